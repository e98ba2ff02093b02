//! Archives' copies: an address in one is the address that the copy was made from.

use crate::uri::{absolute, host_of, is_dw_host, is_under, split_path};
use std::borrow::Cow;

/// Where a copy's address holds the original's, by the archive.
struct Archive {
    /// Its hosts: these and every host under them.
    hosts: &'static [&'static str],
    /// What stands before the stamp.
    prefixes: &'static [&'static str],
}

const ARCHIVES: &[Archive] = &[
    // `/web/20150101000000im_/http://www.dw.com/…`
    Archive {
        hosts: &["archive.org", "web.archive.org"],
        prefixes: &["/web/"],
    },
    // `/wayback/20200101000000/https://www.dw.com/…`, `/noFrame/replay/…`
    Archive {
        hosts: &["arquivo.pt"],
        prefixes: &["/wayback/", "/noFrame/replay/"],
    },
    // `/20250506120000/https://www.dw.com/…`, `/2025.05.06-120000/…`, `/newest/…`; links of a copy are
    // `/o/AbCdE/https://www.dw.com/…`.
    Archive {
        hosts: TODAY,
        prefixes: &["/o/", "/"],
    },
];

/// archive.today under all its names.
const TODAY: &[&str] = &[
    "archive.today",
    "archive.ph",
    "archive.is",
    "archive.li",
    "archive.vn",
    "archive.fo",
    "archive.md",
];

/// What an archive may have in the place of the stamp.
const LATEST: &[&str] = &["*", "newest", "oldest", "timegate"];

/// Whether an address is one of archive.today's, whose copies have another markup and its own files.
pub(crate) fn is_today(url: &str) -> bool {
    host_of(url).is_some_and(|host| TODAY.iter().any(|domain| is_under(&host, domain)))
}

/// An address in a web archive's copy is the address it was made from.
///
/// `https://web.archive.org/web/20150101000000im_/http://www.dw.com/…`; what is relative to the archive's
/// root, `/web/20150101000000/http://…`, was resolved against DW's and stands on DW's host by now.
pub(crate) fn unwrap_archive(mut url: Cow<'_, str>) -> Cow<'_, str> {
    // A copy of a copy: some archives have archived each other.
    for _ in 0..4 {
        match archived(&url) {
            Some(original) => url = Cow::Owned(original),
            None => break,
        }
    }
    url
}

fn archived(url: &str) -> Option<String> {
    let (origin, path) = split_path(url)?;
    let has_original = || path.get(1..).is_some_and(|rest| rest.contains('/'));
    if !has_original() {
        return None;
    }
    let host = host_of(origin)?;
    let on_dw = is_dw_host(&host);
    ARCHIVES.iter().find_map(|archive| {
        let is_host = || archive.hosts.iter().any(|domain| is_under(&host, domain));
        if !on_dw && !is_host() {
            return None;
        }
        let prefixes = archive.prefixes.iter();
        prefixes
            .filter(|prefix| !on_dw || **prefix != "/")
            .find_map(|prefix| original(path.strip_prefix(prefix)?, *prefix == "/o/"))
    })
}

/// The day on which an archive made the copy of one of DW's pages that is at this address, where the address tells it:
/// `2015-01-01`. Without the URL parser, which the module with the forms of an article does not have.
#[cfg(any(test, feature = "render"))]
pub(crate) fn copied_on(url: &str) -> Option<String> {
    let (origin, path) = split_path(url)?;
    let host = host_of(origin)?;
    let has_it = |archive: &&Archive| archive.hosts.iter().any(|domain| is_under(&host, domain));
    let prefixes = ARCHIVES.iter().find(has_it)?.prefixes;
    let (stamp, original) = prefixes
        .iter()
        .find_map(|prefix| path.strip_prefix(prefix)?.split_once('/'))
        .filter(|(stamp, _)| is_stamp(stamp))?;
    let is_of_dw = || host_of(original).is_some_and(|host| is_dw_host(&host));
    if !original.starts_with("http") || !is_of_dw() {
        return None;
    }
    let digits = stamp.chars().take_while(|c| !c.is_ascii_alphabetic());
    let digits: String = digits.filter(char::is_ascii_digit).collect();
    // Of the Wayback Machine's stamps only the whole ones are of one copy.
    if is_under(&host, "archive.org") && digits.len() != 14 {
        return None;
    }
    let (year, month, day) = (digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?);
    Some(format!("{year}-{month}-{day}"))
}

/// What stands behind the stamp, or behind the copy's name.
#[cold]
#[inline(never)]
fn original(rest: &str, named: bool) -> Option<String> {
    let (stamp, original) = rest.split_once('/')?;
    let is_name = || named && stamp.len() >= 4 && stamp.bytes().all(|b| b.is_ascii_alphanumeric());
    if !is_stamp(stamp) && !is_name() {
        return None;
    }
    if original.starts_with("http:") || original.starts_with("https:") {
        return absolute(original, None).map(Cow::into_owned);
    }
    // The scheme may be left out: `/web/2015/www.dw.com/…`.
    let (host, _) = original.split_once('/')?;
    let with_scheme = host.contains('.').then(|| format!("http://{original}"))?;
    absolute(&with_scheme, None).map(Cow::into_owned)
}

/// `20150101000000`, `2015`, `20150101000000im_`, `2025.05.06-120000`, `*`.
fn is_stamp(stamp: &str) -> bool {
    let flags = stamp.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let is_flags =
        flags.is_empty() || (flags.len() <= 4 && flags.ends_with('_') && flags.is_ascii());
    let is_time = stamp.len() - flags.len() >= 4 && stamp.starts_with(|c: char| c.is_ascii_digit());
    LATEST.contains(&stamp) || (is_time && is_flags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn originals() {
        let to = |url: &'static str| unwrap_archive(Cow::Borrowed(url)).into_owned();
        for copy in [
            "https://web.archive.org/web/20150101000000/https://www.dw.com/en/x/a-2",
            "https://arquivo.pt/wayback/20200101000000mp_/https://www.dw.com/en/x/a-2",
            "https://arquivo.pt/noFrame/replay/20200101000000/https://www.dw.com/en/x/a-2",
            "https://archive.ph/20250506120000/https://www.dw.com/en/x/a-2",
            "http://archive.is/2025.05.06-120000/https://www.dw.com/en/x/a-2",
            "https://archive.md/newest/https://www.dw.com/en/x/a-2",
            "https://archive.ph/o/AbCdE/https://www.dw.com/en/x/a-2",
            "https://www.dw.com/wayback/20200101000000/https://www.dw.com/en/x/a-2",
            "https://archive.vn/20250506/https://web.archive.org/web/2020/https://www.dw.com/en/x/a-2",
        ] {
            assert_eq!(to(copy), "https://www.dw.com/en/x/a-2", "{copy}");
        }
        for plain in [
            "https://archive.ph/AbCdE",
            "https://archive.ph/AbCdE/0123.jpg",
            "https://notarchive.ph/20250506/https://www.dw.com/en/x/a-2",
            "https://archive.ph.example/20250506/https://www.dw.com/en/x/a-2",
            "https://www.dw.com/20250506/https://www.dw.com/en/x/a-2",
            "https://archive.ph/wip/https://www.dw.com/en/x/a-2",
        ] {
            assert_eq!(to(plain), plain);
        }
    }

    #[test]
    fn days_of_copies() {
        for (copy, day) in [
            (
                "https://web.archive.org/web/20150102030405/https://www.dw.com/en/x/a-2",
                Some("2015-01-02"),
            ),
            (
                "https://web.archive.org/web/20150102030405if_/https://www.dw.com/en/x/a-2",
                Some("2015-01-02"),
            ),
            (
                "https://archive.ph/2025.05.06-120000/https://www.dw.com/en/x/a-2",
                Some("2025-05-06"),
            ),
            (
                "https://arquivo.pt/wayback/20200101000000mp_/https://www.dw.com/en/x/a-2",
                Some("2020-01-01"),
            ),
            (
                "https://web.archive.org/web/20150102030405/https://www.dw.com@evil.example/a-2",
                None,
            ),
            (
                "https://web.archive.org/web/20150102030405/https://evil.example/a-2",
                None,
            ),
            (
                "https://web.archive.org/web/2015/https://www.dw.com/en/x/a-2",
                None,
            ),
            (
                "https://web.archive.org/web/*/https://www.dw.com/en/x/a-2",
                None,
            ),
            (
                "https://archive.md/newest/https://www.dw.com/en/x/a-2",
                None,
            ),
            ("https://archive.ph/AbCdE", None),
            (
                "https://www.dw.com/web/20150102030405/https://www.dw.com/en/x/a-2",
                None,
            ),
            ("https://www.dw.com/en/x/a-2", None),
        ] {
            assert_eq!(copied_on(copy).as_deref(), day, "{copy}");
        }
    }
}
