//! In each language of the site a page and its plain-text rendering are the same article.
//!
//! `tests/pages/make/languages.mjs` writes both from one invented story.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod common;

use common::{Case, cases};
use dw_article::{Article, Block, Image};
use std::collections::BTreeMap;

/// The first segments of the site's addresses; Serbian is there in both of its scripts.
const SEGMENTS: &str = "sq am ar bn bs bg zh zh-hant hr fa-af en fr de el ha hi id sw mk ps fa-ir pl pt-002 \
                        pt-br ro ru sr sr-cyrl es tr uk ur ta hu";

/// A page and its rendering, by the story's key.
fn pairs() -> BTreeMap<String, (Case, Case)> {
    let mut found: BTreeMap<String, (Option<Case>, Option<Case>)> = BTreeMap::new();
    for case in cases("pages") {
        let Some(key) = case.name.strip_prefix("lang-").map(str::to_owned) else {
            continue;
        };
        match key.strip_suffix("-text") {
            Some(key) => found.entry(key.to_owned()).or_default().1 = Some(case),
            None => found.entry(key).or_default().0 = Some(case),
        }
    }
    found
        .into_iter()
        .map(|(key, (page, text))| (key, (page.unwrap(), text.unwrap())))
        .collect()
}

/// What a picture says, whatever its file.
fn said(image: &Image) -> [Option<&str>; 3] {
    [&image.alt, &image.caption, &image.credit].map(Option::as_deref)
}

/// What page and rendering must agree on.
fn facts(article: &Article) -> Vec<(&'static str, String)> {
    let images: Vec<_> = article
        .lead_image
        .iter()
        .chain(article.body.iter().filter_map(|block| match block {
            Block::Image { image } => Some(image),
            _ => None,
        }))
        .map(said)
        .collect();
    let related: Vec<_> = article
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Related { label, links } => Some((label, &links[0].text)),
            _ => None,
        })
        .collect();
    let headings: Vec<_> = article
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, text, .. } => Some((level, text)),
            _ => None,
        })
        .collect();
    let kicker: String = article.kicker.iter().map(|k| k.text.as_str()).collect();
    let day = article.date_published.as_deref().map(|date| &date[..10]);
    let names: Vec<_> = article.authors.iter().map(|author| &author.name).collect();
    vec![
        ("id", format!("{:?}", article.id)),
        ("language", format!("{:?}", article.language)),
        ("direction", format!("{:?}", article.direction)),
        ("headline", format!("{:?}", article.headline)),
        ("kicker", kicker),
        ("teaser", format!("{:?}", article.teaser)),
        ("day", format!("{day:?}")),
        ("authors", format!("{names:?}")),
        ("editors", format!("{:?}", article.editors)),
        ("byline", format!("{:?}", article.byline)),
        ("images", format!("{images:?}")),
        ("related", format!("{related:?}")),
        ("headings", format!("{headings:?}")),
        ("text", article.text.clone()),
        ("words", article.word_count.to_string()),
    ]
}

#[test]
fn every_language_has_a_page_and_a_text() {
    let pairs = pairs();
    let keys: Vec<&str> = pairs.keys().map(String::as_str).collect();
    let mut wanted: Vec<&str> = SEGMENTS.split_whitespace().collect();
    wanted.sort_unstable();
    assert_eq!(keys, wanted);
}

#[test]
fn a_page_and_its_text_are_the_same_article() {
    let mut failures = Vec::new();
    for (key, (page, text)) in pairs() {
        let read = [page.parse().unwrap(), text.parse().unwrap()];
        let [page, text] = read.each_ref().map(facts);
        for ((what, of_page), (_, of_text)) in page.into_iter().zip(text) {
            if of_page != of_text {
                failures.push(format!("{key} {what}\n  page {of_page}\n  text {of_text}"));
            }
        }
        for article in read {
            let blocks = ["sign-off", "picture", "heading", "related"];
            let there = [
                article.byline.is_some()
                    || !article.editors.is_empty()
                    || !article.authors.is_empty(),
                article
                    .body
                    .iter()
                    .any(|b| matches!(b, Block::Image { .. })),
                article
                    .body
                    .iter()
                    .any(|b| matches!(b, Block::Heading { .. })),
                // Amharic stories close with names.
                key == "am"
                    || article
                        .body
                        .iter()
                        .any(|b| matches!(b, Block::Related { .. })),
            ];
            for (block, there) in blocks.iter().zip(there) {
                if !there {
                    failures.push(format!("{key}: no {block}"));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Whatever the address is not known: the rendering alone tells its language.
#[test]
fn a_text_without_its_skip_links_tells_its_language_too() {
    let mut failures = Vec::new();
    for (key, (page, text)) in pairs() {
        let language = page.parse().unwrap().language;
        let input = text.input();
        let rest: Vec<&str> = input.lines().skip(3).collect();
        let article = dw_article::parse_text(&rest.join("\n"), &Default::default()).unwrap();
        if article.language != language {
            failures.push(format!(
                "{key}: {:?}, wanted {language:?}",
                article.language
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
