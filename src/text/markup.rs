//! Renderings that keep some markup: Markdown, as html2text and its like write it, and the tags that
//! jusText sets before its lines.
//!
//! ```text
//!   1. [Skip to content](#main-content)          a skip link
//! # A bridge opens                               the headline
//! ![Brücke](https://static.dw.com/…)The bridgeImage: Jan Kern/dpa
//! ## Who pays?                                   a heading
//! > It will stand.                               a quotation
//! ```

use crate::fold::fold;
use std::borrow::Cow;

/// What of the page's markup a rendering keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    Markdown,
    Tagged,
    Boxed,
    Plain,
}

impl Dialect {
    pub fn of(text: &str) -> Dialect {
        match () {
            () if is_markdown(text) => Dialect::Markdown,
            () if is_tagged(text) => Dialect::Tagged,
            () if is_boxed(text) => Dialect::Boxed,
            () => Dialect::Plain,
        }
    }

    /// The lines that the page shows in a line of the rendering, folded, and what its markup says of each.
    pub fn read(self, raw: &str) -> Vec<(String, Option<Markup>)> {
        let line = fold(raw);
        match self {
            Dialect::Markdown => {
                let plain = plain(&line);
                let alts = plain.alts.iter().map(|alt| (fold(alt), None));
                alts.chain([(fold(&plain.text), plain.mark)]).collect()
            }
            Dialect::Tagged => {
                let (text, mark) = untagged(&line).unwrap_or((&line, None));
                vec![(text.trim().to_owned(), mark)]
            }
            Dialect::Boxed => vec![(unboxed(&line).to_owned(), None)],
            Dialect::Plain => vec![(line, None)],
        }
    }
}

/// What a line's markup says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// `## …`: its level, from 1.
    Heading(u8),
    /// `> …`.
    Quote,
}

/// A text without what a program has set before each of its lines: the sign of a mail's quotation, marks of direction.
pub(super) fn without_margin(text: &str) -> Cow<'_, str> {
    const LINES: usize = 200;
    let mut text = Cow::Borrowed(text);
    for margin in [directed, quoted] {
        let said = text.lines().filter(|line| !line.trim().is_empty());
        let found = said.take(LINES).map(|line| margin(line).is_some());
        let (all, held) = found.fold((0, 0), |(all, held), is| (all + 1, held + usize::from(is)));
        // Lines above the quotation are the mail's own.
        if 4 * held > 3 * all {
            let lines = text.lines().map(|line| margin(line).unwrap_or(line));
            text = Cow::Owned(lines.collect::<Vec<_>>().join("\n"));
        }
    }
    text
}

/// `> A bridge opens` → `A bridge opens`.
fn quoted(line: &str) -> Option<&str> {
    let line = line.strip_prefix('>')?;
    Some(line.strip_prefix(' ').unwrap_or(line))
}

/// A line without the marks of direction round it.
fn directed(line: &str) -> Option<&str> {
    let is_mark = |c: char| matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    line.starts_with(is_mark)
        .then(|| line.trim_matches(is_mark))
}

/// Links to the page's own places, to the site and to others: what a link's address begins with.
const ADDRESSES: [&str; 3] = ["](#", "](/", "](http"];

/// Whether a text is Markdown: it has headings and links, or many links, or bold lines.
fn is_markdown(text: &str) -> bool {
    let links = ADDRESSES.map(|address| text.matches(address).take(8).count());
    let links: usize = links.iter().sum();
    let bold = text.lines().filter(|line| is_bold(line.trim()));
    links >= 8
        || (links >= 1 && headings(text).next().is_some())
        || headings_alone(text)
        || bold.take(2).count() > 1
}

fn headings(text: &str) -> impl Iterator<Item = (u8, &str)> {
    text.lines().filter_map(|line| heading(line.trim()))
}

/// `**Who pays?**`, alone on its line: a heading of a page that has none.
fn is_bold(line: &str) -> bool {
    let inner = line
        .strip_prefix("**")
        .and_then(|rest| rest.strip_suffix("**"));
    inner.is_some_and(|inner| inner.contains(char::is_alphanumeric) && !inner.contains('*'))
}

/// Headings without a link: a headline, not `# 1 hit`, or several headings. On the page a kicker may be one, and
/// the navigation's parts are.
fn headings_alone(text: &str) -> bool {
    let is_headline = |(level, text): (u8, &str)| {
        level == 1 && !text.starts_with(char::is_numeric) && text.contains(' ')
    };
    headings(text).any(is_headline) || headings(text).take(2).count() > 1
}

/// Whether a text has pandoc's boxes in the place of pictures without an alternative text: lines of nothing else.
fn is_boxed(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim();
        !line.is_empty() && unboxed(line).is_empty()
    })
}

/// A line without boxes; a picture's alternative text without its own: `[]Latest audio`, `[Image: AP]`.
fn unboxed(line: &str) -> &str {
    let mut line = line.trim();
    loop {
        let rest = line.strip_prefix("[]").or_else(|| line.strip_suffix("[]"));
        let Some(rest) = rest else { break };
        line = rest.trim();
    }
    line.strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .filter(|inner| !inner.contains(['[', ']']))
        .map_or(line, str::trim)
}

/// Whether jusText wrote a text: most lines begin with a tag.
fn is_tagged(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let tagged = lines.take(4).filter(|line| untagged(line).is_some());
    tagged.count() > 2
}

/// What follows the tag of a line of jusText's: `<p> It rose.` → `It rose.`, `<h> Who pays?`.
fn untagged(line: &str) -> Option<(&str, Option<Markup>)> {
    let line = line.trim_start();
    let paragraph = line.strip_prefix("<p>").map(|rest| (rest, None));
    paragraph.or_else(|| {
        let rest = line.strip_prefix("<h>")?;
        Some((rest, Some(Markup::Heading(2))))
    })
}

/// `## Who pays?` → `(2, "Who pays?")`.
fn heading(line: &str) -> Option<(u8, &str)> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    let text = text.strip_prefix(' ')?.trim();
    ((1..=6).contains(&level) && !text.is_empty()).then_some((u8::try_from(level).ok()?, text))
}

/// A line of Markdown as the reader sees it, what it is, and the alternative texts of its pictures.
#[derive(Debug, Default, PartialEq, Eq)]
struct Plain {
    pub alts: Vec<String>,
    pub text: String,
    pub mark: Option<Markup>,
}

/// Takes the markup off a line. Rules under headings and between sections become empty.
fn plain(line: &str) -> Plain {
    let line = line.trim();
    let (line, mark) = match (heading(line), line.strip_prefix("> ")) {
        (Some((level, text)), _) => (text, Some(Markup::Heading(level))),
        (None, Some(text)) => (text.trim_start_matches(['>', ' ']), Some(Markup::Quote)),
        (None, None) => (line, None),
    };
    let is_rule = |c: char| matches!(c, '-' | '=' | '*' | '_' | ' ');
    if line.len() > 2 && line.chars().all(is_rule) {
        return Plain::default();
    }
    let mut plain = Plain {
        mark,
        ..Plain::default()
    };
    plain.read(line);
    plain
}

impl Plain {
    fn read(&mut self, line: &str) {
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            let before = self.text.chars().next_back().unwrap_or(' ');
            let after = rest.get(c.len_utf8()..).unwrap_or_default();
            if let Some((alt, behind)) = rest.strip_prefix('!').and_then(link) {
                self.alts
                    .extend(Some(alt.to_owned()).filter(|alt| !alt.is_empty()));
                rest = behind;
                continue;
            }
            if let Some((text, behind)) = link(rest) {
                // A picture may be what is linked.
                let inner = plain(text);
                self.alts.extend(inner.alts);
                self.text.push_str(&inner.text);
                rest = behind;
                continue;
            }
            if let Some((address, behind)) = bracketed(rest) {
                self.text.push_str(address);
                rest = behind;
                continue;
            }
            match c {
                '\\' if after.starts_with(|c: char| c.is_ascii_punctuation()) => {
                    let sign = after.chars().next().unwrap_or_default();
                    self.text.push(sign);
                    rest = after.get(1..).unwrap_or_default();
                    continue;
                }
                '*' | '_' if is_emphasis(before, after) => {}
                c => self.text.push(c),
            }
            rest = after;
        }
    }
}

/// `<https://…>…` → the address and what follows.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let address = text
        .strip_prefix('<')
        .filter(|text| text.starts_with("http"))?;
    let mut bytes = address.bytes().take(LINK_BYTES);
    let end = bytes.position(|b| b == b'>')?;
    Some((address.get(..end)?, address.get(end + 1..)?))
}

/// Whether an asterisk or underscore opens or closes emphasis: it stands at one end of a word, not alone
/// and not inside of one.
fn is_emphasis(before: char, after: &str) -> bool {
    let next = after
        .trim_start_matches(['*', '_'])
        .chars()
        .next()
        .unwrap_or(' ');
    let outside = |c: char| !c.is_alphanumeric();
    !(before.is_whitespace() && next.is_whitespace()) && (outside(before) || outside(next))
}

/// The longest text and address of a link, in bytes.
const LINK_BYTES: usize = 2_000;

/// `[text](address "title")…` → the text and what follows. Brackets may be nested.
fn link(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('[')?;
    let end = closing(inner, '[', ']')?;
    let address = inner.get(end + 1..)?.strip_prefix('(')?;
    let close = closing(address, '(', ')')?;
    Some((inner.get(..end)?, address.get(close + 1..)?))
}

/// Where the bracket closes that was opened before `text`.
fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    let end = text.len().min(LINK_BYTES);
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < end) {
        if c == open {
            depth += 1;
        } else if c == close {
            match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return Some(at),
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown() {
        for (line, text, mark) in [
            ("# A bridge", "A bridge", Some(Markup::Heading(1))),
            ("### Who *pays*?", "Who pays?", Some(Markup::Heading(3))),
            ("> It _will_ stand.", "It will stand.", Some(Markup::Quote)),
            ("a [link](/en/x/a-1 \"T\") b", "a link b", None),
            ("[a](/x(1)) b", "a b", None),
            ("**Bold** and snake_case", "Bold and snake_case", None),
            ("2 * 3 * 4", "2 * 3 * 4", None),
            ("* item", "* item", None),
            (
                "<https://p.dw.com/p/1H0P1>",
                "https://p.dw.com/p/1H0P1",
                None,
            ),
            ("1\\. FC", "1. FC", None),
            ("[unclosed", "[unclosed", None),
            ("[text] (no address)", "[text] (no address)", None),
            ("----", "", None),
            ("#tag", "#tag", None),
        ] {
            let plain = plain(line);
            assert_eq!((plain.text.as_str(), plain.mark), (text, mark), "{line}");
        }
        let picture = plain("[![Brücke](/a.jpg)](/en/g-1)The bridgeImage: AP");
        assert_eq!(picture.alts, ["Brücke"]);
        assert_eq!(picture.text, "The bridgeImage: AP");
    }

    #[test]
    fn margins() {
        let text = "A bridge\n\nIt rose.\n\nIt fell.\n";
        let each = |before: &str, behind: &str| {
            let lines = text.lines().map(|line| match line {
                "" => String::new(),
                line => format!("{before}{line}{behind}"),
            });
            lines.collect::<Vec<_>>().join("\n")
        };
        for quoted in [
            each("> ", ""),
            each(">", ""),
            each("\u{200F}", "\u{200F}"),
            each("\u{202B}> ", ""),
        ] {
            assert_eq!(without_margin(&quoted), text.trim_end(), "{quoted:?}");
        }
        let one = "> It will stand.\n\nIt rose.\n\nIt fell.";
        assert_eq!(without_margin(one), one);
    }

    #[test]
    fn what_is_markup() {
        assert!(is_markdown("# A bridge\n\nSee [this](/en/x/a-1)."));
        assert!(is_markdown("# A bridge\n\nText.\n\n## Who pays?"));
        assert!(is_markdown("#### Culture\n\n# A bridge opens\n\nText."));
        assert!(is_markdown(
            "**Who pays?**\n\nThe city.\n\n**Who builds?**\n\nThe state."
        ));
        assert!(!is_markdown("***\n\nThe city. ** a **\n\n***"));
        assert!(!is_markdown("# 1 hit\n\nText [sic](!)."));
        assert!(is_boxed("Text\n[][]\n"));
        assert!(!is_boxed("[Note: it rose.]\n\nText[]"));
        for (line, text) in [
            ("[][]", ""),
            ("[]Latest audio[]", "Latest audio"),
            ("[The bridgeImage: AP]", "The bridgeImage: AP"),
            ("[a] and [b]", "[a] and [b]"),
        ] {
            assert_eq!(unboxed(line), text);
        }
        assert!(is_tagged("<p> a\n<h> b\n<p> c"));
        assert!(!is_tagged("<p> a\nb\nc"));
        assert_eq!(untagged("<h> b").map(|(text, _)| text.trim()), Some("b"));
    }

    #[test]
    fn hostile_input_is_quick() {
        for piece in ["[", "![", "[a](", "](", "*", "_a", "\\", "<http", "# "] {
            let text = piece.repeat(20_000);
            let _ = (plain(&text), is_markdown(&text), is_tagged(&text));
        }
    }
}
