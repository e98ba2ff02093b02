//! The lines of a text: folded, the empty ones gone, their place remembered.

use crate::fold::fold;

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
}

impl Lines {
    /// `text` with any line ends (`\n`, `\r\n`, `\r`), with or without a byte order mark.
    pub fn new(text: &str) -> Lines {
        let mut all: Vec<Line> = Vec::new();
        let mut blank = true;
        for raw in text
            .split(['\n', '\r', '\u{2028}', '\u{2029}'])
            .zip(line_ends(text))
        {
            let (raw, crlf) = raw;
            let text = fold(raw);
            if text.is_empty() {
                // The piece between `\r` and `\n` is no line.
                blank |= !crlf;
                continue;
            }
            if let Some(last) = all.last_mut() {
                last.ends = blank;
            }
            all.push(Line {
                text,
                starts: blank,
                ends: true,
                tight: false,
            });
            blank = false;
        }
        let mut lines = Lines { all };
        lines.space_out();
        lines
    }

    /// An extractor that sets no blank lines writes a paragraph a line: then each line stands alone.
    fn space_out(&mut self) {
        let starts = self.all.iter().filter(|line| line.starts).count();
        if self.all.len() >= 6 && starts <= 2 {
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
