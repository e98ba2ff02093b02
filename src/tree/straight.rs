//! Tokens → [`Tree`], of pages whose tags are where HTML wants them.
//!
//! `html5ever` builds a tree that can be mended anywhere, of which ours is a copy. A page that needs no mending is
//! written down as it comes: a start tag opens, an end tag closes. What closes without an end tag (`p`, `li`) is known
//! here; whatever moves or repeats what has been read is not, nor what is seldom (`template`, a formatting element that
//! ends with its block), nor a page that comes near one of the guard's limits. Such a page goes the other way, from its
//! beginning. A test holds both ways equal.

mod comments;
mod ends;
mod names;

use super::kinds::{ElementKind, PACKED, breaks_out, is_special, known, packed};
use super::ordinary::{Name, StartTag, Taker, Words, feed, prepared};
use super::{Attribute, Builder, NodeKind, Span, TagName, Tree, attributes};
use crate::limits::{ATTRIBUTES, NODES};
use crate::saved::{COMMENT_BYTES, COMMENTS};
use comments::with_comments;
use html5ever::tokenizer::Doctype;
use html5ever::tokenizer::states::RawKind;
use names::Names;

/// Elements that may be open: far from the limit, so that the guard need not be asked.
const OPEN: usize = 200;
/// Elements that may be closed at once, or may be open in an `svg`: the guard looks for none further up.
const NEAR: usize = 48;
/// Formatting elements that may be open at once, and those of one name: HTML forgets the first of four.
const FORMATS: usize = 24;
const ALIKE: usize = 3;

/// Reads a page; `None` when it is none of those that are read here.
pub(super) fn tree(html: &str) -> Option<Tree> {
    let html = prepared(html)?;
    let mut buffer = String::with_capacity(html.len() + html.len() / 8);
    buffer.push_str(&html);
    let mut straight = Straight {
        builder: Builder::new(html.len()),
        buffer,
        open: Vec::with_capacity(64),
        mode: Mode::Initial,
        comments: [Vec::new(), Vec::new()],
        paragraphs: 0,
        formats: 0,
        in_svg: 0,
        names: Names::default(),
        added: 0,
        has_form: false,
        is_raw: false,
        ignores_line: false,
        text: None,
    };
    feed(&html, &mut straight)?;
    straight.into_tree()
}

/// HTML's insertion modes, those that there are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    AfterHead,
    InBody,
    AfterBody,
    AfterAfterBody,
}

/// An element that is open.
#[derive(Clone, Copy)]
struct Open {
    kind: ElementKind,
    packed: u128,
    /// The name in the buffer, as the page writes it.
    name: Span,
    is_svg: bool,
}

struct Straight {
    builder: Builder,
    /// The page, and behind it what is there in other words than the page's.
    buffer: String,
    open: Vec<Open>,
    mode: Mode,
    /// Comments before and at the start of the page: the document's, and those of `html`.
    comments: [Vec<Span>; 2],
    /// How many `p` are open, and how many formatting elements.
    paragraphs: usize,
    formats: usize,
    /// How many elements are open from the outermost `svg` on, with it.
    in_svg: usize,
    names: Names,
    /// Attributes of `html`, `head` and `body`.
    added: usize,
    has_form: bool,
    /// Whether the last of what is open holds no markup.
    is_raw: bool,
    /// Whether a line feed that comes next does not count.
    ignores_line: bool,
    /// The text that ends here, in the element that is open: more of it is one text with it.
    text: Option<Span>,
}

impl Taker for Straight {
    fn doctype(&mut self, _: Doctype) -> Option<()> {
        self.ignores_line = false;
        if self.mode == Mode::Initial {
            self.mode = Mode::BeforeHtml;
        }
        Some(())
    }

    fn comment(&mut self, comment: Words<'_>) -> Option<()> {
        self.ignores_line = false;
        let document = match self.mode {
            Mode::Initial | Mode::BeforeHtml | Mode::AfterAfterBody => true,
            Mode::BeforeHead | Mode::AfterHead | Mode::AfterBody => false,
            Mode::InHead | Mode::InBody => {
                self.text = None;
                return Some(());
            }
        };
        if matches!(self.mode, Mode::BeforeHead | Mode::AfterHead) {
            self.text = None;
        }
        let [of_document, of_html] = &mut self.comments;
        let list = if document { of_document } else { of_html };
        if comment.raw.len() <= COMMENT_BYTES && list.len() < COMMENTS {
            list.push(Span::of(comment.at, comment.raw.len()));
        }
        Some(())
    }

    fn text(&mut self, text: Words<'_>) -> Option<()> {
        let ignores_line = std::mem::take(&mut self.ignores_line);
        let words = text.get();
        let words = match words.strip_prefix('\n') {
            Some(rest) if ignores_line => rest,
            _ => words,
        };
        if words.is_empty() {
            return Some(());
        }
        if self.mode != Mode::InBody && !self.is_raw && !self.is_text_here(words)? {
            return Some(());
        }
        let place = match &text.resolved {
            Some(_) => self.add_to_buffer(words),
            None => Span::of(text.at + (text.raw.len() - words.len()), words.len()),
        };
        self.put_text(place);
        Some(())
    }

    /// Counts the names that the guard would keep, as `start` does.
    fn attribute(&mut self, name: &Name<'_>) -> Option<bool> {
        let lower = name.lower_case();
        if attributes::is_listed(&lower) {
            return Some(true);
        }
        self.names.see(&self.buffer, *name)?;
        Some(attributes::is_telling(&lower))
    }

    fn start(&mut self, tag: &StartTag<'_>) -> Option<Option<RawKind>> {
        self.ignores_line = false;
        let kind = match known(tag.name.packed) {
            Some((_, kind)) => kind,
            None => {
                self.names.see(&self.buffer, tag.name)?;
                ElementKind::Other
            }
        };
        if self.in_svg > 0 {
            return self.start_in_svg(tag, kind).map(|()| None);
        }
        while self.mode != Mode::InBody {
            if let Some(done) = self.start_outside(tag, kind)? {
                return Some(done);
            }
        }
        self.start_in_body(tag, kind)
    }

    fn end(&mut self, name: &Name<'_>) -> Option<()> {
        self.ignores_line = false;
        if self.is_raw {
            self.is_raw = false;
            self.close();
            return Some(());
        }
        if self.in_svg > 0 {
            let last = *self.open.last()?;
            // Every name in an `svg` is written as HTML has it, but for the letters' case.
            return self.is_named(&last, name).then(|| self.close());
        }
        match self.mode {
            Mode::InHead if name.text.eq_ignore_ascii_case("head") => {
                self.close();
                self.mode = Mode::AfterHead;
                return Some(());
            }
            Mode::InBody => {}
            Mode::AfterBody | Mode::AfterAfterBody => self.mode = Mode::InBody,
            _ => return None,
        }
        self.end_in_body(name)
    }

    fn finish(&mut self) -> Option<()> {
        let has_body = matches!(
            self.mode,
            Mode::InBody | Mode::AfterBody | Mode::AfterAfterBody
        );
        (has_body && !self.is_raw).then_some(())
    }
}

/// What became of a start tag outside of the body: what it says of the element's content, or nothing yet.
type Early = Option<Option<RawKind>>;

impl Straight {
    /// Whether text that stands outside of the body belongs where it stands; blanks may be nowhere.
    fn is_text_here(&mut self, words: &str) -> Option<bool> {
        let is_blank = words.bytes().all(|byte| byte.is_ascii_whitespace());
        match self.mode {
            Mode::AfterBody | Mode::AfterAfterBody => {
                if !is_blank {
                    self.mode = Mode::InBody;
                }
                Some(true)
            }
            _ if !is_blank => None,
            Mode::InHead | Mode::AfterHead | Mode::InBody => Some(true),
            Mode::Initial | Mode::BeforeHtml | Mode::BeforeHead => Some(false),
        }
    }

    fn add_to_buffer(&mut self, words: &str) -> Span {
        let place = Span::of(self.buffer.len(), words.len());
        self.buffer.push_str(words);
        place
    }

    fn put_text(&mut self, place: Span) {
        let Some(before) = self.text else {
            self.builder.text(place);
            self.text = Some(place);
            return;
        };
        let whole = if before.end == place.start {
            Span {
                start: before.start,
                end: place.end,
            }
        } else {
            let start = self.buffer.len();
            for part in [before, place] {
                let range = part.start as usize..part.end as usize;
                self.buffer.extend_from_within(range);
            }
            Span::of(start, self.buffer.len() - start)
        };
        if let Some(NodeKind::Text(there)) = self
            .builder
            .tree
            .nodes
            .last_mut()
            .map(|data| &mut data.kind)
        {
            *there = whole;
        }
        self.text = Some(whole);
    }

    /// A start tag where there is no body yet, or no more. Where nothing has become of it, it is asked for again.
    fn start_outside(&mut self, tag: &StartTag<'_>, kind: ElementKind) -> Option<Early> {
        let is_of_head = matches!(
            kind,
            ElementKind::HeadVoid | ElementKind::HeadRaw | ElementKind::Title | ElementKind::Script
        );
        match (self.mode, kind) {
            (Mode::Initial | Mode::BeforeHtml, _) => {
                self.mode = Mode::BeforeHead;
                self.open_or_imply(tag, kind, ElementKind::Html)
            }
            (Mode::BeforeHead, ElementKind::Html) => {
                self.repeat_html(tag)?;
                Some(Some(None))
            }
            (_, ElementKind::Html) => None,
            (Mode::BeforeHead, _) => {
                self.mode = Mode::InHead;
                self.open_or_imply(tag, kind, ElementKind::Head)
            }
            (Mode::InHead | Mode::AfterHead, ElementKind::Head | ElementKind::Odd) => None,
            (Mode::InHead, ElementKind::Noscript) => self.start_in_body(tag, kind).map(Some),
            (Mode::InHead, _) if is_of_head => self.start_in_body(tag, kind).map(Some),
            (Mode::InHead, _) => {
                self.close();
                self.mode = Mode::AfterHead;
                Some(None)
            }
            // They go into the head that has ended.
            (Mode::AfterHead, _) if is_of_head => None,
            (Mode::AfterHead, _) => {
                self.mode = Mode::InBody;
                self.open_or_imply(tag, kind, ElementKind::Body)
            }
            (Mode::InBody | Mode::AfterBody | Mode::AfterAfterBody, _) => {
                self.mode = Mode::InBody;
                Some(None)
            }
        }
    }

    /// Opens one of the elements that every page has, whether the page says so or not.
    fn open_or_imply(
        &mut self,
        tag: &StartTag<'_>,
        kind: ElementKind,
        wanted: ElementKind,
    ) -> Option<Early> {
        if kind == wanted {
            self.count_added(tag)?;
            self.open(tag, kind)?;
            return Some(Some(None));
        }
        let name = match wanted {
            ElementKind::Html => "html",
            ElementKind::Head => "head",
            _ => "body",
        };
        self.text = None;
        self.builder.open_named(TagName::Known(name));
        self.open.push(Open {
            kind: wanted,
            packed: packed(name),
            name: Span::default(),
            is_svg: false,
        });
        Some(None)
    }

    /// `<html>` once more: old pages have one for each old browser, most of them in comments. It gives the first one
    /// the attributes that this has not.
    fn repeat_html(&mut self, tag: &StartTag<'_>) -> Option<()> {
        self.count_added(tag)?;
        for (name, value) in &tag.attributes {
            let name = name.lower_case();
            // The first one's has been left out, perhaps, and counts all the same.
            if name == "style" {
                return None;
            }
            let is_same = |there: &Attribute| {
                let range = there.name.start as usize..there.name.end as usize;
                self.buffer.get(range) == Some(&*name)
            };
            // So far no other element has any.
            if !self.builder.tree.attributes.iter().any(is_same) {
                let name_place = self.add_to_buffer(&name);
                let value = value.get();
                let value_place = self.add_to_buffer(value);
                self.builder
                    .attribute((&name, name_place), (value, value_place));
            }
        }
        Some(())
    }

    fn count_added(&mut self, tag: &StartTag<'_>) -> Option<()> {
        self.added += tag.count;
        (self.added <= ATTRIBUTES).then_some(())
    }

    fn start_in_body(&mut self, tag: &StartTag<'_>, kind: ElementKind) -> Option<Option<RawKind>> {
        match kind {
            ElementKind::Html | ElementKind::Head | ElementKind::Body | ElementKind::Odd => {
                return None;
            }
            ElementKind::HeadVoid | ElementKind::Void => return self.open_void(tag, kind),
            ElementKind::Hr => {
                self.close_paragraph()?;
                return self.open_void(tag, kind);
            }
            ElementKind::Title | ElementKind::Textarea => {
                self.open_raw(tag, kind)?;
                self.ignores_line = kind == ElementKind::Textarea;
                return Some(Some(RawKind::Rcdata));
            }
            ElementKind::HeadRaw | ElementKind::Noscript | ElementKind::Raw => {
                self.open_raw(tag, kind)?;
                return Some(Some(RawKind::Rawtext));
            }
            ElementKind::Script => {
                self.open_raw(tag, kind)?;
                return Some(Some(RawKind::ScriptData));
            }
            ElementKind::Svg => {
                self.open_svg(tag, kind)?;
                return Some(None);
            }
            ElementKind::Block | ElementKind::PlainBlock | ElementKind::P | ElementKind::Pre => {
                self.close_paragraph()?
            }
            ElementKind::Heading => {
                self.close_paragraph()?;
                if self.open.last()?.kind == ElementKind::Heading {
                    self.close();
                }
            }
            ElementKind::Form => {
                if std::mem::replace(&mut self.has_form, true) {
                    return None;
                }
                self.close_paragraph()?;
            }
            ElementKind::Li | ElementKind::Term => {
                self.close_item(kind)?;
                self.close_paragraph()?;
            }
            ElementKind::Button if self.place_of(|open| open.kind == kind).is_some() => {
                return None;
            }
            ElementKind::A if self.place_of(|open| open.kind == kind).is_some() => return None,
            ElementKind::A | ElementKind::Format => self.count_format(tag)?,
            ElementKind::Button | ElementKind::Other => {}
        }
        self.open(tag, kind)?;
        self.ignores_line = kind == ElementKind::Pre;
        Some(None)
    }

    fn start_in_svg(&mut self, tag: &StartTag<'_>, kind: ElementKind) -> Option<()> {
        let name = tag.name.text;
        let around = self.open.last()?.packed;
        let holds_html = [packed("title"), packed("desc")].contains(&around);
        if holds_html
            || name.eq_ignore_ascii_case("foreignobject")
            || breaks_out(&name.to_ascii_lowercase(), kind)
        {
            return None;
        }
        self.open_svg(tag, kind)
    }

    fn open_svg(&mut self, tag: &StartTag<'_>, kind: ElementKind) -> Option<()> {
        self.in_svg += 1;
        if self.in_svg > NEAR {
            return None;
        }
        self.open(tag, kind)?;
        if tag.is_closed {
            self.close();
        }
        Some(())
    }

    /// Opens an element; what is in it comes next.
    fn open(&mut self, tag: &StartTag<'_>, kind: ElementKind) -> Option<()> {
        if self.open.len() >= OPEN {
            return None;
        }
        let written = Span::of(tag.name.at, tag.name.text.len());
        self.put(tag);
        // No `p` stands in a drawing.
        self.paragraphs += usize::from(kind == ElementKind::P);
        self.open.push(Open {
            kind,
            packed: tag.name.packed,
            name: written,
            is_svg: self.in_svg > 0,
        });
        Some(())
    }

    fn open_raw(&mut self, tag: &StartTag<'_>, kind: ElementKind) -> Option<()> {
        self.is_raw = true;
        self.open(tag, kind)
    }

    fn open_void(&mut self, tag: &StartTag<'_>, kind: ElementKind) -> Option<Option<RawKind>> {
        self.open(tag, kind)?;
        self.close();
        Some(None)
    }

    /// Writes an element down.
    fn put(&mut self, tag: &StartTag<'_>) {
        self.text = None;
        match known(tag.name.packed) {
            Some((name, _)) => self.builder.open_named(TagName::Known(name)),
            None => {
                let name = tag.name.lower_case();
                let place = self.place_of_name(&tag.name, &name);
                self.builder.open_other((&name, place));
            }
        }
        let is_svg = self.in_svg > 0;
        let is_outermost = self.in_svg == 1;
        for (name, value) in &tag.attributes {
            let lower = name.lower_case();
            let is_kept = match &*lower {
                "style" => attributes::is_read(&lower, value.get()),
                _ => true,
            };
            if !is_kept || is_svg && !attributes::is_kept_in_svg(&lower, is_outermost) {
                continue;
            }
            let name_place = self.place_of_name(name, &lower);
            let value_place = match &value.resolved {
                Some(value) => self.add_to_buffer(value),
                None => Span::of(value.at, value.raw.len()),
            };
            let value = value.get();
            self.builder
                .attribute((&lower, name_place), (value, value_place));
        }
    }

    /// Where a name lies in the buffer that is `lower` in lower case.
    fn place_of_name(&mut self, name: &Name<'_>, lower: &str) -> Span {
        if name.has_capitals {
            self.add_to_buffer(lower)
        } else {
            Span::of(name.at, name.text.len())
        }
    }

    /// Closes the element that was opened last.
    fn close(&mut self) {
        self.text = None;
        let Some(closed) = self.open.pop() else {
            return;
        };
        self.builder.close();
        if closed.is_svg {
            self.in_svg -= 1;
            return;
        }
        match closed.kind {
            ElementKind::P => self.paragraphs -= 1,
            ElementKind::A | ElementKind::Format => self.formats -= 1,
            _ => {}
        }
    }

    /// Closes everything from a place on; `None` where HTML would open some of it again.
    fn close_from(&mut self, place: usize) -> Option<()> {
        let inside = self.open.get(place..)?;
        let is_format = |open: &Open| matches!(open.kind, ElementKind::A | ElementKind::Format);
        if inside.len() > NEAR || inside.iter().any(is_format) {
            return None;
        }
        for _ in 0..inside.len() {
            self.close();
        }
        Some(())
    }

    /// The last open element that is wanted.
    fn place_of(&self, wanted: impl Fn(&Open) -> bool) -> Option<usize> {
        self.open.iter().rposition(wanted)
    }

    /// The same, where nothing lies above it that ends the search.
    fn place_below(
        &self,
        wanted: impl Fn(&Open) -> bool,
        ends: impl Fn(&Open) -> bool,
    ) -> Option<usize> {
        let place = self.place_of(|open| wanted(open) || ends(open))?;
        self.open.get(place).is_some_and(wanted).then_some(place)
    }

    fn close_paragraph(&mut self) -> Option<()> {
        if self.paragraphs == 0 {
            return Some(());
        }
        match self.place_below(
            |open| open.kind == ElementKind::P,
            |open| open.kind == ElementKind::Button,
        ) {
            Some(place) => self.close_from(place),
            None => Some(()),
        }
    }

    /// An `li`, `dd` or `dt` ends where the next begins.
    fn close_item(&mut self, kind: ElementKind) -> Option<()> {
        let transparent = [packed("address"), packed("div"), packed("p")];
        let ends = |open: &Open| is_special(open.kind) && !transparent.contains(&open.packed);
        match self.place_below(|open| open.kind == kind, ends) {
            Some(place) => self.close_from(place),
            None => Some(()),
        }
    }

    fn count_format(&mut self, tag: &StartTag<'_>) -> Option<()> {
        self.formats += 1;
        let alike = |open: &&Open| open.packed == tag.name.packed;
        let is_many = self.formats > FORMATS || self.open.iter().filter(alike).count() >= ALIKE;
        (!is_many).then_some(())
    }

    /// Whether an open element has the name of an end tag.
    fn is_named(&self, open: &Open, name: &Name<'_>) -> bool {
        if open.packed != name.packed {
            return false;
        }
        let range = open.name.start as usize..open.name.end as usize;
        // What is longer than a number holds is compared.
        name.text.len() <= PACKED
            || self
                .buffer
                .get(range)
                .is_some_and(|there| there.eq_ignore_ascii_case(name.text))
    }

    fn into_tree(self) -> Option<Tree> {
        let Straight {
            mut builder,
            mut buffer,
            comments,
            ..
        } = self;
        // The guard counts otherwise: what comes near the limit is its.
        if builder.tree.nodes.len() >= NODES / 2 {
            return None;
        }
        let mut comments: Vec<Span> = comments.into_iter().flatten().collect();
        comments.truncate(COMMENTS);
        if !comments.is_empty() {
            builder = with_comments(builder, &mut buffer, &comments);
        }
        Some(builder.finish(buffer))
    }
}
