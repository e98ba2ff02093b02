//! Each limit of `src/limits.rs`, reached: a warning or an error says what is missing, and what stands before
//! it is there. That of lines is tested in `src/text/lines.rs`.
#![cfg(feature = "html")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use dw_article::{Article, Block, ParseOptions, WarningCode, parse_html, parse_text};

const CANONICAL: &str = "<link rel=\"canonical\" href=\"https://www.dw.com/en/x/a-70000001\">";

fn page(head: &str, text: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head>{CANONICAL}{head}</head><body><article><header><h1>Headline</h1></header>\
         <div class=\"rich-text\"><p>Start</p>{text}</div><footer></footer></article></body></html>"
    )
}

fn read(html: &str) -> Article {
    parse_html(html, &ParseOptions::default()).unwrap()
}

/// What the warnings say of limits.
fn limits(article: &Article) -> Vec<&str> {
    let reached = article
        .warnings
        .iter()
        .filter(|w| w.code == WarningCode::LimitReached);
    reached.map(|w| w.message.as_str()).collect()
}

/// One limit is reached, and the warning names it; the text before it is there.
fn reaches(article: &Article, words: &str) {
    let found = limits(article);
    assert!(
        found.len() == 1 && found[0].contains(words),
        "{words}: {found:?}"
    );
    assert!(
        article.text.starts_with("Start"),
        "{}",
        article.text.get(..99).unwrap_or("")
    );
}

#[test]
fn a_large_real_page_reaches_none() {
    let text =
        "<p>One <b>two</b> <a href=\"/en/x/a-5\">three</a>.</p><h2>Four</h2><ul><li>five</li></ul>"
            .repeat(3000);
    assert_eq!(limits(&read(&page("", &text))), [""; 0]);
}

#[test]
fn bytes() {
    let options = ParseOptions {
        max_bytes: 99,
        ..ParseOptions::default()
    };
    let error = parse_html(&page("", ""), &options).unwrap_err();
    assert_eq!(error.code(), "too-large");
    assert_eq!(
        parse_text(&"x".repeat(100), &options).unwrap_err().code(),
        "too-large"
    );
    let large = " ".repeat(32 * 1024 * 1024 + 1);
    assert_eq!(
        parse_html(&large, &ParseOptions::default())
            .unwrap_err()
            .code(),
        "too-large"
    );
}

/// 100,000 levels: none of the words is lost, and what stands behind them is where it stood.
#[test]
fn nesting() {
    for (open, close) in [
        ("<div>", "</div>"),
        ("<span>", "</span>"),
        ("<x-y>", "</x-y>"),
    ] {
        let text = format!(
            "{}deep{}<p>End</p>",
            open.repeat(100_000),
            close.repeat(100_000)
        );
        let article = read(&page("", &text));
        reaches(&article, "nested too deep");
        let words: Vec<&str> = article.text.split_whitespace().collect();
        assert_eq!(words, ["Start", "deep", "End"], "{open}");
    }
    let lists = read(&page("", &"<ul><li>word ".repeat(2000)));
    reaches(&lists, "nested too deep");
    assert_eq!(lists.text.matches("word").count(), 2000);
}

#[test]
fn open_formatting_elements() {
    let text: String = (0..500)
        .map(|n| format!("<font color={n}>word <p>"))
        .collect();
    let article = read(&page("", &text));
    reaches(&article, "formatting elements");
    assert_eq!(article.text.matches("word").count(), 500);
}

#[test]
fn attributes() {
    let names: String = (0..2000).map(|n| format!("a{n}=1 ")).collect();
    let article = read(&page("", &format!("<p {names}>word</p>")));
    reaches(&article, "1024 attributes");
    assert!(article.text.ends_with("word"));
    let bodies: String = (0..2000).map(|n| format!("<body a{n}=1>")).collect();
    reaches(&read(&page("", &bodies)), "1024 attributes");
}

#[test]
fn names() {
    for piece in [
        "<p><x-name-#>word</x-name-#></p>",
        "<p data-name-#=1>word</p>",
    ] {
        let text: String = (0..5000)
            .map(|n| piece.replace('#', &n.to_string()))
            .collect();
        let article = read(&page("", &text));
        reaches(&article, "4096 different names");
        assert_eq!(article.text.matches("word").count(), 5000, "{piece}");
    }
}

#[test]
fn bytes_of_an_attribute() {
    let long = "x".repeat(70_000);
    let article = read(&page(
        "",
        &format!("<p><a href=\"/en/{long}\">word</a></p>"),
    ));
    reaches(&article, "65536 bytes");
    let Some(Block::Paragraph { text, marks }) = article.body.last() else {
        panic!("{:?}", article.body.last())
    };
    assert_eq!((text.as_str(), marks.len()), ("word", 0));
    // Saved pages hold their pictures in such addresses.
    let saved = format!(
        "<figure><img src=\"data:image/png;base64,{long}\"><figcaption>x</figcaption></figure>"
    );
    assert_eq!(limits(&read(&page("", &saved))), [""; 0]);
}

#[test]
fn nodes() {
    reaches(
        &read(&page("", &"<br>x".repeat(600_000))),
        "1000000 elements",
    );
}

#[test]
fn blocks() {
    let article = read(&page("", &"<p>x".repeat(60_000)));
    reaches(&article, "50000 blocks");
    assert_eq!(article.body.len(), 50_000);
}

#[test]
fn marks_over_one_another() {
    // A link that is never closed goes on over every paragraph.
    let text = format!(
        "<a href=\"https://example.org/?{}\">{}",
        "y".repeat(8_000),
        "<p>word</p>".repeat(1_200)
    );
    let article = read(&page("", &text));
    reaches(&article, "longer links");
    assert_eq!(article.text.matches("word").count(), 1_200);
    assert!(serde_json::to_string(&article).unwrap().len() < 3_000_000);
}

#[test]
fn json_ld() {
    let script = |json: &str| format!("<script type=\"application/ld+json\">{json}</script>");
    let long = format!(
        "{{\"@type\":\"NewsArticle\",\"x\":\"{}\"}}",
        "x".repeat(5_000_000)
    );
    reaches(&read(&page(&script(&long), "")), "JSON-LD");
    reaches(
        &read(&page(&script("{\"@type\":\"Thing\"}").repeat(2000), "")),
        "JSON-LD",
    );
    let deep = format!("{{\"x\":{}1{}}}", "[".repeat(200), "]".repeat(200));
    reaches(&read(&page(&script(&deep), "")), "JSON-LD");
}

#[test]
fn app_state() {
    let state = |content: &str| {
        let answer = format!("{{\"id\":70000001,\"title\":\"T\",\"x\":{content}}}");
        let gallery = "<div class=\"image-gallery embed\" data-id=\"5\"><h2>Gallery</h2></div>";
        page("", gallery).replace(
            "</body>",
            &format!("<script>window.__APP_STATE__ = {{\"/graph-api/en/content/article/70000001\":{{\"data\":{{\"content\":{answer}}}}}}}; </script></body>"),
        )
    };
    assert_eq!(limits(&read(&state("1"))), [""; 0]);
    reaches(
        &read(&state(&format!("\"{}\"", "x".repeat(17_000_000)))),
        "app state",
    );
    reaches(
        &read(&state(&format!("{}1{}", "[".repeat(200), "]".repeat(200)))),
        "app state",
    );
}

#[test]
fn images_of_a_gallery() {
    let figure = "<figure><img src=\"https://static.dw.com/image/7_605.jpg\"><figcaption>x</figcaption></figure>";
    let gallery = format!(
        "<div class=\"image-gallery embed\" data-id=\"5\"><h2>Gallery</h2>{}</div>",
        figure.repeat(2100)
    );
    let article = read(&page("", &gallery));
    reaches(&article, "2000 images");
    let images = article.body.iter().find_map(|block| match block {
        Block::Gallery { images, .. } => Some(images.len()),
        _ => None,
    });
    assert_eq!(images, Some(2000));
}

/// An entity is longer than what it stands for: there is nothing to limit.
#[test]
fn entities() {
    let article = read(&page("", &"&amp;&#x41;&NotEqualTilde;".repeat(20_000)));
    assert_eq!(limits(&article), [""; 0]);
    assert!(article.text.len() < 20_000 * "&amp;&#x41;&NotEqualTilde;".len());
}

#[test]
fn warnings() {
    let text: String = (0..200)
        .map(|n| format!("<div class=\"unknown-{n}\">word</div>"))
        .collect();
    let article = read(&page("", &text));
    reaches(&article, "more than 100 warnings");
    assert_eq!(article.text.matches("word").count(), 200);
    assert!(article.warnings.len() < 110);
}
