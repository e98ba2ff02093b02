//! Whether something is an article page of DW, without reading it: from its address, or from a few places of
//! its HTML. `detect(document)` in `www/package/detect.js` is the same for a live document.

use crate::address::{Base, host_of, page_address};
use crate::article::{Kind, LayoutName};
use crate::item::{ItemKind, item_of};
use crate::language;
use crate::permalink;

/// What a page says it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detected {
    /// From the letter before the id. An older `av-` page is a video unless its markup shows a recording.
    pub kind: Kind,
    /// The generation of the site. `None` when nothing of its markup was seen, as in an address alone.
    pub layout: Option<LayoutName>,
    /// DW's content id.
    pub id: u64,
    /// The item's address, absolute and without tracking parameters. `None` when only the short address
    /// on the page told what it is.
    pub url: Option<String>,
    /// BCP 47, from the address; `None` where it names no language.
    pub language: Option<String>,
}

/// Whether an address is that of an article, live blog, gallery, video or recording on DW's news site.
///
/// `None` for front pages, topics, persons and programmes, for other sites of DW's (`learngerman.dw.com`),
/// and for hosts that only look like DW's.
///
/// ```
/// use dw_article::{Kind, detect_url};
///
/// let found = detect_url("https://www.dw.com/en/a-bridge-opens/a-70000001?maca=en-rss").unwrap();
/// assert_eq!((found.kind, found.id), (Kind::Article, 70000001));
/// assert_eq!(found.url.as_deref(), Some("https://www.dw.com/en/a-bridge-opens/a-70000001"));
/// assert_eq!(found.language.as_deref(), Some("en"));
///
/// assert_eq!(detect_url("https://www.dw.com/en/rivers/t-18900001"), None);
/// assert_eq!(detect_url("https://www.dw.com.example.org/en/a-bridge-opens/a-70000001"), None);
/// ```
pub fn detect_url(url: &str) -> Option<Detected> {
    let address = page_address(url)?;
    let item = item_of(&address)?;
    let kind = match item.kind {
        ItemKind::Article => Kind::Article,
        ItemKind::LiveBlog => Kind::LiveBlog,
        ItemKind::Gallery => Kind::Gallery,
        ItemKind::Video | ItemKind::AudioOrVideo => Kind::Video,
        ItemKind::Audio => Kind::Audio,
        ItemKind::Other(_) => return None,
    };
    let language = language::from_segment(&item.language, item.zhongwen.as_deref());
    Some(Detected {
        kind,
        layout: layout_of_host(&address),
        id: item.id?,
        url: Base::new(Some(&address)).resolve(&address),
        language: language.map(str::to_owned),
    })
}

fn layout_of_host(address: &str) -> Option<LayoutName> {
    let host = host_of(address)?;
    match host.split('.').next()? {
        "amp" => Some(LayoutName::Amp),
        "m" => Some(LayoutName::Mobile),
        _ => None,
    }
}

/// Whether a page's HTML is that of an article, live blog, gallery, video or recording on DW's news site.
///
/// Looks for the canonical address, `og:url`, or the short address that the page shows, and for the
/// markup's hooks; parses nothing, and takes time in proportion to the page's length at most.
///
/// ```
/// use dw_article::{LayoutName, detect_html};
///
/// let page = r#"<html><head><link rel="canonical" href="https://www.dw.com/en/a-bridge-opens/a-70000001">
///   </head><body><article><h1>A bridge opens</h1><div class="rich-text"><p>…</p></div></article>"#;
/// let found = detect_html(page).unwrap();
/// assert_eq!((found.id, found.layout), (70000001, Some(LayoutName::Webapp)));
///
/// assert_eq!(detect_html(r#"<link rel="canonical" href="https://www.dw.com/en/top-stories/s-9097">"#), None);
/// ```
pub fn detect_html(html: &str) -> Option<Detected> {
    let stated = Stated::read(html);
    let layout = |host: Option<LayoutName>| host.or_else(|| layout_of_markup(html, stated.amp));
    let address = stated.canonical.or(stated.og_url);
    if let Some(address) = address {
        let mut found = detect_url(&address)?;
        found.layout = layout(found.layout);
        if address.contains("/av-") && AUDIO.iter().any(|sign| html.contains(sign)) {
            found.kind = Kind::Audio;
        }
        return Some(found);
    }
    // A page without its head still shows its short address beside the headline or below the text.
    let (_, shown) = html
        .split_once("copy-button-wrapper")
        .or_else(|| html.split_once("smallList"))?;
    Some(Detected {
        kind: Kind::Article,
        layout: layout(None),
        id: permalink::id_in(shown)?,
        url: None,
        language: None,
    })
}

/// What shows that an `av-` page is a recording: the element, and the input of classic players.
const AUDIO: &[&str] = &["<audio", "<amp-audio", "value=\"audio\""];

/// Hooks of the generations, in the order in which they are tried.
const HOOKS: &[(&str, LayoutName)] = &[
    ("content-detail-kicker", LayoutName::Webapp),
    ("rich-text", LayoutName::Webapp),
    ("teaser-text", LayoutName::Webapp),
    ("author-details", LayoutName::Webapp),
    ("id=\"bodyContent\"", LayoutName::Classic),
    ("longText", LayoutName::Classic),
    // m.dw.com of 2019.
    ("article__intro", LayoutName::Mobile),
    ("itemprop=\"articleBody\"", LayoutName::Mobile),
];

fn layout_of_markup(html: &str, amp: bool) -> Option<LayoutName> {
    if amp {
        return Some(LayoutName::Amp);
    }
    // What stands in the style sheets of the head is no markup.
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    HOOKS
        .iter()
        .find_map(|(hook, layout)| body.contains(hook).then_some(*layout))
}

/// What the tags before the body say.
#[derive(Debug, Default)]
struct Stated {
    canonical: Option<String>,
    og_url: Option<String>,
    amp: bool,
}

/// Elements whose content is no markup, and what ends it.
const RAW: &[(&str, &str)] = &[
    ("!--", "-->"),
    ("script", "</script"),
    ("style", "</style"),
    ("template", "</template"),
];

impl Stated {
    /// Goes from tag to tag, up to the body or to the first canonical address.
    fn read(html: &str) -> Stated {
        let mut stated = Stated::default();
        let mut rest = html;
        while let Some((_, tag)) = rest.split_once('<') {
            rest = tag;
            if starts_with(tag, "body") || stated.canonical.is_some() {
                break;
            }
            if let Some((_, end)) = RAW.iter().find(|(name, _)| starts_with(tag, name)) {
                let Some(after) = after(tag, end) else { break };
                rest = after;
            } else if starts_with(tag, "link") || starts_with(tag, "meta") {
                stated.tag(tag);
            } else if starts_with(tag, "html") {
                let mut attributes = Attributes { rest: tag }.take(MOST_ATTRIBUTES);
                stated.amp |= attributes.any(|(name, _)| matches!(name, "amp" | "⚡"));
            }
        }
        stated
    }

    fn tag(&mut self, tag: &str) {
        let (mut names, mut address) = ("", "");
        for (name, value) in (Attributes { rest: tag }).take(MOST_ATTRIBUTES) {
            if name.eq_ignore_ascii_case("rel") || name.eq_ignore_ascii_case("property") {
                names = value;
            } else if name.eq_ignore_ascii_case("href") || name.eq_ignore_ascii_case("content") {
                address = value;
            }
        }
        let address = || Some(address.replace("&amp;", "&"));
        if names.eq_ignore_ascii_case("canonical") && self.canonical.is_none() {
            self.canonical = address();
        } else if names == "og:url" && self.og_url.is_none() {
            self.og_url = address();
        }
    }
}

/// Whether a tag has this name.
fn starts_with(tag: &str, name: &str) -> bool {
    tag.get(..name.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(name))
}

/// What follows the first `end`, whatever the case of its letters.
fn after<'a>(text: &'a str, end: &str) -> Option<&'a str> {
    let sign = end.chars().next()?;
    let mut at = 0;
    loop {
        let found = at + text.get(at..)?.find(sign)?;
        if starts_with(text.get(found..)?, end) {
            return text.get(found + end.len()..);
        }
        at = found + sign.len_utf8();
    }
}

/// How many attributes of a tag are read.
const MOST_ATTRIBUTES: usize = 40;

/// Name and value of each attribute of a tag; `rest` begins with the tag's name.
struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        // To the white space before the next name, but not out of the tag.
        let gap = self
            .rest
            .find(|c: char| c.is_whitespace() || matches!(c, '>' | '<'))?;
        let start = self
            .rest
            .get(gap..)?
            .trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if start.starts_with(['>', '<']) || start.is_empty() {
            self.rest = "";
            return None;
        }
        let length = start
            .find(|c: char| c.is_whitespace() || matches!(c, '=' | '>'))
            .unwrap_or(start.len());
        let (name, after) = start.split_at_checked(length)?;
        let Some(value) = after.trim_start().strip_prefix('=').map(str::trim_start) else {
            self.rest = after;
            return Some((name, ""));
        };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, rest) = match quote {
            Some(quote) => value.get(1..)?.split_once(quote)?,
            None => {
                let end = value.find(|c: char| c.is_whitespace() || c == '>');
                value.split_at_checked(end.unwrap_or(value.len()))?
            }
        };
        self.rest = rest;
        Some((name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let found = |url: &str| detect_url(url).map(|d| (d.kind, d.id));
        for (url, kind, id) in [
            ("https://www.dw.com/de/größe/a-5", Kind::Article, 5),
            ("https://www.dw.com/en/x/live-6#post-1", Kind::LiveBlog, 6),
            ("https://www.dw.com/en/x/g-7/", Kind::Gallery, 7),
            ("https://www.dw.com/en/x/video-8", Kind::Video, 8),
            ("https://www.dw.com/en/x/av-9", Kind::Video, 9),
            ("https://www.dw.com/en/x/audio-10", Kind::Audio, 10),
            ("http://www.dw.de/x/a-11", Kind::Article, 11),
            (
                "http://www.dw-world.de/dw/article/0,,6533123,00.html",
                Kind::Article,
                6533123,
            ),
            ("https://amp.dw.com/en/x/a-12", Kind::Article, 12),
            (
                "https://web.archive.org/web/20150101000000/http://www.dw.com/en/x/a-13",
                Kind::Article,
                13,
            ),
        ] {
            assert_eq!(found(url), Some((kind, id)), "{url}");
        }
        for url in [
            "",
            "dw.com/en/x/a-1",
            "https://www.dw.com/",
            "https://www.dw.com/en/top-stories/s-9097",
            "https://www.dw.com/en/rivers/t-1",
            "https://www.dw.com/en/someone/person-1",
            "https://www.dw.com/en/live-tv/s-100825",
            "https://www.dw.com/search/en?item=a-1",
            "https://www.dw.com/en/x/a-0",
            "https://www.dw.com/en/x/a-99999999999999999999",
            "https://learngerman.dw.com/en/x/a-1",
            "https://corporate.dw.com/en/x/a-1",
            "https://akademie.dw.com/en/x/a-1",
            "https://p.dw.com/p/4boRv",
            "https://dw.com.example.org/en/x/a-1",
            "https://notdw.com/en/x/a-1",
            "https://xdw.com/en/x/a-1",
            "https://dw.com@evil.example/en/x/a-1",
            "https://www.dw.com:x@evil.example/en/x/a-1",
            "https://evil.example/https://www.dw.com/en/x/a-1",
            "https://evil.example/x.dw.com/web/1/https://www.dw.com/en/x/a-1",
            "https://evil.example?x.dw.com/web/1/https://www.dw.com/en/x/a-1",
            "ftp//www.dw.com/en/x/a-1",
        ] {
            assert_eq!(found(url), None, "{url}");
        }
    }

    #[test]
    fn hosts_and_languages() {
        let amp = detect_url("https://amp.dw.com/pt-br/x/a-1").unwrap();
        assert_eq!(amp.layout, Some(LayoutName::Amp));
        assert_eq!(amp.language.as_deref(), Some("pt-BR"));
        assert_eq!(
            detect_url("https://m.dw.com/zh/x/a-1?zhongwen=trad")
                .unwrap()
                .language
                .as_deref(),
            Some("zh-Hant")
        );
        assert_eq!(detect_url("http://www.dw.de/x/a-1").unwrap().language, None);
    }

    #[test]
    fn heads() {
        let id = |html: &str| detect_html(html).map(|d| d.id);
        assert_eq!(
            id("<LINK href='https://www.dw.com/en/x/a-1?x=1&amp;y=2' REL=canonical>"),
            Some(1)
        );
        assert_eq!(
            id("<meta content=https://www.dw.com/en/x/a-2 property=og:url>"),
            Some(2)
        );
        // The canonical address counts, what a comment or a script says does not.
        let canonical =
            |n: u8| format!("<link rel=\"canonical\" href=\"https://www.dw.com/en/x/a-{n}\">");
        let page = format!(
            "<!-- {} --><script>'{}'</SCRIPT ><style></style>{}",
            canonical(3),
            canonical(4),
            canonical(5)
        );
        assert_eq!(id(&page), Some(5));
        assert_eq!(id(&format!("<body>{}", canonical(6))), None);
        assert_eq!(id(&format!("<!-- {}", canonical(6))), None);
        assert_eq!(
            id("<link rel=\"canonical\" href=\"https://news.example/en/x/a-7\">"),
            None
        );
        let found = detect_html("<ul class=\"smallList\"><li>https://p.dw.com/p/4boRv</li></ul><div id=\"bodyContent\">").unwrap();
        assert_eq!(
            (found.id, found.layout, found.url),
            (68117411, Some(LayoutName::Classic), None)
        );
        for html in [
            "",
            "<",
            "<link",
            "<link rel",
            "<link rel=",
            "<link rel='",
            "<meta content=\"é",
            "<!--",
            "<script>",
        ] {
            assert_eq!(detect_html(html), None, "{html}");
        }
    }
}
