//! What is asked of the store about organisations that sign a petition too.

use async_trait::async_trait;
use wire::{Endorsement, EndorsementState, Endorsements};

use super::{Checkpoint, Imported, Stored, account::Actor};
use crate::{clock::Seconds, keys::Hash};

/// An organisation as it is to stand under a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// What is shown; its day is set once it is approved, its logo by [`Organisation::logo`].
    pub shown: Endorsement,
    /// By which organisations are told apart: the site's host, without `www.`, and its path.
    pub host: String,
    /// A PNG of our own making.
    pub logo: Option<Vec<u8>>,
}

/// A checked request with all that the store needs to take it. The representative's address is only in the letter, which
/// is encrypted.
#[derive(Clone)]
pub struct EndorseRequest {
    /// The petition.
    pub slug: String,
    /// The client's key.
    pub key: String,
    /// Keyed hash of petition and content, to tell a retry from a conflict.
    pub digest: Hash,
    /// The organisation.
    pub organisation: Organisation,
    /// The representative's name and role, encrypted.
    pub representative: Vec<u8>,
    /// Keyed hash of the representative's canonical address.
    pub email_hash: Hash,
    /// The mail's address and secret, encrypted.
    pub letter: Vec<u8>,
    /// Hash of the mail's secret.
    pub token_hash: Hash,
    /// When.
    pub now: Seconds,
}

/// What the store says to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndorseOutcome {
    /// It is in, or was already.
    Accepted {
        /// Whether a mail was queued.
        mail: bool,
    },
    /// The key came before with another content.
    KeyConflict,
    /// There is no such petition.
    NotFound,
    /// The petition is closed.
    Closed,
    /// As many wait as the petition may have: [`wire::limit::ENDORSEMENTS_WAITING`].
    Full,
}

/// An endorsement as the desk and its representative see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEndorsement {
    /// Its number.
    pub key: i64,
    /// Slug of the petition.
    pub petition: String,
    /// Where it stands.
    pub state: EndorsementState,
    /// What is, or would be, shown; its day is empty before.
    pub shown: Endorsement,
    /// [`Organisation::host`].
    pub host: String,
    /// Name and role of the representative, encrypted, until it is decided on.
    pub representative: Option<Vec<u8>>,
    /// Its place in the letter; those without one follow by name.
    pub place: Option<u32>,
    /// When it came where it stands, to the minute.
    pub changed: Seconds,
}

/// An endorsement from a file; an operator vouches for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewStoredEndorsement {
    /// Slug of the petition.
    pub petition: String,
    /// Its identity in the file that it came from.
    pub source_id: String,
    /// Of the record as imported.
    pub content_hash: Hash,
    /// What it is to be; `None` takes it off the letter.
    pub organisation: Option<Organisation>,
    /// Its place in the letter.
    pub place: Option<u32>,
    /// When it is imported.
    pub now: Seconds,
}

/// The part of the store that is about endorsements.
#[async_trait]
pub trait EndorsementStore {
    /// Takes a request and queues its mail, together or not at all.
    async fn endorse(&self, request: EndorseRequest) -> Stored<EndorseOutcome>;
    /// The endorsement to whose newest mail a secret with this hash belongs; `None` where there is none, or its time has
    /// passed.
    async fn endorsement(&self, token_hash: Hash, now: Seconds) -> Stored<Option<StoredEndorsement>>;
    /// Notes that the representative has followed the mail's link; a member's then stands under the letter. Tells where
    /// it stands, the same however often it is asked.
    async fn verify_endorsement(&self, token_hash: Hash, now: Seconds) -> Stored<Option<EndorsementState>>;
    /// Takes it back for the representative and erases it; tells whether there is such a one.
    async fn withdraw_endorsement(&self, token_hash: Hash, now: Seconds) -> Stored<bool>;

    /// The organisations under a petition's letter, in order, at most [`wire::limit::ENDORSEMENTS`].
    async fn endorsements(&self, slug: String) -> Stored<Vec<Endorsement>>;
    /// How many organisations are under a petition's letter.
    async fn endorsement_count(&self, petition: i64) -> Stored<u64>;
    /// Every letter that has any.
    async fn letters(&self) -> Stored<Vec<Endorsements>>;
    /// A logo by its hash, if it stands under any letter.
    async fn logo(&self, hash: Hash) -> Stored<Option<Vec<u8>>>;
    /// A logo by its endorsement, whatever became of that.
    async fn logo_of(&self, key: i64) -> Stored<Option<Vec<u8>>>;

    /// Endorsements that stand so, the longest there first; those under a letter in its order. Of one petition or all.
    async fn endorsements_in(
        &self,
        state: EndorsementState,
        petition: Option<String>,
    ) -> Stored<Vec<StoredEndorsement>>;
    /// Puts one under the letter, or finds that it is not to stand there, and notes who did so. Tells whether it could: it
    /// must not be the representative's turn.
    async fn decide_endorsement(&self, key: i64, approve: bool, by: Actor, now: Seconds) -> Stored<bool>;
    /// Gives one that stands under a letter a place there, or none; tells whether there is such a one.
    async fn place_endorsement(&self, key: i64, place: Option<u32>, by: Actor, now: Seconds) -> Stored<bool>;

    /// Takes endorsements in, like [`super::Store::import_alerts`].
    async fn import_endorsements(
        &self,
        items: Vec<NewStoredEndorsement>,
        checkpoint: Checkpoint,
    ) -> Stored<Vec<Imported>>;
}
