//! What reviewers see of what comes in numbers at present.

use super::{Guard, HOUR, MINUTE, Range, State, table::Table};
use crate::clock::Seconds;

/// Trends shown of each sort.
const SHOWN: usize = 20;

/// What comes in numbers at present, the most first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trends {
    /// Signatures that came in the last minute.
    pub a_minute: u32,
    /// Zero bits of the work that is asked for, if any is.
    pub bits: Option<u8>,
    /// IPv4 addresses and IPv6 /56 with more than half as many signatures an hour as are usual.
    pub addresses: Vec<Trend>,
    /// The same of IPv4 /24 and IPv6 /48.
    pub networks: Vec<Trend>,
    /// The same of mail domains.
    pub domains: Vec<Trend>,
}

/// One source of many signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// Of a network, the beginning of [`super::Verdict::range_tag`] that its signatures have in common, in hexadecimal
    /// digits: eight for the wide ones, sixteen for the narrow ones. Of a domain, its name.
    pub name: String,
    /// Slug of the petition; none for domains, which are counted over all.
    pub petition: Option<String>,
    /// Signatures in the last hour.
    pub count: u32,
    /// How many an hour are usual at most.
    pub most: u32,
}

pub(super) fn of(state: &State, guard: &Guard, now: Seconds) -> Trends {
    let domains = state.domains.entries().filter_map(|entry| {
        let name = entry.about.as_ref()?;
        let (count, most) = (entry.counter.sliding(HOUR, now), guard.most_of(name));
        (count > most / 2).then(|| Trend { name: name.clone(), petition: None, count, most })
    });
    Trends {
        a_minute: state.arrived.sliding(MINUTE, now),
        bits: guard.bits(state, now),
        addresses: ranges(&state.addresses, 8, guard.config.guard_address_hour, now),
        networks: ranges(&state.networks, 4, guard.config.guard_network_hour, now),
        domains: largest(domains),
    }
}

fn ranges(table: &Table<Range>, bytes: usize, most: u32, now: Seconds) -> Vec<Trend> {
    largest(table.entries().filter_map(|entry| {
        let count = entry.counter.sliding(HOUR, now);
        // Before anything is made of it: nearly all are small.
        (count > most / 2).then(|| Trend {
            name: entry.about.tag[..bytes].iter().map(|byte| format!("{byte:02x}")).collect(),
            petition: Some(entry.about.petition.to_string()),
            count,
            most,
        })
    }))
}

fn largest(trends: impl Iterator<Item = Trend>) -> Vec<Trend> {
    let mut trends: Vec<Trend> = trends.collect();
    trends.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    trends.truncate(SHOWN);
    trends
}
