//! Which attributes are kept: of a page's, a fifth is read by no rule (`role`, `tabindex`, `style`).

use super::{signs, style};

/// The attributes that rules read: `ATTRIBUTES` of `browser/snapshot.js`, and what it writes by itself.
const READ: &[&str] = &[
    "_msthash",
    "_msttexthash",
    "msttexthash",
    "alt",
    "amp",
    "⚡",
    "aria-hidden",
    "aria-label",
    "cite",
    "class",
    "colspan",
    "content",
    "data-duration",
    "data-href",
    "data-id",
    "data-instgrm-permalink",
    "data-lang-code",
    "data-media-id",
    "data-posterurl",
    "data-shortcode",
    "data-src",
    "data-scrapbook-source",
    "data-srcset",
    "data-title",
    "data-tracking-name",
    "data-tweet-id",
    "data-tweetid",
    "data-url",
    "data-video-id",
    "data-videoid",
    "datetime",
    "dir",
    "hidden",
    "href",
    "id",
    "itemprop",
    "label",
    "lang",
    "name",
    "poster",
    "property",
    "rel",
    "rowspan",
    "shadowrootmode",
    "src",
    "srclang",
    "srcset",
    "start",
    "style",
    "title",
    "translate",
    "type",
    "value",
    "xml:lang",
];

/// Places for the numbers of the list's names: more than names, so that most are at their first.
const PLACES: usize = 256;

/// One more than a name's number, at a place that the name gives, or at the next that was free; 0 elsewhere.
static NUMBERS: [u8; PLACES] = {
    let mut numbers = [0; PLACES];
    let mut number = 0;
    #[allow(clippy::indexing_slicing)] // Evaluated at compile time.
    while number < READ.len() {
        let mut at = place(READ[number]);
        while numbers[at] != 0 {
            at = (at + 1) % PLACES;
        }
        number += 1;
        numbers[at] = number as u8;
    }
    numbers
};

const fn place(name: &str) -> usize {
    let bytes = name.as_bytes();
    let mixed = match bytes {
        [first, .., before, last] => {
            *first as usize * 5 + *before as usize * 11 + *last as usize * 3
        }
        [first, ..] => *first as usize,
        [] => 0,
    };
    (mixed + bytes.len() * 17) % PLACES
}

/// Whether some rule reads an attribute of this name, in lower case, or may: of `style` see [`is_read`].
pub(super) fn is_listed(name: &str) -> bool {
    let mut at = place(name);
    while let Some(number) = NUMBERS.get(at).filter(|number| **number != 0) {
        if READ.get(usize::from(*number) - 1) == Some(&name) {
            return true;
        }
        at = (at + 1) % PLACES;
    }
    false
}

/// Whether the name of an attribute that is not listed says that it is read: an add-on's of a translation, an address
/// for later (`data-cmp-src`).
pub(super) fn is_telling(name: &str) -> bool {
    name.as_bytes().windows(3).any(|three| three == b"src") || signs::says_translation(name)
}

/// Whether an attribute is read.
pub(super) fn is_read(name: &str, value: &str) -> bool {
    match name {
        "style" => style::may_hide(value),
        _ => is_listed(name) || is_telling(name),
    }
}

/// Whether an attribute of a drawing's is kept: nobody reads the others, nor any in the drawing.
pub(super) fn is_kept_in_svg(name: &str, is_outermost: bool) -> bool {
    is_outermost
        && matches!(
            name,
            "aria-hidden"
                | "aria-label"
                | "class"
                | "hidden"
                | "id"
                | "lang"
                | "style"
                | "title"
                | "translate"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the list of `snapshot.js` has, and what stands in its code.
    #[test]
    fn browsers_keep_the_same() {
        let script = include_str!("../browser/snapshot.js");
        let (_, list) = script.split_once("const ATTRIBUTES = new Set([").unwrap();
        let (list, code) = list.split_once("])").unwrap();
        let mut theirs: Vec<_> = list.split('\'').skip(1).step_by(2).collect();
        for name in ["style", "shadowrootmode"] {
            assert!(code.contains(name), "{name}");
            theirs.push(name);
        }
        let mut ours = READ.to_vec();
        theirs.sort_unstable();
        ours.sort_unstable();
        assert_eq!(ours, theirs);
    }

    #[test]
    fn tells() {
        for name in READ {
            assert!(is_listed(name), "{name}");
        }
        for (name, value, read) in [
            ("href", "", true),
            ("data-cmp-src", "", true),
            ("data-translated", "", true),
            ("style", "color:red", false),
            ("style", "Display:none", true),
            ("style", "dis\\70lay:none", true),
            ("role", "main", false),
            ("data-rh", "true", false),
            ("", "", false),
        ] {
            assert_eq!(is_read(name, value), read, "{name}={value}");
        }
    }
}
