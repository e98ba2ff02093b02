//! `mobile`: m.dw.com and m.dw.de, to 2019. No page was seen, only text renderings: two lead lines, then
//! headline, teaser, text; of 2019 two names, `div.article__intro` and `div[itemprop=articleBody]`. So nothing is taken for granted but a headline and paragraphs; what bears one of
//! the class names that other generations give a teaser or a date is that, and everything else is text.

use super::generation::{Layout, only_day, order_of};
use super::pieces::Zone;
use super::{advertorial, webapp};
use crate::article::{Image, LayoutName, WarningCode};
use crate::blocks::{self, SignOffs};
use crate::fold::folded;
use crate::furniture::is_furniture;
use crate::image;
use crate::page::Page;
use crate::parts::Parts;
use crate::tree::{Node, in_document_order};

/// By its address.
pub(crate) const LAYOUT: Layout = Layout {
    name: LayoutName::Mobile,
    detect: is_on_host,
    read,
};

/// A saved page that is of no other generation, by its lead lines.
pub(crate) const SAVED: Layout = Layout {
    name: LayoutName::Mobile,
    detect: is_saved,
    read,
};

/// The lead lines, in English whatever the language of the page: "DW has chosen English for you",
/// "Wrong language? Change it here."
const LEAD_LINES: &[&str] = &["DW has chosen ", "Wrong language? Change it here"];
/// Longest lead line, in bytes.
const LEAD_LINE: usize = 80;
/// Classes of a teaser in other generations.
const TEASERS: &[&str] = &["intro", "teaser", "teaser-text", "lead"];
/// The text of 2019, `[itemprop]`; and how the teaser's class ends there, `article__intro`.
const TEXT: &str = "articleBody";
const PARTS: &[&str] = &["__intro", "__teaser"];
/// An element of fewer nodes may be a lead line or a date.
const SMALL: u32 = 12;
/// Longest text between headline and text that is no paragraph, in bytes: a date, a label.
const SHORT: usize = 48;

fn is_on_host(page: &Page) -> bool {
    let host = page.base.host();
    host == "m.dw.com" || host == "m.dw.de" || host.starts_with("mobile.dw.")
}

#[cold]
#[inline(never)]
fn is_saved(page: &Page) -> bool {
    has_lead_line(page) || page.root().find(is_of_2019).is_some()
}

fn is_of_2019(node: Node<'_>) -> bool {
    is_text(node) || (node.has_class("article__intro") && node.name() == "div")
}

fn is_text(node: Node<'_>) -> bool {
    node.attr("itemprop") == Some(TEXT)
}

fn is_teaser(node: Node<'_>) -> bool {
    node.attr("class").is_some_and(|list| {
        let mut classes = list.split_ascii_whitespace();
        classes.any(|c| TEASERS.contains(&c) || PARTS.iter().any(|part| c.ends_with(part)))
    })
}

fn has_lead_line(page: &Page) -> bool {
    page.root()
        .find(|n| n.as_text().is_some_and(is_lead_line))
        .is_some()
}

fn is_lead_line(text: &str) -> bool {
    let text = text.trim();
    text.len() <= LEAD_LINE && LEAD_LINES.iter().any(|line| text.starts_with(line))
}

fn read(page: &Page) -> Parts {
    let root = page.root();
    let scope = webapp::article(root)
        .or_else(|| root.find_name("main"))
        .or_else(|| root.find_name("body"))
        .unwrap_or(root);
    let headline = scope.find_name("h1");
    let from = headline.map_or(scope.index(), |h| h.end());
    let texts: Vec<Node<'_>> = scope.find(is_text).into_iter().collect();
    let first_text = texts
        .first()
        .copied()
        .or_else(|| first_paragraph(scope, from));
    let teaser = scope.find(|n| {
        n.index() >= from
            && n.index() <= first_text.map_or(scope.end(), |t| t.index())
            && is_teaser(n)
            && first_text.is_none_or(|text| !n.contains(text))
    });
    let (day, published) = day(scope, headline, first_text, page);
    let mut skip: Vec<Node<'_>> = headline.into_iter().chain(teaser).chain(day).collect();
    let lead = lead_image(scope, from, first_text, &skip, page);
    skip.extend(lead.as_ref().map(|(node, _)| *node));
    skip.extend(scope.descendants().filter(|n| is_lead_element(*n)));
    in_document_order(&mut skip);
    let pieces = Zone {
        scope,
        from,
        texts: &texts,
        skip: &skip,
        media: false,
    }
    .pieces(page);
    let parts = Parts {
        headline: headline.and_then(|n| folded(&n.text())),
        teaser: teaser.and_then(|n| folded(&n.text())),
        published,
        lead_image: lead.map(|(_, image)| image),
        content: blocks::read_pieces(&pieces, page, SignOffs::Byline),
        frame: headline.is_some(),
        ..Parts::default()
    };
    if advertorial::is_one(root, &parts) {
        page.warn(
            WarningCode::Advertorial,
            "the page is paid for by an advertiser",
        );
    }
    parts
}

fn is_lead_element(node: Node<'_>) -> bool {
    matches!(node.name(), "p" | "div" | "span" | "a" | "strong")
        && is_small(node)
        && node
            .children()
            .all(|c| c.as_text().is_some() || c.name() == "a" || c.name() == "br")
        && is_lead_line(&node.text())
}

fn is_small(node: Node<'_>) -> bool {
    node.end() - node.index() < SMALL
}

/// The first paragraph that is no teaser; that of 2019 stands in a box: `div.article__intro > p`.
fn first_paragraph(scope: Node<'_>, from: u32) -> Option<Node<'_>> {
    let in_teaser = |n: Node<'_>| n.parent().is_some_and(|p| p != scope && is_box(p));
    scope.find(|n| {
        n.name() == "p"
            && n.index() >= from
            && !is_teaser(n)
            && !in_teaser(n)
            && n.text().len() > SHORT
    })
}

/// A teaser with one paragraph in it.
fn is_box(node: Node<'_>) -> bool {
    is_teaser(node) && node.children().filter(|n| n.name() == "p").count() == 1
}

/// The first element between headline and text that says nothing but a day, and that day.
fn day<'t>(
    scope: Node<'t>,
    headline: Option<Node<'t>>,
    first_text: Option<Node<'t>>,
    page: &Page,
) -> (Option<Node<'t>>, Option<String>) {
    let until = first_text.map_or(scope.end(), |t| t.index());
    let order = order_of(page, LayoutName::Mobile);
    for node in scope.descendants() {
        let is_candidate = matches!(node.name(), "p" | "div" | "span" | "time" | "small" | "em")
            && is_small(node)
            && node.index() < until
            && headline.is_none_or(|h| !node.contains(h) && !h.contains(node));
        if !is_candidate {
            continue;
        }
        if let Some(day) = only_day(&node.text(), order) {
            return (Some(node), Some(day));
        }
    }
    (None, None)
}

/// The picture between headline and text, with what its element says of it.
fn lead_image<'t>(
    scope: Node<'t>,
    from: u32,
    first_text: Option<Node<'t>>,
    skip: &[Node<'t>],
    page: &Page,
) -> Option<(Node<'t>, Image)> {
    let until = first_text.map_or(scope.end(), |t| t.index());
    let img = scope.find(|n| {
        n.name() == "img" && (from..until).contains(&n.index()) && !is_within_furniture(n)
    })?;
    // The largest element round the picture that holds nothing else of the article.
    let mut whole = img;
    for _ in 0..4 {
        let Some(parent) = whole.parent().filter(|p| *p != scope) else {
            break;
        };
        let holds_more = skip.iter().any(|s| parent.contains(*s))
            || first_text.is_some_and(|t| parent.contains(t))
            || parent.descendants().filter(|n| n.name() == "img").count() > 1;
        if holds_more {
            break;
        }
        whole = parent;
    }
    let mut image = image::read_figure(whole, img, page);
    if image.caption.is_none() {
        let (caption, credit) = image::caption_and_credit(whole);
        image.caption = caption;
        image.credit = image.credit.or(credit);
    }
    webapp::is_something(&image).then_some((whole, image))
}

fn is_within_furniture(node: Node<'_>) -> bool {
    let mut node = Some(node);
    while let Some(n) = node {
        if is_furniture(n) {
            return true;
        }
        node = n.parent();
    }
    false
}
