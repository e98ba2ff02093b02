//! What HTML's rules for building a tree make of an element, by its name.

/// How HTML reads an element of ordinary content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ElementKind {
    Html,
    Head,
    Body,
    /// Stands in the head, and has no content.
    HeadVoid,
    Title,
    /// `style` and `noframes`: of the head, and no markup in them, as in the next two.
    HeadRaw,
    Noscript,
    /// `iframe` and `noembed`.
    Raw,
    Script,
    Textarea,
    /// Ends a paragraph, and an end tag of another kind does not reach out of it.
    Block,
    /// Ends a paragraph.
    PlainBlock,
    P,
    Heading,
    Pre,
    Form,
    Li,
    /// `dd` and `dt`.
    Term,
    Button,
    A,
    /// `b`, `font`, …: opened again in each paragraph where it is not closed.
    Format,
    Void,
    Hr,
    Svg,
    Other,
    /// What has rules of its own and is seldom on a page.
    Odd,
}

use ElementKind::*;

type KnownElement = (u128, &'static str, ElementKind);

/// How many bytes of a name a number holds.
pub(super) const PACKED: usize = 16;

/// A name of at most 16 bytes as a number, and of a longer one its last 16 bytes.
pub(super) const fn packed(name: &str) -> u128 {
    let bytes = name.as_bytes();
    let (mut packed, mut at) = (0, 0);
    while at < bytes.len() {
        #[allow(clippy::indexing_slicing)] // Evaluated at compile time, but in tests.
        let byte = bytes[at];
        packed = add(packed, byte);
        at += 1;
    }
    packed
}

/// Adds a name's next byte, in lower case.
#[inline]
pub(super) const fn add(packed: u128, byte: u8) -> u128 {
    (packed << 8) | byte.to_ascii_lowercase() as u128
}

macro_rules! table {
    ($($kind:ident: $($name:literal)+;)+) => {
        const TABLE: &[KnownElement] = &[$($((packed($name), $name, $kind),)+)+];
    };
}

table! {
    Html: "html";
    Head: "head";
    Body: "body";
    HeadVoid: "base" "basefont" "bgsound" "link" "meta";
    Title: "title";
    HeadRaw: "style" "noframes";
    Noscript: "noscript";
    Raw: "iframe" "noembed";
    Script: "script";
    Textarea: "textarea";
    Block: "address" "article" "aside" "blockquote" "center" "details" "dir" "div" "dl" "fieldset" "figcaption"
        "figure" "footer" "header" "hgroup" "main" "menu" "nav" "ol" "section" "summary" "ul";
    PlainBlock: "dialog" "search";
    P: "p";
    Heading: "h1" "h2" "h3" "h4" "h5" "h6";
    Pre: "pre" "listing";
    Form: "form";
    Li: "li";
    Term: "dd" "dt";
    Button: "button";
    A: "a";
    Format: "b" "big" "code" "em" "font" "i" "s" "small" "strike" "strong" "tt" "u";
    Void: "area" "br" "embed" "img" "input" "keygen" "param" "source" "track" "wbr";
    Hr: "hr";
    Svg: "svg";
    Other: "abbr" "audio" "bdi" "bdo" "canvas" "cite" "data" "del" "dfn" "g" "ins" "kbd" "label" "mark" "path"
        "picture" "q" "ruby" "samp" "span" "sub" "sup" "symbol" "time" "use" "var" "video" "amp-img";
    Odd: "applet" "caption" "col" "colgroup" "frame" "frameset" "image" "isindex" "marquee" "math" "nobr"
        "object" "optgroup" "option" "plaintext" "rb" "rp" "rt" "rtc" "select" "table" "tbody" "td" "template"
        "tfoot" "th" "thead" "tr" "xmp";
}

/// Places for the numbers of the table's rows: more than rows, so that most names are at their first.
const PLACES: usize = 512;

/// One more than a row's number, at a place that its name gives, or at the next that was free; 0 elsewhere.
static ROWS: [u8; PLACES] = {
    let mut rows = [0; PLACES];
    let mut row = 0;
    #[allow(clippy::indexing_slicing)] // Evaluated at compile time.
    while row < TABLE.len() {
        let mut at = place(TABLE[row].0);
        while rows[at] != 0 {
            at = (at + 1) % PLACES;
        }
        row += 1;
        rows[at] = row as u8;
    }
    rows
};

const fn place(packed: u128) -> usize {
    let mixed = (packed as u64) ^ (packed >> 64) as u64;
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 55) as usize
}

/// The name and the kind of one of HTML's elements.
pub(super) fn known(packed: u128) -> Option<(&'static str, ElementKind)> {
    let mut at = place(packed);
    loop {
        let row = usize::from(*ROWS.get(at)?).checked_sub(1)?;
        let (there, name, kind) = TABLE.get(row)?;
        if *there == packed {
            return Some((name, *kind));
        }
        at = (at + 1) % PLACES;
    }
}

/// Whether only the end tags of its own kind reach out of an element (HTML's "special" ones that can hold others).
pub(super) fn is_special(kind: ElementKind) -> bool {
    matches!(
        kind,
        Html | Head | Body | Block | P | Heading | Pre | Form | Li | Term | Button
    )
}

/// Whether a start tag of this name ends an `svg` that it stands in.
pub(super) fn breaks_out(name: &str, kind: ElementKind) -> bool {
    match kind {
        Other => matches!(name, "ruby" | "span" | "sub" | "sup" | "var"),
        A | Svg | Title | Textarea | Form | Button | PlainBlock => false,
        HeadRaw | Noscript | Raw => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found() {
        for (_, name, kind) in TABLE {
            assert_eq!(known(packed(name)), Some((*name, *kind)));
            assert_eq!(known(packed(&name.to_uppercase())), Some((*name, *kind)));
        }
        for name in ["", "x", "di", "divx", "a\0", "blockquotes-are-quotes"] {
            assert_eq!(known(packed(name)), None, "{name}");
        }
        assert!(TABLE.len() < usize::from(u8::MAX));
    }
}
