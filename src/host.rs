//! What a page asks of where it comes from: a browser has scripts that were not taken along, and an HTML parser.

use crate::tree::{Node, Tree};

/// Where a page comes from.
pub(crate) trait Host {
    /// The text of the first inline script that holds one of `markers`, which `|` separates. The tree of a whole
    /// page has its scripts.
    fn script(&self, tree: &Tree, markers: &str) -> Option<String> {
        let is_wanted = |script: &Node<'_>| {
            let mut texts = script.descendants().filter_map(Node::as_text);
            texts.any(|text| holds_any(text, markers))
        };
        tree.root()
            .descendants()
            .filter(|n| n.name() == "script" && n.attr("src").is_none())
            .find(is_wanted)
            .map(Node::raw_text)
    }

    /// A piece of HTML out of the page's data, as a tree. `None` where nothing can parse it.
    fn fragment(&self, html: &str) -> Option<Tree>;
}

/// A page that stands alone: what is not in its tree is not to be had.
pub(crate) struct Alone;

impl Host for Alone {
    #[cfg(feature = "html")]
    fn fragment(&self, html: &str) -> Option<Tree> {
        Some(Tree::from_html(&format!("<!doctype html><body>{html}")))
    }

    #[cfg(not(feature = "html"))]
    fn fragment(&self, _: &str) -> Option<Tree> {
        None
    }
}

/// Whether a script holds one of `markers`, which `|` separates.
pub(crate) fn holds_any(script: &str, markers: &str) -> bool {
    markers.split('|').any(|marker| script.contains(marker))
}
