//! Hostile input: what fuzzing has found, and pages that would take minutes if time did not grow with size.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "../common/mod.rs"]
mod common;
mod targets;

use std::path::Path;

/// Every input that once broke something: `found/TARGET/WHAT`.
#[test]
fn what_was_found_stays_mended() {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile/found");
    for (target, check) in targets::TARGETS {
        let files = std::fs::read_dir(found.join(target)).into_iter().flatten();
        for file in files.flatten().map(|entry| entry.path()) {
            println!("{}", file.display());
            check(&std::fs::read(&file).unwrap());
        }
    }
}

/// No target refuses what it is fed from the start: nothing, and every case.
#[test]
fn the_cases_pass_every_target() {
    for (_, check) in targets::TARGETS {
        check(b"");
    }
    for case in common::cases("pages") {
        let input = case.input();
        for (_, check) in targets::TARGETS {
            check(input.as_bytes());
        }
    }
}
