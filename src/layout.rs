//! The generations of the site, newest first, and what they share: putting an article together.

mod advertorial;
mod amp;
mod authors;
mod classic;
mod generation;
mod live;
mod mobile;
mod pieces;
mod webapp;

use crate::article::{Article, Author, Direction, Kind, LayoutName, WarningCode};
use crate::assemble::{self, Known};
use crate::date;
use crate::error::ParseError;
use crate::fold::folded;
use crate::head;
use crate::item::ItemKind;
use crate::language;
use crate::page::Page;
use crate::parts::Parts;
use generation::{Layout, stated_kind};
use serde_json::Value;

/// Newest first, but the variants of a generation before it: AMP pages have the hooks of `webapp`. The first
/// that knows a page reads it.
const LAYOUTS: &[Layout] = &[
    amp::LAYOUT,
    mobile::LAYOUT,
    webapp::LAYOUT,
    classic::LAYOUT,
    mobile::SAVED,
];

/// Reads a page.
pub(crate) fn read(page: &Page) -> Result<Article, ParseError> {
    if !page.is_dw() {
        return Err(ParseError::NotDw);
    }
    if let Some(ItemKind::Other(what)) = page.item_kind() {
        return Err(ParseError::NotArticle { what });
    }
    let fallback = &webapp::LAYOUT;
    let layout = LAYOUTS.iter().find(|l| l.knows(page)).unwrap_or(fallback);
    let parts = (layout.read)(page);
    assemble(page, parts, layout.name)
}

fn assemble(page: &Page, parts: Parts, layout: LayoutName) -> Result<Article, ParseError> {
    let (json_ld, stale) = page.json_ld();
    if stale && json_ld.is_none() {
        page.warn(
            WarningCode::StaleData,
            "the JSON-LD is of another item and was not used",
        );
    }
    if page.facts.broken_json_ld {
        page.warn(
            WarningCode::InvalidData,
            "a JSON-LD script is not valid JSON",
        );
    }
    if page.facts.cut_json_ld {
        page.limit("the JSON-LD is too large or nested too deep and was not read to its end");
    }
    let state = || page.state().map(head::State::content);
    let shown = parts.headline.is_some()
        || !parts.content.body.is_empty()
        || !parts.posts.is_empty()
        || !parts.lead_blocks.is_empty();
    if !shown && state().is_none_or(|s| s.str("title").is_none()) {
        return Err(nothing_shown(page, parts.frame));
    }
    let mut parts = parts;
    (parts.published, parts.modified) = dates(page, json_ld, &parts, layout);
    if parts.authors.is_empty()
        && parts.content.authors.is_empty()
        && let Some(object) = json_ld
    {
        let stated = head::json_ld_authors(object).into_iter();
        parts.authors.extend(stated.map(Author::named));
    }
    if parts.headline.is_none() {
        parts.headline = headline_from_head(page, json_ld);
    }
    if parts.teaser.is_none() && !parts.frame {
        parts.teaser = state().and_then(|state| state.text("teaser"));
    }
    let media = parts.lead_blocks.iter().chain(&parts.content.body);
    let known = Known {
        kind: kind_of(page, json_ld, assemble::is_heard(media)),
        id: page.id,
        url: page.url.clone(),
        language: language_of(page),
        direction: direction_of(page),
        layout,
    };
    let mut article = assemble::article(parts, known);
    note_translation(page, article.language.as_deref(), &article.text);
    for (code, message) in assemble::faults(&article) {
        page.warn(code, message);
    }
    article.warnings = page.take_warnings();
    Ok(article)
}

#[cold]
#[inline(never)]
fn nothing_shown(page: &Page, frame: bool) -> ParseError {
    match page.item_kind() {
        None if !frame => ParseError::NotArticle {
            what: "no article on the page",
        },
        _ => ParseError::NoContent,
    }
}

/// A time that the app state says.
#[cold]
#[inline(never)]
fn state_time(page: &Page, key: &str) -> Option<String> {
    page.state()?.content().str(key).and_then(date::iso)
}

/// The day in the `dataLayer`.
#[cold]
#[inline(never)]
fn page_data_day(page: &Page) -> Option<String> {
    let data = head::page_data(&page.script("\"pageData\"")?, page.id)?;
    date::iso(&data.get("date")?.as_u64()?.to_string())
}

/// Exact times from what the page states about this item, else the day it shows.
fn dates(
    page: &Page,
    json_ld: Option<&Value>,
    parts: &Parts,
    layout: LayoutName,
) -> (Option<String>, Option<String>) {
    let stated = |key: &str| {
        json_ld
            .and_then(|o| o.get(key))
            .and_then(Value::as_str)
            .and_then(date::iso)
    };
    let upload = || stated("uploadDate");
    let meta = || {
        page.facts
            .meta("date")
            .filter(|_| page.head_is_current())
            .and_then(date::iso)
    };
    // Only the webapp has data in its scripts; there the state is long, and asked when nothing else states
    // a time.
    let has_data = matches!(layout, LayoutName::Webapp | LayoutName::Amp);
    let state = |key: &str| has_data.then(|| state_time(page, key)).flatten();
    let published = stated("datePublished").or_else(upload).or_else(meta);
    let published = published
        .or_else(|| state("firstPublicationDate"))
        .or_else(|| parts.published.clone());
    let published = published.or_else(|| has_data.then(|| page_data_day(page)).flatten());
    let modified = stated("dateModified");
    let modified = modified.or_else(|| {
        let is_medium = || stated_kind(page, json_ld) != Some(ItemKind::Article);
        // `VideoObject` has no such date.
        if json_ld.is_none() || is_medium() {
            state("lastModifiedDate")
        } else {
            None
        }
    });
    (published, modified.or_else(|| parts.modified.clone()))
}

#[cold]
#[inline(never)]
fn headline_from_head(page: &Page, json_ld: Option<&Value>) -> Option<String> {
    let stated = json_ld
        .and_then(|o| o.get("headline").or(o.get("name")))
        .and_then(Value::as_str)
        .and_then(folded);
    let state = || page.state()?.content().text("title");
    let meta = || {
        folded(
            page.facts
                .meta("twitter:title")
                .or(page.facts.meta("og:title"))
                .filter(|_| page.head_is_current())
                .map(without_site)?,
        )
    };
    let headline = stated.or_else(state).or_else(meta)?;
    page.warn(
        WarningCode::Incomplete,
        "the page shows no headline; it was taken from the page's data",
    );
    Some(headline)
}

/// A page's title without what the site adds: `A bridge opens | DW | 19.01.2020`, `… – DW – 30.01.2024`.
fn without_site(title: &str) -> &str {
    [" | DW", " – DW"]
        .iter()
        .find_map(|mark| title.get(..title.match_indices(mark).last()?.0))
        .unwrap_or(title)
}

/// From the letter before the id, else from JSON-LD; `av-` is told apart by its medium.
fn kind_of(page: &Page, json_ld: Option<&Value>, heard: Option<bool>) -> Kind {
    match stated_kind(page, json_ld) {
        Some(ItemKind::LiveBlog) => Kind::LiveBlog,
        Some(ItemKind::Gallery) => Kind::Gallery,
        Some(ItemKind::Video) => Kind::Video,
        Some(ItemKind::Audio) => Kind::Audio,
        Some(ItemKind::AudioOrVideo) if heard == Some(true) => Kind::Audio,
        Some(ItemKind::AudioOrVideo) => Kind::Video,
        Some(ItemKind::Article | ItemKind::Other(_)) | None => Kind::Article,
    }
}

fn language_of(page: &Page) -> Option<String> {
    let item = page.item.as_ref();
    let from_url = item.and_then(|i| language::from_segment(&i.language, i.zhongwen.as_deref()));
    from_url
        .map(str::to_owned)
        .or_else(|| language::from_html_lang(page.facts.lang.as_deref()?))
}

/// Says that the page's words are not DW's: a browser has translated them, or an add-on. Firefox leaves no
/// mark but the language it writes into `<html lang>`; what leaves none at all, the script tells.
fn note_translation(page: &Page, language: Option<&str>, text: &str) {
    let item = page.item.as_ref();
    let of_address = item.and_then(|i| language::from_segment(&i.language, i.zhongwen.as_deref()));
    let stated = || {
        page.facts
            .lang
            .as_deref()
            .and_then(language::from_html_lang)
    };
    let differs = || match (of_address, stated()) {
        (Some(address), Some(html)) => !language::are_near(address, &html),
        _ => false,
    };
    let translated = page.facts.translated
        || differs()
        || language.is_some_and(|tag| language::in_another_script(tag, text));
    if translated {
        page.warn(
            WarningCode::Translated,
            "the page's words have been translated by a browser or an add-on",
        );
    }
}

fn direction_of(page: &Page) -> Option<Direction> {
    match page.facts.dir.as_deref()?.to_ascii_lowercase().as_str() {
        "rtl" => Some(Direction::Rtl),
        "ltr" => Some(Direction::Ltr),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_without_the_site() {
        for (title, headline) in [
            ("A bridge opens | DW | 19.01.2020", "A bridge opens"),
            ("A bridge opens – DW – 30.01.2024", "A bridge opens"),
            ("DW | and its bridges", "DW | and its bridges"),
            ("A bridge opens", "A bridge opens"),
        ] {
            assert_eq!(without_site(title), headline);
        }
    }
}
