//! Who wrote it: what stands in the author place of a text, and the author's box at its foot.

use crate::article::{Author, Byline};
use crate::byline::{self, agency, credit, is_house, sign_off};
use crate::language::{self, author_line, by_tag, is_name, names};

/// Who an author line names.
#[derive(Debug, Default)]
pub(super) struct Writers {
    pub people: Vec<Author>,
    pub credit: Option<Byline>,
}

impl Writers {
    /// Reads what stands in the author place: `Mira Holt | Jan Kern`, `إعداد: NAME`, `СН/дв`,
    /// `Mira Holt with AFP, dpa`, `عاطف NAME Friederike NAME`, `Holt, Mira`, `A / Превод: B`. `None` when these
    /// are no names.
    pub fn read(text: &str, tag: Option<&str>) -> Option<Writers> {
        let none = |credit| Writers {
            people: Vec::new(),
            credit: Some(credit),
        };
        // Neither names nor agencies have digits; dates and rows of lists do.
        if text.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        if let Some(credit) = credit(text) {
            return Some(none(credit));
        }
        if let Some(names) = author_line(text) {
            return Some(Writers::from(names, None));
        }
        if let Some(sign_off) = sign_off(text) {
            return Some(none(sign_off.byline));
        }
        let (text, credit) = match split_credit(text) {
            Some((text, credit)) => (text, Some(credit)),
            None => (text, None),
        };
        let and = tag
            .and_then(by_tag)
            .map_or("and|und|et", |language| language.and);
        let mut people = Vec::new();
        let mut further = Vec::new();
        let parts = text.split('|').map(str::trim);
        for part in parts.filter(|part| !part.is_empty()) {
            let part = match with_labelled(part) {
                Some((part, author)) => {
                    further.push(author);
                    part
                }
                None => part,
            };
            let (first, second) = split_scripts(part).unwrap_or((part, ""));
            people.extend(part_names(first, and)?);
            if !second.is_empty() {
                people.extend(part_names(second, and)?);
            }
        }
        let mut writers = Writers::from(people, credit);
        writers.people.extend(further);
        Some(writers)
    }

    /// DW itself is no author; agencies and initials among the names are a credit.
    fn from(names: Vec<String>, credit: Option<Byline>) -> Writers {
        let names = names.into_iter().filter(|name| !is_house(name)).collect();
        let (people, codes) = byline::people(names);
        Writers {
            people: people.into_iter().map(in_place).collect(),
            credit: credit.or(codes),
        }
    }
}

/// `Mira Holt in Houston`: an author and a place.
fn in_place(text: String) -> Author {
    match writer_in_place(&text) {
        Some((name, place)) => Author {
            location: Some(place.to_owned()),
            ..Author::named(name.to_owned())
        },
        None => Author::named(text),
    }
}

/// `A / Превод: B` → `A`, and B with the label as role.
fn with_labelled(part: &str) -> Option<(&str, Author)> {
    let (first, second) = part.split_once('/')?;
    let (label, name) = second.split_once([':', '：'])?;
    let (label, name) = (label.trim(), name.trim());
    let one_word = !label.is_empty() && !label.contains(' ');
    let author = || Author {
        role: Some(label.to_owned()),
        ..Author::named(name.to_owned())
    };
    (one_word && is_name(name)).then(|| (first.trim(), author()))
}

/// The names of one part. A comma stands between names only where each is a full one: `Holt, Mira` is one
/// person, surname first.
fn part_names(part: &str, and: &'static str) -> Option<Vec<String>> {
    if writer_in_place(part).is_some() {
        return Some(vec![part.to_owned()]);
    }
    let full = |name: &str| name.split_whitespace().count() > 1 || agency(name).is_some();
    let pieces: Vec<&str> = part.split([',', '،', '、']).map(str::trim).collect();
    if pieces.len() > 1 && !pieces.iter().all(|piece| full(piece)) {
        let all_names = pieces.iter().all(|piece| is_name(piece));
        return all_names.then(|| vec![part.to_owned()]);
    }
    names(part, and)
}

/// `Mira Holt in Houston` → `Mira Holt` and `Houston`, in English and German.
fn writer_in_place(text: &str) -> Option<(&str, &str)> {
    let (name, place) = text.split_once(" in ")?;
    let full = name.contains(' ');
    (full && is_name(name) && is_name(place)).then_some((name, place))
}

/// `Mira Holt with AFP, dpa` → `Mira Holt` and the credit.
fn split_credit(text: &str) -> Option<(&str, Byline)> {
    text.match_indices(' ').take(12).find_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        language::without_with(rest)?;
        Some((text.get(..at)?.trim_end(), credit(rest)?))
    })
}

/// Two names with nothing but a space between, in two scripts: Urdu pages print the author and the German
/// colleague so.
fn split_scripts(text: &str) -> Option<(&str, &str)> {
    let latin = |word: &str| word.contains(|c: char| c.is_ascii_alphabetic());
    let (at, _) = text.match_indices(' ').find(|(at, _)| {
        let before = text.get(..*at).and_then(|before| before.rsplit(' ').next());
        let after = text.get(at + 1..).and_then(|after| after.split(' ').next());
        before.zip(after).is_some_and(|(a, b)| latin(a) != latin(b))
    })?;
    let (first, second) = (text.get(..at)?, text.get(at + 1..)?);
    let full = |name: &str| name.split(' ').count() > 1;
    (full(first) && full(second)).then_some((first, second))
}

/// Whether what stands before a day can be who wrote: names, or a code that is glued to the day.
pub(super) fn writers_before(before: &str, glued: bool) -> bool {
    let code = glued && !before.contains(' ') && before.chars().count() <= 16;
    code || Writers::read(before, None).is_some()
}

/// What the author's box at the foot says: `Greta Halm Autorin der Redaktion in Kalmsund`. With the names in the
/// head, it says where a name ends: `Jonathan Kern Houston` above, `Jonathan Kern Sports reporter` below.
pub(super) fn set_role(authors: &mut [Author], line: &str) -> bool {
    const ROLE: usize = 160;
    line.chars().count() <= ROLE && authors.iter_mut().any(|author| take_role(author, line))
}

fn take_role(author: &mut Author, line: &str) -> bool {
    let shared = shared_words(&author.name, line);
    let parts = author.name.split_at_checked(shared);
    let (Some((name, place)), Some(role)) = (parts, line.get(shared..)) else {
        return false;
    };
    let name = name.trim_end();
    if name.is_empty() || !name.contains(' ') && !place.is_empty() {
        return false;
    }
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    author.location = said(place).or(author.location.take());
    author.role = said(role);
    author.name = name.to_owned();
    true
}

/// Byte length of the words that two texts begin with, whole ones.
fn shared_words(a: &str, b: &str) -> usize {
    let mut shared = 0;
    for (word, other) in a.split_inclusive(' ').zip(b.split_inclusive(' ')) {
        if word.trim_end() != other.trim_end() {
            break;
        }
        shared += word.len();
    }
    shared.min(a.len()).min(b.len())
}
