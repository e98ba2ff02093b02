//! Texts that say themselves what each of their lines is: `tests/texts/NAME.txt`.
//!
//! A file has a head, `key: value`, up to the first line with a tab, then the text: before the first tab of a line
//! what the line is (`dw-article --explain`), behind it the line. The head's `url` is given to the parser, its other
//! keys are what the article says. `npm run case -- --text FILE [URL]` writes one from a plain text, as
//! the parser reads it: put right what is wrong. `UPDATE=1 cargo test --test texts` approves all anew.
#![cfg(all(feature = "html", feature = "text"))]
#![allow(clippy::unwrap_used, clippy::panic)]

use dw_article::{Article, ParseOptions, explain, parse_text};
use std::path::{Path, PathBuf};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts");
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

/// The address in a file's head, and its text without what is said of the lines.
fn plain(file: &str) -> (Option<String>, String) {
    let head = file.lines().take_while(|line| !line.contains('\t'));
    let url = head.clone().find_map(|line| line.strip_prefix("url: "));
    let text: Vec<&str> = file
        .lines()
        .skip(head.count())
        .map(|line| line.split_once('\t').map_or(line, |(_, text)| text))
        .collect();
    (url.map(str::to_owned), text.join("\n"))
}

/// What a file has to say of its article: the fields that are read off the lines.
fn head(article: &Article) -> String {
    let kind = serde_json::to_value(article.kind).unwrap();
    let authors: Vec<String> = article.authors.iter().map(author).collect();
    let kicker: Vec<&str> = article
        .kicker
        .iter()
        .map(|link| link.text.as_str())
        .collect();
    let byline = article.byline.as_ref().map(|byline| byline.text.as_str());
    let warnings: Vec<String> = article
        .warnings
        .iter()
        .map(|warning| serde_json::to_value(warning.code).unwrap())
        .filter_map(|code| code.as_str().map(str::to_owned))
        .collect();
    let id = article.id.map(|id| id.to_string());
    let fields = [
        ("kind", kind.as_str().unwrap_or_default().to_owned()),
        ("language", article.language.clone().unwrap_or_default()),
        ("id", id.unwrap_or_default()),
        ("headline", article.headline.clone().unwrap_or_default()),
        ("kicker", kicker.join(" | ")),
        ("authors", authors.join(" | ")),
        ("day", article.date_published.clone().unwrap_or_default()),
        (
            "modified",
            article.date_modified.clone().unwrap_or_default(),
        ),
        ("byline", byline.unwrap_or_default().to_owned()),
        ("editors", article.editors.join(" | ")),
        ("keywords", article.keywords.join(" | ")),
        (
            "posts",
            article
                .posts
                .iter()
                .filter_map(|post| post.headline.clone())
                .collect::<Vec<_>>()
                .join(" | "),
        ),
        ("warnings", warnings.join(" | ")),
    ];
    let said = fields.iter().filter(|(_, value)| !value.is_empty());
    said.map(|(key, value)| format!("{key}: {value}\n"))
        .collect()
}

fn author(author: &dw_article::Author) -> String {
    let beside = [&author.location, &author.role];
    let beside: String = beside
        .iter()
        .flat_map(|text| text.iter())
        .map(|text| format!(" ({text})"))
        .collect();
    author.name.clone() + &beside
}

/// The file that a text ought to be, as the parser reads it.
fn annotated(url: Option<String>, text: &str) -> String {
    let given = url
        .as_ref()
        .map(|url| format!("url: {url}\n"))
        .unwrap_or_default();
    let options = ParseOptions {
        url,
        ..ParseOptions::default()
    };
    let said = match parse_text(text, &options) {
        Ok(article) => head(&article),
        Err(error) => {
            return format!(
                "{given}error: {}\n{}",
                error.code(),
                text.lines()
                    .map(|line| format!("\t{line}\n"))
                    .collect::<String>()
            );
        }
    };
    let told = explain(text, true, &options).unwrap();
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    // The parser glues lines of one paragraph and takes apart what is glued: a line is what its letters are.
    let mut told = told
        .iter()
        .map(|[role, _, text]| (role.as_str(), letters(text)))
        .peekable();
    let mut left = 0;
    let mut out = given + &said;
    for line in text.lines() {
        let mut wanted = letters(line);
        let mut roles: Vec<&str> = Vec::new();
        while wanted > 0 {
            let Some(&(role, all)) = told.peek() else {
                break;
            };
            if roles.last() != Some(&role) {
                roles.push(role);
            }
            let rest = if left > 0 { left } else { all };
            left = rest.saturating_sub(wanted);
            wanted = wanted.saturating_sub(rest);
            if left == 0 {
                told.next();
            }
        }
        out += &format!("{}\t{line}\n", roles.join(" + "));
    }
    out
}

#[test]
fn texts_are_read_as_they_say() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut failures = Vec::new();
    let files = files();
    for file in &files {
        let written = std::fs::read_to_string(file).unwrap();
        let (url, text) = plain(&written);
        let read = annotated(url, &text);
        if written == read {
            continue;
        }
        if update {
            std::fs::write(file, read).unwrap();
            continue;
        }
        let lines: Vec<&str> = written.lines().collect();
        let other: Vec<&str> = read.lines().collect();
        let gone = lines
            .iter()
            .filter(|line| !other.contains(line))
            .map(|line| format!("  - {line}\n"));
        let come = other
            .iter()
            .filter(|line| !lines.contains(line))
            .map(|line| format!("  + {line}\n"));
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        failures.push(format!("{name}\n{}", gone.chain(come).collect::<String>()));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(files.len() > 12, "only {} texts were found", files.len());
}
