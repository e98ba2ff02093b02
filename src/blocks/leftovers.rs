//! What an element that was read whole holds beside what its reader took.

use crate::media;
use crate::order;
use crate::tree::Node;

/// Elements that a reader has taken, to be asked for each node of a whole: a gallery has thousands of both.
struct Taken(Vec<(u32, u32)>);

impl Taken {
    fn new(nodes: &[Node<'_>]) -> Taken {
        let spans = nodes.iter().map(|n| (n.index(), n.end())).collect();
        let mut spans: Vec<(u32, u32)> = order::by_key(spans, |(index, _)| u64::from(*index));
        // The furthest end of any that begins no later: of one in another, the outer one's.
        let mut furthest = 0;
        for (_, end) in &mut spans {
            furthest = furthest.max(*end);
            *end = furthest;
        }
        Taken(spans)
    }

    /// Whether a node is one of them.
    fn is(&self, node: Node<'_>) -> bool {
        let found = self
            .0
            .binary_search_by_key(&node.index(), |(index, _)| *index);
        found.is_ok()
    }

    /// Whether one of them is a node or stands in it.
    fn is_in(&self, node: Node<'_>) -> bool {
        let from = self.0.partition_point(|(index, _)| *index < node.index());
        self.0
            .get(from)
            .is_some_and(|(index, _)| *index < node.end())
    }

    /// Whether a node is one of them or stands in one.
    fn holds(&self, node: Node<'_>) -> bool {
        let after = self.0.partition_point(|(index, _)| *index <= node.index());
        let before = self.0.get(..after).and_then(<[_]>::last);
        before.is_some_and(|(_, end)| *end > node.index())
    }
}

/// Whether an element holds what a browser without scripts or without video would show.
pub(super) fn is_fallback(node: Node<'_>) -> bool {
    node.has_class("vjs-no-js") || media::is_media(node)
}

/// The outermost of them in an element that hold nothing of what its reader took.
pub(super) fn fallbacks<'t>(whole: Node<'t>, consumed: &[Node<'t>]) -> Vec<Node<'t>> {
    let taken = Taken::new(consumed);
    let mut found: Vec<Node<'t>> = Vec::new();
    let mut index = whole.index() + 1;
    while index < whole.end() {
        let node = whole.at(index);
        if node.is_invisible() {
            index = node.end();
            continue;
        }
        if is_fallback(node) && !taken.holds(node) && !taken.is_in(node) {
            if !node.text().is_empty() {
                found.push(node);
            }
            index = node.end();
        } else {
            index += 1;
        }
    }
    found
}

/// The visible text of an element that is in none of `consumed`, by the largest elements that hold it.
pub(super) fn remaining<'t>(whole: Node<'t>, consumed: &[Node<'t>]) -> Vec<(Node<'t>, String)> {
    let taken = Taken::new(consumed);
    let mut found = Vec::new();
    let mut index = whole.index() + 1;
    while index < whole.end() {
        let node = whole.at(index);
        if node.is_invisible() || taken.is(node) {
            index = node.end();
        } else if taken.is_in(node) {
            index += 1;
        } else {
            let text = node
                .as_text()
                .map_or_else(|| node.text(), crate::fold::fold);
            if !text.is_empty() {
                found.push((node, text));
            }
            index = node.end();
        }
    }
    found
}
