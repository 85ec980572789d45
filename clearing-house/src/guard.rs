//! Whether a signature may be a person's: limits by network, by the address's domain and overall, and work that is asked
//! for while too many come.
//!
//! Nobody is refused by a limit. Who is beyond one gets the same answer as anyone, and the signature becomes doubtful:
//! once it is confirmed, it waits until somebody has looked. Only the work is asked for openly, because it has to be done.
//!
//! All of it is in memory, and all it has of clients and domains are hashes by a secret that is made anew daily.

mod challenge;
pub mod domain;
pub mod network;
pub mod table;
mod trend;

use std::{
    collections::HashSet,
    io,
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
};

use wire::{Challenge, Work, limit};

use crate::{clock::Seconds, config, store::Doubt};
use challenge::Challenges;
pub use domain::PROVIDERS;
use network::{Daily, Network};
use table::{Counter, Table};
pub use trend::{Trend, Trends};

/// Seconds over which networks and domains are counted.
const HOUR: Seconds = 3_600;
/// Seconds over which all signatures are counted.
const MINUTE: Seconds = 60;
/// Seconds over which the doubtful are compared with all.
const LATELY: Seconds = 600;
/// Networks, and domains, that are remembered: with their petitions' names some ten megabytes each.
const REMEMBERED: usize = 65_536;
/// Zero bits asked for at first: 32,768 hashes, a tenth of a second on an older telephone.
const FIRST_BITS: u8 = 15;
/// Zero bits asked for, at least, while at least half of the signatures are doubtful.
const DOUBTFUL_BITS: u8 = 17;
/// Signatures of late from which their doubtful share means something.
const SHARE_FROM: u32 = 40;

/// Judges signatures as they come.
pub struct Guard {
    config: config::Guard,
    providers: HashSet<String>,
    challenges: Challenges,
    state: Mutex<State>,
}

/// What the guard says of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Why somebody should look at it, if so.
    pub doubt: Option<Doubt>,
    /// By which those of one network are found, on this day and by this process: see [`Network::tag`].
    pub range_tag: [u8; 8],
}

struct State {
    secret: Daily,
    addresses: Table<Range>,
    networks: Table<Range>,
    /// By domain; the name itself only where so many came that it is no person's own.
    domains: Table<Option<String>>,
    /// What was said of signatures, by their keys.
    judged_keys: Table<Option<Option<Doubt>>>,
    /// Signatures that came, with or without work.
    arrived: Counter,
    /// Whether work is asked for, as the program's log was told.
    asking: bool,
    /// Those that came by the form without script.
    plain: Counter,
    /// Those that were judged.
    judged: Counter,
    /// Those that were judged of late, and the doubtful among them.
    lately: (Counter, Counter),
}

/// A network that signs a petition.
#[derive(Default)]
struct Range {
    petition: Box<str>,
    tag: [u8; 8],
}

impl Guard {
    /// With nothing seen so far.
    pub fn new(config: &config::Guard) -> io::Result<Self> {
        let state = State {
            secret: Daily::new()?,
            addresses: Table::new(HOUR, REMEMBERED),
            networks: Table::new(HOUR, REMEMBERED),
            domains: Table::new(HOUR, REMEMBERED),
            judged_keys: Table::new(HOUR, REMEMBERED),
            arrived: Counter::default(),
            asking: false,
            plain: Counter::default(),
            judged: Counter::default(),
            lately: Default::default(),
        };
        Ok(Self {
            config: config.clone(),
            providers: config.guard_providers.iter().map(|name| name.to_lowercase()).collect(),
            challenges: Challenges::new()?,
            state: Mutex::new(state),
        })
    }

    /// Asks for work while too many signatures come. To be called first, for each attempt at a signature by script; the
    /// error goes to the client, who does the work and comes again with the same key.
    ///
    /// A challenge is of use for the one signature that has this idempotency key, which the store takes once; so the same
    /// work may come again with a retry, and is of no use for another signature.
    pub fn work(&self, done: Option<&Work>, key: &str, now: Seconds) -> Result<(), Challenge> {
        if done.is_some_and(|done| self.challenges.holds(done, key, now)) {
            return Ok(());
        }
        let mut state = self.state();
        state.arrived.add(MINUTE, now);
        let bits = self.bits(&state, now);
        if bits.is_some() != state.asking {
            state.asking = bits.is_some();
            let a_minute = state.arrived.sliding(MINUTE, now);
            match bits {
                Some(_) => tracing::warn!(a_minute, "many or doubtful signatures: browsers are asked for work"),
                None => tracing::info!(a_minute, "browsers are no longer asked for work"),
            }
        }
        bits.map_or(Ok(()), |bits| Err(self.challenges.issue(key, bits, now)))
    }

    /// Counts a signature that will be taken, and tells whether it is beyond a limit. `domain` is the address's, as
    /// [`domain::of`] gives it. With an idempotency key that came before it is not counted again: on a bad line, people
    /// send more than once, and the store takes one.
    pub fn judge(&self, client: IpAddr, petition: &str, domain: &str, key: &str, now: Seconds) -> Verdict {
        let network = Network::of(client);
        // A name that no petition has takes no more room than one that some petition may have.
        let petition = petition.get(..petition.floor_char_boundary(limit::SLUG)).unwrap_or_default();
        let mut state = self.state();
        if state.secret.renew(now) {
            state.addresses.clear();
            state.networks.clear();
            state.domains.clear();
            state.judged_keys.clear();
        }
        let range_tag = network.tag(&state.secret);
        let before = state.secret.hash("key", &format!("{key}\n{petition}"));
        if let Some(doubt) = state.judged_keys.entry(before).about {
            return Verdict { doubt, range_tag };
        }
        let narrow = state.secret.hash("address", &format!("{}\n{petition}", network.narrow));
        let wide = state.secret.hash("network", &format!("{}\n{petition}", network.wide));
        let named = state.secret.hash("domain", domain);
        // Each is counted, whichever of them is the first beyond its limit.
        let of_address = count_range(&mut state.addresses, narrow, petition, range_tag, now);
        let of_network = count_range(&mut state.networks, wide, petition, range_tag, now);
        let most = self.most_of(domain);
        let of_domain = count_domain(&mut state.domains, named, domain, most, now);
        state.judged.add(MINUTE, now);
        let doubt = if of_address > self.config.guard_address_hour || of_network > self.config.guard_network_hour {
            Some(Doubt::Range)
        } else if of_domain > most {
            Some(Doubt::Domain)
        } else if state.judged.sliding(MINUTE, now) > self.config.guard_flood_minute {
            Some(Doubt::Flood)
        } else {
            None
        };
        state.lately.0.add(LATELY, now);
        if doubt.is_some() {
            state.lately.1.add(LATELY, now);
        }
        state.judged_keys.entry(before).about = Some(doubt);
        Verdict { doubt, range_tag }
    }

    /// Counts a signature by the form without script, which cannot do any work, and tells whether there are too many of
    /// them. To be called beside [`Guard::judge`], in the place of [`Guard::work`].
    pub fn plain(&self, now: Seconds) -> Option<Doubt> {
        let mut state = self.state();
        state.arrived.add(MINUTE, now);
        state.plain.add(MINUTE, now);
        (state.plain.sliding(MINUTE, now) > self.config.guard_plain_minute).then_some(Doubt::Flood)
    }

    /// What comes in numbers at present.
    pub fn trends(&self, now: Seconds) -> Trends {
        let state = self.state();
        trend::of(&state, self, now)
    }

    /// How many signatures an hour with addresses of a domain are usual.
    fn most_of(&self, domain: &str) -> u32 {
        if self.providers.contains(domain) { self.config.guard_provider_hour } else { self.config.guard_domain_hour }
    }

    /// The zero bits to ask for; `None` in quiet times.
    fn bits(&self, state: &State, now: Seconds) -> Option<u8> {
        let times = state.arrived.sliding(MINUTE, now) / self.config.guard_work_minute.max(1);
        let by_rate = times.checked_ilog2().and_then(|doublings| u8::try_from(doublings).ok());
        let by_rate = by_rate.map(|doublings| FIRST_BITS.saturating_add(doublings).min(limit::WORK_BITS));
        let [all, doubtful] = [&state.lately.0, &state.lately.1].map(|counter| counter.sliding(LATELY, now));
        let by_share = (all >= SHARE_FROM && doubtful >= all / 2).then_some(DOUBTFUL_BITS);
        by_rate.max(by_share)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Counts a signature from a network; tells how many came of late, this one among them.
fn count_range(table: &mut Table<Range>, key: u64, petition: &str, tag: [u8; 8], now: Seconds) -> u32 {
    let entry = table.entry(key);
    entry.counter.add(HOUR, now);
    if entry.about.petition.is_empty() {
        entry.about = Range { petition: petition.into(), tag };
    }
    entry.counter.sliding(HOUR, now)
}

/// The same for a domain. Its name is kept once half as many came as are usual at most.
fn count_domain(table: &mut Table<Option<String>>, key: u64, domain: &str, most: u32, now: Seconds) -> u32 {
    let entry = table.entry(key);
    entry.counter.add(HOUR, now);
    let count = entry.counter.sliding(HOUR, now);
    if entry.about.is_none() && count > most / 2 {
        entry.about = Some(domain.to_owned());
    }
    count
}

#[cfg(test)]
mod tests;
