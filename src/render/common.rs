//! What several forms of an article ask: which addresses may come out, what is blank, how a date is shown.

use crate::{Article, Author, Direction, Image, ListItem, Media, TableCell};
use std::borrow::Cow;

/// The schemes an address may have to come out as a link.
pub(super) const SCHEMES: &[&str] = &["https://", "http://", "mailto:"];

/// Lists nested deeper than this are shown at this depth, so that indentation stays linear.
pub(super) const DEPTH_LIMIT: usize = 16;

/// The address, if it has one of the [`SCHEMES`].
pub(super) fn safe_url(url: &str) -> Option<&str> {
    let has = |scheme: &&str| {
        let start = url.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    SCHEMES.iter().any(has).then_some(url)
}

/// The address, if there is one and it is safe.
pub(super) fn address(url: &Option<String>) -> Option<&str> {
    url.as_deref().and_then(safe_url)
}

/// The text, if there is any.
pub(super) fn known(text: &Option<String>) -> Option<&str> {
    text.as_deref().filter(|text| !is_blank(text))
}

/// What stands between two signs that would be read together in the finished page, and is nothing itself.
pub(super) const CUT: &str = "<span></span>";

/// Whether what follows is kept apart from a character: templates (`{{`) and formulas (`$$`, `\\(`, `\\href`) are looked for
/// by programs that read the finished page, where an entity is a character again.
pub(super) fn is_cut(character: char, after: Option<char>) -> bool {
    match character {
        '{' | '$' => after == Some(character),
        '\\' => after.is_some_and(|after| !after.is_whitespace()),
        _ => false,
    }
}

pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// The address for a data format: safe, and with every character that a URI may not hold
/// percent-encoded.
pub(super) fn uri(url: &Option<String>) -> Option<Cow<'_, str>> {
    url.as_deref().and_then(uri_of)
}

/// [`uri`] of an address that is there.
pub(super) fn uri_of(url: &str) -> Option<Cow<'_, str>> {
    let url = safe_url(url)?;
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"<>"{}|\^`"#.contains(&byte);
    if url.bytes().all(allowed) {
        return Some(Cow::Borrowed(url));
    }
    let mut encoded = String::with_capacity(url.len() + 16);
    for byte in url.bytes() {
        match allowed(byte) {
            true => encoded.push(char::from(byte)),
            false => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    Some(Cow::Owned(encoded))
}

/// The text in one line, whatever it holds: a line break would begin a new field in some formats.
pub(super) fn one_line(text: &str) -> String {
    let separates = |c: char| c.is_whitespace() || c.is_control();
    let words = text.split(separates).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Two numbers made from what tells an article from others (FNV-1a with two offsets): the same for the
/// same content, on every machine.
pub(super) fn fingerprint(article: &Article) -> (u64, u64) {
    let headline = article.headline.as_deref().unwrap_or_default();
    let date = article.date_published.as_deref().unwrap_or_default();
    hash(&[headline, date, &article.text])
}

pub(super) fn hash(parts: &[&str]) -> (u64, u64) {
    let fnv = |offset: u64| {
        let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
        bytes.fold(offset, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        })
    };
    (fnv(0xcbf2_9ce4_8422_2325), fnv(0x6c62_272e_07bb_0142))
}

/// The `urn:uuid` (version 8: of our own making) of two such numbers.
pub(super) fn uuid((high, low): (u64, u64)) -> String {
    let high = (high & !0xf000) | 0x8000;
    let low = (low & !(0b11 << 62)) | (0b10 << 62);
    format!(
        "urn:uuid:{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}

/// An identifier made from texts.
pub(super) fn fingerprint_of(parts: &[&str]) -> String {
    uuid(hash(parts))
}

/// What identifies the article: its address, its short address, else its content.
pub(super) fn item_uri(article: &Article) -> String {
    let url = uri(&article.url).or_else(|| uri(&article.permalink));
    url.map_or_else(|| uuid(fingerprint(article)), Cow::into_owned)
}

/// Where an article is from, as its last line says it in any language: `Deutsche Welle · https://p.dw.com/p/1H0P1`.
/// Both parts are written from left to right: in an article written the other way a mark before each keeps them in
/// its order, in a line of its direction.
pub(super) fn origin(article: &Article, link: impl FnOnce(&str) -> String) -> String {
    let mark = match article.direction {
        Direction::Ltr => "",
        Direction::Rtl => "\u{200f}",
    };
    let url = uri(&article.permalink).or_else(|| uri(&article.url));
    let url = url.map(|url| format!(" · {mark}{}", link(&url)));
    format!("{mark}Deutsche Welle{}", url.unwrap_or_default())
}

/// A date for readers: `2024-01-30T14:13:12.269Z` is `2024-01-30 14:13 UTC`.
pub(super) fn readable_date(date: &str) -> String {
    let Some((day, time)) = date.split_once('T') else {
        return date.to_owned();
    };
    let zone = time.find(['Z', '+', '-']).and_then(|at| time.get(at..));
    let zone = match zone {
        Some("Z") => " UTC".to_owned(),
        Some(zone) => format!(" {zone}"),
        None => String::new(),
    };
    match time.get(..5) {
        Some(clock) => format!("{day} {clock}{zone}"),
        None => date.to_owned(),
    }
}

/// Publication and, if it is another, modification.
pub(super) fn dates(article: &Article) -> (Option<&str>, Option<&str>) {
    let published = known(&article.date_published);
    let modified = known(&article.date_modified).filter(|date| Some(*date) != published);
    (published, modified)
}

/// Both dates in one line: `2024-05-06 (updated 2024-05-07)`.
pub(super) fn date_line(article: &Article) -> Option<String> {
    match dates(article) {
        (Some(published), Some(modified)) => {
            let (published, modified) = (readable_date(published), readable_date(modified));
            Some(format!("{published} (updated {modified})"))
        }
        (Some(date), None) | (None, Some(date)) => Some(readable_date(date)),
        (None, None) => None,
    }
}

/// What is printed after an author's name: role and place.
pub(super) fn author_details(author: &Author) -> String {
    let mut details = String::new();
    for part in [known(&author.role), known(&author.location)]
        .into_iter()
        .flatten()
    {
        details.push_str(", ");
        details.push_str(part);
    }
    details
}

/// Caption and credit in one line: `The harbour at dawn (Ada Example/dpa)`.
pub(super) fn caption_line(image: &Image, credits: bool) -> String {
    let credit = known(&image.credit).filter(|_| credits);
    match (known(&image.caption), credit) {
        (Some(caption), Some(credit)) => format!("{caption} ({credit})"),
        (Some(caption), None) => caption.to_owned(),
        (None, Some(credit)) => format!("({credit})"),
        (None, None) => String::new(),
    }
}

/// A length of time as players show it: `1:05`, `1:02:03`.
pub(super) fn clock(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// Where a medium leads: its page, else its first file.
pub(super) fn media_address(media: &Media) -> Option<&str> {
    let files = || {
        media
            .sources
            .iter()
            .find_map(|source| safe_url(&source.url))
    };
    address(&media.url).or_else(files)
}

/// The number of a list's first item, where its items have one.
pub(super) fn first_number(ordered: bool, start: Option<i32>) -> Option<i32> {
    ordered.then(|| start.unwrap_or(1))
}

/// The items that have a text, each with its depth: at most one more than that of the item before,
/// whatever the numbers in the article.
pub(super) fn nested(items: &[ListItem]) -> impl Iterator<Item = (usize, &ListItem)> {
    let mut outer: Vec<u32> = Vec::new();
    items
        .iter()
        .filter(|item| !is_blank(&item.text))
        .map(move |item| {
            while outer.last().is_some_and(|depth| *depth > item.depth) {
                outer.pop();
            }
            if outer.last() != Some(&item.depth) && outer.len() < DEPTH_LIMIT {
                outer.push(item.depth);
            }
            (outer.len().saturating_sub(1), item)
        })
}

/// The table's header row, if its first row is one, and the rows that have cells.
pub(super) fn table_rows(
    rows: &[Vec<TableCell>],
) -> (Option<&[TableCell]>, impl Iterator<Item = &[TableCell]>) {
    let mut rows = rows
        .iter()
        .map(Vec::as_slice)
        .filter(|row| !row.is_empty())
        .peekable();
    let header = rows.next_if(|row| row.iter().all(|cell| cell.header));
    (header, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lets_only_web_and_mail_addresses_through() {
        assert_eq!(safe_url("HTTPS://example.org"), Some("HTTPS://example.org"));
        assert_eq!(
            safe_url("mailto:a@example.org"),
            Some("mailto:a@example.org")
        );
        for url in [
            "javascript:alert(1)",
            " https://a",
            "//a",
            "/a",
            "data:,x",
            "",
            "http:a",
            "é",
        ] {
            assert_eq!(safe_url(url), None, "{url}");
        }
    }

    #[test]
    fn encodes_what_a_uri_may_not_hold() {
        let uri = |url: &str| uri_of(url).map(String::from);
        assert_eq!(
            uri("https://a/b?c=%C3%A4"),
            Some("https://a/b?c=%C3%A4".into())
        );
        assert_eq!(
            uri("https://a/ä b{}\n"),
            Some("https://a/%C3%A4%20b%7B%7D%0A".into())
        );
        assert_eq!(uri("javascript:1"), None);
    }

    #[test]
    fn makes_uuids() {
        let known = uuid((0, 0));
        assert_eq!(known, "urn:uuid:00000000-0000-8000-8000-000000000000");
        assert_eq!(
            uuid((u64::MAX, u64::MAX)),
            "urn:uuid:ffffffff-ffff-8fff-bfff-ffffffffffff"
        );
        assert_ne!(fingerprint_of(&["a", "b"]), fingerprint_of(&["ab", ""]));
    }

    #[test]
    fn writes_dates_for_readers() {
        for (date, readable) in [
            ("2024-01-30T14:13:12.269Z", "2024-01-30 14:13 UTC"),
            ("2024-01-30T14:13:12+02:00", "2024-01-30 14:13 +02:00"),
            ("2024-01-30T14:13", "2024-01-30 14:13"),
            ("2024-01-30", "2024-01-30"),
            ("T", "T"),
            ("aTéééé", "aTéééé"),
        ] {
            assert_eq!(readable_date(date), readable);
        }
    }

    #[test]
    fn writes_lengths_as_players_do() {
        assert_eq!(clock(65), "1:05");
        assert_eq!(clock(3723), "1:02:03");
        assert_eq!(clock(u32::MAX), "1193046:28:15");
    }

    #[test]
    fn repairs_depths() {
        let item = |depth| ListItem {
            text: "x".into(),
            marks: vec![],
            depth,
        };
        let depths = |raw: &[u32]| -> Vec<usize> {
            let items: Vec<_> = raw.iter().copied().map(item).collect();
            nested(&items).map(|(depth, _)| depth).collect()
        };
        assert_eq!(depths(&[0, 1, 1, 2, 0]), [0, 1, 1, 2, 0]);
        assert_eq!(depths(&[2, 2, 0, 1]), [0, 0, 0, 1]);
        assert_eq!(depths(&[0, 7, 7, 3, u32::MAX]), [0, 1, 1, 1, 2]);
        let deep: Vec<u32> = (0..40).collect();
        assert_eq!(depths(&deep).into_iter().max(), Some(DEPTH_LIMIT - 1));
    }
}
