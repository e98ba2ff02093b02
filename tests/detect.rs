//! `detect_html` says of every page what the parser says, and nothing of the pages that are errors.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod common;

use common::cases;
use dw_article::{detect_html, detect_url};

#[test]
fn the_same_as_the_parser() {
    let mut pages = 0;
    let mut differ = Vec::new();
    for case in cases("pages") {
        let Some("html") = case.page.extension().and_then(|e| e.to_str()) else {
            continue;
        };
        let (html, article) = (case.input(), case.parse().unwrap());
        let found = detect_html(&html).unwrap_or_else(|| panic!("{}", case.name));
        // Whether an `av-` page is a recording may stand in its state alone, which `detect_html` does not read.
        let either = article
            .url
            .as_deref()
            .is_some_and(|url| url.contains("/av-"));
        let kind = if either { article.kind } else { found.kind };
        let said = (found.id, kind, found.url, found.layout);
        let parsed = (
            article.id,
            article.kind,
            article.url.clone(),
            article.source.layout,
        );
        if (Some(said.0), said.1, said.2.clone(), said.3)
            != (parsed.0, parsed.1, parsed.2.clone(), Some(parsed.3))
        {
            differ.push(format!("{}: {said:?}\n    parsed: {parsed:?}", case.name));
        }
        if let Some(url) = &article.url {
            assert_eq!(detect_url(url).map(|d| d.id), article.id, "{}", case.name);
        }
        pages += 1;
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
    assert!(pages >= 8, "only {pages} pages were found");
}

#[test]
fn nothing_of_pages_that_are_errors() {
    for case in cases("pages-errors") {
        // The address of an article whose page is empty is still that of an article.
        if case.name != "no-content" {
            assert_eq!(detect_html(&case.input()), None, "{}", case.name);
        }
    }
}

/// Time in proportion to the length: a page of nothing but half tags and markers.
#[test]
fn hostile_pages_end() {
    for piece in [
        "<",
        "<link ",
        "<meta x='",
        "<!-",
        "<script",
        "<style><",
        "</style",
        "<link rel=canonical ",
    ] {
        let _ = detect_html(&piece.repeat(1_000_000 / piece.len()));
    }
}
