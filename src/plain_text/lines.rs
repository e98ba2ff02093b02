//! The lines of a text: folded, the empty ones gone, their place remembered.

use super::markup::{self, Mark};
use crate::fold::fold;
use crate::language::glued_fallback;
use crate::limits::LINES;

/// A line that says something.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Folded, never empty.
    pub text: String,
    /// A blank line, or the start of the text, stands before it.
    pub starts: bool,
    /// A blank line, or the end of the text, stands behind it.
    pub ends: bool,
    /// The whole text has no blank lines, so that `starts` and `ends` say nothing of what belongs together.
    pub tight: bool,
    /// What the rendering's markup says the line is.
    pub mark: Option<Mark>,
}

impl Line {
    /// Whether it is a paragraph of its own.
    pub fn is_alone(&self) -> bool {
        self.starts && self.ends
    }

    pub fn chars(&self) -> usize {
        self.text.chars().count()
    }
}

/// All lines of a text.
#[derive(Debug)]
pub(super) struct Lines {
    all: Vec<Line>,
    /// Whether the text has more lines than are read.
    pub cut: bool,
}

impl Lines {
    /// `text` with any line ends (`\n`, `\r\n`, `\r`), with or without a byte order mark.
    pub fn new(text: &str) -> Lines {
        let mut lines = Lines {
            all: Vec::new(),
            cut: false,
        };
        let mut blank = true;
        let markdown = markup::is_markdown(text);
        let tagged = markup::is_tagged(text);
        for (raw, crlf) in text
            .split(['\n', '\r', '\u{2028}', '\u{2029}'])
            .zip(line_ends(text))
        {
            let before = lines.len();
            if before >= LINES {
                lines.cut = !raw.trim().is_empty();
                if lines.cut {
                    break;
                }
                continue;
            }
            if markdown {
                let plain = markup::plain(&fold(raw));
                for alt in plain.alts {
                    lines.push(fold(&alt), blank && lines.len() == before, None);
                }
                lines.push(
                    fold(&plain.text),
                    blank && lines.len() == before,
                    plain.mark,
                );
            } else if let Some((text, mark)) = markup::untagged(raw).filter(|_| tagged) {
                lines.push(fold(text), blank, mark);
            } else {
                lines.push(fold(raw), blank, None);
            }
            // The piece between `\r` and `\n` is no line.
            blank = lines.len() == before && (blank || !crlf);
        }
        lines.unwrap_paragraphs();
        lines.space_out();
        lines
    }

    /// A line, and what is glued to it: each looks for the next, so that a line has only so many.
    fn push(&mut self, text: String, starts: bool, mark: Option<Mark>) {
        const GLUED: usize = 4;
        let mut rest = text.as_str();
        for part in 0..GLUED {
            let Some((line, fallback)) =
                glued_fallback(rest).and_then(|at| rest.split_at_checked(at))
            else {
                break;
            };
            self.push_line(
                line.to_owned(),
                starts && part == 0,
                mark.filter(|_| part == 0),
            );
            rest = fallback;
        }
        if rest.len() == text.len() {
            self.push_line(text, starts, mark);
        } else {
            self.push_line(rest.to_owned(), false, None);
        }
    }

    fn push_line(&mut self, text: String, starts: bool, mark: Option<Mark>) {
        if text.is_empty() {
            return;
        }
        if let Some(last) = self.all.last_mut() {
            last.ends = starts;
        }
        self.all.push(Line {
            text,
            starts,
            ends: true,
            tight: false,
            mark,
        });
    }

    /// Some extractors cut paragraphs into lines of equal width. Such a cut is where the next word would not
    /// have fitted.
    fn unwrap_paragraphs(&mut self) {
        const WIDTHS: std::ops::RangeInclusive<usize> = 40..=130;
        /// A text has at least so many cuts; one without blank lines many more.
        const CUTS: usize = 3;
        const LONGEST_WORD: usize = 24;
        let width = self.all.iter().map(Line::chars).max().unwrap_or(0);
        if !WIDTHS.contains(&width) {
            return;
        }
        let is_cut = |pair: &[Line]| {
            let [line, next] = pair else { return false };
            let word = next.text.split(' ').next().unwrap_or_default();
            let begins = next.mark.is_some() || listed(&next.text).is_some() || is_permalink(word);
            let word = word.chars().count();
            let fits = line.chars() + 1 + word <= width;
            // Scripts without spaces are not cut at words.
            !next.starts && !begins && !fits && word <= LONGEST_WORD
        };
        let cuts: Vec<bool> = self.all.windows(2).map(is_cut).collect();
        let starts = self.all.iter().filter(|line| line.starts).count();
        let wanted = if starts <= 2 { self.all.len() / 3 } else { 0 };
        if cuts.iter().filter(|cut| **cut).count() < wanted.max(CUTS) {
            return;
        }
        let mut joined: Vec<Line> = Vec::with_capacity(self.all.len());
        let cuts = std::iter::once(false).chain(cuts);
        for (line, cut) in std::mem::take(&mut self.all).into_iter().zip(cuts) {
            match joined.last_mut().filter(|_| cut) {
                Some(last) => {
                    last.text.push(' ');
                    last.text.push_str(&line.text);
                    last.ends = line.ends;
                }
                None => joined.push(line),
            }
        }
        self.all = joined;
    }

    /// An extractor that sets no blank lines writes a paragraph a line: then each line stands alone. One
    /// that sets a blank line behind every line says as little.
    fn space_out(&mut self) {
        let starts = self.all.iter().filter(|line| line.starts).count();
        if self.all.len() >= 6 && (starts <= 2 || starts == self.all.len()) {
            for line in &mut self.all {
                line.starts = true;
                line.ends = true;
                line.tight = true;
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn get(&self, at: usize) -> Option<&Line> {
        self.all.get(at)
    }

    /// The text of a line; empty behind the end.
    pub fn text(&self, at: usize) -> &str {
        self.all.get(at).map_or("", |line| line.text.as_str())
    }

    /// The lines `from..to`, as many of them as there are.
    pub fn slice(&self, from: usize, to: usize) -> &[Line] {
        let to = to.min(self.all.len());
        self.all.get(from.min(to)..to).unwrap_or_default()
    }

    /// Whether a line holds an address of DW's: the permalink, or a page's.
    pub fn names_dw(&self) -> bool {
        self.all
            .iter()
            .any(|line| is_permalink(&line.text) || line.text.contains("://www.dw.com/"))
    }
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
    text.contains("p.dw.com/p/") && !text.contains(' ')
}

/// A number, a period and text: `1. Skip to content` → `(1, "Skip to content")`.
pub(super) fn numbered(text: &str) -> Option<(u32, &str)> {
    let (number, rest) = text.split_once(". ")?;
    let plain = number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
    Some((number.parse().ok().filter(|_| plain)?, rest.trim()))
}

/// What follows a bullet: `• Skip to content`.
pub(super) fn bullet(text: &str) -> Option<&str> {
    let item = text.strip_prefix(['•', '*', '◦', '▪', '‣', '·', '-', '–'])?;
    item.starts_with(' ').then(|| item.trim())
}

/// What follows the number or the bullet of a list's item.
pub(super) fn listed(text: &str) -> Option<&str> {
    numbered(text)
        .map(|(_, text)| text)
        .or_else(|| bullet(text))
}

/// Signs that close a text and are looked through to see how its last sentence ends.
const CLOSING: &[char] = &[
    '"', '\'', '”', '“', '’', '»', '«', '›', ')', ']', '」', '』', '）', ' ',
];

/// Question marks of the site's scripts. Greek writes a semicolon for one.
pub(super) fn is_question(text: &str) -> bool {
    let text = text.trim_end_matches(CLOSING);
    let greek = || text.contains(|c| matches!(c, '\u{370}'..='\u{3FF}'));
    text.ends_with(['?', '؟', '？', '፧', '\u{37E}']) || (text.ends_with(';') && greek())
}

/// Whether a text ends as a sentence does, or as one that goes on.
pub(super) fn is_closed(text: &str) -> bool {
    const ENDS: &[char] = &[
        '.', '!', '?', '…', ':', ';', ',', '،', '؛', '؟', '۔', '।', '৷', '።', '፣', '፤', '፡', '፧',
        '。', '！', '？', '：', '；', '，', '、', '–', '—', '-',
    ];
    text.trim_end_matches(CLOSING).ends_with(ENDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<(String, bool, bool)> {
        let lines = Lines::new(text);
        lines
            .all
            .into_iter()
            .map(|l| (l.text, l.starts, l.ends))
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
        assert!(lines.all.iter().all(Line::is_alone));
        assert!(
            !Lines::new("a\nb\n\nc\nd\n\ne\nf")
                .all
                .iter()
                .any(Line::is_alone)
        );
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
