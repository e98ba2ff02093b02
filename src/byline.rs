//! Who made a piece of agency copy: the sign-off that closes it, `ls/kms (AP, AFP, Reuters)`, and the
//! credit beside an author, `with AFP, dpa`.

mod agencies;
pub(crate) mod listed;

pub(crate) use agencies::agency;

use crate::article::{Block, Byline};
use crate::fold::is_longer;
use crate::language::{LANGUAGES, forms, same, without_with};
use agencies::QUOTES;

/// A sign-off names no more initials and agencies than this.
const MOST_GROUPS: usize = 8;
/// Initials and agencies without parentheses are not longer than this.
const BARE_CHARS: usize = 48;
/// A sign-off no paragraph is longer than.
const SIGN_OFF_CHARS: usize = 160;

/// A sign-off, and whether it can be nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SignOff {
    /// What it says.
    pub byline: Byline,
    /// Agencies stand in parentheses. Without them the paragraph is a sign-off only at the end of a
    /// text: `ls/kms`.
    pub certain: bool,
}

/// Reads a paragraph as a sign-off: initials, agencies in parentheses, or both.
///
/// `ls/kms (AP, AFP, Reuters)`, `mm/fw (dpa, rtr)`, `ع.ج/ ص.ش (د ب أ، أ ف ب)`, `(AP, dpa)`, `ls/kms`.
/// `None` for ordinary text, headings such as `NATO (AP)` included.
pub(crate) fn sign_off(text: &str) -> Option<SignOff> {
    let text = text.trim();
    if is_longer(text, SIGN_OFF_CHARS) {
        return None;
    }
    let inner = text.trim_end_matches('.').strip_suffix([')', '）']);
    let parts = inner.and_then(|inner| inner.rsplit_once(['(', '（']));
    match parts {
        Some((head, list)) => in_parentheses(text, head.trim(), list),
        None => bare(text),
    }
}

/// `ls/kms (AP, AFP, Reuters)`, `(AP, dpa)`, `(dpa, AFP/jak)`.
fn in_parentheses(text: &str, head: &str, list: &str) -> Option<SignOff> {
    if head.is_empty() {
        return all_in_parentheses(text, list);
    }
    let initials = initials(head)?;
    let entries = entries(without_with(list).unwrap_or(list));
    let known = entries.iter().filter(|e| e.agency.is_some()).count();
    let sources = |entry: &ListedSource| entry.agency.is_some() || is_source(entry.text);
    if entries.is_empty() || !entries.iter().all(sources) {
        return None;
    }
    // One group alone is a word as easily as a person: only small letters tell `kw` from `NATO`.
    let single = initials.len() == 1;
    let capital = head.chars().next().is_some_and(char::is_uppercase);
    if single && capital && known < 2 {
        return None;
    }
    let doubtful = single && !head.contains('.') && (capital || !head.contains(char::is_lowercase));
    if known == 0 && !head.contains('/') {
        return None;
    }
    Some(SignOff {
        certain: known > 0 && !doubtful,
        byline: Byline {
            text: text.to_owned(),
            initials,
            agencies: usual(&entries),
        },
    })
}

/// `(AP, dpa)`; Polish pages add the initials: `(dpa, AFP/jak)`. `(Berlin, AP)` may be anything.
#[cold]
#[inline(never)]
fn all_in_parentheses(text: &str, list: &str) -> Option<SignOff> {
    let whole = entries(without_with(list).unwrap_or(list));
    let known = |entries: &[ListedSource]| {
        !entries.is_empty() && entries.iter().all(|entry| entry.agency.is_some())
    };
    let (agencies, initials) = if known(&whole) {
        (usual(&whole), Vec::new())
    } else {
        let (front, persons) = list.rsplit_once('/')?;
        let front = entries(front);
        let initials = initials(persons)?;
        let small = initials.iter().all(|i| !i.contains(char::is_uppercase));
        if !known(&front) || !small {
            return None;
        }
        (usual(&front), initials)
    };
    Some(SignOff {
        certain: true,
        byline: Byline {
            text: text.to_owned(),
            initials,
            agencies,
        },
    })
}

/// `ls/kms`, `ع.ج/ ص.ش`, `dpa/ AFP`, `dpa,Reuters / SÖ,ET`: never certain.
fn bare(text: &str) -> Option<SignOff> {
    // Most paragraphs end here.
    if is_longer(text, BARE_CHARS) {
        return None;
    }
    let listed = entries(text);
    let is_station = |entry: &&ListedSource| entry.text == "DW";
    let agencies = usual(&listed);
    let (mut initials, mut persons) = (Vec::new(), 0);
    for entry in listed.iter().filter(|entry| entry.agency.is_none()) {
        if !is_person(entry.text) {
            return None;
        }
        persons += 1;
        if !is_station(&entry) {
            initials.push(entry.text.to_owned());
        }
    }
    // `U.S.` is none.
    let cased = text.contains(|c: char| c.is_uppercase() || c.is_lowercase());
    let dotted = || {
        text.split('.')
            .filter(|part| !part.trim().is_empty())
            .count()
            > 1
    };
    // `Ja, gut` are words: without a slash, initials are all small or all capitals.
    let words = || {
        let capitalised = |word: &&String| {
            word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase)
        };
        !text.contains('/') && initials.iter().any(|word| capitalised(&word))
    };
    let enough = listed.len() > 1 || (persons == 1 && !cased && dotted());
    if !enough || listed.len() > MOST_GROUPS || words() {
        return None;
    }
    Some(SignOff {
        certain: false,
        byline: Byline {
            text: text.to_owned(),
            initials,
            agencies,
        },
    })
}

/// The text beside an author as a credit: all that remains behind a leading "with", in any language,
/// are known agencies.
///
/// ` with AFP, dpa`, `mit dpa`, `(avec AFP)`; a place such as ` Houston` is `None`.
pub(crate) fn credit(text: &str) -> Option<Byline> {
    let text = text.trim();
    if is_longer(text, SIGN_OFF_CHARS) {
        return None;
    }
    let inner = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    let list = inner.unwrap_or(text);
    let entries = entries(without_with(list).unwrap_or(list));
    let all_known = !entries.is_empty() && entries.iter().all(|entry| entry.agency.is_some());
    all_known.then(|| Byline {
        text: text.to_owned(),
        initials: Vec::new(),
        agencies: usual(&entries),
    })
}

/// `a street (someone (agency))` → `a street` and `someone (agency)`.
pub(crate) fn trailing_parenthesis(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_suffix(')')?;
    let mut depth = 1;
    for (index, c) in inside.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let credit = inside.get(index + 1..)?.trim();
            return (!credit.is_empty()).then_some((text.get(..index)?.trim_end(), credit));
        }
    }
    None
}

/// Deutsche Welle under its names in several scripts: an organisation is no author.
pub(crate) fn is_house(name: &str) -> bool {
    const HOUSE: &[&str] = &[
        "DW",
        "DW.COM",
        "DW.DE",
        "DW-WORLD",
        "DW-WORLD.DE",
        "Deutsche Welle",
        "Deutsche Welle (DW)",
        "دويتشه فيله",
        "دویچه وله",
        "ڈوئچے ویلے",
        "德国之声",
        "德國之聲",
        "德国之声中文网",
        "德國之聲中文網",
        "Немецкая волна",
        "Дойче Веле",
    ];
    HOUSE.iter().any(|house| same(house, name))
}

/// Takes agencies, and initials beside full names, out of the names of an author line: what DW's desks
/// write into one line are not all people.
///
/// `Mwandishi: Asha Juma/AFP/DPA` → `Asha Juma` and `AFP, DPA`; `Jan Kern/ rg` → `Jan Kern` and `rg`;
/// `Jane Roe (AFP)` → `Jane Roe` and `AFP`.
pub(crate) fn people(mut names: Vec<String>) -> (Vec<String>, Option<Byline>) {
    if let Some(last) = names.last_mut()
        && let Some((name, inside)) = trailing_parenthesis(last)
        && let Some(found) = credit(inside)
    {
        *last = name.to_owned();
        let (names, codes) = people_and_codes(names);
        return (names, codes.or(Some(found)));
    }
    people_and_codes(names)
}

fn people_and_codes(names: Vec<String>) -> (Vec<String>, Option<Byline>) {
    let is_full = |name: &str| name.split_whitespace().count() > 1;
    let has_full = names.iter().any(|name| is_full(name));
    let is_code = |name: &String| {
        agency(name).is_some()
            || (has_full && is_person(name) && name.chars().all(char::is_lowercase))
    };
    let (codes, people): (Vec<String>, Vec<String>) = names.into_iter().partition(is_code);
    if codes.is_empty() {
        return (people, None);
    }
    let mut byline = Byline {
        text: codes.join(", "),
        ..Byline::default()
    };
    for code in codes {
        match agency(&code) {
            Some(name) => push_new(&mut byline.agencies, name),
            None => byline.initials.push(code),
        }
    }
    (people, Some(byline))
}

/// Takes the bare names off the end of an Amharic text: pages in that language name the author and one or
/// two editors there, a paragraph each and without a label.
#[cold]
#[inline(never)]
pub(crate) fn closing_names(blocks: &mut Vec<Block>) -> Vec<String> {
    let text = |block: &Block| match block {
        Block::Paragraph { text, .. } | Block::Heading { text, .. } | Block::Note { text, .. } => {
            Some(text.clone())
        }
        _ => None,
    };
    let names: Vec<String> = blocks
        .iter()
        .rev()
        .map_while(|block| text(block).filter(|text| is_bare_name(text)))
        .take(4)
        .collect();
    if !(2..=3).contains(&names.len()) || names.len() == blocks.len() {
        return Vec::new();
    }
    blocks.truncate(blocks.len() - names.len());
    names.into_iter().rev().collect()
}

/// Two to four Ethiopic words, no sentence.
fn is_bare_name(text: &str) -> bool {
    let ethiopic = |c: char| matches!(c, '\u{1200}'..='\u{135A}' | ' ' | '/' | '-');
    (2..=4).contains(&text.split(' ').count()) && !is_longer(text, 30) && text.chars().all(ethiopic)
}

/// One entry of a list of sources.
struct ListedSource<'a> {
    text: &'a str,
    agency: Option<&'static str>,
}

/// The entries of a list: `AP, AFP`, `د ب أ، رويترز`, `AFP und dpa`, `dpa/AP`.
fn entries(list: &str) -> Vec<ListedSource<'_>> {
    let mut entries = Vec::new();
    let separators = [',', '،', '、', '，', '፣', ';', '/', '|'];
    for text in list
        .split(separators)
        .map(str::trim)
        .filter(|text| !text.is_empty())
    {
        match agency(text) {
            None => match at_and(text) {
                Some(both) => entries.extend(both),
                None => entries.push(ListedSource { text, agency: None }),
            },
            found => entries.push(ListedSource {
                text,
                agency: found,
            }),
        }
    }
    entries
}

/// Two agencies with an "and" between them; in Arabic it is written to the second: `د ب أ ورويترز`.
#[cold]
#[inline(never)]
fn at_and(text: &str) -> Option<[ListedSource<'_>; 2]> {
    let entry = |text| {
        Some(ListedSource {
            text,
            agency: Some(agency(text)?),
        })
    };
    text.match_indices(' ').find_map(|(at, _)| {
        // Before the words for "and" of all languages are tried: it is rarely one.
        let first = entry(text.get(..at)?)?;
        let rest = text.get(at + 1..)?;
        let second = match rest.split_once(' ') {
            Some((word, second)) if is_and(word) => second,
            _ => rest.strip_prefix('و')?,
        };
        Some([first, entry(second)?])
    })
}

fn is_and(word: &str) -> bool {
    LANGUAGES
        .iter()
        .any(|language| forms(language.and).any(|and| same(word, and)))
}

/// Whether an unknown entry can still be a source: short, no sentence (`NYT`, `El País`, `zeit.de`,
/// `"Bild"`).
#[cold]
#[inline(never)]
fn is_source(text: &str) -> bool {
    let text = text.trim_matches(QUOTES);
    let site = !text.contains(' ') && !text.starts_with('.') && !text.ends_with('.');
    let small_words = text
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_lowercase))
        .count();
    !is_longer(text, 24)
        && text.split_whitespace().count() <= 3
        && small_words <= 1
        && !text.contains(|c: char| c.is_numeric() || "!?:\"".contains(c))
        && (site || !text.contains('.'))
}

/// The agencies among the entries, each once.
fn usual(entries: &[ListedSource]) -> Vec<String> {
    let mut agencies = Vec::new();
    for name in entries.iter().filter_map(|entry| entry.agency) {
        push_new(&mut agencies, name);
    }
    agencies
}

fn push_new(list: &mut Vec<String>, name: &str) {
    if !list.iter().any(|known| known == name) {
        list.push(name.to_owned());
    }
}

/// The initials of the desk, per person: `ls/kms` → `ls`, `kms`. `None` when it is anything else.
fn initials(text: &str) -> Option<Vec<String>> {
    let groups: Vec<&str> = text.split(['/', ',', '،']).map(str::trim).collect();
    // `kms/` and `/kms` occur where one of two was left out.
    let groups: Vec<&str> = match groups.as_slice() {
        [one, ""] | ["", one] => vec![*one],
        all => all.to_vec(),
    };
    let all_persons = groups.len() <= 6 && groups.iter().all(|group| is_person(group));
    all_persons.then(|| groups.into_iter().map(str::to_owned).collect())
}

/// Whether a text is one person's initials: two to four letters, small or capital, with or without
/// periods (`kms`, `СН`, `ع.ج`). A word such as `Iran` is none.
///
/// Indian and Ethiopic scripts write the names of letters (`एके`, `ওএসজে`), so they need a few more.
fn is_person(text: &str) -> bool {
    let mut count = 0;
    let mut cased = false;
    for c in text.chars() {
        match c {
            '.' | ' ' | '\u{200C}' | '\u{200D}' => {}
            c if is_mark(c) => {}
            c if c.is_alphabetic() => {
                count += 1;
                cased |= c.is_lowercase() || c.is_uppercase();
            }
            _ => return false,
        }
    }
    let dotted = text.contains('.');
    let arabic = text.contains(|c| matches!(c, '\u{0600}'..='\u{06FF}'));
    // Urdu sets spaces between the letters: `ع ا / ش ح`.
    let spaced = || text.split(' ').all(|letter| letter.chars().count() == 1);
    if text.contains(' ') && !dotted && !(arabic && spaced()) {
        return false;
    }
    let most = if cased || arabic { 4 } else { 6 };
    let mut letters = text.chars();
    let word = letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase);
    (2..=most).contains(&count) && !(word && count == 4)
}

/// Vowel signs of Indian scripts: they do not make a letter of their own.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{094F}' | '\u{0962}' | '\u{0963}'
        | '\u{0981}'..='\u{0983}' | '\u{09BC}'..='\u{09CD}' | '\u{09D7}'
        | '\u{0BBE}'..='\u{0BCD}' | '\u{064B}'..='\u{0652}')
}

#[cfg(test)]
mod tests {
    use super::agencies::AGENCIES;
    use super::*;

    fn strings(list: &[&str]) -> Vec<String> {
        list.iter().map(|&item| item.to_owned()).collect()
    }

    /// What pages write, and what it is: `tests/bylines.json`.
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Cases {
        sign_offs: Vec<Case>,
        no_sign_offs: Vec<String>,
        credits: Vec<Case>,
        no_credits: Vec<String>,
        agencies: std::collections::BTreeMap<String, String>,
        no_agencies: Vec<String>,
    }

    #[derive(serde::Deserialize)]
    struct Case {
        text: String,
        #[serde(default)]
        initials: Vec<String>,
        agencies: Vec<String>,
        #[serde(default)]
        certain: bool,
    }

    fn cases() -> Cases {
        serde_json::from_str(include_str!("../tests/bylines.json")).unwrap()
    }

    #[test]
    fn sign_offs() {
        let cases = cases();
        assert!(cases.sign_offs.len() > 40 && cases.no_sign_offs.len() > 80);
        for case in cases.sign_offs {
            let text = case.text.as_str();
            let found = sign_off(text).unwrap_or_else(|| panic!("not a sign-off: {text}"));
            assert_eq!(found.byline.text, text);
            assert_eq!(found.byline.initials, case.initials, "{text}");
            assert_eq!(found.byline.agencies, case.agencies, "{text}");
            assert_eq!(found.certain, case.certain, "{text}");
        }
        for text in cases.no_sign_offs {
            assert_eq!(sign_off(&text), None, "{text}");
        }
    }

    #[test]
    fn credits() {
        for Case { text, agencies, .. } in cases().credits {
            let found = credit(&text).unwrap_or_else(|| panic!("no credit: {text}"));
            assert_eq!(found.agencies, agencies, "{text}");
            assert_eq!(found.text, text.trim());
        }
        for text in cases().no_credits {
            assert_eq!(credit(&text), None, "{text}");
        }
    }

    #[test]
    fn credits_are_the_last_parenthesis() {
        assert_eq!(
            trailing_parenthesis("A (b) c (d/e)"),
            Some(("A (b) c", "d/e"))
        );
        assert_eq!(trailing_parenthesis("A (b (c))"), Some(("A", "b (c)")));
        assert_eq!(trailing_parenthesis("A b)"), None);
        assert_eq!(trailing_parenthesis("A ()"), None);
        assert_eq!(trailing_parenthesis("A"), None);
    }

    #[test]
    fn people_and_codes() {
        let (names, byline) = people(strings(&["Asha Juma", "AFP", "DPAE"]));
        assert_eq!(names, strings(&["Asha Juma"]));
        assert_eq!(byline.unwrap().agencies, strings(&["AFP", "dpa"]));
        let (names, byline) = people(strings(&["Jan Kern", "rg"]));
        assert_eq!(names, strings(&["Jan Kern"]));
        assert_eq!(byline.unwrap().initials, strings(&["rg"]));
        assert_eq!(people(strings(&["AJ"])), (strings(&["AJ"]), None));
    }

    #[test]
    fn agencies_by_any_name() {
        for (text, want) in cases().agencies {
            assert_eq!(agency(&text), Some(want.as_str()), "{text}");
        }
        for text in cases().no_agencies {
            assert_eq!(agency(&text), None, "{text}");
        }
    }

    /// No alias means two agencies.
    #[test]
    fn no_alias_twice() {
        for (usual, aliases) in AGENCIES {
            for alias in aliases
                .split('|')
                .chain([*usual])
                .filter(|alias| !alias.is_empty())
            {
                assert_eq!(
                    agency(alias.trim_start_matches('=')),
                    Some(*usual),
                    "{alias}"
                );
            }
        }
    }

    #[test]
    fn hostile_input_is_quick() {
        for piece in ["/", "(", ")", "a/", "ab, ", "AP, ", "ع.", " "] {
            let text = piece.repeat(100_000);
            let _ = (sign_off(&text), credit(&text), agency(&text));
        }
    }
}
