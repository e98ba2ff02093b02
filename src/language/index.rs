//! The forms of one field of the table, of all languages, by the letter they begin with: most paragraphs
//! begin as none of them does, and one look says so.

use super::letters::letters;
use super::table::{LANGUAGES, Language, forms};
use crate::order;

/// A form, and what goes with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// The form.
    pub form: &'static str,
    /// What it stands for: of a label the language's words for "and", of an agency its usual spelling.
    pub of: &'static str,
}

/// Forms by their first letter, in the order of the table.
pub(crate) struct Index(Vec<(char, Entry)>);

/// What forms that begin with any text (`… को स्किप करें`) are kept under.
const ANY: char = '…';

impl Index {
    /// An index over entries, each with its letter.
    pub(crate) fn new(entries: impl Iterator<Item = (char, Entry)>) -> Index {
        Index(order::by_key(entries.collect(), |(letter, _)| {
            u64::from(*letter)
        }))
    }

    /// An index over a field of the table.
    pub(super) fn of_field(field: fn(&Language) -> &'static str) -> Index {
        let of_language = |language: &'static Language| {
            forms(field(language)).filter_map(|form| {
                let of = language.and;
                Some((first_letter(form)?, Entry { form, of }))
            })
        };
        Index::new(LANGUAGES.iter().flat_map(of_language))
    }

    /// An index over the rows of the lists that close classic pages; each stands for its place in the list.
    pub(super) fn of_details() -> Index {
        const PLACES: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
        let of_language = |language: &'static Language| {
            let rows = language.details.split('|').zip(PLACES);
            rows.filter_map(|(form, of)| {
                let form = form.strip_prefix('?').unwrap_or(form);
                Some((first_letter(form)?, Entry { form, of }))
            })
        };
        Index::new(LANGUAGES.iter().flat_map(of_language))
    }

    /// All entries.
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry> {
        self.0.iter().map(|(_, entry)| *entry)
    }

    /// The entries that are kept under a letter.
    pub(crate) fn under(&self, letter: Option<char>) -> impl Iterator<Item = Entry> {
        let from = |letter: char| self.0.partition_point(|(l, _)| *l < letter);
        let start = letter.map_or(self.0.len(), from);
        let rest = self.0.get(start..).unwrap_or_default();
        rest.iter()
            .take_while(move |(l, _)| Some(*l) == letter)
            .map(|(_, entry)| *entry)
    }

    /// The entries that a text may begin with.
    pub(super) fn beginning(&self, text: &str) -> impl Iterator<Item = Entry> {
        let letter = first_letter(text).filter(|letter| *letter != ANY);
        self.under(Some(ANY)).chain(self.under(letter))
    }
}

/// The first letter of a text that counts in comparisons.
fn first_letter(text: &str) -> Option<char> {
    letters(text).next().map(|(_, letter)| letter)
}
