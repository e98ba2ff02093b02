//! The languages of the site: which one a page is in, and the labels it prints.
//!
//! DW publishes in more than thirty languages, one template for all. What differs is what the template
//! prints: `Image:`, `Bild:`, `صورة من:`. Those facts are in [`table`]; here are the rules that use them.

mod index;
mod letters;
mod script;
mod table;

pub(crate) use index::{Entry, Index};
pub(crate) use letters::{
    first_alphanumeric, last_letter, lower, prefix, same, same_letters, suffix,
};
pub(crate) use script::in_another_script;
pub(crate) use table::{Calendar, LANGUAGES, Language, QUICK_JUMP, VIDEO_FALLBACK};

use std::sync::LazyLock;

/// A label longer than this is not one.
const LABEL_CHARS: usize = 30;
/// A name longer than this is not one.
const NAME_CHARS: usize = 60;
/// A line of the page around the article is not longer than this.
const LINE_BYTES: usize = 400;
/// A line of names is not longer than this.
const CREDIT_LINE_BYTES: usize = 600;
/// A name of more words than this is not one.
const NAME_WORDS: usize = 6;
/// The same in scripts without capitals.
const CASELESS_NAME_WORDS: usize = 4;

/// The forms of a table field, without the sign that marks some as inferred.
///
/// ```text
/// forms("Read more|?Also read") → "Read more", "Also read"
/// ```
pub(crate) fn forms(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|')
        .map(|form| form.strip_prefix('?').unwrap_or(form))
        .filter(|form| !form.is_empty())
}

/// Whether `text` is `form`, in which `…` stands for any text: `Skip next section More on Sports` is
/// `Skip next section …`.
pub(crate) fn fits(text: &str, form: &str) -> bool {
    let Some((head, rest)) = form.split_once('…') else {
        return same(text, form);
    };
    let tail = rest.rsplit_once('…').map_or(rest, |(_, tail)| tail);
    prefix(text, head.trim_end())
        .and_then(|end| text.get(end..))
        .is_some_and(|middle| suffix(middle, tail.trim_start()).is_some_and(|start| start > 0))
}

/// The fields that paragraphs are compared with.
static AUTHORS: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.author));
static EDITORS: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.editor));
static MORE: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.more));
static ADVERTISEMENT: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.advertisement));
static FURNITURE: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.furniture));
static COPY_LINK: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.copy_link));
static APPEALS: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.appeal));
static NOTICES: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.notice));
static SKIP_SECTION: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.skip_section));
static IMAGE: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.image));
static WITH: LazyLock<Index> = LazyLock::new(|| Index::of_field(|l| l.with));

/// Whether `text` is one of the forms of a field, in any language. A long text is none.
fn is_any(text: &str, field: &Index) -> bool {
    // Spellings differ by a few bytes; a form that is much shorter is another text.
    let may_fit = |form: &str| text.len() <= 2 * form.len() + 16 || form.contains('…');
    text.len() <= LINE_BYTES
        && field
            .beginning(text)
            .any(|entry| may_fit(entry.form) && fits(text, entry.form))
}

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
    if !matches!(tag, "sr" | "bs") {
        return tag.to_owned();
    }
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
    let primary = |tag: &'_ str| tag.split('-').next().unwrap_or_default().to_owned();
    let (one, other) = (primary(one), primary(other));
    one == other || (NEAR.contains(&one.as_str()) && NEAR.contains(&other.as_str()))
}

/// Whether a language is written from right to left: `ar`, `fa-AF`, `ps`, `ur`, and those outside the
/// table that are (`he`, `ug-Arab`).
pub(crate) fn is_rtl(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    match parts.find(|part| part.len() == 4) {
        Some("Arab" | "Hebr" | "Thaa" | "Syrc") => true,
        Some(_) => false,
        None => {
            by_tag(tag).is_some_and(|language| language.rtl)
                || matches!(
                    primary,
                    "fa" | "he" | "yi" | "ug" | "sd" | "ckb" | "dv" | "prs"
                )
        }
    }
}

/// A picture's credit without its label: what stands before the first colon, in any language.
///
/// `Image: AP` → `AP`, `Image : AP` → `AP`, `صورة من: AP` → `AP`, `图像来源：AP` → `AP`. Without a colon,
/// a label that has none is taken off: `ምስል Reuters` → `Reuters`. A text before a colon that cannot be a
/// label stays: `picture-alliance/dpa: archive`.
pub(crate) fn after_image_label(text: &str) -> &str {
    let text = text.trim();
    if let Some((label, credit)) = text.split_once([':', '：']) {
        let short = label.chars().count() <= LABEL_CHARS && label.split_whitespace().count() <= 3;
        let wordy = !label.contains(|c: char| c.is_numeric() || c == '/');
        return if short && wordy {
            credit.trim_start()
        } else {
            text
        };
    }
    image_labels_at(text)
        .filter(|form| form.ends_with(' '))
        .find_map(|form| text.get(prefix(text, form)?..))
        .map_or(text, str::trim_start)
}

/// The image labels that a text may begin with, of all languages.
pub(crate) fn image_labels_at(text: &str) -> impl Iterator<Item = &'static str> {
    IMAGE.beginning(text).map(|entry| entry.form)
}

/// The image labels of all languages.
pub(crate) fn image_labels() -> impl Iterator<Item = &'static str> {
    IMAGE.entries().map(|entry| entry.form)
}

/// The names of an author line, in any language: `Author: X`, `Auteur : X`, `Mwandishi: X, Y`.
///
/// `None` for every other text, and when what follows the label are no names: `Author: the man who
/// wrote the book of the year is back.`
pub(crate) fn author_line(text: &str) -> Option<Vec<String>> {
    labelled_names(text, &AUTHORS)
}

/// The names of an editor line, in any language: `Edited by: A, B`, `Edition : A`, `Mhariri: A`.
pub(crate) fn editor_line(text: &str) -> Option<Vec<String>> {
    labelled_names(text, &EDITORS)
}

/// The names after a label that `field` picks.
fn labelled_names(text: &str, field: &Index) -> Option<Vec<String>> {
    let text = text.trim();
    if text.len() > CREDIT_LINE_BYTES || !has_colon(text) {
        return None;
    }
    // Languages share labels (`Autor`) and differ in their "and": the one that splits most is right.
    let mut best: Option<Vec<String>> = None;
    for Entry { form, of } in field.beginning(text) {
        let found = behind_label(text, form).and_then(|(_, rest)| names(text.get(rest..)?, of));
        let more = |names: &Vec<String>| best.as_ref().is_none_or(|b| names.len() > b.len());
        if let Some(names) = found.filter(more) {
            best = Some(names);
        }
    }
    best
}

/// The colons of the site's scripts; Hindi writes its visarga for one: `रिपोर्टः`.
const COLONS: [char; 3] = [':', '：', 'ः'];

/// Whether a colon stands where one behind a label would. Most paragraphs have none, which saves asking
/// for every label of the table.
fn has_colon(text: &str) -> bool {
    text.chars()
        .take(2 * LABEL_CHARS)
        .any(|c| COLONS.contains(&c))
}

/// For a text that begins with `label` and a colon: byte length of the label, offset of what follows.
fn behind_label(text: &str, label: &str) -> Option<(usize, usize)> {
    let end = prefix(text, label)?;
    let rest = text.get(end..)?;
    let colon = rest.trim_start();
    let value = colon.strip_prefix(COLONS)?.trim_start();
    Some((end, text.len() - value.len()))
}

/// Splits a list of names; `and` holds the words that stand before the last. `None` when one of them
/// cannot be a name.
pub(crate) fn names(text: &str, and: &'static str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    for part in text.split([',', '،', '、', ';', '，', '|']) {
        for name in at_conjunctions(part.trim(), and) {
            at_slashes(name.trim(), &mut found);
        }
    }
    let found: Vec<String> = found.into_iter().filter(|name| !name.is_empty()).collect();
    let all_names = found.iter().all(|name| is_name(name));
    (!found.is_empty() && all_names).then_some(found)
}

/// Splits at the words for "and". One of a single letter splits only where it cannot be part of a name:
/// `José Ortega y Gasset` is one, `Ana Ruiz y Luis Mora` are two.
fn at_conjunctions<'a>(text: &'a str, and: &'static str) -> Vec<&'a str> {
    for word in forms(and) {
        let Some((before, after)) = find_word(text, word) else {
            continue;
        };
        let words = |s: &str| s.split_whitespace().count();
        let long = word.chars().count() > 1;
        if long || (words(before) > 1) == (words(after) > 1) {
            return vec![before, after];
        }
    }
    vec![text]
}

/// What stands before and after `word`, which has white space on both sides.
fn find_word<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    text.char_indices().find_map(|(at, c)| {
        let rest = text.get(at..)?.strip_prefix(c).filter(|_| c == ' ')?;
        let after = rest.get(prefix(rest, word)?..)?;
        Some((text.get(..at)?, after.strip_prefix(' ')?))
    })
}

/// Splits at `/` when every part can be a name: `Marie-Ange Kone/Luc Diallo`, but not `1/2`.
fn at_slashes(text: &str, found: &mut Vec<String>) {
    let parts: Vec<&str> = text.split('/').map(str::trim).collect();
    if parts.iter().all(|part| is_name(part)) {
        found.extend(parts.into_iter().map(str::to_owned));
    } else {
        found.push(text.to_owned());
    }
}

/// Small words inside names.
const PARTICLES: &[&str] = &[
    "von", "van", "vom", "zu", "zur", "der", "den", "de", "del", "della", "di", "da", "do", "dos",
    "das", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "bint", "ter", "ten", "af", "av",
    "y",
];

/// Whether a text can be a person's name: few words, each with a capital where the script has them.
pub(crate) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let fits = !words.is_empty() && words.len() <= NAME_WORDS && text.chars().count() <= NAME_CHARS;
    let clean = !text.contains(|c: char| c.is_numeric() || "!?:;\"“”„«»…؟।。".contains(c));
    if !fits || !clean {
        return false;
    }
    // A script without capitals gives one sign less to tell a name from a sentence by.
    let caseless = !text.contains(|c: char| c.is_uppercase() || c.is_lowercase());
    if caseless && words.len() > CASELESS_NAME_WORDS {
        return false;
    }
    let initials = words.len() == 1 && matches!(text.chars().count(), 2..=4);
    words
        .iter()
        .all(|word| is_name_word(word) || (initials && word.chars().all(char::is_lowercase)))
        && words.iter().any(|word| !PARTICLES.contains(word))
}

/// Whether a word can be part of a name: `Harding`, `al-Assad`, `von`, `M.`, `(eg)`.
fn is_name_word(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if word.ends_with('.') && letters > 4 {
        return false;
    }
    if let Some(inner) = word
        .strip_prefix('(')
        .and_then(|word| word.strip_suffix(')'))
    {
        return (1..=4).contains(&inner.chars().count());
    }
    let capital = |c: char| c.is_alphabetic() && !c.is_lowercase();
    letters > 0 && (word.chars().any(capital) || PARTICLES.contains(&word))
}

/// For a text that begins with a read-more label and a colon: byte length of the label without the
/// colon, and byte offset of what follows.
///
/// `Read more: TITLE` → `(9, 11)`; `更多内容:TITLE`, `Soma pia: TITLE` likewise.
pub(crate) fn read_more(text: &str) -> Option<(usize, usize)> {
    if !has_colon(text) {
        return None;
    }
    MORE.beginning(text)
        .find_map(|label| behind_label(text, label.form))
}

/// Whether a line is nothing but the label over an advertisement: `Advertisement`, `Anzeige`, `إعلان`.
pub(crate) fn is_advertisement(text: &str) -> bool {
    is_any(text.trim(), &ADVERTISEMENT)
}

/// Whether a paragraph begins with a known appeal: `While you're here: …`, `Bizi Instagram'da takip edin.`
pub(crate) fn is_appeal(text: &str) -> bool {
    let text = text.trim_start();
    APPEALS
        .beginning(text)
        .any(|appeal| begins(text, appeal.form))
}

/// Whether a paragraph is about copyright, licences or sources: `© 2024 …`, `摘编自其他媒体…`.
pub(crate) fn is_notice(text: &str) -> bool {
    let text =
        text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '(' | '（' | '[' | '*'));
    if text.starts_with('©')
        || prefix(text, "Copyright ©").is_some()
        || prefix(text, "(c) 20").is_some()
    {
        return true;
    }
    NOTICES
        .beginning(text)
        .any(|notice| begins(text, notice.form))
}

/// Whether a text begins with a form; what `…` stands for in it is not longer than a line.
fn begins(text: &str, form: &str) -> bool {
    let Some((head, tail)) = form.split_once('…') else {
        return prefix(text, form).is_some();
    };
    let rest = prefix(text, head.trim_end()).and_then(|end| text.get(end..));
    let line = rest.map(|rest| {
        rest.char_indices()
            .nth(120)
            .map_or(rest, |(at, _)| rest.get(..at).unwrap_or(rest))
    });
    let mut places = line
        .into_iter()
        .flat_map(|line| line.char_indices().filter_map(|(at, _)| line.get(at..)));
    places.any(|place| prefix(place, tail.trim_start()).is_some())
}

/// Whether a line belongs to the page around the article: `Related topics`, `Skip next section …`.
pub(crate) fn is_furniture(text: &str) -> bool {
    let text = text.trim();
    text.len() <= LINE_BYTES && (is_any(text, &FURNITURE) || skipped_section(text).is_some())
}

/// The title of the section that a skip link leads past: `Skip next section TITLE`,
/// `TITLE को स्किप करें`.
pub(crate) fn skipped_section(text: &str) -> Option<&str> {
    SKIP_SECTION
        .beginning(text)
        .filter_map(|entry| entry.form.split_once('…'))
        .find_map(|(before, after)| {
            let rest = text.get(prefix(text, before.trim_end())?..)?;
            let title = rest.get(..suffix(rest, after.trim_start())?)?.trim();
            (!title.is_empty()).then_some(title)
        })
}

/// Whether a line is the button that copies the permalink: `Link kopieren`, `复制链接`.
pub(crate) fn is_copy_link(text: &str) -> bool {
    is_any(text.trim(), &COPY_LINK)
}

/// Whether a line is what a browser without scripts or video shows. DW does not translate these:
/// `To view this video please enable JavaScript, and consider …`.
pub(crate) fn video_fallback(text: &str) -> bool {
    forms(VIDEO_FALLBACK)
        .filter_map(|form| form.strip_suffix('…'))
        .any(|form| prefix(text.trim_start(), form).is_some())
}

/// Where a video's or audio's fallback line starts that is glued to a title: `The riverTo view this video
/// please enable JavaScript, …`.
pub(crate) fn glued_fallback(text: &str) -> Option<usize> {
    forms(VIDEO_FALLBACK)
        .filter_map(|form| form.strip_suffix('…'))
        .find_map(|form| text.find(form).filter(|&at| at > 0))
}

/// What remains of a credit behind (or, in some languages, before) its "with": `with AFP, dpa` →
/// `AFP, dpa`, `AFP, dpa के साथ` → `AFP, dpa`. `None` when there is no such word.
pub(crate) fn without_with(text: &str) -> Option<&str> {
    let text = text.trim();
    let strip = |form: &str| match form.strip_prefix("… ") {
        Some(word) => text.get(..suffix(text, word)?)?.strip_suffix(' '),
        None => text.get(prefix(text, form)?..)?.strip_prefix(' '),
    };
    WITH.beginning(text)
        .filter_map(|with| strip(with.form))
        .min_by_key(|rest| rest.len())
        .map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(names: &[&str]) -> Option<Vec<String>> {
        Some(names.iter().map(|&name| name.to_owned()).collect())
    }

    #[test]
    fn segments() {
        for (segment, want) in [
            ("de", "de"),
            ("pt-br", "pt-BR"),
            ("pt-002", "pt-002"),
            ("fa-ir", "fa-IR"),
            ("fa-af", "fa-AF"),
            ("zh", "zh-Hans"),
            ("zh-hant", "zh-Hant"),
            ("hu", "hu"),
            ("ta", "ta"),
        ] {
            assert_eq!(from_segment(segment, None), Some(want));
        }
        assert_eq!(from_segment("zh", Some("trad")), Some("zh-Hant"));
        assert_eq!(from_segment("zh", Some("simp")), Some("zh-Hans"));
        assert_eq!(from_segment("en", Some("trad")), Some("en"));
        assert_eq!(from_segment("learngerman", None), None);
        assert_eq!(from_segment("", None), None);
    }

    #[test]
    fn every_language_of_the_site_is_there() {
        let all = "sq am ar bn bs bg zh zh-hant hr fa-af en fr de el ha hi id sw mk ps fa-ir pl pt-002 \
                   pt-br ro ru sr es tr uk ur ta hu";
        for segment in all.split_whitespace() {
            assert!(from_segment(segment, None).is_some(), "{segment}");
        }
        assert_eq!(LANGUAGES.len(), all.split_whitespace().count());
    }

    #[test]
    fn html_lang() {
        for (lang, want) in [
            ("de", "de"),
            ("DE", "de"),
            ("de-DE", "de"),
            ("en_GB", "en"),
            ("pt-br", "pt-BR"),
            ("pt_BR", "pt-BR"),
            ("pt-002", "pt-002"),
            ("pt-PT", "pt"),
            ("fa-ir", "fa-IR"),
            ("fa-AF", "fa-AF"),
            ("zh", "zh-Hans"),
            ("zh-CN", "zh-Hans"),
            ("zh-TW", "zh-Hant"),
            ("zh-hant", "zh-Hant"),
            ("zh-Hans-HK", "zh-Hans"),
            ("sr-latn-RS", "sr-Latn"),
            ("sr-RS", "sr"),
            ("nl-be", "nl-BE"),
            (" en ", "en"),
        ] {
            let found = from_html_lang(lang);
            if lang == "pt-PT" {
                assert_eq!(found.as_deref(), Some("pt-PT"));
            } else {
                assert_eq!(found.as_deref(), Some(want), "{lang}");
            }
        }
        for junk in [
            "",
            "-",
            "e",
            "en us",
            "12",
            "english",
            "de-",
            "und",
            "en-ü",
            "en-waytoolong",
        ] {
            assert_eq!(from_html_lang(junk), None, "{junk}");
        }
    }

    #[test]
    fn scripts() {
        assert_eq!(with_script("sr", "Reka je mirna."), "sr-Latn");
        assert_eq!(with_script("sr", "Река је мирна, каже DW."), "sr-Cyrl");
        assert_eq!(with_script("bs", "Most preko Drine"), "bs-Latn");
        assert_eq!(with_script("sr", "1234"), "sr");
        assert_eq!(with_script("sr-Latn", "Река"), "sr-Latn");
        assert_eq!(with_script("hr", "Река"), "hr");
    }

    #[test]
    fn direction() {
        for tag in ["ar", "fa-IR", "fa-AF", "fa", "ps", "ur", "he", "ug-Arab"] {
            assert!(is_rtl(tag), "{tag}");
        }
        for tag in ["en", "sr-Latn", "zh-Hans", "", "ur-Latn", "pt-BR"] {
            assert!(!is_rtl(tag), "{tag}");
        }
    }

    #[test]
    fn image_labels() {
        for (text, want) in [
            ("Image: AP", "AP"),
            ("Image : AP", "AP"),
            ("Bild: Jan Kern/dpa", "Jan Kern/dpa"),
            ("صورة من: AP", "AP"),
            ("图像来源:DW", "DW"),
            ("图像来源：DW", "DW"),
            ("ምስል Reuters", "Reuters"),
            ("ምስል R. Hofer/DW", "R. Hofer/DW"),
            ("Reuters", "Reuters"),
            ("Image Source/Getty", "Image Source/Getty"),
            ("dpa/archive: 2012", "dpa/archive: 2012"),
            ("12: AP", "12: AP"),
            (
                "a label of far too many words: AP",
                "a label of far too many words: AP",
            ),
            ("", ""),
            (":", ""),
            ("Image:", ""),
        ] {
            assert_eq!(after_image_label(text), want, "{text}");
        }
    }

    #[test]
    fn author_lines() {
        for (text, names) in [
            ("Author: Mira Holt", &["Mira Holt"][..]),
            ("AUTHOR : Mira Holt", &["Mira Holt"]),
            ("Auteur : Luc Diallo", &["Luc Diallo"]),
            (
                "Auteur : Marie-Ange Kone/Luc Diallo",
                &["Marie-Ange Kone", "Luc Diallo"],
            ),
            ("Mwandishi: Asha Juma", &["Asha Juma"]),
            ("Autorin/Autor: Jan Kern", &["Jan Kern"]),
            ("Autor:in: Jan Kern", &["Jan Kern"]),
            ("Autor: Ana Ruiz y Luis Mora", &["Ana Ruiz", "Luis Mora"]),
            ("Autor: José Ortega y Gasset", &["José Ortega y Gasset"]),
            ("Autor: Jan Kern und Eva Lind", &["Jan Kern", "Eva Lind"]),
            (
                "إعداد: سليم النجار، ليلى حداد",
                &["سليم النجار", "ليلى حداد"],
            ),
            ("作者：林小河", &["林小河"]),
            ("Author: Julia Hart (eg)", &["Julia Hart (eg)"]),
            ("रिपोर्टः मीरा जोशी", &["मीरा जोशी"]),
            ("Author: M. van der Berg", &["M. van der Berg"]),
        ] {
            assert_eq!(author_line(text), list(names), "{text}");
        }
    }

    #[test]
    fn editor_lines() {
        for (text, names) in [
            ("Edited by: A, B", &["A", "B"][..]),
            ("Edited by: A and B", &["A", "B"]),
            (
                "Edited by: Mira Holt, Jan Kern and Eva Lind",
                &["Mira Holt", "Jan Kern", "Eva Lind"],
            ),
            ("Edition : Luc Diallo", &["Luc Diallo"]),
            ("Mhariri: Asha Juma", &["Asha Juma"]),
            ("Edited by: kms", &["kms"]),
            ("संपादनः मीरा जोशी", &["मीरा जोशी"]),
        ] {
            assert_eq!(editor_line(text), list(names), "{text}");
        }
    }

    #[test]
    fn sentences_are_no_credit_lines() {
        for text in [
            "",
            ":",
            "Author",
            "Author:",
            "Author: the man who wrote the book",
            "Author: The man who wrote the book of the year is back.",
            "Authors of the study say it is late",
            "Edited by hand: a town and its printers",
            "Edited by: they said \"no\"",
            "Author: 2 / 3",
            "Redaktion: Das ist eine lange Geschichte, die hier nicht endet",
            "إعداد: هذه قصة طويلة جدا عن مدينة بعيدة في الشمال",
            "Author: , ,",
        ] {
            assert_eq!(author_line(text), None, "{text}");
            assert_eq!(editor_line(text), None, "{text}");
        }
    }

    #[test]
    fn read_more_labels() {
        let cut = |text: &str| {
            let (label, rest) = read_more(text)?;
            Some((text.get(..label)?.to_owned(), text.get(rest..)?.to_owned()))
        };
        for (text, label, rest) in [
            ("Read more: The river", "Read more", "The river"),
            ("Read more : The river", "Read more", "The river"),
            ("READ MORE: The river", "READ MORE", "The river"),
            ("更多内容:河流", "更多内容", "河流"),
            ("更多内容：河流", "更多内容", "河流"),
            ("Soma pia: Mto", "Soma pia", "Mto"),
            ("Lesen Sie auch: Der Fluss", "Lesen Sie auch", "Der Fluss"),
            ("Mehr zum Thema: Der Fluss", "Mehr zum Thema", "Der Fluss"),
            ("Lire aussi : Le fleuve", "Lire aussi", "Le fleuve"),
            ("اقرأ أيضا: النهر", "اقرأ أيضا", "النهر"),
            ("Read more:", "Read more", ""),
        ] {
            assert_eq!(
                cut(text),
                Some((label.to_owned(), rest.to_owned())),
                "{text}"
            );
        }
        for text in [
            "",
            "Read more",
            "Read more books",
            "He said: read more",
            "Reading more: yes",
        ] {
            assert_eq!(read_more(text), None, "{text}");
        }
    }

    #[test]
    fn lines_of_the_page() {
        for text in [
            "Advertisement",
            "ANZEIGE",
            "إعلان",
            "广告",
            "Publicité",
            "Matangazo",
            "विज्ञापन",
        ] {
            assert!(is_advertisement(text), "{text}");
        }
        assert!(!is_advertisement("Advertisement for a car"));
        assert!(!is_advertisement(""));
        for text in [
            "Skip next section DW's Top Story",
            "DW's Top Story",
            "Den nächsten Abschnitt Top-Thema überspringen",
            "Ir a la siguiente sección Más de DW",
            "Weitere Inhalte zu Sport aus Europa",
            "د ورځې موضوع له برخې تیريدل",
            "पर्यावरण को स्किप करें",
            "پرش از قسمت گزارش روز",
            "More on Sports from Europe",
        ] {
            assert!(is_furniture(text), "{text}");
        }
        for text in [
            "",
            "…",
            "Skip next section",
            "More on the river",
            "Your feedback was heard in the capital",
            "Show more courage",
        ] {
            assert!(!is_furniture(text), "{text}");
        }
        assert!(is_appeal("While you're here: every Tuesday, …"));
        assert!(is_appeal("Pratite nas i na Fejsbuku, preko Tvitera."));
        assert!(!is_appeal("While the river rises"));
        assert!(is_appeal("Bizi YouTube ve Instagram'da da takip edin!"));
        assert!(!is_appeal("Bizi kimse görmedi."));
        for notice in [
            "© 2024年德国之声版权声明：",
            "（摘編自其他媒體）",
            "Alle Rechte vorbehalten.",
            "© dpa",
        ] {
            assert!(is_notice(notice), "{notice}");
        }
        assert!(!is_notice("Copyright is what the court spoke about."));
        assert!(!is_appeal(""));
    }

    #[test]
    fn video_lines() {
        assert!(video_fallback(
            "To view this video please enable JavaScript, and consider upgrading"
        ));
        assert!(video_fallback(
            "This browser does not support the video element."
        ));
        assert!(!video_fallback("To view this video is to see the river"));
        assert!(!video_fallback(""));
    }

    #[test]
    fn with_words() {
        assert_eq!(without_with("with AFP, dpa"), Some("AFP, dpa"));
        assert_eq!(without_with("mit Material von dpa"), Some("dpa"));
        assert_eq!(without_with("avec AFP"), Some("AFP"));
        assert_eq!(without_with("AFP, dpa के साथ"), Some("AFP, dpa"));
        assert_eq!(without_with("without AFP"), None);
        assert_eq!(without_with("Houston"), None);
        assert_eq!(without_with(""), None);
    }

    #[test]
    fn hostile_input_is_quick() {
        for piece in [
            "a ",
            "/",
            ",",
            "Author: ",
            ":",
            "y ",
            "\u{200C}",
            "م",
            "Read more: ",
        ] {
            let text = piece.repeat(100_000);
            let _ = (author_line(&text), read_more(&text), is_furniture(&text));
            let _ = (
                is_appeal(&text),
                after_image_label(&text),
                without_with(&text),
            );
            let _ = (
                names(&text, "and|y"),
                with_script("sr", &text),
                from_html_lang(&text),
            );
        }
    }
}
