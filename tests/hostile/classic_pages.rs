//! Generated classic pages, as `pages.rs` makes those of the webapp.
#![allow(dead_code)]

use super::common::check_invariants;
use dw_article::{LayoutName, ParseOptions, parse_html};
use proptest::prelude::*;
use serde_json::Value;

/// A piece of a text container. `@` stands for a word that occurs once on the page, `~` for one that is
/// not the article's: it is hidden, or a label that a rule consumes.
#[derive(Clone, Debug)]
pub enum Piece {
    Word,
    Wrap(&'static str, &'static str, Vec<Piece>),
}

/// Elements round other pieces: what classic texts hold, inline elements, wrappers nobody has seen.
const WRAPPERS: &[(&str, &str)] = &[
    ("<p>", "</p>"),
    ("<p><strong>", "</strong></p>"),
    ("<p><em>", "</em></p>"),
    ("<p><em>Read more</em>: <a href=\"/en/x/a-5\">@", "</a></p>"),
    ("<h2>", "</h2>"),
    ("<h4>", "</h4>"),
    ("<div>", "</div>"),
    ("<div class=\"box-of-yesterday\">", "</div>"),
    ("<div class=\"group\">", "</div>"),
    (
        "<div class=\"col3 right\"><div class=\"group\">",
        "</div></div>",
    ),
    ("<div class=\"longText\">", "</div>"),
    (
        "<div class=\"picBox medium\nrechts\"><a class=\"overlayLink\" href=\"#\"><img src=\"/image/7_404.jpg\" title=\"x (AP)\" alt=\"x (AP)\"></a><p>@</p>",
        "</div>",
    ),
    (
        "<div class=\"longText\"><div class=\"gallery col3\"><div class=\"imgTeaserL slideshow\" data-id=\"9\" data-title=\"Same\">\
              <ul class=\"slides\"><li><img src=\"/image/8_303.jpg\" title=\"y\"><div class=\"teaserContentWrap\"><h4>Same</h4>\
              <h2>@</h2><p>@</p>",
        "</div></li><li class=\"hideBeforeLoad\"><img src=\"/image/9_303.jpg\"><h4>Same</h4><h2>@</h2><p>@</p><p class=\"author\">Author: \
              @</p></li></ul><span>@</span></div></div></div>",
    ),
    (
        "<div class=\"imgTeaserL video\"><div class=\"mediaItem\" data-media-id=\"11\"><input type=\"hidden\" name=\"file_name\" \
              value=\"https://x.example/a.mp4\"><div class=\"playButtonArea\"><span>@</span></div><div class=\"teaserContentWrap \
              share\" style=\"display:none;\"><h2>~</h2><p><strong>~</strong> https://p.dw.com/p/2Xns8</p></div><div class=\"teaserContentWrap \
              information\"><h2>@</h2></div>",
        "</div></div>",
    ),
    (
        "<div class=\"col2\"><iframe src=\"https://www.youtube.com/embed/x\"></iframe>",
        "</div>",
    ),
    ("<blockquote class=\"twitter-tweet\">", "</blockquote>"),
    ("<ul><li>", "</li><li>@</li></ul>"),
    ("<table><tr><td>", "</td></tr></table>"),
    (
        "<script>~</script><noscript>~</noscript><p hidden>~</p><p>",
        "</p>",
    ),
    ("<div class=\"adsContainer\">", "</div>"),
    ("<strong>", "</strong>"),
    ("<a href=\"/en/x/a-5\">", "</a>"),
    ("<font><font>", "</font></font>"),
    ("<p>@<br><br>@", "<br><br></p>"),
    (
        "<p>@<font class=\"notranslate immersive-translate-target-wrapper\" lang=\"fr\"><br>",
        "</font></p>",
    ),
    ("<span class=\"my-translation\">", "</span>"),
    ("<div class=\"cookie-consent\">", "</div>"),
    (
        "<div>",
        "<button>@</button></div><iframe data-src=\"https://www.youtube.com/embed/v\"></iframe>",
    ),
    ("<h3>@<br><br>", "</h3>"),
    ("<ul><li>@<br> <br>@", "</li></ul>"),
    (
        "<div class=\"picBox full\"><img class=\"lq-img\" src=\"\"><img class=\"hq-img\" src=\"/image/17_404.jpg\" title=\"x (AP)\"><p>@</p>",
        "</div>",
    ),
    (
        "<p>@<trancy-translation lang=\"fr\">",
        "</trancy-translation></p>",
    ),
];

pub fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let tree = Just(Piece::Word).prop_recursive(5, 40, 4, |inner| {
        let wrap = (0..WRAPPERS.len(), prop::collection::vec(inner, 0..4))
            .prop_map(|(i, inside)| Piece::Wrap(WRAPPERS[i].0, WRAPPERS[i].1, inside));
        prop_oneof![1 => Just(Piece::Word), 4 => wrap]
    });
    prop::collection::vec(tree, 1..8)
}

pub fn write(pieces: &[Piece], words: &mut usize, out: &mut String) {
    let fill = |markup: &str, words: &mut usize, out: &mut String| {
        for c in markup.chars() {
            match c {
                '@' => {
                    *words += 1;
                    out.push_str(&format!(" Word{words}q "));
                }
                '~' => out.push_str(" hiddenq "),
                c => out.push(c),
            }
        }
    };
    for piece in pieces {
        match piece {
            Piece::Word => fill("@", words, out),
            Piece::Wrap(open, close, inside) => {
                fill(open, words, out);
                write(inside, words, out);
                fill(close, words, out);
            }
        }
    }
}

/// How the text stands in the column.
#[derive(Clone, Copy, Debug)]
pub enum Frame {
    One,
    Two,
    NoContainer,
}

pub fn page(text: &str, frame: Frame) -> String {
    let text = match frame {
        Frame::One => format!("<div class=\"group\"><div class=\"longText\">{text}</div></div>"),
        Frame::Two => format!(
            "<div class=\"group\"><div class=\"longText\"><p>first</p></div></div><div class=\"longText\">{text}</div>"
        ),
        Frame::NoContainer => {
            // A picture before all text is the lead image, and outside the text a translation is left out.
            let first = if text.contains("translat") {
                "<p>first</p>"
            } else {
                ""
            };
            let text = text.replace("class=\"longText\"", "class=\"group\"");
            format!("<div class=\"group\">{first}{text}</div>")
        }
    };
    format!(
        "<!doctype html><html lang=\"en\"><head><meta name=\"publisher\" content=\"Deutsche Welle (www.dw.com)\"></head>\
         <body><div id=\"bodyContent\"><div class=\"col3\"><h4 class=\"artikel\">Kicker</h4><h1>Headline</h1>\
         <p class=\"intro\">Teaser</p><div id=\"sharing-bar\"><a href=\"https://x.example/?u=https%3A%2F%2Fp.dw.com%2Fp%2F1\">hiddenq</a></div>{text}\
         <h4>hiddenq</h4><div class=\"group\"><div class=\"linkList intern\"><a href=\"/en/y/a-6\"><h2>hiddenq</h2></a></div></div>\
         <div class=\"group\"><ul class=\"smallList\"><li><strong>Date</strong> 19.01.2020</li><li><strong>Permalink</strong> https://p.dw.com/p/4boRv</li></ul></div>\
         </div><div class=\"col1\"><p>hiddenq</p></div></div></body></html>"
    )
}

/// How the text stands in the column; mostly in one container.
pub fn frame() -> impl Strategy<Value = Frame> {
    prop_oneof![3 => Just(Frame::One), 1 => Just(Frame::Two), 1 => Just(Frame::NoContainer)]
}

/// Nothing lost, nothing twice, nothing from beside the text; and no share box gives the page its id.
pub fn each_word_once(pieces: &[Piece], frame: Frame) -> Result<(), TestCaseError> {
    let (mut words, mut text) = (0, String::new());
    write(pieces, &mut words, &mut text);
    let article = parse_html(&page(&text, frame), &ParseOptions::default()).unwrap();
    check_invariants(&article, &text);
    prop_assert_eq!(article.source.layout, LayoutName::Classic);
    prop_assert_eq!(article.id, Some(68117411));
    prop_assert_eq!(article.date_published.as_deref(), Some("2020-01-19"));
    let mut json = serde_json::to_value(&article).unwrap();
    // `text` repeats the body; warnings quote the markup.
    for key in ["text", "warnings"] {
        json[key] = Value::Null;
    }
    let json = json.to_string();
    prop_assert!(!json.contains("hiddenq"), "{}\n{}", text, json);
    for number in 1..=words {
        let count = json.matches(&format!("Word{number}q")).count();
        prop_assert_eq!(count, 1, "Word{}q in {}\n{}", number, text, json);
    }
    Ok(())
}
