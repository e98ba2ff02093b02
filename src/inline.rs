//! Text and marks: one buffer that a walk writes into.

use crate::article::Mark;
use crate::fold::{end_of_stretch, without_hidden};
use crate::limits::{OPEN_MARKS, REPEATED_BYTES};
use crate::order;
use std::ops::Range;

/// What an inline element says of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum InlineStyle {
    Link(String),
    Strong,
    Em,
    Sub,
    Sup,
    Code,
    Strike,
}

impl InlineStyle {
    fn mark(&self, start: u32, end: u32) -> Mark {
        match self {
            InlineStyle::Link(href) => Mark::Link {
                start,
                end,
                href: href.clone(),
            },
            InlineStyle::Strong => Mark::Strong { start, end },
            InlineStyle::Em => Mark::Em { start, end },
            InlineStyle::Sub => Mark::Sub { start, end },
            InlineStyle::Sup => Mark::Sup { start, end },
            InlineStyle::Code => Mark::Code { start, end },
            InlineStyle::Strike => Mark::Strike { start, end },
        }
    }
}

/// Folded text with its marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Run {
    pub text: String,
    pub marks: Vec<Mark>,
}

/// Collects text as it comes, folding it, and the marks over it.
///
/// White space never opens or closes a mark: `<b>a </b>b` marks `a`. What is open when a run is taken goes
/// on in the next one, so a `<strong>` round two paragraphs marks both.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    text: String,
    /// Length of `text` in UTF-16 code units.
    units: u32,
    space: bool,
    /// A line ended here, and nothing visible has followed.
    broken: bool,
    open: Vec<OpenMark>,
    marks: Vec<Mark>,
    /// Styles opened beyond the limit: they have no mark.
    unmarked: usize,
    /// Bytes of addresses repeated in the runs that a link goes on over.
    repeated: usize,
    /// Whether marks are missing for a limit.
    pub limited: bool,
}

#[derive(Debug)]
struct OpenMark {
    style: InlineStyle,
    /// Where its first visible character stands; `None` before there is one.
    start: Option<u32>,
}

impl Collector {
    pub(crate) fn push(&mut self, text: &str) {
        let text = &*without_hidden(text);
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let end = end_of_stretch(rest);
            let (stretch, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
            if stretch.is_empty() {
                self.space |= c.is_whitespace();
                rest = behind.get(c.len_utf8()..).unwrap_or_default();
            } else {
                self.push_stretch(stretch);
                rest = behind;
            }
        }
    }

    /// What folding leaves as it is.
    fn push_stretch(&mut self, stretch: &str) {
        if self.space && self.units > 0 {
            self.text.push(' ');
            self.units += 1;
        }
        self.space = false;
        self.broken = false;
        // The marks that wait for their start are the ones opened last.
        for open in self.open.iter_mut().rev().take_while(|o| o.start.is_none()) {
            open.start = Some(self.units);
        }
        self.text.push_str(stretch);
        let units = match stretch.is_ascii() {
            true => stretch.len(),
            false => stretch.chars().map(char::len_utf16).sum(),
        };
        self.units += units as u32;
    }

    /// Whether nothing visible has gathered.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// A word ends here.
    pub(crate) fn space(&mut self) {
        self.space = true;
    }

    /// A line ends here, `<br>`. Whether one did before, with only white space between.
    pub(crate) fn line_break(&mut self) -> bool {
        self.space = true;
        std::mem::replace(&mut self.broken, true)
    }

    pub(crate) fn open(&mut self, style: InlineStyle) {
        if self.open.len() >= OPEN_MARKS {
            self.unmarked += 1;
            self.limited = true;
            return;
        }
        self.open.push(OpenMark { style, start: None });
    }

    pub(crate) fn close(&mut self) {
        if self.unmarked > 0 {
            self.unmarked -= 1;
            return;
        }
        if let Some(OpenMark {
            style,
            start: Some(start),
        }) = self.open.pop()
        {
            self.marks.push(style.mark(start, self.units));
        }
    }

    /// The text since the last call. `None` when nothing of it is visible.
    pub(crate) fn take(&mut self) -> Option<Run> {
        for open in &mut self.open {
            if let Some(start) = open.start.take() {
                if let InlineStyle::Link(href) = &open.style {
                    self.repeated += href.len();
                    if self.repeated > REPEATED_BYTES {
                        self.limited = true;
                        continue;
                    }
                }
                self.marks.push(open.style.mark(start, self.units));
            }
        }
        let marks = std::mem::take(&mut self.marks);
        self.units = 0;
        self.space = false;
        self.broken = false;
        let text = std::mem::take(&mut self.text);
        (!text.is_empty()).then(|| Run {
            text,
            marks: normalised(marks),
        })
    }
}

/// Touching and overlapping marks of one type and address become one; sorted by start, then longer first,
/// then by type.
pub(crate) fn normalised(marks: Vec<Mark>) -> Vec<Mark> {
    if marks.len() < 2 {
        return marks;
    }
    let mut merged: Vec<Mark> = Vec::with_capacity(marks.len());
    // Those that reach as far as the next one begins: as many as are inside each other, and as end where it begins.
    let mut near: Vec<usize> = Vec::new();
    for mark in sorted(marks) {
        let Range { start, end } = mark.range();
        near.retain(|at| merged.get(*at).is_some_and(|m| m.range().end >= start));
        let mut pieces = near.iter().filter_map(|at| merged.get(*at));
        match pieces.position(|m| continues(m, &mark)) {
            Some(found) => {
                let last = near.get(found).and_then(|at| merged.get_mut(*at));
                if let Some(last) = last {
                    let end = end.max(last.range().end);
                    *last.end_mut() = end;
                }
            }
            None => {
                near.push(merged.len());
                merged.push(mark);
            }
        }
    }
    // One that has grown may have become the longer of two that start together.
    sorted(merged)
}

fn continues(last: &Mark, next: &Mark) -> bool {
    let same = match (last, next) {
        (Mark::Link { href: a, .. }, Mark::Link { href: b, .. }) => a == b,
        _ => last.type_name() == next.type_name(),
    };
    same && next.range().start <= last.range().end
}

fn sorted(marks: Vec<Mark>) -> Vec<Mark> {
    order::by_keys(marks, |mark| {
        let Range { start, end } = mark.range();
        // The longer one first, and then by the names, which four letters tell apart.
        let place = u64::from(start) << 32 | u64::from(u32::MAX - end);
        let name = mark.type_name().bytes().chain([0; 4]).take(4);
        (
            place,
            name.fold(0, |key, letter| key << 8 | u32::from(letter)),
        )
    })
}

impl Run {
    /// A text without marks.
    pub(crate) fn plain(text: &str) -> Run {
        Run {
            text: text.to_owned(),
            marks: Vec::new(),
        }
    }

    /// Whether marks of this type cover all of the text but white space: "bold from end to end".
    pub(crate) fn is_all(&self, type_name: &str) -> bool {
        let covered = |unit: u32| {
            self.marks
                .iter()
                .any(|m| m.type_name() == type_name && m.range().contains(&unit))
        };
        // Most paragraphs are told by their first character.
        !self.text.is_empty() && covered(0) && self.is_covered(type_name)
    }

    #[cold]
    #[inline(never)]
    fn is_covered(&self, type_name: &str) -> bool {
        // Sorted by their starts, and apart from one another.
        let ranges = self.marks.iter().filter(|m| m.type_name() == type_name);
        let mut ranges = ranges.map(Mark::range).peekable();
        let mut unit = 0;
        for c in self.text.chars() {
            while ranges.peek().is_some_and(|r| r.end <= unit) {
                ranges.next();
            }
            if !c.is_whitespace() && !ranges.peek().is_some_and(|r| r.contains(&unit)) {
                return false;
            }
            unit += c.len_utf16() as u32;
        }
        true
    }

    pub(crate) fn without(mut self, type_name: &str) -> Run {
        self.marks.retain(|m| m.type_name() != type_name);
        self
    }

    /// The links, as byte ranges of the text.
    pub(crate) fn links(&self) -> Vec<(std::ops::Range<usize>, String)> {
        let mut bytes = UnitsToBytes::new(&self.text);
        let mut links = Vec::new();
        let mut last_end = 0;
        for mark in &self.marks {
            let Mark::Link { start, end, href } = mark else {
                continue;
            };
            // Links nested by scripts overlap; the outer one counts.
            if *start >= last_end {
                links.push((bytes.at(*start)..bytes.at(*end), href.clone()));
                last_end = *end;
            }
        }
        links
    }
}

/// UTF-16 offsets → byte offsets, for offsets that never go back.
struct UnitsToBytes<'a> {
    chars: std::iter::Peekable<std::str::CharIndices<'a>>,
    unit: u32,
    length: usize,
}

impl<'a> UnitsToBytes<'a> {
    fn new(text: &'a str) -> Self {
        UnitsToBytes {
            chars: text.char_indices().peekable(),
            unit: 0,
            length: text.len(),
        }
    }

    fn at(&mut self, unit: u32) -> usize {
        while self.unit < unit {
            let Some((_, c)) = self.chars.next() else {
                break;
            };
            self.unit += c.len_utf16() as u32;
        }
        self.chars.peek().map_or(self.length, |(byte, _)| *byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(start: u32, end: u32) -> Mark {
        Mark::Link {
            start,
            end,
            href: "https://x.example/".into(),
        }
    }

    #[test]
    fn marks_of_one_place_stand_by_their_names() {
        let (start, end) = (0, 7);
        let by_name = vec![
            Mark::Code { start, end },
            Mark::Em { start, end },
            link(start, end),
            Mark::Strike { start, end },
            Mark::Strong { start, end },
            Mark::Sub { start, end },
            Mark::Sup { start, end },
        ];
        assert_eq!(sorted(by_name.iter().rev().cloned().collect()), by_name);
    }

    #[test]
    fn white_space_stays_outside_marks() {
        let mut c = Collector::default();
        c.push(" one");
        c.open(InlineStyle::Link("https://x.example/".into()));
        c.push("\u{a0}two ");
        c.close();
        c.push(" 😀");
        c.open(InlineStyle::Em);
        c.push(" ");
        c.close();
        c.open(InlineStyle::Strong);
        c.push("x");
        c.close();
        let run = c.take().unwrap();
        assert_eq!(run.text, "one two 😀 x");
        assert_eq!(run.marks, [link(4, 7), Mark::Strong { start: 11, end: 12 }]);
        assert_eq!(c.take(), None);
    }

    #[test]
    fn touching_marks_are_one_and_open_marks_go_on() {
        let mut c = Collector::default();
        c.open(InlineStyle::Strong);
        c.push("a");
        c.close();
        c.open(InlineStyle::Strong);
        c.open(InlineStyle::Em);
        c.push("b");
        assert_eq!(
            c.take().unwrap().marks,
            [
                Mark::Strong { start: 0, end: 2 },
                Mark::Em { start: 1, end: 2 }
            ]
        );
        c.push(" c");
        c.close();
        c.close();
        assert_eq!(
            c.take().unwrap().marks,
            [
                Mark::Em { start: 0, end: 1 },
                Mark::Strong { start: 0, end: 1 }
            ]
        );
    }

    /// However many marks stand between the two pieces of one.
    #[test]
    fn touching_marks_are_one_behind_many_others() {
        let mut c = Collector::default();
        c.open(InlineStyle::Strong);
        for i in 0..200 {
            c.open(InlineStyle::Link(format!("https://x.example/{i}")));
            c.push("a");
            c.close();
        }
        c.close();
        c.open(InlineStyle::Strong);
        c.push("b");
        c.close();
        let marks = c.take().unwrap().marks;
        assert_eq!(marks.len(), 201);
        assert_eq!(marks[0], Mark::Strong { start: 0, end: 201 });
    }

    #[test]
    fn bold_from_end_to_end() {
        let mut c = Collector::default();
        for word in ["a", "b"] {
            c.open(InlineStyle::Strong);
            c.push(word);
            c.close();
            c.space();
        }
        assert!(c.take().unwrap().is_all("strong"));
        c.push("x");
        c.open(InlineStyle::Strong);
        c.push("y");
        c.close();
        assert!(!c.take().unwrap().is_all("strong"));
    }

    #[test]
    fn links_by_bytes() {
        let run = Run {
            text: "Ä: ü b".into(),
            marks: vec![link(3, 4), link(5, 6)],
        };
        let spans: Vec<_> = run.links().into_iter().map(|(r, _)| r).collect();
        assert_eq!(spans, [4..6, 7..8]);
    }
}
