//! Invariants on generated and on damaged pages.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod common;
#[path = "hostile/pages.rs"]
mod pages;

use common::{cases, check_invariants};
use dw_article::{ParseOptions, parse_html, parse_text};
use pages::{Place, each_word_once, page, pieces};
use proptest::prelude::*;

/// So many cases, or as many as the environment says: `PROPTEST_CASES=10000 cargo test --test properties`.
fn cases_or(default: u32) -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = default;
    }
    config
}

proptest! {
    #![proptest_config(cases_or(600))]

    #[test]
    fn every_word_is_there_once(pieces in pieces()) {
        each_word_once(Place::Webapp, &[pieces])?;
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,300}") {
        let options = ParseOptions::default();
        for input in [text.clone(), page(&text)] {
            if let Ok(article) = parse_html(&input, &options) {
                check_invariants(&article, &input);
            }
        }
        let rendering = format!("1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\n\n{text}");
        if let Ok(article) = parse_text(&rendering, &options) {
            check_invariants(&article, &rendering);
        }
    }
}

proptest! {
    #![proptest_config(cases_or(150))]

    #[test]
    fn every_word_is_there_once_without_its_container(pieces in pieces()) {
        each_word_once(Place::Renamed, &[pieces])?;
    }

    #[test]
    fn every_word_is_there_once_in_amp(pieces in pieces()) {
        each_word_once(Place::Amp, &[pieces])?;
    }

    #[test]
    fn every_word_is_there_once_on_mobile_pages(pieces in pieces()) {
        each_word_once(Place::Mobile, &[pieces])?;
    }

    #[test]
    fn every_word_is_there_once_in_a_live_blog(lists in prop::collection::vec(pieces(), 1..4)) {
        each_word_once(Place::Live, &lists)?;
    }

    #[test]
    fn every_word_is_there_once_in_posts_of_the_state(pieces in pieces()) {
        each_word_once(Place::LiveState, &[pieces])?;
    }
}

proptest! {
    #![proptest_config(cases_or(200))]

    /// A page that is cut, doubled in places or has characters replaced gives an article or an error.
    #[test]
    fn damaged_pages_never_panic(
        which in any::<prop::sample::Index>(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0..5u8, "[<>\"'=&;/ \\x00-\\x20a-z]{1,4}"), 1..12),
    ) {
        let cases = cases("pages");
        prop_assume!(!cases.is_empty());
        let case = &cases[which.index(cases.len())];
        let mut chars: Vec<char> = case.input().chars().collect();
        for (place, kind, text) in edits {
            if chars.is_empty() {
                break;
            }
            let at = place.index(chars.len());
            match kind {
                0 => chars.truncate(at),
                1 => drop(chars.drain(at..(at + 200).min(chars.len()))),
                2 => {
                    let copy: Vec<char> = chars[at..(at + 300).min(chars.len())].to_vec();
                    chars.splice(at..at, copy);
                }
                _ => drop(chars.splice(at..at, text.chars())),
            }
        }
        let input: String = chars.into_iter().collect();
        if let Ok(article) = common::parse(&case.page, &input) {
            check_invariants(&article, &case.name);
        }
    }
}
