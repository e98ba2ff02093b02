//! JSON out of a page's scripts. Natively `serde_json` parses it; in JavaScript the platform does, and the
//! modules hold no parser. Both give the same values (`the_platform_gives_the_same`).

use crate::limits::JSON_DEPTH;
use serde_json::Value;

/// Why a text gave no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoJson {
    /// It is nested deeper than is read.
    TooDeep,
    /// It is no JSON.
    Broken,
}

/// The value of a text that is JSON and nothing else.
pub(crate) fn whole(text: &str) -> Result<Value, NoJson> {
    #[cfg(target_family = "wasm")]
    let value = match platform::first_end(text) {
        None => return Err(NoJson::TooDeep),
        Some(_) => platform::parsed(text),
    };
    #[cfg(not(target_family = "wasm"))]
    let value = native::parsed(text, |text| serde_json::from_str(text).ok());
    value.ok_or_else(|| why(text))
}

/// The first JSON value of a text, whatever follows it.
pub(crate) fn first(text: &str) -> Result<Value, NoJson> {
    #[cfg(target_family = "wasm")]
    let value = match platform::first_end(text) {
        None => return Err(NoJson::TooDeep),
        Some(end) => text.get(..end).and_then(platform::parsed),
    };
    #[cfg(not(target_family = "wasm"))]
    let value = native::parsed(text, |text| {
        let mut values = serde_json::Deserializer::from_str(text).into_iter();
        values.next()?.ok()
    });
    value.ok_or_else(|| why(text))
}

#[cold]
fn why(text: &str) -> NoJson {
    let mut depth = Depth::default();
    match text.bytes().all(|byte| depth.step(byte) < JSON_DEPTH) {
        true => NoJson::Broken,
        false => NoJson::TooDeep,
    }
}

/// How deep a text is nested where it is read.
#[derive(Default)]
struct Depth {
    depth: i32,
    inside: bool,
    escaped: bool,
}

impl Depth {
    fn step(&mut self, byte: u8) -> i32 {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = self.inside,
            b'"' => self.inside = !self.inside,
            b'[' | b'{' if !self.inside => self.depth += 1,
            b']' | b'}' if !self.inside => self.depth -= 1,
            _ => {}
        }
        self.depth
    }
}

#[cfg(any(test, target_family = "wasm"))]
mod platform {
    use super::{Depth, JSON_DEPTH};
    use serde_json::{Map, Number, Value};
    #[cfg(target_family = "wasm")]
    use wasm_bindgen::prelude::*;

    #[cfg(target_family = "wasm")]
    #[wasm_bindgen(module = "/src/json/json.js")]
    extern "C" {
        /// The value as `rebuilt` reads it; nothing where the text is no JSON.
        #[wasm_bindgen(js_name = json)]
        fn events(text: &str) -> Option<String>;
    }

    /// Where the first value of a text ends, if it is not nested too deep. Of something broken any place will do:
    /// the platform sees that it is.
    pub(super) fn first_end(text: &str) -> Option<usize> {
        let mut depth = Depth::default();
        let mut begun = false;
        for (at, byte) in text.bytes().enumerate() {
            let scalar = depth.depth == 0 && !depth.inside;
            if begun
                && scalar
                && !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
            {
                return Some(at);
            }
            let now = depth.step(byte);
            if now >= JSON_DEPTH {
                return None;
            }
            let closed = matches!(byte, b'"' | b']' | b'}') && now == 0 && !depth.inside;
            if closed {
                return Some(at + 1);
            }
            begun |= scalar && !byte.is_ascii_whitespace();
        }
        Some(text.len())
    }

    /// What the platform parses.
    #[cfg(target_family = "wasm")]
    pub(super) fn parsed(text: &str) -> Option<Value> {
        rebuilt(&events(text)?)
    }

    /// A list or an object that is not at its end.
    struct Unfinished {
        value: Value,
        /// The key that was read last.
        key: String,
    }

    impl Unfinished {
        fn add(&mut self, value: Value) {
            match &mut self.value {
                Value::Array(list) => list.push(value),
                Value::Object(object) => {
                    object.insert(std::mem::take(&mut self.key), value);
                }
                _ => {}
            }
        }
    }

    /// The value that `json/json.js` has written down.
    pub(super) fn rebuilt(events: &str) -> Option<Value> {
        let mut open: Vec<Unfinished> = Vec::new();
        let mut rest = events.strip_prefix('\0')?;
        loop {
            let (event, after) = event_end(rest);
            let text = event.get(1..)?;
            let string = || match text.contains('\0') {
                true => text.replace("\0\0", "\0"),
                false => text.to_owned(),
            };
            let begin = |value| Unfinished {
                value,
                key: String::new(),
            };
            let value = match event.as_bytes().first()? {
                b'{' => {
                    open.push(begin(Value::Object(Map::new())));
                    None
                }
                b'[' => {
                    open.push(begin(Value::Array(Vec::new())));
                    None
                }
                b'k' => {
                    open.last_mut()?.key = string();
                    None
                }
                b'}' => Some(open.pop()?.value),
                b's' => Some(Value::String(string())),
                b'n' => Some(number(text)),
                b't' => Some(Value::Bool(true)),
                b'f' => Some(Value::Bool(false)),
                _ => Some(Value::Null),
            };
            if let Some(value) = value {
                match open.last_mut() {
                    Some(parent) => parent.add(value),
                    None => return Some(value),
                }
            }
            rest = after?;
        }
    }

    /// An event, and what follows its end.
    fn event_end(rest: &str) -> (&str, Option<&str>) {
        let bytes = rest.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            if *byte != 0 {
                at += 1;
            } else if bytes.get(at + 1) == Some(&0) {
                at += 2;
            } else {
                return (rest.get(..at).unwrap_or(""), rest.get(at + 1..));
            }
        }
        (rest, None)
    }

    /// A number as JavaScript writes it. A fraction is a float without what stands behind the point: nobody reads it,
    /// and a parser of floats has large tables.
    pub(super) fn number(text: &str) -> Value {
        if let Ok(number) = text.parse::<u64>() {
            return number.into();
        }
        other_number(text)
    }

    #[cold]
    #[inline(never)]
    fn other_number(text: &str) -> Value {
        if let Ok(number) = text.parse::<i64>() {
            return number.into();
        }
        let whole = text
            .split('.')
            .next()
            .and_then(|digits| digits.parse::<i64>().ok());
        let large = if text.starts_with('-') {
            f64::MIN
        } else {
            f64::MAX
        };
        let float = match text.contains('e') {
            // 1e-7 and 1e+21.
            true if text.contains("e-") => 0.0,
            true => large,
            false => whole.map_or(large, |n| n as f64),
        };
        Number::from_f64(float).map_or(Value::Null, Value::Number)
    }
}

#[cfg(not(target_family = "wasm"))]
mod native {
    use serde_json::Value;

    /// What `read` makes of a text. JavaScript lets half of a character stand in a string, `"\ud83d"`, as one cut
    /// by its length has it; Rust does not: it becomes U+FFFD, as everywhere else.
    pub(super) fn parsed(text: &str, read: fn(&str) -> Option<Value>) -> Option<Value> {
        read(text).or_else(|| read(&whole_characters(text)?))
    }

    /// JSON with each half of a surrogate pair that stands alone replaced. `None` where there is none.
    pub(super) fn whole_characters(text: &str) -> Option<String> {
        let unit = |rest: &str| {
            let digits = rest.strip_prefix("\\u")?.get(..4)?;
            u16::from_str_radix(digits, 16).ok()
        };
        let mut out = String::new();
        let mut rest = text;
        let mut done = false;
        while let Some((before, escape)) = rest.find('\\').and_then(|at| rest.split_at_checked(at))
        {
            out.push_str(before);
            let second = || escape.get(6..).and_then(unit);
            let (length, half) = match unit(escape) {
                Some(0xD800..=0xDBFF) if matches!(second(), Some(0xDC00..=0xDFFF)) => (12, false),
                Some(0xD800..=0xDFFF) => (6, true),
                _ if escape.starts_with(r"\\") => (2, false),
                _ => (1, false),
            };
            let (whole, after) = escape.split_at_checked(length).unwrap_or((escape, ""));
            out.push_str(if half { "\u{FFFD}" } else { whole });
            done |= half;
            rest = after;
        }
        out.push_str(rest);
        done.then_some(out)
    }
}

#[cfg(test)]
mod tests {
    use super::platform::{first_end, rebuilt};
    use super::*;

    /// What `json/json.js` writes of a value.
    fn events(value: &Value) -> String {
        let written = |text: &str| text.replace('\0', "\0\0");
        match value {
            Value::Null => "\0z".to_owned(),
            Value::Bool(true) => "\0t".to_owned(),
            Value::Bool(false) => "\0f".to_owned(),
            Value::Number(number) => format!("\0n{number}"),
            Value::String(text) => format!("\0s{}", written(text)),
            Value::Array(list) => {
                let inner: String = list.iter().map(events).collect();
                format!("\0[{inner}\0}}")
            }
            Value::Object(object) => {
                let field = |(key, value): (&String, &Value)| {
                    format!("\0k{}{}", written(key), events(value))
                };
                let inner: String = object.iter().map(field).collect();
                format!("\0{{{inner}\0}}")
            }
        }
    }

    #[test]
    fn the_platform_gives_the_same() {
        for text in [
            r#"{"a":[1,-2,18446744073709551615,"x\u0000y","\u0000",{}],"":null,"b\u0000c":{"d":[[],true,false]}}"#,
            "7",
            "\"\"",
            "[]",
            "null",
        ] {
            let value: Value = serde_json::from_str(text).unwrap();
            assert_eq!(rebuilt(&events(&value)), Some(value), "{text}");
        }
        let whole = |n: Value| n.as_u64().or(n.as_f64().map(|f| f as u64));
        for (text, number) in [("12.7", 12), ("1e-7", 0), ("1e+21", u64::MAX)] {
            assert_eq!(whole(platform::number(text)), Some(number), "{text}");
        }
    }

    #[test]
    fn the_first_value_ends_where_it_ends() {
        for (text, value) in [
            (r#" {"a":"}\"]"};x={"#, r#" {"a":"}\"]"}"#),
            ("[[1],[2]],[3]", "[[1],[2]]"),
            ("\"a\"\"b\"", "\"a\""),
            ("5;", "5"),
            (" true,false", " true"),
            ("{\"a\":", "{\"a\":"),
            ("", ""),
        ] {
            assert_eq!(
                first_end(text).and_then(|end| text.get(..end)),
                Some(value),
                "{text}"
            );
        }
        assert_eq!(first_end(&"[".repeat(200)), None);
        assert_eq!(first(&"[".repeat(200)), Err(NoJson::TooDeep));
        assert_eq!(whole("{} {}"), Err(NoJson::Broken));
    }

    #[test]
    fn halves_of_characters_are_replaced() {
        for (json, whole) in [
            (
                r"\ud83d\ud83d\ude00\ude00",
                Some("\u{fffd}\\ud83d\\ude00\u{fffd}"),
            ),
            (r"\n\\ud83d\u00e9", None),
            (r"\ud83", None),
            (r"\ud83é\", None),
            (r"\é\ud83d\", Some("\\é\u{fffd}\\")),
        ] {
            assert_eq!(native::whole_characters(json).as_deref(), whole, "{json}");
        }
    }
}
