//! What pages print in DW's languages, and what it is: the rows of `tests/languages.json`, each read by the function that
//! has to know it. A case more is a row more.

use super::letters::{same, same_letters};
use super::table::LANGUAGES;
use super::*;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Rows {
    image_credits: BTreeMap<String, String>,
    more: Vec<MoreRow>,
    no_more: Vec<String>,
    advertisements: Vec<String>,
    no_advertisements: Vec<String>,
    page_lines: Vec<String>,
    no_page_lines: Vec<String>,
    appeals: Vec<String>,
    no_appeals: Vec<String>,
    notices: Vec<String>,
    no_notices: Vec<String>,
    video_fallbacks: Vec<String>,
    no_video_fallbacks: Vec<String>,
    agencies_after_with: BTreeMap<String, Option<String>>,
    author_lines: BTreeMap<String, Vec<String>>,
    editor_lines: BTreeMap<String, Vec<String>>,
    no_credit_lines: Vec<String>,
    site: Vec<String>,
    segments: Vec<SegmentRow>,
    html_lang: BTreeMap<String, Option<String>>,
    scripts: Vec<ScriptRow>,
    right_to_left: Vec<String>,
    left_to_right: Vec<String>,
    same_spelling: Vec<[String; 2]>,
    other_spelling: Vec<[String; 2]>,
    same_letters: Vec<[String; 2]>,
    other_letters: Vec<[String; 2]>,
}

#[derive(Deserialize)]
struct MoreRow {
    text: String,
    label: String,
    rest: String,
}

#[derive(Deserialize)]
struct SegmentRow {
    segment: String,
    zhongwen: Option<String>,
    tag: Option<String>,
}

#[derive(Deserialize)]
struct ScriptRow {
    tag: String,
    text: String,
    is: String,
}

fn rows() -> Rows {
    serde_json::from_str(include_str!("../../tests/languages.json")).unwrap()
}

/// `known` for each of `yes` and for none of `no`.
fn told_apart<T: std::fmt::Debug>(known: impl Fn(&T) -> bool, yes: &[T], no: &[T]) {
    assert!(!yes.is_empty() && !no.is_empty());
    for row in yes {
        assert!(known(row), "{row:?}");
    }
    for row in no {
        assert!(!known(row), "{row:?}");
    }
}

#[test]
fn image_labels() {
    let rows = rows().image_credits;
    assert!(rows.len() > 10);
    for (text, want) in &rows {
        assert_eq!(after_image_label(text), want, "{text}");
    }
}

#[test]
fn read_more_labels() {
    let rows = rows();
    let cut = |text: &str| {
        let (label, rest) = read_more(text)?;
        Some((text.get(..label)?.to_owned(), text.get(rest..)?.to_owned()))
    };
    assert!(rows.more.len() > 8);
    for MoreRow { text, label, rest } in rows.more {
        assert_eq!(cut(&text), Some((label, rest)), "{text}");
    }
    for text in rows.no_more {
        assert_eq!(read_more(&text), None, "{text}");
    }
}

#[test]
fn lines_of_the_page() {
    let rows = rows();
    told_apart(
        |t| is_advertisement(t),
        &rows.advertisements,
        &rows.no_advertisements,
    );
    told_apart(
        |t| is_furniture(t) || skipped_section(t).is_some(),
        &rows.page_lines,
        &rows.no_page_lines,
    );
    told_apart(|t| is_appeal(t), &rows.appeals, &rows.no_appeals);
    told_apart(|t| is_notice(t), &rows.notices, &rows.no_notices);
    told_apart(
        |t| video_fallback(t),
        &rows.video_fallbacks,
        &rows.no_video_fallbacks,
    );
}

#[test]
fn with_words() {
    let rows = rows().agencies_after_with;
    assert!(rows.len() > 5);
    for (text, want) in rows {
        assert_eq!(without_with(&text), want.as_deref(), "{text}");
    }
}

#[test]
fn author_and_editor_lines() {
    let rows = rows();
    assert!(rows.author_lines.len() > 12 && rows.editor_lines.len() > 5);
    for (text, names) in rows.author_lines {
        assert_eq!(author_line(&text), Some(names), "{text}");
    }
    for (text, names) in rows.editor_lines {
        assert_eq!(editor_line(&text), Some(names), "{text}");
    }
    assert!(rows.no_credit_lines.len() > 10);
    for text in rows.no_credit_lines {
        assert_eq!(author_line(&text), None, "{text}");
        assert_eq!(editor_line(&text), None, "{text}");
    }
}

#[test]
fn segments() {
    let rows = rows();
    assert!(rows.segments.len() > 10);
    for row in &rows.segments {
        let found = from_segment(&row.segment, row.zhongwen.as_deref());
        assert_eq!(found, row.tag.as_deref(), "{}", row.segment);
    }
    for segment in &rows.site {
        assert!(from_segment(segment, None).is_some(), "{segment}");
    }
    assert_eq!(LANGUAGES.len(), rows.site.len());
}

#[test]
fn html_lang() {
    let rows = rows().html_lang;
    assert!(rows.len() > 25);
    for (lang, want) in rows {
        assert_eq!(from_html_lang(&lang), want, "{lang}");
    }
}

#[test]
fn scripts_and_directions() {
    let rows = rows();
    assert!(rows.scripts.len() > 5);
    for ScriptRow { tag, text, is } in &rows.scripts {
        assert_eq!(with_script(tag, text), *is, "{tag} {text}");
    }
    told_apart(|t| is_rtl(t), &rows.right_to_left, &rows.left_to_right);
}

#[test]
fn spelling_does_not_matter() {
    let rows = rows();
    told_apart(
        |[a, b]| same(a, b),
        &rows.same_spelling,
        &rows.other_spelling,
    );
    told_apart(
        |[a, b]| same_letters(a, b),
        &rows.same_letters,
        &rows.other_letters,
    );
}
