//! What `to_html` writes, as XHTML for a book. It reads nothing but our own output: lower-case tags, attributes in
//! double quotes, seven character references; everything else is text and stays text. The twin of the package's
//! `book/xhtml.js`: the same text comes out of both.

use super::time;
use std::collections::HashSet;
use url::Url;

const VOID: &[&str] = &["br", "hr", "img", "link", "meta", "source", "track"];
/// TagAttributes that a book has no use for, or that books may not have.
const DROPPED: &[&str] = &["loading", "referrerpolicy", "preload", "controls"];

/// Codes that have another name today, as `Intl.getCanonicalLocales` knows them.
const RENAMED: &[(&str, &str)] = &[
    ("in", "id"),
    ("iw", "he"),
    ("mo", "ro"),
    ("prs", "fa-AF"),
    ("sh", "sr-Latn"),
    ("tl", "fil"),
];

/// A tag, where it stands, and what is in it.
struct BookTag<'a> {
    start: usize,
    end: usize,
    closes: bool,
    name: &'a str,
    attributes: &'a str,
}

/// The first tag at or after a place. Each byte is looked at a few times at most: a tag holds no `<` outside of
/// its quotes that would not end it.
fn next_tag(html: &str, from: usize) -> Option<BookTag<'_>> {
    let mut at = from;
    loop {
        let start = at + html.get(at..)?.find('<')?;
        if let Some(tag) = tag_at(html, start) {
            return Some(tag);
        }
        at = start + 1;
    }
}

fn tag_at(html: &str, start: usize) -> Option<BookTag<'_>> {
    let bytes = html.as_bytes();
    let mut at = start + 1;
    let closes = bytes.get(at) == Some(&b'/');
    at += usize::from(closes);
    let name_from = at;
    let run = |from: usize, is: fn(&u8) -> bool| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|byte| is(byte)).count()
    };
    if !bytes.get(at)?.is_ascii_lowercase() {
        return None;
    }
    at = run(at, |byte| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit()
    });
    let (name, attributes_from) = (html.get(name_from..at)?, at);
    while bytes.get(at) == Some(&b' ') {
        let end = run(at + 1, |byte| byte.is_ascii_lowercase() || *byte == b'-');
        if end == at + 1 {
            return None;
        }
        at = end;
        if bytes.get(at) == Some(&b'=') {
            let value = html.get(at + 1..)?.strip_prefix('"')?;
            at += 2 + value.find('"')? + 1;
        }
    }
    (bytes.get(at) == Some(&b'>')).then_some(())?;
    let attributes = html.get(attributes_from..at)?;
    let end = at + 1;
    Some(BookTag {
        start,
        end,
        closes,
        name,
        attributes,
    })
}

type TagAttributes = Vec<(String, String)>;

/// Those of a tag, each once.
fn attributes_of(source: &str) -> TagAttributes {
    let mut attributes = TagAttributes::new();
    let mut rest = source;
    while let Some(after) = rest.strip_prefix(' ') {
        let end = after.find([' ', '=']).unwrap_or(after.len());
        let (name, after) = after.split_at_checked(end).unwrap_or((after, ""));
        let mut value = "";
        rest = after;
        if let Some(quoted) = after.strip_prefix("=\"") {
            (value, rest) = quoted.split_once('"').unwrap_or((quoted, ""));
        }
        set(&mut attributes, name, plain(value));
    }
    attributes
}

fn set(attributes: &mut TagAttributes, name: &str, value: String) {
    match attributes.iter_mut().find(|(key, _)| key == name) {
        Some((_, old)) => *old = value,
        None => attributes.push((name.to_owned(), value)),
    }
}

fn get<'a>(attributes: &'a TagAttributes, name: &str) -> Option<&'a str> {
    let found = attributes.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.as_str())
}

/// A text as XML can hold it.
pub fn xml(text: &str) -> String {
    let holds = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars()
        .map(|c| if holds(c) { c } else { '\u{fffd}' })
        .collect()
}

pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in xml(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// A text without its references.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let known = [
            ("amp;", '&'),
            ("lt;", '<'),
            ("gt;", '>'),
            ("quot;", '"'),
            ("#123;", '{'),
            ("#125;", '}'),
            ("#91;", '['),
        ];
        let found = known
            .iter()
            .find_map(|(name, c)| Some((after.strip_prefix(name)?, *c)));
        let (after, c) = found.unwrap_or((after, '&'));
        out.push(c);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What JavaScript takes for white space.
fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}'
}

/// A text without what marks it up.
fn text_of(html: &str) -> String {
    let mut bare = String::new();
    let mut at = 0;
    while let Some(tag) = next_tag(html, at) {
        bare.push_str(html.get(at..tag.start).unwrap_or_default());
        at = tag.end;
    }
    bare.push_str(html.get(at..).unwrap_or_default());
    let text = plain(&bare);
    let words: Vec<&str> = text
        .split(is_space)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// The `<article>` of a document that `to_html` wrote.
pub fn article_of(html: &str) -> &str {
    let end = html
        .rfind("</article>")
        .map_or(html.len(), |end| end + "</article>".len());
    let start = html.find("<article").unwrap_or(0);
    html.get(start..end).unwrap_or(html)
}

/// The pictures that `to_html` shows, in order: of a player its poster.
pub fn shown_in(html: &str) -> Vec<String> {
    let mut urls = Vec::new();
    let mut at = 0;
    while let Some(tag) = next_tag(html, at) {
        at = tag.end;
        let name = match tag.name {
            "img" => "src",
            "video" => "poster",
            _ => continue,
        };
        let attributes = attributes_of(tag.attributes);
        urls.extend(
            get(&attributes, name)
                .filter(|url| !url.is_empty())
                .map(str::to_owned),
        );
    }
    urls
}

/// An address as readers and checkers of books take it, which is stricter than what browsers do.
pub fn book_address(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let search = url.query().filter(|query| !query.is_empty());
    let search = search.map_or_else(String::new, |query| format!("?{query}"));
    let mut rest = written(&format!("{}{search}", url.path()));
    if let Some(fragment) = url.fragment().filter(|fragment| !fragment.is_empty()) {
        rest.push('#');
        rest.push_str(&written(fragment));
    }
    if url.scheme() == "mailto" {
        return (!url.path().is_empty()).then(|| format!("mailto:{rest}"));
    }
    let port = url
        .port()
        .map_or_else(String::new, |port| format!(":{port}"));
    let host = url.host_str().unwrap_or_default();
    Some(format!("{}://{host}{port}{rest}", url.scheme()))
}

fn written(part: &str) -> String {
    let bytes = part.as_bytes();
    let hex = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    let mut out = String::with_capacity(part.len());
    for (at, byte) in bytes.iter().enumerate() {
        let stays = match byte {
            b'%' => hex(at + 1) && hex(at + 2),
            byte => byte.is_ascii_alphanumeric() || b"!$&'()*+,-./:;=?@_~".contains(byte),
        };
        match stays {
            true => out.push(char::from(*byte)),
            false => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// A language's code, or the one for none.
pub fn language_of(tag: Option<&str>) -> String {
    tag.and_then(canonical).unwrap_or_else(|| "und".to_owned())
}

fn canonical(tag: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let mut parts = lower.split('-');
    let language = parts.next()?;
    let is_language = matches!(language.len(), 2 | 3 | 5..=8);
    if !is_language || !language.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let renamed = RENAMED.iter().find(|(old, _)| *old == language);
    let mut out = renamed.map_or(language, |(_, new)| new).to_owned();
    // Script, region, variants, in this order.
    let mut place = 0;
    for part in parts {
        let letters = part.bytes().all(|byte| byte.is_ascii_lowercase());
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        let alphanumeric = part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let begins_with_digit = part
            .bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_digit());
        out.push('-');
        match part.len() {
            4 if letters && place == 0 => {
                let (first, rest) = part.split_at_checked(1)?;
                out.push_str(&first.to_ascii_uppercase());
                out.push_str(rest);
                place = 1;
            }
            2 if letters && place < 2 => {
                out.push_str(&part.to_ascii_uppercase());
                place = 2;
            }
            3 if digits && place < 2 => {
                out.push_str(part);
                place = 2;
            }
            5..=8 if alphanumeric => {
                out.push_str(part);
                place = 3;
            }
            4 if alphanumeric && begins_with_digit => {
                out.push_str(part);
                place = 3;
            }
            _ => return None,
        }
    }
    Some(out)
}

/// A heading of an article, and where a table of contents finds it.
pub struct BookHeading {
    pub level: u8,
    pub id: String,
    pub text: String,
}

fn heading_level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

/// What may stand in a book of an element's attributes.
fn keep(tag: &str, attributes: &mut TagAttributes, ids: &mut HashSet<String>) {
    attributes.retain(|(name, _)| !DROPPED.contains(&name.as_str()));
    if let Some(href) = get(attributes, "href") {
        match book_address(href) {
            Some(url) => set(attributes, "href", url),
            None => attributes.retain(|(name, _)| name != "href"),
        }
    }
    if let Some(id) = get(attributes, "id").map(str::to_owned)
        && !ids.insert(id)
    {
        attributes.retain(|(name, _)| name != "id");
    }
    if let Some(lang) = get(attributes, "lang") {
        let lang = language_of(Some(lang));
        set(attributes, "lang", lang.clone());
        set(attributes, "xml:lang", lang);
    }
    if tag == "time" && !time::is_time(get(attributes, "datetime").unwrap_or_default()) {
        attributes.retain(|(name, _)| name != "datetime");
    }
}

fn picture(url: &str, alt: &str, place: &dyn Fn(&str) -> Option<String>) -> String {
    if let Some(file) = place(url) {
        return format!(r#"<img src="{}" alt="{}"/>"#, escaped(&file), escaped(alt));
    }
    let shown = Some(alt.trim_matches(is_space)).filter(|alt| !alt.is_empty());
    let shown = escaped(shown.unwrap_or(url));
    match book_address(url) {
        Some(address) => format!(r#"<p><a href="{}">{shown}</a></p>"#, escaped(&address)),
        None => format!("<p>{shown}</p>"),
    }
}

/// An article's HTML as XHTML. A player becomes its poster: a book plays nothing from the network, and the line
/// below the player has the link. Headings get ids for the table of contents. `place` says where the book has a
/// picture.
pub fn to_xhtml(html: &str, place: &dyn Fn(&str) -> Option<String>) -> (String, Vec<BookHeading>) {
    let mut out = String::with_capacity(html.len());
    let mut at = 0;
    // Where a heading's text begins.
    let mut from = None;
    let mut player = String::new();
    let mut ids = HashSet::new();
    let mut headings: Vec<BookHeading> = Vec::new();
    while let Some(tag) = next_tag(html, at) {
        if player.is_empty() {
            out.push_str(&xml(html.get(at..tag.start).unwrap_or_default()));
        }
        at = tag.end;
        if !player.is_empty() {
            if tag.closes && tag.name == player {
                player.clear();
            }
            continue;
        }
        let level = heading_level(tag.name);
        if tag.closes {
            if level.is_some()
                && let Some(from) = from.take()
                && let Some(last) = headings.last_mut()
            {
                last.text = text_of(out.get(from..).unwrap_or_default());
            }
            out.push_str(html.get(tag.start..tag.end).unwrap_or_default());
            continue;
        }
        let mut attributes = attributes_of(tag.attributes);
        keep(tag.name, &mut attributes, &mut ids);
        if tag.name == "img" {
            let of = |name| get(&attributes, name).unwrap_or_default();
            out.push_str(&picture(of("src"), of("alt"), place));
            continue;
        }
        if matches!(tag.name, "video" | "audio") {
            tag.name.clone_into(&mut player);
            if let Some(poster) = get(&attributes, "poster").filter(|url| place(url).is_some()) {
                out.push_str(&picture(poster, "", place));
            }
            continue;
        }
        if let Some(level) = level {
            let id = format!("part-{}", headings.len() + 1);
            set(&mut attributes, "id", id.clone());
            let text = String::new();
            headings.push(BookHeading { level, id, text });
        }
        out.push('<');
        out.push_str(tag.name);
        for (name, value) in &attributes {
            out.push_str(&format!(r#" {name}="{}""#, escaped(value)));
        }
        out.push_str(if VOID.contains(&tag.name) { "/>" } else { ">" });
        if level.is_some() {
            from = Some(out.len());
        }
    }
    out.push_str(&xml(html.get(at..).unwrap_or_default()));
    headings.retain(|heading| !heading.text.is_empty());
    (out, headings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (given, wanted) in [
            (
                "https://www.dw.com/en/x/a-1?maca=a b|c#^",
                Some("https://www.dw.com/en/x/a-1?maca=a%20b%7Cc#%5E"),
            ),
            (
                "https://u:p@www.dw.com:81/%zz",
                Some("https://www.dw.com:81/%25zz"),
            ),
            (
                "mailto:a@dw.com?subject=x",
                Some("mailto:a@dw.com?subject=x"),
            ),
            ("mailto:", None),
            ("https://[bad", None),
            ("no address", None),
        ] {
            assert_eq!(book_address(given).as_deref(), wanted, "{given}");
        }
    }

    #[test]
    fn languages() {
        for (given, wanted) in [
            ("de", "de"),
            ("pt-br", "pt-BR"),
            ("ZH-hant", "zh-Hant"),
            ("prs", "fa-AF"),
            ("sr-Latn-RS", "sr-Latn-RS"),
            ("es-419", "es-419"),
            ("x y\"", "und"),
            ("", "und"),
            ("e", "und"),
            ("de-", "und"),
        ] {
            assert_eq!(language_of(Some(given)), wanted, "{given}");
        }
        assert_eq!(language_of(None), "und");
    }

    #[test]
    fn what_is_no_tag_of_ours_is_text() {
        for text in [
            "a < b",
            "<B>",
            "<a href=x>",
            "<a  b>",
            "<",
            "</",
            "<a href=\"",
            "<é>",
        ] {
            assert_eq!(to_xhtml(text, &|_| None).0, text);
        }
        let (out, headings) = to_xhtml(
            "<h2 id=\"a\" lang=\"x y\">A <em>b</em>\u{b}&amp;</h2><video controls poster=\"p\"><a href=\"u\">x</a></video><br>",
            &|url| (url == "p").then(|| "pictures/1.png".to_owned()),
        );
        assert_eq!(
            out,
            "<h2 id=\"part-1\" lang=\"und\" xml:lang=\"und\">A <em>b</em>\u{fffd}&amp;</h2><img src=\"pictures/1.png\" alt=\"\"/><br/>"
        );
        assert_eq!(
            headings.iter().map(|h| h.text.as_str()).collect::<Vec<_>>(),
            ["A b\u{fffd}&"]
        );
    }
}
