//! Dates as readers see them: `30. Januar 2024`, `۱۳۹۷ تیر ۱۶, شنبه`, `ዓርብ፣ ነሐሴ 28 2013`.
//!
//! DW prints the long date of the page's language, in its digits and its calendar. Text extractors glue
//! it to the author before it and to labels behind it: `Suleiman BabayoSeptember 1, 2015`,
//! `18 kwietnia 2013Reklama`. So a date is looked for by its numbers, not by white space.

use super::calendars::{Day, ethiopian, gregorian, solar_hijri};
use super::tokens::{Token, digit, tokens};
use crate::language::{Calendar, LANGUAGES, forms, last_letter, prefix, same, suffix};

/// How many characters of a text are searched for a date; the line that holds one is short.
const WINDOW: usize = 400;
/// How many characters before the end of a text a date may start, with weekday and labels.
const TAIL: usize = 160;

/// The first date of what a page shows, as an ISO day: numeric (`14.06.2026`) or in words, in any of the
/// site's languages, digits and calendars.
///
/// With slashes the month comes first if `slash_month_first` (English webapp pages: `06/14/2026`), else
/// the day; with dots always the day; a first field of four digits is the year. A relative date (`vor 3
/// Stunden`) and an impossible one (`31.02.2024`) are `None`.
pub(crate) fn displayed(text: &str, slash_month_first: bool) -> Option<String> {
    let text = head(text, WINDOW);
    let found = first(text, 0, slash_month_first)?;
    Some(said_again(text, &found).day.iso())
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
    while let Some(found) = first(window, from, false) {
        if is_tail(window.get(found.end..)?) {
            let start = with_what_precedes(window.get(..found.start)?);
            return Some((skipped + start, said_again(window, &found).day.iso()));
        }
        from = found.end;
    }
    None
}

/// The date in words that is glued to a numeric one says which field is the month: `05/04/2024May 4, 2024`.
fn said_again(text: &str, found: &Found) -> Found {
    first(text, found.end, false)
        .filter(|again| again.start == found.end)
        .unwrap_or(*found)
}

/// A date in a text.
#[derive(Clone, Copy)]
struct Found {
    start: usize,
    end: usize,
    day: Day,
}

/// The first date at or behind `from`.
fn first(text: &str, from: usize, month_first: bool) -> Option<Found> {
    let tokens = tokens(text, from);
    (0..tokens.len()).find_map(|at| {
        let rest = tokens.get(at..)?;
        numeric(rest, month_first)
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
fn numeric(tokens: &[Token], month_first: bool) -> Option<Found> {
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
            let (day, month) = if sign.is("/") && month_first {
                (middle, first)
            } else {
                (first, middle)
            };
            (gregorian(year, month, day)?, end)
        }
        _ => return None,
    };
    Some(Found {
        start: a.start,
        end,
        day,
    })
}

/// `2013年5月2日`.
fn east_asian(tokens: &[Token]) -> Option<Found> {
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
    Some(Found {
        start: year.start,
        end: day_sign.start + sign.len_utf8(),
        day: gregorian(year.leading_year()?, month.day()?, day.day()?)?,
    })
}

/// `30. Januar 2024`, `September 1, 2015`, `۱۳۹۷ تیر ۱۶`, `13 de abril de 2014`.
fn in_words(tokens: &[Token]) -> Option<Found> {
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
        return Some(Found {
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
    Some(Found {
        start: first.start,
        end: last.end(),
        day,
    })
}

/// `September 1, 2015`, `ነሐሴ 28 2013`. The month may be glued to a name: `BabayoSeptember 1, 2015`.
fn month_day_year(month: &Token, rest: &[Token]) -> Option<Found> {
    let (day, rest) = connected(rest).split_first()?;
    let day = day.day()?;
    let (year, _) = connected(rest).split_first()?;
    let (year, end) = year.year()?;
    let name = month_name(month.text, true, false)?;
    Some(Found {
        start: month.start + name.start,
        end,
        day: name.day(year, day)?,
    })
}

/// What may stand between day, month and year.
const CONNECTORS: &[&str] = &[
    ".", ",", "،", "፣", "de", "del", "of", "st", "nd", "rd", "th", "er", "º", "ª", "°", "-го",
];

/// The tokens behind at most two connectors.
fn connected<'a, 'b>(tokens: &'a [Token<'b>]) -> &'a [Token<'b>] {
    let connects = |token: &Token| {
        CONNECTORS
            .iter()
            .any(|connector| same(connector, token.text))
    };
    let count = tokens
        .iter()
        .take(2)
        .take_while(|token| connects(token))
        .count();
    tokens.get(count..).unwrap_or_default()
}

/// A month by name.
struct Month {
    calendar: Calendar,
    number: u32,
    /// Where it starts in the word that ends in it.
    start: usize,
}

impl Month {
    fn day(&self, year: u32, day: u32) -> Option<Day> {
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
fn month_name(word: &str, glued: bool, dotted: bool) -> Option<Month> {
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

/// Whether two words meet at byte `at`: a capital behind a small letter, or a script without capitals.
fn is_seam(text: &str, at: usize) -> bool {
    text.get(at..)
        .and_then(|rest| rest.chars().next())
        .is_some_and(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()))
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
        let date = first(rest, 0, false)
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
    LANGUAGES
        .iter()
        .flat_map(|language| {
            [
                language.weekdays,
                language.updated,
                language.published,
                language.advertisement,
            ]
        })
        .flat_map(forms)
        .filter_map(|form| prefix(text, form))
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
        let found = LANGUAGES
            .iter()
            .flat_map(|language| [language.weekdays, language.published])
            .flat_map(forms)
            .filter_map(|form| suffix(text, form))
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

    fn day(text: &str) -> Option<String> {
        displayed(text, false)
    }

    #[test]
    fn numeric_dates() {
        assert_eq!(day("14.06.2026").as_deref(), Some("2026-06-14"));
        assert_eq!(day("4. 6. 2026").as_deref(), Some("2026-06-04"));
        assert_eq!(displayed("06/14/2026", true).as_deref(), Some("2026-06-14"));
        assert_eq!(displayed("05/06/2026", true).as_deref(), Some("2026-05-06"));
        assert_eq!(
            displayed("05/06/2026", false).as_deref(),
            Some("2026-06-05")
        );
        assert_eq!(displayed("05.06.2026", true).as_deref(), Some("2026-06-05"));
        assert_eq!(displayed("2026/06/14", true).as_deref(), Some("2026-06-14"));
        assert_eq!(day("2026-06-14").as_deref(), Some("2026-06-14"));
        assert_eq!(
            day("25/07/202525 iulie 2025").as_deref(),
            Some("2025-07-25")
        );
        assert_eq!(
            day("24.02.2018 | 06:17 min.").as_deref(),
            Some("2018-02-24")
        );
        assert_eq!(day("٠٥.١١.٢٠١٥").as_deref(), Some("2015-11-05"));
    }

    #[test]
    fn dates_in_words() {
        for (text, want) in [
            ("June 14, 2026", "2026-06-14"),
            ("March 8, 2013", "2013-03-08"),
            ("Friday, November 5th, 2015", "2015-11-05"),
            ("30. Januar 2024", "2024-01-30"),
            ("26 juin 2009", "2009-06-26"),
            ("1er mai 2012", "2012-05-01"),
            ("13 de abril de 2014", "2014-04-13"),
            ("3 de maio de 2019", "2019-05-03"),
            ("1º de março de 2014", "2014-03-01"),
            ("٢٥ أكتوبر ٢٠١٢", "2012-10-25"),
            ("١٤ سبتمبر ٢٠١٢", "2012-09-14"),
            ("২৪ অক্টোবর ২০১১", "2011-10-24"),
            ("৩ সেপ্টেম্বর, ২০২১", "2021-09-03"),
            ("12 ফেব্রুয়ারি 2020", "2020-02-12"),
            ("21. april 2022", "2022-04-21"),
            ("30 октомври 2020", "2020-10-30"),
            ("3 септември 2021 г.", "2021-09-03"),
            ("2013年5月2日", "2013-05-02"),
            ("2019年12月11日2019年12月11日", "2019-12-11"),
            ("26. ožujka 2021", "2021-03-26"),
            ("18. prosinca 2010", "2010-12-18"),
            ("14. listopada 2020", "2020-10-14"),
            ("14 listopada 2012", "2012-11-14"),
            ("July 20, 2018", "2018-07-20"),
            ("२५ सितम्बर २०१७", "2017-09-25"),
            ("२५ सितंबर २०१७", "2017-09-25"),
            ("12 फरवरी 2017", "2017-02-12"),
            ("9 November 2007", "2007-11-09"),
            ("14 Aprili 2025", "2025-04-14"),
            ("14 czerwca 2012", "2012-06-14"),
            ("27 martie 2023", "2023-03-27"),
            ("12 апреля 2011 г.", "2011-04-12"),
            ("3 липня 2019 р.", "2019-07-03"),
            ("8. mart 2017.", "2017-03-08"),
            ("28. oktobar 2006.", "2006-10-28"),
            ("7 март 2022", "2022-03-07"),
            ("18 Janar 2016", "2016-01-18"),
            ("12 Ağustos 2021", "2021-08-12"),
            ("30 اگست 2020", "2020-08-30"),
            ("3 ستمبر، 2021", "2021-09-03"),
            ("3 Σεπτεμβρίου 2021", "2021-09-03"),
            ("2021. szeptember 3., péntek", "2021-09-03"),
            ("3 செப்டம்பர், 2021", "2021-09-03"),
            ("Published September 1, 2015", "2015-09-01"),
            ("PublishedSeptember 1, 2015", "2015-09-01"),
            (
                "Veröffentlicht 30. Januar 2024Zuletzt aktualisiert 31. Januar 2024",
                "2024-01-30",
            ),
            ("प्रकाशित ८ अप्रैल २०२५आखिरी अपडेट ९ अप्रैल २०२५", "2025-04-08"),
            ("18 kwietnia 2013Reklama", "2013-04-18"),
        ] {
            assert_eq!(day(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn other_calendars() {
        for (text, want) in [
            ("ዓርብ፣ ነሐሴ 28 2013", "2021-09-03"),
            ("ሰኞ፣ መስከረም 13 2006", "2013-09-23"),
            ("ማክሰኞ፣ ግንቦት 27 2005", "2013-06-04"),
            ("ሐሙስ፣ ጥቅምት 9 2004", "2011-10-20"),
            ("ጳጉሜን 6 2011", "2019-09-11"),
            ("መስከረም 1 2012", "2019-09-12"),
            ("۱۴۰۳ شهریور ۲۷, سه‌شنبه", "2024-09-17"),
            ("۱۴۰۳ شهریور ۲۷, سهشنبه", "2024-09-17"),
            ("۱۴۰۱ اسفند ۱۲, جمعه", "2023-03-03"),
            ("۱۳۹۷ آذر ۲, جمعه", "2018-11-23"),
            ("۱۳۹۷ تیر ۱۶, شنبه", "2018-07-07"),
            ("۱۴۰۳ دی ۲۴, دوشنبه", "2025-01-13"),
            ("۱۴۰۴ فروردین ۲۹, جمعه", "2025-04-18"),
            ("۱۳۹۳ دی ۱, دوشنبه", "2014-12-22"),
            ("۱۲ شهریور ۱۴۰۰", "2021-09-03"),
            ("۱۴۰۳ اسفند ۳۰", "2025-03-20"),
            ("۱۴۰۰ سنبلهٔ ۱۲, جمعه", "2021-09-03"),
            ("۱۴۰۰ وږی ۱۲", "2021-09-03"),
        ] {
            assert_eq!(day(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn no_date() {
        for text in [
            "",
            ".",
            "vor 3 Stunden",
            "3 hours ago",
            "31.02.2024",
            "30. Februar 2024",
            "31 April 2024",
            "14/14/2024",
            "05.06.",
            "Mai 2014",
            "14 mai",
            "ጳጉሜን 6 2012",
            "۱۴۰۲ اسفند ۳۰",
            "1.2.3.4",
            "٣٠",
            "12.05.1683",
            "2013年13月2日",
            "Dismay 5, 2015",
            "99999999999999999999999",
            "1. de de de Januar 2024",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn trailing_dates() {
        let cut =
            |text: &str| trailing(text).map(|(at, iso)| (text.get(..at).unwrap().to_owned(), iso));
        for (text, before, want) in [
            (
                "Suleiman BabayoSeptember 1, 2015",
                "Suleiman Babayo",
                "2015-09-01",
            ),
            ("AJ۱۳۹۳ دی ۱, دوشنبه", "AJ", "2014-12-22"),
            (
                "Markus Reher13 de abril de 2014",
                "Markus Reher",
                "2014-04-13",
            ),
            (
                "Pablo Silalahi13. März 2014",
                "Pablo Silalahi",
                "2014-03-13",
            ),
            ("kro_vdt18. prosinca 2010", "kro_vdt", "2010-12-18"),
            ("la/nzz/Aud18 Janar 2016", "la/nzz/Aud", "2016-01-18"),
            (
                "Matthias von-Hein/ rgMay 3, 2012",
                "Matthias von-Hein/ rg",
                "2012-05-03",
            ),
            (
                "إعداد: عبد العزيز مجاهد٢١ سبتمبر ٢٠٠٨",
                "إعداد: عبد العزيز مجاهد",
                "2008-09-21",
            ),
            ("15 Novemba 2007Matangazo", "", "2007-11-15"),
            (
                "Azer Slanjankić9. januar 2016",
                "Azer Slanjankić",
                "2016-01-09",
            ),
            ("ዓርብ፣ ነሐሴ 28 2013", "", "2021-09-03"),
            (
                "Hirut MeleseFriday, September 3, 2021",
                "Hirut Melese",
                "2021-09-03",
            ),
            ("12 апреля 2011 г.", "", "2011-04-12"),
            ("8. mart 2017.", "", "2017-03-08"),
            (
                "Marie Kern25/07/202525 iulie 2025",
                "Marie Kern",
                "2025-07-25",
            ),
            ("2019年12月11日2019年12月11日", "", "2019-12-11"),
            ("苗子(摘编)2013年5月2日", "苗子(摘编)", "2013-05-02"),
            (
                "PublishedMay 3, 2024last updated May 4, 2024",
                "",
                "2024-05-03",
            ),
            (
                "प्रकाशित ८ अप्रैल २०२५आखिरी अपडेट ८ अप्रैल २०२५",
                "",
                "2025-04-08",
            ),
            ("30.01.202430. Januar 2024", "", "2024-01-30"),
            ("05/04/2024May 4, 2024", "", "2024-05-04"),
            (
                "Mira Holt06/14/2026June 14, 2026",
                "Mira Holt",
                "2026-06-14",
            ),
            (
                "born in 2014, Anna LeeMay 3, 2024",
                "born in 2014, Anna Lee",
                "2024-05-03",
            ),
        ] {
            assert_eq!(
                cut(text),
                Some((before.to_owned(), want.to_owned())),
                "{text}"
            );
        }
        for text in [
            "",
            "September 1, 2015 was a good day",
            "On September 1, 2015 he left",
            "Anna Lee",
            "31. Februar 2024",
            "In 2015",
        ] {
            assert_eq!(trailing(text), None, "{text}");
        }
    }

    /// The long form of each language: `D`, `M`, `Y` and `W` stand for day, month, year and weekday.
    const LONG: &[(&str, &str)] = &[
        ("sq", "D M Y"),
        ("am", "W፣ M D Y"),
        ("ar", "D M Y"),
        ("bn", "D M Y"),
        ("bs", "D. M Y"),
        ("bg", "D M Y"),
        ("zh", "Y年M月D日"),
        ("zh-hant", "Y年M月D日"),
        ("hr", "D. M Y"),
        ("fa-af", "Y M D, W"),
        ("en", "M D, Y"),
        ("fr", "D M Y"),
        ("de", "D. M Y"),
        ("el", "D M Y"),
        ("ha", "M D, Y"),
        ("hi", "D M Y"),
        ("id", "D M Y"),
        ("sw", "D M Y"),
        ("mk", "D M Y"),
        ("ps", "Y M D, W"),
        ("fa-ir", "Y M D, W"),
        ("pl", "D M Y"),
        ("pt-002", "D de M de Y"),
        ("pt-br", "D de M de Y"),
        ("ro", "D M Y"),
        ("ru", "D M Y г."),
        ("sr", "D. M Y."),
        ("es", "D de M de Y"),
        ("tr", "D M Y"),
        ("uk", "D M Y р."),
        ("ur", "D M Y"),
        ("ta", "D M, Y"),
        ("hu", "Y. M D."),
    ];

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
        assert_eq!(segments, LONG.iter().map(|l| l.0).collect::<Vec<_>>());
        // Unoptimised, a day tries some of the languages, another day others: 730 days each.
        let step = if cfg!(debug_assertions) { 23 } else { 1 };
        let mut days = first_of_1990();
        for turn in 0..16_801 {
            let gregorian = days[0].1;
            let want = format!(
                "{:04}-{:02}-{:02}",
                gregorian.year, gregorian.month, gregorian.day
            );
            for (nth, (segment, pattern)) in LONG.iter().enumerate() {
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
                if turn % LONG.len() == segment.len() {
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
            let _ = (displayed(&long, true), trailing(&long), iso(&long));
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
