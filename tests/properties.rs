//! Invariants on generated and on damaged pages.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod common;

use common::{cases, check_invariants};
use dw_article::{ParseOptions, parse_html, parse_text};
use proptest::prelude::*;
use serde_json::Value;

/// A piece of a text container. `W` stands for a word that occurs once on the page.
#[derive(Clone, Debug)]
enum Piece {
    Word,
    Wrap(&'static str, &'static str, Vec<Piece>),
}

/// Elements round other pieces: known blocks, inline elements, and wrappers nobody has seen.
const WRAPPERS: &[(&str, &str)] = &[
    ("<p>", "</p>"),
    ("<div>", "</div>"),
    ("<div class=\"box-of-tomorrow\">", "</div>"),
    ("<section>", "</section>"),
    ("<x-new>", "</x-new>"),
    ("<h2>", "</h2>"),
    ("<h5>", "</h5>"),
    ("<ul>", "</ul>"),
    ("<ol><li>", "</li></ol>"),
    ("<li>", "</li>"),
    ("<blockquote>", "</blockquote>"),
    ("<blockquote><p>", "</p><footer>W</footer></blockquote>"),
    (
        "<table><caption>W</caption><tr><th>",
        "</th><td>W</td></tr></table>",
    ),
    ("<table><tr><td>", "</td></tr></table>"),
    (
        "<figure class=\"placeholder-image\"><img data-id=\"5\" data-url=\"https://static.dw.com/image/5_${formatId}.jpg\"><figcaption>",
        "<small class=\"copyright\">W</small></figcaption></figure>",
    ),
    (
        "<figure><img src=\"/image/7_605.jpg\"></figure><figure>",
        "</figure>",
    ),
    (
        "<div class=\"vjs-wrapper embed\"><h2 class=\"headline\">W</h2><video data-id=\"9\"><p class=\"vjs-no-js\">W</p></video><div class=\"vjs-control-bar\">",
        "</div></div>",
    ),
    (
        "<blockquote class=\"tweet embed\" data-id=\"11\">",
        "</blockquote>",
    ),
    ("<div class=\"embed dw-widget\" data-id=\"12\">", "</div>"),
    (
        "<div class=\"image-gallery embed\" data-id=\"13\"><h2>W</h2>",
        "</div>",
    ),
    (
        "<div class=\"yt-wrapper embed\"><iframe data-src=\"https://www.youtube.com/embed/x\"></iframe>",
        "</div>",
    ),
    ("<span class=\"rich-text-ad\">", "</span>"),
    ("<div class=\"advertisement\">", "</div>"),
    ("<strong>", "</strong>"),
    ("<em>", "</em>"),
    ("<a href=\"/en/x/a-5\">", "</a>"),
    ("<a href=\"javascript:x\">", "</a>"),
    ("<font><font>", "</font></font>"),
    ("<span dir=\"ltr\">", "</span>"),
    ("<sup>", "</sup>"),
];

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let leaf = Just(Piece::Word);
    let tree = leaf.prop_recursive(5, 40, 4, |inner| {
        let wrap = (0..WRAPPERS.len(), prop::collection::vec(inner, 0..4))
            .prop_map(|(i, inside)| Piece::Wrap(WRAPPERS[i].0, WRAPPERS[i].1, inside));
        prop_oneof![1 => Just(Piece::Word), 4 => wrap]
    });
    prop::collection::vec(tree, 1..8)
}

fn write(pieces: &[Piece], words: &mut usize, out: &mut String) {
    let fill = |markup: &str, words: &mut usize, out: &mut String| {
        for c in markup.chars() {
            if c == 'W' {
                *words += 1;
                out.push_str(&format!(" word{words}q "));
            } else {
                out.push(c);
            }
        }
    };
    for piece in pieces {
        match piece {
            Piece::Word => fill("W", words, out),
            Piece::Wrap(open, close, inside) => {
                fill(open, words, out);
                write(inside, words, out);
                fill(close, words, out);
            }
        }
    }
}

fn page(text: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><link rel=\"canonical\" href=\"https://www.dw.com/en/x/a-70000001\"></head>\
         <body><article><header><h1>Headline</h1></header><div class=\"rich-text\">{text}</div><footer></footer></article></body></html>"
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    /// Nothing lost, nothing twice: each word of the container stands in the article once.
    #[test]
    fn every_word_is_there_once(pieces in pieces()) {
        let (mut words, mut text) = (0, String::new());
        write(&pieces, &mut words, &mut text);
        let article = parse_html(&page(&text), &ParseOptions::default()).unwrap();
        check_invariants(&article, &text);
        let mut json = serde_json::to_value(&article).unwrap();
        // `text` repeats the body; warnings quote the markup.
        for key in ["text", "warnings"] {
            json[key] = Value::Null;
        }
        let json = json.to_string();
        for number in 1..=words {
            let count = json.matches(&format!("word{number}q")).count();
            prop_assert_eq!(count, 1, "word{}q in {}\n{}", number, text, json);
        }
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
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

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
