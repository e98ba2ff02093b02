//! The forms of the table's fields, of all languages, by the letter they begin with: most paragraphs begin as none
//! of them does, and one look says so. What stands before a date is kept by the letter that it ends in.

use super::letters::{last_letter, letters};
use super::table::{LANGUAGES, Language, forms};
use crate::order;
use std::sync::LazyLock;

/// A form, and what goes with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    /// As pages print it.
    pub form: &'static str,
    /// What it stands for: of a label the language's words for "and", of an agency its usual spelling, of a row in
    /// the list that closes classic pages its place in the list.
    pub of: &'static str,
}

/// The fields that texts are compared with.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Field {
    /// Weekdays and the labels of dates, for what follows a date.
    BesideDay,
    /// Weekdays and the labels of dates, by their last letter, for what precedes one.
    BeforeDay,
    /// Names of months, by their last letter; each with the list of its year.
    Month,
    Author,
    Editor,
    More,
    Advertisement,
    Furniture,
    CopyLink,
    Appeal,
    Notice,
    SkipSection,
    Image,
    With,
    #[cfg(feature = "text")]
    Skip,
}

/// The fields of which a language has lists of forms.
const FIELDS: &[Field] = &[
    Field::BesideDay,
    Field::BeforeDay,
    Field::Author,
    Field::Editor,
    Field::More,
    Field::Advertisement,
    Field::Furniture,
    Field::CopyLink,
    Field::Appeal,
    Field::Notice,
    Field::SkipSection,
    Field::Image,
    Field::With,
    #[cfg(feature = "text")]
    Field::Skip,
];

/// Forms by where they are kept, in the order of the table.
pub(crate) struct Index(Vec<(u64, Form)>);

/// What forms that begin with any text (`… को स्किप करें`) are kept under.
const ANY: char = '…';

impl Index {
    /// An index over forms, each with its letter.
    pub(crate) fn new(forms: impl Iterator<Item = (char, Form)>) -> Index {
        Index::by(
            forms
                .map(|(letter, form)| (u64::from(letter), form))
                .collect(),
        )
    }

    fn by(forms: Vec<(u64, Form)>) -> Index {
        Index(order::by_key(forms, |(place, _)| *place))
    }

    /// The forms that are kept under a letter.
    pub(crate) fn under(&self, letter: Option<char>) -> impl Iterator<Item = Form> {
        let place = letter.map_or(u64::MAX, u64::from);
        self.between(place, place)
    }

    /// An index over lists of forms, each list with what its forms stand for.
    #[cfg(feature = "text")]
    pub(super) fn of_lists(lists: &'static [(&'static str, &'static str)]) -> Index {
        let of_list = |&(of, list): &(&'static str, &'static str)| {
            forms(list).filter_map(move |form| Some((first_letter(form)?, Form { form, of })))
        };
        Index::new(lists.iter().flat_map(of_list))
    }

    /// The forms that a text may begin with.
    #[cfg(feature = "text")]
    pub(super) fn beginning(&self, text: &str) -> impl Iterator<Item = Form> {
        self.under(first_letter(text))
    }

    fn between(&self, first: u64, last: u64) -> impl Iterator<Item = Form> {
        let start = self.0.partition_point(|(place, _)| *place < first);
        let rest = self.0.get(start..).unwrap_or_default();
        rest.iter()
            .take_while(move |(place, _)| *place <= last)
            .map(|(_, form)| *form)
    }
}

/// All fields, by field and letter.
static TABLE: LazyLock<Index> = LazyLock::new(|| {
    let mut all = Vec::new();
    for language in LANGUAGES {
        for field in FIELDS {
            for form in field.of(language).into_iter().flat_map(forms) {
                let of = language.and;
                all.extend(field.letter(form).map(|l| (field.at(l), Form { form, of })));
            }
        }
        for &(_, of) in language.months {
            for form in of.trim_start_matches('?').split(['|', '/']) {
                let letter = Field::Month.letter(form);
                all.extend(letter.map(|l| (Field::Month.at(l), Form { form, of })));
            }
        }
    }
    Index::by(all)
});

impl Field {
    /// What a language has in this field: lists of forms with strokes between. A function for each field would be
    /// compiled for each at the first reading.
    fn of(self, language: &Language) -> [&'static str; 4] {
        let one = match self {
            Field::BesideDay => {
                return [
                    language.weekdays,
                    language.updated,
                    language.published,
                    language.advertisement,
                ];
            }
            Field::BeforeDay => return [language.weekdays, language.published, "", ""],
            Field::Month => "",
            Field::Author => language.author,
            Field::Editor => language.editor,
            Field::More => language.more,
            Field::Advertisement => language.advertisement,
            Field::Furniture => language.furniture,
            Field::CopyLink => language.copy_link,
            Field::Appeal => language.appeal,
            Field::Notice => language.notice,
            Field::SkipSection => language.skip_section,
            Field::Image => language.image,
            Field::With => language.with,
            #[cfg(feature = "text")]
            Field::Skip => language.skip,
        };
        [one, "", "", ""]
    }

    /// The letter that a form of this field is kept under.
    fn letter(self, form: &str) -> Option<char> {
        match self {
            Field::BeforeDay | Field::Month => last_letter(form),
            _ => first_letter(form),
        }
    }

    /// Where a form of this field that begins with a letter is kept.
    fn at(self, letter: char) -> u64 {
        (self as u64) << 32 | u64::from(letter)
    }

    /// All forms.
    pub(super) fn forms(self) -> impl Iterator<Item = Form> {
        TABLE.between(self.at('\0'), self.at(char::MAX))
    }

    /// The forms that a text may begin with; of a field that is kept by the last letter, end in.
    pub(crate) fn fitting(self, text: &str) -> impl Iterator<Item = Form> {
        let under = move |letter: char| TABLE.between(self.at(letter), self.at(letter));
        let letter = self.letter(text).filter(|letter| *letter != ANY);
        under(ANY).chain(letter.into_iter().flat_map(under))
    }
}

/// The first letter of a text that counts in comparisons.
fn first_letter(text: &str) -> Option<char> {
    letters(text).next().map(|(_, letter)| letter)
}
