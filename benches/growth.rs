//! Time against size, natively: prints a line for each file, `FILE<tab>NANOSECONDS`, the median of several
//! parses. `npm run bench -- --growth` makes the files and calls it; without files it does nothing.
// A page that cannot be read or parsed must stop the bench: it would measure nothing.
#![allow(clippy::expect_used)]

use std::time::{Duration, Instant};

/// A file is parsed at least so often, and about so long.
const AT_LEAST: usize = 5;
const ABOUT: Duration = Duration::from_millis(700);

fn main() {
    // Cargo adds `--bench`.
    let files: Vec<_> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    if files.is_empty() {
        println!("growth: no files; `npm run bench -- --growth` makes them");
    }
    for file in files {
        let html = std::fs::read_to_string(&file).expect("the file of a page");
        println!("{file}\t{}", median_of_parses(&html).as_nanos());
    }
}

fn median_of_parses(html: &str) -> Duration {
    let begin = Instant::now();
    let mut times = Vec::new();
    while times.len() < AT_LEAST || begin.elapsed() < ABOUT {
        let start = Instant::now();
        let article = dw_article::parse_html(html, &Default::default()).expect("an article");
        times.push(start.elapsed());
        std::hint::black_box(article);
    }
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
