//! Generated pages of the webapp and its kin: texts made of what texts were seen to hold, nested in any
//! way, in which every word occurs once.
#![allow(dead_code)]

use super::common::check_invariants;
use dw_article::{ParseOptions, parse_html};
use proptest::prelude::*;
use serde_json::Value;

/// A piece of a text container. `W` stands for a word that occurs once on the page.
#[derive(Clone, Debug)]
pub enum Piece {
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
    // What add-ons, consent layers and browsers put into a text.
    ("<p>W<br><br>W<br>", "<br> <br>W</p>"),
    (
        "<p>W<span class=\"notranslate read-frog-translated-content-wrapper\"><br><span>",
        "</span></span></p>",
    ),
    (
        "<font class=\"notranslate immersive-translate-target-wrapper\" lang=\"fr\"><br>",
        "</font>",
    ),
    (
        "<p>W<span class=\"fluent-read-bilingual-content\">",
        "</span></p>",
    ),
    ("<kiss-wrapper class=\"notranslate\">", "</kiss-wrapper>"),
    ("<div class=\"my-translation\">", "</div>"),
    (
        "<iframe class=\"cmplazyload\" data-cmp-src=\"https://www.youtube.com/embed/y\"></iframe><div class=\"cmplazypreviewiframe\">",
        "</div>",
    ),
    (
        "<div class=\"BorlabsCookie\"><iframe data-src=\"https://www.youtube.com/embed/z\"></iframe>",
        "</div>",
    ),
    (
        "<figure><img class=\"lq-img\" aria-hidden=\"true\" src=\"\"><img class=\"hq-img\" data-id=\"15\" src=\"https://static.dw.com/image/15_605.jpg\"><figcaption>",
        "</figcaption></figure>",
    ),
    (
        "<div><img class=\"lq-img\" src=\"\"><img class=\"hq-img\" src=\"https://static.dw.com/image/16_605.jpg\">",
        "</div>",
    ),
    (
        "<figure><img class=\"lazy\" src=\"\" data-url=\"https://static.dw.com/image/17_${formatId}.jpg\"><noscript><img src=\"https://static.dw.com/image/17_605.jpg\"></noscript><figcaption>",
        "<small class=\"copyright\">W</small></figcaption></figure>",
    ),
    (
        "<figure><img src=\"https://static.dw.com/image/18_605.jpg\"><img src=\"https://static.dw.com/image/19_605.jpg\"><figcaption>",
        "<small class=\"copyright\">W</small></figcaption></figure>",
    ),
    (
        "<div class=\"uc-embedding-container\"><h3>W</h3>",
        "<button>W</button></div><iframe data-uc-src=\"https://www.youtube.com/embed/u\"></iframe>",
    ),
    (
        "<div class=\"youtube_player tac_player\" data-videoid=\"w\"><div class=\"tac_float\">W <button>W</button></div>",
        "</div>",
    ),
    ("<ul><li>W<br><br>W", "<br>&nbsp;<br></li></ul>"),
    ("<h3>W<br><br>", "</h3>"),
    ("<blockquote>W<br> <br>W", "</blockquote>"),
    (
        "<table><tr><td colspan=\"2\" rowspan=\"3\">W<br><br>",
        "</td></tr></table>",
    ),
    ("<ol start=\"4\"><li>W</li><li>", "</li></ol>"),
    (
        "<p>W</p><p lang=\"fr\">",
        "</p><p>W</p><p lang=\"fr\">W</p>",
    ),
    (
        "<p>W<trancy-translation lang=\"fr\">",
        "</trancy-translation></p>",
    ),
    (
        "<p>W</p><div class=\"dual-target\" translate=\"no\">",
        "</div>",
    ),
    (
        "<p data-mark=\"x\">W<span data-linguist-translated=\"1\">",
        "</span>W</p>",
    ),
];

/// The layouts, and the places in them, that a text is put into.
#[derive(Clone, Copy, Debug)]
pub enum Place {
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

pub fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let leaf = Just(Piece::Word);
    let tree = leaf.prop_recursive(5, 40, 4, |inner| {
        let wrap = (0..WRAPPERS.len(), prop::collection::vec(inner, 0..4))
            .prop_map(|(i, inside)| Piece::Wrap(WRAPPERS[i].0, WRAPPERS[i].1, inside));
        prop_oneof![1 => Just(Piece::Word), 4 => wrap]
    });
    prop::collection::vec(tree, 1..8)
}

pub fn write(pieces: &[Piece], words: &mut usize, out: &mut String) {
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

pub fn page(text: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><link rel=\"canonical\" href=\"https://www.dw.com/en/x/a-70000001\"></head>\
         <body><article><header><h1>Headline</h1></header><div class=\"rich-text\">{text}</div><footer></footer></article></body></html>"
    )
}

/// The same text in another layout. `parts` are the texts of overview and posts.
pub fn page_in(place: Place, parts: &[String]) -> String {
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
                    "<section><a class=\"quick-item\">Skip next section Post {at}</a><div><time>05/0{at}/2025</time></div><h2>Post \
                          {at}</h2>{}<div class=\"copy-button-wrapper\">https://p.dw.com/p/4abc{at}</div></section>",
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

/// The texts as HTML, and how many words they hold.
pub fn written(lists: &[Vec<Piece>]) -> (Vec<String>, usize) {
    let mut words = 0;
    let mut parts = Vec::new();
    for pieces in lists {
        let mut text = String::new();
        write(pieces, &mut words, &mut text);
        parts.push(text);
    }
    (parts, words)
}

/// Nothing lost, nothing twice: each word of the text stands in the article once.
pub fn each_word_once(place: Place, lists: &[Vec<Piece>]) -> Result<(), TestCaseError> {
    let (parts, words) = written(lists);
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
