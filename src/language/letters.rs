//! Comparing what a page prints with the table, past differences of spelling.
//!
//! The same label comes with and without its zero-width joiners (text stores lose them: `سه‌شنبه`,
//! `سهشنبه`), with Arabic or Persian letters (`ي`, `ی`), with either of two Amharic letters for one
//! sound (`ሃ`, `ሐ`), with Hindi and Bengali letters composed or not, in capitals or not.

/// The letter that stands for `c` in comparisons; `None` for signs that do not count.
fn letter(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(if c == '`' {
            '\''
        } else {
            c.to_ascii_lowercase()
        });
    }
    Some(match c {
        // Joiners, direction marks, accents on their own, Arabic vowel points, nuktas.
        '\u{200C}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{00AD}'
        | '\u{0300}'..='\u{036F}'
        | '\u{0640}'
        | '\u{064B}'..='\u{0655}'
        | '\u{093C}'
        | '\u{09BC}' => return None,
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ہ' | 'ھ' | 'ۂ' | 'ۀ' | 'ة' => 'ه',
        'ё' | 'Ё' => 'е',
        'ş' | 'Ş' | 'Ș' => 'ș',
        'ţ' | 'Ţ' | 'Ț' => 'ț',
        '’' | '‘' | 'ʼ' | '′' => '\'',
        '‐' | '‑' => '-',
        '\u{00A0}' | '\u{202F}' => ' ',
        '\u{0958}'..='\u{095F}' | '\u{09DC}'..='\u{09DF}' => composed(c),
        // Rows of Amharic letters that are written for one another: ሐ ኀ for ሀ, ሠ for ሰ, ዐ for አ, ፀ for ጸ.
        '\u{1210}'..='\u{1217}' => row(c, 0x1210, 0x1200),
        '\u{1280}'..='\u{1287}' => row(c, 0x1280, 0x1200),
        '\u{1220}'..='\u{1227}' => row(c, 0x1220, 0x1230),
        '\u{12D0}'..='\u{12D7}' => row(c, 0x12D0, 0x12A0),
        '\u{1340}'..='\u{1347}' => row(c, 0x1340, 0x1338),
        c => lower(c),
    })
}

/// A letter of the scripts that DW writes in, in lower case. The standard library's table knows all others,
/// too: 12 KB for what two comparisons say.
pub(crate) fn lower(c: char) -> char {
    let moved = |by: u32| char::from_u32(u32::from(c) + by).unwrap_or(c);
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => {
            moved(32)
        }
        'Ѐ'..='Џ' => moved(80),
        'İ' => 'i',
        // Hausa.
        'Ɓ' => 'ɓ',
        'Ɗ' => 'ɗ',
        // Greek with accents.
        'Ά' => 'ά',
        'Έ'..='Ί' => moved(37),
        'Ό' => 'ό',
        'Ύ' | 'Ώ' => moved(63),
        'ẞ' => 'ß',
        'Ÿ' => 'ÿ',
        // Pairs whose capital is odd, and pairs whose capital is even.
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ư'..='ư' | 'Ƴ'..='ƶ' | 'Ǎ'..='ǜ' | 'Ӂ'..='ӎ' => {
            moved(u32::from(c) & 1)
        }
        'Ā'..='į'
        | 'Ĳ'..='ķ'
        | 'Ŋ'..='ŷ'
        | 'Ƙ'..='ƙ'
        | 'Ơ'..='ơ'
        | 'Ǟ'..='ǯ'
        | 'Ǹ'..='ȟ'
        | 'Ȣ'..='ȳ'
        | 'Ѡ'..='ҁ'
        | 'Ҋ'..='ҿ'
        | 'Ӑ'..='ԯ'
        | 'Ḁ'..='ẕ'
        | 'Ạ'..='ỿ' => moved(u32::from(c) & 1 ^ 1),
        c => c,
    }
}

/// A Hindi or Bengali letter that has its nukta built in, without it: `क़` is `क`.
fn composed(c: char) -> char {
    match c {
        '\u{0958}' => 'क',
        '\u{0959}' => 'ख',
        '\u{095A}' => 'ग',
        '\u{095B}' => 'ज',
        '\u{095C}' => 'ड',
        '\u{095D}' => 'ढ',
        '\u{095E}' => 'फ',
        '\u{095F}' => 'य',
        '\u{09DC}' => 'ড',
        '\u{09DD}' => 'ঢ',
        '\u{09DF}' => 'য',
        c => c,
    }
}

/// The letter of the row that starts at `to` in the place that `c` has in the row that starts at `from`.
fn row(c: char, from: u32, to: u32) -> char {
    char::from_u32((c as u32).saturating_sub(from).saturating_add(to)).unwrap_or(c)
}

/// The letters of `text` that count, each with the byte offset behind it.
pub(super) fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices()
        .filter_map(|(at, c)| Some((at + c.len_utf8(), letter(c)?)))
}

/// The first two letters that count of what a text or form begins with: of a form, before what `…` stands for.
pub(super) fn first_letters(text: &str) -> (Option<char>, Option<char>) {
    let mut found = letters(text).map(|(_, letter)| letter);
    let first = found.next();
    let second = first.and_then(|_| found.next());
    // `A … b` begins with one letter, and so may a text that is compared with it.
    let one =
        second.is_some_and(|letter| letter == '…' || letter == ' ' && found.next() == Some('…'));
    (first, second.filter(|_| !one))
}

/// The last two letters of `text` that count, the last one first.
pub(super) fn last_letters(text: &str) -> (Option<char>, Option<char>) {
    let mut found = text.chars().rev().filter_map(letter);
    (found.next(), found.next())
}

/// Whether two texts are the same but for spelling: `Advertisement`, `ADVERTISEMENT`.
pub(crate) fn same(a: &str, b: &str) -> bool {
    letters(a).map(|(_, c)| c).eq(letters(b).map(|(_, c)| c))
}

/// Number of bytes of `text` that say `form`, when `text` begins with it. Signs that do not count and
/// follow it (a joiner) belong to it. An empty form begins every text.
pub(crate) fn prefix(text: &str, form: &str) -> Option<usize> {
    // Signs that do not count are few; a text that is nothing but them is not searched to its end.
    let text = head(text, 2 * form.len() + 64);
    let mut end = 0;
    let mut found = letters(text);
    for (_, wanted) in letters(form) {
        match found.next() {
            Some((after, c)) if c == wanted => end = after,
            _ => return None,
        }
    }
    let rest = text.get(end..)?;
    let ignored = rest.find(|c| letter(c).is_some()).unwrap_or(rest.len());
    Some(if end == 0 { 0 } else { end + ignored })
}

/// The first `bytes` bytes of a text, or a few less where a letter would be cut.
fn head(text: &str, bytes: usize) -> &str {
    (0..4)
        .find_map(|less| text.get(..bytes.checked_sub(less)?))
        .unwrap_or(text)
}

/// Byte offset at which `form` starts, when `text` ends with it.
pub(crate) fn suffix(text: &str, form: &str) -> Option<usize> {
    let mut start = text.len();
    let counted = |(at, c)| Some((at, letter(c)?));
    let mut found = text.char_indices().rev().filter_map(counted);
    for wanted in form.chars().rev().filter_map(letter) {
        let (at, _) = found.next().filter(|(_, c)| *c == wanted)?;
        start = at;
    }
    Some(start)
}

/// The first two of them that are letters or digits.
pub(crate) fn first_alphanumerics(text: &str) -> (Option<char>, Option<char>) {
    let counting = letters(text).map(|(_, letter)| letter);
    let mut found = counting.filter(|letter| letter.is_alphanumeric());
    (found.next(), found.next())
}

/// Whether two texts have the same letters and digits, whatever stands between them: `د. ب. أ`, `د ب أ`
/// and `دبأ` are one agency.
pub(crate) fn same_letters(a: &str, b: &str) -> bool {
    let only = |text| {
        letters(text)
            .map(|(_, c): (usize, char)| c)
            .filter(|c| c.is_alphanumeric())
    };
    only(a).eq(only(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_case_is_that_of_the_standard_library() {
        let usual = |c: char| c.to_lowercase().next().unwrap();
        let scripts = [
            '\0'..='\u{17F}',
            '\u{386}'..='\u{3CE}',
            '\u{400}'..='\u{4BF}',
            '\u{4C1}'..='\u{52F}',
            '\u{1E00}'..='\u{1EFF}',
            // Hausa, Vietnamese.
            'ƙ'..='ƙ',
            'Ơ'..='ơ',
            'Ư'..='ƴ',
            'Ǎ'..='ǜ',
            'Ș'..='ț',
        ];
        for c in scripts.into_iter().flatten().chain("ƁƊƘ".chars()) {
            if !matches!(c, 'Ʊ' | 'Ʋ') {
                assert_eq!(lower(c), usual(c), "{c} {:04X}", u32::from(c));
            }
        }
        let tables = [
            include_str!("table/entry.rs"),
            include_str!("table/africa_and_asia.rs"),
            include_str!("table/europe.rs"),
        ];
        for c in tables.concat().chars().flat_map(char::to_uppercase) {
            assert_eq!(lower(c), usual(c), "{c} {:04X}", u32::from(c));
        }
    }

    #[test]
    fn prefix_counts_bytes_and_takes_joiners_along() {
        assert_eq!(prefix("سه‌شنبه", "سه"), Some("سه‌".len()));
        assert_eq!(prefix("Image: AP", "image"), Some(5));
        assert_eq!(prefix("Ima", "image"), None);
        assert_eq!(prefix("\u{200C}x", ""), Some(0));
        assert_eq!(prefix("", ""), Some(0));
    }

    #[test]
    fn suffix_finds_the_start() {
        assert_eq!(suffix("BabayoSeptember", "september"), Some(6));
        assert_eq!(suffix("ber", "september"), None);
        assert_eq!(suffix("abc", ""), Some(3));
    }
}
