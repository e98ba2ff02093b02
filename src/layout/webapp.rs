//! `webapp`: React, server-rendered, 2022 until now. Class names like `sc-kATywh` or `s1pq5lno` change with
//! each build; what is named here does not.

use super::{Layout, Parts};
use crate::article::{Author, Image, LayoutName, Link, WarningCode};
use crate::blocks::{self, Content};
use crate::byline;
use crate::date;
use crate::fold::folded;
use crate::image;
use crate::language;
use crate::media;
use crate::page::Page;
use crate::permalink::parse_id;
use crate::tree::Node;

pub(crate) const LAYOUT: Layout = Layout {
    name: LayoutName::Webapp,
    detect,
    read,
};

/// `[data-tracking-name]`: the labels over the headline.
const KICKER: &str = "content-detail-kicker";
/// `[data-tracking-name]`: the topics after the article.
const TOPICS: &str = "section-related-topics";
/// `[data-tracking-name]` and class of the text.
const TEXT: &str = "rich-text";
/// Classes of the header's parts.
const AUTHORS: &str = "author-details";
const TEASER: &str = "teaser-text";
const PUBLICATION: &str = "publication";
const LAST_UPDATE: &str = "last-update";

fn detect(page: &Page) -> bool {
    page.root()
        .find(|n| {
            is_text(n) || is_tracked(n, KICKER) || n.has_class(AUTHORS) || n.has_class(TEASER)
        })
        .is_some()
}

fn is_tracked(node: Node<'_>, name: &str) -> bool {
    node.attr("data-tracking-name") == Some(name)
}

fn is_text(node: Node<'_>) -> bool {
    node.has_class(TEXT) || is_tracked(node, TEXT)
}

fn read(page: &Page) -> Parts {
    let root = page.root();
    let is_article =
        |n: Node<'_>| n.name() == "article" && n.find(|d| d.name() == "h1" || is_text(d)).is_some();
    // A consent layer or another box may be an `article` too: the one with the text comes first.
    let with_text = |n: Node<'_>| n.name() == "article" && n.find(is_text).is_some();
    let article = root
        .find(with_text)
        .or_else(|| root.find(is_article))
        .or_else(|| root.find_name("article"));
    let scope = article.or_else(|| root.find_name("main")).unwrap_or(root);
    let texts = text_containers(scope);
    let before_text = texts.first().map_or(scope.end(), |t| t.index());
    let headline = scope.find(|n| n.name() == "h1" && n.index() < before_text);
    let (authors, credit) = authors(scope, before_text);
    let english = page.item.as_ref().is_some_and(|i| i.language == "en")
        || page
            .facts
            .lang
            .as_deref()
            .is_some_and(|l| l.starts_with("en"));
    let shown_date = |class: &str| scope.find_class(class).and_then(|n| shown_date(n, english));
    let mut parts = Parts {
        headline: headline.and_then(|h| folded(&h.text())),
        kicker: kicker(scope, page),
        teaser: scope
            .find(|n| n.has_class(TEASER) && n.index() < before_text)
            .and_then(|n| folded(&n.text())),
        published: shown_date(PUBLICATION),
        modified: shown_date(LAST_UPDATE),
        credit,
        topics: topics(root, page),
        keywords: page
            .facts
            .meta("keywords")
            .filter(|_| page.head_is_current())
            .map(super::split_keywords)
            .unwrap_or_default(),
        content: read_texts(&texts, page),
        frame: article.is_some(),
        ..Parts::default()
    };
    parts.authors = with_roles(authors, scope, page);
    lead(&mut parts, scope, before_text, page);
    note_truncation(page, scope, &texts);
    parts
}

/// The text containers of the article that are not in one another.
fn text_containers(scope: Node<'_>) -> Vec<Node<'_>> {
    let mut found: Vec<Node<'_>> = Vec::new();
    for node in scope.descendants().filter(|n| is_text(*n)) {
        if found.last().is_none_or(|last| !last.contains(node)) {
            found.push(node);
        }
    }
    found
}

fn read_texts(texts: &[Node<'_>], page: &Page) -> Content {
    let mut whole = Content::default();
    for text in texts {
        let part = blocks::read(*text, page);
        whole.body.extend(part.body);
        whole.authors.extend(part.authors);
        whole.editors.extend(part.editors);
        whole.removed.extend(part.removed);
        whole.byline = part.byline.or(whole.byline);
    }
    whole
}

/// `[data-tracking-name=content-detail-kicker] > span [> a]`.
fn kicker(scope: Node<'_>, page: &Page) -> Vec<Link> {
    let Some(kicker) = scope.find(|n| is_tracked(n, KICKER)) else {
        return Vec::new();
    };
    let label = |node: Node<'_>| {
        let link = if node.name() == "a" {
            Some(node)
        } else {
            node.find_name("a")
        };
        Some(Link {
            text: folded(&node.text())?,
            url: link.and_then(|a| page.base.resolve(a.attr("href")?)),
        })
    };
    let labels: Vec<Link> = kicker
        .children()
        .filter(|n| !n.name().is_empty())
        .filter_map(label)
        .collect();
    if labels.is_empty() {
        label(kicker).into_iter().collect()
    } else {
        labels
    }
}

/// `.author-details > span > (span.separator, a.author-link | span.author.no-link, span.extra-info)`: what
/// stands beside a name is a place (`Houston`) or agencies (`with AFP, dpa`).
fn authors(scope: Node<'_>, end: u32) -> (Vec<(Node<'_>, Author)>, Option<crate::article::Byline>) {
    let mut authors: Vec<(Node<'_>, Author)> = Vec::new();
    let mut credit = None;
    let Some(details) = scope.find(|n| n.has_class(AUTHORS) && n.index() < end) else {
        return (authors, credit);
    };
    for node in details.descendants() {
        if node.has_class("author-link") || node.has_class("author") {
            if authors.last().is_some_and(|(last, _)| last.contains(node)) {
                continue;
            }
            let text = node.text();
            let names =
                language::author_line(&text).unwrap_or_else(|| folded(&text).into_iter().collect());
            authors.extend(names.into_iter().map(|name| {
                (
                    node,
                    Author {
                        name,
                        ..Author::default()
                    },
                )
            }));
        } else if node.has_class("extra-info") {
            let text = node.text();
            match byline::credit(&text) {
                Some(found) => credit = Some(found),
                None => {
                    if let Some((_, author)) = authors.last_mut() {
                        author.location = folded(&text);
                    }
                }
            }
        }
    }
    (authors, credit)
}

/// Links, and the roles of the author box at the foot: `.author-name > a.author-link + span`.
fn with_roles(authors: Vec<(Node<'_>, Author)>, scope: Node<'_>, page: &Page) -> Vec<Author> {
    let boxes: Vec<(String, Option<String>)> = scope
        .descendants()
        .filter(|n| n.has_class("author-name"))
        .filter_map(|n| {
            let is_name = |c: Node<'_>| c.has_class("author-link") || c.has_class("author");
            let name = n
                .find(is_name)
                .or_else(|| n.children().find(|c| !c.name().is_empty()))?;
            Some((name.text(), folded(&n.text_without(|c| c == name))))
        })
        .collect();
    let finish = |(node, mut author): (Node<'_>, Author)| {
        let link = if node.name() == "a" {
            Some(node)
        } else {
            node.find_name("a")
        };
        author.url = link.and_then(|a| page.base.resolve(a.attr("href")?));
        author.id = author.url.as_deref().and_then(person_id);
        author.role = boxes
            .iter()
            .find(|(name, _)| *name == author.name)
            .and_then(|(_, role)| role.clone());
        author
    };
    authors.into_iter().map(finish).collect()
}

/// `…/jonathan-harding/person-18385408` → 18385408.
pub(crate) fn person_id(url: &str) -> Option<u64> {
    let (_, id) = url.split_once("/person-")?;
    parse_id(id.split(['?', '#', '/']).next()?)
}

/// `time[aria-hidden]` + `span`: "06/14/2026" and "June 14, 2026"; on a fresh page both are relative.
fn shown_date(node: Node<'_>, english: bool) -> Option<String> {
    let stated = node
        .find_name("time")
        .and_then(|t| date::iso(t.attr("datetime")?));
    let mut parts = node
        .descendants()
        .filter(|n| matches!(n.name(), "time" | "span"));
    stated
        .or_else(|| parts.find_map(|n| date::displayed(&n.text(), english)))
        .or_else(|| date::displayed(&node.text(), english))
}

/// `section[data-tracking-name=section-related-topics] aside > a[href*="/t-"]`.
fn topics(root: Node<'_>, page: &Page) -> Vec<Link> {
    let Some(section) = root.find(|n| is_tracked(n, TOPICS)) else {
        return Vec::new();
    };
    let topic = |a: Node<'_>| {
        let url = page
            .base
            .resolve(a.attr("href").filter(|h| h.contains("/t-"))?);
        Some(Link {
            text: folded(&a.text())?,
            url,
        })
    };
    let mut topics: Vec<Link> = Vec::new();
    for link in section
        .descendants()
        .filter(|n| n.name() == "a")
        .filter_map(topic)
    {
        if !topics.contains(&link) {
            topics.push(link);
        }
    }
    topics
}

/// Between header and text: the lead image, or a player.
fn lead(parts: &mut Parts, scope: Node<'_>, end: u32, page: &Page) {
    let mut index = scope.index() + 1;
    while index < end {
        let node = scope.at(index);
        let is_player = node.has_class("vjs-wrapper")
            || node.has_class("video-js")
            || matches!(node.name(), "video" | "audio");
        if node.has_class("advertisement") || node.name() == "footer" {
            index = node.end();
            continue;
        }
        if is_player {
            parts.lead_blocks.push(media::read_player(node, page).block);
        } else if node.name() == "figure" && parts.lead_image.is_none() {
            parts.lead_image = node
                .find_name("img")
                .map(|img| image::read_figure(node, img, page))
                .filter(is_something);
        } else {
            index += 1;
            continue;
        }
        index = node.end();
    }
}

fn is_something(image: &Image) -> bool {
    image.url.is_some() || image.alt.is_some() || image.caption.is_some()
}

/// A whole page has a footer after its text; a cut one ends in the text.
fn note_truncation(page: &Page, scope: Node<'_>, texts: &[Node<'_>]) {
    let whole = texts
        .last()
        .is_some_and(|t| (t.end()..scope.end()).any(|i| !scope.at(i).name().is_empty()));
    if !whole && !texts.is_empty() {
        page.warn(
            WarningCode::Truncated,
            "the page ends with its text: part of it may be missing",
        );
    }
}
