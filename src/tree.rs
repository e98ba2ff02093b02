//! The parsed page as one flat list of nodes in document order.
//!
//! Every way in ends here: the browser's snapshot, and HTML that `scraper` has parsed. A node knows where
//! its subtree ends, so walking is counting, skipping a subtree is a jump, and nothing recurses: a page
//! nested 100,000 deep is a loop like any other. All text lives in one string.

#[cfg(feature = "html")]
mod attributes;
#[cfg(feature = "html")]
mod from_html;
mod from_snapshot;
#[cfg(feature = "html")]
mod guard;
#[cfg(all(feature = "html", not(target_family = "wasm")))]
mod kinds;
#[cfg(all(feature = "html", not(target_family = "wasm")))]
mod ordinary;
mod signs;
#[cfg(all(feature = "html", not(target_family = "wasm")))]
mod straight;
mod style;
mod to_snapshot;
mod translations;

use crate::limits::{ATTRIBUTE_BYTES, DEPTH, NODES, Reached};

/// An attribute for the element at a place: its name and its value.
pub(crate) type Hook = (u32, &'static str, &'static str);

use crate::order;

/// A parsed page.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    buffer: String,
    nodes: Vec<Data>,
    attributes: Vec<Attribute>,
    /// The elements that add-ons have put beside the page's own words, in document order.
    translations: Vec<u32>,
    /// Whether anything in the page may be a translation that an add-on has put there: in nearly none.
    may_be_translated: bool,
    /// The limits that the page reached.
    pub reached: Vec<Reached>,
    /// Whether a snapshot held more events than it said: a script has put U+0000 into the page.
    pub is_forged: bool,
}

/// A piece of the buffer, in bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Span {
    start: u32,
    end: u32,
}

impl Span {
    fn len(self) -> usize {
        (self.end - self.start) as usize
    }
}

#[cfg(all(feature = "html", not(target_family = "wasm")))]
impl Span {
    /// So many bytes from a place on.
    fn of(at: usize, length: usize) -> Span {
        Span {
            start: at as u32,
            end: (at + length) as u32,
        }
    }
}

#[derive(Debug)]
struct Data {
    /// Index of the parent; the root is its own.
    parent: u32,
    /// Index after the last descendant.
    end: u32,
    kind: NodeKind,
}

#[derive(Clone, Copy, Debug)]
enum NodeKind {
    Element {
        name: TagName,
        first_attribute: u32,
        attributes: u32,
        /// Which classes it may have, see [`bit`]: most questions about classes end here.
        classes: u64,
        /// Which attributes it may have.
        names: u64,
    },
    Text(Span),
}

/// An element's name: one of HTML's, or another one as the page writes it.
#[derive(Clone, Copy, Debug)]
enum TagName {
    Known(&'static str),
    Other(Span),
}

#[derive(Debug)]
struct Attribute {
    name: Span,
    value: Span,
}

/// One of 64 bits for a name. Two names may share a bit, so a bit that is set says "perhaps", one that is
/// not says "no", and a walk over thousands of elements compares strings for a few of them only.
fn bit(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().map_or(0, u32::from);
    let length = bytes.len();
    let mixed = byte(0) * 7 + byte(length / 2) * 3 + byte(length.wrapping_sub(1)) + length as u32;
    1 << (mixed % 64)
}

/// Names that articles are made of, by their length.
const NAMES: &[&[&str]] = &[
    &[],
    &["p", "a", "b", "i", "s", "q", "u"],
    &[
        "h2", "h3", "em", "li", "br", "ul", "h1", "h4", "td", "tr", "th", "ol", "h5", "h6", "hr",
        "dl", "dt", "dd",
    ],
    &[
        "div", "img", "svg", "nav", "sup", "sub", "del", "pre", "wbr",
    ],
    &[
        "span", "path", "time", "meta", "link", "font", "cite", "main", "code", "body", "html",
        "head",
    ],
    &[
        "small", "video", "audio", "input", "table", "tbody", "title", "aside", "track", "style",
    ],
    &[
        "figure", "strong", "source", "script", "header", "footer", "iframe", "button",
    ],
    &["picture", "section", "article", "amp-img", "caption"],
    &["noscript", "template"],
    &[],
    &["figcaption", "blockquote"],
];

fn known(name: &str) -> Option<&'static str> {
    NAMES
        .get(name.len())?
        .iter()
        .copied()
        .find(|known| *known == name)
}

impl Tree {
    /// The node that holds the whole page. It has no name.
    pub(crate) fn root(&self) -> Node<'_> {
        Node {
            tree: self,
            index: 0,
        }
    }

    fn str(&self, span: Span) -> &str {
        self.buffer
            .get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }
}

/// In the place of an open node: there is none, or it has ended; closing it does nothing.
const NONE: u32 = u32::MAX;

/// Builds a [`Tree`] from open, attribute, text and close events. The strings lie in a buffer that the tree
/// gets at the end; an event says where.
struct Builder {
    tree: Tree,
    open: Vec<u32>,
}

/// A string and where it lies in the buffer.
type Located<'s> = (&'s str, Span);

impl Builder {
    /// A builder for a page of so many bytes.
    fn new(bytes: usize) -> Self {
        // Real pages: about one node for 40 bytes, one attribute for 50.
        let nodes = bytes / 40;
        let mut builder = Builder {
            tree: Tree {
                buffer: String::new(),
                nodes: Vec::with_capacity(nodes),
                attributes: Vec::with_capacity(nodes),
                translations: Vec::new(),
                may_be_translated: false,
                reached: Vec::new(),
                is_forged: false,
            },
            open: Vec::new(),
        };
        builder.open(("", Span::default()));
        builder
    }

    fn node(&mut self, kind: NodeKind) -> u32 {
        let index = self.tree.nodes.len() as u32;
        let parent = match self.open.last() {
            // Below the limit of depth what is open may be closed already.
            Some(&NONE) => self.open.get(DEPTH - 1).copied(),
            last => last.copied(),
        };
        let parent = parent.filter(|parent| *parent != NONE).unwrap_or(0);
        self.tree.nodes.push(Data {
            parent,
            end: index + 1,
            kind,
        });
        index
    }

    /// Whether the tree has all the nodes it may have.
    fn is_full(&mut self) -> bool {
        let full = self.tree.nodes.len() >= NODES;
        if full {
            self.reach(Reached::Nodes);
        }
        full
    }

    fn reach(&mut self, limit: Reached) {
        if !self.tree.reached.contains(&limit) {
            self.tree.reached.push(limit);
        }
    }

    fn open(&mut self, name: Located<'_>) {
        match known(name.0) {
            Some(name) => self.open_named(TagName::Known(name)),
            None => self.open_other(name),
        }
    }

    fn open_other(&mut self, (name, span): Located<'_>) {
        self.tree.may_be_translated |= signs::is_custom(name);
        self.open_named(TagName::Other(span));
    }

    fn open_named(&mut self, name: TagName) {
        if self.is_full() {
            self.open.push(NONE);
            return;
        }
        if self.open.len() >= DEPTH {
            self.reach(Reached::Depth);
            self.end_leaf();
        }
        let first_attribute = self.tree.attributes.len() as u32;
        let index = self.node(NodeKind::Element {
            name,
            first_attribute,
            attributes: 0,
            classes: 0,
            names: 0,
        });
        self.open.push(index);
    }

    /// Below the limit of depth one element stands beside the other: the one before ends here.
    fn end_leaf(&mut self) {
        let end = self.tree.nodes.len() as u32;
        if self.open.len() > DEPTH
            && let Some(last) = self.open.last_mut()
            && let Some(data) = self
                .tree
                .nodes
                .get_mut(std::mem::replace(last, NONE) as usize)
        {
            data.end = end;
        }
    }

    /// An attribute of the element opened last.
    fn attribute(&mut self, (name, name_span): Located<'_>, (value, value_span): Located<'_>) {
        let mut value_span = value_span;
        if value.len() > ATTRIBUTE_BYTES {
            if !value.starts_with("data:") {
                self.reach(Reached::AttributeBytes);
                return;
            }
            // A picture in the page itself is no address; that there is one is enough.
            value_span.end = value_span.start + 5;
        }
        let Some(Data {
            kind:
                NodeKind::Element {
                    name: element,
                    attributes,
                    classes,
                    names,
                    ..
                },
            ..
        }) = self.tree.nodes.last_mut()
        else {
            return;
        };
        *attributes += 1;
        *names |= bit(name);
        match name {
            "class" => {
                for class in value.split_ascii_whitespace() {
                    *classes |= bit(class);
                    self.tree.may_be_translated |= signs::is_sign(class);
                }
            }
            "lang" => {
                self.tree.may_be_translated |= !matches!(element, TagName::Known("html"));
            }
            _ => {}
        }
        self.tree.attributes.push(Attribute {
            name: name_span,
            value: value_span,
        });
    }

    fn text(&mut self, text: Span) {
        if !self.is_full() {
            self.node(NodeKind::Text(text));
        }
    }

    fn close(&mut self) {
        // The root stays open to the end, whatever the input says.
        if self.open.len() > 1 {
            self.end_last();
        }
    }

    fn end_last(&mut self) {
        let end = self.tree.nodes.len() as u32;
        if let Some(data) = self
            .open
            .pop()
            .and_then(|i| self.tree.nodes.get_mut(i as usize))
        {
            data.end = end;
        }
    }

    fn finish(mut self, buffer: String) -> Tree {
        while !self.open.is_empty() {
            self.end_last();
        }
        self.tree.buffer = buffer;
        self.tree
    }
}

/// A place in a [`Tree`].
#[derive(Clone, Copy)]
pub(crate) struct Node<'t> {
    tree: &'t Tree,
    index: u32,
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<{}> #{}", self.name(), self.index)
    }
}

impl<'t> Node<'t> {
    fn data(self) -> Option<&'t Data> {
        self.tree.nodes.get(self.index as usize)
    }

    /// Place in document order.
    pub(crate) fn index(self) -> u32 {
        self.index
    }

    /// Place after the last descendant.
    pub(crate) fn end(self) -> u32 {
        self.data().map_or(self.index + 1, |d| d.end)
    }

    /// The node at a place in document order.
    pub(crate) fn at(self, index: u32) -> Node<'t> {
        Node {
            tree: self.tree,
            index,
        }
    }

    /// The element's name in lower case; empty for text and for the root.
    pub(crate) fn name(self) -> &'t str {
        match self.data().map(|d| d.kind) {
            Some(NodeKind::Element {
                name: TagName::Known(name),
                ..
            }) => name,
            Some(NodeKind::Element {
                name: TagName::Other(span),
                ..
            }) => self.tree.str(span),
            _ => "",
        }
    }

    pub(crate) fn is_element(self) -> bool {
        matches!(self.data().map(|d| d.kind), Some(NodeKind::Element { .. }))
    }

    /// The text of a text node.
    pub(crate) fn as_text(self) -> Option<&'t str> {
        match self.data().map(|d| d.kind) {
            Some(NodeKind::Text(span)) => Some(self.tree.str(span)),
            _ => None,
        }
    }

    pub(crate) fn parent(self) -> Option<Node<'t>> {
        let parent = self.data()?.parent;
        (parent != self.index).then_some(self.at(parent))
    }

    /// An attribute's value as the page writes it.
    #[inline]
    pub(crate) fn attr(self, name: &str) -> Option<&'t str> {
        match self.data()?.kind {
            NodeKind::Element { names, .. } if names & bit(name) != 0 => self.find_attr(name),
            _ => None,
        }
    }

    /// Out of line: two dozen functions ask for attributes, and the look through the list is ten kilobytes in them all.
    #[inline(never)]
    fn find_attr(self, name: &str) -> Option<&'t str> {
        let NodeKind::Element {
            first_attribute,
            attributes,
            ..
        } = self.data()?.kind
        else {
            return None;
        };
        let range = first_attribute as usize..(first_attribute + attributes) as usize;
        let found = self
            .tree
            .attributes
            .get(range)?
            .iter()
            .find(|a| a.name.len() == name.len() && self.tree.str(a.name) == name)?;
        Some(self.tree.str(found.value))
    }

    /// The names of an element's attributes.
    pub(crate) fn attribute_names(self) -> impl Iterator<Item = &'t str> {
        let range = match self.data().map(|d| d.kind) {
            Some(NodeKind::Element {
                first_attribute,
                attributes,
                ..
            }) => first_attribute as usize..(first_attribute + attributes) as usize,
            _ => 0..0,
        };
        let attributes = self.tree.attributes.get(range).unwrap_or_default();
        attributes.iter().map(move |a| self.tree.str(a.name))
    }

    #[inline]
    pub(crate) fn has_class(self, class: &str) -> bool {
        match self.data().map(|d| d.kind) {
            Some(NodeKind::Element { classes, .. }) if classes & bit(class) != 0 => {
                self.find_in_class(class)
            }
            _ => false,
        }
    }

    /// Out of line, as `find_attr` is.
    #[inline(never)]
    fn find_in_class(self, class: &str) -> bool {
        self.find_attr("class")
            .is_some_and(|list| list.split_ascii_whitespace().any(|c| c == class))
    }

    /// Whether anything in the whole tree may hold these words: a look at the text it lies in, where that is quicker than a
    /// walk over the elements.
    #[inline]
    pub(crate) fn may_be_in_page(self, words: &str) -> bool {
        #[cfg(all(feature = "html", not(target_family = "wasm")))]
        return memchr::memmem::find(self.tree.buffer.as_bytes(), words.as_bytes()).is_some();
        #[cfg(not(all(feature = "html", not(target_family = "wasm"))))]
        return !words.is_empty();
    }

    /// All descendants in document order, elements and text.
    pub(crate) fn descendants(self) -> impl Iterator<Item = Node<'t>> + use<'t> {
        (self.index + 1..self.end()).map(move |index| self.at(index))
    }

    pub(crate) fn children(self) -> impl Iterator<Item = Node<'t>> + use<'t> {
        let mut next = self.index + 1;
        let end = self.end();
        std::iter::from_fn(move || {
            let child = (next < end).then_some(self.at(next))?;
            next = child.end();
            Some(child)
        })
    }

    /// The first descendant element that `wanted` accepts.
    pub(crate) fn find(self, wanted: impl Fn(Node<'t>) -> bool) -> Option<Node<'t>> {
        self.descendants().find(|n| wanted(*n))
    }

    /// The first descendant element of this name.
    pub(crate) fn find_name(self, name: &str) -> Option<Node<'t>> {
        self.find(|n| n.name() == name)
    }

    /// The first descendant element of this class.
    pub(crate) fn find_class(self, class: &str) -> Option<Node<'t>> {
        self.find(|n| n.has_class(class))
    }

    pub(crate) fn contains(self, other: Node<'_>) -> bool {
        (self.index..self.end()).contains(&other.index)
    }

    /// Whether the contract counts the element's content as no text: the content of `script`, `style`,
    /// `template`, `noscript`, `svg`, and of elements with `hidden` or an inline `display:none`.
    pub(crate) fn is_invisible(self) -> bool {
        matches!(
            self.name(),
            "script" | "style" | "template" | "noscript" | "svg" | "head" | "title"
        ) || self.attr("hidden").is_some()
            || self.attr("style").is_some_and(style::displays_none)
            || signs::is_from_extension(self.name())
            || self.is_translation()
    }

    /// The visible text, folded, without that of `skip`'s subtrees.
    pub(crate) fn text_without(self, skip: impl Fn(Node<'t>) -> bool) -> String {
        let mut raw = String::new();
        let mut index = self.index;
        // Where the blocks end that the walk is in: a word ends there too.
        let mut ends: Vec<u32> = Vec::new();
        while index < self.end() {
            while ends.last().is_some_and(|end| *end <= index) {
                ends.pop();
                raw.push(' ');
            }
            let node = self.at(index);
            if let Some(text) = node.as_text() {
                raw.push_str(text);
            } else if node != self && (node.is_invisible() || skip(node)) {
                index = node.end();
                continue;
            } else if separates(node.name()) {
                raw.push(' ');
                ends.push(node.end());
            }
            index += 1;
        }
        crate::fold::fold(&raw)
    }

    /// The visible text, folded.
    pub(crate) fn text(self) -> String {
        self.text_without(|_| false)
    }

    /// The text as it stands in the page, of `script` elements too.
    pub(crate) fn raw_text(self) -> String {
        self.descendants().filter_map(Node::as_text).collect()
    }
}

/// Sorts nodes as they stand in the page.
pub(crate) fn in_document_order(nodes: &mut Vec<Node<'_>>) {
    *nodes = order::by_key(std::mem::take(nodes), |node| u64::from(node.index));
}

/// Elements at whose start and end a word ends, whatever the white space in the markup.
fn separates(name: &str) -> bool {
    matches!(name, "br" | "img" | "hr" | "button") || is_block(name)
}

/// Elements that stand on lines of their own.
pub(crate) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "aside"
            | "main"
            | "header"
            | "footer"
            | "nav"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "blockquote"
            | "table"
            | "thead"
            | "tbody"
            | "tfoot"
            | "tr"
            | "td"
            | "th"
            | "caption"
            | "figure"
            | "figcaption"
            | "pre"
            | "hr"
            | "form"
            | "fieldset"
            | "details"
            | "summary"
            | "address"
            | "center"
            | "hgroup"
            | "dialog"
    )
}

/// The first of some elements, in document order, that stands in `node` or is it.
pub(crate) fn first_in<'t>(sorted: &[Node<'t>], node: Node<'_>) -> Option<Node<'t>> {
    let from = sorted.partition_point(|n| n.index() < node.index());
    sorted.get(from).copied().filter(|n| n.index() < node.end())
}

/// Whether more than one of them stands in `node`.
pub(crate) fn several_in(sorted: &[Node<'_>], node: Node<'_>) -> bool {
    let from = sorted.partition_point(|n| n.index() < node.index());
    sorted.get(from + 1).is_some_and(|n| n.index() < node.end())
}

/// Whether `node` stands in one of some elements that are not in one another.
pub(crate) fn is_in(sorted: &[Node<'_>], node: Node<'_>) -> bool {
    let after = sorted.partition_point(|n| n.index() <= node.index());
    after
        .checked_sub(1)
        .and_then(|last| sorted.get(last))
        .is_some_and(|n| n.contains(node))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Tree {
        Tree::from_snapshot(
            "\0<div\0class=a b\0#one\0<br\0>two \0<span\0style=color: red; DISPLAY : none !important\0#hidden\0>\0<p\0#three"
                .to_owned(),
        )
    }

    #[test]
    fn walks() {
        let tree = sample();
        let div = tree.root().find_name("div").unwrap();
        assert!(div.has_class("b") && !div.has_class("c"));
        assert_eq!(div.children().count(), 5);
        assert_eq!(div.text(), "one two three");
        assert_eq!(div.parent(), Some(tree.root()));
        assert_eq!(tree.root().parent(), None);
    }
}
