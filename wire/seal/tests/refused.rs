//! What must not open, and what cannot be sealed.
#![cfg(feature = "native")]

use seal::{OVERHEAD, SealError, context, derive, open, seal};

const RANDOM: [u8; 32] = [7; 32];

fn keys(ikm: u8) -> ([u8; 32], [u8; 32]) {
    derive(&[ikm; 32]).unwrap()
}

#[test]
fn every_length_comes_back_and_is_longer_by_the_same() {
    let (private, public) = keys(1);
    for length in (0..130).chain([1024, 40_000]) {
        let plain = vec![0xa5; length];
        let sealed = seal(&public, b"info", b"aad", &plain, &RANDOM).unwrap();
        assert_eq!(sealed.len(), length + OVERHEAD);
        assert_eq!(open(&private, b"info", b"aad", &sealed).as_deref(), Ok(plain.as_slice()));
    }
}

#[test]
fn any_changed_bit_is_refused() {
    let (private, public) = keys(1);
    let sealed = seal(&public, b"info", b"aad", b"Beauty is truth", &RANDOM).unwrap();
    for bit in 0..sealed.len() * 8 {
        let mut changed = sealed.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(open(&private, b"info", b"aad", &changed), Err(SealError::Refused), "bit {bit}");
    }
}

#[test]
fn any_missing_or_added_byte_is_refused() {
    let (private, public) = keys(1);
    let mut sealed = seal(&public, b"", b"", b"text", &RANDOM).unwrap();
    for length in 0..sealed.len() {
        let expected = if length < OVERHEAD { SealError::TooShort } else { SealError::Refused };
        assert_eq!(open(&private, b"", b"", &sealed[..length]), Err(expected), "{length}");
    }
    sealed.push(0);
    assert_eq!(open(&private, b"", b"", &sealed), Err(SealError::Refused));
}

#[test]
fn another_key_purpose_or_place_is_refused() {
    let (private, public) = keys(1);
    let info = context::request("support");
    let sealed = seal(&public, &info, b"mailbox", b"text", &RANDOM).unwrap();
    assert!(open(&private, &info, b"mailbox", &sealed).is_ok());
    assert_eq!(open(&keys(2).0, &info, b"mailbox", &sealed), Err(SealError::Refused));
    assert_eq!(open(&private, &context::request("expertise"), b"mailbox", &sealed), Err(SealError::Refused));
    assert_eq!(open(&private, &context::answer(), b"mailbox", &sealed), Err(SealError::Refused));
    assert_eq!(open(&private, &info, b"mailbo", &sealed), Err(SealError::Refused));
    // What moves from one to the other must not pass either.
    assert_eq!(open(&private, &info[..info.len() - 1], b"tmailbox", &sealed), Err(SealError::Refused));
}

#[test]
fn nothing_is_sealed_to_a_point_that_gives_everybody_the_same_secret() {
    let mut one = [0; 32];
    one[0] = 1;
    for weak in [[0; 32], one] {
        assert_eq!(seal(&weak, b"", b"", b"text", &RANDOM), Err(SealError::WeakKey));
        // Such a one-time key was not made by `seal`.
        let sealed = [&weak[..], &[0; 20]].concat();
        assert_eq!(open(&keys(1).0, b"", b"", &sealed), Err(SealError::Refused));
    }
}

#[test]
fn other_random_bytes_give_another_sealed_text() {
    let (_, public) = keys(1);
    let [first, second] = [[1; 32], [2; 32]].map(|random| seal(&public, b"", b"", b"text", &random).unwrap());
    assert_ne!(first[..32], second[..32]);
    assert_ne!(first[32..], second[32..]);
}
