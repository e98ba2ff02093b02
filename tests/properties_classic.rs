//! Invariants on generated classic pages.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "hostile/classic_pages.rs"]
mod classic_pages;
mod common;

use classic_pages::{each_word_once, frame, pieces};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn every_word_is_there_once(pieces in pieces(), frame in frame()) {
        each_word_once(&pieces, frame)?;
    }
}
