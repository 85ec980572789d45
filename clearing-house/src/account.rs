//! Accounts of the desk: what proves that somebody is who they say. A passphrase and a code of an authenticator app, or
//! a recovery code, are asked for together, and an answer never tells which of them was wrong.

mod attempts;
mod change;
mod cookie;
mod passphrase;
mod recovery;
mod second;
mod sign_in;

pub use attempts::Attempts;
pub use change::{Asker, change_passphrase, renew_recovery};
pub use cookie::Cookie;
pub use passphrase::{MAX as PASSPHRASE_MAX, MIN as PASSPHRASE_MIN, Passphrases, Weakness};
pub use second::{SecondFactor, square};
pub use sign_in::{Refused, SetUp, Unfit, second_factor, secret, set_up, sign_in};

use crate::keys::Secret;

/// What the desk holds in memory.
pub struct Desk {
    /// Sign-ins that failed of late.
    pub attempts: Attempts,
    /// Passphrases at work.
    pub passphrases: Passphrases,
}

impl Desk {
    /// The desk of the clearing house with this secret.
    pub fn new(secret: &Secret) -> std::io::Result<Self> {
        Ok(Self { attempts: Attempts::new()?, passphrases: Passphrases::new(secret) })
    }
}

/// Whether a text can name an account: 2 to 40 of a–z, 0–9, `.`, `-` and `_`, the first a letter or digit. So it is
/// typed on any keyboard, and no two names look alike.
pub fn is_name(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    (2..=40).contains(&text.len())
        && text.bytes().next().is_some_and(plain)
        && text.bytes().all(|b| plain(b) || matches!(b, b'.' | b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain() {
        for good in ["ana", "ana.example", "a2", "7-x_y"] {
            assert!(is_name(good), "{good}");
        }
        for bad in ["", "a", "Ana", ".ana", "ana example", "ана", &"a".repeat(41)] {
            assert!(!is_name(bad), "{bad}");
        }
    }
}
