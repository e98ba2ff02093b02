//! Names of months, in all languages and calendars.

use super::calendars::{Day, ethiopian, gregorian, solar_hijri};
use super::tokens::is_seam;
use crate::language::{Calendar, LANGUAGES, last_letter, same, suffix};

/// A month by name.
pub(super) struct Month {
    calendar: Calendar,
    number: u32,
    /// Where it starts in the word that ends in it.
    pub start: usize,
}

impl Month {
    pub(super) fn day(&self, year: u32, day: u32) -> Option<Day> {
        match self.calendar {
            Calendar::Gregorian => gregorian(year, self.number, day),
            Calendar::SolarHijri => solar_hijri(year, self.number, day),
            Calendar::Ethiopian => ethiopian(year, self.number, day),
        }
    }
}

/// The month a word names or, if `glued`, ends in.
///
/// One name is two months: `listopad` is October in Croatian, where the day has a period (`14. listopada
/// 2020`, `dotted`), and November in Polish, where it has none.
pub(super) fn month_name(word: &str, glued: bool, dotted: bool) -> Option<Month> {
    let last = last_letter(word);
    let by_form = |form: &str| {
        // Nearly all names are ruled out by their last letter.
        if last_letter(form) != last {
            None
        } else if same(word, form) {
            Some(0)
        } else if glued {
            suffix(word, form).filter(|&start| is_seam(word, start))
        } else {
            None
        }
    };
    let croatian = |language: &str| language == "hr";
    let in_order = LANGUAGES
        .iter()
        .filter(|language| croatian(language.segment) == dotted)
        .chain(
            LANGUAGES
                .iter()
                .filter(|language| croatian(language.segment) != dotted),
        );
    for language in in_order {
        for &(calendar, list) in language.months {
            let months = list.trim_start_matches('?').split('|');
            for (number, spellings) in (1..).zip(months) {
                if let Some(start) = spellings.split('/').find_map(by_form) {
                    return Some(Month {
                        calendar,
                        number,
                        start,
                    });
                }
            }
        }
    }
    None
}
