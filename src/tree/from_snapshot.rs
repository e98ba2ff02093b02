//! The browser's snapshot → [`Tree`]: no HTML parser, one pass over one string.
//!
//! `browser/snapshot.js` writes the pieces of the live document that matter as events, each begun by
//! U+0000, which no HTML text can hold (what stands before the first one does not count):
//!
//! ```text
//! NUL < name        an element opens
//! NUL name=value    an attribute of the element opened last
//! NUL > text        an element closes; text that follows it
//! NUL # text        text
//! NUL ! number      last of all: how many events stand before it
//! ```
//!
//! A script may have put U+0000 into the document all the same. Then there are more events than the number
//! says, [`Tree::is_forged`], and the snapshot is taken again with U+FFFD in the place of each.

use super::{Builder, Span, Tree};

impl Tree {
    /// Rebuilds the tree of a snapshot, whose string becomes the tree's: nothing of it is copied.
    #[cfg_attr(not(any(target_family = "wasm", test)), allow(dead_code))]
    pub(crate) fn from_snapshot(snapshot: String) -> Tree {
        let mut builder = Builder::new(snapshot.len());
        let mut events: u32 = 0;
        // What a number says, and how many events stood before it.
        let mut said = None;
        let mut start = snapshot.find('\0').map_or(snapshot.len(), |at| at + 1);
        while let Some(rest) = snapshot.get(start..).filter(|rest| !rest.is_empty()) {
            // Events are short: counting bytes is faster than `split`, whose searcher is made for long ones.
            let length = rest.bytes().take_while(|b| *b != 0).count();
            let event = rest.get(..length).unwrap_or("");
            // Where the event's string lies, behind its sign.
            let (from, end) = (start as u32, (start + length) as u32);
            let span = Span {
                start: from + 1,
                end,
            };
            if let Some(name) = event.strip_prefix('<') {
                builder.open((name, span));
            } else if let Some(text) = event.strip_prefix('>') {
                builder.close();
                if !text.is_empty() {
                    builder.text(span);
                }
            } else if event.starts_with('#') {
                builder.text(span);
            } else if let Some(number) = event.strip_prefix('!') {
                said = Some((number.parse().ok(), events));
            } else if let Some((name, value)) = event.split_once('=') {
                let equals = from + name.len() as u32;
                let name_span = Span {
                    start: from,
                    end: equals,
                };
                let value_span = Span {
                    start: equals + 1,
                    end,
                };
                builder.attribute((name, name_span), (value, value_span));
            }
            start += length + 1;
            events += 1;
        }
        let is_forged =
            said.is_some_and(|(number, before)| number != Some(before) || before + 1 != events);
        let mut tree = builder.finish(snapshot);
        tree.is_forged = is_forged;
        tree
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Text that a script has written, read as events.
    #[test]
    fn counts() {
        for (snapshot, is_forged) in [
            ("\0<p\0#one\0>\0!3", false),
            ("\0<p\0#one\0>", false),
            ("\0<p\0#one\0>\0<h2\0#two\0>\0!3", true),
            ("\0<p\0#one\0!2\0>\0!3", true),
            ("\0<p\0#one\0>\0!3\0!3", true),
            ("\0<p\0#one\0>\0!", true),
        ] {
            let tree = Tree::from_snapshot(snapshot.to_owned());
            assert_eq!(tree.is_forged, is_forged, "{snapshot:?}");
        }
    }

    #[test]
    fn rebuilds() {
        let tree = Tree::from_snapshot(
            "\0<p\0class=a b=c\0#one \0<b\0#two\0> three\0>\0>\0>\0x\0<p\0#four".to_owned(),
        );
        let text: Vec<_> = tree.root().children().map(|n| n.text()).collect();
        assert_eq!(text, ["one two three", "four"]);
        assert_eq!(
            tree.root().find_name("p").unwrap().attr("class"),
            Some("a b=c")
        );
    }
}
