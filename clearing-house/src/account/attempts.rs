//! Bounds how often sign-ins may fail: for a name, from a client's network, and overall. In memory and by keyed hashes
//! only; the key is made anew with each window.
//!
//! Strangers who fail on purpose bar nobody from where the name has signed in before: the desk is needed most under attack.
//! Which networks these are is known by hashes with a key of this process.

use std::{
    collections::{HashMap, HashSet},
    io,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use crate::{
    clock::Seconds,
    guard::network::Network,
    keys::{Hash, Secret},
};

/// Seconds of a window.
const WINDOW: Seconds = 15 * 60;
/// Wrong attempts at one name in a window: enough for a person with a wrong keyboard layout, and in a year too few to
/// find a code, let alone a passphrase.
const A_NAME: u32 = 10;
/// Wrong attempts from one network in a window: an office has several people.
const A_NETWORK: u32 = 20;
/// Wrong attempts overall in a window. It bounds the work for passphrases, the audit log's growth, and this table.
const ALL: u32 = 300;
/// Names and networks remembered that signed in; further ones are bounded like strangers.
const FAMILIAR: usize = 1_000;

/// The attempts of the present window.
pub struct Attempts(Mutex<State>);

struct State {
    secret: Secret,
    window: Seconds,
    all: u32,
    seen: HashMap<Hash, u32>,
    process: Secret,
    familiar: HashSet<Hash>,
}

/// What an attempt counts for, and how many each may have.
enum Bounds {
    /// From where the name signed in before: apart from everybody else.
    Familiar([(Hash, u32); 1]),
    /// The name and the network.
    Stranger([(Hash, u32); 2]),
}

impl Bounds {
    fn each(&self) -> &[(Hash, u32)] {
        match self {
            Self::Familiar(bounds) => bounds,
            Self::Stranger(bounds) => bounds,
        }
    }
}

impl Attempts {
    /// None so far.
    pub fn new() -> io::Result<Self> {
        Ok(Self(Mutex::new(State {
            secret: Secret::in_memory()?,
            window: 0,
            all: 0,
            seen: HashMap::new(),
            process: Secret::in_memory()?,
            familiar: HashSet::new(),
        })))
    }

    /// Counts an attempt before it is looked at, so that many at once are counted too; the error is the number of
    /// seconds after which to try again. It is the same for names that nobody has.
    pub fn begin(&self, name: &str, client: IpAddr, now: Seconds) -> Result<(), u32> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let window = now.div_euclid(WINDOW);
        if window != state.window {
            // Without random bytes the old key does for another window.
            if let Ok(secret) = Secret::in_memory() {
                state.secret = secret;
            }
            (state.window, state.all) = (window, 0);
            state.seen.clear();
        }
        let bounds = state.bounds(name, client);
        let strange = matches!(bounds, Bounds::Stranger(_));
        let full = bounds.each().iter().any(|(key, most)| state.seen.get(key).is_some_and(|count| count >= most));
        if full || (strange && state.all >= ALL) {
            return Err(u32::try_from(WINDOW - now.rem_euclid(WINDOW)).unwrap_or(1));
        }
        state.all += u32::from(strange);
        for (key, _) in bounds.each() {
            *state.seen.entry(*key).or_insert(0) += 1;
        }
        Ok(())
    }

    /// Takes back an attempt that succeeded, with the earlier ones at the name.
    pub fn succeeded(&self, name: &str, client: IpAddr) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match state.bounds(name, client) {
            Bounds::Familiar([(place, _)]) => {
                state.seen.remove(&place);
            }
            Bounds::Stranger([(named, _), (network, _)]) => {
                state.seen.remove(&named);
                state.all = state.all.saturating_sub(1);
                if let Some(count) = state.seen.get_mut(&network) {
                    *count = count.saturating_sub(1);
                }
                let place = state.place(name, client);
                if state.familiar.len() < FAMILIAR {
                    state.familiar.insert(place);
                }
            }
        }
    }
}

impl State {
    fn bounds(&self, name: &str, client: IpAddr) -> Bounds {
        let place = self.place(name, client);
        if self.familiar.contains(&place) {
            return Bounds::Familiar([(place, A_NAME)]);
        }
        let network = self.secret.hash("network", &Network::of(client).narrow);
        Bounds::Stranger([(self.secret.hash("name", name), A_NAME), (network, A_NETWORK)])
    }

    fn place(&self, name: &str, client: IpAddr) -> Hash {
        self.process.hash("place", &format!("{name}\n{}", Network::of(client).narrow))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Seconds = 1_000 * WINDOW;

    fn client(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    #[test]
    fn a_name_is_shut_after_so_many_failures_and_open_in_the_next_window() {
        let attempts = Attempts::new().unwrap();
        for number in 0..10 {
            assert_eq!(attempts.begin("ana", client(number), NOW), Ok(()));
        }
        assert_eq!(attempts.begin("ana", client(99), NOW + 300), Err(600));
        assert_eq!(attempts.begin("ben", client(99), NOW), Ok(()));
        assert_eq!(attempts.begin("ana", client(99), NOW + WINDOW), Ok(()));
    }

    #[test]
    fn a_network_and_all_together_are_bounded() {
        let attempts = Attempts::new().unwrap();
        for number in 0..20 {
            assert_eq!(attempts.begin(&format!("name{number}"), client(1), NOW), Ok(()));
        }
        assert!(attempts.begin("other", client(1), NOW).is_err());
        let taken = (0..400).filter(|n| attempts.begin(&format!("n{n}"), client((n / 10 + 2) as u8), NOW).is_ok());
        assert_eq!(taken.count(), 280);
    }

    #[test]
    fn what_succeeded_is_not_counted() {
        let attempts = Attempts::new().unwrap();
        for _ in 0..1_000 {
            assert_eq!(attempts.begin("ana", client(1), NOW), Ok(()));
            attempts.succeeded("ana", client(1));
        }
    }

    #[test]
    fn strangers_who_fail_bar_nobody_from_where_the_name_signed_in_before() {
        let attempts = Attempts::new().unwrap();
        assert_eq!(attempts.begin("ana", client(1), NOW), Ok(()));
        attempts.succeeded("ana", client(1));
        for number in 0..400 {
            let _ = attempts.begin("ana", client((number / 10 + 2) as u8), NOW + WINDOW);
            let _ = attempts.begin(&format!("n{number}"), client((number / 10 + 2) as u8), NOW + WINDOW);
        }
        assert!(attempts.begin("ana", client(99), NOW + WINDOW).is_err(), "the name is shut for others");
        assert!(attempts.begin("ben", client(1), NOW + WINDOW).is_err(), "and all are, of other names");
        for _ in 0..10 {
            assert_eq!(attempts.begin("ana", client(1), NOW + WINDOW), Ok(()));
        }
        assert!(attempts.begin("ana", client(1), NOW + WINDOW).is_err(), "as often as anybody, and no more");
        assert_eq!(attempts.begin("ana", client(1), NOW + 2 * WINDOW), Ok(()));
    }
}
