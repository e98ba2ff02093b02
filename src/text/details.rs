//! The list that closes a classic page: `Date 19.01.2020`, `Author Ben Knight`, …, with bullets, as bare lines
//! or in two columns, label above value.

use super::lines::{Lines, bullet, is_permalink};
use super::signs::{Signed, Signs};
use super::slots::Slot;
use crate::article::{Author, Byline, Link};
use crate::byline::listed::listed_people;
use crate::byline::trailing_parenthesis;
use crate::date::{self, Order};
use crate::language::{DetailRow, author_row, detail_row};
use crate::parts::split_keywords;
use crate::permalink::id_in;

/// What the list says.
#[derive(Debug, Default)]
pub(super) struct Details {
    pub published: Option<String>,
    pub authors: Vec<Author>,
    pub credit: Option<Byline>,
    pub topics: Vec<Link>,
    pub keywords: Vec<String>,
    pub id: Option<u64>,
}

/// Rows of a list stand within so many lines.
const NEAR: usize = 14;

/// The permalink of a list stands within so many lines behind another row.
const CLOSE: usize = 4;

/// A row: what it is, its value, and how many lines it takes.
struct FoundRow<'a> {
    row: DetailRow,
    value: &'a str,
    lines: usize,
}

/// A line without its bullet.
fn plain(lines: &Lines, at: usize) -> &str {
    let text = lines.text(at);
    bullet(text).unwrap_or(text)
}

/// The row that begins with a line. A label alone has its value in the next line.
fn row(lines: &Lines, at: usize) -> Option<FoundRow<'_>> {
    let (row, value) = detail_row(plain(lines, at))?;
    let below = plain(lines, at + 1);
    let alone = value.is_empty() && detail_row(below).is_none_or(|(_, value)| value.is_empty());
    let (value, lines) = if alone { (below, 2) } else { (value, 1) };
    let fits = match row {
        DetailRow::Date => is_day(value),
        DetailRow::Permalink => is_permalink(value),
        _ => lines == 1 || !value.is_empty(),
    };
    fits.then_some(FoundRow { row, value, lines })
}

/// Nothing but a day.
fn is_day(text: &str) -> bool {
    date::trailing(text).is_some_and(|(start, _)| start == 0)
}

/// Marks the rows of such lists: a day or the permalink, and near it another row.
pub(super) fn mark(lines: &Lines, signed: &mut Signed) {
    let known: Vec<(usize, DetailRow, usize)> = (0..lines.len())
        .filter_map(|at| row(lines, at).map(|row| (at, row.row, row.lines)))
        .collect();
    let is_sure = |row: DetailRow| matches!(row, DetailRow::Date | DetailRow::Permalink);
    for (here, &(at, row, rows)) in known.iter().enumerate() {
        let near = known.iter().skip(here.saturating_sub(6)).take(13);
        let others = near.filter(|(other, ..)| *other != at && other.abs_diff(at) <= NEAR);
        let sure = others.clone().any(|(_, other, _)| is_sure(*other)) || is_sure(row);
        // The boxes under films and sounds have a permalink each, and no other row: the list's own is its last.
        let follows = |(other, kind, _): &&(usize, DetailRow, usize)| {
            *kind != row && (row != DetailRow::Permalink || (*other < at && at - other <= CLOSE))
        };
        if sure && others.clone().any(|other| follows(&other)) {
            signed.classic = true;
            (at..at + rows).for_each(|line| signed.add(line, Signs::ROW, true));
        }
    }
    if known.is_empty() {
        mark_unknown(lines, signed);
    }
    mark_recommended(lines, signed);
}

/// What classic pages recommend below the text, whatever they call it: a label, then titles, each with a teaser
/// that ends in its day, `(25.07.2013)`.
fn mark_recommended(lines: &Lines, signed: &mut Signed) {
    const APART: usize = 3;
    let dated = |at: &usize| {
        let (_, day) = trailing_parenthesis(lines.text(*at))?;
        date::displayed(day, Order::DayFirst).filter(|_| day.len() == 10)
    };
    let teasers: Vec<usize> = (0..lines.len()).filter(|at| dated(at).is_some()).collect();
    let first = teasers.windows(2).find_map(|pair| match pair {
        [first, second] if second - first <= APART => Some(*first),
        _ => None,
    });
    let Some(label) = first.and_then(|first| first.checked_sub(2)) else {
        return;
    };
    let is_label = !signed.at(label).any(Signs::CLOSED | Signs::LONG);
    signed.add(label, Signs::FURNITURE, is_label);
}

/// The same in a language whose labels nobody has seen: some words and nothing but a numeric date, and soon
/// behind it some words and the permalink.
fn mark_unknown(lines: &Lines, signed: &mut Signed) {
    let is_link =
        |at: usize| last_word(lines.text(at)).is_some_and(|(_, value)| is_permalink(value));
    let mut last_link = None;
    for at in (0..lines.len()).rev() {
        if is_link(at) {
            last_link = Some(at);
            signed.add(at, Signs::ROW, true);
        }
        let day = last_word(lines.text(at)).is_some_and(|(_, day)| {
            day.split('.').count() == 3 && date::displayed(day, Order::DayFirst).is_some()
        });
        if day && last_link.is_some_and(|link| link - at <= NEAR) {
            signed.add(at, Signs::ROW, true);
        }
    }
}

/// A label of at most three words without digits, and the one word behind it.
fn last_word(text: &str) -> Option<(&str, &str)> {
    let text = bullet(text).unwrap_or(text);
    let (label, value) = text.rsplit_once(' ')?;
    let short =
        text.len() < 200 && label.split(' ').count() <= 3 && !label.contains(char::is_numeric);
    short.then_some((label, value))
}

/// Reads the first such list of the lines behind the text.
pub(super) fn read(lines: &Lines, signed: &Signed, slots: &[Slot], and: &'static str) -> Details {
    let mut details = Details::default();
    let is_row = |at: usize| slots.get(at) == Some(&Slot::Rest) && signed.at(at).any(Signs::ROW);
    let Some(first) = (0..lines.len()).find(|at| is_row(*at)) else {
        return details;
    };
    let mut at = first;
    while at < first + NEAR + 2 && details.id.is_none() {
        let row = row(lines, at);
        at += row.as_ref().map_or(1, |row| row.lines);
        match row {
            Some(row) => details.read_row(&row, and),
            None => details.read_value(lines.text(at - 1)),
        }
    }
    details
}

impl Details {
    fn read_row(&mut self, row: &FoundRow<'_>, and: &'static str) {
        match row.row {
            DetailRow::Date => {
                let day = || date::displayed(row.value, Order::DayFirst);
                self.published = self.published.take().or_else(day);
            }
            DetailRow::Author => (self.authors, self.credit) = listed_people(row.value, and),
            DetailRow::Topics => {
                let topics = split_keywords(row.value);
                self.topics = topics.iter().map(|text| Link::label(text)).collect();
            }
            DetailRow::Keywords => self.keywords = split_keywords(row.value),
            DetailRow::Permalink => self.id = id_in(row.value),
            DetailRow::Other => {}
        }
    }

    /// A row whose label is unknown: what its value says, and an author behind the label that stands in
    /// texts, too.
    fn read_value(&mut self, text: &str) {
        let Some((label, value)) = last_word(text) else {
            return;
        };
        if is_permalink(value) {
            self.id = id_in(value);
        } else if self.published.is_none() {
            self.published = date::displayed(value, Order::DayFirst);
        } else if self.authors.is_empty() && label.split(' ').count() < 3 {
            let names = author_row(text).unwrap_or_default();
            self.authors = names.into_iter().map(Author::named).collect();
        }
    }
}
