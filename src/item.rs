//! What an item's address says of the item: its id, its kind, its language.

use crate::address::{dw_page, host_of, is_dw, split_path};

/// DW sites that are not the news site: their pages have other markup and other ids, and none is an article.
const SISTERS: &[&str] = &["learngerman", "corporate", "akademie"];

/// Hosts of DW's that show no pages.
const OTHER_SITES: &[&str] = &["static", "commons", "p"];

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

/// What an absolute address of the news site says of its item. `None` for other sites.
pub(crate) fn item_of(url: &str) -> Option<Item> {
    let url = dw_page(url)?;
    let host = host_of(&url)?;
    let site = host.split('.').next().unwrap_or("");
    if OTHER_SITES.contains(&site) {
        return None;
    }
    let (_, rest) = split_path(&url)?;
    let (rest, _) = rest.split_once('#').unwrap_or((rest, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.trim_end_matches('/');
    let last = path.rsplit('/').next().unwrap_or("");
    let language = path
        .split('/')
        .nth(1)
        .filter(|s| is_language_segment(s))
        .unwrap_or("")
        .to_owned();
    let zhongwen = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("zhongwen="))
        .map(str::to_owned);
    let (kind, id) = last_segment(last)
        .or_else(|| numbered_page(path, last))
        .unwrap_or_else(|| (ItemKind::Other(other_page(path)), None));
    let (kind, id) = match kind {
        _ if !SISTERS.contains(&site) => (kind, id),
        ItemKind::Other(_) => (kind, None),
        _ => (ItemKind::Other("another site of DW's"), None),
    };
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
    // An episode names its channel, too: `e-18829463-9798`.
    let episode = segment
        .strip_prefix("e-")
        .and_then(|rest| rest.split_once('-'));
    if let Some((id, channel)) = episode
        && let (Some(id), Some(_)) = (parse_id(id), parse_id(channel))
    {
        return Some((ItemKind::Other("episode"), Some(id)));
    }
    let (letters, digits) = segment.rsplit_once('-')?;
    let (_, kind) = ITEM_KINDS.iter().find(|(name, _)| *name == letters)?;
    let id = parse_id(digits);
    (id.is_some() || matches!(kind, ItemKind::Other(_))).then_some((*kind, id))
}

/// dw-world.de and dw.de numbered their pages: `/dw/article/0,,6533123,00.html`, with a page of several
/// `6533123_page_2`; `/dw/function/0,,83389_cid_14978254,00.html` shows the item behind `cid`;
/// `/dw/0,,641,00.html` is a section. m.dw.com had `/english/mobile.A-16863843-1441.html` for articles
/// (inferred) and `mobile.R-1441.html` for sections.
#[cold]
#[inline(never)]
fn numbered_page(path: &str, segment: &str) -> Option<(ItemKind, Option<u64>)> {
    let name = segment.strip_suffix(".html")?;
    if let Some(rest) = name.strip_prefix("mobile.") {
        let id = rest
            .strip_prefix("A-")
            .and_then(|r| parse_id(r.split('-').next()?));
        return Some(match id {
            Some(id) => (ItemKind::Article, Some(id)),
            None => (ItemKind::Other("section"), None),
        });
    }
    let number = name.split(',').nth(2)?;
    let number = number.split_once("_cid_").map_or(number, |(_, id)| id);
    let id = parse_id(number.split('_').next()?)?;
    Some(match path.split('/').rev().nth(1) {
        Some("dw" | "") | None => (ItemKind::Other("section"), None),
        Some("episode") => (ItemKind::Other("episode"), None),
        _ => (ItemKind::Article, Some(id)),
    })
}

#[cold]
#[inline(never)]
fn other_page(path: &str) -> &'static str {
    if path.split('/').nth(2) == Some("search") || path.starts_with("/search") {
        "search"
    } else if path.split('/').nth(2) == Some("live-tv") {
        "live TV"
    } else {
        "front page or section"
    }
}

/// The largest id that a JavaScript number holds exactly.
pub(crate) const MAX_ID: u64 = (1 << 53) - 1;

/// An id as pages write it: decimal digits.
pub(crate) fn parse_id(digits: &str) -> Option<u64> {
    digits
        .trim()
        .parse()
        .ok()
        .filter(|id| (1..=MAX_ID).contains(id))
}

/// `…/jonathan-harding/person-18385408` → 18385408, on DW's hosts.
pub(crate) fn person_id(url: &str) -> Option<u64> {
    let (_, id) = url.split_once("/person-").filter(|_| is_dw(url))?;
    parse_id(id.split(['?', '#', '/']).next()?)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        for numbered in [
            "http://www.dw-world.de/dw/article/0,2144,6533123,00.html",
            "http://www.dw.de/dw/article/0,,6533123_page_2,00.html",
            "http://www.dw-world.de/dw/function/0,,83389_cid_6533123,00.html",
            "http://m.dw.com/english/mobile.A-6533123-1441.html",
        ] {
            assert_eq!(item(numbered), article(6533123, ""), "{numbered}");
        }
        for section in [
            "http://www.dw-world.de/dw/0,,641,00.html",
            "http://m.dw.com/english/mobile.R-1441.html",
        ] {
            assert_eq!(item(section).unwrap().0, ItemKind::Other("section"));
        }
        assert_eq!(
            item("https://web.archive.org/web/20220113060723/https://www.dw.com/en/x/a-7"),
            article(7, "en")
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
        let sister = item("https://learngerman.dw.com/en/x/a-1");
        assert_eq!(
            sister.map(|(kind, ..)| kind),
            Some(ItemKind::Other("another site of DW's"))
        );
    }

    #[test]
    fn chinese_keeps_its_script() {
        let item = item_of("https://www.dw.com/zh/x/a-1?zhongwen=trad").unwrap();
        assert_eq!(item.zhongwen.as_deref(), Some("trad"));
    }
}
