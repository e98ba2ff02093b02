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
        let of_list = |language: &'static Language| {
            let mut lists = language.months.iter();
            Some((language, lists.find(|(_, list)| *list == name.of)?))
        };
        let (language, (calendar, list)) = LANGUAGES.iter().find_map(of_list)?;
        let edges = ['|', '/', '?'];
        let mut places = list.match_indices(name.form).filter_map(|(at, form)| {
            let (before, behind) = (list.get(..at)?, list.get(at + form.len()..)?);
            let starts = before.is_empty() || before.ends_with(edges);
            (starts && (behind.is_empty() || behind.starts_with(edges))).then_some(before)
        });
        let month = Month {
            calendar: *calendar,
            number: 1 + u32::try_from(places.next()?.matches('|').count()).ok()?,
            start,
        };
        Some(((language.segment == "hr") != dotted, month))
    });
    found
        .min_by_key(|(other, _)| *other)
        .map(|(_, month)| month)
}
