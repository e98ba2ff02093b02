//! HTML's tokens, of pages that are written as pages are: most of the time that `html5ever` needs goes into
//! taking such a page apart sign by sign, for the sake of those that are not.
//!
//! What is read here gives the very tokens that `html5ever`'s own tokenizer gives (a test holds both ways equal on
//! every page and on damaged ones). What is unusual is not read here at all: a NUL, a tag or comment without
//! its end, a sign where none belongs, CDATA, a script that opens a comment, a reference that needs the longer
//! rules. Then the whole page goes the other way, from its beginning.

use super::kinds::add;
use crate::limits::ATTRIBUTES;
use html5ever::data::NAMED_ENTITIES;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::{Attribute, LocalName, QualName, ns};
use memchr::{memchr, memchr2, memmem};
use std::borrow::Cow;

/// Who takes the tokens. `None` from any of them ends the reading.
pub(super) trait Taker {
    fn doctype(&mut self, doctype: Doctype) -> Option<()>;
    fn comment(&mut self, comment: Words<'_>) -> Option<()>;
    fn text(&mut self, text: Words<'_>) -> Option<()>;
    /// Whether an attribute of this name is of use; it comes before its tag.
    fn attribute(&mut self, name: &Name<'_>) -> Option<bool>;
    /// Says how the element's content is read, where it is no markup.
    fn start(&mut self, tag: &StartTag<'_>) -> Option<Option<RawKind>>;
    fn end(&mut self, name: &Name<'_>) -> Option<()>;
    fn finish(&mut self) -> Option<()>;
}

/// The name of a tag.
#[derive(Clone, Copy)]
pub(super) struct Name<'a> {
    /// As the page writes it.
    pub text: &'a str,
    /// Where it begins.
    pub at: usize,
    /// See [`super::kinds::packed`]; 0 for that of an attribute.
    pub packed: u128,
    pub has_capitals: bool,
}

impl<'a> Name<'a> {
    pub(super) fn lower_case(&self) -> Cow<'a, str> {
        if self.has_capitals {
            Cow::Owned(self.text.to_ascii_lowercase())
        } else {
            Cow::Borrowed(self.text)
        }
    }
}

/// Text, or the value of an attribute.
pub(super) struct Words<'a> {
    /// As the page writes it.
    pub raw: &'a str,
    /// Where it begins.
    pub at: usize,
    /// With its references (`&amp;`) resolved, where there are some.
    pub resolved: Option<String>,
}

impl Words<'_> {
    pub(super) fn get(&self) -> &str {
        self.resolved.as_deref().unwrap_or(self.raw)
    }
}

pub(super) struct StartTag<'a> {
    pub name: Name<'a>,
    /// The first of each name, of those that are of use.
    pub attributes: Vec<(Name<'a>, Words<'a>)>,
    /// How many the page gives it.
    pub count: usize,
    pub is_repeating: bool,
    pub is_closed: bool,
}

/// A page as its tokens count the places in it: without a mark of the byte order, and with line feeds alone. `None` where
/// such pages are not read here.
pub(super) fn prepared(html: &str) -> Option<Cow<'_, str>> {
    let html = html.strip_prefix('\u{feff}').unwrap_or(html);
    let mut is_plain = true;
    if let Some(found) = memchr2(b'\0', b'\r', html.as_bytes()) {
        let rest = html.as_bytes().get(found..)?;
        if memchr(b'\0', rest).is_some() {
            return None;
        }
        is_plain = false;
    }
    Some(if is_plain {
        Cow::Borrowed(html)
    } else {
        Cow::Owned(html.replace("\r\n", "\n").replace('\r', "\n"))
    })
}

/// Gives the tokens of a prepared page; `None` when the page is none of those that are read here, and what has been taken
/// is worth nothing.
pub(super) fn feed<T: Taker>(html: &str, taker: &mut T) -> Option<()> {
    let mut page = OrdinaryPage {
        html,
        taker,
        tag: StartTag {
            name: Name {
                text: "",
                at: 0,
                packed: 0,
                has_capitals: false,
            },
            attributes: Vec::new(),
            count: 0,
            is_repeating: false,
            is_closed: false,
        },
    };
    let mut at = 0;
    while at < html.len() {
        at = page.next(at)?;
    }
    page.taker.finish()
}

struct OrdinaryPage<'a, 't, T> {
    html: &'a str,
    taker: &'t mut T,
    /// The tag that is being read: one for all, so that its list is.
    tag: StartTag<'a>,
}

/// Where the value of an attribute stands.
struct Value {
    from: usize,
    to: usize,
    /// Where what follows begins.
    end: usize,
    has_references: bool,
}

/// What a byte is to a tag, one bit for each.
const SPACE: u8 = 1;
/// `/` and `>`: like a space they end a name.
const END: u8 = 2;
const EQUALS: u8 = 4;
/// What no name of an attribute has.
const ODD: u8 = 8;
const CAPITAL: u8 = 16;

static CLASSES: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < classes.len() {
        #[allow(clippy::indexing_slicing)] // Evaluated at compile time.
        let class = &mut classes[byte];
        *class = match byte as u8 {
            b' ' | b'\t' | b'\n' | b'\r' | 12 => SPACE,
            b'/' | b'>' => END,
            b'=' => EQUALS,
            b'"' | b'\'' | b'<' => ODD,
            b'A'..=b'Z' => CAPITAL,
            _ => 0,
        };
        byte += 1;
    }
    classes
}

fn class(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or_default()
}

fn is_space(byte: u8) -> bool {
    class(byte) == SPACE
}

fn ends_name(byte: u8) -> bool {
    class(byte) & (SPACE | END) != 0
}

impl<'a, T: Taker> OrdinaryPage<'a, '_, T> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.html.as_bytes().get(at).copied()
    }

    fn bytes(&self, at: usize) -> Option<&'a [u8]> {
        self.html.as_bytes().get(at..)
    }

    fn after_spaces(&self, at: usize) -> Option<usize> {
        let rest = self.bytes(at)?;
        Some(at + rest.iter().position(|byte| !is_space(*byte))?)
    }

    /// The name of the tag that begins at `at`. `None` at the end of the page.
    fn name(&self, at: usize) -> Option<Name<'a>> {
        let (mut packed, mut seen) = (0, 0);
        for (length, byte) in self.bytes(at)?.iter().enumerate() {
            let class = class(*byte);
            if class & (SPACE | END) != 0 {
                return Some(Name {
                    text: self.html.get(at..at + length)?,
                    at,
                    packed,
                    has_capitals: seen & CAPITAL != 0,
                });
            }
            seen |= class;
            packed = add(packed, *byte);
        }
        None
    }

    /// Reads one token, or a few; where the next begins.
    fn next(&mut self, at: usize) -> Option<usize> {
        if self.byte(at) == Some(b'<') {
            match self.byte(at + 1) {
                Some(b'!') => return self.declaration(at),
                Some(b'/') => return self.end_tag(at),
                Some(b'?') => return None,
                Some(byte) if byte.is_ascii_alphabetic() => return self.start_tag(at),
                // Text.
                _ => {}
            }
        }
        let from = at + usize::from(self.byte(at) == Some(b'<'));
        let (end, has_references) = self.end_of(from, b'<')?;
        let end = end.unwrap_or(self.html.len());
        self.text(at, end, has_references)?;
        Some(end)
    }

    /// Where what begins at `at` ends, by the sign behind it, and whether there is a reference in it: one search for both.
    fn end_of(&self, at: usize, sign: u8) -> Option<(Option<usize>, bool)> {
        let rest = self.bytes(at)?;
        let Some(first) = memchr2(sign, b'&', rest) else {
            return Some((None, false));
        };
        let behind = rest.get(first..)?;
        if behind.first() == Some(&sign) {
            return Some((Some(at + first), false));
        }
        let length = memchr(sign, behind);
        Some((length.map(|length| at + first + length), true))
    }

    /// Gives text.
    fn text(&mut self, from: usize, to: usize, has_references: bool) -> Option<()> {
        if from == to {
            return Some(());
        }
        let words = self.words(from, to, has_references.then_some(false))?;
        self.taker.text(words)
    }

    /// What stands in a place; `in_attribute` where it has references, which differ in attributes.
    fn words(&self, from: usize, to: usize, in_attribute: Option<bool>) -> Option<Words<'a>> {
        let raw = self.html.get(from..to)?;
        let resolved = match in_attribute {
            Some(in_attribute) => Some(resolved(raw, in_attribute)?),
            None => None,
        };
        Some(Words {
            raw,
            at: from,
            resolved,
        })
    }

    fn declaration(&mut self, at: usize) -> Option<usize> {
        let rest = self.html.get(at..)?;
        if let Some(comment) = rest.strip_prefix("<!--") {
            if comment.starts_with('>') || comment.starts_with("->") {
                return None;
            }
            let length = memmem::find(comment.as_bytes(), b"-->")?;
            let from = at + "<!--".len();
            if comment.get(..length + 3)?.contains("--!>") {
                return None;
            }
            let comment = self.words(from, from + length, None)?;
            self.taker.comment(comment)?;
            return Some(from + length + "-->".len());
        }
        const DOCTYPE: &str = "<!doctype";
        if !rest.get(..DOCTYPE.len())?.eq_ignore_ascii_case(DOCTYPE) {
            return None;
        }
        let length = rest.find('>')?;
        let doctype = doctype(rest.get(DOCTYPE.len()..length)?)?;
        self.taker.doctype(doctype)?;
        Some(at + length + 1)
    }

    fn end_tag(&mut self, at: usize) -> Option<usize> {
        let from = at + "</".len();
        if !self.byte(from)?.is_ascii_alphabetic() {
            return None;
        }
        let name = self.name(from)?;
        let end = self.after_spaces(from + name.text.len())?;
        if self.byte(end) != Some(b'>') {
            return None;
        }
        self.taker.end(&name)?;
        Some(end + 1)
    }

    fn start_tag(&mut self, at: usize) -> Option<usize> {
        let name = self.name(at + 1)?;
        self.tag.name = name;
        self.tag.attributes.clear();
        self.tag.count = 0;
        (self.tag.is_repeating, self.tag.is_closed) = (false, false);
        let mut at = at + 1 + name.text.len();
        let end = loop {
            at = self.after_spaces(at)?;
            match self.byte(at)? {
                b'>' => break at + 1,
                b'/' if self.byte(at + 1) == Some(b'>') => {
                    self.tag.is_closed = true;
                    break at + 2;
                }
                b'/' => return None,
                _ => at = self.attribute(at)?,
            }
        };
        // Scripts are not run.
        match self.taker.start(&self.tag)? {
            Some(kind) => self.raw(end, name.text, kind),
            None => Some(end),
        }
    }

    /// Reads an attribute; where it ends.
    fn attribute(&mut self, at: usize) -> Option<usize> {
        let (mut length, mut seen) = (0, 0);
        for byte in self.bytes(at)? {
            let class = class(*byte);
            if class & (SPACE | END | EQUALS) != 0 {
                break;
            }
            seen |= class;
            length += 1;
        }
        self.tag.count += 1;
        if length == 0 || seen & ODD != 0 || self.tag.count > ATTRIBUTES {
            return None;
        }
        let text = self.html.get(at..at + length)?;
        let name = Name {
            text,
            at,
            packed: 0,
            has_capitals: seen & CAPITAL != 0,
        };
        let equals = self.after_spaces(at + length)?;
        let value = if self.byte(equals) == Some(b'=') {
            self.value(self.after_spaces(equals + 1)?)?
        } else {
            Value {
                from: equals,
                to: equals,
                end: equals,
                has_references: false,
            }
        };
        if !self.taker.attribute(&name)? {
            return Some(value.end);
        }
        let is_same = |there: &(Name<'_>, Words<'_>)| there.0.text.eq_ignore_ascii_case(text);
        if self.tag.attributes.iter().any(is_same) {
            self.tag.is_repeating = true;
        } else {
            let references = value.has_references.then_some(true);
            let words = self.words(value.from, value.to, references)?;
            self.tag.attributes.push((name, words));
        }
        Some(value.end)
    }

    fn value(&self, at: usize) -> Option<Value> {
        Some(match self.byte(at)? {
            quote @ (b'"' | b'\'') => {
                let (to, has_references) = self.end_of(at + 1, quote)?;
                let to = to?;
                if !ends_name(self.byte(to + 1)?) {
                    return None;
                }
                Value {
                    from: at + 1,
                    to,
                    end: to + 1,
                    has_references,
                }
            }
            _ => {
                let ends = |byte: &u8| is_space(*byte) || *byte == b'>';
                let to = at + self.bytes(at)?.iter().position(ends)?;
                let is_odd = |c| matches!(c, '"' | '\'' | '<' | '=' | '`');
                let value = self.html.get(at..to)?;
                if to == at || value.contains(is_odd) {
                    return None;
                }
                Value {
                    from: at,
                    to,
                    end: to,
                    has_references: value.contains('&'),
                }
            }
        })
    }

    /// What stands in an element that holds no markup; where its end tag begins.
    fn raw(&mut self, from: usize, name: &str, kind: RawKind) -> Option<usize> {
        let mut to = from;
        loop {
            to += memmem::find(self.bytes(to)?, b"</")?;
            let after = to + "</".len() + name.len();
            let named = self.html.as_bytes().get(to + "</".len()..after);
            if named.is_some_and(|named| named.eq_ignore_ascii_case(name.as_bytes()))
                && ends_name(self.byte(after)?)
            {
                break;
            }
            to += "</".len();
        }
        match kind {
            RawKind::ScriptData => {
                let script = self.html.as_bytes().get(from..to)?;
                if memmem::find(script, b"<!--").is_some() {
                    return None;
                }
                self.text(from, to, false)?;
            }
            RawKind::ScriptDataEscaped(_) => return None,
            _ => {
                let text = self.html.get(from..to)?;
                self.text(from, to, kind == RawKind::Rcdata && text.contains('&'))?;
            }
        }
        Some(to)
    }
}

/// Gives `html5ever` the tokens that it would have made.
pub(super) struct Tokens<S> {
    /// The page, of which parts can be given away without a copy.
    whole: StrTendril,
    pub(super) sink: S,
}

impl<S: TokenSink> Tokens<S> {
    pub(super) fn new(html: &str, sink: S) -> Self {
        Tokens {
            whole: StrTendril::from_slice(html),
            sink,
        }
    }

    fn words(&self, words: &Words<'_>) -> Option<StrTendril> {
        if let Some(resolved) = &words.resolved {
            return Some(StrTendril::from_slice(resolved));
        }
        let length = u32::try_from(words.raw.len()).ok()?;
        let at = u32::try_from(words.at).ok()?;
        self.whole.try_subtendril(at, length).ok()
    }

    fn send(&self, token: Token) -> TokenSinkResult<S::Handle> {
        self.sink.process_token(token, 1)
    }

    fn tag(kind: TagKind, name: &Name<'_>) -> Tag {
        Tag {
            kind,
            name: LocalName::from(name.lower_case()),
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        }
    }
}

impl<S: TokenSink> Taker for Tokens<S> {
    fn doctype(&mut self, doctype: Doctype) -> Option<()> {
        let _ = self.send(Token::DoctypeToken(doctype));
        Some(())
    }

    fn comment(&mut self, comment: Words<'_>) -> Option<()> {
        let _ = self.send(Token::CommentToken(self.words(&comment)?));
        Some(())
    }

    fn text(&mut self, text: Words<'_>) -> Option<()> {
        let _ = self.send(Token::CharacterTokens(self.words(&text)?));
        Some(())
    }

    fn attribute(&mut self, _: &Name<'_>) -> Option<bool> {
        Some(true)
    }

    fn start(&mut self, start: &StartTag<'_>) -> Option<Option<RawKind>> {
        let mut tag = Self::tag(TagKind::StartTag, &start.name);
        tag.self_closing = start.is_closed;
        tag.had_duplicate_attributes = start.is_repeating;
        for (name, value) in &start.attributes {
            let name = LocalName::from(name.lower_case());
            tag.attrs.push(Attribute {
                name: QualName::new(None, ns!(), name),
                value: self.words(value)?,
            });
        }
        match self.send(Token::TagToken(tag)) {
            TokenSinkResult::Plaintext => None,
            TokenSinkResult::RawData(kind) => Some(Some(kind)),
            _ => Some(None),
        }
    }

    fn end(&mut self, name: &Name<'_>) -> Option<()> {
        let _ = self.send(Token::TagToken(Self::tag(TagKind::EndTag, name)));
        Some(())
    }

    fn finish(&mut self) -> Option<()> {
        let _ = self.send(Token::EOFToken);
        self.sink.end();
        Some(())
    }
}

/// ` html`, ` html PUBLIC "…" "…"`; nothing else.
fn doctype(inside: &str) -> Option<Doctype> {
    let blank = |c: char| c.is_ascii_whitespace();
    let rest = inside.strip_prefix(blank)?.trim_matches(blank);
    let name = rest
        .get(..4)
        .filter(|name| name.eq_ignore_ascii_case("html"))?;
    let mut doctype = Doctype {
        name: Some(StrTendril::from(name.to_ascii_lowercase())),
        ..Doctype::default()
    };
    let rest = rest.get(4..)?;
    if rest.is_empty() {
        return Some(doctype);
    }
    let rest = rest.strip_prefix(blank)?.trim_start_matches(blank);
    let word = rest
        .get(..6)
        .filter(|word| word.eq_ignore_ascii_case("public"))?;
    let rest = rest.get(word.len()..)?.strip_prefix(blank)?;
    let rest = rest.trim_start_matches(blank).strip_prefix('"')?;
    let (public, rest) = rest.split_once('"')?;
    doctype.public_id = Some(StrTendril::from(public));
    if rest.is_empty() {
        return Some(doctype);
    }
    let rest = rest.strip_prefix(blank)?.trim_start_matches(blank);
    let (system, rest) = rest.strip_prefix('"')?.split_once('"')?;
    doctype.system_id = Some(StrTendril::from(system));
    rest.is_empty().then_some(doctype)
}

/// Text with its references (`&amp;`) resolved; `None` where one needs the longer rules.
fn resolved(text: &str, in_attribute: bool) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        rest = after;
        match after.bytes().next() {
            Some(b'#') => {
                let (character, length) = numeric(after)?;
                out.push(character);
                rest = after.get(length..)?;
            }
            Some(byte) if byte.is_ascii_alphanumeric() => {
                let (characters, length) = named(after, in_attribute)?;
                out.extend(characters);
                rest = after.get(length..)?;
            }
            _ => out.push('&'),
        }
    }
    out.push_str(rest);
    Some(out)
}

/// `#39;` or `#x27;`, and how long it is.
fn numeric(reference: &str) -> Option<(char, usize)> {
    let end = reference.bytes().take(12).position(|byte| byte == b';')?;
    let digits = reference.get(1..end)?;
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(hex) if hex.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            u32::from_str_radix(hex, 16).ok()?
        }
        None if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok()?,
        _ => return None,
    };
    let character = char::from_u32(number)?;
    (!character.is_control()).then_some((character, end + 1))
}

/// What a name stands for, and how long it is: `amp;`. A sign of its own where it is no name.
fn named(reference: &str, in_attribute: bool) -> Option<(Vec<char>, usize)> {
    /// The longest name that goes without its semicolon.
    const LEGACY: usize = 6;
    let known = |name: &str| NAMED_ENTITIES.get(name).filter(|(first, _)| *first != 0);
    let end = reference
        .bytes()
        .position(|byte| !byte.is_ascii_alphanumeric());
    let end = end.unwrap_or(reference.len());
    let next = reference.as_bytes().get(end);
    if next == Some(&b';')
        && let Some((first, second)) = known(reference.get(..=end)?)
    {
        let characters = [*first, *second].into_iter().filter(|code| *code != 0);
        let characters = characters.map(char::from_u32).collect::<Option<Vec<_>>>()?;
        return Some((characters, end + 1));
    }
    let is_literal = if in_attribute {
        next == Some(&b'=') || known(reference.get(..end)?).is_none()
    } else {
        (1..=end.min(LEGACY)).all(|length| {
            reference
                .get(..length)
                .is_some_and(|name| known(name).is_none())
        })
    };
    is_literal.then(|| (vec!['&'], 0))
}
