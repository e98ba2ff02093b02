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
    for case in cases("pages") {
        let Some("html") = case.page.extension().and_then(|e| e.to_str()) else {
            continue;
        };
        let (html, article) = (case.input(), case.parse().unwrap());
        let found = detect_html(&html).unwrap_or_else(|| panic!("{}", case.name));
        assert_eq!(Some(found.id), article.id, "{}", case.name);
        assert_eq!(found.kind, article.kind, "{}", case.name);
        assert_eq!(found.url, article.url, "{}", case.name);
        assert_eq!(found.layout, Some(article.source.layout), "{}", case.name);
        if let Some(url) = &article.url {
            assert_eq!(detect_url(url).map(|d| d.id), article.id, "{}", case.name);
        }
        pages += 1;
    }
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
