//! Bytes → text: old archives hold pages in the charsets of their time.
//!
//! A byte order mark counts first, then `--charset`, then whether the bytes are UTF-8, then what the page
//! declares (`<meta charset>`, `<meta http-equiv>`, `<?xml encoding>`), then what the bytes look like. Whatever
//! had to be guessed is said on standard error.

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A declaration stands this near the top; browsers look at a quarter of it.
const DECLARED_WITHIN: usize = 4096;

/// A text, and what a person should know of how it was read.
pub struct Decoded {
    pub text: String,
    pub note: Option<String>,
}

/// The charset of a label as pages and people write it: `windows-1252`, `latin1`, `gb2312`.
pub fn by_label(label: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(label.as_bytes())
        .ok_or_else(|| "no charset of this name is known".to_owned())
}

/// Reads bytes. An error says that they are no text.
pub fn decode(bytes: &[u8], wanted: Option<&'static Encoding>) -> Result<Decoded, &'static str> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(read(bytes, encoding, None));
    }
    if let Some(encoding) = wanted {
        return Ok(read(bytes, encoding, None));
    }
    if let Some(encoding) = utf_16(bytes) {
        return Ok(read(bytes, encoding, Some("taken for")));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let text = text.to_owned();
        return Ok(Decoded { text, note: None });
    }
    let top = bytes.get(..DECLARED_WITHIN).unwrap_or(bytes);
    // A text in a charset of one byte has none; the files of pictures and archives do.
    if top.contains(&0) {
        return Err("the input is not text");
    }
    match declared(top).filter(|encoding| *encoding != UTF_8) {
        Some(encoding) => Ok(read(bytes, encoding, None)),
        None if is_nearly_utf_8(bytes) => Ok(read(bytes, UTF_8, None)),
        None => Ok(read(
            bytes,
            guess(bytes),
            Some("not UTF-8 and no charset declared: taken for"),
        )),
    }
}

fn read(bytes: &[u8], encoding: &'static Encoding, guessed: Option<&str>) -> Decoded {
    let (text, encoding, has_errors) = encoding.decode(bytes);
    let name = encoding.name();
    let guessed = guessed.map(|guessed| format!("{guessed} {name} (--charset says otherwise)"));
    let broken = has_errors.then(|| format!("some bytes are not {name} and were replaced"));
    let notes: Vec<String> = guessed.into_iter().chain(broken).collect();
    Decoded {
        text: text.into_owned(),
        note: (!notes.is_empty()).then(|| notes.join("; ")),
    }
}

/// UTF-16 without its mark: every other byte of markup is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let top = bytes.get(..1024).unwrap_or(bytes);
    let zeros = |from: usize| {
        top.iter()
            .skip(from)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let many = top.len() / 4;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > many => Some(UTF_16LE),
        (even, 0) if even > many => Some(UTF_16BE),
        _ => None,
    }
}

/// The charset that the top of a page declares.
fn declared(top: &[u8]) -> Option<&'static Encoding> {
    let top: String = top.iter().map(|b| b.to_ascii_lowercase() as char).collect();
    let tags = ["<meta", "<?xml"]
        .iter()
        .flat_map(|tag| top.split(tag).skip(1));
    let mut labels = tags.filter_map(|rest| {
        let tag = rest.split_once('>').map_or(rest, |(tag, _)| tag);
        let (_, value) = tag
            .split_once("charset")
            .or_else(|| tag.split_once("encoding"))?;
        let value = value.trim_start().strip_prefix('=')?.trim_start();
        let value = value.trim_start_matches(['"', '\'']);
        let end =
            value.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '/' | '?'));
        let encoding = Encoding::for_label(value.get(..end.unwrap_or(value.len()))?.as_bytes())?;
        // What was read as bytes is not UTF-16, whatever it says.
        Some(encoding.output_encoding())
    });
    labels.next()
}

/// Whether nearly all that is not ASCII is UTF-8: a text with a broken place, not one in another charset.
fn is_nearly_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad * 10 < good
}

/// What the bytes look like; windows-1252 when they look like nothing.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new();
    detector.feed(bytes, true);
    detector.guess(None, false)
}
