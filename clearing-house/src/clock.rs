//! The time, as a seam: tests move it, production reads the machine's.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
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

    /// Moves the clock forward, or back, for tests of what expires.
    pub fn advance(&self, seconds: Seconds) {
        self.ahead.fetch_add(seconds, Ordering::Relaxed);
    }
}

/// Notices that the clock was set forward. What erases because time has passed asks it first: a wrong time server shall
/// erase nothing.
#[derive(Debug)]
pub struct Steady {
    /// The time at the program's start, as the clock has it that is trusted.
    start: Seconds,
    /// The same by a clock that went ahead, and when that was noticed.
    ahead: Option<(Seconds, Duration)>,
}

impl Steady {
    /// Seconds by which clocks are set right in the course of things.
    const SET: Seconds = 3_600;
    /// For how long a clock must go on as it was set before it is trusted.
    const DOUBT: Duration = Duration::from_secs(86_400);

    /// Trusts the clock as it is at the program's start.
    pub const fn new(start: Seconds) -> Self {
        Self { start, ahead: None }
    }

    /// Whether the clock is trusted, `running` after the program's start.
    pub fn trusts(&mut self, now: Seconds, running: Duration) -> bool {
        let start = now - Seconds::try_from(running.as_secs()).unwrap_or(Seconds::MAX);
        if start - self.start <= Self::SET {
            // One that went back erases less, so nothing is lost by trusting it.
            *self = Self::new(start);
            return true;
        }
        match self.ahead {
            Some((as_before, since)) if (start - as_before).abs() <= Self::SET => {
                if running.saturating_sub(since) >= Self::DOUBT {
                    *self = Self::new(start);
                }
            }
            _ => self.ahead = Some((start, running)),
        }
        self.ahead.is_none()
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

    #[test]
    fn a_clock_that_is_set_far_forward_is_trusted_after_a_day_and_one_set_back_at_once() {
        const YEAR: Seconds = 365 * 86_400;
        const START: Seconds = 1_700_000_000;
        let hours = |hours: u64| Duration::from_secs(hours * 3_600);
        let at = |running: Duration, off: Seconds| START + Seconds::try_from(running.as_secs()).unwrap() + off;
        let mut steady = Steady::new(START);
        for (hour, off, trusted) in [
            (1, 0, true),
            (2, 2, true),
            (3, YEAR, false),
            (26, YEAR, false),
            // It was a mistake.
            (27, 0, true),
            (28, YEAR, false),
            (51, YEAR + 5, false),
            (52, YEAR + 5, true),
            (53, YEAR + 5, true),
            (54, -YEAR, true),
            // Which was right, so that this is ahead.
            (55, 0, false),
        ] {
            assert_eq!(steady.trusts(at(hours(hour), off), hours(hour)), trusted, "after {hour} hours");
        }
    }
}
