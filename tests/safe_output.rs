//! What a page may put into its article, and into what is made of it: addresses that lead to a site or a mailbox,
//! text that is text, and nothing that runs.
//!
//! `tests/hostile/xss.json` holds what attackers write, by sort; the templates beside it are pages with slots:
//! `{{text}}` is escaped, in `{{attr}}` entities live, `{{json}}` stands in a JSON string, `{{raw}}` is markup.
//! Every vector goes through every slot. `HOSTILE=1` tries every vector in every raw slot too, one by one, and every
//! page in every form; without it the forms that differ in options alone take turns, and a third of the pages is rendered.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
#![cfg(all(feature = "html", feature = "render"))]

mod common;

use common::check_invariants;
use dw_article::render::{
    CitationOptions, CitationStyle, MarkdownOptions, cite, cite_with, to_html, to_html_fragment,
    to_json_ld, to_markdown, to_ninjs, to_text,
};
use dw_article::{Article, ParseOptions, parse_html, parse_text};
use proptest::prelude::*;
use pulldown_cmark::{Options, Parser};
use scraper::{Html, Node, Selector};
use serde_json::Value;
use std::collections::BTreeMap;
use url::Url;

const PAGES: &[(&str, &str)] = &[
    ("article", include_str!("hostile/article.html")),
    ("live", include_str!("hostile/live.html")),
    ("gallery", include_str!("hostile/gallery.html")),
    ("video", include_str!("hostile/video.html")),
    ("classic", include_str!("hostile/classic.html")),
];
const TEXTS: &[(&str, &str)] = &[
    ("rendering", include_str!("hostile/rendering.txt")),
    ("markdown", include_str!("hostile/markdown.txt")),
];

fn vectors() -> Vec<String> {
    let sorts: BTreeMap<String, Vec<String>> =
        serde_json::from_str(include_str!("hostile/xss.json")).unwrap();
    sorts.into_values().flatten().collect()
}

/// The template with its slots filled: `of` gives what a slot holds, by the slot's kind and its number.
fn fill(template: &str, of: impl Fn(&str, usize) -> String) -> String {
    let mut out = String::new();
    let mut rest = template;
    let mut number = 0;
    while let Some((before, after)) = rest.split_once("{{") {
        let (kind, after) = after.split_once("}}").unwrap();
        out.push_str(before);
        let value = of(kind, number);
        out.push_str(&match kind {
            "text" => value.replace('&', "&amp;").replace('<', "&lt;"),
            "attr" => value.replace('"', "&quot;"),
            "json" => {
                let quoted = serde_json::to_string(&value).unwrap();
                quoted[1..quoted.len() - 1].replace('<', "\\u003c")
            }
            "raw" => value,
            other => panic!("no such slot: {other}"),
        });
        rest = after;
        number += 1;
    }
    out + rest
}

fn kinds(template: &str) -> Vec<&str> {
    let slots = template.split("{{").skip(1);
    slots.map(|slot| slot.split_once("}}").unwrap().0).collect()
}

// ---- The article ----

fn check_article(article: &Article, name: &str) {
    check_invariants(article, name);
    let json = serde_json::to_value(article).unwrap();
    each_string(&json, &mut |key, text| {
        if matches!(key, "url" | "href" | "poster" | "permalink") {
            check_url(text, name);
        }
        check_text(text, &format!("{name}: {key}"));
    });
    // What has an id of DW's, or stands where only DW's pages stand, is on DW's hosts.
    for author in article.authors.iter().filter(|a| a.id.is_some()) {
        assert!(is_dw(author.url.as_deref().unwrap()), "{name}: {author:?}");
    }
    for topic in &article.topics {
        assert!(topic.url.as_deref().is_none_or(is_dw), "{name}: {topic:?}");
    }
    each_object(&json, &mut |object| {
        let kind = object.get("type").and_then(Value::as_str);
        let own = matches!(kind, Some("gallery" | "video" | "audio"));
        if let Some(url) = object.get("url").and_then(Value::as_str).filter(|_| own) {
            assert!(is_dw(url), "{name}: {object:?}");
        }
    });
}

fn each_string<'v>(value: &'v Value, seen: &mut impl FnMut(&'v str, &'v str)) {
    let mut open = vec![("", value)];
    while let Some((key, value)) = open.pop() {
        match value {
            Value::Object(map) => open.extend(map.iter().map(|(k, v)| (k.as_str(), v))),
            Value::Array(list) => open.extend(list.iter().map(|v| (key, v))),
            Value::String(text) => seen(key, text),
            _ => {}
        }
    }
}

fn each_object<'v>(value: &'v Value, seen: &mut impl FnMut(&'v serde_json::Map<String, Value>)) {
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(map) => {
                seen(map);
                open.extend(map.values());
            }
            Value::Array(list) => open.extend(list),
            _ => {}
        }
    }
}

fn is_dw(url: &str) -> bool {
    let url = Url::parse(url).unwrap();
    let host = url.host_str().unwrap_or_default();
    let ours = |domain: &&str| host == *domain || host.ends_with(&format!(".{domain}"));
    let domains = ["dw.com", "dw.de", "dw-world.de", "dw-world.com"];
    domains.iter().any(ours) && url.port().is_none()
}

/// Absolute, serialised, to a site or a mailbox, and signing in nowhere.
fn check_url(url: &str, name: &str) {
    let parsed = Url::parse(url).unwrap_or_else(|e| panic!("{name}: {url:?}: {e}"));
    assert_eq!(parsed.as_str(), url, "{name}");
    let scheme = parsed.scheme();
    assert!(
        matches!(scheme, "http" | "https" | "mailto"),
        "{name}: {url}"
    );
    let signs_in = !parsed.username().is_empty() || parsed.password().is_some();
    assert!(!signs_in, "{name}: {url}");
    assert!(url.is_ascii(), "{name}: {url}");
}

/// No control characters, no noncharacters, and each bidirectional control with its partner.
fn check_text(text: &str, name: &str) {
    let mut open: Vec<char> = Vec::new();
    for c in text.chars() {
        let is_break = c == '\n' && name.ends_with(": text");
        assert!(!c.is_control() || is_break, "{name}: {text:?}");
        let last = u32::from(c) & 0xFFFF;
        let no_character = last >= 0xFFFE || ('\u{FDD0}'..='\u{FDEF}').contains(&c);
        assert!(!no_character, "{name}: {text:?}");
        match c {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => open.push('\u{202C}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202C}' | '\u{2069}' => assert_eq!(open.pop(), Some(c), "{name}: {text:?}"),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{name}: {text:?}");
}

// ---- What is made of it ----

/// The elements that may come out, and their attributes.
const ELEMENTS: &[(&str, &[&str])] = &[
    ("html", &["lang", "dir"]),
    ("head", &[]),
    ("body", &[]),
    ("title", &[]),
    ("meta", &["charset", "name", "content"]),
    ("link", &["rel", "href"]),
    ("style", &[]),
    ("article", &["lang", "dir", "class", "id"]),
    ("header", &[]),
    ("footer", &[]),
    ("section", &["class"]),
    ("aside", &[]),
    ("address", &[]),
    ("p", &["class"]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("a", &["href"]),
    ("time", &["datetime"]),
    ("figure", &[]),
    ("figcaption", &[]),
    ("img", &["src", "alt", "loading", "referrerpolicy"]),
    ("video", &["controls", "preload", "poster"]),
    ("audio", &["controls", "preload"]),
    ("source", &["src", "type"]),
    ("track", &["kind", "src", "srclang", "label"]),
    ("blockquote", &["class"]),
    ("ul", &[]),
    ("ol", &["start"]),
    ("li", &[]),
    ("table", &[]),
    ("caption", &[]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope"]),
    ("td", &[]),
    ("strong", &[]),
    ("em", &[]),
    ("s", &[]),
    ("del", &[]),
    ("sub", &[]),
    ("sup", &[]),
    ("code", &[]),
    ("small", &[]),
    ("hr", &[]),
    // What dialects of Markdown see in `: x`, `$x$`.
    ("dl", &[]),
    ("dt", &[]),
    ("dd", &[]),
    ("span", &["class"]),
];

/// Values that are the renderers' own, so that no page can name a script's hook.
const FIXED: &[(&str, &[&str])] = &[
    ("rel", &["canonical"]),
    ("name", &["viewport", "referrer", "description"]),
    ("referrerpolicy", &["no-referrer"]),
    ("kind", &["subtitles"]),
    ("loading", &["lazy"]),
    ("scope", &["col", "row"]),
];

/// Markup that a browser may be given: nothing in it runs, loads a document or leads to another scheme.
fn check_html(html: &str, name: &str) {
    let document = Html::parse_document(html);
    for node in document.tree.nodes() {
        let element = match node.value() {
            Node::Element(element) => element,
            Node::Comment(_) | Node::ProcessingInstruction(_) => panic!("{name}: {html}"),
            _ => continue,
        };
        // comrak reads characters before it looks for `[ ] x`, so that no writing of them keeps it from a task: a box that
        // nobody can tick.
        let is_task = element.name() == "input"
            && element.attr("type") == Some("checkbox")
            && element.attr("disabled").is_some()
            && element
                .attrs()
                .all(|(name, _)| matches!(name, "type" | "checked" | "disabled"));
        if is_task && name.contains("comrak") {
            continue;
        }
        let allowed = ELEMENTS.iter().find(|(known, _)| *known == element.name());
        let Some((_, attributes)) = allowed else {
            panic!("{name}: <{}> in {html}", element.name());
        };
        for (attribute, value) in element.attrs() {
            assert!(
                attributes.contains(&attribute),
                "{name}: {attribute}={value} at {} in {html}",
                element.name()
            );
            if matches!(attribute, "href" | "src" | "poster") {
                let mut schemes = ["http://", "https://", "mailto:"].into_iter();
                // comrak links what stands before `mailto:a@b.example` as well, `81mailto:a@b.example`: that leads to
                // a file beside the page or to no program, whatever it is, but never to a script.
                let is_file = name.contains("comrak")
                    && value
                        .split_once("mailto:")
                        .is_some_and(|(before, _)| !before.contains([':', '/', '\\']));
                assert!(
                    is_file || schemes.any(|s| value.starts_with(s)),
                    "{name}: {value}"
                );
            }
            if let Some((_, fixed)) = FIXED.iter().find(|(known, _)| *known == attribute) {
                assert!(fixed.contains(&value), "{name}: {attribute}={value}");
            }
        }
    }
}

/// As a tool would show it.
fn check_markdown(markdown: &str, dialect: Options, name: &str) {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new_ext(markdown, dialect));
    check_html(&html, name);
}

/// The same by comrak, with all that it knows and markup let through.
fn check_comrak(markdown: &str, name: &str) {
    let html = comrak::markdown_to_html(markdown, &comrak_options());
    // Like others it makes links of bare addresses, of FTP too.
    check_html(&html.replace("href=\"ftp://", "href=\"http://"), name);
}

fn comrak_options() -> comrak::Options<'static> {
    let mut options = comrak::Options::default();
    let extension = &mut options.extension;
    for on in [
        &mut extension.strikethrough,
        &mut extension.table,
        &mut extension.autolink,
        &mut extension.tasklist,
        &mut extension.superscript,
        &mut extension.footnotes,
        &mut extension.inline_footnotes,
        &mut extension.description_lists,
        &mut extension.multiline_block_quotes,
        &mut extension.alerts,
        &mut extension.math_dollars,
        &mut extension.math_code,
        &mut extension.wikilinks_title_after_pipe,
        &mut extension.underline,
        &mut extension.subscript,
        &mut extension.spoiler,
        &mut extension.greentext,
        &mut extension.cjk_friendly_emphasis,
        &mut extension.subtext,
        &mut options.render.r#unsafe,
    ] {
        *on = true;
    }
    extension.front_matter_delimiter = Some("---".to_owned());
    options
}

fn check_data(json: &str, name: &str) -> Value {
    let value: Value = serde_json::from_str(json).unwrap_or_else(|e| panic!("{name}: {e}"));
    each_string(&value, &mut |key, text| {
        let is_address = matches!(
            key,
            "url" | "URL" | "uri" | "href" | "@id" | "sameAs" | "contentUrl" | "thumbnailUrl"
        );
        let schemes = ["http://", "https://", "mailto:", "urn:uuid:"];
        let safe = schemes.iter().any(|scheme| text.starts_with(scheme));
        assert!(!is_address || safe, "{name}: {key}: {text}");
    });
    value
}

/// Whether everything is asked for.
fn thorough() -> bool {
    std::env::var_os("HOSTILE").is_some()
}

fn check_rendered(article: &Article, turn: usize, name: &str) {
    if !thorough() && !turn.is_multiple_of(3) {
        return;
    }
    check_html(&to_html(article), &format!("{name}: HTML"));
    if thorough() {
        check_html(&to_html_fragment(article), &format!("{name}: fragment"));
    }
    // With front matter, which a tool may not know, and without; in one dialect, and in many at once.
    let gfm = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let forms = [
        (false, gfm),
        (true, gfm),
        (false, Options::all()),
        (true, Options::all()),
    ];
    for (index, (front_matter, dialect)) in forms.into_iter().enumerate() {
        if thorough() || index == turn / 3 % forms.len() {
            let options = MarkdownOptions {
                front_matter,
                ..MarkdownOptions::default()
            };
            let markdown = to_markdown(article, &options);
            check_markdown(&markdown, dialect, &format!("{name}: Markdown"));
            if dialect == Options::all() {
                check_comrak(&markdown, &format!("{name}: Markdown, comrak"));
            }
        }
    }
    for c in to_text(article).chars() {
        assert!(!c.is_control() || c == '\n', "{name}: {c:?} in the text");
    }

    let data = to_json_ld(article);
    check_data(&data, &format!("{name}: JSON-LD"));
    let page = format!("<body><script type=\"application/ld+json\">{data}</script><p id=after>");
    let page = Html::parse_document(&page);
    let scripts: Vec<_> = page.select(&Selector::parse("script").unwrap()).collect();
    assert_eq!(scripts.len(), 1, "{name}: {data}");
    assert_eq!(scripts[0].text().collect::<String>(), data, "{name}");
    assert_eq!(page.select(&Selector::parse("#after").unwrap()).count(), 1);

    let item = check_data(&to_ninjs(article), &format!("{name}: ninjs"));
    each_object(&item, &mut |object| {
        if object.get("contentType").and_then(Value::as_str) == Some("text/html") {
            check_html(object["value"].as_str().unwrap(), &format!("{name}: ninjs"));
        }
    });
    check_citations(article, name);
}

fn check_citations(article: &Article, name: &str) {
    for style in [
        CitationStyle::Apa,
        CitationStyle::Mla,
        CitationStyle::Chicago,
    ] {
        let line = cite(article, style);
        assert!(!line.contains(char::is_control), "{name}: {line:?}");
    }
    check_data(
        &cite(article, CitationStyle::CslJson),
        &format!("{name}: CSL"),
    );

    check_wikitext(article, name);
    let ris = cite(article, CitationStyle::Ris);
    let tags: Vec<&str> = ris
        .lines()
        .map(|line| line.get(..6).unwrap_or(line))
        .collect();
    let fine = |tag: &&str| {
        tag.ends_with("  - ") && tag.chars().take(2).all(|c| c.is_ascii_alphanumeric())
    };
    assert!(tags.iter().all(fine), "{name}: {ris}");
    let count = |tag: &str| tags.iter().filter(|t| t.starts_with(tag)).count();
    assert_eq!((count("TY"), count("ER")), (1, 1), "{name}: {ris}");
    assert!(
        count("UR") <= 1 && ris.ends_with("ER  - \n"),
        "{name}: {ris}"
    );

    let bibtex = cite(article, CitationStyle::BibTex);
    let mut depth = 0;
    let mut entries = 0;
    for line in bibtex.lines() {
        entries += usize::from(depth == 0 && line.starts_with('@'));
        for byte in line.bytes() {
            depth += i32::from(byte == b'{') - i32::from(byte == b'}');
            assert!(depth >= 0, "{name}: {bibtex}");
        }
    }
    // BibTeX counts braces, whatever stands before them.
    assert_eq!((depth, entries), (0, 1), "{name}: {bibtex}");
    // Only the commands that stand for signs.
    for command in bibtex.split('\\').skip(1) {
        let known = [
            "textbackslash{}",
            "textasciitilde{}",
            "textasciicircum{}",
            "textbraceleft{}",
            "textbraceright{}",
        ];
        let sign = command.starts_with(['&', '%', '$', '#', '_']);
        let fine = sign || known.iter().any(|known| command.starts_with(known));
        assert!(fine, "{name}: \\{command} in {bibtex}");
    }
}

/// One template of one line, and nothing of the article's that wikitext knows: no other template, link, tag or table, no
/// signature, no parameter that the article has written.
fn check_wikitext(article: &Article, name: &str) {
    let read = CitationOptions {
        accessed: article.date_modified.clone(),
        address: article.url.clone(),
    };
    for (style, start) in [
        (CitationStyle::Wikipedia, "{{cite news |"),
        (CitationStyle::WikipediaDe, "{{Internetquelle |"),
    ] {
        let line = cite_with(article, style, &read);
        let inside = line
            .strip_prefix(start)
            .and_then(|line| line.strip_suffix("}}"));
        let inside = inside.unwrap_or_else(|| panic!("{name}: {line:?}"));
        let bad = ["{", "}", "[", "]", "<", ">", "~~~", "''", "__", "\u{7f}"];
        let found = bad.iter().find(|bad| inside.contains(**bad));
        assert!(
            found.is_none() && !inside.contains(char::is_control),
            "{name}: {line:?}"
        );
        let mut keys = Vec::new();
        for parameter in inside.split('|') {
            let (key, value) = parameter
                .split_once('=')
                .unwrap_or_else(|| panic!("{name}: {line:?}"));
            let is_url = key.ends_with("url");
            assert!(
                is_url || !value.contains('=') && !value.contains("://"),
                "{name}: {line:?}"
            );
            assert!(
                !is_url || value.starts_with("http") || value.starts_with("mailto:"),
                "{name}: {line:?}"
            );
            let known = key.trim_end_matches(|c: char| c.is_ascii_digit());
            assert!(PARAMETERS.contains(&known), "{name}: {key:?} in {line:?}");
            keys.push(key);
        }
        keys.sort_unstable();
        let before = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), before, "{name}: {line:?}");
    }
}

/// What the citations for Wikipedia set.
const PARAMETERS: &[&str] = &[
    "author",
    "last",
    "first",
    "title",
    "url",
    "work",
    "date",
    "archive-url",
    "archive-date",
    "access-date",
    "language",
    "autor",
    "titel",
    "werk",
    "datum",
    "archiv-url",
    "archiv-datum",
    "abruf",
    "sprache",
];

fn check_page(page: &str, turn: usize, name: &str) -> bool {
    let Ok(article) = parse_html(page, &ParseOptions::default()) else {
        return false;
    };
    check_article(&article, name);
    check_rendered(&article, turn, name);
    true
}

fn check_rendering(text: &str, turn: usize, name: &str) -> bool {
    let Ok(article) = parse_text(text, &ParseOptions::default()) else {
        return false;
    };
    check_article(&article, name);
    check_rendered(&article, turn, name);
    true
}

// ---- The vectors ----

/// What a text may be made of: vectors, pieces of addresses, and every sort of character.
fn any_text() -> impl Strategy<Value = String> {
    let vector = prop::sample::select(vectors());
    let address = prop::sample::select(vec![
        "https://",
        "javascript:",
        "data:",
        "//",
        "\\\\",
        "www.dw.com",
        "evil.example",
        "u:p@",
        "@",
        ":81",
        "/a-1",
        "/t-1",
        "/person-1",
        "/image/1_605.jpg",
        "?",
        "#",
        " 605w, ",
        "${formatId}",
        "mailto:a@b.example",
    ]);
    let character = prop_oneof![
        any::<char>().prop_map(String::from),
        "[\\x00-\\x20\\x7f-\\u{a0}]{1,3}",
        "[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}\u{200b}\u{feff}]{1,3}",
        "[\\u{fdd0}-\\u{fdef}\\u{fffe}\\u{ffff}\\u{1fffe}]",
        "[-a-c<>\"'&;:=!/\\\\`*_~|#.()\\[\\]{}@%$^+ \n]{1,6}",
        "[ا-ي ऀ-ॿ一-三😀é]{1,4}",
    ];
    let piece = prop_oneof![3 => character, 1 => vector, 2 => address.prop_map(str::to_owned)];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// The same of any string in any slot.
    #[test]
    fn any_string_in_any_slot(
        page in 0..PAGES.len() + TEXTS.len(),
        texts in prop::collection::vec(any_text(), 1..12),
        raw in any::<bool>(),
    ) {
        let (name, template) = PAGES.iter().chain(TEXTS).nth(page).unwrap();
        let is_text = page >= PAGES.len();
        let filled = fill(template, |kind, slot| match kind {
            "raw" if !raw && !is_text => "word".to_owned(),
            _ => texts[slot % texts.len()].clone(),
        });
        match is_text {
            true => check_rendering(&filled, 3 * texts.len(), name),
            false => check_page(&filled, 3 * texts.len(), name),
        };
    }
}

/// Runs `check` for every number, on as many threads as the machine has.
fn on_all(numbers: usize, check: impl Fn(usize) + Sync) {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for first in 0..threads {
            let check = &check;
            scope.spawn(move || (first..numbers).step_by(threads).for_each(check));
        }
    });
}

/// Page by page each slot holds the next vector, so that after as many pages as there are vectors every one has
/// been in every slot.
#[test]
fn every_vector_in_every_slot() {
    let vectors = vectors();
    for (name, template) in PAGES {
        on_all(vectors.len(), |page| {
            let of = |kind: &str, slot: usize| match kind {
                "raw" => "word".to_owned(),
                _ => vectors[(page + slot) % vectors.len()].clone(),
            };
            assert!(check_page(
                &fill(template, of),
                page,
                &format!("{name} {page}")
            ));
        });
    }
    for (name, template) in TEXTS {
        on_all(vectors.len(), |page| {
            let of = |_: &str, slot: usize| vectors[(page + slot) % vectors.len()].clone();
            check_rendering(&fill(template, of), page, &format!("{name} {page}"));
        });
    }
}

/// Raw markup may swallow what follows: one slot at a time.
#[test]
fn every_vector_as_markup() {
    let vectors = vectors();
    for (name, template) in PAGES {
        let raw: Vec<usize> = kinds(template)
            .iter()
            .enumerate()
            .filter_map(|(slot, kind)| (*kind == "raw").then_some(slot))
            .collect();
        on_all(vectors.len(), |index| {
            for (turn, only) in raw.iter().enumerate() {
                if !thorough() && turn != index % raw.len() {
                    continue;
                }
                let of = |_: &str, slot: usize| match slot == *only {
                    true => vectors[index].clone(),
                    false => "word".to_owned(),
                };
                check_page(
                    &fill(template, of),
                    index / raw.len(),
                    &format!("{name} {:?}", vectors[index]),
                );
            }
        });
    }
}
