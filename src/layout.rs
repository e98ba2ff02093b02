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

use crate::article::{
    Article, Author, Block, Direction, Kind, LayoutName, SCHEMA_VERSION, Source, WarningCode,
    text_of,
};
use crate::bidi;
use crate::byline;
use crate::date;
use crate::error::ParseError;
use crate::fold::folded;
use crate::head;
use crate::item::ItemKind;
use crate::language;
use crate::order;
use crate::page::Page;
use crate::parts::Parts;
use crate::permalink::permalink_of;
use crate::words::word_count;
use generation::{Layout, stated_kind};
use serde_json::Value;

/// Newest first, but the variants of a generation before it: AMP pages have the hooks of `webapp`. The first
/// that knows a page reads it.
const LAYOUTS: &[Layout] = &[amp::LAYOUT, mobile::LAYOUT, webapp::LAYOUT, classic::LAYOUT];

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
        return Err(match page.item_kind() {
            None if !parts.frame => ParseError::NotArticle {
                what: "no article on the page",
            },
            _ => ParseError::NoContent,
        });
    }
    let (date_published, date_modified) = dates(page, json_ld, &parts, layout);
    let mut body = parts.lead_blocks;
    body.extend(parts.content.body);
    let mut authors = parts.authors;
    authors.extend(parts.content.authors);
    if authors.is_empty()
        && let Some(object) = json_ld
    {
        authors.extend(
            head::json_ld_authors(object)
                .into_iter()
                .map(|name| Author {
                    name,
                    ..Author::default()
                }),
        );
    }
    let mut editors = parts.content.editors;
    if language_of(page, "").as_deref() == Some("am") {
        let mut names = byline::closing_names(&mut body).into_iter();
        authors.extend(names.next().map(|name| Author {
            name,
            ..Author::default()
        }));
        editors.extend(names);
    }
    let authors = dedup_authors(authors);
    let mut removed = parts.removed;
    removed.extend(parts.content.removed);
    let headline = parts.headline.or_else(|| headline_from_head(page, json_ld));
    let text = text_of(&body, &parts.posts);
    let language = language_of(page, &text);
    note_translation(page, language.as_deref(), &text);
    let article = Article {
        schema_version: SCHEMA_VERSION.to_owned(),
        kind: kind_of(page, json_ld, &body),
        id: page.id,
        url: page.url.clone(),
        permalink: page.id.map(permalink_of),
        direction: direction_of(page, language.as_deref()),
        language,
        headline,
        kicker: parts.kicker,
        teaser: parts
            .teaser
            .or_else(|| state().filter(|_| !parts.frame)?.text("teaser")),
        date_published,
        date_modified,
        authors,
        byline: parts.content.byline.or(parts.credit),
        editors,
        topics: parts.topics,
        keywords: parts.keywords,
        lead_image: parts.lead_image,
        body,
        posts: parts.posts,
        word_count: word_count(&text),
        text,
        removed,
        source: Source { layout },
        warnings: Vec::new(),
    };
    Ok(with_warnings(article, page))
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
    let state = |key: &str| {
        let content = has_data.then(|| page.state()).flatten()?.content();
        content.str(key).and_then(date::iso)
    };
    let published = stated("datePublished").or_else(upload).or_else(meta);
    let published = published
        .or_else(|| state("firstPublicationDate"))
        .or_else(|| parts.published.clone());
    let published = published.or_else(|| {
        let script = has_data.then(|| page.script("\"pageData\"")).flatten()?;
        let data = head::page_data(&script, page.id)?;
        date::iso(&data.get("date")?.as_u64()?.to_string())
    });
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
        .find_map(|mark| Some(title.rsplit_once(mark)?.0))
        .unwrap_or(title)
}

/// From the letter before the id, else from JSON-LD; `av-` is told apart by its medium.
fn kind_of(page: &Page, json_ld: Option<&Value>, body: &[Block]) -> Kind {
    let audio = body.iter().find_map(|b| match b {
        Block::Audio(_) => Some(true),
        Block::Video(_) => Some(false),
        _ => None,
    });
    match stated_kind(page, json_ld) {
        Some(ItemKind::LiveBlog) => Kind::LiveBlog,
        Some(ItemKind::Gallery) => Kind::Gallery,
        Some(ItemKind::Video) => Kind::Video,
        Some(ItemKind::Audio) => Kind::Audio,
        Some(ItemKind::AudioOrVideo) if audio == Some(true) => Kind::Audio,
        Some(ItemKind::AudioOrVideo) => Kind::Video,
        Some(ItemKind::Article | ItemKind::Other(_)) | None => Kind::Article,
    }
}

fn language_of(page: &Page, text: &str) -> Option<String> {
    let item = page.item.as_ref();
    let from_url = item
        .and_then(|i| language::from_segment(&i.language, i.zhongwen.as_deref()))
        .map(str::to_owned);
    let tag = from_url.or_else(|| language::from_html_lang(page.facts.lang.as_deref()?))?;
    Some(language::with_script(&tag, text))
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

fn direction_of(page: &Page, language: Option<&str>) -> Direction {
    match page
        .facts
        .dir
        .as_deref()
        .map(str::to_ascii_lowercase)
        .as_deref()
    {
        Some("rtl") => Direction::Rtl,
        Some("ltr") => Direction::Ltr,
        _ if language.is_some_and(language::is_rtl) => Direction::Rtl,
        _ => Direction::Ltr,
    }
}

/// The same person in the header and in an author line is one.
fn dedup_authors(authors: Vec<Author>) -> Vec<Author> {
    order::without_repeats(authors, |author| &author.name)
}

/// What is missing, said once at the end.
fn with_warnings(mut article: Article, page: &Page) -> Article {
    bidi::balance(&mut article);
    let missing = [
        (
            article.headline.is_none(),
            WarningCode::MissingHeadline,
            "no headline was found",
        ),
        (
            article.body.is_empty() && article.posts.is_empty(),
            WarningCode::MissingBody,
            "no text was found",
        ),
        (
            article.date_published.is_none(),
            WarningCode::MissingDate,
            "the page states no date of publication",
        ),
        (
            article.id.is_none(),
            WarningCode::MissingId,
            "neither the address nor the page names the content id",
        ),
        (
            article.url.is_none(),
            WarningCode::MissingUrl,
            "the page names no canonical address of this item",
        ),
        (
            article.language.is_none(),
            WarningCode::MissingLanguage,
            "the language could not be told",
        ),
    ];
    for (is_missing, code, message) in missing {
        if is_missing {
            page.warn(code, message);
        }
    }
    article.warnings = page.take_warnings();
    article
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
