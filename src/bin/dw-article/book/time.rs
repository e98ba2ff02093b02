//! Times as books write them.

/// Milliseconds after 1970 of what is written as `2024-01-12`, `2024-01-12T07:15` or longer; without a zone it is
/// UTC's.
pub fn milliseconds(text: &str) -> Option<i64> {
    let (day, rest) = match text.split_once('T') {
        Some((day, rest)) => (day, Some(rest)),
        None => (text, None),
    };
    let [year, month, day] = numbers(day, '-', [4, 2, 2])?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let days = days_after_1970(year, month, day);
    let in_day = rest.map_or(Some(0), in_day)?;
    Some(days * 86_400_000 + in_day)
}

fn in_day(rest: &str) -> Option<i64> {
    let (clock, zone) = match rest.find(['Z', '+', '-']) {
        Some(at) => rest.split_at_checked(at)?,
        None => (rest, "Z"),
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    if !(1..=3).contains(&fraction.len()) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction: i64 = format!("{fraction:0<3}").parse().ok()?;
    let [hour, minute, second] = match clock.len() {
        5 => numbers(clock, ':', [2, 2]).map(|[hour, minute]| [hour, minute, 0])?,
        _ => numbers(clock, ':', [2, 2, 2])?,
    };
    if hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second + fraction > 0) {
        return None;
    }
    let away = match (zone.get(..1)?, zone.get(1..)?) {
        ("Z", "") => 0,
        (sign, zone) => {
            let [hours, minutes] = numbers(zone, ':', [2, 2])?;
            if hours > 23 || minutes > 59 {
                return None;
            }
            (hours * 60 + minutes) * if sign == "-" { -1 } else { 1 }
        }
    };
    Some(((hour * 60 + minute - away) * 60 + second) * 1000 + fraction)
}

/// Numbers of so many digits each, with a sign between them.
fn numbers<const N: usize>(text: &str, between: char, digits: [usize; N]) -> Option<[i64; N]> {
    let mut parts = text.split(between);
    let mut out = [0; N];
    for (number, count) in out.iter_mut().zip(digits) {
        let part = parts.next()?;
        if part.len() != count || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(out)
}

/// Days of the Gregorian calendar, counted from March, so that a leap day is a year's last.
fn days_after_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Whether HTML's `time` takes it: `milliseconds` takes no more.
pub fn is_time(text: &str) -> bool {
    milliseconds(text).is_some()
}

/// A time after 1970, to the second, in UTC.
pub fn written(milliseconds: i64) -> String {
    let seconds = milliseconds.max(0).unsigned_abs() / 1000;
    let (day, of_day) = (
        crate::input::day_after_1970(seconds / 86_400),
        seconds % 86_400,
    );
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    format!("{day}T{hour:02}:{minute:02}:{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_they_are_written() {
        for (given, wanted) in [
            ("2024-01-12", "2024-01-12T00:00:00Z"),
            ("2024-01-12T07:15Z", "2024-01-12T07:15:00Z"),
            ("2015-11-06T08:57:00.000Z", "2015-11-06T08:57:00Z"),
            ("2024-02-29T23:30:01-01:30", "2024-03-01T01:00:01Z"),
            ("2000-03-01T00:00:00+02:00", "2000-02-29T22:00:00Z"),
        ] {
            assert_eq!(
                milliseconds(given).map(written).as_deref(),
                Some(wanted),
                "{given}"
            );
        }
        for none in [
            "",
            "yesterday",
            "2024-13-01",
            "2024-1-1",
            "9999999-01-01",
            "2024-01-01T25:00Z",
            "2024-01-01T1",
            "2024-01-01T10:00:00.Z",
            "2024-01-01T10:00é",
        ] {
            assert!(!is_time(none), "{none}");
        }
    }
}
