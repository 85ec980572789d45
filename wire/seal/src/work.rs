//! Work that a server asks of its clients under attack: a number for which the SHA-256 of a challenge's bytes followed
//! by the number's eight, big-endian, begins with so many zero bits. Checking it takes one hash, finding it as many as
//! two to the power of the bits, on average.

use sha2::{Digest, Sha256};

/// Whether the number is an answer to the challenge.
pub fn holds(challenge: &[u8], number: u32, bits: u8) -> bool {
    answers(&Sha256::new_with_prefix(challenge), number, bits)
}

/// The first answer; `None` where no number is one, which is not to be expected of fewer than 28 bits.
pub fn solve(challenge: &[u8], bits: u8) -> Option<u32> {
    search(challenge, bits, 0, u32::MAX)
}

/// The first answer among so many numbers from one on, for those who want to do other things in between.
pub fn search(challenge: &[u8], bits: u8, from: u32, tries: u32) -> Option<u32> {
    let begun = Sha256::new_with_prefix(challenge);
    (from..=u32::MAX).take(tries as usize).find(|number| answers(&begun, *number, bits))
}

fn answers(begun: &Sha256, number: u32, bits: u8) -> bool {
    let hash = begun.clone().chain_update(u64::from(number).to_be_bytes()).finalize();
    let (first, _) = hash.split_first_chunk().expect("a hash has 32 bytes");
    u128::from_be_bytes(*first).leading_zeros() >= u32::from(bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_found_and_holds_for_its_challenge_only() {
        let number = solve(b"challenge", 12).unwrap();
        assert!(holds(b"challenge", number, 12) && holds(b"challenge", number, 0));
        assert!(!holds(b"challenge", number, 60) && !holds(b"another", number, 12));
        assert!(!(0..number).any(|smaller| holds(b"challenge", smaller, 12)));
    }

    #[test]
    fn a_search_in_slices_finds_the_same_number() {
        let (number, mut from) = (solve(b"slices", 11).unwrap(), 0);
        while search(b"slices", 11, from, 100).is_none() {
            from += 100;
        }
        assert_eq!(search(b"slices", 11, from, 100), Some(number));
        assert_eq!(search(b"slices", 255, u32::MAX - 1, 100), None, "numbers end");
    }

    #[test]
    fn the_hash_is_that_of_the_challenge_and_eight_bytes() {
        let hash = Sha256::digest([b"ifex".as_slice(), &7_u64.to_be_bytes()].concat());
        let zeros = hash.iter().take_while(|byte| **byte == 0).count() * 8;
        let bits = zeros + hash.iter().find(|byte| **byte != 0).unwrap().leading_zeros() as usize;
        assert!(holds(b"ifex", 7, bits as u8) && !holds(b"ifex", 7, bits as u8 + 1));
    }
}
