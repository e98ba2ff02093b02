//! The short address `https://p.dw.com/p/CODE` and the content id, which give each other.
//!
//! CODE is the id in base 62, digits `0-9A-Za-z`, without padding: 18829463 is `1H0P1`.

use crate::item::{MAX_ID, item_of};

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// What stands before the code, scheme aside. Mirrors rewrite the host's scheme and port, and share
/// links carry the address URL-encoded, so only this much is looked for.
const MARKER: &str = "p.dw.com/p/";
/// The same, with the hosts that older pages wrote (`http://dw.de/p/18l3T`), and URL-encoded.
const MARKERS: &[&str] = &["dw.com/p/", "dw.com%2Fp%2F", "dw.de/p/", "dw.de%2Fp%2F"];

/// The short address of a content id.
///
/// ```
/// assert_eq!(dw_article::permalink_of(18829463), "https://p.dw.com/p/1H0P1");
/// ```
pub fn permalink_of(id: u64) -> String {
    // Not by `format!`: for this and for dates alone the machinery of printing was compiled before the first article.
    let mut address = ["https://", MARKER].concat();
    let mut unit = 1;
    while id / unit >= 62 {
        unit *= 62;
    }
    while unit > 0 {
        let digit = DIGITS.get((id / unit % 62) as usize).copied();
        address.push(char::from(digit.unwrap_or(b'0')));
        unit /= 62;
    }
    address
}

/// The content id that an address of DW's names, short or long; `None` when it names none.
///
/// ```
/// assert_eq!(dw_article::id_of("https://p.dw.com/p/1H0P1"), Some(18829463));
/// assert_eq!(dw_article::id_of("https://www.dw.com/en/a-18829463"), Some(18829463));
/// ```
pub fn id_of(url: &str) -> Option<u64> {
    let schemes = ["https://", "http://"];
    let rest = schemes.iter().find_map(|scheme| url.strip_prefix(scheme))?;
    match rest.starts_with(MARKER) {
        true => id_in(rest),
        false => item_of(url)?.id,
    }
}

/// Whether a host that goes on with `dw.com` is DW's: nothing, `p.`, `www.`, but not `not`.
fn is_whole(before: &str) -> bool {
    let encoded = before.ends_with("%2F") || before.ends_with("%2f");
    encoded || !before.ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_')
}

/// The content id in the first short address that `text` holds, URL-encoded or not.
///
/// `https://p.dw.com/p/4boRv?maca=de` gives 68117411.
pub(crate) fn id_in(text: &str) -> Option<u64> {
    let (_, rest) = MARKERS
        .iter()
        .find_map(|marker| text.split_once(marker).filter(|(host, _)| is_whole(host)))?;
    let mut id: u64 = 0;
    let mut digits = 0;
    for byte in rest.bytes() {
        let value = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' => byte - b'A' + 10,
            b'a'..=b'z' => byte - b'a' + 36,
            _ => break,
        };
        id = id.checked_mul(62)?.checked_add(u64::from(value))?;
        digits += 1;
    }
    (digits > 0 && (1..=MAX_ID).contains(&id)).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_give_their_ids() {
        let list = include_str!("../tests/addresses.json");
        let list: Vec<(String, Option<u64>)> = serde_json::from_str(list).unwrap();
        for (url, id) in list {
            assert_eq!(id_of(&url), id, "{url}");
        }
    }

    #[test]
    fn known_pairs_hold_both_ways() {
        for (id, code) in [
            (6533123, "RPYx"),
            (16863843, "18l3T"),
            (18829463, "1H0P1"),
            (52060881, "3WRPd"),
            (65464327, "4QgGF"),
            (65897191, "4SUrv"),
            (68117411, "4boRv"),
            (77538843, "5FLOV"),
        ] {
            assert_eq!(permalink_of(id), format!("https://p.dw.com/p/{code}"));
            assert_eq!(
                id_in(&format!("x https://p.dw.com/p/{code}?maca=de")),
                Some(id)
            );
            assert_eq!(
                id_in(&format!("u=https%3A%2F%2Fp.dw.com%2Fp%2F{code}%3Fmaca")),
                Some(id)
            );
        }
    }

    #[test]
    fn hosts_of_older_pages() {
        for text in [
            "http://dw.de/p/18l3T",
            "http://p.dw.de/p/18l3T",
            "http://dw.com/p/18l3T",
            "u=http%3A%2F%2Fdw.de%2Fp%2F18l3T",
        ] {
            assert_eq!(id_in(text), Some(16863843), "{text}");
        }
    }

    #[test]
    fn what_is_no_code_is_none() {
        for text in [
            "",
            "https://p.dw.com/p/",
            "https://p.dw.com/p/?x",
            "p.dw.com/p/zzzzzzzzzzzzzzzz",
            "https://notdw.com/p/4boRv",
        ] {
            assert_eq!(id_in(text), None, "{text}");
        }
        assert_eq!(id_in(&permalink_of(MAX_ID)), Some(MAX_ID));
        assert_eq!(id_in(&permalink_of(u64::MAX)), None);
    }
}
