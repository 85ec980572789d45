//! Short names for contents.

use sha2::{Digest, Sha256};

/// Ten hexadecimal digits: enough to tell a build's files apart, and short in the script that names them.
pub fn short(hash: Sha256) -> String {
    hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// The short hash of one file's contents.
pub fn of(contents: &[u8]) -> String {
    short(Sha256::new().chain_update(contents))
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
        assert_eq!(of(b"").len(), 10);
        assert_ne!(of_all(&[b"ab", b"c"]), of_all(&[b"a", b"bc"]));
    }
}
