//! Addresses: resolving them, DW's own hosts, and what an item's address says of the item.

pub(crate) use crate::uri::{host_of, is_dw_host, split_path};

use crate::archive::{is_today, unwrap_archive};
use crate::uri::absolute;
use std::borrow::Cow;

/// Query parameters that only say where a reader came from; `utm_*` as well.
const TRACKING: &[&str] = &[
    "maca",
    "at_medium",
    "at_campaign",
    "at_share_source",
    "at_origin",
];

/// What relative addresses are resolved against: an absolute address.
#[derive(Clone, Debug)]
pub(crate) struct Base(String);

impl Base {
    /// The base of a page: its address where that is one of DW's, else the site's root.
    pub(crate) fn new(page: Option<&str>) -> Base {
        let url = page.and_then(dw_page).map(Cow::into_owned);
        Base(url.unwrap_or_else(|| "https://www.dw.com/".to_owned()))
    }

    /// The host of the page's address, or of the canonical one.
    pub(crate) fn host(&self) -> &str {
        let origin = split_path(&self.0).map_or(self.0.as_str(), |(origin, _)| origin);
        origin.split_once("://").map_or("", |(_, host)| host)
    }

    /// The absolute address, WHATWG-serialised, without user name and password, and without tracking
    /// parameters on DW's hosts. `None` for anything but `http`, `https` and `mailto`.
    pub(crate) fn resolve(&self, href: &str) -> Option<String> {
        let url = unwrap_archive(absolute(href, Some(&self.0))?);
        let (scheme, _) = url.split_once(':')?;
        match scheme {
            "http" | "https" => Some(if is_dw(&url) {
                without_tracking(url)
            } else {
                url.into_owned()
            }),
            // `mailto://host` is no mailbox.
            "mailto" => (!url.starts_with("mailto:/")).then(|| url.into_owned()),
            _ => None,
        }
    }

    /// [`resolve`](Base::resolve), for pictures, media and frames: `http` and `https` only.
    /// A file that only the copy has, `./NAME_files/18829463_303.jpg`, is none: DW's own addresses are absolute
    /// or begin with a slash.
    pub(crate) fn resolve_file(&self, href: &str) -> Option<String> {
        if href.trim().is_empty() || is_beside_page(href) {
            return None;
        }
        let file = self.resolve(href).filter(|u| u.starts_with("http"))?;
        // An empty `src`, as a browser writes it when it keeps a page: the page's own address.
        let path = |url: &str| url.find(['?', '#']).unwrap_or(url.len());
        if file.get(..path(&file)) == self.0.get(..path(&self.0)) {
            return None;
        }
        // `https://archive.ph/AbCdE/0123abcd.jpg` does not say where the file was.
        (!is_today(&file)).then_some(file)
    }

    /// [`resolve`](Base::resolve), for what is one of DW's own pages or nothing: topics, galleries, media.
    pub(crate) fn resolve_own(&self, href: &str) -> Option<String> {
        self.resolve(href).filter(|u| is_dw(u))
    }
}

/// Whether an address leads to a file that lies beside the page's own.
pub(crate) fn is_beside_page(href: &str) -> bool {
    let href = href.trim_start_matches(|c: char| c <= ' ');
    let scheme = href.find([':', '/', '?', '#', '\\']);
    let has_scheme = scheme.is_some_and(|at| href.as_bytes().get(at) == Some(&b':'));
    !has_scheme && !href.starts_with(['/', '\\', '?', '#'])
}

fn without_tracking(url: Cow<'_, str>) -> String {
    if !url.contains('?') {
        return url.into_owned();
    }
    without_tracking_in(url)
}

#[cold]
#[inline(never)]
fn without_tracking_in(url: Cow<'_, str>) -> String {
    let (rest, fragment) = match url.find('#') {
        Some(at) => url.split_at_checked(at).unwrap_or((&url, "")),
        None => (&*url, ""),
    };
    let Some((path, query)) = rest.split_once('?') else {
        return url.into_owned();
    };
    let is_tracking = |pair: &str| {
        let name = pair.split('=').next().unwrap_or("");
        TRACKING.contains(&name) || name.starts_with("utm_")
    };
    if !query.split('&').any(is_tracking) {
        return url.into_owned();
    }
    let mut out = path.to_owned();
    let mut sign = '?';
    for pair in query.split('&').filter(|pair| !is_tracking(pair)) {
        out.push(sign);
        out.push_str(pair);
        sign = '&';
    }
    out.push_str(fragment);
    out
}

/// Whether an absolute, serialised address is on one of DW's hosts. Other ports of theirs are other sites.
pub(crate) fn is_dw(url: &str) -> bool {
    url.starts_with("http") && host_of(url).is_some_and(|host| is_dw_host(&host))
}

/// Whether an address is that of a page on one of Deutsche Welle's hosts, or of an archive's copy of one.
///
/// For whoever goes through a crawl and has no use for other sites' pages; what sort of page it is,
/// [`detect_url`](crate::detect_url) says.
///
/// ```
/// assert!(dw_article::is_dw_address("http://www.dw.de/a-bridge-opens/a-17000001"));
/// assert!(!dw_article::is_dw_address("https://example.org/?from=www.dw.com"));
/// ```
pub fn is_dw_address(url: &str) -> bool {
    dw_page(url).is_some()
}

/// Whether what is shown at a live document's address may be DW's: there, in an archive's copy, or on this
/// machine. Elsewhere nothing that a page says of itself makes it one of DW's.
#[cfg_attr(not(any(target_family = "wasm", test)), allow(dead_code))]
pub(crate) fn may_be_dw(address: &str) -> bool {
    let mut address = address;
    // What a site makes out of itself, `blob:https://host/…`, is the site's.
    while let Some((scheme, rest)) = address.split_once(':')
        && ["blob", "filesystem", "view-source"]
            .iter()
            .any(|held| scheme.eq_ignore_ascii_case(held))
    {
        address = rest;
    }
    // A file, an extension's own page, `about:blank`.
    if !starts_with_http(address) {
        return true;
    }
    let Some(url) = absolute(address, None) else {
        return false;
    };
    is_dw(&url) || may_be_copy(&url)
}

/// An archive's copy of one of DW's pages, or whatever this machine shows.
#[cold]
#[inline(never)]
fn may_be_copy(url: &str) -> bool {
    let original = unwrap_archive(Cow::Borrowed(url));
    if *original != *url {
        return is_dw(&original);
    }
    let host = host_of(url).unwrap_or_default();
    is_this_machine(&host) || is_today(url)
}

/// `localhost`, `127.0.0.1`, `[::1]`, on any port.
fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    let is_loopback = || {
        let rest = name.strip_prefix("127.");
        rest.is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
    };
    matches!(name, "localhost" | "[::1]") || name.ends_with(".localhost") || is_loopback()
}

fn starts_with_http(address: &str) -> bool {
    let start = address.trim_start().get(..4);
    start.is_some_and(|start| start.eq_ignore_ascii_case("http"))
}

/// A page's address, out of a web archive's if need be, where it is on one of DW's hosts.
pub(crate) fn dw_page(address: &str) -> Option<Cow<'_, str>> {
    // Other addresses need no parser.
    let may_be = |pair: &[u8]| pair.eq_ignore_ascii_case(b"dw");
    if !address.as_bytes().windows(2).any(may_be) {
        return None;
    }
    // `/web/20150101000000/https://www.dw.com/…`, as an archive writes it into its copies.
    if address.starts_with('/') && !address.starts_with("//") {
        let url = absolute(address, Some("https://www.dw.com/"))?;
        let original = unwrap_archive(Cow::Borrowed(&url)).into_owned();
        return (original != url && is_dw(&original)).then_some(Cow::Owned(original));
    }
    let url = unwrap_archive(absolute(address, None)?);
    is_dw(&url).then_some(url)
}

/// [`dw_page`], as text: an address elsewhere (a local copy, a mirror) says nothing of the item.
pub(crate) fn page_address(address: &str) -> Option<String> {
    dw_page(address).map(Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::item::item_of;
    use proptest::prelude::*;
    use url::Position;

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
        for copy in [
            "/web/20150101000000/http://www.dw.com/en/x/a-2",
            "/web/2015/www.dw.com/en/x/a-2",
            "//web.archive.org/web/20150101id_/http:/www.dw.com:80/en/x/a-2",
            "https://web.archive.org/web/2016/https://web.archive.org/web/20150101000000js_/http://www.dw.com/en/x/a-2?maca=x",
        ] {
            assert_eq!(
                to(copy).as_deref(),
                Some("http://www.dw.com/en/x/a-2"),
                "{copy}"
            );
        }
        for plain in [
            "https://www.dw.com/web/summit/a-2",
            "https://x.example/web/2015/http://www.dw.com/",
            "https://web.archive.org/web/2015/javascript:x",
        ] {
            assert_eq!(to(plain).as_deref(), Some(plain));
        }
    }

    /// What is taken as serialised is what the parser gives, without user name and password.
    fn is_the_parsers(href: &str) {
        for base in [None, Some("https://www.dw.com/de/x/a-1")] {
            let short = absolute(href, base).map(Cow::into_owned);
            let url = match base {
                Some(base) => url::Url::parse(base).and_then(|base| base.join(href)),
                None => url::Url::parse(href),
            };
            let is_plain = |url: &url::Url| {
                let host = url.host_str().unwrap_or_default();
                !url.scheme().starts_with("http") || !host.contains(['%', '*'])
            };
            let long = url.ok().filter(is_plain).map(|mut url| {
                if matches!(url.scheme(), "http" | "https") {
                    url.set_username("").unwrap();
                    url.set_password(None).unwrap();
                }
                let path = url.path().replace('^', "%5E");
                match url.scheme().starts_with("http") {
                    false => String::from(url),
                    true => {
                        let (before, after) =
                            (&url[..Position::BeforePath], &url[Position::AfterPath..]);
                        [before, &path, after].concat()
                    }
                }
            });
            assert_eq!(short, long, "{href:?}");
        }
    }

    const PARTS: &[&str] = &[
        "https://",
        "http://",
        "HTTP://",
        "https:",
        "https:\\\\",
        "//",
        "www.dw.com",
        "dw.com",
        "x.example",
        "A.example",
        "1.2",
        "a.1",
        "a.0x7",
        "xn--mller-kva.example",
        "müller.example",
        "a..b",
        "u@dw.com",
        "u:p@",
        "@",
        ":80",
        ":81",
        "/",
        "/",
        "/de/x/a-1",
        "..",
        "./",
        "%2e%2E/",
        "ü",
        " ",
        "?x=1",
        "?",
        "&utm_source=y",
        "&a='",
        "#f",
        "'",
        "|",
        "^",
        "[",
        "\\",
        "mailto:a@b.example",
        "mailto://u@b.example",
        "javascript:x",
        "\n",
        "\t",
        "\u{0}",
        "\u{ff44}w.com",
        "dw.\u{441}om",
        "",
    ];

    #[test]
    fn the_short_way_is_the_parsers() {
        for a in PARTS {
            for b in PARTS {
                is_the_parsers(&[a, b, "/p?q#r"].concat());
                for c in PARTS {
                    is_the_parsers(&[*a, b, c].concat());
                }
            }
        }
    }

    proptest! {
        #[test]
        fn the_short_way_is_the_parsers_for_anything(
            parts in prop::collection::vec(prop::sample::select(PARTS), 0..7),
            noise in "\\PC{0,3}|[ -~]{0,8}|[\\x00-\\x20]{0,2}",
            at in any::<prop::sample::Index>(),
        ) {
            let mut href: Vec<&str> = parts;
            href.insert(at.index(href.len() + 1), &noise);
            is_the_parsers(&href.concat());
        }

        /// Whatever a link says: it leads where a browser would go, and nowhere else than to a site or a mailbox.
        #[test]
        fn what_is_resolved_is_harmless(
            parts in prop::collection::vec(prop::sample::select(PARTS), 0..7),
            noise in "\\PC{0,3}|[ -~]{0,8}",
        ) {
            let href = parts.concat() + &noise;
            if let Some(url) = Base::new(None).resolve(&href) {
                let parsed = url::Url::parse(&url).unwrap();
                prop_assert_eq!(parsed.as_str(), url.as_str());
                prop_assert!(matches!(parsed.scheme(), "http" | "https" | "mailto"));
                prop_assert!(parsed.username().is_empty() && parsed.password().is_none());
                let host = parsed.host_str().unwrap_or_default();
                let ours = host == "dw.com" || host.ends_with(".dw.com");
                let at_home = ours && parsed.port().is_none() && parsed.scheme() != "mailto";
                prop_assert_eq!(is_dw(&url), at_home);
                prop_assert!(at_home || item_of(&url).is_none());
            }
        }
    }

    /// Addresses that look as if they led to DW.
    #[test]
    fn what_is_very_long_is_no_address() {
        let long = |n: usize| format!("https://www.dw.com/en/{}/a-70000001", "a".repeat(n));
        assert_eq!(
            item_of(&long(8_000)).and_then(|item| item.id),
            Some(70_000_001)
        );
        assert_eq!(item_of(&long(9_000)), None);
        let copy = format!("https://web.archive.org/web/{}", "1".repeat(1_000_000));
        assert_eq!(page_address(&copy), None);
        assert!(!may_be_dw(&copy));
    }

    /// The table that tests/browser/attack.test.mjs holds the live document to.
    #[test]
    fn live_documents_of_others_are_not_dws() {
        let table = include_str!("../tests/live-addresses.json");
        let table: Vec<(String, bool)> = serde_json::from_str(table).unwrap();
        for (address, may_be) in table {
            assert_eq!(may_be_dw(&address), may_be, "{address}");
        }
    }

    #[test]
    fn look_alikes_are_not_dw() {
        let base = Base::new(None);
        for href in [
            "https://www.dw.com@evil.example/en/x/a-123",
            "https://www.dw.com%2Fen@evil.example/en/x/a-123",
            "https://www.dw.com:443@evil.example/en/x/a-123",
            "https://www.dw.com.evil.example/en/x/a-123",
            "https://evildw.com/en/x/a-123",
            "https://evil-dw.com/en/x/a-123",
            "https://www.dw.com:8443/en/x/a-123",
            "https://www.dw.com./en/x/a-123",
            "https://evil.example/www.dw.com/en/x/a-123",
            "https://evil.example?www.dw.com/en/x/a-123",
            "https://evil.example#www.dw.com/en/x/a-123",
            "https:\\\\evil.example\\@www.dw.com/en/x/a-123",
            "//evil.example\\.dw.com/en/x/a-123",
            "https://dw.\u{441}om/en/x/a-123",
            "https://\u{501}w.com/en/x/a-123",
            "https://www.dw\u{2024}com.evil.example/en/x/a-123",
            "https://xn--w-jib.com/en/x/a-123",
            "ftp://www.dw.com/en/x/a-123",
            "javascript://www.dw.com/en/x/a-123",
            "blob:https://www.dw.com/en/x/a-123",
            "mailto:www.dw.com/en/x/a-123",
        ] {
            assert_eq!(item_of(href), None, "{href}");
            let url = base.resolve(href);
            assert!(
                url.is_none_or(|u| !is_dw(&u) && !u.contains("www.dw.com@")),
                "{href}"
            );
        }
        // Other ways to write DW's own.
        for href in [
            "https:\\\\www.dw.com\\en\\x\\a-123",
            "https:www.dw.com/en/x/a-123",
            "https://user:secret@www.dw.com/en/x/a-123",
            "https://www.dw.com:443/en/x/a-123",
            "https://www.\u{ff44}\u{ff57}.com/en/x/a-123",
            "https://WWW.DW%2ECOM/en/x/a-123",
            " ht\ntps://www.dw.com/en/x/\ta-123\n",
        ] {
            let url = Base::new(Some("https://www.dw.com/de/y/a-9")).resolve(href);
            assert!(url.as_deref().is_some_and(is_dw), "{href}: {url:?}");
        }
        assert_eq!(
            base.resolve("https://user:secret@x.example:81/p?q#f")
                .as_deref(),
            Some("https://x.example:81/p?q#f")
        );
    }
}
