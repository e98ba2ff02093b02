//! Counting words by Unicode's word boundaries (UAX #29).

use unicode_segmentation::UnicodeSegmentation;

/// The number of words of a text: segments between word boundaries that hold a letter or digit.
///
/// White space always is a boundary, and most words between white space are letters with punctuation round
/// them. Those are counted as they are read; the others (emoji, scripts without spaces) go
/// through the tables of `unicode-segmentation`, which takes forty times as long.
pub(crate) fn word_count(text: &str) -> u32 {
    let count = text
        .split_ascii_whitespace()
        .map(|token| {
            if token.bytes().all(|b| b.is_ascii_alphabetic()) {
                1
            } else {
                simple(token).unwrap_or_else(|| by_tables(token))
            }
        })
        .sum::<usize>();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cold]
#[inline(never)]
fn by_tables(token: &str) -> usize {
    token.unicode_words().count()
}

/// What a character is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CharClass {
    /// Begins a word or goes on with it.
    Letter,
    /// The same.
    Digit,
    /// A mark: goes on with a word.
    Mark,
    /// Goes on with a word between two letters or two digits: `don't`, `e.g.`, `1.5`.
    Joint,
    /// The same, between two letters.
    LetterJoint,
    /// The same, between two digits: `1,000`.
    DigitJoint,
    /// Ends a word.
    Break,
    /// Ask the tables.
    Unknown,
}

fn class(c: char) -> CharClass {
    match c {
        'a'..='z' | 'A'..='Z' => CharClass::Letter,
        '0'..='9' => CharClass::Digit,
        '\'' | '’' | '.' => CharClass::Joint,
        ':' => CharClass::LetterJoint,
        ',' | ';' => CharClass::DigitJoint,
        '_' => CharClass::Unknown,
        '!'..='~' => CharClass::Break,
        '×' | '÷' => CharClass::Break,
        // Latin, Cyrillic.
        'À'..='\u{24F}' | '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => CharClass::Letter,
        '“' | '”' | '„' | '«' | '»' | '–' | '—' | '…' | '‹' | '›' | '،' | '؛' | '؟' => {
            CharClass::Break
        }
        // Joiners inside Persian and Urdu words; Arabic vowel points.
        '\u{200C}' | '\u{200D}' | '\u{64B}'..='\u{652}' => CharClass::Mark,
        // Greek, Arabic, Ethiopic: letters, where assigned.
        'Ά'..='\u{3FF}'
        | '\u{620}'..='\u{64A}'
        | '\u{671}'..='\u{6D3}'
        | '\u{1200}'..='\u{135A}'
            if c.is_alphabetic() =>
        {
            CharClass::Letter
        }
        // Devanagari and Bengali: letters, then the signs that hang on them.
        '\u{904}'..='\u{939}' | '\u{985}'..='\u{9B9}' if c.is_alphabetic() => CharClass::Letter,
        '\u{93C}' | '\u{93E}'..='\u{94D}' | '\u{9BC}' | '\u{9BE}'..='\u{9C4}' | '\u{9CD}' => {
            CharClass::Mark
        }
        '\u{964}' | '\u{965}' => CharClass::Break,
        _ => CharClass::Unknown,
    }
}

/// The number of words between white space, where the tables are not needed.
fn simple(token: &str) -> Option<usize> {
    use CharClass::{Break, Digit, DigitJoint, Joint, Letter, LetterJoint, Mark, Unknown};
    let mut words = 0;
    // The letter or digit that a word stands at, `Break` between words.
    let mut last = Break;
    let mut chars = token.chars().map(class).peekable();
    while let Some(class) = chars.next() {
        let joins = match class {
            Letter | Digit => {
                words += usize::from(last == Break);
                last = class;
                continue;
            }
            Mark if last != Break => continue,
            Mark | Unknown => return None,
            Joint => last != Break,
            LetterJoint => last == Letter,
            DigitJoint => last == Digit,
            Break => false,
        };
        match chars.peek() {
            // A mark may hang on anything: the word would not end here.
            Some(Mark) => return None,
            Some(next) if joins && *next == last => {}
            _ => last = Break,
        }
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts() {
        assert_eq!(
            word_count("The bridge, it's said, cost 1,000.50 euros – or more."),
            9
        );
        assert_eq!(word_count("می\u{200C}شود ۵۰"), 2);
        assert_eq!(word_count(""), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

        /// The short way counts as the tables do.
        #[test]
        fn the_short_way_is_the_tables(text in "([a-cA9'’.,:;_!?\"()@#/–—…“«×Àßŧжщαω؟،بیہ\u{200C}\u{200D}\u{64B}\u{670}\u{640}कि्ड़।কা্য়ሀማ፣中日あ1😀🇩🇪\u{301}\u{ad}\u{60c} \n\u{2009}]|\\PC){0,24}") {
            prop_assert_eq!(word_count(&text) as usize, text.unicode_words().count(), "{:?}", text);
        }

        #[test]
        fn every_letter_of_the_blocks(code in 0xa0u32..0x1400, before in "[aжبक]?", after in "[aжبक]?") {
            let text = format!("{before}{}{after}", char::from_u32(code).unwrap_or(' '));
            prop_assert_eq!(word_count(&text) as usize, text.unicode_words().count(), "{:?}", text);
        }
    }
}
