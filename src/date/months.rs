//! Names of months, in all languages and calendars.

use super::calendars::{Day, ethiopian, gregorian, solar_hijri};
use super::tokens::is_seam;
use crate::language::{Calendar, Field, LANGUAGES, Language, same, suffix};

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
    let start = |form: &str| {
        if same(word, form) {
            Some(0)
        } else if glued {
            suffix(word, form).filter(|&start| is_seam(word, start))
        } else {
            None
        }
    };
    let found = Field::Month.fitting(word).filter_map(|name| {
        let start = start(name.form)?;
        let of_list = |language: &&Language| language.months.iter().any(|(_, l)| *l == name.of);
        let language = LANGUAGES.iter().find(of_list)?;
        let calendar = language.months.iter().find(|(_, l)| *l == name.of)?.0;
        let spelt = |spellings: &str| spellings.split('/').any(|form| form == name.form);
        let months = name.of.trim_start_matches('?').split('|');
        let (number, _) = (1..).zip(months).find(|(_, month)| spelt(month))?;
        let month = Month {
            calendar,
            number,
            start,
        };
        Some(((language.segment == "hr") != dotted, month))
    });
    found
        .min_by_key(|(other, _)| *other)
        .map(|(_, month)| month)
}
