//! How a value is written in each place of a note, so that nothing of a page is more than text there: in Markdown
//! and in the YAML above it. The twin of the extension's `shared/note/places.js`; `tests/notes.json` holds both to
//! the same.

use crate::book::time::is_time;
use serde_json::{Map, Value};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NotePlace {
    Body,
    Front,
}

/// Addresses: in Markdown they stay what they are.
const ADDRESSES: &[&str] = &["url", "permalink", "poster", "href"];
const DATES: &[&str] = &["date", "datePublished", "dateModified"];

/// What JavaScript takes for white space.
pub fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}'
}

/// A text on one line.
fn on_one_line(text: &str) -> String {
    let parts = text.split(|c: char| is_space(c) || c.is_control());
    let words: Vec<&str> = parts.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A text that no Markdown reads as anything else, Obsidian's and Logseq's neither: no link to a page, no tag, no
/// macro, no property, no line across.
fn in_markdown(given: &str) -> String {
    let line = on_one_line(given);
    let mut out = String::with_capacity(line.len());
    let mut before = None;
    // Still in the number that would begin a list.
    let mut number = true;
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        let after = signs.peek().copied();
        let first = before.is_none();
        let letter = after.is_some_and(|c| c.is_ascii_alphabetic());
        let escapes = match sign {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$'
            | '^' => true,
            '&' => letter || after == Some('#'),
            '%' => before == Some('%') || after == Some('%'),
            '=' => first || before == Some('=') || after == Some('='),
            '(' => after == Some('('),
            ':' => first || letter || after.is_some_and(|c| ":+_-".contains(c)),
            '-' | '+' => first,
            '.' | ')' => !first && number,
            _ => false,
        };
        number &= sign.is_ascii_digit();
        if escapes {
            out.push('\\');
        }
        out.push(sign);
        before = Some(sign);
    }
    out
}

fn in_body(text: &str, key: &str) -> String {
    // Markdown of our own making.
    if key == "markdown" {
        return text.to_owned();
    }
    let is_address = text.starts_with("http://") || text.starts_with("https://");
    if !ADDRESSES.contains(&key) || !is_address {
        return in_markdown(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_space(c) || c.is_control() || "()<>[]{}|\\\"'`*~$^".contains(c) {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Quoted as JSON does it, which is YAML, too; a date is YAML as it stands.
fn in_front(text: &str, key: &str) -> String {
    if DATES.contains(&key) && is_time(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in Value::from(text).to_string().chars() {
        match c {
            '\u{7f}'..='\u{9f}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

/// What a template may name, each text as its place has it. It goes as deep as an article's own types, whatever
/// the page.
pub fn view_of(value: Value, key: &str, place: NotePlace) -> Value {
    match value {
        Value::String(text) if text.is_empty() => Value::String(text),
        Value::String(text) => Value::String(match place {
            NotePlace::Body => in_body(&text, key),
            NotePlace::Front => in_front(&text, key),
        }),
        Value::Array(items) => items
            .into_iter()
            .map(|item| view_of(item, key, place))
            .collect(),
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, inner)| {
                let inner = view_of(inner, &name, place);
                (name, inner)
            });
            Value::Object(fields.collect::<Map<_, _>>())
        }
        other => other,
    }
}

/// A value where a tag stands: lists one after the other, people and topics by their names.
pub fn shown(value: &Value, place: NotePlace) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items = items.iter().map(|item| shown(item, place));
            let items: Vec<String> = items.filter(|item| !item.is_empty()).collect();
            match place {
                NotePlace::Front => format!("[{}]", items.join(", ")),
                NotePlace::Body => items.join(", "),
            }
        }
        Value::Object(fields) => {
            let texts = ["name", "text"]
                .into_iter()
                .filter_map(|key| fields.get(key)?.as_str());
            let name = texts.into_iter().find(|text| !text.is_empty());
            name.unwrap_or_default().to_owned()
        }
        other => other.to_string(),
    }
}
