//! What the integration tests share: the cases, and the checks that hold for every article.
#![allow(dead_code)]

use dw_article::{
    Article, Block, Mark, ParseError, ParseOptions, TableCell, parse_html, parse_text,
};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A page of ours and what it must give.
pub struct Case {
    pub name: String,
    pub page: PathBuf,
}

impl Case {
    pub fn input(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(&self.page).unwrap()).into_owned()
    }

    pub fn parse(&self) -> Result<Article, ParseError> {
        parse(&self.page, &self.input())
    }

    /// The JSON file of this name beside the page.
    pub fn json(&self, name: &str) -> Option<Value> {
        let path = self.page.with_file_name(name);
        let text = std::fs::read_to_string(&path).ok()?;
        Some(serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display())))
    }
}

pub fn parse(page: &Path, input: &str) -> Result<Article, ParseError> {
    let options = ParseOptions::default();
    if page.extension().is_some_and(|e| e == "txt") {
        parse_text(input, &options)
    } else {
        parse_html(input, &options)
    }
}

/// The cases of a folder under `tests`: `NAME/page.html` or `NAME/page.txt`, in order of their names.
pub fn cases(folder: &str) -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(folder);
    let mut cases: Vec<Case> = std::fs::read_dir(root)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let page = ["page.html", "page.txt", "page.bin"]
                .iter()
                .map(|f| entry.path().join(f))
                .find(|p| p.is_file())?;
            Some(Case {
                name: entry.file_name().to_string_lossy().into_owned(),
                page,
            })
        })
        .collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

/// Compares what is wanted with what came out, by the keys that are wanted; lists whole.
pub fn differences(want: &Value, got: &Value, path: &str, out: &mut Vec<String>) {
    match (want, got) {
        (Value::Object(want), Value::Object(got)) => {
            for (key, value) in want {
                differences(
                    value,
                    got.get(key).unwrap_or(&Value::Null),
                    &format!("{path}.{key}"),
                    out,
                );
            }
        }
        (Value::Array(want), Value::Array(got)) if want.len() == got.len() => {
            for (index, (want, got)) in want.iter().zip(got).enumerate() {
                differences(want, got, &format!("{path}[{index}]"), out);
            }
        }
        (Value::Array(w), Value::Array(g)) => {
            let brief = |list: &[Value]| {
                let name = |v: &Value| {
                    v.get("type")
                        .or(v.get("text"))
                        .or(v.get("name"))
                        .unwrap_or(v)
                        .to_string()
                };
                list.iter().map(name).collect::<Vec<_>>().join(" ")
            };
            out.push(format!(
                "{path}: wanted {} {}\n    got {} {}",
                w.len(),
                brief(w),
                g.len(),
                brief(g)
            ));
        }
        _ if want == got => {}
        _ => out.push(format!("{path}: wanted {want}\n    got {got}")),
    }
}

/// Every text of an article that has marks, with them.
pub fn marked_texts(article: &Article) -> Vec<(&str, &[Mark])> {
    let mut found: Vec<(&str, &[Mark])> = Vec::new();
    for block in article
        .body
        .iter()
        .chain(article.posts.iter().flat_map(|p| &p.body))
    {
        match block {
            Block::Paragraph { text, marks }
            | Block::Heading { text, marks, .. }
            | Block::Quote { text, marks, .. }
            | Block::Note { text, marks } => found.push((text, marks)),
            Block::List { items, .. } => {
                found.extend(items.iter().map(|i| (i.text.as_str(), i.marks.as_slice())))
            }
            Block::Table { rows, .. } => {
                found.extend(
                    rows.iter()
                        .flatten()
                        .map(|c: &TableCell| (c.text.as_str(), c.marks.as_slice())),
                );
            }
            _ => {}
        }
    }
    found
}

/// What holds for every article, whatever the page.
pub fn check_invariants(article: &Article, name: &str) {
    for (text, marks) in marked_texts(article) {
        let units: Vec<u16> = text.encode_utf16().collect();
        for mark in marks {
            let range = mark.range();
            assert!(
                range.start < range.end && range.end as usize <= units.len(),
                "{name}: {mark:?} in {text:?}"
            );
            let marked = String::from_utf16(&units[range.start as usize..range.end as usize]);
            let marked = marked.unwrap_or_else(|_| panic!("{name}: {mark:?} splits a character"));
            assert_eq!(marked.trim(), marked, "{name}: white space in {mark:?}");
        }
        let keys: Vec<_> = marks
            .iter()
            .map(|m| (m.range().start, u32::MAX - m.range().end, m.type_name()))
            .collect();
        assert!(keys.is_sorted(), "{name}: marks out of order: {marks:?}");
        // Marks of one sort, and address, neither touch nor overlap; those of two sorts may cross.
        let mut ends: BTreeMap<(&str, Option<&str>), u32> = BTreeMap::new();
        for mark in marks {
            let href = match mark {
                Mark::Link { href, .. } => Some(href.as_str()),
                _ => None,
            };
            let before = ends.insert((mark.type_name(), href), mark.range().end);
            assert!(
                before.is_none_or(|end| end < mark.range().start),
                "{name}: two {mark:?} should be one: {marks:?}"
            );
        }
    }
    let json = serde_json::to_value(article).unwrap();
    check_strings(&json, name);
    let again: Article = serde_json::from_value(json).unwrap();
    assert_eq!(&again, article, "{name}: the JSON does not read back");
}

/// Strings are folded, URLs absolute and harmless.
fn check_strings(json: &Value, name: &str) {
    let mut open = vec![("", json)];
    while let Some((key, value)) = open.pop() {
        match value {
            Value::Object(map) => open.extend(map.iter().map(|(k, v)| (k.as_str(), v))),
            Value::Array(list) => open.extend(list.iter().map(|v| (key, v))),
            Value::String(text) if matches!(key, "url" | "href" | "poster" | "permalink") => {
                let safe = ["http://", "https://"].iter().any(|s| text.starts_with(s))
                    || (matches!(key, "href" | "url") && text.starts_with("mailto:"));
                assert!(safe, "{name}: {key} is {text:?}");
            }
            Value::String(text) => {
                assert_eq!(text.trim(), text, "{name}: {key} is not trimmed");
                let odd = |c: char| {
                    (c.is_control() && c != '\n')
                        || matches!(
                            c,
                            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{a0}'
                        )
                };
                assert!(
                    !text.contains(odd) && !text.contains("  "),
                    "{name}: {key} is not folded: {text:?}"
                );
            }
            _ => {}
        }
    }
}
