//! Names of people: what is one, where several are listed, and the lines that say who wrote and who edited.

use super::index::{Field, Form};
use super::labels::{behind_label, has_colon};
use super::letters::prefix;
use super::table::forms;
use crate::fold::is_longer;

/// A name longer than this is not one.
const NAME_CHARS: usize = 60;

/// A line of names is not longer than this.
pub(super) const CREDIT_LINE_BYTES: usize = 600;

/// A name of more words than this is not one.
const NAME_WORDS: usize = 6;

/// The same in scripts without capitals.
const CASELESS_NAME_WORDS: usize = 4;

/// The names of an author line, in any language: `Author: X`, `Auteur : X`, `Mwandishi: X, Y`.
///
/// `None` for every other text, and when what follows the label are no names: `Author: the man who
/// wrote the book of the year is back.`
pub(crate) fn author_line(text: &str) -> Option<Vec<String>> {
    labelled_names(text, Field::Author)
}

/// The names of an editor line, in any language: `Edited by: A, B`, `Edition : A`, `Mhariri: A`.
pub(crate) fn editor_line(text: &str) -> Option<Vec<String>> {
    labelled_names(text, Field::Editor)
}

/// The names after a label that `field` picks.
fn labelled_names(text: &str, field: Field) -> Option<Vec<String>> {
    let text = text.trim();
    if text.len() > CREDIT_LINE_BYTES || !has_colon(text) {
        return None;
    }
    // Languages share labels (`Autor`) and differ in their "and": the one that splits most is right.
    let mut best: Option<Vec<String>> = None;
    for Form { form, of } in field.fitting(text) {
        let found = behind_label(text, form).and_then(|(_, rest)| names(text.get(rest..)?, of));
        let more = |names: &Vec<String>| best.as_ref().is_none_or(|b| names.len() > b.len());
        if let Some(names) = found.filter(more) {
            best = Some(names);
        }
    }
    best
}

/// Splits a list of names; `and` holds the words that stand before the last. `None` when one of them
/// cannot be a name.
pub(crate) fn names(text: &str, and: &'static str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    for part in text.split([',', '،', '、', ';', '，', '|']) {
        for name in at_conjunctions(part.trim(), and) {
            at_slashes(name.trim(), &mut found);
        }
    }
    let found: Vec<String> = found.into_iter().filter(|name| !name.is_empty()).collect();
    let all_names = found.iter().all(|name| is_name(name));
    (!found.is_empty() && all_names).then_some(found)
}

/// Splits at the words for "and". One of a single letter splits only where it cannot be part of a name:
/// `José Ortega y Gasset` is one, `Ana Ruiz y Luis Mora` are two.
fn at_conjunctions<'a>(text: &'a str, and: &'static str) -> Vec<&'a str> {
    for word in forms(and) {
        let Some((before, after)) = find_word(text, word) else {
            continue;
        };
        let words = |s: &str| s.split_whitespace().count();
        let long = is_longer(word, 1);
        if long || (words(before) > 1) == (words(after) > 1) {
            return vec![before, after];
        }
    }
    vec![text]
}

/// What stands before and after `word`, which has white space on both sides.
fn find_word<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    text.char_indices().find_map(|(at, c)| {
        let rest = text.get(at..)?.strip_prefix(c).filter(|_| c == ' ')?;
        let after = rest.get(prefix(rest, word)?..)?;
        Some((text.get(..at)?, after.strip_prefix(' ')?))
    })
}

/// Splits at `/` when every part can be a name: `Marie-Ange Kone/Luc Diallo`, but not `1/2`.
fn at_slashes(text: &str, found: &mut Vec<String>) {
    let parts: Vec<&str> = text.split('/').map(str::trim).collect();
    if parts.iter().all(|part| is_name(part)) {
        found.extend(parts.into_iter().map(str::to_owned));
    } else {
        found.push(text.to_owned());
    }
}

/// Small words inside names.
const PARTICLES: &[&str] = &[
    "von", "van", "vom", "zu", "zur", "der", "den", "de", "del", "della", "di", "da", "do", "dos",
    "das", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "bint", "ter", "ten", "af", "av",
    "y",
];

/// Whether a text can be a person's name: few words, each with a capital where the script has them.
pub(crate) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let fits = !words.is_empty() && words.len() <= NAME_WORDS && !is_longer(text, NAME_CHARS);
    let clean = !text.contains(|c: char| c.is_numeric() || "!?:;\"“”„«»…؟।。".contains(c));
    if !fits || !clean {
        return false;
    }
    // A script without capitals gives one sign less to tell a name from a sentence by.
    let caseless = !text.contains(|c: char| c.is_uppercase() || c.is_lowercase());
    if caseless && words.len() > CASELESS_NAME_WORDS {
        return false;
    }
    let initials = words.len() == 1 && matches!(text.chars().count(), 2..=4);
    words
        .iter()
        .all(|word| is_name_word(word) || (initials && word.chars().all(char::is_lowercase)))
        && words.iter().any(|word| !PARTICLES.contains(word))
}

/// Whether a word can be part of a name: `Harding`, `al-Assad`, `von`, `M.`, `(eg)`.
fn is_name_word(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if word.ends_with('.') && letters > 4 {
        return false;
    }
    if let Some(inner) = word
        .strip_prefix('(')
        .and_then(|word| word.strip_suffix(')'))
    {
        return (1..=4).contains(&inner.chars().count());
    }
    let capital = |c: char| c.is_alphabetic() && !c.is_lowercase();
    letters > 0 && (word.chars().any(capital) || PARTICLES.contains(&word))
}
