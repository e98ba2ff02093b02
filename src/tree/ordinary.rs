//! HTML's tokens, of pages that are written as pages are: most of the time that `html5ever` needs goes into
//! taking such a page apart sign by sign, for the sake of those that are not.
//!
//! What is read here gives the very tokens that `html5ever`'s own tokenizer gives (a test holds both ways equal on
//! every page and on damaged ones). What is unusual is not read here at all: a NUL, a tag or comment without
//! its end, a sign where none belongs, CDATA, a script that opens a comment, a reference that needs the longer
//! rules. Then the whole page goes the other way, from its beginning.

use crate::limits::ATTRIBUTES;
use html5ever::data::NAMED_ENTITIES;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::{Attribute, LocalName, QualName, ns};
use std::borrow::Cow;

/// Gives a page's tokens to `sink`; `None` when the page is none of those that are read here, and what the sink has
/// got is worth nothing.
pub(super) fn feed<S: TokenSink>(html: &str, sink: &S) -> Option<()> {
    if html.contains('\0') {
        return None;
    }
    let html = html.strip_prefix('\u{feff}').unwrap_or(html);
    let html = if html.contains('\r') {
        Cow::Owned(html.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(html)
    };
    let page = OrdinaryPage {
        whole: StrTendril::from_slice(&html),
        html: &html,
        sink,
    };
    let mut at = 0;
    while at < html.len() {
        at = page.next(at)?;
    }
    let _ = sink.process_token(Token::EOFToken, 1);
    sink.end();
    Some(())
}

struct OrdinaryPage<'a, S> {
    html: &'a str,
    /// The same, of which parts can be given away without a copy.
    whole: StrTendril,
    sink: &'a S,
}

fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}

fn name_of(name: &str) -> LocalName {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        LocalName::from(name.to_ascii_lowercase())
    } else {
        LocalName::from(name)
    }
}

impl<S: TokenSink> OrdinaryPage<'_, S> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.html.as_bytes().get(at).copied()
    }

    /// The first place from `at` on whose byte is wanted. `None` at the end of the page.
    fn find(&self, at: usize, wanted: impl Fn(u8) -> bool) -> Option<usize> {
        let rest = self.html.as_bytes().get(at..)?;
        Some(at + rest.iter().position(|byte| wanted(*byte))?)
    }

    fn after_spaces(&self, at: usize) -> Option<usize> {
        self.find(at, |byte| !is_space(byte))
    }

    fn part(&self, from: usize, to: usize) -> Option<StrTendril> {
        let length = u32::try_from(to.checked_sub(from)?).ok()?;
        let from = u32::try_from(from).ok()?;
        self.whole.try_subtendril(from, length).ok()
    }

    fn send(&self, token: Token) -> TokenSinkResult<S::Handle> {
        self.sink.process_token(token, 1)
    }

    /// Reads one token, or a few; where the next begins.
    fn next(&self, at: usize) -> Option<usize> {
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
        let length = self.html.get(from..)?.find('<');
        let end = length.map_or(self.html.len(), |length| from + length);
        self.text(at, end, true)?;
        Some(end)
    }

    /// Sends text.
    fn text(&self, from: usize, to: usize, with_references: bool) -> Option<()> {
        if from == to {
            return Some(());
        }
        let text = self.html.get(from..to)?;
        let tendril = if with_references && text.contains('&') {
            StrTendril::from(resolved(text, false)?)
        } else {
            self.part(from, to)?
        };
        let _ = self.send(Token::CharacterTokens(tendril));
        Some(())
    }

    fn declaration(&self, at: usize) -> Option<usize> {
        let rest = self.html.get(at..)?;
        if let Some(comment) = rest.strip_prefix("<!--") {
            if comment.starts_with('>') || comment.starts_with("->") {
                return None;
            }
            let length = comment.find("-->")?;
            let from = at + "<!--".len();
            if comment.get(..length + 3)?.contains("--!>") {
                return None;
            }
            let comment = self.part(from, from + length)?;
            let _ = self.send(Token::CommentToken(comment));
            return Some(from + length + "-->".len());
        }
        const DOCTYPE: &str = "<!doctype";
        if !rest.get(..DOCTYPE.len())?.eq_ignore_ascii_case(DOCTYPE) {
            return None;
        }
        let length = rest.find('>')?;
        let doctype = doctype(rest.get(DOCTYPE.len()..length)?)?;
        let _ = self.send(Token::DoctypeToken(doctype));
        Some(at + length + 1)
    }

    fn end_tag(&self, at: usize) -> Option<usize> {
        let from = at + "</".len();
        if !self.byte(from)?.is_ascii_alphabetic() {
            return None;
        }
        let to = self.find(from, ends_name)?;
        let end = self.after_spaces(to)?;
        if self.byte(end) != Some(b'>') {
            return None;
        }
        let tag = Tag {
            kind: TagKind::EndTag,
            name: name_of(self.html.get(from..to)?),
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        };
        // Scripts are not run.
        let _ = self.send(Token::TagToken(tag));
        Some(end + 1)
    }

    fn start_tag(&self, at: usize) -> Option<usize> {
        let name_end = self.find(at + 1, ends_name)?;
        let name = self.html.get(at + 1..name_end)?;
        let mut tag = Tag {
            kind: TagKind::StartTag,
            name: name_of(name),
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        };
        let mut at = name_end;
        let end = loop {
            at = self.after_spaces(at)?;
            match self.byte(at)? {
                b'>' => break at + 1,
                b'/' if self.byte(at + 1) == Some(b'>') => {
                    tag.self_closing = true;
                    break at + 2;
                }
                b'/' => return None,
                _ => at = self.attribute(at, &mut tag)?,
            }
        };
        match self.send(Token::TagToken(tag)) {
            TokenSinkResult::Plaintext => None,
            TokenSinkResult::RawData(kind) => self.raw(end, name, kind),
            _ => Some(end),
        }
    }

    /// Reads an attribute; where it ends.
    fn attribute(&self, at: usize, tag: &mut Tag) -> Option<usize> {
        let name_end = self.find(at, |byte| ends_name(byte) || byte == b'=')?;
        let name = self.html.get(at..name_end)?;
        if name.is_empty() || name.contains(['"', '\'', '<']) || tag.attrs.len() >= ATTRIBUTES {
            return None;
        }
        let equals = self.after_spaces(name_end)?;
        let (value, end) = if self.byte(equals) == Some(b'=') {
            self.value(self.after_spaces(equals + 1)?)?
        } else {
            (StrTendril::new(), equals)
        };
        let name = name_of(name);
        if tag.attrs.iter().any(|there| there.name.local == name) {
            tag.had_duplicate_attributes = true;
            return Some(end);
        }
        tag.attrs.push(Attribute {
            name: QualName::new(None, ns!(), name),
            value,
        });
        Some(end)
    }

    /// An attribute's value, and where what follows begins.
    fn value(&self, at: usize) -> Option<(StrTendril, usize)> {
        let (from, to, end) = match self.byte(at)? {
            quote @ (b'"' | b'\'') => {
                let to = at + 1 + self.html.get(at + 1..)?.find(char::from(quote))?;
                if !ends_name(self.byte(to + 1)?) {
                    return None;
                }
                (at + 1, to, to + 1)
            }
            _ => {
                let to = self.find(at, |byte| is_space(byte) || byte == b'>')?;
                let is_odd = |c| matches!(c, '"' | '\'' | '<' | '=' | '`');
                if to == at || self.html.get(at..to)?.contains(is_odd) {
                    return None;
                }
                (at, to, to)
            }
        };
        let value = self.html.get(from..to)?;
        let value = if value.contains('&') {
            StrTendril::from(resolved(value, true)?)
        } else {
            self.part(from, to)?
        };
        Some((value, end))
    }

    /// What stands in an element that holds no markup; where its end tag begins.
    fn raw(&self, from: usize, name: &str, kind: RawKind) -> Option<usize> {
        let mut to = from;
        loop {
            to += self.html.get(to..)?.find("</")?;
            let after = to + "</".len() + name.len();
            let named = self.html.get(to + "</".len()..after);
            if named.is_some_and(|named| named.eq_ignore_ascii_case(name))
                && ends_name(self.byte(after)?)
            {
                break;
            }
            to += "</".len();
        }
        match kind {
            RawKind::ScriptData if self.html.get(from..to)?.contains("<!--") => return None,
            RawKind::ScriptDataEscaped(_) => return None,
            _ => self.text(from, to, kind == RawKind::Rcdata)?,
        }
        Some(to)
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
