//! What is fuzzed, and what must hold whatever the input: the fuzz targets under `fuzz/` call these
//! functions, and so does the test that runs the inputs once found (`found/TARGET/…`).

#![allow(dead_code)]

use super::common::check_invariants;
use dw_article::render::{self, CitationStyle};
use dw_article::{
    Article, ParseError, ParseOptions, WarningCode, detect_html, detect_url, fuzzing, id_of,
    parse_html, parse_text, permalink_of,
};

/// A target's name, and what it does with an input.
type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: &[Target] = &[
    ("parse_html", html),
    ("rich_text", rich_text),
    ("parse_text", text),
    ("snapshot", snapshot),
    ("head", head),
    ("names", names),
    ("date", date),
    ("address", address),
    ("permalink", permalink),
    ("render", rendered),
];

/// A page's address, so that plain texts are read whatever they say of themselves.
const ADDRESS: &str = "https://www.dw.com/en/x/a-70000001";

fn with_address() -> ParseOptions {
    ParseOptions {
        url: Some(ADDRESS.to_owned()),
        ..ParseOptions::default()
    }
}

/// A whole page. The way browsers take must give the same article.
fn html(data: &[u8]) {
    let page = String::from_utf8_lossy(data);
    let _ = detect_html(&page);
    let options = ParseOptions::default();
    let read = parse_html(&page, &options);
    if let Ok(article) = &read {
        check_invariants(article, "parse_html");
    }
    let by_snapshot = fuzzing::parse_html_by_snapshot(&page, &options);
    assert_eq!(
        but_for_limits(read),
        but_for_limits(by_snapshot),
        "the snapshot gives another article"
    );
}

/// Putting HTML right has limits of its own, which a snapshot cannot reach.
pub fn but_for_limits(read: Result<Article, ParseError>) -> Result<Article, ParseError> {
    let is_limit = |warning: &dw_article::Warning| warning.code == WarningCode::LimitReached;
    read.map(|mut article| {
        article.warnings.retain(|warning| !is_limit(warning));
        article
    })
}

/// Words that stand for text: what the container shows of them must be somewhere in the article.
const WORDS: &[&str] = &["word1q", "word2q", "word3q", "word4q", "word5q", "word6q"];

/// What stands in a text container, in one of the layouts.
fn rich_text(data: &[u8]) {
    let Some((choice, inside)) = data.split_first() else {
        return;
    };
    let inside = String::from_utf8_lossy(inside);
    let page = framed(*choice, &inside);
    let Ok(article) = parse_html(&page, &ParseOptions::default()) else {
        return;
    };
    check_invariants(&article, "rich_text");
    let shown = fuzzing::text_of_class(&page, "frame-of-words").unwrap_or_default();
    let json = serde_json::to_string(&article).unwrap_or_default();
    for word in WORDS {
        assert!(
            !shown.contains(word) || json.contains(word),
            "{word} of the text is lost: {shown:?}\n{json}"
        );
    }
}

/// The inside of a text as a page of one of the layouts.
fn framed(choice: u8, inside: &str) -> String {
    let canonical = "<link rel=\"canonical\" href=\"https://www.dw.com/en/x/a-70000001\">";
    let rich = format!("<div class=\"rich-text frame-of-words\">{inside}</div>");
    let header = "<header><h1>Headline</h1></header>";
    match choice % 5 {
        0 => format!(
            "<html lang=\"en\"><head>{canonical}</head><body><article>{header}{rich}<footer></footer></article>"
        ),
        1 => format!(
            "<html ⚡><head>{canonical}</head><body><article>{header}{rich}<footer></footer></article>"
        ),
        2 => format!(
            "<html><head><link rel=\"canonical\" href=\"https://www.dw.com/en/x/live-70000001\"></head><body><article>{header}<section>\
                  <h2>Post</h2>{rich}<div class=\"copy-button-wrapper\">https://p.dw.com/p/4abc1</div></section></article>"
        ),
        3 => format!(
            "<html><head><meta name=\"publisher\" content=\"Deutsche Welle (www.dw.com)\"></head><body><div id=\"bodyContent\">\
                  <div class=\"col3\"><h1>Headline</h1><div class=\"group\"><div class=\"longText frame-of-words\">{inside}</div>\
                  </div><div class=\"group\"><ul class=\"smallList\"><li><strong>Date</strong> 19.01.2020</li><li><strong>Permalink</strong> \
                  https://p.dw.com/p/4boRv</li></ul></div></div></div>"
        ),
        _ => format!(
            "<html><head><link rel=\"canonical\" href=\"https://www.dw.com/en/x/g-70000001\"></head><body><article>{header}{rich}</article>"
        ),
    }
}

/// A plain-text rendering, with the page's address and without.
fn text(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for options in [ParseOptions::default(), with_address()] {
        if let Ok(article) = parse_text(&text, &options) {
            check_invariants(&article, "parse_text");
        }
    }
}

/// A snapshot that no browser has written.
fn snapshot(data: &[u8]) {
    let snapshot = String::from_utf8_lossy(data);
    if let Ok(article) = fuzzing::parse_snapshot(&snapshot, Some(ADDRESS)) {
        check_invariants(&article, "snapshot");
    }
}

/// Scripts and JSON-LD, parted by the first U+0000.
fn head(data: &[u8]) {
    let data = String::from_utf8_lossy(data);
    let (script, json_ld) = data.split_once('\0').unwrap_or((&data, &data));
    for id in [None, Some(5), Some(70_000_001)] {
        for text in fuzzing::head(script, json_ld, id) {
            assert_eq!(fuzzing::fold(&text), text, "not folded");
        }
    }
}

fn names(data: &[u8]) {
    let text = fuzzing::fold(&String::from_utf8_lossy(data));
    for name in fuzzing::names(&text) {
        assert!(name.len() <= text.len() + 16, "{name:?} of {text:?}");
    }
}

fn date(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (days, at) = fuzzing::dates(&text);
    assert!(
        at.is_none_or(|at| text.is_char_boundary(at)),
        "{at:?} in {text:?}"
    );
    for day in days {
        let numbers = day.get(..10).unwrap_or_default();
        let plain = numbers.bytes().enumerate().all(|(at, b)| match at {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
        assert!(
            numbers.len() == 10 && plain,
            "{day:?} is no date, from {text:?}"
        );
    }
}

fn address(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (page, href) = text.split_once('\n').unwrap_or((ADDRESS, &text));
    let Some(url) = fuzzing::resolve(page, href) else {
        return;
    };
    let schemes = ["http://", "https://", "mailto:"];
    assert!(schemes.iter().any(|s| url.starts_with(s)), "{url:?}");
    let odd = |c: char| c <= ' ' || c == '\u{7f}' || !c.is_ascii() && !url.starts_with("mailto:");
    assert!(!url.contains(odd), "{url:?}");
    assert_eq!(
        fuzzing::resolve(page, &url).as_deref(),
        Some(url.as_str()),
        "not serialised"
    );
}

fn permalink(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let _ = detect_url(&text);
    if let Some(id) = id_of(&text) {
        assert_eq!(id_of(&permalink_of(id)), Some(id));
    }
    if let Some(bytes) = data.first_chunk::<8>() {
        let id = u64::from_le_bytes(*bytes);
        assert!(id_of(&permalink_of(id)).is_none_or(|again| again == id));
    }
}

/// A page, its article in every form; and JSON that says it is an article.
fn rendered(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let article = serde_json::from_str::<Article>(&text)
        .or_else(|_| parse_html(&text, &ParseOptions::default()))
        .or_else(|_| parse_text(&text, &with_address()));
    if let Ok(article) = article {
        check_forms(&article);
    }
}

/// Every form of an article, and what holds for each.
pub fn check_forms(article: &Article) -> usize {
    let options = render::MarkdownOptions::default();
    let html = render::to_html(article);
    let json = [
        render::to_json_ld(article),
        render::to_ninjs(article),
        render::cite(article, CitationStyle::CslJson),
    ];
    for form in &json {
        let parsed: Result<serde_json::Value, _> = serde_json::from_str(form);
        assert!(parsed.is_ok(), "no JSON: {form}");
    }
    let lower = html.to_ascii_lowercase();
    for bad in [
        "<script",
        "href=\"javascript:",
        "src=\"javascript:",
        "href=\"data:",
        "<iframe",
        "<style>@import",
    ] {
        // In a text the sign that opens a tag is escaped: only tags count.
        let mut tags = lower.split('<').skip(1);
        let tag = |rest: &str| format!("<{}", rest.split('>').next().unwrap_or_default());
        assert!(!tags.any(|rest| tag(rest).contains(bad)), "{bad} in {html}");
    }
    let styles = [
        CitationStyle::Apa,
        CitationStyle::Mla,
        CitationStyle::Chicago,
        CitationStyle::BibTex,
        CitationStyle::Ris,
    ];
    let texts = styles.map(|style| render::cite(article, style));
    let more = [
        render::to_markdown(article, &options),
        render::to_text(article),
        render::to_html_fragment(article),
    ];
    html.len()
        + [&json[..], &texts[..], &more[..]]
            .concat()
            .iter()
            .map(String::len)
            .sum::<usize>()
}
