//! What the outbox has of a mail: address and secret, encrypted with a key that is not in the database, so that a stolen
//! disk or backup tells nobody's address, not even of mails that still wait.

use serde::{Deserialize, Serialize};

use crate::keys::Secret;

/// To whom a mail goes, and what its links need.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The recipient.
    pub address: String,
    /// The recipient's language.
    pub lang: String,
    /// Slug of the petition.
    pub petition: String,
    /// The secret of the mail's links; empty where it has none.
    pub token: String,
    /// The partner's page to which the link leads, where it does not lead to the clearing house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The number of signatures that was passed, where it tells of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u64>,
}

/// The purpose of the key.
const PURPOSE: &str = "letter 1";

impl Letter {
    /// Encrypts it; the error is that the system gives no random bytes.
    pub fn wrap(&self, secret: &Secret) -> std::io::Result<Vec<u8>> {
        let json = zeroize::Zeroizing::new(serde_json::to_vec(self)?);
        secret.wrap(PURPOSE, &json)
    }

    /// Decrypts it; `None` where it was encrypted with another secret, or changed.
    pub fn unwrap(secret: &Secret, wrapped: &[u8]) -> Option<Self> {
        serde_json::from_slice(&secret.unwrap(PURPOSE, wrapped)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_secret_opens_a_letter_and_a_changed_one_does_not_open() {
        let letter = Letter {
            address: "ana@example.org".into(),
            lang: "en".into(),
            petition: "free-them".into(),
            token: "t".into(),
            page: None,
            number: None,
        };
        let (secret, other) = (Secret::in_memory().unwrap(), Secret::in_memory().unwrap());
        let mut wrapped = letter.wrap(&secret).unwrap();
        assert!(!wrapped.windows(7).any(|bytes| bytes == b"example"));
        assert_ne!(letter.wrap(&secret).unwrap(), wrapped, "the same text is never the same bytes");
        assert!(Letter::unwrap(&secret, &wrapped) == Some(letter));
        assert!(Letter::unwrap(&other, &wrapped).is_none());
        *wrapped.last_mut().unwrap() ^= 1;
        assert!(Letter::unwrap(&secret, &wrapped).is_none());
        assert!(Letter::unwrap(&secret, &[]).is_none());
    }
}
