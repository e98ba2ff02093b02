//! The other forms of an article: that they say the same, and that nothing breaks them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
#![cfg(feature = "render")]

mod article;
mod data;
mod golden;
mod html;
mod markdown;
mod styled;

use article::{article, empty};
use dw_article::render::{
    CitationStyle, HtmlOptions, MarkdownOptions, Pictures, TextOptions, cite, to_html,
    to_html_with, to_json_ld, to_markdown, to_ninjs, to_text, to_text_with,
};
use dw_article::{Article, Block, Direction, ListItem, Mark, TableCell};
use proptest::prelude::*;

proptest! {
    #[test]
    fn nothing_panics(article in article(), front_matter: bool, images: bool, credits: bool, source: bool, all: bool) {
        let pictures = if all { Pictures::All } else { Pictures::Dw };
        to_markdown(&article, &MarkdownOptions { front_matter, images, credits, pictures, source });
        to_text(&article);
        to_html_with(&article, &HtmlOptions { pictures });
        to_json_ld(&article);
        to_ninjs(&article);
        for style in CitationStyle::ALL {
            cite(&article, *style);
        }
    }

    #[test]
    fn json_ld_is_json_and_can_stand_in_a_script(article in article()) {
        let data = to_json_ld(&article);
        prop_assert!(!data.contains('<'));
        let value: serde_json::Value = serde_json::from_str(&data).unwrap();
        prop_assert_eq!(&value["@context"], "https://schema.org");
        if let Some(headline) = article.headline.filter(|headline| !headline.trim().is_empty()) {
            prop_assert_eq!(&value["headline"], &headline);
        }
        prop_assert!(no_empty(&value), "{data}");
    }

    #[test]
    fn text_holds_every_paragraph(article in article()) {
        let text = to_text(&article);
        for block in &article.body {
            if let Block::Paragraph { text: paragraph, .. } = block {
                prop_assert!(paragraph.trim().is_empty() || text.contains(paragraph));
            }
        }
    }
}

/// Only keys that are known: no null, no empty list.
fn no_empty(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Null => false,
        serde_json::Value::Array(items) => !items.is_empty() && items.iter().all(no_empty),
        serde_json::Value::Object(keys) => keys.values().all(no_empty),
        _ => true,
    }
}

/// Inputs on which a careless renderer would take quadratic time: minutes, where this takes seconds.
#[test]
fn time_is_linear() {
    let many = 50_000;
    let strong = |at| Mark::Strong {
        start: at,
        end: at + 30_000,
    };
    let link = |at| Mark::Link {
        start: at,
        end: u32::MAX,
        href: format!("https://a/{at}"),
    };
    let marks: Vec<Mark> = (0..many).flat_map(|at| [strong(at), link(at)]).collect();
    let text = |piece: &str| piece.repeat(many as usize);
    let item = |depth| ListItem {
        text: "x".into(),
        marks: vec![],
        depth,
    };
    let cell = || TableCell {
        text: "x".into(),
        ..TableCell::default()
    };
    let mut rows = vec![vec![]; many as usize];
    rows.push((0..many).map(|_| cell()).collect());
    let mut body = vec![
        Block::Paragraph {
            text: text("ab "),
            marks,
        },
        Block::List {
            ordered: true,
            start: Some(1),
            items: (0..many).map(item).collect(),
        },
        Block::Table {
            caption: None,
            rows,
        },
    ];
    for piece in [
        "&", "&a", "`", "*", "_", "[", "!", "\\", "1", "#", "a` ", "://<", "[<",
    ] {
        body.push(Block::Heading {
            level: 2,
            text: text(piece),
            marks: vec![],
        });
    }
    let article: Article = Article { body, ..empty() };
    to_markdown(&article, &MarkdownOptions::default());
    to_text(&article);
    to_html(&article);
    to_json_ld(&article);
    to_ninjs(&article);
}

/// The last line of Markdown and text: whose the article is, and its address.
#[test]
fn where_it_came_from() {
    let short = "https://p.dw.com/p/4jiCH";
    let long = "https://www.dw.com/en/ferry-returns/a-70000001";
    // In an article that is written from right to left the line is too, part by part.
    let rtl = "\u{200f}Deutsche Welle · \u{200f}";
    for (permalink, url, direction, before, address) in [
        (
            Some(short),
            Some(long),
            Direction::Ltr,
            "Deutsche Welle · ",
            short,
        ),
        (None, Some(long), Direction::Ltr, "Deutsche Welle · ", long),
        (None, None, Direction::Ltr, "Deutsche Welle", ""),
        (Some(short), None, Direction::Rtl, rtl, short),
        (None, None, Direction::Rtl, "\u{200f}Deutsche Welle", ""),
        (
            Some("javascript:alert(1)"),
            None,
            Direction::Ltr,
            "Deutsche Welle",
            "",
        ),
        (
            Some("https://a/\n\n# b"),
            None,
            Direction::Ltr,
            "Deutsche Welle · ",
            "https://a/%0A%0A#%20b",
        ),
    ] {
        let article = Article {
            headline: Some("Ferry returns".into()),
            permalink: permalink.map(str::to_owned),
            url: url.map(str::to_owned),
            direction,
            ..empty()
        };
        assert_eq!(
            to_text(&article),
            format!("Ferry returns\n\n{before}{address}\n")
        );
        let markdown = to_markdown(&article, &MarkdownOptions::default());
        let linked = match address {
            "" => String::new(),
            address => format!("[{address}]({address})"),
        };
        assert_eq!(markdown, format!("# Ferry returns\n\n{before}{linked}\n"));
        let without = MarkdownOptions {
            source: false,
            ..MarkdownOptions::default()
        };
        assert_eq!(to_markdown(&article, &without), "# Ferry returns\n");
        let without = TextOptions { source: false };
        assert_eq!(to_text_with(&article, &without), "Ferry returns\n");
    }
    // What says nothing is from nowhere.
    assert_eq!(to_text(&empty()), "");
    assert_eq!(to_markdown(&empty(), &MarkdownOptions::default()), "");
}
