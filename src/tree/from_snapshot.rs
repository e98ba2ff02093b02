//! The browser's snapshot → [`Tree`]: no HTML parser, one pass over one string.
//!
//! `browser/snapshot.js` writes the pieces of the live document that matter as events, each begun by
//! U+0000, which no HTML text can hold:
//!
//! ```text
//! NUL < name        an element opens
//! NUL name=value    an attribute of the element opened last
//! NUL > text        an element closes; text that follows it
//! NUL # text        text
//! ```
//!
//! A script may have put U+0000 into the document all the same; then an event is unknown and dropped, or
//! the page has written markup, which it could have done anyway.

use super::{Builder, Tree};

impl Tree {
    /// Rebuilds the tree of a snapshot.
    #[cfg_attr(not(any(target_family = "wasm", test)), allow(dead_code))]
    pub(crate) fn from_snapshot(snapshot: &str) -> Tree {
        let mut builder = Builder::new(snapshot.len());
        for event in snapshot.split('\0') {
            if let Some(name) = event.strip_prefix('<') {
                builder.open(name);
            } else if let Some(text) = event.strip_prefix('>') {
                builder.close();
                if !text.is_empty() {
                    builder.text(text);
                }
            } else if let Some(text) = event.strip_prefix('#') {
                builder.text(text);
            } else if let Some((name, value)) = event.split_once('=') {
                builder.attribute(name, value);
            }
        }
        builder.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rebuilds() {
        let tree = Tree::from_snapshot(
            "\0<p\0class=a b=c\0#one \0<b\0#two\0> three\0>\0>\0>\0x\0<p\0#four",
        );
        let text: Vec<_> = tree.root().children().map(|n| n.text()).collect();
        assert_eq!(text, ["one two three", "four"]);
        assert_eq!(
            tree.root().find_name("p").unwrap().attr("class"),
            Some("a b=c")
        );
    }
}
