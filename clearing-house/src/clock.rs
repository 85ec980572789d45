//! The time, as a seam: tests move it, production reads the machine's.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::Timestamp;

/// Seconds since 1970 in UTC, the form in which the store keeps every time.
pub type Seconds = i64;

/// Tells the time. Clones share one clock.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    ahead: Arc<AtomicI64>,
}

impl Clock {
    /// The machine's time, plus what [`Clock::advance`] added.
    pub fn now(&self) -> Seconds {
        Timestamp::now().as_second() + self.ahead.load(Ordering::Relaxed)
    }

    /// Moves the clock forward, for tests of what expires.
    pub fn advance(&self, seconds: Seconds) {
        self.ahead.fetch_add(seconds, Ordering::Relaxed);
    }
}

/// Down to the minute: finer times of signatures would tell who signed after whom.
pub const fn minute(time: Seconds) -> Seconds {
    time - time.rem_euclid(60)
}

/// RFC 3339 in UTC; the epoch where the number is out of range.
pub fn rfc3339(time: Seconds) -> String {
    Timestamp::from_second(time).unwrap_or_default().to_string()
}

/// The day, `2005-11-15`, in UTC.
pub fn day(time: Seconds) -> String {
    rfc3339(time).chars().take(10).collect()
}

/// Reads RFC 3339, or a date alone as its first second in UTC.
pub fn parse(text: &str) -> Option<Seconds> {
    if let Ok(time) = text.parse::<Timestamp>() {
        return Some(time.as_second());
    }
    if !wire::text::is_partial_date(text) {
        return None;
    }
    let first_day = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    format!("{first_day}T00:00:00Z").parse::<Timestamp>().ok().map(|t| t.as_second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_go_there_and_back_and_partial_dates_mean_their_first_second() {
        assert_eq!(rfc3339(parse("2005-03-14T10:30:00Z").unwrap()), "2005-03-14T10:30:00Z");
        assert_eq!(rfc3339(parse("2005").unwrap()), "2005-01-01T00:00:00Z");
        assert_eq!(rfc3339(parse("2005-03").unwrap()), "2005-03-01T00:00:00Z");
        assert_eq!(day(parse("2005-03-14T23:59:59Z").unwrap()), "2005-03-14");
        assert_eq!(parse("yesterday"), None);
        assert_eq!(minute(119), 60);
    }
}
