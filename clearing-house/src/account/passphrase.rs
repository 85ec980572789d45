//! Passphrases: Argon2id with a key that is not in the database, so that whoever steals that alone can try none.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use icu_normalizer::ComposingNormalizerBorrowed;
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use crate::{
    keys::{self, Hash, Secret},
    store::StoreError,
};

/// The fewest characters: four short words.
pub const MIN: usize = 12;
/// The most characters: more than anybody types, and too few to keep the server busy.
pub const MAX: usize = 200;
/// The fewest different characters.
const DIFFERENT: usize = 5;

/// Memory in kB, rounds and lanes: the first of the settings that OWASP's Password Storage Cheat Sheet gives as the
/// least.
const MEMORY: u32 = 19 * 1_024;
const ROUNDS: u32 = 2;
const LANES: u32 = 1;
/// Passphrases at work at the same time; further ones wait. So sign-ins take no more than 40 MB and two cores.
const AT_ONCE: usize = 2;

/// Why a passphrase cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// It has fewer characters than [`MIN`].
    Short,
    /// It has more characters than [`MAX`].
    Long,
    /// It repeats few characters, or is little more than the account's name.
    Plain,
}

/// Hashes passphrases and compares them.
pub struct Passphrases {
    key: Arc<Zeroizing<Hash>>,
    places: Semaphore,
}

impl Passphrases {
    /// With the clearing house's secret.
    pub fn new(secret: &Secret) -> Self {
        Self { key: Arc::new(Zeroizing::new(secret.hash("passphrase", ""))), places: Semaphore::new(AT_ONCE) }
    }

    /// What a new passphrase lacks.
    pub fn weakness(name: &str, passphrase: &str) -> Option<Weakness> {
        let text = normal(passphrase);
        let mut letters: Vec<char> = text.chars().collect();
        let length = letters.len();
        letters.sort_unstable();
        letters.dedup();
        let without_name = text.to_lowercase().replace(name, "").chars().count();
        match length {
            0..MIN => Some(Weakness::Short),
            MIN..=MAX if letters.len() < DIFFERENT || without_name < MIN / 2 => Some(Weakness::Plain),
            MIN..=MAX => None,
            _ => Some(Weakness::Long),
        }
    }

    /// The hash to keep, in the PHC form.
    pub async fn hash(&self, passphrase: &str) -> Result<String, StoreError> {
        let salt = keys::random().map_err(|_| StoreError::Unavailable("no random bytes from the system".into()))?;
        self.work(passphrase, move |argon2, text| {
            let hash: Result<PasswordHash, _> = argon2.hash_password_with_salt(text.as_bytes(), &salt[..16]);
            hash.map(|hash| hash.to_string()).ok()
        })
        .await?
        .ok_or_else(|| StoreError::Internal("a passphrase was not hashed".into()))
    }

    /// Whether a passphrase is that of a hash. Where there is none it takes as long, and the answer is no.
    pub async fn verify(&self, passphrase: &str, hash: Option<String>) -> Result<bool, StoreError> {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(decoy);
        let same = self.work(passphrase, move |argon2, text| {
            PasswordHash::new(&hash).is_ok_and(|hash| argon2.verify_password(text.as_bytes(), &hash).is_ok())
        });
        Ok(same.await? && known)
    }

    async fn work<T: Send + 'static>(
        &self,
        passphrase: &str,
        work: impl FnOnce(Argon2<'_>, &str) -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let fault = |_| StoreError::Internal("a passphrase was not looked at".into());
        let _place = self.places.acquire().await.map_err(|_| StoreError::Unavailable("stopping".into()))?;
        // A longer one can be nobody's; it shall not be hashed at its length either.
        let text: String = normal(passphrase).chars().take(MAX + 1).collect();
        let (text, key) = (Zeroizing::new(text), Arc::clone(&self.key));
        let task = tokio::task::spawn_blocking(move || {
            let params = Params::new(MEMORY, ROUNDS, LANES, None).unwrap_or_default();
            // The key has 32 bytes, which Argon2 takes.
            Argon2::new_with_secret(&**key, Algorithm::Argon2id, Version::V0x13, params)
                .map(|argon2| work(argon2, &text))
                .map_err(|_| StoreError::Internal("the key of passphrases is not taken".into()))
        });
        task.await.map_err(fault)?
    }
}

/// One form for what different keyboards send for the same letters.
fn normal(passphrase: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(passphrase).into_owned()
}

/// A hash of nothing, to compare with where there is no account.
fn decoy() -> String {
    let (salt, hash) = ("A".repeat(22), "A".repeat(43));
    format!("$argon2id$v=19$m={MEMORY},t={ROUNDS},p={LANES}${salt}${hash}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_passphrase_is_known_again_by_the_house_that_hashed_it() {
        let house = Passphrases::new(&Secret::in_memory().unwrap());
        let hash = house.hash("quatre mots très simples").await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        // The same letters as another keyboard sends them.
        assert!(house.verify("quatre mots tre\u{300}s simples", Some(hash.clone())).await.unwrap());
        assert!(!house.verify("quatre mots tres simples", Some(hash.clone())).await.unwrap());
        assert!(!house.verify("quatre mots très simples", None).await.unwrap());
        let other = Passphrases::new(&Secret::in_memory().unwrap());
        assert!(!other.verify("quatre mots très simples", Some(hash)).await.unwrap());
    }

    #[test]
    fn the_decoy_is_a_hash_like_the_others() {
        assert!(PasswordHash::new(&decoy()).is_ok());
    }

    #[test]
    fn weak_passphrases_are_told() {
        let of = |text: &str| Passphrases::weakness("ana.example", text);
        assert_eq!(of("eleven char"), Some(Weakness::Short));
        assert_eq!(of(&"ab".repeat(20)), Some(Weakness::Plain));
        assert_eq!(of("Ana.Example-1"), Some(Weakness::Plain));
        assert_eq!(of(&"abcdefg ".repeat(30)), Some(Weakness::Long));
        assert_eq!(of("четыре слова"), None);
    }
}
