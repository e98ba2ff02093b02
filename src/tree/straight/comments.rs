//! The comments before and at the start of a page, which the tree has at its beginning.

use super::super::{Builder, NodeKind, Span, TagName};
use crate::saved::COMMENT;

/// The tree with comments at its beginning, as `from_html` has them.
pub(super) fn with_comments(
    mut builder: Builder,
    buffer: &mut String,
    comments: &[Span],
) -> Builder {
    while !builder.open.is_empty() {
        builder.end_last();
    }
    let mut add = |text: &str| {
        let place = Span::of(buffer.len(), text.len());
        buffer.push_str(text);
        place
    };
    let [name, content, value] = [add("name"), add("content"), add(COMMENT)];
    let mut whole = Builder::new(0);
    for comment in comments {
        whole.open_named(TagName::Known("meta"));
        whole.attribute(("name", name), (COMMENT, value));
        // Comments are short: no limit is asked for theirs.
        whole.attribute(("content", content), ("", *comment));
        whole.close();
    }
    let attributes = whole.tree.attributes.len() as u32;
    let nodes = whole.tree.nodes.len() as u32 - 1;
    whole.tree.attributes.extend(builder.tree.attributes);
    let moved = builder.tree.nodes.into_iter().skip(1).map(|mut data| {
        if data.parent != 0 {
            data.parent += nodes;
        }
        data.end += nodes;
        if let NodeKind::Element {
            first_attribute, ..
        } = &mut data.kind
        {
            *first_attribute += attributes;
        }
        data
    });
    whole.tree.nodes.extend(moved);
    whole.tree.reached = builder.tree.reached;
    whole.tree.may_be_translated = builder.tree.may_be_translated;
    whole
}
