//! One line of Markdown that says a marked text and nothing else.
//!
//! Two sorts of tools read it. Those of CommonMark take a backslash before any ASCII punctuation for an
//! escape. Older ones (Python-Markdown, markdown2, showdown) know it before sixteen signs only, and
//! `<` is not among them: `\<img onerror=…>` is a backslash and a tag there. And tools for notes and for
//! sites give a meaning to much else: `%%`, `==`, `[[…]]`, `{{…}}`, `$x$`, `:name:`. So what is written
//! with a backslash is what everybody escapes so, and what is left of the signs is written as an entity,
//! which is a character everywhere. And what is looked for once more in the finished page, where entities
//! are characters again (`@name`, `:name:`, `#1`, `{{`, `\\(`), is cut in two by an empty element.

use super::super::common::{CUT, is_blank, is_cut};
use super::super::spans::{Event, Style, spans};
use crate::Mark;

/// What a marked text is in one line of Markdown; `whole` is a style for all of it. Empty where the
/// text is blank.
pub(super) fn inline(text: &str, marks: &[Mark], whole: Option<Style<'_>>) -> String {
    if is_blank(text) {
        return String::new();
    }
    let events = spans(text, marks, whole);
    let native = native(&events);
    let mut out = Inline {
        underscores: text.bytes().filter(|byte| *byte == b'_').count() > 1,
        ..Inline::default()
    };
    let mut before = None;
    let mut rest = events.iter().zip(native).peekable();
    while let Some((event, native)) = rest.next() {
        match *event {
            Event::Text(code) if before == Some(Event::Open(Style::Code)) => out.code(code),
            Event::Text(text) => out.text(text, rest.peek().is_some()),
            Event::Open(Style::Link(_)) => out.out.push('['),
            Event::Close(Style::Link(href)) => {
                out.out.push_str(&format!("]({})", destination(href)));
            }
            Event::Open(Style::Code) | Event::Close(Style::Code) => {}
            Event::Open(style) => out.delimiter(style, native, "<"),
            Event::Close(style) => out.delimiter(style, native, "</"),
        }
        before = Some(*event);
    }
    out.out.truncate(out.out.trim_end_matches(' ').len());
    out.out
}

/// The delimiter that Markdown has for a style. Strong and stress differ, so runs never merge.
fn delimiter(style: Style<'_>) -> Option<&'static str> {
    match style {
        Style::Strong => Some("**"),
        Style::Em => Some("_"),
        Style::Strike => Some("~~"),
        _ => None,
    }
}

/// For each event whether it is an emphasis that Markdown's delimiters can express.
///
/// CommonMark looks at the characters on both sides of a delimiter. Here one that opens must not be
/// able to close as well, and the other way round: then delimiters match like brackets.
fn native(events: &[Event<'_>]) -> Vec<bool> {
    let mut native = vec![false; events.len()];
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut before = Neighbour::Space;
    for (index, event) in events.iter().enumerate() {
        let after = match events.get(index + 1) {
            Some(Event::Text(text)) => text.chars().next().map_or(Neighbour::Space, class),
            Some(_) => Neighbour::Punctuation,
            None => Neighbour::Space,
        };
        match event {
            Event::Open(_) => open.push((index, outside_in(before, after))),
            Event::Close(style) => {
                if let Some((start, opens)) = open.pop() {
                    let both = opens && outside_in(after, before) && delimiter(*style).is_some();
                    for place in [start, index] {
                        if let Some(native) = native.get_mut(place) {
                            *native = both;
                        }
                    }
                }
            }
            Event::Text(_) => {}
        }
        before = match event {
            Event::Text(text) => text.chars().next_back().map_or(Neighbour::Space, class),
            _ => Neighbour::Punctuation,
        };
    }
    native
}

/// Whether a delimiter between these two can only face inwards.
fn outside_in(outside: Neighbour, inside: Neighbour) -> bool {
    match outside {
        Neighbour::Space => inside != Neighbour::Space,
        Neighbour::Punctuation => inside == Neighbour::Word,
        Neighbour::Word | Neighbour::Unsure => false,
    }
}

/// What a character is to CommonMark's rules for emphasis.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Neighbour {
    Space,
    Punctuation,
    Word,
    /// Might be punctuation.
    Unsure,
}

/// Punctuation in every edition of CommonMark, as far as newsrooms use it.
const PUNCTUATION: &[(char, char)] = &[
    ('¡', '¡'),
    ('§', '§'),
    ('«', '«'),
    ('¶', '·'),
    ('»', '»'),
    ('¿', '¿'),
    ('،', '؍'),
    ('؛', '؛'),
    ('؞', '؟'),
    ('٪', '٭'),
    ('۔', '۔'),
    ('।', '॥'),
    ('፠', '፨'),
    ('\u{2010}', '\u{2027}'),
    ('\u{2030}', '\u{2043}'),
    ('、', '〃'),
    ('〈', '】'),
    ('！', '＃'),
    ('（', '）'),
    ('，', '，'),
    ('．', '．'),
    ('：', '；'),
    ('？', '？'),
];

fn class(character: char) -> Neighbour {
    let listed = |(first, last): &(char, char)| (*first..=*last).contains(&character);
    // Circled and squared letters are alphabetic for Rust and symbols for CommonMark.
    let symbol = matches!(character, '\u{24B6}'..='\u{24E9}' | '\u{1F100}'..='\u{1F1FF}');
    if character.is_whitespace() {
        Neighbour::Space
    } else if character.is_alphanumeric() && !symbol {
        Neighbour::Word
    } else if character.is_ascii_punctuation() || PUNCTUATION.iter().any(listed) {
        Neighbour::Punctuation
    } else {
        Neighbour::Unsure
    }
}

/// One line of Markdown.
#[derive(Default)]
struct Inline {
    out: String,
    /// Whether the text has more than one underscore, so that some dialect finds emphasis in words.
    underscores: bool,
    /// Whether the word being written holds what tools take for an address: `://`, `www.`.
    in_address: bool,
}

/// Where a character stands.
#[derive(Clone, Copy)]
struct Around<'a> {
    /// Nothing has been written before it.
    first: bool,
    before: Option<char>,
    after: Option<char>,
    /// The text behind it.
    rest: &'a str,
}

impl Inline {
    fn delimiter(&mut self, style: Style<'_>, native: bool, bracket: &str) {
        match delimiter(style).filter(|_| native) {
            Some(delimiter) => self.out.push_str(delimiter),
            None => {
                self.out.push_str(bracket);
                self.out.push_str(style.tag());
                self.out.push('>');
            }
        }
    }

    /// Text as it is; `more` says that markup follows.
    fn text(&mut self, text: &str, more: bool) {
        let mut before = None;
        let mut characters = text.chars();
        while let Some(character) = characters.next() {
            let rest = characters.as_str();
            let place = Around {
                first: self.out.is_empty(),
                before,
                after: rest.chars().next(),
                rest,
            };
            self.in_address |= self.begins_address(character);
            if character.is_whitespace() {
                self.space();
                self.in_address = false;
            } else if character == '\0' {
                self.out.push(char::REPLACEMENT_CHARACTER);
            } else if let Some(entity) = always(character) {
                self.out.push_str(entity);
            } else if is_special(character, place)
                || self.in_address && is_emphasis(character, place)
                || !self.in_address && is_directive(character, place)
            {
                self.out.push_str(&format!("&#{};", u32::from(character)));
            } else {
                if self.takes_backslash(character, place, more) {
                    self.out.push('\\');
                }
                self.out.push(character);
            }
            if is_cut(character, place.after) || !self.in_address && is_name(character, place) {
                self.out.push_str(CUT);
            }
            before = Some(character);
        }
    }

    /// Whether the character is markup where it stands, and one of those before which a backslash escapes
    /// in every dialect.
    fn takes_backslash(&self, character: char, place: Around<'_>, more: bool) -> bool {
        let Around { before, after, .. } = place;
        match character {
            '*' => true,
            '_' => !self.in_address && self.underscores || !(is_word(before) && is_word(after)),
            '#' => place.first || is_tag(place),
            '+' => place.first || before == Some('+') || after == Some('+'),
            // `8-)` is a face with glasses.
            '-' => place.first || matches!(after, Some('(' | ')')),
            '>' => place.first || after == Some('!'),
            // `!!! note` is a box.
            '!' => after.is_none() && more || place.first && after == Some('!'),
            '.' | ')' => self.is_number() && after.is_none_or(char::is_whitespace),
            _ => false,
        }
    }

    /// Whether what is written makes an address with a character that follows.
    fn begins_address(&self, character: char) -> bool {
        let www = || self.out.as_bytes().last_chunk::<3>();
        match character {
            '/' => self.out.ends_with(":/"),
            '.' => www().is_some_and(|end| end.eq_ignore_ascii_case(b"www")),
            _ => false,
        }
    }

    /// A space, unless there is one already.
    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
    }

    /// Whether there is nothing yet but the number of a list item: `1. `, `23) `, and for some `a. `, `(iv) `.
    fn is_number(&self) -> bool {
        is_ordinal(self.out.strip_prefix(PARENTHESIS).unwrap_or(&self.out))
    }

    /// Code between as many backticks as no run inside has. What a tool may find in code although it is
    /// code (mathematics, templates, comments, the end of a table's cell) stands in a tag.
    fn code(&mut self, code: &str) {
        let tame = |c: char| {
            c == '`' || is_word(Some(c)) || c.is_whitespace() || ".,;-/'\"()?".contains(c)
        };
        // Knitr runs what stands in code behind an `r`.
        let runs = code.trim_start().strip_prefix('r');
        let runs = runs.is_some_and(|rest| rest.starts_with(char::is_whitespace));
        if self.in_address || runs || !code.chars().all(tame) {
            self.out.push_str("<code>");
            self.text(code, true);
            self.out.push_str("</code>");
            return;
        }
        let runs = code.split(|character| character != '`').map(str::len);
        let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
        let spaced = |character: char| character == '`' || character.is_whitespace();
        let pad = code.starts_with(spaced) || code.ends_with(spaced);
        let pad = if pad && !is_blank(code) { " " } else { "" };
        self.out.push_str(&fence);
        self.out.push_str(pad);
        let plain = |c: char| if c.is_whitespace() { ' ' } else { c };
        self.out.extend(code.chars().map(plain));
        self.out.push_str(pad);
        self.out.push_str(&fence);
    }
}

/// The entity of a character that is written so wherever it stands: in some dialect a backslash before it
/// stays to be seen, or does not keep it from being markup.
fn always(character: char) -> Option<&'static str> {
    Some(match character {
        '&' => "&amp;",
        '<' => "&lt;",
        '[' => "&#91;",
        ']' => "&#93;",
        '{' => "&#123;",
        '}' => "&#125;",
        '\\' => "&#92;",
        '`' => "&#96;",
        '$' => "&#36;",
        '^' => "&#94;",
        // `a | b` alone is a table for kramdown.
        '|' => "&#124;",
        '~' => "&#126;",
        _ => return None,
    })
}

/// Whether the character is markup for some tool where it stands, and a backslash would not help in all.
fn is_special(character: char, place: Around<'_>) -> bool {
    let Around {
        first,
        before,
        after,
        rest,
    } = place;
    let doubled = before == Some(character) || after == Some(character);
    match character {
        // `==marked==`, `%%hidden%%`, `((embedded))`, `(@) example`, `(1) item`
        '%' => doubled,
        '(' => {
            let number = || rest.split_once(')').map(|(number, _)| number);
            doubled || first && number().is_some_and(|n| is_ordinal(n) || n.starts_with('@'))
        }
        '=' => doubled || first,
        ':' => doubled || first || is_name_or_face(place),
        // `;-)`
        ';' => rest.starts_with(['(', ')']) || rest.starts_with("-(") || rest.starts_with("-)"),
        // `@somebody`
        '@' => !is_word(before) && is_word(after),
        // `??? note`, `/// note`
        '?' | '/' => first && doubled,
        // A paragraph that begins so is a piece of a program in MDX.
        'i' | 'e' if first => {
            let word = if character == 'i' { "mport" } else { "xport" };
            let behind = rest.strip_prefix(word);
            behind.is_some_and(|behind| !is_word(behind.chars().next()))
        }
        // `TODO water the plants`
        'A'..='Z' if first => TASKS.iter().any(|task| {
            let rest = task
                .strip_prefix(character)
                .and_then(|task| rest.strip_prefix(task));
            rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
        }),
        _ => false,
    }
}

/// Words that make a task of a paragraph that begins with one, for a tool that keeps outlines.
const TASKS: &[&str] = &[
    "CANCELED",
    "CANCELLED",
    "DOING",
    "DONE",
    "IN-PROGRESS",
    "LATER",
    "NOW",
    "STARTED",
    "TODO",
    "WAIT",
    "WAITING",
];

/// Whether a text may number an item: `23`, `iv`, `a`.
fn is_ordinal(text: &str) -> bool {
    let all = |of: fn(&u8) -> bool| text.as_bytes().iter().all(of);
    let roman = |byte: &u8| b"ivxlcdm".contains(&byte.to_ascii_lowercase());
    let letter = text.len() == 1 && all(u8::is_ascii_alphabetic);
    (1..=9).contains(&text.len()) && (all(u8::is_ascii_digit) || all(roman) || letter)
}

/// `(` at the beginning.
const PARENTHESIS: &str = "&#40;";

/// Whether the character begins a directive for some: `note:this`.
fn is_directive(character: char, place: Around<'_>) -> bool {
    character == ':' && place.after.is_some_and(char::is_alphabetic)
}

/// Whether the character begins a name that a tool for discussions looks for in the finished page: of somebody, who
/// would be told of it, of a picture, of an entry.
fn is_name(character: char, place: Around<'_>) -> bool {
    match character {
        '@' => is_special(character, place),
        '#' => place.after.is_some_and(|after| after.is_ascii_digit()),
        ':' => {
            let in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
            let behind = place.rest.trim_start_matches(in_name);
            behind.len() < place.rest.len() && behind.starts_with(':')
        }
        _ => false,
    }
}

/// Whether the character may be emphasis. In an address a backslash would not do: tools that link bare addresses
/// take it for a part of one.
fn is_emphasis(character: char, place: Around<'_>) -> bool {
    match character {
        '*' => true,
        '_' => !(is_word(place.before) && is_word(place.after)),
        _ => false,
    }
}

/// Whether a `#` begins a tag: `#tag`, but not `#1` and not `C#`.
fn is_tag(place: Around<'_>) -> bool {
    let tagged = |c: char| is_word(Some(c)) || matches!(c, '_' | '-' | '/');
    let mut tag = place.rest.chars().take_while(|c| tagged(*c));
    !is_word(place.before) && (tag.any(|c| !c.is_ascii_digit()) || place.after == Some('#'))
}

/// Whether a colon begins the name of a picture (`:smile:`) or a face (`:-)`). Not in `10:30` and `https://`.
fn is_name_or_face(place: Around<'_>) -> bool {
    let Some(after) = place.after else {
        return false;
    };
    let in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
    match (is_word(place.before), after) {
        (_, after) if !after.is_ascii() || after.is_whitespace() => false,
        (true, '/') => false,
        (true, after) if in_name(after) => {
            let behind = place.rest.trim_start_matches(in_name);
            behind.starts_with(':') || after == '-'
        }
        _ => true,
    }
}

fn is_word(character: Option<char>) -> bool {
    character.is_some_and(|character| class(character) == Neighbour::Word)
}

/// Whether a text begins with a character reference: `&amp;`, `&#38;`.
fn is_entity(text: &str) -> bool {
    let name = text.strip_prefix('&').unwrap_or_default();
    let name = name.strip_prefix('#').unwrap_or(name);
    let end = name.find(|character: char| !character.is_ascii_alphanumeric());
    end.and_then(|end| name.get(end..))
        .is_some_and(|rest| rest.starts_with(';'))
}

/// An address as the target of a link, without a sign that is markup for some tool: what stands for it leads to
/// the same place.
pub(super) fn destination(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    let mut before = None;
    for (at, character) in url.char_indices() {
        let rest = url.get(at..).unwrap_or_default();
        let after = rest.chars().nth(1);
        let doubled = before == Some(character) || after == Some(character);
        let encode = match character {
            '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '"' | '\'' | '`' => true,
            '\\' | '^' | '|' => true,
            '=' | '+' | '$' | '~' => doubled,
            '%' => !is_encoded(rest),
            _ => character.is_whitespace() || character.is_control(),
        };
        if encode {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else if character == '&' && is_entity(rest) {
            out.push_str("&amp;");
        } else {
            out.push(character);
        }
        before = Some(character);
    }
    out
}

/// Whether a text begins with a percent-encoded byte.
fn is_encoded(text: &str) -> bool {
    let mut bytes = text.bytes().skip(1);
    let mut digit = || bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit());
    digit() && digit()
}
