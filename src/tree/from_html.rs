//! HTML → [`Tree`], with `scraper` (html5ever): what browsers do, scripting on.

use super::{Builder, Located, Span, Tree};
use crate::saved::{COMMENT, COMMENT_BYTES, COMMENTS};
use scraper::Html;
use scraper::node::Node as HtmlNode;

impl Tree {
    /// Parses a page.
    pub(crate) fn from_html(html: &str) -> Tree {
        let (parsed, reached) = super::guard::parse(html);
        let mut builder = Builder::new(html.len());
        builder.tree.reached = reached;
        let mut buffer = String::with_capacity(html.len());
        for comment in comments(&parsed) {
            builder.open(push(&mut buffer, "meta"));
            for (name, value) in [("name", COMMENT), ("content", comment)] {
                let name = push(&mut buffer, name);
                builder.attribute(name, push(&mut buffer, value));
            }
            builder.close();
        }
        let mut next = parsed.tree.root().first_child();
        // The walk keeps its own place: down, else right, else up until there is a right.
        while let Some(node) = next {
            let entered = match node.value() {
                HtmlNode::Element(element) => {
                    builder.open(push(&mut buffer, element.name()));
                    for (name, value) in element.attrs() {
                        let name = push(&mut buffer, name);
                        builder.attribute(name, push(&mut buffer, value));
                    }
                    true
                }
                HtmlNode::Text(text) => {
                    builder.text(push(&mut buffer, text).1);
                    false
                }
                _ => false,
            };
            next = if entered { node.first_child() } else { None };
            let mut place = node;
            let mut open = entered;
            while next.is_none() {
                if open {
                    builder.close();
                }
                next = place.next_sibling();
                if next.is_none() {
                    let Some(parent) = place.parent() else { break };
                    open = parent.value().is_element();
                    place = parent;
                }
            }
        }
        builder.finish(buffer)
    }
}

/// The comments before and at the start of `html`, short ones: a page that was saved says there where from.
fn comments(page: &Html) -> impl Iterator<Item = &str> {
    let root = page.tree.root();
    let html = root.children().find(|node| node.value().is_element());
    let inside = html.into_iter().flat_map(|html| html.children());
    let found = root.children().chain(inside).filter_map(|node| {
        let comment: &str = node.value().as_comment()?;
        (comment.len() <= COMMENT_BYTES).then_some(comment)
    });
    found.take(COMMENTS)
}

/// Adds a string to the buffer.
fn push<'s>(buffer: &mut String, text: &'s str) -> Located<'s> {
    let start = buffer.len() as u32;
    buffer.push_str(text);
    let end = buffer.len() as u32;
    (text, Span { start, end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_order_and_nesting() {
        let tree = Tree::from_html("<p id=a>x<b>y</b>z<p>w<div><i>v</i></div>u");
        let body = tree.root().find_name("body").unwrap();
        let names: Vec<_> = body.children().map(|n| n.name()).collect();
        assert_eq!(names, ["p", "p", "div", ""]);
        assert_eq!(body.text(), "xyz w v u");
    }

    #[test]
    fn deep_nesting_is_a_loop() {
        let html = "<i>".repeat(20_000) + "x";
        assert_eq!(Tree::from_html(&html).root().text(), "x");
    }
}
