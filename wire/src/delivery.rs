//! Handing signatures over, and the receipt by which anybody can check that it was done.

use serde::{Deserialize, Serialize};

use crate::ManifestSignature;

/// Precedes the payload in what is signed, so that a signature made for anything else is never valid here.
pub const RECEIPT_CONTEXT: &str = "ifex delivery receipt 1\n";

/// A [`DeliveryReceipt`] as text, with signatures over [`RECEIPT_CONTEXT`] followed by exactly that text's UTF-8 bytes.
/// `GET /v1/petitions/{slug}/deliveries` answers a list of them, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedReceipt {
    /// JSON of a [`DeliveryReceipt`].
    pub payload: String,
    /// By the key that signs the snapshot; several where it was changed.
    pub signatures: Vec<ManifestSignature>,
}

/// What the clearing house says that it handed over. It names no signer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryReceipt {
    /// Slug of the petition.
    pub petition: String,
    /// Language of title and target: the original's.
    pub lang: String,
    /// The petition's headline.
    pub title: String,
    /// To whom it was handed over; empty where the petition names nobody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target: String,
    /// Number of the delivery; no other of this clearing house has it.
    pub delivery: u64,
    /// The day on which the signatures were frozen, `2005-11-15`, in UTC.
    pub frozen: String,
    /// The day on which they were handed over.
    pub delivered: String,
    /// Signatures frozen for this delivery.
    pub signatures: u64,
    /// Of these, those that were withdrawn or found invalid before it was handed over. They are not in what the target
    /// got.
    pub taken_back: u64,
    /// Signatures in this and all earlier deliveries of the petition, without those taken back.
    pub in_all: u64,
    /// The petition's [`crate::log`] when they were frozen: leaves.
    pub log_size: u64,
    /// The root of the tree over them.
    pub log_root: String,
    /// SHA-256 over the [`item`]s of the frozen signatures, in order, so that whoever has an export can show that it is
    /// whole.
    pub digest: String,
}

/// The text whose SHA-256 stands for a signature in a delivery's digest: the petition and the signature's key
/// ([`crate::NewSignature::key`]), which is random and to which the sealed identity is bound.
pub fn item(petition: &str, key: &str) -> String {
    format!("ifex delivered signature 1\n{petition}\n{key}\n")
}
