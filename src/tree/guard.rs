//! What stands between HTML's tokens and its tree, so that a page costs time in proportion to its size.
//!
//! Putting misnested HTML right is work for each tag that grows with how deep the page is nested and how many
//! formatting elements are open, and a page can make either as large as itself. Browsers have limits there;
//! `html5ever` has none. The guard passes a real page's tokens on as they are.

use crate::limits::{ATTRIBUTES, HTML_DEPTH, NAMES, NODES, OPEN_FORMATS, Reached};
use crate::tree::is_block;
use html5ever::LocalName;
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use scraper::{Html, HtmlTreeSink};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashSet;

type Html5Builder = TreeBuilder<<HtmlTreeSink as TreeSink>::Handle, HtmlTreeSink>;

/// Parses a page, and says which limits it reached.
pub(super) fn parse(html: &str) -> (Html, Vec<Reached>) {
    // Browsers have parsed their pages; what they load stays small.
    #[cfg(not(target_family = "wasm"))]
    if let Some(parsed) = parse_ordinary(html) {
        return parsed;
    }
    parse_any(html)
}

/// The same in less time, of a page that is written as pages are.
#[cfg(not(target_family = "wasm"))]
pub(super) fn parse_ordinary(html: &str) -> Option<(Html, Vec<Reached>)> {
    use super::ordinary;
    let html = ordinary::prepared(html)?;
    let mut tokens = ordinary::Tokens::new(&html, Guard::new());
    ordinary::feed(&html, &mut tokens)?;
    let guard = tokens.sink;
    // How many tokens a page has differs, and with it the place where too many nodes are seen.
    (guard.nodes() < NODES).then(|| guard.finish())
}

/// The same with `html5ever`'s own tokenizer.
pub(super) fn parse_any(html: &str) -> (Html, Vec<Reached>) {
    let (html, cut) = with_fewer_attributes(html);
    let tokenizer = Tokenizer::new(Guard::new(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(&html));
    // It stops at scripts and at charsets, as a browser must.
    while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    tokenizer.end();
    let (parsed, mut reached) = tokenizer.sink.finish();
    reached.extend(cut.then_some(Reached::Attributes));
    (parsed, reached)
}

struct Guard {
    builder: Html5Builder,
    state: RefCell<OpenElements>,
}

/// About what the tree builder has open. Where the two differ, this one counts more.
#[derive(Default)]
struct OpenElements {
    open: Vec<OpenElement>,
    /// How many tables are open: outside of one HTML ignores rows and cells.
    tables: usize,
    /// Formatting elements that HTML opens again in each paragraph until their end tag comes.
    formats: Vec<LocalName>,
    /// Formatting elements over the limit, whose end tags must go, too.
    unopened: Vec<LocalName>,
    /// The one element that stands open below the limit of depth.
    leaf: Option<LocalName>,
    /// Attributes that repeated `<html>` and `<body>` tags have added.
    added: usize,
    /// Names seen, but for those that stand in an atom itself and are in nobody's table.
    names: HashSet<LocalName>,
    tokens: usize,
    full: bool,
    reached: Vec<Reached>,
}

struct OpenElement {
    name: LocalName,
    /// How many formatting elements were open: those inside of a table's cell end with it.
    formats: usize,
}

/// What becomes of a token.
enum Verdict {
    Pass,
    Drop,
    /// The end tag of this element comes first.
    Behind(LocalName),
    /// A line break stands for it, so that words stay apart.
    Break,
}

impl TokenSink for Guard {
    type Handle = <Html5Builder as TokenSink>::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        if self.is_full(&token) {
            return TokenSinkResult::Continue;
        }
        let Token::TagToken(mut tag) = token else {
            return self.builder.process_token(token, line);
        };
        let is_drawn =
            tag.self_closing && self.adjusted_current_node_present_but_not_in_html_namespace();
        let verdict = self.state.borrow_mut().judge(&mut tag, is_drawn);
        match verdict {
            Verdict::Pass => {}
            Verdict::Drop => return TokenSinkResult::Continue,
            Verdict::Break => {
                tag = bare(TagKind::StartTag, "br".into());
            }
            Verdict::Behind(leaf) => {
                let end = Token::TagToken(bare(TagKind::EndTag, leaf));
                let _ = self.builder.process_token(end, line);
            }
        }
        self.builder.process_token(Token::TagToken(tag), line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Guard {
    fn new() -> Self {
        let sink = HtmlTreeSink::new(Html::new_document());
        Guard {
            builder: TreeBuilder::new(sink, TreeBuilderOpts::default()),
            state: RefCell::default(),
        }
    }

    fn finish(self) -> (Html, Vec<Reached>) {
        (self.builder.sink.finish(), self.state.into_inner().reached)
    }

    fn nodes(&self) -> usize {
        self.builder.sink.0.borrow().tree.values().size_hint().0
    }

    /// Whether the page has all the nodes it may have; the end of the file still counts.
    fn is_full(&self, token: &Token) -> bool {
        let mut state = self.state.borrow_mut();
        state.tokens += 1;
        // A token makes some dozens of nodes at most.
        if state.tokens.is_multiple_of(256) && !state.full && self.nodes() >= NODES {
            state.full = true;
            state.reach(Reached::Nodes);
        }
        state.full && !matches!(token, Token::EOFToken)
    }
}

fn bare(kind: TagKind, name: LocalName) -> Tag {
    Tag {
        kind,
        name,
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    }
}

/// How far up an end tag is looked for: further up it is taken for a stray one.
const NEAR: usize = 64;

impl OpenElements {
    fn reach(&mut self, limit: Reached) {
        if !self.reached.contains(&limit) {
            self.reached.push(limit);
        }
    }

    /// Whether a name is one of the first so many.
    fn knows(&mut self, name: &LocalName) -> bool {
        /// Bytes that fit into an atom.
        const INLINE: usize = 7;
        if name.len() <= INLINE || self.names.contains(name) {
            return true;
        }
        if self.names.len() >= NAMES {
            self.reach(Reached::Names);
            return false;
        }
        self.names.insert(name.clone())
    }

    /// `is_drawn`: the tag closes itself, in a drawing (`<path/>`), where that counts.
    fn judge(&mut self, tag: &mut Tag, is_drawn: bool) -> Verdict {
        if !self.knows(&tag.name) {
            tag.name = "x-other".into();
        }
        tag.attrs
            .retain(|attribute| self.knows(&attribute.name.local));
        let name: &str = &tag.name;
        // A block or a formatting element ends the drawing, and is open then.
        if is_void(name) || (is_drawn && !is_block(name) && !is_format(name)) {
            return Verdict::Pass;
        }
        if matches!(name, "html" | "body" | "head") {
            self.added += tag.attrs.len();
            if self.added > ATTRIBUTES {
                tag.attrs.clear();
                self.reach(Reached::Attributes);
            }
            return Verdict::Pass;
        }
        match tag.kind {
            TagKind::StartTag => self.start(&tag.name),
            TagKind::EndTag => self.end(&tag.name),
        }
    }

    fn start(&mut self, name: &LocalName) -> Verdict {
        if self.tables == 0 && is_of_table(name) {
            return Verdict::Pass;
        }
        self.close_implied(name);
        if is_format(name) {
            if &**name == "a" {
                self.close_link();
            }
            if self.formats.len() >= OPEN_FORMATS {
                self.unopened.push(name.clone());
                self.reach(Reached::Formats);
                return Verdict::Drop;
            }
            self.formats.push(name.clone());
        }
        self.tables += usize::from(&**name == "table");
        let is_deep = self.open.len() >= HTML_DEPTH;
        self.open.push(OpenElement {
            name: name.clone(),
            formats: self.formats.len(),
        });
        if !is_deep {
            self.leaf = None;
            return Verdict::Pass;
        }
        self.reach(Reached::Depth);
        match self.leaf.replace(name.clone()) {
            Some(leaf) => Verdict::Behind(leaf),
            None => Verdict::Pass,
        }
    }

    fn end(&mut self, name: &LocalName) -> Verdict {
        let is_format = is_format(name);
        if is_format {
            if self.unopened.last() == Some(name) {
                self.unopened.pop();
                return Verdict::Drop;
            }
            if let Some(at) = self.formats.iter().rposition(|open| open == name) {
                self.formats.remove(at);
            }
        }
        let stops = |open: &str| match &**name {
            name if name == "table" || name == "template" || is_of_table(name) => {
                matches!(open, "table" | "template") && open != name
            }
            name if name == "a" || is_format => is_barrier(open),
            name if is_block(name) => {
                is_barrier(open)
                    || (name == "li" && matches!(open, "ul" | "ol"))
                    || (name == "p" && open == "button")
            }
            _ => is_barrier(open) || is_block(open) || matches!(open, "button" | "select" | "menu"),
        };
        let mut above = self.open.iter().enumerate().rev().take(NEAR);
        let found = above
            .find_map(|(at, open)| {
                if open.name == *name {
                    Some(Some(at))
                } else {
                    stops(&open.name).then_some(None)
                }
            })
            .flatten();
        let Some(at) = found else {
            return Verdict::Pass;
        };
        let is_leaf = self.leaf.as_ref() == Some(name);
        if is_format {
            // What stands inside stays open.
            self.open.remove(at);
        } else {
            self.close_from(at);
        }
        if at < HTML_DEPTH {
            return Verdict::Pass;
        }
        if is_leaf {
            self.leaf = None;
            return Verdict::Pass;
        }
        if is_block(name) {
            Verdict::Break
        } else {
            Verdict::Drop
        }
    }

    /// A link ends where the next begins: old pages leave many open.
    fn close_link(&mut self) {
        if let Some(at) = self.formats.iter().rposition(|open| &**open == "a") {
            self.formats.remove(at);
        }
        let mut above = self.open.iter().enumerate().rev().take(NEAR);
        let found = above.find(|(_, open)| &*open.name == "a");
        if let Some(at) = found.map(|(at, _)| at) {
            self.open.remove(at);
        }
    }

    /// Closes everything from a place on.
    fn close_from(&mut self, at: usize) {
        let cell = self
            .open
            .iter()
            .skip(at)
            .find(|open| is_barrier(&open.name));
        if let Some(formats) = cell.map(|cell| cell.formats) {
            self.formats.truncate(formats);
        }
        let closed = self.open.drain(at..);
        self.tables -= closed.filter(|open| &*open.name == "table").count();
    }

    /// Closes what a start tag closes without an end tag.
    fn close_implied(&mut self, name: &LocalName) {
        let closes: fn(&str) -> bool = match &**name {
            "li" => |open| open == "li",
            "dt" | "dd" => |open| matches!(open, "dt" | "dd"),
            "td" | "th" => |open| matches!(open, "td" | "th"),
            "tr" => |open| open == "tr",
            "tbody" | "thead" | "tfoot" => |open| matches!(open, "tbody" | "thead" | "tfoot"),
            "option" => |open| open == "option",
            name if is_block(name) => |open| open == "p",
            _ => return,
        };
        let stops = |open: &str| match &**name {
            "li" | "dt" | "dd" => is_block(open) && !matches!(open, "p" | "div" | "address"),
            "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" => {
                matches!(open, "table" | "template")
            }
            _ => is_block(open) || is_barrier(open) || open == "button",
        };
        let mut above = self.open.iter().enumerate().rev().take(NEAR);
        let found = above.find_map(|(at, open)| {
            if closes(&open.name) {
                Some(Some(at))
            } else {
                stops(&open.name).then_some(None)
            }
        });
        if let Some(at) = found.flatten() {
            self.close_from(at);
        }
    }
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "image"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// What stands in tables only.
fn is_of_table(name: &str) -> bool {
    matches!(
        name,
        "caption" | "colgroup" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr"
    )
}

/// HTML's formatting elements.
fn is_format(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

/// Elements that an end tag does not reach out of.
fn is_barrier(name: &str) -> bool {
    matches!(
        name,
        "applet"
            | "caption"
            | "desc"
            | "foreignObject"
            | "foreignobject"
            | "marquee"
            | "math"
            | "object"
            | "svg"
            | "table"
            | "td"
            | "template"
            | "th"
    )
}

/// The page without the attributes that stand behind the first 1024 of a tag: the tokenizer compares each with
/// all before it.
fn with_fewer_attributes(html: &str) -> (Cow<'_, str>, bool) {
    let mut kept: Option<String> = None;
    let mut copied = 0;
    let mut at = 0;
    while let Some(found) = html.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + found + 1;
        let (end, cut) = tag(html.as_bytes(), start);
        if let Some(cut) = cut {
            let kept = kept.get_or_insert_with(|| String::with_capacity(html.len()));
            kept.push_str(html.get(copied..cut).unwrap_or_default());
            copied = end;
        }
        at = end;
    }
    match kept {
        Some(mut kept) => {
            kept.push_str(html.get(copied..).unwrap_or_default());
            (Cow::Owned(kept), true)
        }
        None => (Cow::Borrowed(html), false),
    }
}

/// Where the tag ends that begins at `start`, and where the attributes begin that are too many.
fn tag(bytes: &[u8], start: usize) -> (usize, Option<usize>) {
    let byte = |at: usize| bytes.get(at).copied();
    let is_space = |b: u8| b.is_ascii_whitespace();
    if !byte(start).is_some_and(|b| b.is_ascii_alphabetic()) {
        return (start, None);
    }
    let skip = |mut at: usize, wanted: fn(u8) -> bool| {
        while byte(at).is_some_and(wanted) {
            at += 1;
        }
        at
    };
    let mut at = skip(start, |b| {
        !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>')
    });
    let (mut attributes, mut cut) = (0, None);
    loop {
        at = skip(at, |b| b.is_ascii_whitespace() || b == b'/');
        match byte(at) {
            None | Some(b'>') => return (at, cut),
            Some(_) => attributes += 1,
        }
        if attributes > ATTRIBUTES && cut.is_none() {
            cut = Some(at);
        }
        // A name may begin with an equals sign.
        at = skip(at + 1, |b| {
            !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>' | b'=')
        });
        let value = skip(at, |b| b.is_ascii_whitespace());
        if byte(value) != Some(b'=') {
            continue;
        }
        at = skip(value + 1, |b| b.is_ascii_whitespace());
        at = match byte(at) {
            Some(b'"') => skip(at + 1, |b| b != b'"') + 1,
            Some(b'\'') => skip(at + 1, |b| b != b'\'') + 1,
            Some(b'>') => at,
            _ => skip(at, |b| !b.is_ascii_whitespace() && b != b'>'),
        };
        debug_assert!(at > value && !byte(value).is_some_and(is_space));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_counted_as_html_reads_them() {
        let few = "<p a=1 b='>' c=\">\" d / e = x f=/><b>a < b</b>";
        assert!(matches!(
            with_fewer_attributes(few),
            (Cow::Borrowed(_), false)
        ));
        let many = format!("ü<p {}>x<i b='>'>", "a='>' ".repeat(2000));
        let (kept, cut) = with_fewer_attributes(&many);
        assert_eq!(kept, format!("ü<p {}>x<i b='>'>", "a='>' ".repeat(1024)));
        assert!(cut);
        for open in [
            "<", "<p", "<p a", "<p a=", "<p a='", "<p a=\"x", "<p/", "<p =",
        ] {
            assert!(!with_fewer_attributes(open).1, "{open}");
        }
    }

    fn reached(html: &str) -> Vec<Reached> {
        parse(html).1
    }

    #[test]
    fn pages_as_they_are_reach_no_limit() {
        let unclosed = "<p><b>x<li>y<tr><td><b>z<dd>a<option>b".repeat(2000);
        let table = format!("<table>{}", "<tr><td><b>x<th><i>y".repeat(2000));
        let misnested = "<p><b><span>x</b></span></p></div>".repeat(2000);
        for html in [
            table,
            misnested,
            "<a name=x>y".repeat(2000),
            "<ul><li>x<ul><li>y</ul></ul>".repeat(2000),
            "<p><a href=/x>x</a><br><img>".repeat(2000),
            format!(
                "<li><svg>{}</svg>",
                "<path d=''/><g><circle/></g>".repeat(2000)
            ),
        ] {
            assert_eq!(reached(&html), [], "{:?}", html.get(..60));
        }
        assert!(reached(&unclosed).contains(&Reached::Formats));
    }

    #[test]
    fn text_below_the_limits_is_kept() {
        for piece in [
            "<div>x",
            "<span>x",
            "<ul><li>x",
            "<b>x",
            "<b id=1><div>x",
            "<x-y>x",
            "<table><tr><td>x",
        ] {
            let (html, limits) = parse(&piece.repeat(3000));
            let text: String = html.root_element().text().collect();
            assert_eq!(text, "x".repeat(3000), "{piece}");
            assert!(!limits.is_empty(), "{piece}");
        }
    }

    #[test]
    fn names_beyond_the_limit_lose_nothing_but_attributes() {
        let page: String = (0..6000)
            .map(|n| format!("<x-name-{n} href=a data-name-{n}=b>x</x-name-{n}>"))
            .collect();
        let (html, limits) = parse(&page);
        assert_eq!(limits, [Reached::Names]);
        let text: String = html.root_element().text().collect();
        assert_eq!(text, "x".repeat(6000));
        let counted = |selector: &str| {
            let selector = scraper::Selector::parse(selector).unwrap();
            html.select(&selector).count()
        };
        // Side by side as before.
        assert_eq!(counted("body > [href]"), 6000);
        assert_eq!(counted("x-name-2047[data-name-2047]"), 1);
        assert_eq!(counted("x-other"), 6000 - 2048);
    }

    #[test]
    fn what_follows_a_deep_element_stands_where_it_stood() {
        let html = format!(
            "<main>{}x{}<p>y</p></main>z",
            "<div>".repeat(2000),
            "</div>".repeat(2000)
        );
        let (html, _) = parse(&html);
        let main = scraper::Selector::parse("main > p").unwrap();
        assert_eq!(html.select(&main).count(), 1);
    }
}
