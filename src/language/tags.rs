//! Which language a page is in: BCP 47 tags from what its address and its markup say.

use super::table::{LANGUAGES, Language};

/// BCP 47 tag for the first segment of an address and the value of its parameter `zhongwen`, with which
/// Chinese pages choose a script.
///
/// `pt-br` → `pt-BR`, `zh` → `zh-Hans`, `zh` with `trad` → `zh-Hant`; `learngerman` → `None`.
pub(crate) fn from_segment(segment: &str, zhongwen: Option<&str>) -> Option<&'static str> {
    let language = LANGUAGES
        .iter()
        .find(|language| language.segment.eq_ignore_ascii_case(segment))?;
    match (language.segment, zhongwen) {
        ("zh", Some("trad")) => Some("zh-Hant"),
        _ => Some(language.tag),
    }
}

/// The table's entry for a BCP 47 tag; `sr-Latn` finds `sr`.
pub(crate) fn by_tag(tag: &str) -> Option<&'static Language> {
    let find = |tag: &str| LANGUAGES.iter().find(|language| language.tag == tag);
    find(tag).or_else(|| find(tag.split('-').next()?))
}

/// `<html lang>` as a BCP 47 tag in the spelling of the contract.
///
/// `DE` → `de`, `pt_BR` → `pt-BR`, `zh-TW` → `zh-Hant`, `en-GB` → `en` (DW has one English); a
/// well-formed tag that DW does not use is kept (`nl-BE`); `x`, `en us` → `None`.
pub(crate) fn from_html_lang(lang: &str) -> Option<String> {
    // Pages of DW's say it in the table's spelling.
    match LANGUAGES.iter().find(|language| language.tag == lang) {
        Some(language) => Some(language.tag.to_owned()),
        None => respelt(lang),
    }
}

#[cold]
#[inline(never)]
fn respelt(lang: &str) -> Option<String> {
    let lang = lang.trim().replace('_', "-");
    let mut parts = lang.split('-');
    let primary = parts.next()?.to_ascii_lowercase();
    let well_formed = matches!(primary.len(), 2 | 3)
        && primary.bytes().all(|b| b.is_ascii_lowercase())
        && primary != "und";
    if !well_formed {
        return None;
    }
    let rest = parts.map(subtag).collect::<Option<Vec<String>>>()?;
    if primary == "zh" {
        return Some(chinese(&rest).to_owned());
    }
    let whole = rest
        .iter()
        .fold(primary.clone(), |tag, part| tag + "-" + part);
    let known = |tag: &str| LANGUAGES.iter().any(|language| language.tag == tag);
    if known(&whole) || !known(&primary) {
        return Some(whole);
    }
    // A language that DW publishes in without regions: only a script says something.
    Some(match rest.first() {
        Some(script) if script.len() == 4 => primary + "-" + script,
        _ => primary,
    })
}

/// A part of a tag in its usual case: `Latn`, `BR`, `002`; `None` when it cannot be one.
fn subtag(part: &str) -> Option<String> {
    let alphanumeric = part.bytes().all(|b| b.is_ascii_alphanumeric());
    if !alphanumeric || !(1..=8).contains(&part.len()) {
        return None;
    }
    Some(match part.len() {
        2 => part.to_ascii_uppercase(),
        4 => {
            let mut chars = part.chars();
            let first = chars.next().map(|c| c.to_ascii_uppercase());
            first
                .into_iter()
                .chain(chars.map(|c| c.to_ascii_lowercase()))
                .collect()
        }
        _ => part.to_ascii_lowercase(),
    })
}

/// Chinese by script or, failing that, by the region that uses it.
fn chinese(rest: &[String]) -> &'static str {
    let traditional = ["Hant", "TW", "HK", "MO"];
    if rest.iter().any(|part| part == "Hans") {
        "zh-Hans"
    } else if rest.iter().any(|part| traditional.contains(&part.as_str())) {
        "zh-Hant"
    } else {
        "zh-Hans"
    }
}

/// Adds the script to Serbian and Bosnian, which DW prints in both: `sr` → `sr-Latn`, `sr-Cyrl`, by
/// what most letters of the text are. Others, and text without letters, stay as they are.
pub(crate) fn with_script(tag: &str, text: &str) -> String {
    match tag {
        "sr" | "bs" => of_two_scripts(tag, text),
        _ => tag.to_owned(),
    }
}

#[cold]
#[inline(never)]
fn of_two_scripts(tag: &str, text: &str) -> String {
    let (mut latin, mut cyrillic) = (0_usize, 0_usize);
    for c in text.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '\u{00C0}'..='\u{024F}' => latin += 1,
            '\u{0400}'..='\u{04FF}' => cyrillic += 1,
            _ => {}
        }
    }
    match (latin, cyrillic) {
        (0, 0) => tag.to_owned(),
        _ if cyrillic > latin => format!("{tag}-Cyrl"),
        _ => format!("{tag}-Latn"),
    }
}

/// Whether two tags may be of one page: the same language, or ones that the site's pages mix up.
pub(crate) fn are_near(one: &str, other: &str) -> bool {
    const NEAR: &[&str] = &["sr", "bs", "hr", "sh", "me"];
    let (one, other) = (primary(one), primary(other));
    one == other || (NEAR.contains(&one) && NEAR.contains(&other))
}

/// The language of a tag: `pt-BR` → `pt`.
fn primary(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(primary, _)| primary)
}

/// Whether a language is written from right to left: `ar`, `fa-AF`, `ps`, `ur`, and those outside the
/// table that are (`he`, `ug-Arab`).
pub(crate) fn is_rtl(tag: &str) -> bool {
    let mut parts = tag.split('-').skip(1);
    match parts.find(|part| part.len() == 4) {
        Some("Arab" | "Hebr" | "Thaa" | "Syrc") => true,
        Some(_) => false,
        None => {
            by_tag(tag).is_some_and(|language| language.rtl)
                || matches!(
                    primary(tag),
                    "fa" | "he" | "yi" | "ug" | "sd" | "ckb" | "dv" | "prs"
                )
        }
    }
}
