//! `{"url": …, "html": …}`: a line of JSON that holds a page.
//!
//! A page has an escape (`\"`, `\n`) at every twentieth sign, and `serde_json` begins anew at each. The usual line is taken
//! apart here, eight bytes at once; every other one, and what is wrong, is `serde_json`'s.

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

/// The usual line: the known keys, each once, and strings.
fn usual(line: &[u8]) -> Option<Given> {
    let mut given = Given::default();
    let mut rest = line.trim_ascii().strip_prefix(b"{")?;
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

/// A string behind its quote, and what follows it. `room` is how long it may be, about.
fn string(mut rest: &[u8], room: usize) -> Option<(String, &[u8])> {
    let mut out = Vec::with_capacity(room);
    loop {
        if let Some((eight, after)) = rest.split_first_chunk::<8>() {
            let special = first_special(*eight);
            let length = out.len() + special;
            out.extend_from_slice(eight);
            if special == 8 {
                rest = after;
                continue;
            }
            out.truncate(length);
            rest = rest.get(special..)?;
        }
        match rest.split_first()? {
            (b'"', after) => return Some((String::from_utf8(out).ok()?, after)),
            (b'\\', after) => rest = escape(after, &mut out)?,
            (0..0x20, _) => return None,
            (byte, after) => {
                out.push(*byte);
                rest = after;
            }
        }
    }
}

/// How many bytes stand before a quote, a backslash or a control sign.
fn first_special(eight: [u8; 8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let word = u64::from_le_bytes(eight);
    // The high bit of each byte that is less than `than`, which is at most 128, and of some behind it.
    let less = |word: u64, than: u64| word.wrapping_sub(ONES * than) & !word & HIGH;
    let is = |byte: u8| less(word ^ (ONES * u64::from(byte)), 1);
    let special = less(word, 0x20) | is(b'"') | is(b'\\');
    (special.trailing_zeros() / 8) as usize
}

/// Adds what stands behind a backslash; what follows it.
fn escape<'a>(rest: &'a [u8], out: &mut Vec<u8>) -> Option<&'a [u8]> {
    let (sign, rest) = rest.split_first()?;
    out.push(match sign {
        b'"' | b'\\' | b'/' => *sign,
        b'n' => b'\n',
        b't' => b'\t',
        b'r' => b'\r',
        b'b' => 8,
        b'f' => 12,
        b'u' => return unicode(rest, out),
        _ => return None,
    });
    Some(rest)
}

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
