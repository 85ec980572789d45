//! What the guard knows of a client's network: hashes by a secret in memory that is made anew daily. No address is kept.
//! Whoever has the running machine's memory on the same day can try all addresses; the day after, nobody can.

use std::{io, net::IpAddr};

use crate::{clock::Seconds, keys::Secret};

/// Seconds that a secret is used.
const SECRET_KEPT: u64 = 86_400;

/// A secret of this process, made anew daily.
pub struct Daily {
    secret: Secret,
    made: Seconds,
}

impl Daily {
    /// A first secret; its day ends with the first look at the clock.
    pub fn new() -> io::Result<Self> {
        Ok(Self { secret: Secret::in_memory()?, made: Seconds::MIN })
    }

    /// Makes the secret anew where its day has passed, also by a clock that was set back; tells whether it did, as
    /// hashes of before then mean nothing.
    pub fn renew(&mut self, now: Seconds) -> bool {
        if self.made.abs_diff(now) < SECRET_KEPT {
            return false;
        }
        // Without random bytes the old one goes on for now.
        let Ok(secret) = Secret::in_memory() else { return false };
        *self = Self { secret, made: now };
        true
    }

    /// A short hash for one purpose. Parts are told apart by line ends, which none of them has.
    pub fn hash(&self, purpose: &str, text: &str) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.secret.hash(purpose, text);
        u64::from_be_bytes([a, b, c, d, e, f, g, h])
    }
}

/// A client's network, as text that is hashed at once.
pub struct Network {
    /// One IPv4 address, or the IPv6 /56 that a household has.
    pub narrow: String,
    /// The IPv4 /24 or IPv6 /48 around it, as whoever rents addresses gets them.
    pub wide: String,
}

impl Network {
    /// Of a client's address. IPv4 in IPv6's clothes is IPv4.
    pub fn of(client: IpAddr) -> Self {
        match client.to_canonical() {
            IpAddr::V4(v4) => {
                let [a, b, c, _] = v4.octets();
                Self { narrow: v4.to_string(), wide: format!("{a}.{b}.{c}") }
            }
            IpAddr::V6(v6) => {
                let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                Self { narrow: hex(&v6.octets()[..7]), wide: hex(&v6.octets()[..6]) }
            }
        }
    }

    /// The tag that a signature keeps for three days: four bytes of the wide network's hash and four of the narrow
    /// one's, so that both can be looked for. The secret is gone before the tag.
    pub fn tag(&self, secret: &Daily) -> [u8; 8] {
        let [[a, b, c, d, ..], [e, f, g, h, ..]] =
            [&self.wide, &self.narrow].map(|text| secret.hash("tag", text).to_be_bytes());
        [a, b, c, d, e, f, g, h]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Network {
        Network::of(text.parse().unwrap())
    }

    #[test]
    fn a_household_is_one_client_and_a_provider_s_customer_one_network() {
        assert_eq!(of("2001:db8:1:200::1").narrow, of("2001:db8:1:2ff::2").narrow);
        assert_ne!(of("2001:db8:1:200::1").narrow, of("2001:db8:1:300::1").narrow);
        assert_eq!(of("2001:db8:1:200::1").wide, of("2001:db8:1:ff00::1").wide);
        assert_ne!(of("2001:db8:1::1").wide, of("2001:db8:2::1").wide);
        assert_eq!(of("::ffff:192.0.2.1").narrow, of("192.0.2.1").narrow);
        assert_eq!(of("192.0.2.1").wide, of("192.0.2.254").wide);
        assert_ne!(of("192.0.2.1").wide, of("192.0.3.1").wide);
    }

    #[test]
    fn tags_name_both_networks_and_mean_nothing_the_day_after() {
        let mut secret = Daily::new().unwrap();
        assert!(secret.renew(1_000));
        let tag = |secret: &Daily, text: &str| of(text).tag(secret);
        let (one, other) = (tag(&secret, "192.0.2.1"), tag(&secret, "192.0.2.2"));
        assert_eq!(one[..4], other[..4]);
        assert_ne!(one[4..], other[4..]);
        assert!(!secret.renew(1_000 + 86_399) && !secret.renew(500));
        assert_eq!(tag(&secret, "192.0.2.1"), one);
        assert!(secret.renew(1_000 + 86_400));
        assert_ne!(tag(&secret, "192.0.2.1")[..4], one[..4]);
        assert!(secret.renew(1_000), "a clock that is set back a day");
    }
}
