//! Days of the three calendars that DW prints, as days of the Gregorian one.

/// A day in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub year: u32,
    pub month: u32,
    pub day: u32,
}

impl Day {
    /// The day, if there is one: not 31 February.
    pub(super) fn new(year: u32, month: u32, day: u32) -> Option<Day> {
        let last = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap(year) => 29,
            2 => 28,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => return None,
        };
        (1..=last)
            .contains(&day)
            .then_some(Day { year, month, day })
    }

    /// `2015-11-05`.
    pub(super) fn iso(self) -> String {
        let mut day = String::with_capacity(10);
        for (number, unit) in [(self.year, 1000), (self.month, 10), (self.day, 10)] {
            if !day.is_empty() {
                day.push('-');
            }
            // A Persian year has up to four digits, too, and ours may then have five.
            let mut unit = if number > 9999 { 10_000 } else { unit };
            while unit > 0 {
                day.push(char::from(b'0' + (number / unit % 10) as u8));
                unit /= 10;
            }
        }
        day
    }

    /// The day that many days after 1970-01-01 (H. Hinnant, `civil_from_days`), for years after 0.
    fn from_epoch(days: i64) -> Option<Day> {
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Day::new(
            u32::try_from(year).ok()?,
            u32::try_from(month).ok()?,
            u32::try_from(day).ok()?,
        )
    }
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// Julian day number of 1970-01-01.
const EPOCH: i64 = 2_440_588;

/// A day of the Solar Hijri calendar. Leap years by the 33-year cycle, which agrees with the observed
/// calendar from 1244 to 1500 (1865 to 2122).
pub(super) fn solar_hijri(year: u32, month: u32, day: u32) -> Option<Day> {
    let leap = (25 * year + 11) % 33 < 8;
    let last = match month {
        1..=6 => 31,
        7..=11 => 30,
        12 if leap => 30,
        12 => 29,
        _ => return None,
    };
    if !(1300..=1500).contains(&year) || !(1..=last).contains(&day) {
        return None;
    }
    let months = 30 * (month - 1) + (month - 1).min(6);
    let years = 365 * (year - 1) + (8 * year + 21) / 33;
    Day::from_epoch(1_948_319 + i64::from(years + months + day) - EPOCH)
}

/// A day of the Ethiopian calendar: twelve months of 30 days, a thirteenth of 5 or 6.
pub(super) fn ethiopian(year: u32, month: u32, day: u32) -> Option<Day> {
    let last = match month {
        1..=12 => 30,
        13 if year % 4 == 3 => 6,
        13 => 5,
        _ => return None,
    };
    if !(1900..=2190).contains(&year) || !(1..=last).contains(&day) {
        return None;
    }
    let days = 365 * (year - 1) + year / 4 + 30 * (month - 1) + day;
    Day::from_epoch(1_724_220 + i64::from(days) - EPOCH)
}

/// A day of the Gregorian calendar that a page can have: years far away are other numbers.
pub(super) fn gregorian(year: u32, month: u32, day: u32) -> Option<Day> {
    (1900..=2199)
        .contains(&year)
        .then(|| Day::new(year, month, day))?
}
