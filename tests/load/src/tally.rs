//! How long answers took.

use std::time::{Duration, Instant};

/// Answers in the order in which they came.
pub struct Tally {
    begun: Instant,
    /// When, and after how long, in microseconds.
    answers: Vec<(u32, u32)>,
}

impl Tally {
    pub fn new() -> Self {
        Self { begun: Instant::now(), answers: Vec::new() }
    }

    /// All of several tallies of one time.
    pub fn of<'a>(tallies: impl Iterator<Item = &'a Self> + Clone) -> Self {
        let begun = tallies.clone().map(|tally| tally.begun).min().unwrap_or_else(Instant::now);
        let mut answers: Vec<_> = tallies.flat_map(|tally| tally.answers.iter().copied()).collect();
        answers.sort_unstable();
        Self { begun, answers }
    }

    /// Notes an answer to what was asked then.
    pub fn note(&mut self, asked: Instant) {
        self.answers.push((microseconds(self.begun.elapsed()), microseconds(asked.elapsed())));
    }

    /// Answers a second up to the last one.
    pub fn rate(&self) -> f64 {
        let last = self.answers.last().map_or(1, |(when, _)| *when);
        self.answers.len() as f64 * 1e6 / f64::from(last.max(1))
    }

    /// Milliseconds within which so many of a hundred answers came.
    pub fn percentile(&self, percent: usize) -> f64 {
        percentile(&self.answers, percent)
    }

    /// Answers a second, and the 99th percentile, of the last quarter of the time up to this share of the answers: how
    /// the cost grows with what was done before.
    pub fn until(&self, share: f64) -> (usize, f64, f64) {
        let end = ((self.answers.len() as f64 * share) as usize).min(self.answers.len());
        let part = &self.answers[end - end / 4..end];
        let (first, last) = (part.first().map_or(0, |a| a.0), part.last().map_or(1, |a| a.0));
        (end, part.len() as f64 * 1e6 / f64::from((last - first).max(1)), percentile(part, 99))
    }
}

fn percentile(answers: &[(u32, u32)], percent: usize) -> f64 {
    let mut times: Vec<u32> = answers.iter().map(|(_, took)| *took).collect();
    times.sort_unstable();
    let place = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    f64::from(times.get(place).copied().unwrap_or(0)) / 1e3
}

fn microseconds(time: Duration) -> u32 {
    u32::try_from(time.as_micros()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_and_growth_are_of_the_answers_noted() {
        let answers = (1..=400).map(|n| (n * 1_000, n * 10)).collect();
        let tally = Tally { begun: Instant::now(), answers };
        assert_eq!((tally.percentile(50), tally.percentile(99), tally.rate()), (2.01, 3.97, 1_000.0));
        let (done, rate, p99) = tally.until(0.5);
        assert_eq!((done, rate.round(), p99), (200, 1_020.0, 2.0));
        assert_eq!(Tally::new().percentile(99), 0.0);
    }
}
