//! [`Tree`] → a snapshot as `browser/snapshot.js` writes it: so the way browsers take can be tried natively, and
//! a tree gets attributes that a copy of the page has lost.

use super::{Hook, NodeKind, Tree};
use crate::order;

impl Tree {
    /// The whole tree as the events that [`Tree::from_snapshot`] reads.
    #[cfg(feature = "fuzzing")]
    pub(crate) fn to_snapshot(&self) -> String {
        self.events(&[])
    }

    /// The same tree with more attributes; they count before those that are there.
    pub(crate) fn with(&self, hooks: Vec<Hook>) -> Tree {
        let hooks = order::by_key(hooks, |(index, ..)| u64::from(*index));
        let mut tree = Tree::from_snapshot(self.events(&hooks));
        for limit in &self.reached {
            if !tree.reached.contains(limit) {
                tree.reached.push(*limit);
            }
        }
        tree
    }

    fn events(&self, hooks: &[Hook]) -> String {
        let mut hooks = hooks.iter().peekable();
        let mut out = String::with_capacity(self.buffer.len() * 2);
        let mut ends: Vec<u32> = Vec::new();
        for node in self.root().descendants() {
            while ends.last().is_some_and(|end| *end <= node.index()) {
                ends.pop();
                out.push_str("\0>");
            }
            match node.data().map(|d| d.kind) {
                Some(NodeKind::Text(span)) => {
                    out.push_str("\0#");
                    out.push_str(self.str(span));
                }
                Some(NodeKind::Element {
                    first_attribute,
                    attributes,
                    ..
                }) => {
                    out.push_str("\0<");
                    out.push_str(node.name());
                    while let Some((_, name, value)) =
                        hooks.next_if(|(index, ..)| *index <= node.index())
                    {
                        out.extend(["\0", name, "=", value]);
                    }
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
