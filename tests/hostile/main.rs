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
mod growth;
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

/// Every target takes nothing, and every case goes both ways: by HTML and by a snapshot.
#[test]
fn the_cases_pass() {
    for (name, check) in targets::TARGETS {
        check(b"");
        for case in common::cases("pages") {
            if *name == "parse_html" {
                check(case.input().as_bytes());
            }
        }
    }
}

/// What would take minutes or more memory than there is, if the work grew faster than the input. What it takes
/// is `npm run torture`'s to say; here it ends, and keeps the rules.
#[test]
fn inputs_that_grow_end() {
    for grower in growth::GROWERS {
        let input = grower.input(10_000);
        let options = dw_article::ParseOptions::default();
        let read = match grower.door {
            growth::Door::Html => dw_article::parse_html(&input, &options),
            growth::Door::Text => dw_article::parse_text(&input, &options),
            growth::Door::Snapshot => dw_article::fuzzing::parse_snapshot(&input, None),
        };
        if let Ok(article) = read {
            common::check_invariants(&article, grower.name);
            targets::check_forms(&article);
        }
    }
}
