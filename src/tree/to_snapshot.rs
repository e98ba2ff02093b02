//! [`Tree`] → a snapshot as `browser/snapshot.js` writes it, so that the way browsers take can be tried
//! natively.

use super::{Kind, Tree};

impl Tree {
    /// The whole tree as the events that [`Tree::from_snapshot`] reads.
    pub(crate) fn to_snapshot(&self) -> String {
        let mut out = String::with_capacity(self.buffer.len() * 2);
        let mut ends: Vec<u32> = Vec::new();
        for node in self.root().descendants() {
            while ends.last().is_some_and(|end| *end <= node.index()) {
                ends.pop();
                out.push_str("\0>");
            }
            match node.data().map(|d| d.kind) {
                Some(Kind::Text(span)) => {
                    out.push_str("\0#");
                    out.push_str(self.str(span));
                }
                Some(Kind::Element {
                    first_attribute,
                    attributes,
                    ..
                }) => {
                    out.push_str("\0<");
                    out.push_str(node.name());
                    let range = first_attribute as usize..(first_attribute + attributes) as usize;
                    for attribute in self.attributes.get(range).unwrap_or_default() {
                        // The attributes that `snapshot.js` takes have plain names; that of another one
                        // might be read as an event.
                        let name = self.str(attribute.name);
                        if name.starts_with(['<', '>', '#']) || name.contains('=') {
                            continue;
                        }
                        out.push('\0');
                        out.push_str(name);
                        out.push('=');
                        out.push_str(self.str(attribute.value));
                    }
                    ends.push(node.end());
                }
                None => {}
            }
        }
        out
    }
}
