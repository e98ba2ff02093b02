//! Inline styles, as far as the contract reads them: whether they say `display:none`.
//!
//! They are read as CSS reads them. Comments are white space, escapes are the characters they stand for,
//! strings and brackets hold no declarations, what is no value of `display` is ignored, and of the others
//! `!important` comes first and then the last one. tests/styles.json has the cases; a browser agrees on each.

/// What a value of `display` may be made of, besides functions (`var(--x)`).
const VALUES: &[&str] = &[
    "block",
    "inline",
    "inline-block",
    "flex",
    "inline-flex",
    "grid",
    "inline-grid",
    "table",
    "inline-table",
    "table-row",
    "table-cell",
    "table-row-group",
    "table-header-group",
    "table-footer-group",
    "table-column",
    "table-column-group",
    "table-caption",
    "list-item",
    "contents",
    "flow",
    "flow-root",
    "ruby",
    "ruby-text",
    "math",
    "none",
    "initial",
    "inherit",
    "unset",
    "revert",
    "revert-layer",
];

/// Whether an inline style says `display:none`.
pub(super) fn displays_none(style: &str) -> bool {
    may_hide(style) && declares_none(style)
}

/// Whether an inline style may say anything of `display`, perhaps with escapes: nearly all are of other things.
pub(super) fn may_hide(style: &str) -> bool {
    let lower = |byte: &u8| byte.to_ascii_lowercase();
    let named = style
        .as_bytes()
        .windows(7)
        .any(|w| w.iter().map(lower).eq(*b"display"));
    named || style.contains('\\')
}

#[cold]
#[inline(never)]
fn declares_none(style: &str) -> bool {
    let mut none = [false; 2];
    let mut is_set = [false; 2];
    for declaration in declarations(style) {
        let Some((property, value)) = declaration.split_once(':') else {
            continue;
        };
        if !property.trim_matches(BLANK).eq_ignore_ascii_case("display") {
            continue;
        }
        let value = value.trim_matches(BLANK);
        let (value, important) = match value.rsplit_once('!') {
            Some((value, word)) if word.trim_matches(BLANK).eq_ignore_ascii_case("important") => {
                (value.trim_matches(BLANK), 1)
            }
            _ => (value, 0),
        };
        let words = value.split(BLANK).filter(|word| !word.is_empty());
        let known = |word: &str| VALUES.iter().any(|value| word.eq_ignore_ascii_case(value));
        let is_value = value.contains('(') || words.clone().count() > 0 && words.clone().all(known);
        // `none` stands alone.
        let is_none = value.eq_ignore_ascii_case("none");
        let has_none = words.clone().any(|word| word.eq_ignore_ascii_case("none"));
        if is_value
            && (is_none || !has_none)
            && let (Some(set), Some(none)) = (is_set.get_mut(important), none.get_mut(important))
        {
            *set = true;
            *none = is_none;
        }
    }
    match (is_set, none) {
        ([_, true], [_, important]) => important,
        (_, [normal, _]) => normal,
    }
}

/// CSS's white space.
const BLANK: [char; 5] = [' ', '\t', '\n', '\r', '\u{c}'];

/// A style's declarations, with comments as blanks, escapes as what they stand for, and what stands in strings and
/// brackets left out. A character that an escape makes is never punctuation: where it would be, U+FFFD stands
/// for it.
fn declarations(style: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut closing: Vec<char> = Vec::new();
    let mut characters = style.chars().peekable();
    while let Some(c) = characters.next() {
        let is_open = closing.is_empty();
        let mut write = |c: char| {
            if let Some(last) = all.last_mut().filter(|_| is_open) {
                last.push(c);
            }
        };
        match c {
            '/' if characters.peek() == Some(&'*') => {
                characters.next();
                let mut before = ' ';
                for c in characters.by_ref() {
                    if before == '*' && c == '/' {
                        break;
                    }
                    before = c;
                }
                write(' ');
            }
            '\\' => write(escape(&mut characters)),
            '"' | '\'' => {
                write('\u{FFFD}');
                string(&mut characters, c);
            }
            '(' | '[' | '{' => {
                write(c);
                closing.push(match c {
                    '(' => ')',
                    '[' => ']',
                    _ => '}',
                });
            }
            _ if closing.last() == Some(&c) => {
                closing.pop();
            }
            ';' if is_open => all.push(String::new()),
            _ => write(c),
        }
    }
    all
}

/// The character that an escape stands for; the backslash has been read.
fn escape(characters: &mut std::iter::Peekable<std::str::Chars<'_>>) -> char {
    let mut code = 0;
    let mut digits = 0;
    while digits < 6
        && let Some(digit) = characters.peek().and_then(|c| c.to_digit(16))
    {
        code = code * 16 + digit;
        digits += 1;
        characters.next();
    }
    let character = match digits {
        0 => characters.next(),
        _ => {
            characters.next_if(|c| BLANK.contains(c));
            char::from_u32(code)
        }
    };
    character
        .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        .unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Reads a string to its end, which is the end of the line as well.
fn string(characters: &mut std::iter::Peekable<std::str::Chars<'_>>, quote: char) {
    while let Some(c) = characters.next() {
        match c {
            '\\' => {
                characters.next();
            }
            '\n' => return,
            c if c == quote => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_read_as_css_reads_them() {
        let cases = include_str!("../../tests/styles.json");
        let cases: serde_json::Value = serde_json::from_str(cases).unwrap();
        let mut count = 0;
        for (hidden, styles) in cases.as_object().unwrap() {
            for style in styles.as_array().unwrap() {
                let style = style.as_str().unwrap();
                assert_eq!(displays_none(style), hidden == "hidden", "{style:?}");
                count += 1;
            }
        }
        assert!(count > 30);
    }
}
