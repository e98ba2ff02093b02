//! Lines that only plain text has: skip links, players, the list that closes a classic page.

use super::index::Field;
use super::labels::{fits, is_any};
use super::letters::{prefix, same, suffix};
use super::people::{CREDIT_LINE_BYTES, author_line, names};
use super::table::{LIVE_NOW, QUICK_JUMP, forms};

/// A player's line is not longer than this, in bytes.
const LABEL_LINE: usize = 120;

/// What a row of the list that closes a classic page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DetailRow {
    Date,
    Author,
    Topics,
    Keywords,
    Permalink,
    /// Feedback, print, duration, homepage.
    Other,
}

/// The row of a classic page's closing list that a text begins with, in any language, and its value: `Date
/// 19.01.2020`. Nothing but the label has an empty one.
pub(crate) fn detail_row(text: &str) -> Option<(DetailRow, &str)> {
    use DetailRow::{Author, Date, Keywords, Other, Permalink, Topics};
    const ROWS: [DetailRow; 10] = [
        Date, Author, Topics, Keywords, Other, Other, Permalink, Other, Other, Other,
    ];
    if text.len() > CREDIT_LINE_BYTES {
        return None;
    }
    let rest = |form: &str| {
        let rest = text.get(prefix(text, form)?..)?;
        let value = rest.trim_start_matches([' ', ':']);
        (rest.is_empty() || value.len() < rest.len()).then_some(value)
    };
    Field::Details.beginning(text).find_map(|entry| {
        let value = rest(entry.form)?;
        let row = entry.of.parse::<usize>().ok()?;
        Some((ROWS.get(row).copied()?, value))
    })
}

/// The names behind an author label without a colon: `Autor Jan Kern`.
pub(crate) fn author_row(text: &str) -> Option<Vec<String>> {
    Field::Author.beginning(text).find_map(|entry| {
        let rest = text.get(prefix(text, entry.form)?..)?.strip_prefix(' ')?;
        names(rest, entry.of)
    })
}

/// The last slide of a gallery ends in its author: `It stood there. Author: Mira Holt (eg)`. Byte length of
/// the text before the label, and the names.
pub(crate) fn closing_author(text: &str) -> Option<(usize, Vec<String>)> {
    let (head, _) = text.rsplit_once([':', '：'])?;
    let start = Field::Author
        .forms()
        .filter_map(|entry| suffix(head.trim_end(), entry.form))
        .min()?;
    let before = text.get(..start)?.trim_end();
    let names = author_line(text.get(start..)?)?;
    let closed = before.ends_with(['.', '!', '?', '"', '”', '…', '۔', '।', '።', '。', '؟']);
    (closed && before.len() < start).then_some((before.len(), names))
}

/// Whether a line is one of the links that a page begins with: `Skip to content`, or of a classic page's.
pub(crate) fn is_skip_link(text: &str) -> bool {
    is_any(text, Field::Skip) || forms(QUICK_JUMP).any(|form| fits(text, form))
}

/// Skip links that an extractor glued: `Skip to contentSkip to main menuSkip to more DW sites`.
pub(crate) fn skip_links(text: &str) -> Vec<&str> {
    let mut links = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut ends = Field::Skip
            .beginning(rest)
            .filter_map(|e| prefix(rest, e.form));
        let Some((link, behind)) = ends.next().and_then(|end| rest.split_at_checked(end)) else {
            return Vec::new();
        };
        links.push(link);
        rest = behind.trim_start();
    }
    links
}

/// What a player's line says of its medium: `Watch video 02:41`, `Sikiliza sauti 10:12`, `03:11 Min.`, `Jetzt
/// live`. A few words and a duration; `Some(true)` where the words say that it is to be heard.
pub(crate) fn player(text: &str) -> Option<bool> {
    const WORDS: usize = 5;
    if text.len() > LABEL_LINE {
        return None;
    }
    let heard = Field::Listen
        .beginning(text)
        .any(|entry| prefix(text, entry.form).is_some());
    let is_time = |word: &str| {
        let mut parts = word.split(':');
        let two = |part: Option<&str>| {
            part.is_some_and(|p| p.len() == 2 && p.bytes().all(|b| b.is_ascii_digit()))
        };
        two(parts.next())
            && two(parts.next())
            && (parts.clone().next().is_none() || two(parts.next()))
    };
    let words = || text.split(' ');
    let count = words().count();
    let timed = words().next_back().is_some_and(is_time)
        || (count == 2 && words().next().is_some_and(is_time));
    let digits = words()
        .filter(|word| word.contains(char::is_numeric))
        .count();
    let is_line = timed && (2..=WORDS).contains(&count) && digits == 1;
    (is_line || forms(LIVE_NOW).any(|form| same(form, text))).then_some(heard)
}
