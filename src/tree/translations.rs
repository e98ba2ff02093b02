//! What add-ons that translate put into a page: a copy of a paragraph in another language, beside the
//! original or in its place.
//!
//! ```html
//! <p>Die Fähre ruht.<span class="notranslate read-frog-translated-content-wrapper"><br><span …>The ferry rests.</span></span></p>
//! <p>Die Fähre ruht.<font class="notranslate immersive-translate-target-wrapper" lang="en"><br>…</font></p>
//! <p>Die Fähre ruht.<span class="fluent-read-bilingual-content">The ferry rests.</span></p>
//! <p>Die Fähre ruht.<kiss-wrapper class="notranslate"><br>The ferry rests.</kiss-wrapper></p>
//! ```
//!
//! An add-on says of such an element that it is its own: by "translat" in a class, in an attribute or in the
//! element's name, by `notranslate` (nothing is to be translated again) on a custom element or with a language
//! other than the page's. Where nothing of the original is left beside them, they are the page's text, and
//! what is lost is said in a warning.

use super::signs::{KNOWN, is_custom, says_translation};
use super::{Node, Tree, is_block};

/// Beginnings of custom elements that add-ons for translation use, without "translat" in their names.
const KNOWN_ELEMENTS: &[&str] = &["kiss-", "trancy-", "gtx-", "transover-", "saladict-"];

/// Elements that hold an article or a paragraph of it, whatever their classes say.
const PAGE_ELEMENTS: &[&str] = &[
    "html",
    "body",
    "main",
    "article",
    "section",
    "header",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "table",
    "tbody",
    "tr",
    "figure",
    "blockquote",
    "a",
];

/// Elements that no translation holds.
const PAGE_PARTS: &[&str] = &[
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "img",
    "figure",
    "figcaption",
    "video",
    "audio",
    "iframe",
    "table",
    "input",
];

/// What the words of a class say of an element that holds the original.
const ORIGINAL: &[&str] = &["original", "source", "paragraph", "walked", "translatable"];

impl Tree {
    /// Finds what add-ons have put into a page of this language. True where they have put it in the place of
    /// the page's words.
    pub(crate) fn find_translations(&mut self, language: Option<&str>) -> bool {
        if !self.may_be_translated {
            return false;
        }
        self.search_translations(language)
    }

    #[cold]
    #[inline(never)]
    fn search_translations(&mut self, language: Option<&str>) -> bool {
        let mut found = Search {
            tree: self,
            language,
            budget: 8 * self.nodes.len(),
        }
        .all();
        let beside = |index: &u32| has_original(self.root().at(*index), &found);
        let with = found.iter().filter(|index| beside(index)).count();
        let replaced = found.len() > 2 * with;
        if replaced {
            found.clear();
        }
        self.translations = found;
        replaced
    }
}

impl<'t> Node<'t> {
    /// Whether an add-on has put the element beside the page's own words.
    pub(crate) fn is_translation(self) -> bool {
        self.tree_has_translations() && self.tree.translations.binary_search(&self.index).is_ok()
    }

    /// Whether add-ons have put anything beside the page's words, anywhere.
    pub(crate) fn tree_has_translations(self) -> bool {
        !self.tree.translations.is_empty()
    }

    /// What add-ons have put between two places.
    pub(crate) fn translations_in(
        self,
        from: u32,
        to: u32,
    ) -> impl Iterator<Item = Node<'t>> + use<'t> {
        let all = &self.tree.translations;
        let first = all.partition_point(|index| *index < from);
        let places = all.get(first..).unwrap_or_default();
        places
            .iter()
            .take_while(move |index| **index < to)
            .map(move |index| self.at(*index))
    }
}

struct Search<'a> {
    tree: &'a Tree,
    language: Option<&'a str>,
    /// How many nodes may be looked at inside of others.
    budget: usize,
}

impl Search<'_> {
    /// The outermost of them, in document order.
    #[cold]
    fn all(mut self) -> Vec<u32> {
        let tree = self.tree;
        let mut found = Vec::new();
        let mut index = 1;
        while (index as usize) < tree.nodes.len() {
            let node = tree.root().at(index);
            if self.is_own(node) {
                found.push(index);
                index = node.end();
            } else {
                index += 1;
            }
        }
        found
    }

    fn is_own(&mut self, node: Node<'_>) -> bool {
        let name = node.name();
        // What has none of these says nothing, unless its name does, or some other attribute (`own_attribute`).
        let is_silent = ["class", "lang", "translate"]
            .iter()
            .all(|attribute| node.attr(attribute).is_none())
            && !matches!(name, "span" | "font")
            && !name.contains('-');
        if is_silent || PAGE_ELEMENTS.contains(&name) || name.starts_with("amp-") {
            return false;
        }
        let class = node.attr("class").unwrap_or("");
        let foreign = self.is_foreign(node);
        let apart = node.has_class("notranslate") || node.attr("translate") == Some("no");
        let custom = is_custom(name);
        let own_name = custom
            && (says_translation(name) || KNOWN_ELEMENTS.iter().any(|n| name.starts_with(n)));
        let own_class = class.split_ascii_whitespace().any(is_own_class);
        if apart && (custom || foreign || own_class || own_name || begins_with_break(node)) {
            return !self.holds_original(node);
        }
        if own_class || own_name || self.own_attribute(node) {
            return !self.holds_original(node);
        }
        foreign && is_copy(node) && !self.holds_original(node)
    }

    /// `<span data-translation="…">`, of an element that is nothing but its text.
    fn own_attribute(&self, node: Node<'_>) -> bool {
        matches!(node.name(), "span" | "font")
            && node
                .attribute_names()
                .any(|name| name != "translate" && is_own_class(name))
    }

    /// Whether an element says that it is in another language than the page.
    fn is_foreign(&self, node: Node<'_>) -> bool {
        let primary = |tag: &str| {
            tag.split(['-', '_'])
                .next()
                .unwrap_or("")
                .to_ascii_lowercase()
        };
        match (node.attr("lang"), self.language) {
            (Some(own), Some(page)) => !own.is_empty() && primary(own) != primary(page),
            _ => false,
        }
    }

    /// Whether the original stands in an element, too, beside what is certainly a translation.
    fn holds_original(&mut self, node: Node<'_>) -> bool {
        if self.budget < (node.end() - node.index()) as usize {
            return false;
        }
        self.budget -= (node.end() - node.index()) as usize;
        let (mut own, mut other) = (false, false);
        let mut index = node.index() + 1;
        while index < node.end() {
            let inner = node.at(index);
            let name = inner.name();
            // An add-on sets words only; pictures, headings and tables are the page's.
            if PAGE_PARTS.contains(&name)
                || name.starts_with("amp-")
                || inner.has_class("rich-text")
                || inner.has_class("longText")
            {
                return true;
            }
            if is_visible_text(inner) {
                other = true;
            } else if inner
                .attr("class")
                .is_some_and(|c| c.split_ascii_whitespace().any(is_own_class))
            {
                own = true;
                index = inner.end();
                continue;
            }
            index += 1;
        }
        own && other
    }
}

/// Whether a class, or an attribute's name, says that what it stands on is a translation.
fn is_own_class(name: &str) -> bool {
    KNOWN.contains(&name)
        || (name != "notranslate"
            && says_translation(name)
            && !name.starts_with("translated-ltr")
            && !name.starts_with("translated-rtl")
            && !ORIGINAL.iter().any(|word| name.contains(word)))
}

fn is_visible_text(node: Node<'_>) -> bool {
    let visible = |c: char| !c.is_whitespace() && !crate::fold::is_dropped(c);
    node.as_text().is_some_and(|text| text.contains(visible))
}

/// What is set under a paragraph begins with a line break: `<font><br>…`.
fn begins_with_break(node: Node<'_>) -> bool {
    let mut inside = node.descendants();
    let first = inside.find(|n| n.name() == "br" || is_visible_text(*n));
    first.is_some_and(|n| n.name() == "br")
}

/// An element in another language that repeats what stands before it: a block behind one of the same name, or
/// what follows a line break to the end of its block. One paragraph in another language is a quotation.
fn is_copy(node: Node<'_>) -> bool {
    let Some(parent) = node.parent() else {
        return false;
    };
    if !is_block(node.name()) {
        return begins_with_break(node)
            && node.end() == parent.end()
            && parent.name() != "blockquote";
    }
    let mut before = None;
    let mut copies = 0;
    let mut blocks = 0;
    // No container of real pages has as many; what is beyond does not count.
    for child in parent
        .children()
        .filter(|n| n.name() == node.name())
        .take(256)
    {
        let foreign = child.attr("lang") == node.attr("lang");
        blocks += usize::from(!foreign);
        copies += usize::from(foreign && before == Some(false));
        before = Some(foreign);
    }
    copies > 1 && 2 * copies >= blocks
}

/// Whether the original stands beside a translation: in the same block, or in the element before.
fn has_original(node: Node<'_>, found: &[u32]) -> bool {
    let around = || std::iter::successors(Some(node), |n| n.parent()).take(8);
    let block = around().find(|n| is_block(n.name())).unwrap_or(node);
    (block != node && says_more(block, found)) || before(block).is_some_and(|n| says_more(n, found))
}

/// Whether an element has a text that is no translation, near its beginning.
fn says_more(node: Node<'_>, found: &[u32]) -> bool {
    let mut index = node.index();
    for _ in 0..64 {
        let inner = node.at(index);
        if index >= node.end() {
            return false;
        }
        if is_visible_text(inner) {
            return true;
        }
        let skipped = found.binary_search(&index).is_ok() || inner.is_invisible();
        index = if skipped { inner.end() } else { index + 1 };
    }
    false
}

/// The element before another in their parent.
fn before(node: Node<'_>) -> Option<Node<'_>> {
    let parent = node.parent()?;
    let mut place = node.index();
    for _ in 0..4 {
        let last = node.at(place
            .checked_sub(1)
            .filter(|index| *index > parent.index())?);
        let mut around = std::iter::successors(Some(last), |n| n.parent()).take(16);
        let sibling = around.find(|n| n.parent() == Some(parent))?;
        if sibling.as_text().is_none() || is_visible_text(sibling) {
            return Some(sibling);
        }
        place = sibling.index();
    }
    None
}
