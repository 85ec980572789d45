//! Dates in words. The calendar is the Gregorian one in every language, as the dates of alerts are.

use icu_calendar::Gregorian;
use icu_datetime::fieldsets::{Y, YM, YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::{DateTimeFormatterLoadError, FixedCalendarDateTimeFormatter};
use icu_locale_core::Locale;

use super::IcuIntl;

#[derive(Debug)]
pub(super) struct Dates {
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    year: FixedCalendarDateTimeFormatter<Gregorian, Y>,
    minute: FixedCalendarDateTimeFormatter<Gregorian, YMDT>,
}

impl Dates {
    pub(super) fn new(locale: &Locale) -> Result<Dates, DateTimeFormatterLoadError> {
        Ok(Dates {
            day: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long())?,
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long())?,
            year: FixedCalendarDateTimeFormatter::try_new(locale.into(), Y::long())?,
            minute: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long().with_time_hm())?,
        })
    }
}

/// Each returns `None` if there is no such day or time, such as 30 February.
impl IcuIntl {
    /// `14 March 2005`, the way the language writes it in full. `month` and `day` count from 1.
    #[must_use]
    pub fn date(&self, year: i32, month: u8, day: u8) -> Option<String> {
        let date = Date::try_new_gregorian(year, month, day).ok()?;
        Some(self.dates.day.format(&date).to_string())
    }

    /// `March 2005`.
    #[must_use]
    pub fn month(&self, year: i32, month: u8) -> Option<String> {
        let date = Date::try_new_gregorian(year, month, 1).ok()?;
        Some(self.dates.month.format(&date).to_string())
    }

    /// `2005`.
    #[must_use]
    pub fn year(&self, year: i32) -> Option<String> {
        let date = Date::try_new_gregorian(year, 1, 1).ok()?;
        Some(self.dates.year.format(&date).to_string())
    }

    /// `14 March 2005 at 09:40 UTC`, the way the language writes it; the arguments are in UTC.
    #[must_use]
    pub fn date_time_utc(&self, year: i32, month: u8, day: u8, hour: u8, minute: u8) -> Option<String> {
        let date = Date::try_new_gregorian(year, month, day).ok()?;
        let time = Time::try_new(hour, minute, 0, 0).ok()?;
        Some(format!("{} UTC", self.dates.minute.format(&DateTime { date, time })))
    }
}
