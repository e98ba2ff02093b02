//! The end of a text: where the article stops and the page goes on.

use super::lines::{Lines, is_permalink};
use super::sections::Sections;
use crate::article::Link;
use crate::date;
use crate::language::{LANGUAGES, Language, forms, is_furniture, names, prefix};
use crate::permalink::id_in;

/// What stands behind the text.
#[derive(Debug, Default)]
pub(super) struct Tail {
    /// First line that is not the text's.
    pub text_ends: usize,
    pub published: Option<String>,
    pub authors: Vec<String>,
    pub topics: Vec<Link>,
    pub keywords: Vec<String>,
    pub id: Option<u64>,
}

/// Finds the end of the text that begins at `from`, and reads the list that closes a classic page.
pub(super) fn read(lines: &Lines, from: usize, sections: &Sections) -> Tail {
    let mut tail = Tail::default();
    let list = list(lines, from);
    let closes = |text: &str| is_furniture(text) || sections.title(text).is_some();
    let furniture = (from..lines.len()).find(|&at| closes(lines.text(at)));
    let list_at = list.as_ref().map(|(at, _)| *at);
    tail.text_ends = furniture
        .into_iter()
        .chain(list_at)
        .min()
        .unwrap_or(lines.len());
    match list {
        Some((at, Some(language))) => tail.read_details(lines, at, language),
        Some((at, None)) => tail.read_values(lines, at),
        None => {}
    }
    tail
}

/// Where the list that closes a classic page begins.
pub(super) fn list_at(lines: &Lines, from: usize) -> Option<usize> {
    list(lines, from).map(|(at, _)| at)
}

/// The list that closes a classic page, and the language whose labels it has.
fn list(lines: &Lines, from: usize) -> Option<(usize, Option<&'static Language>)> {
    let mut rows = LANGUAGES
        .iter()
        .filter(|language| !language.details.is_empty());
    let known =
        rows.find_map(|language| Some((details_at(lines, from, language)?, Some(language))));
    known.or_else(|| Some((details_by_value(lines, from)?, None)))
}

/// Position of a row among the labels of [`Language::details`].
const DATE: usize = 0;
const AUTHOR: usize = 1;
const TOPICS: usize = 2;
const KEYWORDS: usize = 3;
const PERMALINK: usize = 6;
/// Rows of the list.
const ROWS: usize = 10;

/// The value of the row `row`, when the line is one: `Date 19.01.2020`.
fn value<'a>(text: &'a str, language: &Language, row: usize) -> Option<&'a str> {
    let label = language.details.split('|').nth(row)?;
    let label = label.strip_prefix('?').unwrap_or(label);
    let rest = text.get(prefix(text, label).filter(|&end| end > 0)?..)?;
    let value = rest.trim_start_matches([' ', ':']);
    (value.len() < rest.len() && !value.is_empty()).then_some(value)
}

/// The line of the list's date row: the label and nothing but a date.
fn details_at(lines: &Lines, from: usize, language: &Language) -> Option<usize> {
    (from..lines.len()).find(|&at| {
        let day = value(lines.text(at), language, DATE);
        day.is_some_and(|day| date::trailing(day).is_some_and(|(start, _)| start == 0))
    })
}

/// The same in a language whose labels nobody has seen: some words and nothing but a numeric date, and soon
/// behind it some words and the permalink.
fn details_by_value(lines: &Lines, from: usize) -> Option<usize> {
    let has_link = |at: usize| {
        let mut rows = lines.slice(at + 1, at + ROWS).iter();
        rows.any(|line| last_word(&line.text).is_some_and(|(_, value)| is_permalink(value)))
    };
    let is_day = |at: &usize| {
        last_word(lines.text(*at)).is_some_and(|(_, day)| {
            day.split('.').count() == 3 && date::displayed(day, false).is_some()
        })
    };
    (from..lines.len()).filter(is_day).find(|&at| has_link(at))
}

/// A label of at most three words without digits, and the one word behind it.
fn last_word(text: &str) -> Option<(&str, &str)> {
    let (label, value) = text.rsplit_once(' ')?;
    let short = label.split(' ').count() <= 3 && !label.contains(char::is_numeric);
    short.then_some((label, value))
}

impl Tail {
    /// A list whose labels are unknown: what the values themselves say, and an author behind the label that
    /// stands in texts, too.
    fn read_values(&mut self, lines: &Lines, at: usize) {
        for line in lines.slice(at, at + ROWS) {
            let Some((label, value)) = last_word(&line.text) else {
                continue;
            };
            if is_permalink(value) {
                self.id = id_in(value);
                return;
            }
            if self.published.is_none() {
                self.published = date::displayed(value, false);
            } else if self.authors.is_empty() && label.split(' ').count() < 3 {
                self.authors = author_row(&line.text).unwrap_or_default();
            }
        }
    }

    fn read_details(&mut self, lines: &Lines, at: usize, language: &Language) {
        for line in lines.slice(at, at + ROWS) {
            let row = |row| value(&line.text, language, row);
            let listed = |list: &str| -> Vec<String> {
                let items = list.split([',', '،']).map(|item| item.trim().to_owned());
                items.filter(|item| !item.is_empty()).collect()
            };
            if let Some(day) = row(DATE) {
                self.published = self
                    .published
                    .take()
                    .or_else(|| date::displayed(day, false));
            } else if let Some(author) = row(AUTHOR) {
                self.authors = names(author, language.and).unwrap_or_default();
            } else if let Some(topics) = row(TOPICS) {
                self.topics = listed(topics)
                    .into_iter()
                    .map(|text| Link { text, url: None })
                    .collect();
            } else if let Some(keywords) = row(KEYWORDS) {
                for keyword in listed(keywords) {
                    if !self
                        .keywords
                        .iter()
                        .take(crate::limits::COMPARED)
                        .any(|known| *known == keyword)
                    {
                        self.keywords.push(keyword);
                    }
                }
            } else if let Some(address) = row(PERMALINK).filter(|address| is_permalink(address)) {
                self.id = id_in(address);
                return;
            }
        }
    }
}

/// The names behind an author label without a colon: `Autor Jan Kern`.
fn author_row(text: &str) -> Option<Vec<String>> {
    LANGUAGES.iter().find_map(|language| {
        forms(language.author).find_map(|label| {
            let rest = text.get(prefix(text, label)?..)?.strip_prefix(' ')?;
            names(rest, language.and)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &Lines, from: usize) -> Tail {
        super::read(lines, from, &Sections::learn(lines, from))
    }

    #[test]
    fn a_list_without_known_labels() {
        let lines = Lines::new(
            "Tekst.\n\nFecha 28.04.2023\n\nAutor Jan Kern\n\nTemas Ríos, Puentes\n\nImprimir Imprimir\n\n\
             Enlace permanente https://p.dw.com/p/4QgGF",
        );
        let tail = read(&lines, 0);
        assert_eq!(tail.text_ends, 1);
        assert_eq!(tail.published.as_deref(), Some("2023-04-28"));
        assert_eq!(tail.authors, ["Jan Kern"]);
        assert_eq!(tail.id, Some(65_464_327));
        let none = Lines::new("Text.\n\nIt began on 28.04.2023\n\nIt ended.");
        assert_eq!(read(&none, 0).text_ends, 3);
    }

    #[test]
    fn furniture_ends_the_text() {
        let lines = Lines::new("One.\n\nTwo.\n\nSkip next section DW's Top Story\n\nOther.");
        assert_eq!(read(&lines, 0).text_ends, 2);
        assert_eq!(read(&Lines::new("One.\n\nTwo."), 0).text_ends, 2);
    }

    #[test]
    fn classic_list() {
        let lines = Lines::new(
            "Text.\n\nDatum 28.04.2023\n\nAutorin/Autor Jan Kern\n\nThemenseiten Fluss, Brücke\n\n\
             Schlagwörter Fluss, Brücke, Fluss\n\nPermalink https://p.dw.com/p/4QgGF\n\nAutorin/Autor Eva Lind",
        );
        let tail = read(&lines, 0);
        assert_eq!(tail.text_ends, 1);
        assert_eq!(tail.published.as_deref(), Some("2023-04-28"));
        assert_eq!(tail.authors, ["Jan Kern"]);
        assert_eq!(tail.topics.len(), 2);
        assert_eq!(tail.keywords, ["Fluss", "Brücke"]);
        assert_eq!(tail.id, Some(65_464_327));
    }

    #[test]
    fn a_sentence_with_a_date_is_no_list() {
        let lines =
            Lines::new("Date palms were planted on May 3, 2024.\n\nDate set for the vote: May 3");
        assert_eq!(read(&lines, 0).text_ends, 2);
    }
}
