//! Dates as readers see them: `30. Januar 2024`, `۱۳۹۷ تیر ۱۶, شنبه`, `ዓርብ፣ ነሐሴ 28 2013`.
//!
//! DW prints the long date of the page's language, in its digits and its calendar. Text extractors glue
//! it to the author before it and to labels behind it: `Suleiman BabayoSeptember 1, 2015`,
//! `18 kwietnia 2013Reklama`. So a date is looked for by its numbers, not by white space.

use super::calendars::{Day, gregorian};
use super::months::month_name;
use super::tokens::{Token, digit, is_seam, tokens};
use crate::article::LayoutName;
use crate::fold::is_longer;
use crate::language::{Field, prefix, suffix};

/// How many characters of a text are searched for a date; the line that holds one is short.
const WINDOW: usize = 400;
/// How many characters before the end of a text a date may start, with weekday and labels.
const TAIL: usize = 160;

/// Which of the first two numbers of a date with slashes is the month: a matter of language and layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// `14/06/2026`.
    DayFirst,
    /// `06/14/2026`.
    MonthFirst,
}

impl Order {
    /// English pages have the month first since 2022, all others the day.
    pub(crate) fn of(language: &str, layout: LayoutName) -> Order {
        let english = language.split('-').next() == Some("en");
        match layout {
            LayoutName::Webapp | LayoutName::Amp if english => Order::MonthFirst,
            _ => Order::DayFirst,
        }
    }
}

/// The first date of what a page shows, as an ISO day: numeric (`14.06.2026`) or in words, in any of the
/// site's languages, digits and calendars.
///
/// With dots the day comes first, with slashes what the order says; a first field of four digits is the year.
/// Where the same day follows in words, these decide: `05/06/2025 May 6, 2025`. A relative date (`vor 3
/// Stunden`) and an impossible one (`31.02.2024`) are `None`.
pub(crate) fn displayed(text: &str, order: Order) -> Option<String> {
    let text = head(text, WINDOW);
    let found = first(text, 0, order)?;
    Some(said_again(text, &found).day.iso())
}

/// The date that is shown in several places: where one of them has it in words, that one.
pub(crate) fn shown(places: &[String], order: Order) -> Option<String> {
    let worded = |place: &String| Some(worded(head(place, WINDOW), 0)?.day.iso());
    let numeric = || places.iter().find_map(|place| displayed(place, order));
    places.iter().find_map(worded).or_else(numeric)
}

/// For a text that ends in a date in words, perhaps glued to what is before it: the byte offset where
/// the date starts (with its weekday and a label such as `Published`), and the ISO day.
///
/// `Suleiman BabayoSeptember 1, 2015` → `(15, "2015-09-01")`. What follows the date may be a weekday, a
/// second date (`last updated …`), the label over an advertisement.
pub(crate) fn trailing(text: &str) -> Option<(usize, String)> {
    let skipped = text.char_indices().rev().nth(TAIL).map_or(0, |(at, _)| at);
    let window = text.get(skipped..)?;
    let mut from = 0;
    while let Some(found) = first(window, from, Order::DayFirst) {
        if is_tail(window.get(found.end..)?) {
            let start = with_what_precedes(window.get(..found.start)?);
            return Some((skipped + start, said_again(window, &found).day.iso()));
        }
        from = found.end;
    }
    None
}

/// For a text that begins with a date, or with names that are glued to one, and goes on without a space: the
/// byte offsets where the date starts and ends, and the ISO day. `March 9, 2015Every evening …`, `10 Tetor
/// 201220 vjet …`.
pub(crate) fn leading(text: &str) -> Option<(usize, usize, String)> {
    const NAMES: usize = 60;
    let window = head(text, TAIL);
    let found = first(window, 0, Order::DayFirst)?;
    let rest = window.get(found.end..)?;
    let start = with_what_precedes(window.get(..found.start)?);
    let again = first(rest, 0, Order::DayFirst).filter(|again| again.start == 0);
    let end = again.map_or(found.end, |again| found.end + again.end);
    let glued = text
        .get(end..)?
        .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '“' | '„' | '«'));
    let before = window.get(..start)?;
    let first = !is_longer(before, NAMES) && !before.ends_with(' ');
    (glued && first).then(|| (start, end, said_again(window, &found).day.iso()))
}

/// The date in words behind a numeric one says which field is the month: `05/04/2024May 4, 2024`. Where
/// something stands between them, it must be one of the two days that the numbers can be.
fn said_again(text: &str, found: &FoundDate) -> FoundDate {
    let own = text.get(found.start..found.end).unwrap_or_default();
    let in_digits = !own.chars().any(char::is_alphabetic);
    let Some(again) = worded(text, found.end).filter(|_| in_digits) else {
        return *found;
    };
    let (one, other) = (found.day, again.day);
    let turned = (one.year, one.month, one.day) == (other.year, other.day, other.month);
    if again.start == found.end || turned {
        again
    } else {
        *found
    }
}

/// The first date in words at or behind `from`.
fn worded(text: &str, from: usize) -> Option<FoundDate> {
    let tokens = tokens(text, from);
    (0..tokens.len()).find_map(|at| {
        let rest = tokens.get(at..)?;
        east_asian(rest).or_else(|| in_words(rest))
    })
}

/// A date in a text.
#[derive(Clone, Copy)]
struct FoundDate {
    start: usize,
    end: usize,
    day: Day,
}

/// The first date at or behind `from`.
fn first(text: &str, from: usize, order: Order) -> Option<FoundDate> {
    let tokens = tokens(text, from);
    (0..tokens.len()).find_map(|at| {
        let rest = tokens.get(at..)?;
        numeric(rest, order)
            .or_else(|| east_asian(rest))
            .or_else(|| in_words(rest))
    })
}

/// The first `count` characters.
fn head(text: &str, count: usize) -> &str {
    let end = text
        .char_indices()
        .nth(count)
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// `14.06.2026`, `06/14/2026`, `2026-06-14`.
fn numeric(tokens: &[Token], order: Order) -> Option<FoundDate> {
    let [a, sign, b, again, c, ..] = tokens else {
        return None;
    };
    let dots = sign.is(".");
    let tight = !sign.spaced && !again.spaced && (dots || (!b.spaced && !c.spaced));
    if !(dots || sign.is("/") || sign.is("-")) || !again.is(sign.text) || !tight {
        return None;
    }
    let middle = b.day()?;
    let (day, end) = match (a.leading_year(), a.day()) {
        (Some(year), _) => (gregorian(year, middle, c.day()?)?, c.end()),
        (None, Some(first)) => {
            let (year, end) = c.year()?;
            let (day, month) = if sign.is("/") && order == Order::MonthFirst {
                (middle, first)
            } else {
                (first, middle)
            };
            (gregorian(year, month, day)?, end)
        }
        _ => return None,
    };
    Some(FoundDate {
        start: a.start,
        end,
        day,
    })
}

/// `2013年5月2日`.
fn east_asian(tokens: &[Token]) -> Option<FoundDate> {
    let [year, year_sign, month, month_sign, day, day_sign, ..] = tokens else {
        return None;
    };
    if !year_sign.is("年") || !month_sign.is("月") {
        return None;
    }
    let sign = day_sign
        .text
        .chars()
        .next()
        .filter(|&c| matches!(c, '日' | '号' | '號'))?;
    Some(FoundDate {
        start: year.start,
        end: day_sign.start + sign.len_utf8(),
        day: gregorian(year.leading_year()?, month.day()?, day.day()?)?,
    })
}

/// `30. Januar 2024`, `September 1, 2015`, `۱۳۹۷ تیر ۱۶`, `13 de abril de 2014`.
fn in_words(tokens: &[Token]) -> Option<FoundDate> {
    let (first, rest) = tokens.split_first()?;
    if first.digits.is_none() {
        return month_day_year(first, rest);
    }
    let dotted = rest.first().is_some_and(|token| token.is("."));
    let rest = connected(rest);
    let (month, rest) = rest.split_first()?;
    // A number before a word is common, with a year or a day behind it is not: only then is the month looked up.
    let (last, _) = connected(rest).split_first()?;
    let name = || month_name(month.text, false, dotted);
    if let Some(day) = first.day() {
        let (year, end) = last.year()?;
        let day = name()?.day(year, day)?;
        return Some(FoundDate {
            start: first.start,
            end,
            day,
        });
    }
    let (year, day) = (first.leading_year()?, last.day()?);
    let name = name()?;
    // `In 2015 September 1, 2016` is not a date of 2015.
    if month_day_year(month, rest).is_some() {
        return None;
    }
    let day = name.day(year, day)?;
    Some(FoundDate {
        start: first.start,
        end: last.end(),
        day,
    })
}

/// `September 1, 2015`, `ነሐሴ 28 2013`. The month may be glued to a name: `BabayoSeptember 1, 2015`.
fn month_day_year(month: &Token, rest: &[Token]) -> Option<FoundDate> {
    let (day, rest) = connected(rest).split_first()?;
    let day = day.day()?;
    let (year, _) = connected(rest).split_first()?;
    let (year, end) = year.year()?;
    let name = month_name(month.text, true, false)?;
    Some(FoundDate {
        start: month.start + name.start,
        end,
        day: name.day(year, day)?,
    })
}

/// What may stand between day, month and year: signs, and words.
const SIGNS: &[&str] = &[".", ",", "،", "፣", "º", "ª", "°"];
const WORDS: &[&str] = &["de", "del", "of", "st", "nd", "rd", "th", "er"];

/// The tokens behind at most two connectors.
fn connected<'a, 'b>(tokens: &'a [Token<'b>]) -> &'a [Token<'b>] {
    let connects = |token: &&Token| {
        let is_word = |word: &&str| word.eq_ignore_ascii_case(token.text);
        // Most tokens are numbers and longer words.
        token.digits.is_none()
            && token.text.len() <= 5
            && (SIGNS.contains(&token.text) || WORDS.iter().any(is_word))
    };
    let count = tokens.iter().take(2).take_while(connects).count();
    tokens.get(count..).unwrap_or_default()
}

/// Whether what follows a date adds nothing: a weekday, a label, a second date, signs.
fn is_tail(text: &str) -> bool {
    const SIGNS: &[char] = &[',', '،', '፣', '.', ' ', '\u{00A0}', '|', '-', '–', ')'];
    const YEAR_SIGNS: &[&str] = &["г", "р", "год", "ዓ", "ም", "م", "AP", "AM", "e.s"];
    let mut rest = text;
    // Each round takes something off, so the rounds are bounded by the window.
    loop {
        rest = rest.trim_start_matches(SIGNS);
        if rest.is_empty() {
            return true;
        }
        let date = first(rest, 0, Order::DayFirst)
            .filter(|found| found.start == 0)
            .map(|found| found.end);
        let sign = || {
            let end = YEAR_SIGNS.iter().find_map(|sign| prefix(rest, sign))?;
            let stands_alone = !rest.get(end..)?.starts_with(char::is_alphabetic);
            stands_alone.then_some(end)
        };
        match date.or_else(sign).or_else(|| label_prefix(rest)) {
            Some(end) if end > 0 => rest = rest.get(end..).unwrap_or_default(),
            _ => return false,
        }
    }
}

/// Length of a weekday or a label of the date that a text begins with, the longest there is.
fn label_prefix(text: &str) -> Option<usize> {
    Field::BesideDay
        .fitting(text)
        .filter_map(|label| prefix(text, label.form))
        .max()
}

/// Where a date starts together with the weekday, the label and the other form of the date before it:
/// `Veröffentlicht30.01.2024` + `30. Januar 2024`.
fn with_what_precedes(before: &str) -> usize {
    const SIGNS: &[char] = &[',', '،', '፣', ' ', '\u{00A0}', '|', ':'];
    let mut start = before.len();
    // `06/14/2026` is no date with the day first, but belongs to the one behind it.
    let numeric = before.trim_end_matches(|c: char| digit(c).is_some() || c == '/');
    if before
        .get(numeric.len()..)
        .is_some_and(|cut| cut.matches('/').count() == 2)
    {
        start = numeric.len();
    }
    for _ in 0..2 {
        let text = before
            .get(..start)
            .unwrap_or_default()
            .trim_end_matches(SIGNS);
        let found = Field::BeforeDay
            .fitting(text)
            .filter_map(|label| suffix(text, label.form))
            .filter(|&at| is_seam(text, at) || starts_word(text, at))
            .min();
        match found {
            Some(at) => start = at,
            None => break,
        }
    }
    start
}

/// Whether no letter stands before byte `at`.
fn starts_word(text: &str, at: usize) -> bool {
    text.get(..at)
        .is_some_and(|before| !before.ends_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::super::iso::iso;
    use super::*;
    use crate::language::{Calendar, LANGUAGES, same};
    use std::collections::BTreeMap;

    fn day(text: &str) -> Option<String> {
        displayed(text, Order::DayFirst)
    }

    /// What pages show, and which day it is: `tests/dates.json`.
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Cases {
        numeric: Vec<Case>,
        in_words: BTreeMap<String, String>,
        other_calendars: BTreeMap<String, String>,
        none: Vec<String>,
        trailing: Vec<Case>,
        no_trailing: Vec<String>,
        /// The long form of each language: `D`, `M`, `Y` and `W` stand for day, month, year and weekday.
        long: BTreeMap<String, String>,
    }

    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Case {
        text: String,
        #[serde(default)]
        month_first: bool,
        #[serde(default)]
        before: String,
        day: String,
    }

    fn cases() -> Cases {
        serde_json::from_str(include_str!("../../tests/dates.json")).unwrap()
    }

    #[test]
    fn numeric_dates() {
        assert!(cases().numeric.len() > 8);
        for case in cases().numeric {
            let found = displayed(
                &case.text,
                if case.month_first {
                    Order::MonthFirst
                } else {
                    Order::DayFirst
                },
            );
            assert_eq!(found, Some(case.day), "{}", case.text);
        }
    }

    #[test]
    fn dates_in_words_and_in_other_calendars() {
        let cases = cases();
        assert!(cases.in_words.len() > 40 && cases.other_calendars.len() > 15);
        for (text, want) in cases.in_words.into_iter().chain(cases.other_calendars) {
            assert_eq!(day(&text), Some(want), "{text}");
        }
    }

    #[test]
    fn no_date() {
        for text in cases().none {
            assert_eq!(day(&text), None, "{text}");
        }
    }

    #[test]
    fn trailing_dates() {
        let cases = cases();
        assert!(cases.trailing.len() > 20);
        for Case {
            text, before, day, ..
        } in cases.trailing
        {
            assert_eq!(trailing(&text), Some((before.len(), day)), "{text}");
            assert!(text.starts_with(&before), "{text}");
        }
        for text in cases.no_trailing {
            assert_eq!(trailing(&text), None, "{text}");
        }
    }

    /// The digits a language prints numbers in.
    fn in_digits(segment: &str, number: u32) -> String {
        let zero = match segment {
            "ar" => '٠',
            "bn" => '০',
            "hi" => '०',
            "fa-ir" | "fa-af" | "ps" => '۰',
            _ => '0',
        };
        number
            .to_string()
            .chars()
            .filter_map(|c| char::from_u32(zero as u32 + c.to_digit(10)?))
            .collect()
    }

    /// A day counted forward from one that is known: years of twelve or thirteen months.
    #[derive(Clone, Copy)]
    struct Counted {
        year: u32,
        month: u32,
        day: u32,
        last: fn(u32, u32) -> u32,
        months: u32,
    }

    impl Counted {
        fn step(&mut self) {
            self.day += 1;
            if self.day > (self.last)(self.year, self.month) {
                self.day = 1;
                self.month += 1;
            }
            if self.month > self.months {
                self.month = 1;
                self.year += 1;
            }
        }
    }

    /// 1 January 1990, a Monday, in the three calendars. The leap years are those of the printed
    /// calendars, not of the rules above.
    fn first_of_1990() -> [(Calendar, Counted); 3] {
        let gregorian: fn(u32, u32) -> u32 = |year, month| match month {
            2 if year % 4 == 0 => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let persian: fn(u32, u32) -> u32 = |year, month| match month {
            1..=6 => 31,
            12 if ![
                1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412,
            ]
            .contains(&year) =>
            {
                29
            }
            _ => 30,
        };
        let ethiopian: fn(u32, u32) -> u32 = |year, month| match month {
            13 if [
                1983, 1987, 1991, 1995, 1999, 2003, 2007, 2011, 2015, 2019, 2023, 2027,
            ]
            .contains(&year) =>
            {
                6
            }
            13 => 5,
            _ => 30,
        };
        let at = |year, month, day, last, months| Counted {
            year,
            month,
            day,
            last,
            months,
        };
        [
            (Calendar::Gregorian, at(1990, 1, 1, gregorian, 12)),
            (Calendar::SolarHijri, at(1368, 10, 11, persian, 12)),
            (Calendar::Ethiopian, at(1982, 4, 23, ethiopian, 13)),
        ]
    }

    /// The day as a language prints it; `turn` picks among the spellings of the month.
    fn long(
        segment: &str,
        pattern: &str,
        turn: usize,
        weekday: usize,
        days: &[(Calendar, Counted)],
    ) -> String {
        let language = LANGUAGES.iter().find(|l| l.segment == segment).unwrap();
        // Chinese months are numbers.
        let list = language.months.get(turn % language.months.len().max(1));
        let calendar = list.map_or(Calendar::Gregorian, |(calendar, _)| *calendar);
        let day = days.iter().find(|(c, _)| *c == calendar).unwrap().1;
        let month = match list {
            Some((_, list)) => {
                let names = list.trim_start_matches('?').split('|');
                let names = names.map(|name| name.split('/').collect::<Vec<_>>());
                let names: Vec<_> = names.collect();
                let spellings = &names[day.month as usize - 1];
                spellings[turn / 7 % spellings.len()].to_owned()
            }
            None => day.month.to_string(),
        };
        let weekdays: Vec<&str> = match segment {
            "am" => "ሰኞ ማክሰኞ ረቡዕ ሐሙስ ዓርብ ቅዳሜ እሑድ".split(' ').collect(),
            _ => "دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه"
                .split(' ')
                .collect(),
        };
        let mut out = String::new();
        for c in pattern.chars() {
            match c {
                'D' => out.push_str(&in_digits(segment, day.day)),
                'Y' => out.push_str(&in_digits(segment, day.year)),
                'M' => out.push_str(&month),
                'W' => out.push_str(weekdays[weekday]),
                c => out.push(c),
            }
        }
        out
    }

    /// Every day of 46 years in the long form of every language, alone and behind a name.
    #[test]
    fn every_day_in_every_language() {
        let segments: Vec<&str> = LANGUAGES.iter().map(|l| l.segment).collect();
        let long_forms = cases().long;
        let long_forms: Vec<(&str, &str)> = segments
            .into_iter()
            .map(|segment| (segment, long_forms[segment].as_str()))
            .collect();
        assert_eq!(long_forms.len(), cases().long.len());
        // Unoptimised, a day tries some of the languages, another day others: 730 days each.
        let step = if cfg!(debug_assertions) { 23 } else { 1 };
        let mut days = first_of_1990();
        for turn in 0..16_801 {
            let gregorian = days[0].1;
            let want = format!(
                "{:04}-{:02}-{:02}",
                gregorian.year, gregorian.month, gregorian.day
            );
            for (nth, (segment, pattern)) in long_forms.iter().enumerate() {
                if (turn + nth) % step != 0 {
                    continue;
                }
                let text = long(segment, pattern, turn, turn % 7, &days);
                assert_eq!(
                    day(&text).as_deref(),
                    Some(want.as_str()),
                    "{segment} {text}"
                );
                // What stands before it is an author, glued or not; each day tries another language.
                if turn % long_forms.len() == segment.len() {
                    let line = format!("Suleiman Babayo {text}");
                    assert_eq!(trailing(&line), Some((16, want.clone())), "{line}");
                    let alone = trailing(&text);
                    assert_eq!(alone, Some((0, want.clone())), "{segment} {text}");
                }
            }
            for (_, counted) in &mut days {
                counted.step();
            }
        }
        assert_eq!(days[0].1.year, 2036);
    }

    #[test]
    fn hostile_input_is_quick() {
        for piece in [
            "1",
            "1 ",
            "May ",
            "1.",
            "۱۳۹۳ دی ",
            "年",
            "\u{200C}",
            "ع",
            "20.20.2020 ",
        ] {
            let long = piece.repeat(200_000);
            let _ = (
                displayed(&long, Order::MonthFirst),
                trailing(&long),
                iso(&long),
            );
        }
    }

    /// Each name of a month says the same month wherever it is used, so that no hint of the language is
    /// needed; but for `listopad`, which the period of the day tells apart.
    #[test]
    fn month_names_do_not_collide() {
        let mut seen: Vec<(&str, Calendar, usize, &str)> = Vec::new();
        for language in LANGUAGES {
            for &(calendar, list) in language.months {
                for (number, spellings) in list.trim_start_matches('?').split('|').enumerate() {
                    for name in spellings.split('/') {
                        let other = seen.iter().find(|(known, c, n, _)| {
                            same(known, name) && (*c, *n) != (calendar, number)
                        });
                        if !name.starts_with("listopad") {
                            assert!(other.is_none(), "{name} {} {other:?}", language.segment);
                        }
                        seen.push((name, calendar, number, language.segment));
                    }
                }
            }
        }
    }

    /// Every list has the months of its year.
    #[test]
    fn years_are_complete() {
        for language in LANGUAGES {
            for &(calendar, list) in language.months {
                let want = if calendar == Calendar::Ethiopian {
                    13
                } else {
                    12
                };
                assert_eq!(list.split('|').count(), want, "{}", language.segment);
            }
        }
    }
}
