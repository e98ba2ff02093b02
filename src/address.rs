//! Addresses: resolving them, DW's own hosts, and what an item's address says of the item.

use crate::permalink::parse_id;
use url::Url;

/// Hosts of Deutsche Welle: these and every host under them.
const DW_DOMAINS: &[&str] = &["dw.com", "dw.de", "dw-world.de", "dw-world.com"];
/// DW sites that are not the news site: their pages have other markup and other ids.
const OTHER_SITES: &[&str] = &[
    "learngerman",
    "corporate",
    "akademie",
    "static",
    "commons",
    "p",
];
/// Query parameters that only say where a reader came from; `utm_*` as well.
const TRACKING: &[&str] = &[
    "maca",
    "at_medium",
    "at_campaign",
    "at_share_source",
    "at_origin",
];

/// Sorts of items by the letters before the id, and whether they are articles in this crate's sense.
const ITEM_KINDS: &[(&str, ItemKind)] = &[
    ("a", ItemKind::Article),
    ("live", ItemKind::LiveBlog),
    ("g", ItemKind::Gallery),
    ("video", ItemKind::Video),
    ("av", ItemKind::AudioOrVideo),
    ("audio", ItemKind::Audio),
    ("s", ItemKind::Other("section")),
    ("st", ItemKind::Other("topic")),
    ("t", ItemKind::Other("topic")),
    ("person", ItemKind::Other("person")),
    ("program", ItemKind::Other("program")),
    ("headlines", ItemKind::Other("headlines")),
    ("channel", ItemKind::Other("live TV")),
    ("live-tv", ItemKind::Other("live TV")),
    ("e", ItemKind::Other("episode")),
    ("l", ItemKind::Other("lesson")),
    ("c", ItemKind::Other("course")),
];

/// What an address says the item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ItemKind {
    Article,
    LiveBlog,
    Gallery,
    Video,
    Audio,
    /// `av-`, the older form: the medium tells which.
    AudioOrVideo,
    /// Not an article; the word says what.
    Other(&'static str),
}

/// An item's address on one of DW's hosts, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub kind: ItemKind,
    pub id: Option<u64>,
    /// The path's first segment, `pt-br`; empty where there is none.
    pub language: String,
    /// The value of `zhongwen`, which chooses the Chinese script.
    pub zhongwen: Option<String>,
}

/// What relative addresses are resolved against.
#[derive(Clone, Debug)]
pub(crate) struct Base(Option<Url>);

impl Base {
    /// The base of a page: its address where that is one of DW's, else the site's root.
    pub(crate) fn new(page: Option<&str>) -> Base {
        let url = page.and_then(dw_page);
        Base(url.or_else(|| Url::parse("https://www.dw.com/").ok()))
    }

    /// The absolute address, WHATWG-serialised, without tracking parameters on DW's hosts. `None` for
    /// anything but `http`, `https` and `mailto`.
    pub(crate) fn resolve(&self, href: &str) -> Option<String> {
        let mut url = unwrap_archive(parse(self.0.as_ref(), href)?);
        match url.scheme() {
            "http" | "https" => {
                if url.host_str().is_some_and(is_dw_host) {
                    drop_tracking(&mut url);
                }
            }
            "mailto" => {}
            _ => return None,
        }
        Some(url.into())
    }

    /// [`resolve`](Base::resolve), for pictures, media and frames: `http` and `https` only.
    pub(crate) fn resolve_file(&self, href: &str) -> Option<String> {
        if href.trim().is_empty() {
            return None;
        }
        self.resolve(href).filter(|u| u.starts_with("http"))
    }
}

fn parse(base: Option<&Url>, href: &str) -> Option<Url> {
    let join = |href: &str| match base {
        Some(base) => base.join(href).ok(),
        None => Url::parse(href).ok(),
    };
    join(href).or_else(|| join(&with_ascii_host(href)?))
}

/// `https://müller.example/x` → `https://xn--mller-kva.example/x`: `url` is built without the tables that
/// non-ASCII host names need.
fn with_ascii_host(href: &str) -> Option<String> {
    let (scheme, rest) = href.trim().split_once("//")?;
    let length = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(length)?;
    if authority.is_ascii() {
        return None;
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let colon = if port.is_empty() { "" } else { ":" };
    Some(format!(
        "{scheme}//{}{colon}{port}{path}",
        ascii_host(host)?
    ))
}

#[cfg(not(target_family = "wasm"))]
fn ascii_host(host: &str) -> Option<String> {
    idna::domain_to_ascii(host).ok()
}

#[cfg(target_family = "wasm")]
fn ascii_host(host: &str) -> Option<String> {
    web_sys::Url::new(&format!("https://{host}/"))
        .ok()
        .map(|u| u.hostname())
}

/// An address in a web archive's copy, `https://web.archive.org/web/20150101000000/http://www.dw.com/…`,
/// is the address it was made from. In the copy's own links the host may be left out.
fn unwrap_archive(url: Url) -> Url {
    let host = url.host_str().unwrap_or_default();
    let original = (host == "web.archive.org"
        || (is_dw_host(host) && url.path().starts_with("/web/")))
    .then(|| url.as_str().split_once("/web/")?.1.split_once('/'))
    .flatten()
    .filter(|(stamp, _)| stamp.starts_with(|c: char| c.is_ascii_digit()))
    .and_then(|(_, original)| Url::parse(original).ok());
    original.unwrap_or(url)
}

fn drop_tracking(url: &mut Url) {
    let Some(query) = url.query() else { return };
    let is_tracking = |pair: &&str| {
        let name = pair.split('=').next().unwrap_or("");
        TRACKING.contains(&name) || name.starts_with("utm_")
    };
    if !query.split('&').any(|pair| is_tracking(&pair)) {
        return;
    }
    let kept: Vec<&str> = query.split('&').filter(|pair| !is_tracking(pair)).collect();
    let kept = kept.join("&");
    url.set_query(Some(kept.as_str()).filter(|q| !q.is_empty()));
}

/// Whether a host is one of Deutsche Welle's.
pub(crate) fn is_dw_host(host: &str) -> bool {
    DW_DOMAINS.iter().any(|domain| {
        host.strip_suffix(domain)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

/// A page's address, out of a web archive's if need be, where it is on one of DW's hosts.
fn dw_page(address: &str) -> Option<Url> {
    parse(None, address.trim())
        .map(unwrap_archive)
        .filter(|u| u.host_str().is_some_and(is_dw_host))
}

/// [`dw_page`], as text: an address elsewhere (a local copy, a mirror) says nothing of the item.
pub(crate) fn page_address(address: &str) -> Option<String> {
    dw_page(address).map(String::from)
}

/// The host of an absolute address, in lower case.
pub(crate) fn host_of(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("//")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    Some(host.to_ascii_lowercase())
}

/// What an absolute address of the news site says of its item. `None` for other sites.
pub(crate) fn item_of(url: &str) -> Option<Item> {
    let url = dw_page(url)?;
    let host = url.host_str()?;
    if OTHER_SITES.contains(&host.split('.').next().unwrap_or("")) {
        return None;
    }
    let path = url.path().trim_end_matches('/');
    let last = path.rsplit('/').next().unwrap_or("");
    let language = path
        .split('/')
        .nth(1)
        .filter(|s| is_language_segment(s))
        .unwrap_or("")
        .to_owned();
    let zhongwen = url
        .query_pairs()
        .find(|(k, _)| k == "zhongwen")
        .map(|(_, v)| v.into_owned());
    let (kind, id) = last_segment(last)
        .or_else(|| numbered_page(last))
        .unwrap_or_else(|| (ItemKind::Other(other_page(path)), None));
    Some(Item {
        kind,
        id,
        language,
        zhongwen,
    })
}

fn is_language_segment(segment: &str) -> bool {
    (2..=7).contains(&segment.len())
        && segment
            .split('-')
            .next()
            .is_some_and(|s| (2..=3).contains(&s.len()))
        && segment
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !segment.starts_with("dw")
        && last_segment(segment).is_none()
}

/// `a-18829463` → an article and its id.
fn last_segment(segment: &str) -> Option<(ItemKind, Option<u64>)> {
    let (letters, digits) = segment.rsplit_once('-')?;
    let (_, kind) = ITEM_KINDS.iter().find(|(name, _)| *name == letters)?;
    let id = parse_id(digits);
    (id.is_some() || matches!(kind, ItemKind::Other(_))).then_some((*kind, id))
}

/// dw-world.de numbered its pages: `/dw/article/0,,6533123,00.html`.
fn numbered_page(segment: &str) -> Option<(ItemKind, Option<u64>)> {
    let id = parse_id(segment.strip_suffix(".html")?.split(',').nth(2)?)?;
    Some((ItemKind::Article, Some(id)))
}

fn other_page(path: &str) -> &'static str {
    if path.split('/').nth(2) == Some("search") || path.starts_with("/search") {
        "search"
    } else if path.split('/').nth(2) == Some("live-tv") {
        "live TV"
    } else {
        "front page or section"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolves() {
        let base = Base::new(Some("https://www.dw.com/de/x/a-1"));
        let to = |href: &str| base.resolve(href);
        assert_eq!(
            to("/de/größe/a-2?maca=de-x&x=1&utm_source=y").as_deref(),
            Some("https://www.dw.com/de/gr%C3%B6%C3%9Fe/a-2?x=1")
        );
        assert_eq!(
            to("https://x.example/?utm_source=y").as_deref(),
            Some("https://x.example/?utm_source=y")
        );
        assert_eq!(
            to("//müller.example:81/ü").as_deref(),
            Some("https://xn--mller-kva.example:81/%C3%BC")
        );
        assert_eq!(
            to("mailto:a@b.example").as_deref(),
            Some("mailto:a@b.example")
        );
        assert_eq!(to("java\nscript:alert(1)"), None);
        assert_eq!(to("data:text/html,x"), None);
        assert_eq!(
            to("https://web.archive.org/web/20150101000000im_/http://www.dw.com/image/1_2.jpg")
                .as_deref(),
            Some("http://www.dw.com/image/1_2.jpg")
        );
        assert_eq!(
            to("/web/20150101000000/http://www.dw.de/x/a-3").as_deref(),
            Some("http://www.dw.de/x/a-3")
        );
    }

    #[test]
    fn tells_items_apart() {
        let item = |url: &str| item_of(url).map(|i| (i.kind, i.id, i.language));
        let article = |id, language: &str| Some((ItemKind::Article, Some(id), language.to_owned()));
        assert_eq!(
            item("https://www.dw.com/en/slug-s-1/a-18829463?maca=x"),
            article(18829463, "en")
        );
        assert_eq!(
            item("https://amp.dw.com/pt-002/x/a-5"),
            article(5, "pt-002")
        );
        assert_eq!(
            item("http://www.dw.de/some-slug/a-16863843"),
            article(16863843, "")
        );
        assert_eq!(
            item("http://www.dw-world.de/dw/article/0,,6533123,00.html"),
            article(6533123, "")
        );
        assert_eq!(
            item("https://www.dw.com/de/themen/s-9077").unwrap().0,
            ItemKind::Other("section")
        );
        assert_eq!(
            item("https://www.dw.com/").unwrap().0,
            ItemKind::Other("front page or section")
        );
        assert_eq!(
            item("https://www.dw.com/en/x/live-70000000").unwrap().0,
            ItemKind::LiveBlog
        );
        assert_eq!(item("https://www.dw.com.example/en/x/a-1"), None);
        assert_eq!(item("https://notdw.com/en/x/a-1"), None);
        assert_eq!(item("https://learngerman.dw.com/en/x/a-1"), None);
    }

    #[test]
    fn chinese_keeps_its_script() {
        let item = item_of("https://www.dw.com/zh/x/a-1?zhongwen=trad").unwrap();
        assert_eq!(item.zhongwen.as_deref(), Some("trad"));
    }
}
