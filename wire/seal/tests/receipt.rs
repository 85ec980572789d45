//! The receipt code, and what follows from it.
#![cfg(feature = "native")]

use seal::receipt::{Receipt, ReceiptError};

const BYTES: [u8; 16] =
    [0x3d, 0x07, 0xff, 0x10, 0x9a, 0x5e, 0xc4, 0x42, 0x88, 0x01, 0xb7, 0x6c, 0xe3, 0x2f, 0xd5, 0x91];
const CODE: &str = "7M3Z-Y44T-BV24-5201-PXPE-6BYN-J4S1";

fn digits() -> Vec<char> {
    "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().collect()
}

/// The code without hyphens.
fn bare() -> Vec<char> {
    CODE.chars().filter(|char| *char != '-').collect()
}

fn parse(chars: &[char]) -> Result<Receipt, ReceiptError> {
    Receipt::parse(&chars.iter().collect::<String>())
}

/// A code that somebody has on paper must be read for ever.
#[test]
fn the_code_stays_what_it_was() {
    assert_eq!(Receipt::from_random(BYTES).code(), CODE);
    assert_eq!(Receipt::parse(CODE), Ok(Receipt::from_random(BYTES)));
    assert_eq!(Receipt::from_random([0; 16]).code(), "0000-0000-0000-0000-0000-0000-0000");
}

#[test]
fn mailbox_and_keys_stay_what_they_were() {
    let receipt = Receipt::from_random(BYTES);
    let (private, public) = receipt.keys();
    assert_eq!(hex(&receipt.lookup()), "47639c9f18875065f2e26469b128a2feac449ddcaba08ec3cf0f1cc39b5f8e21");
    assert_eq!(hex(&private), "68e87779da30fa17acb6d301a2b3ae6003034c2b975fc05d0d1747b9090a7342");
    assert_eq!(hex(&public), "f6da76801c9089c31a605afe66a79d9f79e099d3b6e269c2e83c094e0605516a");
    assert_eq!(seal::public_of(&private), Ok(public));
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn every_receipt_comes_back_from_its_code() {
    for bit in 0..128 {
        let receipt = Receipt::from_random((1_u128 << bit | 0x5a).to_be_bytes());
        let code = receipt.code();
        assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4; 7]);
        assert_eq!(Receipt::parse(&code), Ok(receipt));
    }
}

#[test]
fn it_is_read_as_people_write_it() {
    let receipt = Ok(Receipt::from_random(BYTES));
    let bare: String = bare().into_iter().collect();
    assert_eq!(Receipt::parse(&bare), receipt);
    assert_eq!(Receipt::parse(&CODE.to_lowercase()), receipt);
    assert_eq!(Receipt::parse(&format!("  {}\n", CODE.replace('-', " – "))), receipt);
    assert_eq!(Receipt::parse(&format!("\u{2067}{}\u{2069}", CODE.replace('-', "\u{2011}"))), receipt);
    let letters = CODE.replace('0', "o").replace('1', "l");
    assert_ne!(letters, CODE);
    assert_eq!(Receipt::parse(&letters), receipt);
    assert_eq!(Receipt::parse(&letters.replace('l', "I").replace('o', "O")), receipt);
}

#[test]
fn it_is_read_from_russian_and_arabic_keyboards() {
    let zeros: String = "\u{41e}".repeat(10) + &"\u{660}".repeat(9) + &"\u{6f0}".repeat(9);
    assert_eq!(Receipt::parse(&zeros), Ok(Receipt::from_random([0; 16])));
    for (alike, latin) in "\u{410}\u{412}\u{415}\u{41a}\u{41c}\u{41d}\u{420}\u{421}\u{422}\u{423}\u{425}"
        .chars()
        .zip("ABEKMHPCTYX".chars())
    {
        let written = |char: char| Receipt::parse(&CODE.replace(latin, &char.to_string()));
        assert_eq!(written(alike), written(latin), "{latin}");
        assert_eq!(written(alike.to_lowercase().next().unwrap()), written(latin), "{latin}");
    }
    for (value, latin) in ('0'..='9').enumerate() {
        for zero in [0x660, 0x6f0] {
            let written = char::from_u32(zero + value as u32).unwrap().to_string();
            assert_eq!(Receipt::parse(&CODE.replace(latin, &written)), Receipt::parse(CODE), "{latin}");
        }
    }
}

#[test]
fn any_one_or_two_wrong_characters_are_caught() {
    let bare = bare();
    let mut wrong = 0;
    for first in 0..bare.len() {
        for second in first..bare.len() {
            for (one, other) in digits().into_iter().flat_map(|one| digits().into_iter().map(move |other| (one, other)))
            {
                let mut changed = bare.clone();
                (changed[first], changed[second]) = (one, other);
                if changed != bare {
                    assert_eq!(parse(&changed), Err(ReceiptError::Check), "{one} at {first}, {other} at {second}");
                    wrong += 1;
                }
            }
        }
    }
    assert!(wrong > 28 * 27 / 2 * 31 * 31);
}

#[test]
fn any_two_characters_that_changed_places_are_caught() {
    let bare = bare();
    for first in 0..bare.len() {
        for second in first + 1..bare.len() {
            let mut changed = bare.clone();
            changed.swap(first, second);
            let expected = if changed == bare { Ok(Receipt::from_random(BYTES)) } else { Err(ReceiptError::Check) };
            assert_eq!(parse(&changed), expected, "{first} and {second}");
        }
    }
}

#[test]
fn a_wrong_length_or_character_is_told_apart_from_a_wrong_check() {
    let bare = bare();
    for length in 0..bare.len() {
        assert_eq!(parse(&bare[..length]), Err(ReceiptError::Length(length)));
    }
    assert_eq!(Receipt::parse(&CODE.repeat(2)), Err(ReceiptError::Length(56)));
    for char in ['U', 'u', '!', 'é', 'ж'] {
        let text = CODE.replacen(bare[0], &char.to_string(), 1);
        assert_eq!(Receipt::parse(&text), Err(ReceiptError::Character(char)));
    }
}

/// What is printed for debugging ends up in logs.
#[test]
fn debugging_shows_nothing_of_it() {
    assert_eq!(format!("{:?}", Receipt::from_random(BYTES)), "Receipt(…)");
}
