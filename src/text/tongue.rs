//! Which language a text is in, by what DW prints around it.
//!
//! The skip links, the image label, the month's name and the labels of the table. Several languages share
//! some of them (`Foto:`, `Idi na sadržaj`), so each counts and the sum decides; where it leaves two that
//! print the same, a few words that only one of them has. Where nothing of it is printed, the small words of the text
//! itself say it ([`small`]).

mod small;

use super::lines::{Lines, listed};
use super::signs::{Signed, Signs, is_han};
use super::slots::Slot;
use crate::language::{
    LANGUAGES, Language, author_line, editor_line, fits, forms, prefix, read_more, same,
};
use std::cell::LazyCell;

/// How many lines are looked at: labels stand at the head and, once each, in the text.
const LINES: usize = 400;
/// Lines longer than this are running text.
const LABEL_LINE: usize = 240;
/// No more of a language's own words count than this.
const WORDS: u32 = 8;
/// A language needs this much; one label that ten languages share is nothing.
const ENOUGH: u32 = 2;

/// The BCP 47 tag of the language, if what is printed tells. Where it leaves two that differ by region
/// only, the language without region: `pt`.
pub(super) fn tell(lines: &Lines, signed: &Signed, slots: &[Slot]) -> Option<String> {
    let opening = &Opening::new(lines, signed, slots);
    if let Some(language) = by_skip_links(opening) {
        return Some(language.tag.to_owned());
    }
    let with_score = |language| (score(language, opening), language);
    let mut scored: Vec<(u32, &Language)> = LANGUAGES.iter().map(with_score).collect();
    let spoken = LazyCell::new(|| small::spoken(opening.words()));
    let best = highest(&scored);
    if best < ENOUGH {
        scored.retain(|(_, language)| spoken.contains(&language.tag));
    } else {
        // Two points are two labels that differ: less than the words of the text say.
        scored.retain(|(score, _)| score + 2 >= best);
    }
    if scored.len() > 1 {
        for (score, language) in &mut scored {
            *score += own_words(language, opening);
        }
    }
    let best = highest(&scored);
    scored.retain(|(score, _)| *score == best);
    let tags = || scored.iter().map(|(_, language)| language.tag);
    let primary = |tag: &'static str| tag.split('-').next().unwrap_or(tag);
    let first = primary(tags().next()?);
    let tag = match only(tags()) {
        None if tags().all(|tag| primary(tag) == first) => Some(first),
        None => only(tags().filter(|tag| spoken.contains(tag))),
        tag => tag,
    };
    tag.map(str::to_owned)
}

fn highest(scored: &[(u32, &Language)]) -> u32 {
    let scores = scored.iter().map(|(score, _)| *score);
    scores.max().unwrap_or(0)
}

/// The one item of several that there is.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next();
    first.filter(|_| items.next().is_none())
}

/// What is looked at.
struct Opening<'a> {
    /// The skip links, without their numbers.
    skip_links: Vec<&'a str>,
    /// The lines with the day.
    days: Vec<&'a str>,
    /// The article's lines, or all where there is none.
    lines: Vec<&'a str>,
}

impl<'a> Opening<'a> {
    fn new(lines: &'a Lines, signed: &Signed, slots: &[Slot]) -> Opening<'a> {
        let text = |at: usize| lines.text(at);
        let of = |at: usize| slots.get(at).copied();
        let skips = (0..lines.len())
            .filter(|&at| signed.at(at).any(Signs::SKIP))
            .take(12);
        let links = |at: usize| {
            let line = listed(text(at)).unwrap_or(text(at));
            match crate::language::skip_links(line) {
                links if links.is_empty() => vec![line],
                links => links,
            }
        };
        let first = (0..lines.len()).find(|&at| of(at) != Some(Slot::Before));
        let all = (first.unwrap_or(0)..lines.len()).take(LINES).map(text);
        let days = (0..lines.len()).filter(|&at| of(at) == Some(Slot::Day));
        Opening {
            skip_links: skips.flat_map(links).collect(),
            days: days.map(text).collect(),
            lines: all.collect(),
        }
    }

    fn words(&self) -> impl Iterator<Item = &'a str> {
        self.lines.iter().flat_map(|line| words(line))
    }
}

/// The one language that has all the skip links, as most texts begin.
fn by_skip_links(opening: &Opening) -> Option<&'static Language> {
    let all = opening.skip_links.len();
    let speaks = |language: &&Language| all > 1 && skip_links(language, opening) == all;
    only(LANGUAGES.iter().filter(speaks))
}

/// How many of the skip links are a language's.
fn skip_links(language: &Language, opening: &Opening) -> usize {
    let links = opening.skip_links.iter();
    links
        .filter(|link| forms(language.skip).any(|form| same(form, link)))
        .count()
}

/// What a label counts, and whether a line shows it.
type Label = (u32, fn(&Language, &str) -> bool);

/// The labels that tell a language.
const LABELS: [Label; 5] = [
    (2, |language, line| {
        forms(language.image).any(|form| line.contains(form))
    }),
    (1, |language, line| is_one(language.advertisement, line)),
    (1, |language, line| {
        is_one(language.furniture, line) || is_one(language.skip_section, line)
    }),
    (1, |language, line| {
        begins(language.more, line) && read_more(line).is_some()
    }),
    (1, |language, line| {
        begins(language.author, line) && author_line(line).is_some()
            || begins(language.editor, line) && editor_line(line).is_some()
    }),
];

fn is_one(list: &'static str, line: &str) -> bool {
    forms(list).any(|form| fits(line, form))
}

fn begins(list: &'static str, line: &str) -> bool {
    forms(list).any(|form| prefix(line, form).is_some())
}

/// What a language has for it.
fn score(language: &Language, opening: &Opening) -> u32 {
    let skip = u32::try_from(skip_links(language, opening)).unwrap_or(0);
    let month = opening.days.iter().any(|line| has_month(language, line));
    let lines = || opening.lines.iter().filter(|line| line.len() <= LABEL_LINE);
    let shown = LABELS
        .iter()
        .filter(|(_, shows)| lines().any(|line| shows(language, line)));
    4 * skip + 2 * u32::from(month) + shown.map(|(count, _)| count).sum::<u32>()
}

/// Whether a line names a month of the language, whole or glued to a name before it.
fn has_month(language: &Language, line: &str) -> bool {
    let months = || language.months.iter().flat_map(|(_, list)| forms(list));
    let spellings = || months().flat_map(|spellings| spellings.split('/'));
    let glued =
        |word: &str, month: &str| month.starts_with(char::is_uppercase) && word.ends_with(month);
    let is_month = |word: &str| spellings().any(|month| same(word, month) || glued(word, month));
    let chinese = language.months.is_empty() && line.contains('年') && line.contains('月');
    chinese || words(line).any(is_month)
}

/// The words of a line.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphabetic() && !is_joined(c))
}

/// Signs inside words of Indian scripts and of Persian that are no letters.
fn is_joined(c: char) -> bool {
    "\u{200C}\u{200D}\u{093C}\u{094D}\u{09BC}\u{09CD}\u{0BCD}\u{0654}".contains(c)
}

/// How often the words that tell a language from its neighbours occur, up to [`WORDS`].
fn own_words(language: &Language, opening: &Opening) -> u32 {
    let is_own =
        |word: &str| forms(language.words).any(|form| form.len() == word.len() && same(form, word));
    let in_line = |line: &str| {
        let spaced = words(line).filter(|word| is_own(word)).count();
        // Chinese sets no spaces: its signs count one by one.
        let signs = forms(language.words)
            .filter(|form| form.starts_with(is_han))
            .map(|sign| line.matches(sign).count());
        spaced + signs.sum::<usize>()
    };
    let mut found = 0;
    for line in &opening.lines {
        found += u32::try_from(in_line(line)).unwrap_or(WORDS);
        if found >= WORDS {
            return WORDS;
        }
    }
    found
}
