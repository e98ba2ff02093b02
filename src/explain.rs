//! What a page's blocks were read as, for `--explain`.

use crate::article::{Article, Block};
use serde_json::Value;

/// Each field and block of an article: its role, what gave it, its text.
pub(crate) fn blocks(article: &Article) -> Vec<[String; 3]> {
    let layout = format!("layout {}", word(&article.source.layout));
    let mut found: Vec<[String; 3]> = Vec::new();
    let mut add = |role: &str, rule: &str, text: &str| {
        found.push([role.to_owned(), rule.to_owned(), text.to_owned()]);
    };
    for kicker in &article.kicker {
        add("kicker", &layout, &kicker.text);
    }
    let fields = [
        ("headline", &article.headline),
        ("day", &article.date_published),
        ("teaser", &article.teaser),
    ];
    for (role, text) in fields {
        add(role, &layout, text.as_deref().unwrap_or("nothing"));
    }
    for author in &article.authors {
        add(
            "author",
            "header, or an author line in the text",
            &author.name,
        );
    }
    if let Some(image) = &article.lead_image {
        let text = image.caption.as_ref().or(image.alt.as_ref());
        add("lead image", &layout, text.map_or("", String::as_str));
    }
    for block in article
        .body
        .iter()
        .chain(article.posts.iter().flat_map(|p| &p.body))
    {
        let (role, rule, text) = block_of(block);
        add(&role, rule, &text);
    }
    for editor in &article.editors {
        add("editor", "an editor line", editor);
    }
    if let Some(byline) = &article.byline {
        add(
            "byline",
            "the sign-off, or the credit beside an author",
            &byline.text,
        );
    }
    for removed in &article.removed {
        add("removed", &word(&removed.reason), &removed.text);
    }
    for warning in &article.warnings {
        add("warning", &word(&warning.code), &warning.message);
    }
    found
}

fn block_of(block: &Block) -> (String, &'static str, String) {
    let value = serde_json::to_value(block).unwrap_or_default();
    let said = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let rule = match block {
        Block::Paragraph { .. } => "a paragraph that is nothing else",
        Block::Heading { .. } => "a heading element, or bold from end to end and short",
        Block::Note { .. } => "italic from end to end, and no text behind it",
        Block::Related { .. } => "a read-more label, or nothing but links to items",
        _ => "its element",
    };
    let text = said("text")
        .or_else(|| said("title"))
        .or_else(|| said("label"));
    (
        said("type").unwrap_or_default(),
        rule,
        text.unwrap_or_default(),
    )
}

/// A name as it stands in the JSON.
fn word(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
