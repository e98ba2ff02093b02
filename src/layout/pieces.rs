//! Where an article's text stands: in its text containers, and in whatever else between header and footer
//! holds paragraphs. A box nobody has seen, beside the text container or in its place, is read like text, and
//! a warning names it; what is known to be no text, and what holds no paragraph, is not.

use crate::blocks::{Piece, is_removed, note_wrapper};
use crate::furniture::is_furniture;
use crate::media;
use crate::page::Page;
use crate::tree::{Node, first_in};
use std::cell::OnceCell;

/// What to look through.
pub(super) struct Zone<'a, 't> {
    pub scope: Node<'t>,
    /// What stands before this place is the page's top.
    pub from: u32,
    /// Containers whose content is text, in document order.
    pub texts: &'a [Node<'t>],
    /// Elements that were read already, in document order.
    pub skip: &'a [Node<'t>],
    /// Pictures and players outside the containers are the text's.
    pub media: bool,
}

impl<'t> Zone<'_, 't> {
    /// The text's pieces, in order.
    pub(super) fn pieces(&self, page: &Page) -> Vec<Piece<'t>> {
        let mut found = Vec::new();
        let mut index = self.scope.index() + 1;
        // Where the box ends whose elements are taken one by one.
        let mut box_end = 0;
        let inside = OnceCell::new();
        let inside = || inside.get_or_init(|| Inside::of(self.scope));
        while index < self.scope.end() {
            let node = self.scope.at(index);
            index = if first_in(self.texts, node) == Some(node) {
                found.push(Piece::Inside(node));
                node.end()
            } else if self.is_out(node) || (index < box_end && is_removed(node)) {
                if index < box_end && (is_removed(node) || node.is_translation()) {
                    found.push(Piece::Whole(node));
                }
                node.end()
            } else if self.is_wrapper_of_known(node) {
                index + 1
            } else {
                // Without a container, and in a box, the text stands bare.
                let bare = index < box_end || (self.texts.is_empty() && !found.is_empty());
                let is_text = self
                    .is_text(node, bare)
                    .unwrap_or_else(|| first_in(&inside().paragraphs, node).is_some());
                if !is_text {
                    node.end()
                } else if node.name() != "p" && first_in(&inside().furniture, node).is_some() {
                    self.note(node, page);
                    box_end = box_end.max(node.end());
                    index + 1
                } else {
                    if index >= box_end {
                        self.note(node, page);
                    }
                    found.push(Piece::Whole(node));
                    node.end()
                }
            };
        }
        found
    }

    fn is_out(&self, node: Node<'t>) -> bool {
        node.end() <= self.from
            || node.as_text().is_some()
            || node.is_invisible()
            || first_in(self.skip, node) == Some(node)
            || is_furniture(node)
    }

    /// Round something that is known stand the page's own wrappers.
    fn is_wrapper_of_known(&self, node: Node<'t>) -> bool {
        node.index() < self.from
            || first_in(self.texts, node).is_some()
            || first_in(self.skip, node).is_some()
            || node.has_class("content-area")
    }

    /// Whether an element is text; `None` where that hangs on the paragraphs in it.
    fn is_text(&self, node: Node<'t>, bare: bool) -> Option<bool> {
        let bare = bare || self.media;
        if media::is_player(node) || is_picture(node) || node.has_class("embed") {
            return Some(bare);
        }
        match node.name() {
            "p" => Some(has_text(node)),
            "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "table" | "pre" if bare => {
                Some(has_text(node))
            }
            "ul" | "ol" if bare => Some(has_text(node) && !is_only_links(node)),
            "span" | "a" => Some(false),
            _ => None,
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
        // In a post such wrappers are the page's own.
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

/// What stands in a scope, asked only when there is something nobody has seen: where a box within a box is
/// looked at, it must not be searched again at every level.
struct Inside<'t> {
    furniture: Vec<Node<'t>>,
    /// With text, outside the furniture.
    paragraphs: Vec<Node<'t>>,
}

impl<'t> Inside<'t> {
    fn of(scope: Node<'t>) -> Self {
        let mut inside = Inside {
            furniture: Vec::new(),
            paragraphs: Vec::new(),
        };
        let mut index = scope.index() + 1;
        while index < scope.end() {
            let node = scope.at(index);
            index = if node.is_invisible() {
                node.end()
            } else if is_furniture(node) || is_removed(node) {
                // The walk takes an advertisement, and a box that asks for consent, out of a text by itself.
                if !is_removed(node) {
                    inside.furniture.push(node);
                }
                node.end()
            } else {
                if node.name() == "p" && has_text(node) {
                    inside.paragraphs.push(node);
                }
                index + 1
            };
        }
        inside
    }
}

fn is_only_links(list: Node<'_>) -> bool {
    list.text_without(|n| n.name() == "a").is_empty()
}
