//! The public log of a petition: an append-only Merkle tree (RFC 9162, section 2.1) with a leaf for each confirmed
//! signature and one for each that was withdrawn or found invalid, so that confirmed − withdrawn − invalidated +
//! restored is the number of signatures. No leaf names a signer, and none of the others says which signature it is about.
//!
//! Whoever signs gets a *receipt*, 43 characters that only the mail has. The *mark* of a leaf is SHA-256 of the receipt's
//! text; a leaf that belongs to no receipt has 32 random bytes instead. [`leaf`] is the text that the tree hashes. All
//! hashes are SHA-256, as base64url without padding: [`crate::limit::BYTES32`] characters.

use serde::{Deserialize, Serialize};

use crate::list::controlled_list;

/// The file [`crate::snapshot::log`]: where a petition's log stood at the end of each day that brought leaves, oldest
/// first; at most [`crate::limit::LOG_HEADS`], the newest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Log {
    /// Slug of the petition.
    pub petition: String,
    /// Signatures counted elsewhere before, which the log does not have.
    #[serde(default)]
    pub imported: u64,
    /// At least one. The last day's may still grow.
    pub heads: Vec<LogHead>,
}

/// A state of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogHead {
    /// The day, `2005-11-15`, in UTC.
    pub day: String,
    /// Leaves: the sum of the four numbers.
    pub size: u64,
    /// Root of the tree over the first `size` leaves.
    pub root: String,
    /// Leaves of this kind among them, as the others.
    pub confirmed: u64,
    /// Withdrawn by the signer.
    pub withdrawn: u64,
    /// Found invalid.
    pub invalidated: u64,
    /// Found invalid by mistake, and counted again.
    #[serde(default)]
    pub restored: u64,
}

impl LogHead {
    /// The signatures that count.
    pub fn count(&self) -> u64 {
        (self.confirmed + self.restored).saturating_sub(self.withdrawn).saturating_sub(self.invalidated)
    }
}

controlled_list! {
    /// What a leaf stands for.
    LeafKind {
        /// A signature was confirmed.
        Confirmed = "confirmed",
        /// A signer withdrew.
        Withdrawn = "withdrawn",
        /// A signature was found invalid.
        Invalidated = "invalidated",
        /// An invalidation was undone.
        Restored = "restored",
    }
}

/// A leaf as `GET /v1/petitions/{slug}/log/leaves` lists it, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaf {
    /// What it stands for.
    pub kind: LeafKind,
    /// The day, `2005-11-15`, in UTC; never before that of the leaf before.
    pub day: String,
    /// Its mark.
    pub mark: String,
}

/// The text whose UTF-8 bytes are the leaf's data in the tree. The petition's slug keeps a leaf from being shown as
/// another petition's.
pub fn leaf(petition: &str, leaf: &Leaf) -> String {
    format!("ifex signature log 1\n{petition}\n{}\n{}\n{}\n", leaf.kind.as_str(), leaf.day, leaf.mark)
}

/// Body of `POST /v1/petitions/{slug}/log/inclusion`; it changes nothing, and is no GET so that no address has the mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InclusionQuery {
    /// Of the receipt; the receipt itself never leaves the browser.
    pub mark: String,
    /// Of the head that the proof is to lead to.
    pub size: u64,
}

/// Reply to an [`InclusionQuery`]; without such a leaf among the first `size` it is [`crate::ErrorCode::NotFound`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inclusion {
    /// Of the leaf, from 0.
    pub place: u64,
    /// Its day; its kind is [`LeafKind::Confirmed`], as others have no receipt.
    pub day: String,
    /// RFC 9162, 2.1.3.1.
    pub proof: Vec<String>,
}

/// Reply of `GET /v1/petitions/{slug}/log/consistency?from=&to=`, both sizes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consistency {
    /// RFC 9162, 2.1.4.1; empty where `from` is 0 or `to`.
    pub proof: Vec<String>,
}
