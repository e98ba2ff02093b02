//! Where an article's text stands: in its text containers, and in whatever else between header and footer
//! holds paragraphs. A box nobody has seen, beside the text container or in its place, is read like text, and
//! a warning names it; what is known to be no text, and what holds no paragraph, is not.

use crate::blocks::{Piece, note_wrapper};
use crate::media;
use crate::page::Page;
use crate::tree::Node;

/// Elements, ids, classes and `[data-tracking-name]`s of the page round the text. `wm-ipp…` is the banner of
/// the Internet Archive, `donato` its appeal for donations.
const ELEMENTS: &[&str] = &[
    "nav",
    "footer",
    "button",
    "form",
    "dialog",
    "amp-sidebar",
    "amp-analytics",
    "amp-consent",
    "amp-geo",
    "amp-user-notification",
    "amp-ad",
    "amp-embed",
    "amp-sticky-ad",
    "amp-social-share",
    "amp-next-page",
];
const IDS: &[&str] = &["wm-ipp", "donato", "footer", "navigation", "quickjump"];
const CLASSES: &[&str] = &[
    "advertisement",
    "gpt-slot",
    "feedback",
    "page-header",
    "focus-menu",
    "quick-item",
    "copy-button-wrapper",
    "show-more-button",
    "author-details",
    "author",
    "time-area",
    "publication",
    "last-update",
    "read-time",
    "teaser",
    "teaser-wrap",
    "kicker",
    "breadcrumb",
    "attribution-label",
    "attribution-partner",
];
const TRACKED: &[&str] = &[
    "section-",
    "sharing-icons",
    "Teaser",
    "content-detail-kicker",
];

/// Whether an element is the page round the text, whatever is in it.
pub(crate) fn is_furniture(node: Node<'_>) -> bool {
    ELEMENTS.contains(&node.name())
        || node
            .attr("id")
            .is_some_and(|id| IDS.iter().any(|i| id.starts_with(i)))
        || node
            .attr("data-tracking-name")
            .is_some_and(|name| TRACKED.iter().any(|t| name.starts_with(t)))
        || node.attr("class").is_some_and(|list| {
            list.split_ascii_whitespace()
                .any(|class| CLASSES.contains(&class))
        })
}

/// What to look through.
pub(super) struct Zone<'a, 't> {
    pub scope: Node<'t>,
    /// What stands before this place is the page's top.
    pub from: u32,
    /// Containers whose content is text.
    pub texts: &'a [Node<'t>],
    /// Elements that were read already.
    pub skip: &'a [Node<'t>],
    /// Pictures and players outside the containers are the text's.
    pub media: bool,
}

impl<'t> Zone<'_, 't> {
    /// The text's pieces, in order.
    pub(super) fn pieces(&self, page: &Page) -> Vec<Piece<'t>> {
        let mut found = Vec::new();
        let mut index = self.scope.index() + 1;
        while index < self.scope.end() {
            let node = self.scope.at(index);
            index = if self.texts.contains(&node) {
                found.push(Piece::Inside(node));
                node.end()
            } else if self.is_out(node) {
                node.end()
            } else if self.is_wrapper_of_known(node) {
                index + 1
            } else {
                if self.is_text(node, !found.is_empty()) {
                    self.note(node, page);
                    found.push(Piece::Whole(node));
                }
                node.end()
            };
        }
        found
    }

    fn is_out(&self, node: Node<'t>) -> bool {
        node.end() <= self.from
            || node.as_text().is_some()
            || node.is_invisible()
            || self.skip.contains(&node)
            || is_furniture(node)
    }

    /// Round something that is known stand the page's own wrappers.
    fn is_wrapper_of_known(&self, node: Node<'t>) -> bool {
        node.index() < self.from
            || self.texts.iter().any(|t| node.contains(*t))
            || self.skip.iter().any(|s| node.contains(*s))
            || node.has_class("content-area")
    }

    fn is_text(&self, node: Node<'t>, behind_text: bool) -> bool {
        if self.media && (media::is_player(node) || is_picture(node) || node.has_class("embed")) {
            return true;
        }
        // Without a container the text stands bare.
        let bare = self.texts.is_empty() && behind_text;
        match node.name() {
            "p" => has_text(node),
            "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "table" | "pre" if bare => {
                has_text(node)
            }
            "ul" | "ol" if bare => has_text(node) && !is_only_links(node),
            "figure" | "img" | "amp-img" if bare => true,
            _ if bare && (media::is_player(node) || node.has_class("embed")) => true,
            _ => node.find(|n| n.name() == "p" && has_text(n)).is_some(),
        }
    }

    fn note(&self, node: Node<'t>, page: &Page) {
        let wrapper = match node.name() {
            "div" | "section" | "aside" | "article" | "main" | "details" => Some(node),
            name if name.contains('-') && !name.starts_with("amp-") => Some(node),
            "p" => node
                .parent()
                .filter(|p| *p != self.scope && !p.name().is_empty()),
            _ => None,
        };
        if let Some(wrapper) = wrapper.filter(|_| !self.media) {
            note_wrapper(wrapper, page);
        }
    }
}

fn is_picture(node: Node<'_>) -> bool {
    matches!(node.name(), "img" | "amp-img")
        || (matches!(node.name(), "figure" | "picture")
            && node
                .find(|n| matches!(n.name(), "img" | "amp-img"))
                .is_some())
}

fn has_text(node: Node<'_>) -> bool {
    node.descendants()
        .filter_map(Node::as_text)
        .any(|t| t.contains(|c: char| !c.is_whitespace() && !crate::fold::is_dropped(c)))
}

fn is_only_links(list: Node<'_>) -> bool {
    list.text_without(|n| n.name() == "a").is_empty()
}
