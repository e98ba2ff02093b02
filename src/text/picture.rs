//! A picture's line: caption, label, credit.

use super::lines::is_closed;
use crate::byline::agency;
use crate::language::{Language, forms, image_labels_at, image_labels_closing, prefix};

/// The longest credit, in characters.
const CREDIT: usize = 160;

/// A line with a picture's credit: what is glued before the label, and the credit.
pub(super) struct Picture<'a> {
    pub before: Option<&'a str>,
    pub credit: &'a str,
}

/// Whether a line ends in an image label, of any language, and a credit.
pub(super) fn is_picture(text: &str) -> bool {
    picture(text, None).is_some()
}

/// Reads a line as a picture's: `Image: AP`, `…in HoustonImage: Phil Noble/REUTERS`.
pub(super) fn picture<'a>(text: &'a str, language: Option<&Language>) -> Option<Picture<'a>> {
    labelled(text).or_else(|| glued(text, language))
}

/// A line that begins with a label, of any language.
fn labelled(text: &str) -> Option<Picture<'_>> {
    image_labels_at(text).find_map(|label| {
        let credit = text.get(prefix(text, label)?..)?.trim();
        let fits = if label.ends_with(' ') {
            is_foreign_credit(credit)
        } else {
            credit.chars().count() <= CREDIT
        };
        fits.then_some(Picture {
            before: None,
            credit,
        })
    })
}

/// A line in which the label stands behind the caption, without a space: certain, if what follows can be
/// a credit. A word may end in the label (Persian `برعکس:`), so scripts without capitals need a credit in
/// Latin letters, as nearly all are.
fn glued<'a>(text: &'a str, language: Option<&Language>) -> Option<Picture<'a>> {
    // Labels end in a colon, and one in Amharic in a space; most paragraphs have none of them.
    if !text.contains([':', '：', '፦', 'ል']) {
        return None;
    }
    let is_own = |label: &&str| {
        language.is_none_or(|language| forms(language.image).any(|own| own == *label))
    };
    let ends = text.rmatch_indices([':', '：', '፦', ' ']);
    let (before, label, credit) = ends
        .filter(|(at, sign)| *sign != " " || text.get(..*at).is_some_and(|t| t.ends_with('ል')))
        .find_map(|(at, sign)| {
            let (whole, credit) = text.split_at_checked(at + sign.len())?;
            let labels = image_labels_closing(whole).filter(is_own);
            let label = labels
                .filter(|label| whole.ends_with(label))
                .max_by_key(|label| label.len())?;
            Some((whole.strip_suffix(label)?, label, credit.trim()))
        })?;
    let capital = label.starts_with(char::is_uppercase);
    let apart = before.ends_with(' ');
    let fits = match (capital, apart) {
        (true, false) => credit.chars().count() <= CREDIT,
        (true, true) => {
            let named = credit.contains('/') || agency(credit).is_some() || credit == "DW";
            is_foreign_credit(credit) && named
        }
        (false, _) => is_foreign_credit(credit) || is_shared_credit(credit),
    };
    let before = before.trim();
    // `He said that "Image: nothing" was a song.`
    let quoted =
        before.ends_with(['“', '„', '«', '(', '‘', '[']) || before.matches('"').count() % 2 == 1;
    let sentence = is_closed(credit) && credit.split(' ').count() > 4;
    let fits = fits && !quoted && !sentence;
    (fits && !before.is_empty() && !credit.is_empty()).then_some(Picture {
        before: Some(before),
        credit,
    })
}

/// Whether a text can be a credit in a page of another script: Latin letters first, or an agency.
fn is_foreign_credit(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    let latin =
        first.is_some_and(|c| c.is_ascii_alphabetic() || ('\u{C0}'..='\u{24F}').contains(&c));
    text.chars().count() <= CREDIT && (latin || agency(text).is_some())
}

/// Whether a text is a credit of a name and a house, whatever the name's script: `王子謙/DW`.
fn is_shared_credit(text: &str) -> bool {
    text.chars().count() <= CREDIT
        && !is_closed(text)
        && text
            .rsplit_once('/')
            .is_some_and(|(name, house)| !name.is_empty() && is_foreign_credit(house.trim()))
}
