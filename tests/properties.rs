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
    // An `<li>` without its list would end the item, and with it the container, that it stands in.
    ("<menu><li>", "</li></menu>"),
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
    ("<amp-carousel>", "</amp-carousel>"),
    (
        "<amp-img src=\"https://static.dw.com/image/8_604.jpg\" alt=\"x\">",
        "</amp-img>",
    ),
    (
        "<figure><amp-img src=\"https://static.dw.com/image/9_604.jpg\"></amp-img><figcaption>",
        "</figcaption></figure>",
    ),
    (
        "<amp-video title=\"x\"><source src=\"https://x.example/a.mp4\"><div fallback>",
        "</div></amp-video>",
    ),
    ("<amp-ad><div placeholder>", "</div></amp-ad>"),
    ("<amp-twitter data-tweetid=\"17\">", "</amp-twitter>"),
    ("<amp-new-element>", "</amp-new-element>"),
];

/// The layouts, and the places in them, that a text is put into.
#[derive(Clone, Copy, Debug)]
enum Place {
    Webapp,
    /// The text container has another name.
    Renamed,
    Amp,
    Mobile,
    /// Overview and posts of a live blog.
    Live,
    /// A post that only the state has.
    LiveState,
}

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

/// The same text in another layout. `parts` are the texts of overview and posts.
fn page_in(place: Place, parts: &[String]) -> String {
    let text = parts.concat();
    let framed = |html: &str, head: &str, body: &str| {
        format!(
            "<!doctype html><html lang=\"en\" {html}><head>{head}</head><body>{body}</body></html>"
        )
    };
    let canonical = "<link rel=\"canonical\" href=\"https://www.dw.com/en/x/a-70000001\">";
    let live = "<link rel=\"canonical\" href=\"https://www.dw.com/en/x/live-70000001\">";
    let header = "<header><h1>Headline</h1><p class=\"teaser-text\">Teaser</p></header>";
    let rich = |text: &str| format!("<div class=\"rich-text\">{text}</div>");
    match place {
        Place::Webapp => page(&text),
        // The paragraph shows that it is a text.
        Place::Renamed => framed(
            "",
            canonical,
            &format!(
                "<article>{header}<div class=\"story\"><p>Start</p>{text}</div><footer></footer></article>"
            ),
        ),
        Place::Amp => framed(
            "⚡",
            canonical,
            &format!(
                "<amp-consent><p>Cookies</p></amp-consent><article>{header}{}<footer></footer></article>",
                rich(&text)
            ),
        ),
        Place::Mobile => framed(
            "",
            "<link rel=\"canonical\" href=\"http://m.dw.com/en/x/a-70000001\">",
            &format!(
                "<p>Wrong language? Change it here.</p><div><h1>Headline</h1><div class=\"x\"><p>This paragraph is long enough to be no date and no label.</p>{text}</div></div>"
            ),
        ),
        Place::Live => {
            let post = |(at, text): (usize, &String)| {
                format!(
                    "<section><a class=\"quick-item\">Skip next section Post {at}</a><div><time>05/0{at}/2025</time></div><h2>Post {at}</h2>{}<div class=\"copy-button-wrapper\">https://p.dw.com/p/4abc{at}</div></section>",
                    rich(text)
                )
            };
            let posts: String = parts.iter().skip(1).enumerate().map(post).collect();
            let overview = parts.first().map(|t| rich(t)).unwrap_or_default();
            framed(
                "",
                live,
                &format!(
                    "<article>{header}<section><h2>What you need to know</h2>{overview}</section><div>{posts}</div><footer></footer></article>"
                ),
            )
        }
        Place::LiveState => {
            let state = serde_json::json!({ "/graph-api/en/content/liveblog/70000001": { "data": { "content": { "id": 70000001, "posts": [{ "id": 5, "title": "Post", "text": text }] } } } });
            let state = state.to_string().replace('<', "\\u003c");
            framed(
                "",
                live,
                &format!(
                    "<article>{header}{}</article><script>window.__APP_STATE__ = {state}; </script>",
                    rich("<p>Start</p>")
                ),
            )
        }
    }
}

/// Nothing lost, nothing twice: each word of the text stands in the article once.
fn each_word_once(place: Place, lists: &[Vec<Piece>]) -> Result<(), TestCaseError> {
    let mut words = 0;
    let mut parts = Vec::new();
    for pieces in lists {
        let mut text = String::new();
        write(pieces, &mut words, &mut text);
        parts.push(text);
    }
    let input = page_in(place, &parts);
    let article = parse_html(&input, &ParseOptions::default()).unwrap();
    check_invariants(&article, &input);
    if matches!(place, Place::Live | Place::LiveState) {
        let posts = if matches!(place, Place::Live) {
            lists.len() - 1
        } else {
            1
        };
        prop_assert_eq!(article.posts.len(), posts, "{}", input);
    }
    let mut json = serde_json::to_value(&article).unwrap();
    // `text` repeats the body; warnings quote the markup.
    for key in ["text", "warnings"] {
        json[key] = Value::Null;
    }
    let json = json.to_string();
    for number in 1..=words {
        let count = json.matches(&format!("word{number}q")).count();
        prop_assert_eq!(count, 1, "word{}q in {}\n{}", number, input, json);
    }
    Ok(())
}

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
