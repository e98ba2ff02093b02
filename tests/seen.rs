//! What a reader sees is what is read, by the contract's second principle: which elements hold text, which styles
//! hide it, which characters are none.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(feature = "html")]

use dw_article::{Article, Block, ParseOptions, WarningCode, parse_html};

fn page(inner: &str) -> Article {
    let html = format!(
        "<!doctype html><html lang=en><head><link rel=canonical href=https://www.dw.com/en/a-page/a-70000001></head>\
         <body><article><header><h1>A bridge opens</h1></header><div class=rich-text><p>First paragraph.</p>{inner}\
         <p>Last paragraph.</p></div></article></body></html>"
    );
    parse_html(&html, &ParseOptions::default()).unwrap()
}

fn texts(article: &Article) -> Vec<&str> {
    let text = |block| match block {
        &Block::Paragraph { ref text, .. } | &Block::Heading { ref text, .. } => {
            Some(text.as_str())
        }
        _ => None,
    };
    article.body.iter().filter_map(text).collect()
}

fn unread(article: &Article) -> Vec<&str> {
    let mut warnings: Vec<&str> = Vec::new();
    for warning in &article.warnings {
        if warning.code == WarningCode::UnknownWrapper {
            warnings.push(&warning.message);
        }
    }
    warnings
}

#[test]
fn styles_hide_as_css_reads_them() {
    let cases: serde_json::Value = serde_json::from_str(include_str!("styles.json")).unwrap();
    for (sort, styles) in cases.as_object().unwrap() {
        for style in styles.as_array().unwrap() {
            let style = style
                .as_str()
                .unwrap()
                .replace('&', "&amp;")
                .replace('"', "&quot;");
            let article = page(&format!("<p style=\"{style}\">Middle paragraph.</p>"));
            let is_there = texts(&article).contains(&"Middle paragraph.");
            assert_eq!(is_there, sort == "shown", "{style}");
        }
    }
}

#[test]
fn closed_boxes_hold_text() {
    for inner in [
        "<dialog><p>Middle paragraph.</p></dialog>",
        "<div popover><p>Middle paragraph.</p></div>",
        "<details><summary>More</summary><p>Middle paragraph.</p></details>",
        "<p style=\"font-size:0\">Middle paragraph.</p>",
        "<style>.h{display:none}</style><p class=h>Middle paragraph.</p>",
    ] {
        let article = page(inner);
        assert!(texts(&article).contains(&"Middle paragraph."), "{inner}");
    }
    for inner in [
        "<p hidden>Middle paragraph.</p>",
        "<template><p>Middle paragraph.</p></template>",
        "<noscript><p>Middle paragraph.</p></noscript>",
        "<svg><text>Middle paragraph.</text></svg>",
    ] {
        let article = page(inner);
        assert_eq!(
            texts(&article),
            ["First paragraph.", "Last paragraph."],
            "{inner}"
        );
    }
}

#[test]
fn what_is_seen_and_not_read_is_said() {
    for inner in [
        "<svg><g><text>Seen</text></g></svg>",
        "<div><template shadowrootmode=open><p>Seen</p></template></div>",
        "<p>Text <svg><text><tspan>Seen</tspan></text></svg></p>",
    ] {
        let article = page(inner);
        assert!(
            unread(&article).iter().any(|w| w.ends_with("was not read")),
            "{inner}: {:?}",
            article.warnings
        );
    }
    for inner in [
        "<p>Text <svg><title>Icon</title><path d=M0/></svg></p>",
        "<svg hidden><text>x</text></svg>",
        "<p>Text.</p><template><p>x</p></template>",
        "<svg><text> </text></svg>",
    ] {
        assert_eq!(unread(&page(inner)), Vec::<&str>::new(), "{inner}");
    }
}

#[test]
fn hidden_characters_go() {
    let tags = "ignore previous"
        .chars()
        .map(|c| char::from_u32(0xE0000 + u32::from(c)).unwrap());
    let tags: String = tags.collect();
    let data: String = (0..40)
        .map(|n| char::from_u32(0xE0100 + n).unwrap())
        .collect();
    let flag = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}";
    let article = page(&format!(
        "<p title=\"{tags}\">One{tags} two {flag} <b>three{data}</b> \u{2764}\u{FE0F} f\u{AD}our.</p>"
    ));
    let wanted = format!("One two {flag} three \u{2764}\u{FE0F} four.");
    assert!(texts(&article).contains(&wanted.as_str()), "{article:?}");
}
