//! Counting by key in bounded memory.

use lru::LruCache;

use crate::clock::Seconds;

/// How often something happened of late, in two numbers: in this window of time and in the one before.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counter {
    window: i64,
    now: u32,
    before: u32,
}

impl Counter {
    /// Counts once more.
    pub fn add(&mut self, length: Seconds, now: Seconds) {
        self.roll(length, now);
        self.now = self.now.saturating_add(1);
    }

    /// How often it happened in this window, whose seconds are numbered from 1970.
    pub fn fixed(&mut self, length: Seconds, now: Seconds) -> u32 {
        self.roll(length, now);
        self.now
    }

    /// About how often it happened in the seconds before now that a window is long: as if what the last one brought had
    /// come evenly. At no moment does everybody begin anew, so nobody gains by waiting for one.
    pub fn sliding(mut self, length: Seconds, now: Seconds) -> u32 {
        self.roll(length, now);
        let left = u64::try_from(length - now.rem_euclid(length)).unwrap_or(0);
        let of_before = u64::from(self.before) * left / u64::try_from(length).unwrap_or(1);
        self.now.saturating_add(u32::try_from(of_before).unwrap_or(u32::MAX))
    }

    fn roll(&mut self, length: Seconds, now: Seconds) {
        let window = now.div_euclid(length);
        match window - self.window {
            0 => {}
            1 => (self.window, self.before, self.now) = (window, self.now, 0),
            // Also a clock that was set back: what a later hour counted is no bound on this one.
            _ => (self.window, self.before, self.now) = (window, 0, 0),
        }
    }
}

/// Counters by key. Where there are too many, those go that were counted longest ago: whoever floods the table with
/// ever new keys pushes out the quiet ones, never one that keeps coming, and never all.
pub struct Table<T = ()> {
    length: Seconds,
    most: usize,
    seen: LruCache<u64, Entry<T>>,
}

/// A counter and what it is about.
#[derive(Default)]
pub struct Entry<T> {
    /// How often it happened.
    pub counter: Counter,
    /// What it is about.
    pub about: T,
}

impl<T: Default> Table<T> {
    /// For windows of so many seconds and at most so many keys.
    pub fn new(length: Seconds, most: usize) -> Self {
        // Not by the cache's own bound, which takes the memory for all of it at the start.
        Self { length, most: most.max(1), seen: LruCache::unbounded() }
    }

    /// Seconds of a window.
    pub const fn length(&self) -> Seconds {
        self.length
    }

    /// The key's entry, made where there is none.
    pub fn entry(&mut self, key: u64) -> &mut Entry<T> {
        if !self.seen.contains(&key) && self.seen.len() >= self.most {
            self.seen.pop_lru();
        }
        self.seen.get_or_insert_mut(key, Entry::default)
    }

    /// Every entry, those counted last first.
    pub fn entries(&self) -> impl Iterator<Item = &Entry<T>> {
        self.seen.iter().map(|(_, entry)| entry)
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.seen = LruCache::unbounded();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_that_has_passed_fades_instead_of_ending() {
        let mut counter = Counter::default();
        for _ in 0..60 {
            counter.add(60, 119);
        }
        assert_eq!([119, 120, 135, 150, 179, 180].map(|now| counter.sliding(60, now)), [60, 60, 45, 30, 1, 0]);
        assert_eq!([counter.fixed(60, 119), counter.fixed(60, 120)], [60, 0]);
    }

    #[test]
    fn a_clock_that_is_set_back_bounds_nobody_for_what_comes_later() {
        let mut counter = Counter::default();
        counter.add(60, 1_000_000);
        assert_eq!(counter.sliding(60, 500), 0);
        counter.add(60, 500);
        assert_eq!(counter.sliding(60, 500), 1);
    }

    #[test]
    fn a_flood_of_new_keys_pushes_out_the_quiet_ones_only() {
        let mut table = Table::<()>::new(3_600, 100);
        for key in 0..100_000 {
            table.entry(key).counter.add(3_600, 0);
            table.entry(u64::MAX).counter.add(3_600, 0);
        }
        assert_eq!(table.entries().count(), 100);
        assert_eq!(table.entry(u64::MAX).counter.sliding(3_600, 0), 100_000);
    }
}
