//! What is known about the article, as YAML between two lines of dashes.

use super::super::common::{address, known};
use crate::Article;

/// What is known about the article, as YAML. Every string is quoted.
pub(super) fn front_matter(article: &Article) -> String {
    let mut yaml = String::from("---\n");
    let mut key = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            yaml.push_str(&format!("{name}: {value}\n"));
        }
    };
    let authors = article.authors.iter().map(|author| author.name.as_str());
    let byline = article.byline.as_ref().map(|byline| quoted(&byline.text));
    key("title", known(&article.headline).map(quoted));
    key(
        "kicker",
        list(article.kicker.iter().map(|link| link.text.as_str())),
    );
    key("description", known(&article.teaser).map(quoted));
    key("authors", list(authors));
    key("date", known(&article.date_published).map(quoted));
    key("modified", known(&article.date_modified).map(quoted));
    key("url", address(&article.url).map(quoted));
    key("permalink", address(&article.permalink).map(quoted));
    key("id", article.id.map(|id| id.to_string()));
    key("language", known(&article.language).map(quoted));
    key("kind", serde_json::to_string(&article.kind).ok());
    key("byline", byline);
    key("editors", list(article.editors.iter().map(String::as_str)));
    key(
        "topics",
        list(article.topics.iter().map(|link| link.text.as_str())),
    );
    key(
        "keywords",
        list(article.keywords.iter().map(String::as_str)),
    );
    yaml.push_str("---");
    yaml
}

/// A YAML list; `None` without items.
fn list<'a>(items: impl Iterator<Item = &'a str>) -> Option<String> {
    let items: Vec<String> = items.map(quoted).collect();
    (!items.is_empty()).then(|| format!("[{}]", items.join(", ")))
}

/// A YAML string in double quotes. A tool that does not know front matter reads it as Markdown, in which
/// backslashes may not escape: there must be no tag, no link, no code and no template in it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '<' | '&' | '[' | ']' | '`' | '{' | '}' => escaped(&mut out, character),
            // Not printable for YAML, or a line break.
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => {
                escaped(&mut out, character);
            }
            _ if character.is_control() => escaped(&mut out, character),
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

fn escaped(out: &mut String, character: char) {
    out.push_str(&format!("\\u{:04X}", u32::from(character)));
}
