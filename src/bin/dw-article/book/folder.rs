//! Markdown with its pictures beside it, in a ZIP: `NAME.md` and `NAME/1.jpg`. The twin of the package's
//! `book/folder.js`.

use super::epub::shown_as;
use super::pack::{Made, Pack};
use super::pictures::{IN_FOLDERS, Pictures};
use super::xhtml::shown_in;
use dw_article::Article;
use dw_article::render::{HtmlOptions, MarkdownOptions, to_html_with, to_markdown};
use serde_json::Value;
use std::collections::HashSet;

/// What a file and its folder are called: `dw-70000001`, and once more `dw-70000001 2`.
fn name_of(article: &Article, taken: &mut HashSet<String>) -> String {
    let name = article
        .id
        .map_or_else(|| "article".to_owned(), |id| format!("dw-{id}"));
    let mut names = std::iter::once(name.clone()).chain((2_u64..).map(|n| format!("{name} {n}")));
    let free = names.find(|name| taken.insert(name.clone()));
    free.unwrap_or(name)
}

/// A folder's name in an address.
fn encoded(name: &str) -> String {
    let mut out = String::new();
    for byte in name.bytes() {
        match byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            true => out.push(char::from(byte)),
            false => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// The article with other addresses for its pictures, wherever it has some.
fn moved(article: &Article, place: &dyn Fn(&str) -> Option<String>) -> serde_json::Result<Article> {
    let mut whole = serde_json::to_value(article)?;
    let mut left = vec![&mut whole];
    while let Some(value) = left.pop() {
        match value {
            Value::Array(items) => left.extend(items),
            Value::Object(fields) => {
                for (key, value) in fields {
                    match value {
                        Value::String(url) if key == "url" || key == "poster" => {
                            if let Some(place) = place(&shown_as(url)) {
                                *url = place;
                            }
                        }
                        value => left.push(value),
                    }
                }
            }
            _ => {}
        }
    }
    serde_json::from_value(whole)
}

/// Every article as a file of Markdown and a folder of pictures. `get` gives a picture of one of them.
pub fn folder(
    articles: &[Article],
    options: &MarkdownOptions,
    get: &mut dyn FnMut(usize, &str) -> Option<Vec<u8>>,
) -> std::io::Result<Made> {
    let html = HtmlOptions {
        pictures: options.pictures,
    };
    let mut pack = Pack::new();
    let mut missing = Vec::new();
    let mut taken = HashSet::new();
    for (i, article) in articles.iter().enumerate() {
        let name = name_of(article, &mut taken);
        let shown = shown_in(&to_html_with(article, &html));
        let pictures = Pictures::of(shown.into_iter().map(|url| (i, url)), IN_FOLDERS, get);
        // Markdown has no relative addresses. So it gets ones on DW's picture host that no article has, which are
        // cut off.
        let all = serde_json::to_string(article)?;
        let mut mark = "https://static.dw.com/saved/".to_owned();
        while all.contains(&mark) {
            mark.push_str("0/");
        }
        let place = |url: &str| {
            let (at, picture) = pictures.place(url)?;
            Some(format!("{mark}{}.{}", at + 1, picture.kind.extension))
        };
        let written = to_markdown(&moved(article, &place)?, options);
        pack.text(
            &format!("{name}.md"),
            &written.replace(&mark, &format!("{}/", encoded(&name))),
        )?;
        for (at, picture) in pictures.had.iter().enumerate() {
            let file = format!("{name}/{}.{}", at + 1, picture.kind.extension);
            pack.stored(&file, &picture.bytes)?;
        }
        missing.extend(pictures.missing);
    }
    let bytes = pack.finish()?;
    Ok(Made { bytes, missing })
}
