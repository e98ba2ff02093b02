//! An article as a note in the reader's own form: a template for its text, and one for the front matter above it.

mod fields;
mod places;
mod starts;
mod template;

use crate::input::{self, Fault};
use dw_article::render::{MarkdownOptions, to_markdown};
use dw_article::{Article, Kind};
use places::{NotePlace, is_space, view_of};
use serde_json::Value;
use starts::STARTS;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::Read;
use template::{LONGEST, TemplateFault, faults_of, render};

#[derive(clap::Args)]
#[command(next_help_heading = "Notes")]
#[group(id = "notes")]
pub struct NoteOptions {
    /// Print each article as a note in this form: a file with Mustache tags ({{headline}}, {{markdown}}), or one of
    /// plain, obsidian, logseq
    #[arg(long, value_name = "FILE|KIND")]
    template: Option<OsString>,
    /// The note's front matter (YAML): a file with Mustache tags, one of plain, obsidian, logseq, or none
    #[arg(long, value_name = "FILE|KIND")]
    front_matter: Option<OsString>,
}

/// Templates without faults.
pub struct NoteForm {
    front: String,
    body: String,
}

impl NoteOptions {
    pub fn are_given(&self) -> bool {
        self.template.is_some() || self.front_matter.is_some()
    }

    /// The templates, or what is wrong with them.
    pub fn form(&self) -> Result<NoteForm, Vec<String>> {
        let start = |name: &OsStr| STARTS.iter().find(|start| name == start.name);
        let template = self.template.as_deref();
        let of_template = template.and_then(start);
        let body = match (template, of_template) {
            (_, Some(start)) => start.body.to_owned(),
            (Some(file), None) => read(file)?,
            (None, None) => "{{markdown}}\n".to_owned(),
        };
        let front = match self.front_matter.as_deref() {
            None => of_template.map_or("", |start| start.front).to_owned(),
            Some(name) if name == "none" => String::new(),
            Some(name) => match start(name) {
                Some(start) => start.front.to_owned(),
                None => read(name)?,
            },
        };
        let mut faults = Vec::new();
        let given = [
            (self.front_matter.as_deref(), &front, NotePlace::Front),
            (template, &body, NotePlace::Body),
        ];
        for (file, text, place) in given {
            let name = input::name(file.unwrap_or_default());
            let found = faults_of(text, place);
            faults.extend(
                found
                    .iter()
                    .map(|fault| format!("{name}:{}", fault.message())),
            );
        }
        match faults.is_empty() {
            true => Ok(NoteForm { front, body }),
            false => Err(faults),
        }
    }
}

/// A template's file, as far as one may go and one byte further.
fn read(file: &OsStr) -> Result<String, Vec<String>> {
    let failed = |why: String| vec![format!("{}: {why}", input::name(file))];
    let opened = File::open(file).map_err(|error| failed(error.to_string()))?;
    let mut bytes = Vec::new();
    let length = LONGEST as u64 + 1;
    opened
        .take(length)
        .read_to_end(&mut bytes)
        .map_err(|error| failed(error.to_string()))?;
    if bytes.len() > LONGEST {
        return Err(failed(format!("a template has {LONGEST} bytes at most")));
    }
    let text = String::from_utf8(bytes).map_err(|_| failed("a template is UTF-8".to_owned()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.replace("\r\n", "\n"))
}

/// The article's own fields, and a few words more.
fn fields(article: &Article, markdown: &str) -> serde_json::Result<Value> {
    let mut fields = serde_json::to_value(article)?;
    let letter = match article.kind {
        Kind::Article => "a",
        Kind::LiveBlog => "live",
        Kind::Gallery => "g",
        Kind::Video => "video",
        Kind::Audio => "audio",
    };
    let item = article.id.map(|id| format!("{letter}-{id}"));
    let date = article.date_published.as_deref();
    let date = date.map(|date| date.chars().take(10).collect::<String>());
    if let Some(fields) = fields.as_object_mut() {
        let markdown = markdown.trim_end_matches(is_space).to_owned();
        fields.insert("markdown".to_owned(), Value::from(markdown));
        fields.insert("date".to_owned(), Value::from(date));
        fields.insert("item".to_owned(), Value::from(item));
    }
    Ok(fields)
}

/// Front matter without the lines around it, which some write and some do not.
fn without_lines(front: &str) -> String {
    let lines = front.trim_end_matches(is_space).split('\n');
    let mut lines: Vec<&str> = lines.map(|line| line.trim_end_matches(is_space)).collect();
    if lines.first() == Some(&"---") {
        lines.remove(0);
    }
    let _ = lines.pop_if(|last| *last == "---");
    lines.join("\n").trim_end_matches(is_space).to_owned()
}

/// An article as a note.
pub fn note(
    article: &Article,
    form: &NoteForm,
    markdown: &MarkdownOptions,
) -> Result<String, Fault> {
    let internal = |error: serde_json::Error| Fault::new("internal", error);
    let fields = fields(article, &to_markdown(article, markdown)).map_err(internal)?;
    let written = |template: &str, place| {
        let view = view_of(fields.clone(), "", place);
        let too_long = || Fault::new("too-large", TemplateFault::too_long().message());
        render(template, &view, place).ok_or_else(too_long)
    };
    let front = without_lines(&written(&form.front, NotePlace::Front)?);
    let body = written(&form.body, NotePlace::Body)?;
    let body = body.trim_end_matches(is_space);
    Ok(match front.is_empty() {
        true => format!("{body}\n"),
        false => format!("---\n{front}\n---\n\n{body}\n"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// The table that the extension's side is held to as well: `tests/node/notes.test.mjs`.
    #[test]
    fn the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/notes.json");
        let table: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let fields = &table["fields"];
        let cases = table["cases"].as_array().unwrap();
        assert!(cases.len() > 40);
        for case in cases {
            let place = match case["place"].as_str() {
                Some("front") => NotePlace::Front,
                Some("name") => continue,
                _ => NotePlace::Body,
            };
            let repeat = case["repeat"].as_u64().unwrap_or(1);
            let template = case["template"].as_str().unwrap().repeat(repeat as usize);
            let mut fields = fields.clone();
            for (key, value) in case["with"].as_object().into_iter().flatten() {
                fields[key] = value.clone();
            }
            let faults = faults_of(&template, place);
            let found: Vec<Value> = faults
                .iter()
                .map(|fault| json!([fault.what, fault.name, fault.line, fault.column]))
                .collect();
            assert_eq!(
                Value::from(found),
                case.get("faults").cloned().unwrap_or(json!([])),
                "{template:.200}"
            );
            if case.get("faults").is_none() {
                let view = view_of(fields, "", place);
                let out = render(&template, &view, place);
                assert_eq!(json!(out), case["out"], "{template:.200}");
            }
        }
    }
}
