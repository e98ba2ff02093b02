//! White space and invisible characters: the contract's *folding*, for whole strings.

use std::borrow::Cow;

/// The text without what stands for no letter and hides others: Unicode's tag characters outside of flags
/// (U+1F3F4, tags, U+E007F: Scotland's), which spell out words nobody sees, and runs of variation selectors. One
/// selector belongs to the character before it; a row of them is data.
pub(crate) fn without_hidden(text: &str) -> Cow<'_, str> {
    // In UTF-8 they begin with these bytes, and little else does.
    let any = holds_byte(text, |byte| (byte == 0xF3) | (byte == 0xEF));
    if !any || !text.contains(is_hiding) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(without_hiding(text))
}

#[cold]
#[inline(never)]
fn without_hiding(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(is_hiding) {
        let (shown, hiding) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(shown);
        let is_tag = hiding.starts_with(is_tag);
        let run = match is_tag {
            true => hiding.trim_start_matches(self::is_tag),
            false => hiding.trim_start_matches(is_selector),
        };
        let run_end = hiding.len() - run.len();
        let stays = hiding.get(..run_end).filter(|run| match is_tag {
            true => out.ends_with('\u{1F3F4}') && run.ends_with('\u{E007F}') && run.len() <= 4 * 7,
            false => run.chars().nth(1).is_none(),
        });
        out.push_str(stays.unwrap_or_default());
        rest = run;
    }
    out.push_str(rest);
    out
}

/// Whether a text holds a byte that is wanted: for a look at most texts before a longer one at few.
#[inline]
pub(crate) fn holds_byte(text: &str, is_wanted: impl Fn(u8) -> bool) -> bool {
    if cfg!(target_family = "wasm") {
        text.bytes().any(is_wanted)
    } else {
        // Many go at once when all are looked at.
        text.bytes().fold(false, |any, byte| any | is_wanted(byte))
    }
}

fn is_hiding(c: char) -> bool {
    is_tag(c) || is_selector(c)
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0000}'..='\u{E007F}')
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether folding drops this character: the soft hyphen, zero-width space, word joiner and byte order
/// mark that DW's editing system leaves in texts, control characters, and noncharacters, which are no text
/// (U+FDD0 to U+FDEF, the last two of each plane).
pub(crate) fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{FDD0}'..='\u{FDEF}'
    ) || u32::from(c) & 0xFFFE == 0xFFFE
        || (c.is_control() && !c.is_whitespace())
}

/// Whether folding leaves this character as it is.
pub(crate) fn is_visible(c: char) -> bool {
    // Most are one of these.
    matches!(c, '!'..='~') || (!c.is_whitespace() && !is_dropped(c))
}

/// Where the stretch ends that a text begins with and folding leaves as it is: visible characters, and single spaces
/// between them.
pub(crate) fn end_of_stretch(text: &str) -> usize {
    // How far it is looked at, and the end of what is visible of that.
    let (mut at, mut end) = (0, 0);
    loop {
        // Most are ASCII, and need not be put together.
        for byte in text.get(at..).unwrap_or_default().bytes() {
            match byte {
                b'!'..=b'~' => end = at + 1,
                b' ' if end == at && at > 0 => {}
                _ => break,
            }
            at += 1;
        }
        match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(c) if !c.is_ascii() && is_visible(c) => at += c.len_utf8(),
            _ => return end,
        }
        end = at;
    }
}

/// Each run of Unicode white space becomes one space, the ends are trimmed, invisible characters go.
///
/// `"a\u{a0}\n b\u{ad}c "` becomes `"a bc"`.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(&mut out, text);
    out
}

/// [`fold`] onto the end of `out`, with one space between when both sides have text.
pub(crate) fn fold_into(out: &mut String, text: &str) {
    let mut gap = !out.is_empty();
    let text = without_hidden(text);
    let mut rest = &*text;
    while let Some(c) = rest.chars().next() {
        let end = end_of_stretch(rest);
        let (run, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if run.is_empty() {
            gap |= c.is_whitespace() && !out.is_empty();
            rest = behind.get(c.len_utf8()..).unwrap_or_default();
        } else {
            if gap {
                out.push(' ');
                gap = false;
            }
            out.push_str(run);
            rest = behind;
        }
    }
}

/// Whether a text has more than so many characters. One function for all who ask.
#[inline(never)]
pub(crate) fn is_longer(text: &str, chars: usize) -> bool {
    text.len() > chars && text.chars().nth(chars).is_some()
}

/// [`fold`], and `None` when nothing is left.
pub(crate) fn folded(text: &str) -> Option<String> {
    Some(fold(text)).filter(|t| !t.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds() {
        assert_eq!(
            fold("  a\u{a0}\r\n\u{3000}b\u{ad}\u{200b}c\u{feff}\t"),
            "a bc"
        );
        assert_eq!(fold("\u{200b} \u{200b}"), "");
        assert_eq!(fold("می\u{200c}شود\u{200f}"), "می\u{200c}شود\u{200f}");
        assert_eq!(fold("a\u{0}b\u{1}c\u{7f}\u{9b}d"), "abcd");
        assert_eq!(
            fold("a\u{fffe}\u{ffff}\u{fdd0}\u{fdef}\u{10ffff}b\u{fffd}\u{fdf0}"),
            "ab\u{fffd}\u{fdf0}"
        );
        assert_eq!(folded(" \n"), None);
    }

    #[test]
    fn drops_what_hides_letters() {
        for (text, shown) in [
            ("a\u{E0069}\u{E0067}\u{E006E}b", "ab"),
            ("\u{E0001}x\u{E007F}", "x"),
            (
                "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} won",
                "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} won",
            ),
            ("\u{1F3F4}\u{E0067}\u{E0062}", "\u{1F3F4}"),
            (
                "\u{2764}\u{FE0F} \u{845B}\u{E0100}",
                "\u{2764}\u{FE0F} \u{845B}\u{E0100}",
            ),
            ("a\u{FE0F}\u{E0150}\u{FE01}b", "ab"),
            ("\u{FE0F}\u{FE0F}", ""),
            ("（a）ｂ", "（a）ｂ"),
        ] {
            assert_eq!(fold(text), shown, "{text:?}");
        }
    }
}
