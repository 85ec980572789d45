//! Who receives signatures, closing petitions, handing signatures over, and erasing who signed.

use std::collections::BTreeMap;

use async_trait::async_trait;
use wire::{PetitionState, SignatureState, SignedReceipt};

use super::{Stored, account::Actor};
use crate::{clock::Seconds, keys::Hash};

/// Who receives the signatures of petitions that name nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefaultRecipient {
    /// Its name; the petition's own organisation where there is none.
    pub organisation: Option<String>,
    /// Its public key.
    pub key: Hash,
}

/// A number of signatures that was passed, and of which nobody was told yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// Slug of the petition.
    pub petition: String,
    /// Language of the original.
    pub lang: String,
    /// The number.
    pub number: u64,
    /// The target's office.
    pub address: String,
}

/// Where a petition stands on its way to the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PetitionStanding {
    /// Its name in addresses.
    pub slug: String,
    /// Whether its organisation takes signatures.
    pub state: PetitionState,
    /// Last day on which it can be signed.
    pub closes: Option<String>,
    /// When it was closed, as far as that was noted.
    pub closed: Option<Seconds>,
    /// When its signers' identities were erased.
    pub erased: Option<Seconds>,
    /// Names of who receives its signatures.
    pub recipients: Vec<String>,
    /// Confirmed signatures in no delivery.
    pub waiting: u64,
    /// Signatures to be looked at before they count.
    pub suspect: u64,
}

/// Signatures frozen to be handed over together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Its number.
    pub number: i64,
    /// Slug of the petition.
    pub petition: String,
    /// When they were frozen.
    pub frozen: Seconds,
    /// When they were handed over.
    pub delivered: Option<Seconds>,
    /// How many.
    pub signatures: u64,
    /// Of these, those that were withdrawn or found invalid since, or before they were handed over.
    pub taken_back: u64,
    /// Signatures that the petition's other deliveries handed over, without those taken back.
    pub others: u64,
    /// Leaves of the petition's log when they were frozen.
    pub log_size: u64,
    /// The root over them.
    pub log_root: Hash,
    /// SHA-256 over the items, in order.
    pub digest: Hash,
    /// How many by country.
    pub countries: BTreeMap<String, u64>,
}

/// A delivered signature as an organisation gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryItem {
    /// Its place, from 1.
    pub place: u64,
    /// The day on which it was confirmed.
    pub day: String,
    /// What became of it; it is handed out only where it is confirmed.
    pub state: SignatureState,
    /// SHA-256 of its [`wire::delivery::item`].
    pub item: Hash,
    /// What the sealed copy is bound to; empty where there is none.
    pub key: String,
    /// The organisation's key and what was sealed to it; `None` where there is no such copy.
    pub sealed: Option<(Hash, Vec<u8>)>,
}

/// A done thing, or why it cannot be done, for whoever runs the server.
pub type Tried<T> = Stored<Result<T, String>>;

/// What the store does so that signatures reach those who receive them, and nobody else for longer than needed. What is
/// done by a person is noted in the audit log in the same transaction.
#[async_trait]
pub trait DeliveryStore {
    /// Says to whom the signatures of petitions that name nobody are sealed from now on, in whichever process they are
    /// imported; tells how many open petitions have nobody, and so take no signatures.
    async fn set_default_recipient(&self, recipient: Option<DefaultRecipient>) -> Stored<usize>;
    /// Numbers that were passed and are to be told, the highest of each petition; none of a closed one.
    async fn passed(&self, now: Seconds) -> Stored<Vec<Passed>>;
    /// Queues the mail that tells of a passed number, once; numbers below are told with it.
    async fn tell_passed(&self, passed: Passed, email_hash: Hash, letter: Vec<u8>, now: Seconds) -> Stored<()>;

    /// Every petition, newest first.
    async fn standings(&self) -> Stored<Vec<PetitionStanding>>;
    /// Ends signing.
    async fn close_petition(&self, slug: String, by: Actor, now: Seconds) -> Tried<()>;
    /// Lets a closed petition be signed again.
    async fn reopen_petition(&self, slug: String, by: Actor, now: Seconds) -> Tried<()>;

    /// Puts every confirmed signature that is in no delivery into a new one.
    async fn freeze(&self, slug: String, by: Actor, now: Seconds) -> Tried<Delivery>;
    /// A petition's deliveries, or all, oldest first.
    async fn deliveries(&self, slug: Option<String>) -> Stored<Vec<Delivery>>;
    /// The receipts of what was handed over of a petition, oldest first.
    async fn receipts(&self, slug: String) -> Stored<Vec<SignedReceipt>>;
    /// One delivery.
    async fn delivery(&self, number: i64) -> Stored<Option<Delivery>>;
    /// The keys to which an organisation's copies of a delivery are or were sealed: a recipient's by its name, a partner's
    /// by its name or slug, anybody's by the public key itself. Notes that it is handed out.
    async fn begin_export(&self, number: i64, organisation: String, by: Actor, now: Seconds) -> Tried<Vec<Hash>>;
    /// Up to so many items of a delivery after a place, with the copies sealed to these keys.
    async fn delivery_items(&self, number: i64, keys: Vec<Hash>, after: u64, most: usize) -> Stored<Vec<DeliveryItem>>;
    /// Notes that a delivery was handed over, with its receipt; `false` where it is no longer as given.
    async fn hand_over(&self, delivery: Delivery, receipt: SignedReceipt, by: Actor, now: Seconds) -> Tried<bool>;
    /// Sets the signatures of a delivery free that was not handed over.
    async fn cancel_delivery(&self, number: i64, by: Actor, now: Seconds) -> Tried<()>;

    /// Begins to erase who signed a closed petition.
    async fn begin_erasing(&self, slug: String, by: Actor, now: Seconds) -> Tried<()>;
    /// Notes which petitions are closed by now, and begins to erase who signed those that were closed before a time; tells
    /// which.
    async fn begin_due_erasing(&self, closed_before: Seconds, now: Seconds) -> Stored<Vec<String>>;
    /// Erases a part of what is begun; `false` where nothing was left. Interrupted, it goes on where it was.
    async fn erase_some(&self, now: Seconds) -> Stored<bool>;
}
