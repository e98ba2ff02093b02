//! Addresses as such: absolute and serialised as browsers do it, their hosts, and which hosts are DW's.

use std::borrow::Cow;

/// Hosts of Deutsche Welle: these and every host under them.
const DW_DOMAINS: &[&str] = &["dw.com", "dw.de", "dw-world.de", "dw-world.com"];

/// What is longer is no address but something hidden in one, in bytes. Browsers and servers stop at about this.
const LONGEST: usize = 8192;

/// The absolute, serialised address. Nearly all addresses on DW's pages are that already, or a path; for
/// the others the URL parser is asked.
pub(crate) fn absolute<'a>(href: &'a str, base: Option<&str>) -> Option<Cow<'a, str>> {
    let href = href.trim_matches(|c: char| c <= ' ');
    if href.len() > LONGEST {
        return None;
    }
    if let Some((host, path)) = plain_host(href) {
        match serialised_path(path) {
            Some(Cow::Borrowed(_)) => return Some(Cow::Borrowed(href)),
            Some(Cow::Owned(path)) => return Some(Cow::Owned([host, &path].concat())),
            None => {}
        }
    } else if let Some(base) = base
        && href.starts_with('/')
        && !href.starts_with("//")
        && let Some(path) = serialised_path(href)
    {
        let (origin, _) = split_path(base)?;
        return Some(Cow::Owned([origin, &path].concat()));
    }
    parse_evenly(href, base).map(Cow::Owned)
}

/// Few addresses need it. What the standard says where parsers differ: in a path `|` stays and `^` is encoded (Chromium encodes both, Node and
/// `url` neither). A host with a space or a `*`, which only some refuse, is none.
#[cold]
#[inline(never)]
fn parse_evenly(href: &str, base: Option<&str>) -> Option<String> {
    let mut url = parse(href, base)?;
    if url.starts_with("http")
        && let Some((origin, path)) = split_path(&url)
    {
        let host = origin.rsplit('@').next().unwrap_or("");
        if host.contains(['%', '*']) {
            return None;
        }
        let (before, after) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
        if before.contains('^') {
            url = [origin, &before.replace('^', "%5E"), after].concat();
        }
    }
    Some(without_credentials(url))
}

/// `https://user:password@host/` → `https://host/`. Whoever reads an article signs in nowhere by it, and
/// `https://www.dw.com@host/` looks as if it led to DW.
fn without_credentials(url: String) -> String {
    let credentials = || {
        let (origin, path) = split_path(&url).filter(|_| url.starts_with("http"))?;
        let (before, host) = origin.rsplit_once('@')?;
        let (scheme, _) = before.split_once("//")?;
        Some([scheme, "//", host, path].concat())
    };
    credentials().unwrap_or(url)
}

/// The WHATWG parser: `url` natively, the platform's own in JavaScript.
#[cfg(not(target_family = "wasm"))]
fn parse(href: &str, base: Option<&str>) -> Option<String> {
    let url = match base {
        Some(base) => url::Url::parse(base).ok()?.join(href),
        None => url::Url::parse(href),
    };
    url.ok().map(String::from)
}

#[cfg(target_family = "wasm")]
use wasm::parse;

#[cfg(target_family = "wasm")]
mod wasm {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/uri/address.js")]
    extern "C" {
        #[wasm_bindgen(js_name = absolute)]
        pub(super) fn parse(href: &str, base: Option<&str>) -> Option<String>;
    }
}

/// `https://host` and the path, where the parser would leave the host as it is: lower-case letters, no port.
/// What is doubtful is `None`.
fn plain_host(url: &str) -> Option<(&str, &str)> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let (host, _) = split_short(rest, b'/')?;
    // No empty label, no `xn--`, which is checked; `1.2` and `a.0x7` are numbers to the parser.
    let mut before = b'.';
    let plain = host.bytes().all(|b| {
        let pair = (before, b);
        before = b;
        matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')
            && !matches!(pair, (b'.', b'.') | (b'-', b'-'))
    });
    let last = host.rsplit('.').next().unwrap_or("");
    let is_plain = plain && last.starts_with(|c: char| c.is_ascii_lowercase());
    is_plain
        .then(|| url.split_at_checked(url.len() - rest.len() + host.len()))
        .flatten()
}

/// Whether the parser leaves a sign as it is in a path, a query and a fragment.
fn is_plain(b: u8) -> bool {
    /// The signs, a bit for each: below 64, and below 128.
    const LOW: u64 = signs(b"/-.%?#=&+,;:!$()*0123456789");
    const HIGH: u64 = signs(b"_~@ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    const fn signs(list: &[u8]) -> u64 {
        match list {
            [first, rest @ ..] => 1 << (*first % 64) | signs(rest),
            [] => 0,
        }
    }
    let list = if b < 64 { LOW } else { HIGH };
    b.is_ascii() && list >> (b % 64) & 1 == 1
}

/// A path, with its query and fragment, as the parser writes it: letters beyond ASCII percent-encoded, and
/// nothing else in it that the parser would touch (a segment that is or may be `.` or `..`). Else `None`.
fn serialised_path(path: &str) -> Option<Cow<'_, str>> {
    let mut before = 0;
    let mut foreign = 0;
    for b in path.bytes() {
        foreign += usize::from(!b.is_ascii());
        let dots = before == b'/' && matches!(b, b'.' | b'%');
        if dots || (b.is_ascii() && !is_plain(b)) {
            return None;
        }
        before = b;
    }
    if foreign == 0 {
        return Some(Cow::Borrowed(path));
    }
    let mut out = String::with_capacity(path.len() + 2 * foreign);
    for b in path.bytes() {
        if b.is_ascii() {
            out.push(char::from(b));
        } else {
            let digit = |n: u8| char::from(if n < 10 { b'0' + n } else { b'A' + n - 10 });
            out.extend(['%', digit(b >> 4), digit(b & 15)]);
        }
    }
    Some(Cow::Owned(out))
}

/// `https://host/path` → `https://host` and `/path`, with query and fragment.
pub(crate) fn split_path(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = split_short(url, b':')?;
    let authority = authority_of(rest.strip_prefix("//")?)?;
    url.split_at_checked(scheme.len() + 3 + authority.len())
}

/// `split_once` where what stands before is short, and no search worth its preparation.
fn split_short(text: &str, byte: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|b| b == byte)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// What an address has between `//` and its path.
fn authority_of(rest: &str) -> Option<&str> {
    let end = rest.bytes().position(|b| matches!(b, b'/' | b'?' | b'#'));
    rest.get(..end.unwrap_or(rest.len()))
}

/// Whether a host is one of Deutsche Welle's.
pub(crate) fn is_dw_host(host: &str) -> bool {
    DW_DOMAINS.iter().any(|domain| is_under(host, domain))
}

/// Whether a host, in lower case, is `domain` or under it.
pub(crate) fn is_under(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

/// The host of an absolute address, in lower case, with its port where that is not the scheme's.
pub(crate) fn host_of(url: &str) -> Option<Cow<'_, str>> {
    let (_, rest) = split_short(url, b':')?;
    let authority = authority_of(rest.strip_prefix("//")?)?;
    let credentials = authority.bytes().rposition(|b| b == b'@');
    let host = authority.get(credentials.map_or(0, |at| at + 1)..)?;
    Some(if host.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(host.to_ascii_lowercase())
    } else {
        Cow::Borrowed(host)
    })
}
