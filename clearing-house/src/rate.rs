//! Limits how often one client may ask, without keeping who it is.

use std::{
    io,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use crate::{
    clock::Seconds,
    guard::{
        network::{Daily, Network},
        table::Table,
    },
};

/// Seconds of a window.
const WINDOW: Seconds = 60;
/// Clients remembered at most.
const CLIENTS: usize = 100_000;

/// Counts requests a client and minute.
pub struct RateLimit {
    a_minute: u32,
    state: Mutex<(Daily, Table)>,
}

impl RateLimit {
    /// Allows so many requests a minute.
    pub fn new(a_minute: u32) -> io::Result<Self> {
        Ok(Self { a_minute, state: Mutex::new((Daily::new()?, Table::new(WINDOW, CLIENTS))) })
    }

    /// Counts a request; the error is the number of seconds after which to try again.
    pub fn check(&self, client: IpAddr, now: Seconds) -> Result<(), u32> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (secret, clients) = &mut *state;
        if secret.renew(now) {
            clients.clear();
        }
        let counter = &mut clients.entry(secret.hash("client", &Network::of(client).narrow)).counter;
        if counter.fixed(WINDOW, now) >= self.a_minute {
            return Err(u32::try_from(WINDOW - now.rem_euclid(WINDOW)).unwrap_or(60));
        }
        counter.add(WINDOW, now);
        Ok(())
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
}
