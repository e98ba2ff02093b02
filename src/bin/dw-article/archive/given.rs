//! `{"url": …, "html": …}`: a line of JSON that holds a page.
//!
//! A page has an escape (`\"`, `\n`) at every twentieth sign, and `serde_json` begins anew at each. The usual line is taken
//! apart here; every other one, and what is wrong, is `serde_json`'s.

use serde::Deserialize;

#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Given {
    pub url: Option<String>,
    pub html: Option<String>,
    pub text: Option<String>,
    pub fetched: Option<String>,
}

/// Reads a line.
pub fn read(line: &[u8]) -> serde_json::Result<Given> {
    match usual(line) {
        Some(given) => Ok(given),
        None => serde_json::from_slice(line),
    }
}

/// The usual line: the known keys, each once, and strings; no control signs.
fn usual(line: &[u8]) -> Option<Given> {
    let line = line.trim_ascii();
    // All are looked at, for many go at once so.
    if line.iter().fold(false, |any, byte| any | (*byte < b' ')) {
        return None;
    }
    let mut given = Given::default();
    let mut rest = line.strip_prefix(b"{")?;
    loop {
        let (key, after) = string(rest.trim_ascii_start().strip_prefix(b"\"")?, 16)?;
        let value = after.trim_ascii_start().strip_prefix(b":")?;
        let value = value.trim_ascii_start().strip_prefix(b"\"")?;
        let (field, room) = match key.as_str() {
            "url" => (&mut given.url, 128),
            "html" => (&mut given.html, value.len()),
            "text" => (&mut given.text, value.len()),
            "fetched" => (&mut given.fetched, 32),
            _ => return None,
        };
        let (value, after) = string(value, room)?;
        if field.replace(value).is_some() {
            return None;
        }
        rest = after.trim_ascii_start();
        match rest.split_first()? {
            (b',', after) => rest = after,
            (b'}', []) => return Some(given),
            _ => return None,
        }
    }
}

/// How many bytes go over at once, whatever the length of what is wanted of them: most pieces are shorter.
const PIECE: usize = 32;

/// A string behind its quote, and what follows it. `room` is how long it may be, about.
fn string(mut rest: &[u8], room: usize) -> Option<(String, &[u8])> {
    let mut out = Vec::with_capacity(room + PIECE);
    loop {
        let length = memchr::memchr2(b'"', b'\\', rest)?;
        let (piece, after) = rest.split_at_checked(length)?;
        match rest.first_chunk::<PIECE>() {
            Some(chunk) if length <= PIECE => {
                let end = out.len() + length;
                out.extend_from_slice(chunk);
                out.truncate(end);
            }
            _ => out.extend_from_slice(piece),
        }
        rest = match after {
            [b'"', after @ ..] => return Some((String::from_utf8(out).ok()?, after)),
            [_, b'u', after @ ..] => unicode(after, &mut out)?,
            [_, sign, after @ ..] => {
                out.push(*ESCAPED.get(usize::from(*sign)).filter(|byte| **byte != 0)?);
                after
            }
            _ => return None,
        };
    }
}

/// What a sign behind a backslash stands for; 0 where it stands for nothing.
static ESCAPED: [u8; 256] = {
    let mut bytes = [0; 256];
    let list = *b"\"\"\\\\//n\nt\tr\rb\x08f\x0c";
    let mut at = 0;
    #[allow(clippy::indexing_slicing)] // Evaluated at compile time.
    while at < list.len() {
        bytes[list[at] as usize] = list[at + 1];
        at += 2;
    }
    bytes
};

/// `\u00e4`, `\ud83d\ude00`.
fn unicode<'a>(rest: &'a [u8], out: &mut Vec<u8>) -> Option<&'a [u8]> {
    let (first, mut rest) = unit(rest)?;
    let mut units = [first, 0];
    let mut count = 1;
    if (0xD800..0xDC00).contains(&first) {
        (units[1], rest) = unit(rest.strip_prefix(b"\\u")?)?;
        count = 2;
    }
    for character in char::decode_utf16(units.into_iter().take(count)) {
        let mut bytes = [0; 4];
        out.extend_from_slice(character.ok()?.encode_utf8(&mut bytes).as_bytes());
    }
    Some(rest)
}

fn unit(rest: &[u8]) -> Option<(u16, &[u8])> {
    let (digits, rest) = rest.split_first_chunk::<4>()?;
    let mut unit = 0;
    for digit in digits {
        let digit = char::from(*digit).to_digit(16)?;
        unit = (unit << 4) | u16::try_from(digit).ok()?;
    }
    Some((unit, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &[&str] = &[
        r#"{"url": "https://www.dw.com/x/a-1", "html": "<p class=\"a\">\n\tx\\y\/z</p>"}"#,
        " {\"text\":\"ü\u{1f600}\\u00fc\\ud83d\\ude00\\b\\f\\r\\u0000\", \"fetched\" : \"2024\"} \n",
        r#"{"html":"1234567\"89"}"#,
        r#"{"html":"12345678\n9"}"#,
        r#"{"html":"","url":""}"#,
        r#"{}"#,
        r#"{"html":null}"#,
        r#"{"html":"a","other":[1]}"#,
        r#"{"html":"a","html":"b"}"#,
        r#"{"html":"a",}"#,
        r#"{"html":"a"} x"#,
        r#"{"html":"a\x"}"#,
        r#"{"html":"\ud83d"}"#,
        r#"{"html":"\ud83d\u0041"}"#,
        r#"{"html":"\ude00"}"#,
        r#"{"html":"\u+041"}"#,
        r#"{"html":"\u00"}"#,
        "{\"html\":\"a\nb\"}",
        "{\"html\":\"a\tb0123456789\"}",
        r#"{"html":"a"#,
        r#"{"html":1}"#,
        r#"["html"]"#,
        r#"{"h\u0074ml":"a"}"#,
    ];

    #[test]
    fn what_is_read_here_is_what_serde_reads() {
        let mut usual_ones = 0;
        for line in LINES {
            // Cut and shifted, so that each sign stands at each of the eight places.
            for from in 0..=line.len() {
                let Some((start, end)) = line.split_at_checked(from) else {
                    continue;
                };
                for line in [
                    format!("{start}{end}"),
                    start.to_owned(),
                    format!("{start}x{end}"),
                    format!("{start}é\\\"{end}"),
                    format!("{start}\u{1}{end}"),
                ] {
                    if let Some(given) = usual(line.as_bytes()) {
                        usual_ones += 1;
                        let serde = serde_json::from_str::<Given>(&line);
                        assert_eq!(serde.ok(), Some(given), "{line}");
                    }
                }
            }
        }
        assert!(usual_ones > 400, "{usual_ones}");
        assert_eq!(usual(b"{\"html\":\"\xff\"}"), None);
    }

    #[test]
    fn usual_lines_are_read_here() {
        for line in LINES.iter().take(5) {
            assert!(usual(line.as_bytes()).is_some(), "{line}");
        }
    }
}
