//! The forms of the table's fields, of all languages, by the two letters they begin with: most paragraphs begin as
//! none of them does, and one look says so. What stands before a date is kept by the letters that it ends in.

use super::letters::{first_letters, last_letters};
use super::table::{LANGUAGES, Language, forms};
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
    /// Image labels and those of authors, by their last letters.
    #[cfg(feature = "text")]
    ImageEnd,
    #[cfg(feature = "text")]
    AuthorEnd,
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
    #[cfg(feature = "text")]
    Field::ImageEnd,
    #[cfg(feature = "text")]
    Field::AuthorEnd,
];

/// Forms that fit a text. A type of its own: made of the library's adapters it would be compiled for every caller.
pub(crate) struct Fitting<'a> {
    index: &'a Index,
    /// Where the next form of each place stands that the text may be of.
    next: [u32; 4],
}

impl Iterator for Fitting<'_> {
    type Item = Form;

    #[inline(never)]
    fn next(&mut self) -> Option<Form> {
        self.next.iter_mut().find_map(|next| {
            let kept = self.index.forms.get(*next as usize)?;
            *next = kept.next;
            Some(kept.form)
        })
    }
}

/// Two letters that forms are kept under: `None` behind a form that has one.
pub(crate) type Pair = (Option<char>, Option<char>);

/// Forms by where they are kept, in the order of the table. They are chained and not sorted: no sort is compiled before
/// the first article.
pub(crate) struct Index {
    forms: Vec<Kept>,
    /// For each place its first form, at a number that the place says, or close behind.
    starts: Vec<u32>,
}

struct Kept {
    place: u64,
    form: Form,
    /// Where the next form of the same place stands, `NONE` behind the last one.
    next: u32,
}

/// Where no form stands.
const NONE: u32 = u32::MAX;

/// Marks the places of forms that begin with any text (`… को स्किप करें`): they are kept by their last letters.
const CLOSING: u64 = 1 << 20;

/// Where a pair of letters of a field is kept.
fn place(field: u64, (first, second): Pair) -> u64 {
    let number = |letter: Option<char>| letter.map_or(0, u64::from);
    field << 42 | number(first) << 21 | number(second)
}

fn kept(field: u64, pair: Pair, form: Form) -> Kept {
    Kept {
        place: place(field, pair),
        form,
        next: NONE,
    }
}

impl Index {
    /// An index over forms, each with its letters.
    pub(crate) fn new(forms: impl Iterator<Item = (Pair, Form)>) -> Index {
        Index::by(forms.map(|(pair, form)| kept(0, pair, form)).collect())
    }

    #[inline(never)]
    fn by(forms: Vec<Kept>) -> Index {
        let mut index = Index {
            starts: vec![NONE; (forms.len() + 1).next_power_of_two()],
            forms,
        };
        // From the last to the first, so that each comes to stand before those behind it.
        for at in (0..index.forms.len()).rev() {
            let place = index.forms.get(at).map_or(0, |kept| kept.place);
            let number = index.number(place);
            if let (Some(start), Some(kept)) =
                (index.starts.get_mut(number), index.forms.get_mut(at))
            {
                kept.next = std::mem::replace(start, at as u32);
            }
        }
        index
    }

    /// The number under which a place is found, or would be.
    fn number(&self, place: u64) -> usize {
        let mask = self.starts.len() - 1;
        let mut number = (place.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & mask;
        // More numbers than places: the loop ends.
        while let Some(start) = self.starts.get(number)
            && let Some(kept) = self.forms.get(*start as usize)
            && kept.place != place
        {
            number = (number + 1) & mask;
        }
        number
    }

    /// Where the first form stands that is kept at a place.
    #[inline(never)]
    fn at(&self, place: u64) -> u32 {
        let start = self.starts.get(self.number(place));
        start.copied().unwrap_or(NONE)
    }

    /// The forms of a field that are kept under these letters.
    fn fitting(&self, field: u64, pair: Pair) -> Fitting<'_> {
        let one = self.at(place(field, (pair.0, None)));
        // Where a text has no second letter, the places are the same.
        let two = match pair.1 {
            Some(_) => self.at(place(field, pair)),
            None => NONE,
        };
        Fitting {
            index: self,
            next: [NONE, NONE, one, two],
        }
    }

    /// The forms that a text with these letters may say.
    pub(crate) fn under(&self, pair: Pair) -> Fitting<'_> {
        self.fitting(0, pair)
    }

    /// An index over lists of forms, each list with what its forms stand for.
    #[cfg(feature = "text")]
    pub(super) fn of_lists(lists: &'static [(&'static str, &'static str)]) -> Index {
        let of_list = |&(of, list): &(&'static str, &'static str)| {
            forms(list).map(move |form| (first_letters(form), Form { form, of }))
        };
        Index::new(lists.iter().flat_map(of_list))
    }

    /// The forms that a text may begin with.
    #[cfg(feature = "text")]
    pub(super) fn beginning(&self, text: &str) -> Fitting<'_> {
        self.under(first_letters(text))
    }
}

/// All fields, by field and letter.
static TABLE: LazyLock<Index> = LazyLock::new(|| {
    let mut all = Vec::new();
    for language in LANGUAGES {
        for field in FIELDS {
            for form in field.of(language).into_iter().flat_map(forms) {
                let of = language.and;
                let (under, pair) = match form.starts_with('…') {
                    true => (CLOSING | *field as u64, last_letters(form)),
                    false => (*field as u64, field.letters(form)),
                };
                all.push(kept(under, pair, Form { form, of }));
            }
        }
        for &(_, of) in language.months {
            for form in of.trim_start_matches('?').split(['|', '/']) {
                let pair = Field::Month.letters(form);
                all.push(kept(Field::Month as u64, pair, Form { form, of }));
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
            #[cfg(feature = "text")]
            Field::ImageEnd => language.image,
            #[cfg(feature = "text")]
            Field::AuthorEnd => language.author,
        };
        [one, "", "", ""]
    }

    /// The letters that a form of this field is kept under.
    fn letters(self, form: &str) -> Pair {
        match self {
            Field::BeforeDay | Field::Month => last_letters(form),
            #[cfg(feature = "text")]
            Field::ImageEnd | Field::AuthorEnd => last_letters(form),
            _ => first_letters(form),
        }
    }

    /// The forms that a text may begin with; of a field that is kept by the last letters, end in.
    #[inline(never)]
    pub(crate) fn fitting(self, text: &str) -> Fitting<'static> {
        let field = self as u64;
        let mut found = TABLE.fitting(field, self.letters(text));
        if matches!(self, Field::With | Field::SkipSection) {
            let closing = TABLE.fitting(CLOSING | field, last_letters(text));
            let ([first, second, ..], [.., one, two]) = (&mut found.next, closing.next);
            (*first, *second) = (one, two);
        }
        found
    }
}
