//! The parsed page as one flat list of nodes in document order.
//!
//! Every way in ends here: the browser's snapshot, and HTML that `scraper` has parsed. A node knows where
//! its subtree ends, so walking is counting, skipping a subtree is a jump, and nothing recurses: a page
//! nested 100,000 deep is a loop like any other. All text lives in one string.

#[cfg(feature = "html")]
mod from_html;
mod from_snapshot;

/// A parsed page.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    buffer: String,
    nodes: Vec<Data>,
    attributes: Vec<Attribute>,
}

#[derive(Clone, Copy, Debug)]
struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// Whether it is this long: most names differ in their length already.
    fn is(self, length: usize) -> bool {
        (self.end - self.start) as usize == length
    }
}

#[derive(Debug)]
struct Data {
    /// Index of the parent; the root is its own.
    parent: u32,
    /// Index after the last descendant.
    end: u32,
    kind: Kind,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Element {
        name: Span,
        first_attribute: u32,
        attributes: u32,
    },
    Text(Span),
}

#[derive(Debug)]
struct Attribute {
    name: Span,
    value: Span,
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

/// Builds a [`Tree`] from open, attribute, text and close events.
struct Builder {
    tree: Tree,
    open: Vec<u32>,
}

impl Builder {
    fn new(capacity: usize) -> Self {
        let mut builder = Builder {
            tree: Tree::default(),
            open: Vec::new(),
        };
        builder.tree.buffer.reserve(capacity);
        builder.open("");
        builder
    }

    fn push(&mut self, text: &str) -> Span {
        let start = self.tree.buffer.len() as u32;
        self.tree.buffer.push_str(text);
        Span {
            start,
            end: self.tree.buffer.len() as u32,
        }
    }

    fn node(&mut self, kind: Kind) -> u32 {
        let index = self.tree.nodes.len() as u32;
        let parent = self.open.last().copied().unwrap_or(0);
        self.tree.nodes.push(Data {
            parent,
            end: index + 1,
            kind,
        });
        index
    }

    fn open(&mut self, name: &str) {
        let name = self.push(name);
        let first_attribute = self.tree.attributes.len() as u32;
        let index = self.node(Kind::Element {
            name,
            first_attribute,
            attributes: 0,
        });
        self.open.push(index);
    }

    /// An attribute of the element opened last.
    fn attribute(&mut self, name: &str, value: &str) {
        let (name, value) = (self.push(name), self.push(value));
        if let Some(Data {
            kind: Kind::Element { attributes, .. },
            ..
        }) = self.tree.nodes.last_mut()
        {
            *attributes += 1;
            self.tree.attributes.push(Attribute { name, value });
        }
    }

    fn text(&mut self, text: &str) {
        let span = self.push(text);
        self.node(Kind::Text(span));
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

    fn finish(mut self) -> Tree {
        while !self.open.is_empty() {
            self.end_last();
        }
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
            Some(Kind::Element { name, .. }) => self.tree.str(name),
            _ => "",
        }
    }

    /// The text of a text node.
    pub(crate) fn as_text(self) -> Option<&'t str> {
        match self.data().map(|d| d.kind) {
            Some(Kind::Text(span)) => Some(self.tree.str(span)),
            _ => None,
        }
    }

    pub(crate) fn parent(self) -> Option<Node<'t>> {
        let parent = self.data()?.parent;
        (parent != self.index).then_some(self.at(parent))
    }

    /// An attribute's value as the page writes it.
    pub(crate) fn attr(self, name: &str) -> Option<&'t str> {
        let Some(Kind::Element {
            first_attribute,
            attributes,
            ..
        }) = self.data().map(|d| d.kind)
        else {
            return None;
        };
        let range = first_attribute as usize..(first_attribute + attributes) as usize;
        let found = self
            .tree
            .attributes
            .get(range)?
            .iter()
            .find(|a| a.name.is(name.len()) && self.tree.str(a.name) == name)?;
        Some(self.tree.str(found.value))
    }

    pub(crate) fn has_class(self, class: &str) -> bool {
        self.attr("class")
            .is_some_and(|list| list.split_ascii_whitespace().any(|c| c == class))
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
            || self.attr("style").is_some_and(displays_none)
            || self.is_from_extension()
    }

    /// Whether a browser extension has put the element into the page: boxes of writing aids and password
    /// managers, and the translation that one of them sets under each paragraph.
    fn is_from_extension(self) -> bool {
        const NAMES: &[&str] = &[
            "grammarly-",
            "lt-highlighter",
            "lt-toolbar",
            "com-1password-",
            "deepl-",
            "nordpass-",
            "protonpass-",
        ];
        let name = self.name();
        (name.contains('-') && NAMES.iter().any(|start| name.starts_with(start)))
            || (name == "font" && self.has_class("immersive-translate-target-wrapper"))
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

/// Whether an inline style says `display:none`: of several `display` declarations the last one holds.
fn displays_none(style: &str) -> bool {
    let mut none = false;
    for declaration in style.split(';') {
        let Some((property, value)) = declaration.split_once(':') else {
            continue;
        };
        if property.trim().eq_ignore_ascii_case("display") {
            let value = value.split('!').next().unwrap_or("");
            none = value.trim().eq_ignore_ascii_case("none");
        }
    }
    none
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Tree {
        let mut b = Builder::new(0);
        b.open("div");
        b.attribute("class", "a b");
        b.text("one");
        b.open("br");
        b.close();
        b.text("two ");
        b.open("span");
        b.attribute("style", "color: red; DISPLAY : none !important");
        b.text("hidden");
        b.close();
        b.open("p");
        b.text("three");
        b.finish()
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

    #[test]
    fn the_last_display_holds() {
        assert!(displays_none("display:none"));
        assert!(!displays_none("display:none;display:block"));
        assert!(!displays_none("background: url(display:none"));
    }
}
