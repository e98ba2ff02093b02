//! What machines state: `2024-01-30T14:13:12.269Z`, `20240130`.

use super::calendars::Day;

/// A full ISO 8601 date or date-time, as stated, when it is one: `2024-01-30T14:13:12.269Z`. The compact
/// day of the data layer gets its hyphens: `20240130` → `2024-01-30`.
pub(crate) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() == 8 {
        return compact(text);
    }
    let (day, time) = match text.split_once('T') {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    let mut fields = day.split('-');
    let (year, month, date) = (fields.next()?, fields.next()?, fields.next()?);
    if fields.next().is_some() || (year.len(), month.len(), date.len()) != (4, 2, 2) {
        return None;
    }
    Day::new(
        ascii_number(year)?,
        ascii_number(month)?,
        ascii_number(date)?,
    )?;
    time.is_none_or(is_time).then(|| text.to_owned())
}

/// `20240130` → `2024-01-30`.
#[cold]
#[inline(never)]
fn compact(text: &str) -> Option<String> {
    let number = |from: usize, to: usize| ascii_number(text.get(from..to)?);
    Some(Day::new(number(0, 4)?, number(4, 6)?, number(6, 8)?)?.iso())
}

/// A number in ASCII digits and nothing else.
fn ascii_number(text: &str) -> Option<u32> {
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| text.parse().ok())?
}

/// Whether a text is a time of day with an optional fraction and zone: `14:13`, `14:13:12.269Z`,
/// `14:13:12+01:00`, `14:13:12+0100`.
fn is_time(text: &str) -> bool {
    let (clock, zone) = match text.find(['Z', '+', '-']) {
        Some(at) => (
            text.get(..at).unwrap_or_default(),
            text.get(at..).unwrap_or_default(),
        ),
        None => (text, ""),
    };
    let (clock, fraction) = match clock.split_once(['.', ',']) {
        Some((clock, fraction)) => (clock, Some(fraction)),
        None => (clock, None),
    };
    let two = |field: &str, limit: u32| {
        field.len() == 2 && ascii_number(field).is_some_and(|value| value < limit)
    };
    let mut fields = clock.split(':');
    let hour = fields.next().is_some_and(|field| two(field, 24));
    let minute = fields.next().is_some_and(|field| two(field, 60));
    let second = fields.next().map(|field| two(field, 61));
    let fraction_fits = fraction
        .is_none_or(|digits| second.is_some() && !digits.is_empty() && ascii_number_like(digits));
    hour && minute
        && second != Some(false)
        && fields.next().is_none()
        && fraction_fits
        && (matches!(zone, "" | "Z") || is_zone(zone))
}

fn ascii_number_like(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a text is a time zone other than `Z`: `+01`, `+0100`, `-03:30`.
#[cold]
#[inline(never)]
fn is_zone(text: &str) -> bool {
    let Some(offset) = text.strip_prefix(['+', '-']) else {
        return false;
    };
    let digits: String = match offset.split_once(':') {
        Some((hours, minutes)) if hours.len() == 2 && minutes.len() == 2 => {
            [hours, minutes].concat()
        }
        Some(_) => return false,
        None => offset.to_owned(),
    };
    matches!(digits.len(), 2 | 4)
        && digits
            .get(..2)
            .and_then(ascii_number)
            .is_some_and(|hours| hours < 24)
        && digits
            .get(2..)
            .is_some_and(|rest| rest.is_empty() || ascii_number(rest).is_some_and(|m| m < 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(name: &str) -> Vec<String> {
        let cases = include_str!("../../tests/dates.json");
        let cases: serde_json::Value = serde_json::from_str(cases).unwrap();
        let list = serde_json::from_value::<Vec<String>>(cases[name].clone()).unwrap();
        assert!(list.len() > 5, "{name}");
        list
    }

    #[test]
    fn iso_is_kept_as_stated() {
        for stated in list("iso") {
            assert_eq!(iso(&stated), Some(stated));
        }
        assert_eq!(iso(" 20240130 ").as_deref(), Some("2024-01-30"));
    }

    #[test]
    fn iso_refuses_what_is_none() {
        for wrong in list("noIso") {
            assert_eq!(iso(&wrong), None, "{wrong}");
        }
    }
}
