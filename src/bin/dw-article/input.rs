//! Where pages come from: files and standard input, read as far as a page may go and no further.

use dw_article::DEFAULT_MAX_BYTES;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;
use std::time::SystemTime;

/// How many bytes can be a page: UTF-16 has two where UTF-8 has one.
const MOST: u64 = 2 * DEFAULT_MAX_BYTES as u64;

/// Why an input gave nothing.
pub struct Fault {
    /// That of a `ParseError`, or `unreadable`.
    pub code: &'static str,
    pub message: String,
}

impl Fault {
    pub fn new(code: &'static str, message: impl ToString) -> Fault {
        let message = message.to_string();
        Fault { code, message }
    }
}

fn unreadable(why: impl ToString) -> Fault {
    Fault::new("unreadable", why)
}

/// Says something on standard error. Whether anybody can read it there changes nothing.
pub fn say(message: &str) {
    let _ = writeln!(io::stderr(), "dw-article: {message}");
}

/// The bytes of an input.
pub fn read(file: &OsStr) -> Result<Vec<u8>, Fault> {
    let bytes = if file == "-" {
        let input = io::stdin();
        if input.is_terminal() {
            say("waiting for a page on standard input; Ctrl+D ends it, --help says more");
        }
        at_most(input.lock(), 0)?
    } else {
        let opened = File::open(file).map_err(unreadable)?;
        let about = opened.metadata().map_err(unreadable)?;
        // What is not a file (a pipe) has no length.
        let length = if about.is_file() { about.len() } else { 0 };
        if length > MOST {
            return Err(too_large(&format!("{length}")));
        }
        at_most(opened, length)?
    };
    if bytes.starts_with(b"%PDF-") {
        let help = "this is a PDF; save the page itself (HTML), or its text as a .txt file";
        return Err(Fault::new("invalid-input", help));
    }
    Ok(bytes)
}

/// Reads to the end, or until it is more than a page can be.
fn at_most(input: impl Read, length: u64) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    let read = input.take(MOST + 1).read_to_end(&mut bytes);
    read.map_err(unreadable)?;
    if bytes.len() as u64 > MOST {
        return Err(too_large(&format!("more than {MOST}")));
    }
    Ok(bytes)
}

fn too_large(length: &str) -> Fault {
    let message = format!("the input has {length} bytes, the limit is {DEFAULT_MAX_BYTES}");
    Fault::new("too-large", message)
}

/// A name as it may be printed: what would move the cursor, change colours or the direction of writing is
/// escaped, and so is what is not UTF-8.
pub fn name(file: &OsStr) -> String {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
            || c == '\u{FEFF}'
    };
    let mut name = String::new();
    for chunk in file.as_encoded_bytes().utf8_chunks() {
        for character in chunk.valid().chars() {
            match character {
                _ if hidden(character) => name.extend(character.escape_default()),
                _ => name.push(character),
            }
        }
        for byte in chunk.invalid() {
            name.push_str(&format!("\\x{byte:02x}"));
        }
    }
    name
}

/// Whether a name is that of a plain text.
pub fn is_text(file: &OsStr) -> bool {
    let extension = Path::new(file).extension();
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case("txt"))
}

/// Whether somebody gave an address where a file belongs.
pub fn is_address(file: &OsStr) -> bool {
    let text = file.to_string_lossy().to_ascii_lowercase();
    let schemes = ["http://", "https://"];
    schemes.iter().any(|scheme| text.starts_with(scheme)) && !Path::new(file).exists()
}

/// The address of a page as `--url` takes it.
pub fn address(text: &str) -> Result<String, String> {
    let address = url::Url::parse(text.trim());
    let is_web = |url: &url::Url| matches!(url.scheme(), "http" | "https");
    match address {
        Ok(url) if is_web(&url) => Ok(text.trim().to_owned()),
        _ => Err("an address begins with https:// or http://".to_owned()),
    }
}

/// A day as `--accessed` takes it.
pub fn day(text: &str) -> Result<String, String> {
    let shape: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    match shape == "0000-00-00" {
        true => Ok(text.to_owned()),
        false => Err("a day is written 2026-11-27".to_owned()),
    }
}

/// Today in UTC, if this machine has a clock that runs after 1970.
pub fn today() -> Option<String> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    Some(day_after_1970(since.ok()?.as_secs() / 86_400))
}

/// The Gregorian day so many days after 1970-01-01, counted from March, so that a leap day is a year's last.
pub fn day_after_1970(days: u64) -> String {
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = (from_march + 2) % 12 + 1;
    let year = era * 400 + year + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_after_1970() {
        for (days, day) in [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_818, "2026-12-31"),
            (20_819, "2027-01-01"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(day_after_1970(days), day);
        }
    }
}
