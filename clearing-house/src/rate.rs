//! Limits how often one client may sign, without keeping who it is: a keyed hash in memory, its key made anew daily.

use std::{
    collections::HashMap,
    io,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use crate::{clock::Seconds, keys::Secret};

/// Seconds of a window.
const WINDOW: Seconds = 60;
/// Clients remembered at most; beyond that the table begins anew, which favours the clients.
const CLIENTS: usize = 100_000;
/// Seconds that a key is used.
const KEY_KEPT: Seconds = 86_400;

/// Counts requests a client and minute.
pub struct RateLimit {
    a_minute: u32,
    state: Mutex<State>,
}

struct State {
    secret: Secret,
    made: Seconds,
    window: Seconds,
    seen: HashMap<u64, u32>,
}

impl RateLimit {
    /// Allows so many requests a minute.
    pub fn new(a_minute: u32) -> io::Result<Self> {
        let state = State { secret: Secret::in_memory()?, made: 0, window: 0, seen: HashMap::new() };
        Ok(Self { a_minute, state: Mutex::new(state) })
    }

    /// Counts a request; the error is the number of seconds after which to try again.
    pub fn check(&self, client: IpAddr, now: Seconds) -> Result<(), u32> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if now - state.made > KEY_KEPT
            && let Ok(secret) = Secret::in_memory()
        {
            (state.secret, state.made) = (secret, now);
            state.seen.clear();
        }
        let window = now.div_euclid(WINDOW);
        if window != state.window || state.seen.len() >= CLIENTS {
            state.window = window;
            state.seen.clear();
        }
        let hash = state.secret.hash("client", &network(client));
        let client = u64::from_be_bytes([hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7]]);
        let count = state.seen.entry(client).or_insert(0);
        if *count >= self.a_minute {
            return Err(u32::try_from(WINDOW - now.rem_euclid(WINDOW)).unwrap_or(60));
        }
        *count += 1;
        Ok(())
    }
}

/// What counts as one client: an IPv4 address, or an IPv6 /56, which one household has.
fn network(client: IpAddr) -> String {
    match client.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => v6.octets()[..7].iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_has_so_many_requests_a_minute() {
        let limit = RateLimit::new(2).unwrap();
        let (one, two): (IpAddr, IpAddr) = ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        assert_eq!([limit.check(one, 70), limit.check(one, 70), limit.check(one, 75)], [Ok(()), Ok(()), Err(45)]);
        assert_eq!(limit.check(two, 75), Ok(()));
        assert_eq!(limit.check(one, 120), Ok(()));
    }

    #[test]
    fn a_household_is_one_client() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:200::1"), of("2001:db8:1:2ff::2"));
        assert_ne!(of("2001:db8:1:200::1"), of("2001:db8:1:300::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}
