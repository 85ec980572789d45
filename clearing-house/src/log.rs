//! The public log of a petition: what its Merkle tree hashes, and the receipt by which a signer finds their leaf.

pub mod tree;

use crate::keys::{self, Hash};

/// The receipt of a signature: known to whoever has the mail's token, and to nobody else. It is made from the token, so
/// that the mail can carry it, confirming twice gives the same one, and the database need not keep it.
pub fn receipt(token: &str) -> String {
    keys::base64url(&keys::sha256(format!("ifex signature receipt 1\n{token}").as_bytes()))
}

/// What the log has of a receipt.
pub fn mark(receipt: &str) -> Hash {
    keys::sha256(receipt.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_leads_to_no_token_and_a_mark_to_no_receipt() {
        let (receipt, other) = (receipt("token"), receipt("other"));
        assert_ne!(receipt, other);
        assert_eq!(receipt.len(), wire::limit::BYTES32);
        assert_ne!(receipt, keys::base64url(&keys::sha256(b"token")), "the database has this one");
        assert_ne!(keys::base64url(&mark(&receipt)), receipt);
    }
}
