//! Work that is asked for under attack: a challenge that the server need not remember, and that is of use for one
//! signature only.

use std::io;

use wire::{Challenge, Work, limit};

use crate::{
    clock::Seconds,
    keys::{self, Secret},
};

/// Bytes of a challenge: the bits asked for, until when it is good, and sixteen that only this process can make.
const LENGTH: usize = 1 + 8 + 16;

/// Makes challenges and knows them again.
pub struct Challenges(Secret);

impl Challenges {
    /// With a secret of this process: after a new start, clients are asked once more.
    pub fn new() -> io::Result<Self> {
        Secret::in_memory().map(Self)
    }

    /// A challenge for the signature with this key.
    pub fn issue(&self, key: &str, bits: u8, now: Seconds) -> Challenge {
        let bits = bits.min(limit::WORK_BITS);
        Challenge { challenge: keys::base64url(&self.bytes(key, bits, now + limit::CHALLENGE_SECONDS)), bits }
    }

    /// Whether this is the work of a challenge of ours for the signature with this key, and in time.
    pub fn holds(&self, done: &Work, key: &str, now: Seconds) -> bool {
        let Some([bits, given @ ..]) = keys::from_base64url::<[u8; LENGTH]>(&done.challenge) else { return false };
        let Some((until, _)) = given.split_first_chunk() else { return false };
        let until = Seconds::from_be_bytes(*until);
        // Every byte is compared, so that the time tells nothing of how many were right.
        let differ = self.bytes(key, bits, until)[1..].iter().zip(given).fold(0, |differ, (a, b)| differ | (a ^ b));
        differ == 0
            && (now..=now + limit::CHALLENGE_SECONDS).contains(&until)
            && seal::work::holds(done.challenge.as_bytes(), done.number, bits)
    }

    fn bytes(&self, key: &str, bits: u8, until: Seconds) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        let (told, mac) = bytes.split_at_mut(9);
        told[0] = bits;
        told[1..].copy_from_slice(&until.to_be_bytes());
        mac.copy_from_slice(&self.0.hash("challenge", &format!("{bits}\n{until}\n{key}"))[..16]);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "key-1";
    const NOW: Seconds = 1_800_000_000;

    fn solved(challenge: Challenge) -> Work {
        let number = seal::work::solve(challenge.challenge.as_bytes(), challenge.bits).unwrap();
        Work { challenge: challenge.challenge, number }
    }

    #[test]
    fn work_holds_for_its_signature_in_its_time() {
        let challenges = Challenges::new().unwrap();
        let challenge = challenges.issue(KEY, 6, NOW);
        assert!(challenge.challenge.len() <= limit::CHALLENGE && challenge.bits == 6);
        let done = solved(challenge);
        assert!(challenges.holds(&done, KEY, NOW));
        assert!(challenges.holds(&done, KEY, NOW + limit::CHALLENGE_SECONDS));
        assert!(!challenges.holds(&done, "key-2", NOW), "another signature");
        assert!(!challenges.holds(&done, KEY, NOW + limit::CHALLENGE_SECONDS + 1), "late");
        assert!(!challenges.holds(&done, KEY, NOW - 1), "a clock that was set back");
        assert!(!Challenges::new().unwrap().holds(&done, KEY, NOW), "another server's");
        assert_eq!(challenges.issue(KEY, u8::MAX, NOW).bits, limit::WORK_BITS);
    }

    #[test]
    fn what_was_made_up_or_not_worked_out_is_refused() {
        let challenges = Challenges::new().unwrap();
        let done = solved(challenges.issue(KEY, 6, NOW));
        for place in 0..done.challenge.len() {
            let mut forged = done.clone();
            let other = if done.challenge.as_bytes()[place] == b'A' { "B" } else { "A" };
            forged.challenge.replace_range(place..=place, other);
            assert!(!challenges.holds(&forged, KEY, NOW), "{place}");
        }
        for challenge in ["", "A", "é", &done.challenge[1..], &format!("{}A", done.challenge)] {
            assert!(!challenges.holds(&Work { challenge: challenge.into(), number: 0 }, KEY, NOW));
        }
        let lazy = challenges.issue(KEY, 20, NOW).challenge;
        assert!(!challenges.holds(&Work { challenge: lazy, number: 3 }, KEY, NOW), "wrong in a million cases but one");
    }
}
