//! Names for contents.

use base64ct::{Base64UrlUnpadded, Encoding};
use sha2::{Digest, Sha256};

/// Ten hexadecimal digits: enough to tell inputs apart.
pub fn short(hash: Sha256) -> String {
    hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// The whole hash in 43 characters of base64url, so that the integrity of a file can be told from its name.
pub fn full(contents: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(&Sha256::digest(contents))
}

/// The short hash of several contents, each told apart from the next.
pub fn of_all(contents: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in contents {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    short(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_tells_where_one_content_ends() {
        assert_eq!((of_all(&[]).len(), full(b"").len()), (10, 43));
        assert_ne!(of_all(&[b"ab", b"c"]), of_all(&[b"a", b"bc"]));
    }
}
