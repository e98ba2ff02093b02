//! What `npm run torture` runs: structured pages by the million, and inputs that grow.
//!
//! ```text
//! torture pages [--count N] [--seed N] [--from N] [--minutes N] [--threads N]
//! torture growth [--megabytes N] [--only WORDS]
//! ```
//!
//! Prints what it tried; the last line is a JSON object of the figures. Exit status 1 on a failure.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod classic_pages;
#[path = "../common/mod.rs"]
mod common;
mod damage;
mod growth;
mod measure;
mod pages;
mod targets;
mod text_pages;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str, default: u64| {
        let at = arguments.iter().position(|a| a == name);
        let value = at.and_then(|at| arguments.get(at + 1)?.parse().ok());
        value.unwrap_or(default)
    };
    let fine = match arguments.first().map(String::as_str) {
        Some("pages") => damage::run(&damage::Run {
            count: number("--count", 10_000),
            seed: number("--seed", 1),
            from: number("--from", 0),
            minutes: number("--minutes", 0),
            threads: number("--threads", 1),
        }),
        Some("growth") => {
            let only = arguments.iter().position(|a| a == "--only");
            let only = only.and_then(|at| arguments.get(at + 1)).cloned();
            measure::run(number("--megabytes", 4) as usize, only.as_deref())
        }
        _ => {
            println!("torture pages|growth: `npm run torture` calls it");
            true
        }
    };
    if fine {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
