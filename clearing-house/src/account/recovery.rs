//! Recovery codes: each stands once for a code of the authenticator app.

use crate::keys::{self, Hash, Secret};

/// How many an account gets.
pub const CODES: usize = 8;
/// Characters of a code, five bits each: 80 bits need no slow hash.
const LENGTH: usize = 16;
/// Crockford's Base32: nothing that is mistaken for another on paper.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// New codes, as people are shown them.
pub fn make() -> std::io::Result<Vec<String>> {
    (0..CODES)
        .map(|_| {
            let bytes = keys::random()?;
            let letters: Vec<u8> = bytes[..LENGTH].iter().map(|byte| ALPHABET[usize::from(byte % 32)]).collect();
            let groups: Vec<_> = letters.chunks(4).map(String::from_utf8_lossy).collect();
            Ok(groups.join("-"))
        })
        .collect()
}

/// The hash of a code as somebody types it; `None` where it is no such code. It is bound to the second factor's seed,
/// and so to one account.
pub fn hash(secret: &Secret, seed: &Hash, typed: &str) -> Option<Hash> {
    let letters: Option<String> = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| match c.to_ascii_lowercase() {
            'o' => Some('0'),
            'i' | 'l' => Some('1'),
            other => ALPHABET.iter().any(|letter| char::from(*letter) == other).then_some(other),
        })
        .collect();
    let letters = letters.filter(|letters| letters.len() == LENGTH)?;
    Some(secret.hash("recovery", &format!("{}\n{letters}", keys::base64url(seed))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_again_however_it_is_typed() {
        let (secret, seed) = (Secret::in_memory().unwrap(), [7; 32]);
        let codes = make().unwrap();
        assert!(codes.len() == CODES && codes.iter().all(|code| code.len() == LENGTH + 3));
        let told = hash(&secret, &seed, &codes[0]);
        assert!(told.is_some());
        assert_eq!(hash(&secret, &seed, &codes[0].to_uppercase().replace('-', " ").replace('0', "O")), told);
        assert_ne!(hash(&secret, &[8; 32], &codes[0]), told);
        for typed in ["", "123456", "abcd-efgh-jkmn-pqr", "abcd-efgh-jkmn-pqru"] {
            assert_eq!(hash(&secret, &seed, typed), None, "{typed}");
        }
    }
}
