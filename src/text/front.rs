//! What stands before a text between two lines of dashes: YAML, as trafilatura and clippers write it, and as this
//! crate's own Markdown begins.
//!
//! ```text
//! ---
//! title: A bridge opens – DW – 05/06/2025
//! url: https://www.dw.com/en/a-bridge-opens/a-72514001
//! description: "It took nine years."
//! date: 2025-05-06
//! ---
//! ```

use crate::item::{ItemKind, item_of};

/// The most lines that are looked at for the closing one.
const LINES: usize = 80;

/// What is said of the page. Names and tags are not taken: extractors guess them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Front {
    pub title: Option<String>,
    pub url: Option<String>,
    pub description: Option<String>,
    pub day: Option<String>,
}

/// Parts a text: what stands in front of it, and the text itself.
pub(super) fn take(text: &str) -> (Front, &str) {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let front = first_address(start).or_else(|| between_dashes(start));
    front.unwrap_or_else(|| (Front::default(), text))
}

fn between_dashes(text: &str) -> Option<(Front, &str)> {
    let mut front = Front::default();
    let mut rest = text.strip_prefix("---").and_then(behind_line)?;
    for _ in 0..LINES {
        let (line, behind) = rest.split_at(rest.find(['\n', '\r']).unwrap_or(rest.len()));
        let line = line.trim_end();
        if line == "---" {
            // Two rules with prose between them are no front matter.
            let is_front = front.title.is_some() || front.url.is_some();
            return is_front.then(|| (front, behind_line(behind).unwrap_or_default()));
        }
        match line.split_once(':') {
            Some((key, value)) => front.note(key, value),
            None if line.is_empty() || line.starts_with([' ', '-', '#']) => {}
            None => return None,
        }
        rest = behind_line(behind)?;
    }
    None
}

/// The page's address, alone on the first line, where somebody has copied it with the text.
fn first_address(text: &str) -> Option<(Front, &str)> {
    let (line, _) = text.split_once(['\n', '\r'])?;
    let line = line.trim_end();
    let behind = text.get(line.len()..)?;
    let item = item_of(line).filter(|_| line.starts_with("http") && !line.contains(' '))?;
    let is_page = item.id.is_some() && !matches!(item.kind, ItemKind::Other(_));
    let front = Front {
        url: Some(line.to_owned()),
        ..Front::default()
    };
    (is_page && !behind.trim().is_empty()).then_some((front, behind))
}

/// What stands behind the end of a line; `None` where there is more on it.
fn behind_line(text: &str) -> Option<&str> {
    let text = text.trim_start_matches([' ', '\t']);
    text.strip_prefix("\r\n")
        .or_else(|| text.strip_prefix(['\n', '\r']))
}

impl Front {
    fn note(&mut self, key: &str, value: &str) {
        let place = match key {
            "title" => &mut self.title,
            "url" | "source" | "link" => &mut self.url,
            "description" | "excerpt" => &mut self.description,
            "date" | "published" => &mut self.day,
            _ => return,
        };
        *place = place
            .take()
            .or_else(|| Some(scalar(value.trim())).filter(|value| !value.is_empty()));
    }
}

/// A YAML scalar on one line: in double quotes with escapes, in single ones, or bare.
fn scalar(value: &str) -> String {
    let within = |sign: char| {
        value
            .strip_prefix(sign)
            .and_then(|rest| rest.strip_suffix(sign))
    };
    if let Some(single) = within('\'') {
        return single.replace("''", "'");
    }
    let Some(double) = within('"') else {
        return value.to_owned();
    };
    let mut out = String::new();
    let mut rest = double;
    while let Some((plain, behind)) = rest.split_once('\\') {
        out.push_str(plain);
        let coded = behind
            .strip_prefix('u')
            .and_then(|code| u32::from_str_radix(code.get(..4)?, 16).ok())
            .and_then(char::from_u32);
        let (sign, length) = match (coded, behind.chars().next()) {
            (Some(coded), _) => (coded, 5),
            (None, Some(next)) => (next, next.len_utf8()),
            // A backslash and nothing behind it.
            (None, None) => return out,
        };
        out.push(sign);
        rest = behind.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_the_page() {
        let (front, rest) = take(
            "\u{FEFF}---\r\ntitle: \"A \\\"bridge\\u0022: opens\"\r\nauthor: Someone\r\ntags:\r\n  - a\r\nurl: https://www.dw.com/en/x/a-1\r\ndescription: 'It''s long.'\r\ndate: \"2025-05-06\"\r\n---\r\n\r\nText.",
        );
        assert_eq!(front.title.as_deref(), Some("A \"bridge\": opens"));
        assert_eq!(front.url.as_deref(), Some("https://www.dw.com/en/x/a-1"));
        assert_eq!(front.description.as_deref(), Some("It's long."));
        assert_eq!(front.day.as_deref(), Some("2025-05-06"));
        assert_eq!(rest, "\r\nText.");
    }

    #[test]
    fn an_address_alone() {
        let (front, rest) = take("https://www.dw.com/en/x/a-1\n\nText.");
        assert_eq!(front.url.as_deref(), Some("https://www.dw.com/en/x/a-1"));
        assert_eq!(rest, "\n\nText.");
    }

    #[test]
    fn what_is_none() {
        for text in [
            "",
            "---",
            "---\n",
            "--- a\ntitle: b\n---\n",
            "---\nA sentence.\ntitle: b\n---\nText",
            "---\ntitle: never closed\nText",
            "---\nNote: a sentence\n---\nText",
            "Text\n---\ntitle: b\n---\n",
            "https://www.dw.com/en/x/a-1",
            "https://p.dw.com/p/1H0P1\nText",
        ] {
            assert_eq!(take(text), (Front::default(), text), "{text:?}");
        }
        assert_eq!(scalar("\"\\"), "\"\\");
        assert_eq!(scalar("\"a\\\""), "a");
        assert_eq!(scalar("\"\\uD800x\""), "uD800x");
    }
}
