//! A text cut into numbers, words and other signs, for the dates in it.

/// A piece of a text: a run of digits, a word, or one other sign. White space only separates.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub text: &'a str,
    pub start: usize,
    /// White space stands before it.
    pub spaced: bool,
    /// Of a run of digits.
    pub digits: Option<Digits>,
}

/// A run of digits: how many, the number they make, the number the first four make.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    pub count: usize,
    pub value: u32,
    pub first_four: u32,
    /// Byte length of the first four.
    pub four_len: usize,
}

impl Token<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// A number of one or two digits.
    pub(super) fn day(&self) -> Option<u32> {
        self.digits.filter(|d| d.count <= 2).map(|d| d.value)
    }

    /// A number of four digits, or the first four of five or six when the next date is glued to it
    /// (`25/07/202525 iulie 2025`); and where it ends.
    pub(super) fn year(&self) -> Option<(u32, usize)> {
        let digits = self.digits.filter(|d| (4..=6).contains(&d.count))?;
        Some((digits.first_four, self.start + digits.four_len))
    }

    /// A number of exactly four digits.
    pub(super) fn leading_year(&self) -> Option<u32> {
        self.digits.filter(|d| d.count == 4).map(|d| d.value)
    }

    pub(super) fn is(&self, sign: &str) -> bool {
        self.text == sign
    }
}

/// The value of a digit of the scripts DW prints numbers in.
pub(super) fn digit(c: char) -> Option<u32> {
    const ZEROS: &[char] = &['٠', '۰', '०', '০', '௦', '０'];
    if c.is_ascii() {
        return c.to_digit(10);
    }
    ZEROS.iter().find_map(|&zero| {
        let value = (c as u32).checked_sub(zero as u32)?;
        (value < 10).then_some(value)
    })
}

/// Whether a text has four digits in a row, as every date has: most lines have none.
#[cfg(feature = "text")]
pub(crate) fn has_year(text: &str) -> bool {
    let mut row = 0;
    text.chars().any(|c| {
        row = if digit(c).is_some() { row + 1 } else { 0 };
        row > 3
    })
}

/// Whether a sign belongs to a word: letters, and the vowel signs and joiners that stand among them.
pub(super) fn in_word(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\'' | '’' | 'ʼ' | '\u{200C}' | '\u{200D}')
        || matches!(c, '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{0655}')
        || matches!(
            c,
            '\u{093C}' | '\u{094D}' | '\u{09BC}' | '\u{09CD}' | '\u{0BCD}'
        )
}

/// Cuts `text` from byte `from` on into tokens.
pub(super) fn tokens(text: &str, from: usize) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut spaced = false;
    let mut class = TokenKind::Other;
    let rest = text.get(from..).unwrap_or_default();
    for (at, c) in rest.char_indices().map(|(at, c)| (from + at, c)) {
        let next = kind_of(c);
        let joins = next == class && !spaced && matches!(next, TokenKind::Digit | TokenKind::Word);
        match tokens.last_mut() {
            _ if next == TokenKind::Space => {}
            Some(last) if joins => {
                last.text = text.get(last.start..at + c.len_utf8()).unwrap_or(last.text);
            }
            _ => tokens.push(Token {
                text: text.get(at..at + c.len_utf8()).unwrap_or_default(),
                start: at,
                spaced,
                digits: None,
            }),
        }
        spaced = next == TokenKind::Space;
        class = next;
    }
    for token in &mut tokens {
        token.digits = digits(token.text);
    }
    tokens
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    Digit,
    Word,
    Space,
    Other,
}

pub(super) fn kind_of(c: char) -> TokenKind {
    if digit(c).is_some() {
        TokenKind::Digit
    } else if in_word(c) {
        TokenKind::Word
    } else if c.is_whitespace() {
        TokenKind::Space
    } else {
        TokenKind::Other
    }
}

/// The number a token is. More digits than a date can have are no number.
fn digits(text: &str) -> Option<Digits> {
    let mut found = Digits {
        count: 0,
        value: 0,
        first_four: 0,
        four_len: 0,
    };
    for c in text.chars() {
        let value = digit(c)?;
        found.count += 1;
        if found.count > 8 {
            return None;
        }
        found.value = found.value * 10 + value;
        if found.count <= 4 {
            found.first_four = found.value;
            found.four_len += c.len_utf8();
        }
    }
    (found.count > 0).then_some(found)
}

/// Whether two words meet at byte `at`: a capital behind a small letter, or a script without capitals.
pub(super) fn is_seam(text: &str, at: usize) -> bool {
    text.get(at..)
        .and_then(|rest| rest.chars().next())
        .is_some_and(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()))
}
