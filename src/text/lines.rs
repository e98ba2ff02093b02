//! The lines of a text: folded, the empty ones gone, their place remembered.

use super::markup::{Dialect, Markup};
pub(super) use crate::blocks::paragraph::{is_closed, is_question};
use crate::language::glued_fallback;
use crate::limits::LINES;

/// A line that says something: where it stands in the folded text.
#[derive(Clone, Copy, Debug)]
struct Line {
    start: u32,
    end: u32,
    /// Blank lines before it; the start of the text is one.
    blanks: u8,
    /// What the rendering's markup says the line is.
    mark: Option<Markup>,
}

/// All lines of a text. A long text has many short ones, so they share one string.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    all: Vec<Line>,
    /// The text sets no blank lines, or one behind every line: they say nothing of what belongs together.
    pub tight: bool,
    /// Whether the text has more lines than are read.
    pub cut: bool,
}

impl Lines {
    /// `text` with any line ends (`\n`, `\r\n`, `\r`), with or without a byte order mark.
    pub fn new(text: &str) -> Lines {
        let mut lines = Lines::default();
        let mut blanks = 1;
        let style = Dialect::of(text);
        let pieces = text.split(['\n', '\r', '\u{2028}', '\u{2029}']);
        for (raw, crlf) in pieces.zip(line_ends(text)) {
            let before = lines.len();
            if before >= LINES {
                lines.cut = !raw.trim().is_empty();
                if lines.cut {
                    break;
                }
                continue;
            }
            lines.read_line(raw, style, blanks);
            // The piece between `\r` and `\n` is no line.
            blanks = match lines.len() == before {
                true if crlf => blanks,
                true => (blanks + 1).min(3),
                false => 0,
            };
        }
        lines.unwrap_paragraphs();
        lines.weigh_blanks();
        lines
    }

    fn read_line(&mut self, raw: &str, style: Dialect, blanks: u8) {
        let before = self.len();
        for (text, mark) in style.read(raw) {
            let blanks = if self.len() == before { blanks } else { 0 };
            let stamped = Some(&*text).filter(|_| before == 0).and_then(stamp);
            match stamped.filter(|(_, rest)| !rest.is_empty()) {
                Some((stamp, rest)) => {
                    self.push(stamp, blanks, None);
                    self.push(rest, 1, None);
                }
                None => self.push(&text, blanks, mark),
            }
        }
    }

    /// A line, and what is glued to it: each looks for the next, so that a line has only so many.
    fn push(&mut self, text: &str, blanks: u8, mark: Option<Markup>) {
        const GLUED: usize = 4;
        let (mut rest, mut blanks, mut mark) = (text, blanks, mark);
        for _ in 0..GLUED {
            let at = glued_fallback(rest);
            let Some((line, fallback)) = at.and_then(|at| rest.split_at_checked(at)) else {
                break;
            };
            self.push_line(line, blanks, mark);
            (rest, blanks, mark) = (fallback, 0, None);
        }
        self.push_line(rest, blanks, mark);
    }

    fn push_line(&mut self, text: &str, blanks: u8, mark: Option<Markup>) {
        // Nothing, or an item of a list that holds nothing but a list.
        if text.len() < 4 && text.trim_start_matches(BULLETS).is_empty() {
            return;
        }
        let start = self.end();
        self.text.push_str(text);
        self.all.push(Line {
            start,
            end: self.end(),
            blanks,
            mark,
        });
    }

    /// Where the text ends.
    fn end(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    /// Some extractors cut paragraphs into lines of equal width. Such a cut is where the next word would not
    /// have fitted.
    fn unwrap_paragraphs(&mut self) {
        const WIDTHS: std::ops::RangeInclusive<usize> = 40..=130;
        /// A text has at least so many cuts; one without blank lines many more. Where each stands inside of a
        /// sentence, one tells.
        const CUTS: usize = 3;
        const LONGEST_WORD: usize = 24;
        let width = (0..self.len()).map(|at| self.chars(at)).max().unwrap_or(0);
        if !WIDTHS.contains(&width) {
            return;
        }
        let is_cut = |at: usize| {
            let next = self.text(at + 1);
            let word = next.split(' ').next().unwrap_or_default();
            let begins =
                self.mark(at + 1).is_some() || listed(next).is_some() || is_permalink(word);
            let word = word.chars().count();
            let fits = self.chars(at) + 1 + word <= width;
            // Scripts without spaces are not cut at words.
            !self.starts(at + 1) && !begins && !fits && word <= LONGEST_WORD
        };
        let pairs = self.len().saturating_sub(1);
        let cuts: Vec<bool> = (0..pairs).map(is_cut).collect();
        let starts = self.all.iter().filter(|line| line.blanks > 0).count();
        let wanted = if starts <= 2 { self.len() / 3 } else { 0 };
        let all = cuts.iter().filter(|cut| **cut).count();
        // Where most lines end as sentences do, each is a paragraph.
        let inside = |(at, cut): &(usize, &bool)| **cut && !is_closed(self.text(*at));
        let open = cuts.iter().enumerate().filter(inside);
        let goes_on = |at: usize| self.text(at + 1).starts_with(char::is_lowercase);
        let broken = open.clone().filter(|(at, _)| goes_on(*at)).count();
        let fewest = if broken == all { 1 } else { CUTS };
        if all < wanted.max(fewest) || 2 * open.count() < all {
            return;
        }
        let old = std::mem::take(self);
        let cuts = std::iter::once(false).chain(cuts);
        self.cut = old.cut;
        for (at, cut) in (0..old.len()).zip(cuts) {
            match self.all.last_mut().filter(|_| cut) {
                Some(last) => {
                    self.text.push(' ');
                    self.text.push_str(old.text(at));
                    last.end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
                }
                None => self.push_line(old.text(at), old.blanks(at), old.mark(at)),
            }
        }
    }

    /// An extractor that sets no blank lines writes a paragraph a line: then each line stands alone. One
    /// that sets a blank line behind every line says as little. Where two blank lines are the rule, they
    /// count as one.
    fn weigh_blanks(&mut self) {
        let count = |blanks: u8| self.all.iter().filter(|l| l.blanks >= blanks).count();
        let (starts, doubled) = (count(1), count(2));
        self.tight = starts <= 1 || (self.len() >= 6 && (starts <= 2 || starts == self.len()));
        if 2 * doubled > starts {
            for line in &mut self.all {
                line.blanks = line.blanks.min(1);
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The text of a line; empty behind the end.
    pub fn text(&self, at: usize) -> &str {
        self.all.get(at).map_or("", |line| {
            let range = line.start as usize..line.end as usize;
            self.text.get(range).unwrap_or_default()
        })
    }

    pub fn chars(&self, at: usize) -> usize {
        self.text(at).chars().count()
    }

    pub fn mark(&self, at: usize) -> Option<Markup> {
        self.all.get(at)?.mark
    }

    /// How many blank lines stand before a line.
    pub fn blanks(&self, at: usize) -> u8 {
        self.all.get(at).map_or(1, |line| line.blanks)
    }

    /// Whether a blank line, or the start of the text, stands before a line; in a tight text always.
    pub fn starts(&self, at: usize) -> bool {
        self.tight || self.blanks(at) > 0
    }

    /// Whether there is nothing but addresses: somebody has copied the wrong thing.
    pub fn only_addresses(&self) -> bool {
        let mut texts = (0..self.len()).map(|at| self.text(at));
        texts.all(|text| {
            let is_one = text.starts_with("https://") || text.starts_with("http://");
            text.is_empty() || is_one && !text.contains(char::is_whitespace)
        })
    }

    /// Whether a line holds an address of DW's: the permalink, or a page's.
    pub fn names_dw(&self) -> bool {
        (0..self.len())
            .map(|at| self.text(at))
            .any(|text| text.contains("p.dw.com/p/") || text.contains("://www.dw.com/"))
    }
}

/// `date 2021-04-10 REST`, `date 2022-07 REST`, as crawl files begin: the stamp and what follows it.
pub(super) fn stamp(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix("date ")?;
    let (day, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let digits = |field: &str| field.len() >= 2 && field.bytes().all(|b| b.is_ascii_digit());
    let fits = day.split('-').all(digits) && (7..=10).contains(&day.len());
    fits.then(|| (text.get(..5 + day.len()).unwrap_or(text), rest.trim()))
}

/// For each piece between line ends, whether it is the nothing between `\r` and `\n`.
fn line_ends(text: &str) -> impl Iterator<Item = bool> {
    let mut before = ' ';
    let ends = text.chars().filter_map(move |c| {
        let crlf = before == '\r' && c == '\n';
        before = c;
        matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}').then_some(crlf)
    });
    ends.chain(std::iter::once(false))
}

/// Whether a line is nothing but an item's short address. Mirrors rewrite its host:
/// `https://jump.example:443/https/p.dw.com/p/1H0P1`.
pub(super) fn is_permalink(text: &str) -> bool {
    !text.contains(' ') && text.contains("p.dw.com/p/")
}

/// A number, a period and text: `1. Skip to content` → `(1, "Skip to content")`.
pub(super) fn numbered(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits).filter(|_| digits < 3)?;
    Some((number.parse().ok()?, rest.strip_prefix(". ")?.trim()))
}

/// What stands before the items of a list.
const BULLETS: [char; 8] = ['•', '*', '◦', '▪', '‣', '·', '-', '–'];

/// What follows a bullet: `• Skip to content`.
pub(super) fn bullet(text: &str) -> Option<&str> {
    let item = text.strip_prefix(BULLETS)?;
    item.starts_with(' ').then(|| item.trim())
}

/// What follows the number or the bullet of a list's item.
pub(super) fn listed(text: &str) -> Option<&str> {
    numbered(text)
        .map(|(_, text)| text)
        .or_else(|| bullet(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<(String, bool, bool)> {
        let lines = Lines::new(text);
        (0..lines.len())
            .map(|at| {
                let blank = |at| lines.blanks(at) > 0;
                (lines.text(at).to_owned(), blank(at), blank(at + 1))
            })
            .collect()
    }

    #[test]
    fn line_ends_of_every_kind() {
        let want = vec![
            ("a".to_owned(), true, false),
            ("b".to_owned(), false, true),
            ("c d".to_owned(), true, true),
        ];
        for text in [
            "a\nb\n\nc  d\n",
            "\u{FEFF}a\r\nb\r\n\r\nc d",
            "a\rb\r\rc d\r",
            "\n\na\nb\n \nc d",
        ] {
            assert_eq!(shape(text), want, "{text:?}");
        }
    }

    #[test]
    fn without_blank_lines_each_line_stands_alone() {
        let lines = Lines::new("a\nb\nc\nd\ne\nf");
        assert!((0..6).all(|at| lines.starts(at)));
        let apart = Lines::new("a\nb\n\nc\nd\n\ne\nf");
        assert!((0..6).any(|at| !apart.starts(at)));
    }

    #[test]
    fn blank_lines_are_counted() {
        let lines = Lines::new("a\n\nb\n\n\nc\n\nd\n\ne");
        let counts: Vec<u8> = (0..5).map(|at| lines.blanks(at)).collect();
        assert_eq!(counts, [1, 1, 2, 1, 1]);
        let doubled = Lines::new("a\n\n\nb\n\n\nc\n\n\nd");
        assert!((0..4).all(|at| doubled.blanks(at) == 1));
    }

    #[test]
    fn stamps() {
        assert_eq!(
            stamp("date 2021-04-10 A bridge"),
            Some(("date 2021-04-10", "A bridge"))
        );
        assert_eq!(stamp("date 2022-07 A"), Some(("date 2022-07", "A")));
        assert_eq!(stamp("date night in Rome"), None);
        assert_eq!(shape("date 2021-04-10 A bridge\n\nIt rose.").len(), 3);
    }

    #[test]
    fn a_text_has_so_many_lines() {
        let lines = Lines::new(&"It rose.\n".repeat(LINES));
        assert_eq!((lines.len(), lines.cut), (LINES, false));
        let lines = Lines::new(&"It rose.\n".repeat(LINES + 1));
        assert_eq!((lines.len(), lines.cut), (LINES, true));
    }

    #[test]
    fn fallbacks_are_lines_of_their_own() {
        let glued = "The riverTo view this video please enable JavaScript";
        assert_eq!(shape(glued).len(), 2);
        let often = shape(&glued.repeat(10_000));
        let text: String = often.into_iter().map(|(text, ..)| text).collect();
        assert_eq!(text, glued.repeat(10_000));
    }

    #[test]
    fn numbers_and_ends() {
        assert_eq!(numbered("1. Skip"), Some((1, "Skip")));
        assert_eq!(numbered("1.FC"), None);
        assert_eq!(numbered("2024. a"), None);
        assert_eq!(numbered(""), None);
        assert!(is_closed("He left.\""));
        assert!(is_closed("ያ።"));
        assert!(!is_closed("A quiet river"));
        assert!(!is_closed(""));
        assert!(is_question("Who knows?\""));
        assert!(is_question("Τι γίνεται όταν βρέχει;"));
        assert!(!is_question("It rained; it poured;"));
    }
}
