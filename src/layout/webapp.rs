//! `webapp`: React, server-rendered, 2022 until now. Class names like `sc-kATywh` or `s1pq5lno` change with
//! each build; what is named here does not.

use super::authors::{AUTHORS, authors, with_roles};
use super::generation::{Layout, order_of, stated_kind};
use super::pieces::Zone;
use super::{advertorial, live};
use crate::article::{Block, Image, LayoutName, Link, Media, WarningCode};
use crate::blocks::{self, Piece, SignOffs};
use crate::date::{self, Order};
use crate::fold::folded;
use crate::furniture::is_furniture;
use crate::gallery::slides;
use crate::head;
use crate::image;
use crate::item::ItemKind;
use crate::media;
use crate::page::Page;
use crate::parts::{Parts, split_keywords};
use crate::tree::{Node, in_document_order};

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
/// Class of the text of an advertorial.
const PAID_TEXT: &str = "advertorial-rich-text";
/// `[id]` of what stands between the site's header and footer.
const MAIN: &str = "main-content";
/// Classes of the header's parts.
const TEASER: &str = "teaser-text";
const PUBLICATION: &str = "publication";
const LAST_UPDATE: &str = "last-update";

fn detect(page: &Page) -> bool {
    let root = page.root();
    // `PAID_TEXT` has `TEXT` in it.
    let hooks = [TEXT, KICKER, AUTHORS, TEASER];
    if !hooks.into_iter().any(|hook| root.may_be_in_page(hook)) {
        return false;
    }
    root.find(|n| {
        is_text(n) || is_tracked(n, KICKER) || n.has_class(AUTHORS) || n.has_class(TEASER)
    })
    .is_some()
}

fn is_tracked(node: Node<'_>, name: &str) -> bool {
    node.attr("data-tracking-name") == Some(name)
}

fn is_text(node: Node<'_>) -> bool {
    node.has_class(TEXT) || is_tracked(node, TEXT) || node.has_class(PAID_TEXT)
}

fn read(page: &Page) -> Parts {
    let frame = page.root().find_name("article").is_some();
    read_scope(scope_of(page), frame, page)
}

/// The element that the article stands in: the `article` that has a headline or a text, else what stands
/// between the site's header and footer, if a text is there. The posts of a live blog may stand beside the
/// `article`, as the sections below it do.
pub(super) fn scope_of(page: &Page) -> Node<'_> {
    let root = page.root();
    let main = || {
        root.find(|n| n.attr("id") == Some(MAIN))
            .or_else(|| root.find_name("main"))
            .or_else(|| root.find_name("body"))
            .filter(|main| main.find(|n| n.name() == "h1" || is_text(n)).is_some())
    };
    let (json_ld, _) = page.json_ld();
    if stated_kind(page, json_ld) == Some(ItemKind::LiveBlog) {
        return main().unwrap_or(root);
    }
    article(root)
        .or_else(|| main().filter(|main| main.find(is_text).is_some()))
        .or_else(|| root.find_name("article"))
        .or_else(main)
        .unwrap_or(root)
}

/// The page's article: the one that has a headline or a text.
pub(super) fn article(root: Node<'_>) -> Option<Node<'_>> {
    let with = |wanted: fn(Node<'_>) -> bool| {
        root.find(|n| n.name() == "article" && n.find(wanted).is_some())
    };
    // A consent layer or another box may be an `article` too: the one with the text comes first.
    with(is_text).or_else(|| with(|d| d.name() == "h1"))
}

/// Reads what stands in `scope`; `frame`: it is an article, filled or not.
pub(super) fn read_scope(scope: Node<'_>, frame: bool, page: &Page) -> Parts {
    let root = page.root();
    let (json_ld, _) = page.json_ld();
    let kind = stated_kind(page, json_ld);
    let texts = text_containers(scope);
    let places = match kind {
        Some(ItemKind::LiveBlog) => live::find(scope, &texts, page),
        _ => Vec::new(),
    };
    // A post has a heading, a date and authors of its own.
    let first_post = places.first().map_or(scope.end(), |p| p.container.index());
    let before_text = texts
        .first()
        .map_or(first_post, |t| t.index().min(first_post));
    let headline = scope.find(|n| n.name() == "h1" && n.index() < before_text);
    let teaser = scope.find(|n| n.has_class(TEASER) && n.index() < before_text);
    let (authors, credit) = authors(scope, before_text, page);
    let order = order_of(page, LayoutName::Webapp);
    let shown_date = |class: &str| {
        scope
            .find(|n| n.has_class(class) && n.index() < first_post)
            .and_then(|n| shown_date(n, order))
    };
    let mut parts = Parts {
        headline: headline.and_then(|h| folded(&h.text())),
        kicker: kicker(scope, page),
        teaser: teaser.and_then(|n| folded(&n.text())),
        published: shown_date(PUBLICATION),
        modified: shown_date(LAST_UPDATE),
        credit,
        topics: topics(root, page),
        keywords: page
            .facts
            .meta("keywords")
            .filter(|_| page.head_is_current())
            .map(split_keywords)
            .unwrap_or_default(),
        frame,
        ..Parts::default()
    };
    parts.authors = with_roles(authors, scope, page);
    let mut skip: Vec<Node<'_>> = headline.map(header_of).into_iter().chain(teaser).collect();
    skip.extend(places.iter().map(|p| p.container));
    in_document_order(&mut skip);
    let sheet = Sheet {
        scope,
        headline,
        texts: &texts,
        skip: &skip,
        kind,
        end: first_post,
    };
    sheet.read(&mut parts, page);
    if kind == Some(ItemKind::LiveBlog) {
        for place in &places {
            read_post(place, &mut parts, order, page);
        }
        live::complete(&mut parts.posts, &mut parts.content, json_ld, page);
    }
    match kind {
        Some(ItemKind::Video) => media_page(&mut parts, Some(false), json_ld, page),
        Some(ItemKind::Audio) => media_page(&mut parts, Some(true), json_ld, page),
        Some(ItemKind::AudioOrVideo) => media_page(&mut parts, None, json_ld, page),
        _ => {}
    }
    if frame && kind == Some(ItemKind::Article) {
        unseen_media(&mut parts, json_ld, page);
    }
    if !frame_is_empty(&parts) && advertorial::is_one(root, &parts) {
        page.warn(
            WarningCode::Advertorial,
            "the page is paid for by an advertiser",
        );
    }
    note_truncation(page, scope, &texts);
    parts
}

#[cold]
#[inline(never)]
fn read_post(place: &live::PostElement<'_>, parts: &mut Parts, order: Order, page: &Page) {
    let (post, mut content) = place.read(order, page);
    parts.posts.push(post);
    parts.content.editors.append(&mut content.editors);
    parts.content.removed.append(&mut content.removed);
}

fn frame_is_empty(parts: &Parts) -> bool {
    parts.headline.is_none() && parts.content.body.is_empty() && parts.posts.is_empty()
}

/// The header round a headline, else the headline.
fn header_of(headline: Node<'_>) -> Node<'_> {
    let mut node = headline;
    while let Some(parent) = node.parent() {
        if parent.name() == "header" {
            return parent;
        }
        node = parent;
    }
    headline
}

/// The part of an article that is not its header.
struct Sheet<'a, 't> {
    scope: Node<'t>,
    headline: Option<Node<'t>>,
    texts: &'a [Node<'t>],
    skip: &'a [Node<'t>],
    kind: Option<ItemKind>,
    /// Where the posts of a live blog begin.
    end: u32,
}

impl<'t> Sheet<'_, 't> {
    fn read(&self, parts: &mut Parts, page: &Page) {
        if self.kind == Some(ItemKind::Gallery) && self.read_slides(parts, page) {
            return;
        }
        let pieces = self.pieces(parts.frame, page);
        let before_text = pieces
            .first()
            .map_or(self.end, |p| p.node().index().min(self.end));
        lead(parts, self.scope, before_text, page);
        parts.content = blocks::read_pieces(&pieces, page, SignOffs::Byline);
        if self.kind == Some(ItemKind::Gallery) {
            gallery_page(parts, Vec::new(), page);
        }
        if parts.content.body.is_empty() && parts.posts.is_empty() && self.texts.is_empty() {
            text_from_state(parts, page);
        }
    }

    /// The slides of a gallery, where the page shows them; whether it does.
    #[cold]
    #[inline(never)]
    fn read_slides(&self, parts: &mut Parts, page: &Page) -> bool {
        let Some(shown) = slides::find(self.scope, self.texts, self.skip, page) else {
            return false;
        };
        let pieces: Vec<Piece<'_>> = self.texts.iter().map(|t| Piece::Inside(*t)).collect();
        parts.content = blocks::read_pieces(&pieces, page, SignOffs::Byline);
        parts.lead_image = shown.cover;
        gallery_page(parts, shown.slides, page);
        true
    }

    fn pieces(&self, frame: bool, page: &Page) -> Vec<Piece<'t>> {
        let of_article =
            matches!(page.item_kind(), Some(kind) if !matches!(kind, ItemKind::Other(_)));
        let posts = self.kind == Some(ItemKind::LiveBlog);
        if self.texts.is_empty() && (!frame && !of_article || posts && self.skip.len() > 2) {
            return Vec::new();
        }
        let media = matches!(
            self.kind,
            Some(ItemKind::Video | ItemKind::Audio | ItemKind::AudioOrVideo)
        );
        if media {
            return self.media_pieces(page);
        }
        self.zone(self.skip).pieces(page)
    }

    #[cold]
    #[inline(never)]
    fn media_pieces(&self, page: &Page) -> Vec<Piece<'t>> {
        if !self.texts.is_empty() {
            return self.texts.iter().map(|t| Piece::Inside(*t)).collect();
        }
        // "About the show" and "More from this show" follow a video and are no part of it.
        let is_section = |n: &Node<'_>| matches!(n.name(), "section" | "aside");
        let mut skip = self.skip.to_vec();
        skip.extend(self.scope.descendants().filter(is_section));
        in_document_order(&mut skip);
        self.zone(&skip).pieces(page)
    }

    fn zone<'z>(&'z self, skip: &'z [Node<'t>]) -> Zone<'z, 't> {
        Zone {
            scope: self.scope,
            from: self.headline.map_or(0, |h| h.index()),
            texts: self.texts,
            skip,
            media: false,
        }
    }
}

/// A page that is not filled yet, or never is: its text is in the state.
#[cold]
#[inline(never)]
fn text_from_state(parts: &mut Parts, page: &Page) {
    let Some(state) = page.state() else { return };
    let content = live::rich_text_of(state.content(), page, SignOffs::Byline);
    if let Some(content) = content.filter(|c| !c.body.is_empty() || c.byline.is_some()) {
        page.warn(
            WarningCode::Incomplete,
            "the page shows no text; it was taken from the page's data",
        );
        parts.content = content;
    }
}

/// The slides of a gallery page: as shown, and what the state has beyond that; else from JSON-LD.
#[cold]
#[inline(never)]
fn gallery_page(parts: &mut Parts, shown: Vec<Image>, page: &Page) {
    let images = slides::all(shown, parts.headline.as_deref(), &parts.content.body, page);
    if images.is_empty() {
        page.warn(
            WarningCode::Incomplete,
            "the gallery's slides are not in the page",
        );
        return;
    }
    // Teaser and authors are the article's and stand there.
    parts.content.body.push(Block::Gallery {
        id: page.id,
        title: parts.headline.clone(),
        url: page.url.clone(),
        teaser: None,
        authors: Vec::new(),
        images,
    });
}

/// A video or audio page opens with its medium, wherever the page has it.
#[cold]
#[inline(never)]
fn media_page(
    parts: &mut Parts,
    audio: Option<bool>,
    json_ld: Option<&serde_json::Value>,
    page: &Page,
) {
    let is_own = |block: &Block| match block {
        Block::Video(media) | Block::Audio(media) => media.id == page.id || media.id.is_none(),
        _ => false,
    };
    let lead = parts.lead_blocks.iter().position(is_own);
    let in_text = parts.content.body.iter().position(is_own);
    let mut block = if let Some(place) = lead {
        parts.lead_blocks.remove(place)
    } else if let Some(place) = in_text {
        parts.content.body.remove(place)
    } else if let Some(block) = media::of_page(page, json_ld, audio) {
        block
    } else {
        if !parts.lead_blocks.iter().any(live::is_medium) {
            page.warn(
                WarningCode::Incomplete,
                "neither the page nor its data names the video or the recording",
            );
        }
        return;
    };
    if let Block::Video(media) | Block::Audio(media) = &mut block {
        media::complete(media, page, json_ld);
        media.url = page.url.clone().or(media.url.take());
        media.title = media.title.take().or_else(|| parts.headline.clone());
    }
    parts.lead_blocks.insert(0, block);
    let state = || page.state().map(head::State::content);
    let description = || folded(json_ld?.get("description")?.as_str()?);
    if parts.teaser.is_none() {
        parts.teaser = state().and_then(|c| c.text("teaser")).or_else(description);
    }
}

/// What only the page's data names opens the article, as a recording does on a page of its own.
fn unseen_media(parts: &mut Parts, json_ld: Option<&serde_json::Value>, page: &Page) {
    let blocks = parts.lead_blocks.iter().chain(&parts.content.body);
    let shown: Vec<&Media> = blocks.filter_map(media::medium).collect();
    let found = media::unseen(page, json_ld, &shown);
    if !found.is_empty() {
        page.warn(
            WarningCode::Incomplete,
            "the page shows no player for a video or a recording that its data names",
        );
        parts.lead_blocks.extend(found);
    }
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
    // A separator is no label.
    let says = |label: &Link| label.text.contains(char::is_alphanumeric);
    let labels: Vec<Link> = kicker
        .children()
        .filter(|n| !n.name().is_empty())
        .filter_map(label)
        .filter(says)
        .collect();
    if labels.is_empty() {
        label(kicker).into_iter().collect()
    } else {
        labels
    }
}

/// `time[aria-hidden]` + `span`: "06/14/2026" and "June 14, 2026"; on a fresh page both are relative.
fn shown_date(node: Node<'_>, order: Order) -> Option<String> {
    let stated = node
        .find_name("time")
        .and_then(|t| date::iso(t.attr("datetime")?));
    let places = || -> Vec<String> {
        let is_place = |n: &Node<'_>| matches!(n.name(), "time" | "span");
        let parts = node.descendants().filter(is_place);
        parts.take(16).map(|n| n.text()).collect()
    };
    stated
        .or_else(|| date::shown(&places(), order))
        .or_else(|| date::displayed(&node.text(), order))
}

/// `section[data-tracking-name=section-related-topics] aside > a[href*="/t-"]`.
fn topics(root: Node<'_>, page: &Page) -> Vec<Link> {
    let Some(section) = root.find(|n| is_tracked(n, TOPICS)) else {
        return Vec::new();
    };
    let topic = |a: Node<'_>| {
        let url = page
            .base
            .resolve_own(a.attr("href").filter(|h| h.contains("/t-"))?)?;
        Some(Link {
            text: folded(&a.text())?,
            url: Some(url),
        })
    };
    let mut topics: Vec<Link> = Vec::new();
    for link in section
        .descendants()
        .filter(|n| n.name() == "a")
        .filter_map(topic)
    {
        if !topics
            .iter()
            .take(crate::limits::COMPARED)
            .any(|known| *known == link)
        {
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
        if is_furniture(node) {
            index = node.end();
            continue;
        }
        if media::is_player(node) {
            parts.lead_blocks.push(media::read_player(node, page).block);
        } else if (node.name() == "figure" || node.name() == "amp-img")
            && parts.lead_image.is_none()
        {
            parts.lead_image = node
                .find(|n| matches!(n.name(), "img" | "amp-img"))
                .or(Some(node).filter(|n| n.name() == "amp-img"))
                .map(|img| image::read_figure(node, img, page))
                .filter(is_something);
        } else {
            index += 1;
            continue;
        }
        index = node.end();
    }
}

pub(super) fn is_something(image: &Image) -> bool {
    image.url.is_some() || image.alt.is_some() || image.caption.is_some()
}

/// A whole page has a footer after its text; a cut one ends in the text.
fn note_truncation(page: &Page, scope: Node<'_>, texts: &[Node<'_>]) {
    let whole = texts
        .last()
        .is_some_and(|t| (t.end()..scope.end()).any(|i| !scope.at(i).name().is_empty()));
    // The site's own page for advertorials has no footer.
    let is_paid = texts.iter().any(|t| t.has_class(PAID_TEXT));
    if !whole && !is_paid && !texts.is_empty() {
        page.warn(
            WarningCode::Truncated,
            "the page ends with its text: part of it may be missing",
        );
    }
}
