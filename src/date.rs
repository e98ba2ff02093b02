//! Dates: what machines state (`2024-01-30T14:13:12.269Z`) and what readers see (`30. Januar 2024`,
//! `۱۳۹۷ تیر ۱۶, شنبه`, `ዓርብ፣ ነሐሴ 28 2013`), all into ISO 8601, Gregorian.

mod calendars;
mod iso;
mod months;
mod shown;
mod tokens;

pub(crate) use iso::iso;
pub(crate) use shown::{Order, displayed, leading, shown, trailing};
#[cfg(feature = "text")]
pub(crate) use tokens::has_year;
