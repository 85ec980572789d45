//! What the clearing house remembers, behind a trait: SQLite for one machine, PostgreSQL later for more.

pub mod account;
pub mod delivery;
pub mod endorsement;
pub mod listing;
pub mod partner;
mod petition;
pub mod record;
pub mod request;
pub mod review;
pub mod sqlite;

use std::fmt;

use async_trait::async_trait;
use wire::{ErrorCode, Inclusion, Leaf, Log, RequestKind};

use crate::clock::Seconds;
pub use account::AccountStore;
pub use delivery::{DefaultRecipient, Delivery, DeliveryItem, DeliveryStore, Passed, PetitionStanding, Tried};
pub use endorsement::EndorsementStore;
pub use listing::{Listed, Listing};
pub use partner::{NamePage, NewPartner, PartnerCount, PartnerStore};
pub use petition::{Campaign, CampaignVersion, Notify, Petition, PetitionVersion};
pub use record::{
    Alert, AlertFilter, AlertVersion, Checkpoint, ConfirmOutcome, Count, Doubt, Imported, IndexedAlert, LeasedMail,
    MailKind, MailOutcome, NewMail, SignOutcome, SignRequest, Swept, WithdrawOutcome,
};
pub use request::{Mailbox, NewAnswer, RequestOutcome, RequestTaken, RequestsKept, StoredRequest};
pub use review::ReviewStore;

/// Why the store did not do what was asked. Nothing is half done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// It cannot write or read at present: disk full, file locked or unreadable, shutting down.
    Unavailable(String),
    /// A fault of ours.
    Internal(String),
}

impl StoreError {
    /// The code that a client gets.
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::Unavailable(_) => ErrorCode::Unavailable,
            Self::Internal(_) => ErrorCode::Internal,
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable(why) => write!(f, "the database cannot be used at present: {why}"),
            Self::Internal(why) => write!(f, "the database refused: {why}"),
        }
    }
}

impl std::error::Error for StoreError {}

/// A store's answer.
pub type Stored<T> = Result<T, StoreError>;

/// Everything the server asks of its memory. A write is answered after it is durable.
#[async_trait]
pub trait Store: AccountStore + DeliveryStore + EndorsementStore + PartnerStore + ReviewStore + Send + Sync {
    /// Takes alerts in with the checkpoint of their file, all or none; one answer an alert, in order.
    async fn import_alerts(&self, alerts: Vec<Alert>, checkpoint: Checkpoint) -> Stored<Vec<Imported>>;
    /// Takes petitions in, like [`Store::import_alerts`]. A slug already taken by another gets a number.
    async fn import_petitions(&self, petitions: Vec<Petition>, checkpoint: Checkpoint) -> Stored<Vec<Imported>>;
    /// Takes campaigns in, like [`Store::import_alerts`].
    async fn import_campaigns(&self, campaigns: Vec<Campaign>, checkpoint: Checkpoint) -> Stored<Vec<Imported>>;
    /// Takes records of a list in, like [`Store::import_alerts`]; each version is JSON. [`listing::import`] is the
    /// typed way.
    async fn import_listings(
        &self,
        list: &'static str,
        items: Vec<Listing<String>>,
        checkpoint: Checkpoint,
    ) -> Stored<Vec<Imported>>;
    /// Puts answers into their mailboxes, like [`Store::import_alerts`].
    async fn import_answers(&self, answers: Vec<NewAnswer>, checkpoint: Checkpoint) -> Stored<Vec<Imported>>;
    /// How far an import of this file had come.
    async fn checkpoint(&self, kind: &'static str, digest: [u8; 32]) -> Stored<Option<Checkpoint>>;
    /// Forgets the checkpoint of a file that is through, so that importing it again compares every record.
    async fn finish_import(&self, kind: &'static str, digest: [u8; 32]) -> Stored<()>;
    /// Whether nothing was ever imported.
    async fn is_empty(&self) -> Stored<bool>;

    /// Every alert's facets, newest first.
    async fn alert_index(&self) -> Stored<Vec<IndexedAlert>>;
    /// Whole alerts by [`IndexedAlert::key`], in the order asked for.
    async fn alerts_by_key(&self, keys: Vec<i64>) -> Stored<Vec<Alert>>;
    /// One alert by its id.
    async fn alert(&self, id: String) -> Stored<Option<Alert>>;
    /// A page of alerts, newest first, with the number of all that fit the filter.
    async fn alerts(&self, filter: AlertFilter) -> Stored<(Vec<Alert>, u32)>;
    /// Every campaign.
    async fn campaigns(&self) -> Stored<Vec<Campaign>>;
    /// Every petition, newest first.
    async fn petitions(&self) -> Stored<Vec<Petition>>;
    /// One petition by its slug.
    async fn petition(&self, slug: String) -> Stored<Option<Petition>>;

    /// Every record of a list, each version as JSON. [`listing::all`] is the typed way.
    async fn listings(&self, list: &'static str) -> Stored<Vec<Listing<String>>>;

    /// Takes a sealed request.
    async fn take_request(&self, request: RequestTaken) -> Stored<RequestOutcome>;
    /// What lies in the mailbox of this name; `None` where there is none.
    async fn mailbox(&self, lookup: [u8; 32]) -> Stored<Option<Mailbox>>;
    /// Requests of one kind or all, oldest first; those answered or closed too where `settled_too`.
    async fn requests(&self, kind: Option<RequestKind>, settled_too: bool) -> Stored<Vec<StoredRequest>>;
    /// Notes that a request gets no further answer; tells whether it is there.
    async fn close_request(&self, id: i64, day: String) -> Stored<bool>;
    /// Erases a request with its answers; tells whether it was there.
    async fn erase_request(&self, id: i64) -> Stored<bool>;

    /// Takes a signature and queues its mail, together or not at all.
    async fn sign(&self, request: SignRequest) -> Stored<SignOutcome>;
    /// Confirms the signature that waits for the token with this hash, and appends its leaf, with this mark, to the
    /// petition's log, together or not at all. Idempotent.
    async fn confirm(&self, token_hash: [u8; 32], mark: [u8; 32], now: Seconds) -> Stored<ConfirmOutcome>;
    /// What confirming would answer, without doing it.
    async fn peek(&self, token_hash: [u8; 32], now: Seconds) -> Stored<ConfirmOutcome>;
    /// Takes the token's signature back and erases who signed, together with the log's leaf where it was counted.
    /// Idempotent.
    async fn withdraw(&self, token_hash: [u8; 32], now: Seconds) -> Stored<WithdrawOutcome>;
    /// Adds what was confirmed since the last time to the counts; tells the petitions whose count changed.
    async fn fold_counts(&self) -> Stored<Vec<Count>>;
    /// Compares the counts with the signatures and mends them; tells how many were wrong. Where a log differs, which
    /// nobody can mend, the program's log says so.
    async fn audit_counts(&self) -> Stored<usize>;
    /// Every petition's count.
    async fn counts(&self) -> Stored<Vec<Count>>;
    /// Leaves in the log of each petition that has any.
    async fn log_sizes(&self) -> Stored<Vec<(String, u64)>>;
    /// Where a petition's log stood day by day; `None` where it has no leaf.
    async fn log(&self, slug: String) -> Stored<Option<Log>>;
    /// The proof that a receipt's leaf is among the first `size`; `None` where it is not.
    async fn log_inclusion(&self, slug: String, mark: [u8; 32], size: u64) -> Stored<Option<Inclusion>>;
    /// The proof that the log of size `from` is the beginning of that of size `to`; `None` where it never was so large.
    async fn log_consistency(&self, slug: String, from: u64, to: u64) -> Stored<Option<Vec<[u8; 32]>>>;
    /// Up to [`wire::limit::LOG_LEAVES`] leaves from a place on; `None` where there is no such petition.
    async fn log_leaves(&self, slug: String, from: u64) -> Stored<Option<Vec<Leaf>>>;

    /// Erases what has passed its time.
    async fn sweep(&self, now: Seconds, requests: RequestsKept) -> Stored<Swept>;
    /// Makes what was erased unreadable in the files too, where a log still has it. Where readers hold that, the next
    /// time does it.
    async fn scrub(&self) -> Stored<()>;

    /// Takes up to `most` mails that are due, for `lease` seconds.
    async fn lease_mails(&self, now: Seconds, lease: Seconds, most: usize) -> Stored<Vec<LeasedMail>>;
    /// Says what became of a leased mail.
    async fn finish_mail(&self, key: i64, outcome: MailOutcome) -> Stored<()>;

    /// A number that rises with each change of what is published, by whatever process.
    async fn content_version(&self) -> Stored<i64>;
    /// A snapshot version greater than every earlier one and no less than `at_least`, remembered.
    async fn next_snapshot_version(&self, at_least: u64) -> Stored<u64>;
    /// Whether the database answers.
    async fn ping(&self) -> Stored<()>;
}
