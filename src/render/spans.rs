//! A text and its stand-off marks become one well-nested sequence of events.
//!
//! Marks come from the outside: they may overlap in part, reach beyond the text or begin in the
//! middle of a surrogate pair. What leaves this module opens and closes like brackets, links never
//! stand in links, and code is always innermost, because Markdown knows no markup inside code.

use super::common::safe_url;
use crate::Mark;
use std::cmp::Reverse;

/// What a run of text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style<'a> {
    Link(&'a str),
    Strong,
    Em,
    Strike,
    Sub,
    Sup,
    Code,
}

/// How many sorts of [`Style`] there are.
const STYLES: usize = 7;

impl<'a> Style<'a> {
    /// The style of a mark; `None` for a link that leads nowhere safe.
    fn of(mark: &'a Mark) -> Option<Self> {
        Some(match mark {
            Mark::Link { href, .. } => Style::Link(safe_url(href)?),
            Mark::Strong { .. } => Style::Strong,
            Mark::Em { .. } => Style::Em,
            Mark::Sub { .. } => Style::Sub,
            Mark::Sup { .. } => Style::Sup,
            Mark::Code { .. } => Style::Code,
            Mark::Strike { .. } => Style::Strike,
        })
    }

    /// Position among the styles, the outer before the inner.
    fn rank(self) -> usize {
        match self {
            Style::Link(_) => 0,
            Style::Strong => 1,
            Style::Em => 2,
            Style::Strike => 3,
            Style::Sub => 4,
            Style::Sup => 5,
            Style::Code => 6,
        }
    }

    /// The HTML element.
    pub(super) fn tag(self) -> &'static str {
        match self {
            Style::Link(_) => "a",
            Style::Strong => "strong",
            Style::Em => "em",
            Style::Strike => "s",
            Style::Sub => "sub",
            Style::Sup => "sup",
            Style::Code => "code",
        }
    }
}

/// One step through a marked text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event<'a> {
    Open(Style<'a>),
    Text(&'a str),
    Close(Style<'a>),
}

/// A styled run, in bytes.
#[derive(Clone, Copy)]
struct StyledRun<'a> {
    start: usize,
    end: usize,
    style: Style<'a>,
}

/// The events of `text`; `whole` is a style for all of it.
///
/// No text is empty. Between two runs of the same style there is always something else.
pub(super) fn spans<'a>(
    text: &'a str,
    marks: &'a [Mark],
    whole: Option<Style<'a>>,
) -> Vec<Event<'a>> {
    let mut runs = runs(text, marks);
    if let Some(style) = whole {
        let end = text.len();
        runs.push(StyledRun {
            start: 0,
            end,
            style,
        });
    }
    let mut runs = disjoint(runs).into_iter().peekable();
    let mut nest = Nest::default();
    let mut at = 0;
    while at < text.len() || !nest.open.is_empty() {
        nest.close(at);
        while let Some(run) = runs.next_if(|run| run.start <= at) {
            nest.waiting.push(run);
        }
        nest.reopen();
        let ends = nest.open.iter().map(|run| run.end);
        let next = ends.chain(runs.peek().map(|run| run.start)).min();
        let next = next.unwrap_or(text.len());
        if let Some(part) = text.get(at..next).filter(|part| !part.is_empty()) {
            nest.events.push(Event::Text(part));
        }
        at = next;
    }
    nest.events
}

/// The marks as runs of whole characters. An offset inside a surrogate pair is taken for the start of
/// the character, one beyond the text for its end; runs without a character are left out.
fn runs<'a>(text: &str, marks: &'a [Mark]) -> Vec<StyledRun<'a>> {
    let ranges = marks.iter().map(Mark::range);
    let mut edges: Vec<(u64, usize)> = ranges
        .flat_map(|range| [range.start, range.end])
        .enumerate()
        .map(|(slot, offset)| (u64::from(offset), slot))
        .collect();
    edges.sort_unstable();
    let mut bytes = vec![text.len(); edges.len()];
    let mut edges = edges.into_iter().peekable();
    let mut units = 0;
    for (at, character) in text.char_indices() {
        units += if character.len_utf16() == 2 { 2 } else { 1 };
        while let Some((_, slot)) = edges.next_if(|(offset, _)| *offset < units) {
            if let Some(byte) = bytes.get_mut(slot) {
                *byte = at;
            }
        }
        if edges.peek().is_none() {
            break;
        }
    }
    let run = |(mark, edges): (&'a Mark, &[usize])| match *edges {
        [start, end] if start < end => Style::of(mark).map(|style| StyledRun { start, end, style }),
        _ => None,
    };
    marks
        .iter()
        .zip(bytes.chunks_exact(2))
        .filter_map(run)
        .collect()
}

/// Runs of one style join where they touch; of two links that overlap, the first is whole and the
/// second is what remains of it.
fn disjoint(mut runs: Vec<StyledRun<'_>>) -> Vec<StyledRun<'_>> {
    runs.sort_by_key(|run| (run.start, Reverse(run.end)));
    let mut tidy: Vec<StyledRun<'_>> = Vec::with_capacity(runs.len());
    let mut last = [None; STYLES];
    for mut run in runs {
        let Some(slot) = last.get_mut(run.style.rank()) else {
            continue;
        };
        if let Some(before) = slot.and_then(|index: usize| tidy.get_mut(index))
            && run.start <= before.end
        {
            if run.style == before.style {
                before.end = before.end.max(run.end);
                continue;
            }
            run.start = before.end;
        }
        if run.start < run.end {
            *slot = Some(tidy.len());
            tidy.push(run);
        }
    }
    tidy.sort_by_key(|run| run.start);
    tidy
}

/// The styles that are open, never more than [`STYLES`], and what has been written.
#[derive(Default)]
struct Nest<'a> {
    open: Vec<StyledRun<'a>>,
    waiting: Vec<StyledRun<'a>>,
    events: Vec<Event<'a>>,
}

impl Nest<'_> {
    /// Closes what ends at `at`. What lies inside it and goes on waits to be opened again.
    fn close(&mut self, at: usize) {
        if let Some(index) = self.open.iter().position(|run| run.end <= at) {
            self.close_from(index);
            self.waiting.retain(|run| run.end > at);
        }
    }

    /// Opens what waits, the longest outermost. A link is never cut in two for the sake of emphasis
    /// that ends before it; that is cut instead.
    fn reopen(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let links = self
            .waiting
            .iter()
            .filter(|run| matches!(run.style, Style::Link(_)));
        let reach = links.map(|run| run.end).max().unwrap_or(0);
        let inner = |run: &StyledRun<'_>| run.style == Style::Code || run.end < reach;
        if let Some(index) = self.open.iter().position(inner) {
            self.close_from(index);
        }
        let code = |run: &StyledRun<'_>| run.style == Style::Code;
        self.waiting
            .sort_by_key(|run| (code(run), Reverse(run.end), run.style.rank()));
        self.events
            .extend(self.waiting.iter().map(|run| Event::Open(run.style)));
        self.open.append(&mut self.waiting);
    }

    fn close_from(&mut self, index: usize) {
        for run in self.open.drain(index..).rev() {
            self.events.push(Event::Close(run.style));
            self.waiting.push(run);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn show(text: &str, marks: &[Mark]) -> String {
        let mut out = String::new();
        for event in spans(text, marks, None) {
            match event {
                Event::Open(style) => out.push_str(&format!("<{}>", style.tag())),
                Event::Text(text) => out.push_str(text),
                Event::Close(style) => out.push_str(&format!("</{}>", style.tag())),
            }
        }
        out
    }

    fn link(start: u32, end: u32, path: &str) -> Mark {
        let href = format!("https://example.org/{path}");
        Mark::Link { start, end, href }
    }

    #[test]
    fn nests_the_longer_outside() {
        let marks = [
            Mark::Em { start: 2, end: 4 },
            Mark::Strong { start: 2, end: 6 },
        ];
        assert_eq!(
            show("abcdefgh", &marks),
            "ab<strong><em>cd</em>ef</strong>gh"
        );
    }

    #[test]
    fn splits_what_overlaps_in_part() {
        let marks = [
            Mark::Em { start: 0, end: 4 },
            Mark::Strong { start: 2, end: 6 },
        ];
        assert_eq!(
            show("abcdef", &marks),
            "<em>ab<strong>cd</strong></em><strong>ef</strong>"
        );
    }

    #[test]
    fn keeps_links_whole() {
        let marks = [Mark::Em { start: 0, end: 4 }, link(2, 6, "")];
        assert_eq!(show("abcdef", &marks), "<em>ab</em><a><em>cd</em>ef</a>");
        let marks = [link(0, 4, "a"), link(2, 6, "b"), link(3, 4, "c")];
        assert_eq!(show("abcdef", &marks), "<a>abcd</a><a>ef</a>");
    }

    #[test]
    fn keeps_code_innermost() {
        let marks = [
            Mark::Code { start: 0, end: 6 },
            Mark::Em { start: 2, end: 4 },
        ];
        assert_eq!(
            show("abcdef", &marks),
            "<code>ab</code><em><code>cd</code></em><code>ef</code>"
        );
    }

    #[test]
    fn counts_utf16_and_tolerates_any_offset() {
        let strong = |start, end| Mark::Strong { start, end };
        assert_eq!(show("a😀b", &[strong(1, 3)]), "a<strong>😀</strong>b");
        assert_eq!(show("a😀b", &[strong(2, 4)]), "a<strong>😀b</strong>");
        assert_eq!(show("a😀b", &[strong(1, 2)]), "a😀b");
        assert_eq!(
            show("a😀b", &[strong(3, u32::MAX)]),
            "a😀<strong>b</strong>"
        );
        assert_eq!(
            show("ab", &[strong(9, 12), strong(1, 0), strong(1, 1)]),
            "ab"
        );
        assert_eq!(show("", &[strong(0, 5)]), "");
    }

    #[test]
    fn drops_unsafe_links() {
        let href = "javascript:alert(1)".to_owned();
        assert_eq!(
            show(
                "ab",
                &[Mark::Link {
                    start: 0,
                    end: 2,
                    href
                }]
            ),
            "ab"
        );
    }

    proptest! {
        #[test]
        fn brackets_match_and_styles_are_kept(
            text in "[a-c 😀é]{0,12}",
            marks in prop::collection::vec((0u8..7, 0u32..14, 0u32..14), 0..8),
        ) {
            let marks: Vec<Mark> = marks.into_iter().map(|(kind, start, end)| match kind {
                0 => link(start, end, &end.to_string()),
                1 => Mark::Strong { start, end },
                2 => Mark::Em { start, end },
                3 => Mark::Strike { start, end },
                4 => Mark::Sub { start, end },
                5 => Mark::Sup { start, end },
                _ => Mark::Code { start, end },
            }).collect();
            let mut open: Vec<Style<'_>> = Vec::new();
            let mut seen = String::new();
            for event in spans(&text, &marks, None) {
                match event {
                    Event::Open(style) => {
                        prop_assert!(open.iter().all(|other| other.rank() != style.rank()));
                        prop_assert!(!open.contains(&Style::Code));
                        open.push(style);
                    }
                    Event::Text(part) => {
                        prop_assert!(!part.is_empty());
                        let at = seen.encode_utf16().count() as u32;
                        for kind in 0..STYLES {
                            let wanted = marks.iter().any(|mark| {
                                Style::of(mark).is_some_and(|style| style.rank() == kind)
                                    && mark.range().contains(&at)
                                    && at < mark.range().end
                            });
                            let has = open.iter().any(|style| style.rank() == kind);
                            // An end inside a surrogate pair gives the pair up.
                            prop_assert!(wanted == has || text.contains('😀'));
                        }
                        seen.push_str(part);
                    }
                    Event::Close(style) => prop_assert_eq!(open.pop(), Some(style)),
                }
            }
            prop_assert!(open.is_empty());
            prop_assert_eq!(seen, text);
        }
    }
}
