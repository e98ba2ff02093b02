//! What a text costs in memory: counted in bytes that were asked for, so that it is the same on every machine.
//! One test alone, since all threads of a process share the count.
#![cfg(feature = "text")]
#![allow(clippy::unwrap_used)]

use dw_article::{ParseOptions, parse_text};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const LINES: usize = 30_000;
/// How many bytes the parser may need for each byte of the text, its answer included.
const MOST: usize = 10;
/// How many for each line, however short: a block alone takes 160, and as the list of them grows it is there twice.
const LINE: usize = 440;

const HEAD: &str = "1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\nCulture\n\nA bridge opens\n\n\
                    Nora Whitfield\nMarch 8, 2013\n\nIt took nine years.\n\nhttps://p.dw.com/p/4s6UV\n\n";
const FOOT: &str = "Culture\n\nA bridge opens today\n\nMay 5, 2024\n\nIt took nine years.\n\nhttps://p.dw.com/p/4s6UV\n\n\
                    The river rose.";

/// A text of so many lines that are not blank, `#` in them their number.
fn lines(before: &str, piece: &str, after: &str) -> String {
    let pieces = LINES
        / piece
            .split_terminator('\n')
            .filter(|line| !line.is_empty())
            .count();
    let all = (0..pieces).map(|number| piece.replace('#', &number.to_string()));
    format!("{before}{}{after}", all.collect::<String>())
}

#[test]
fn a_text_of_many_lines_costs_less_than_ten_times_its_size() {
    let options = ParseOptions::default();
    let texts = [
        ("navigation", lines("", "Latest #\n", FOOT)),
        // Each is a paragraph, and a block alone takes 160 bytes.
        (
            "dates",
            lines(HEAD, "Published May 5, 2024 Last updated May 6, 2024\n", ""),
        ),
        (
            "details rows",
            lines(
                HEAD,
                "• Author Ann Bee#\n• Permalink https://p.dw.com/p/4s6UV\n",
                "",
            ),
        ),
        (
            "paragraphs",
            lines(HEAD, "The river rose, and the mayor crossed it.\n\n", ""),
        ),
        ("words of one letter", lines(HEAD, "A.\nB.\n", "")),
        ("words of two letters", lines(HEAD, "Ab.\n\nCd.\n\n", "")),
    ];
    // What is made once, for all texts to come: the index of the labels.
    parse_text(HEAD, &options).unwrap();
    let mut over = Vec::new();
    for (name, text) in &texts {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let article = parse_text(text, &options);
        let used = MEMORY.peak_usage() - before;
        drop(article);
        println!(
            "{name}: {used} bytes for {}, {:.1} times",
            text.len(),
            used as f64 / text.len() as f64
        );
        if used > MOST * text.len() && used > LINE * LINES {
            over.push(*name);
        }
    }
    assert!(
        over.is_empty(),
        "over {MOST} times the text and {LINE} bytes a line: {over:?}"
    );
}
