//! Sealed requests and answers on their way into the store and out of it. The server can open neither.

use wire::{RequestKind, RequestState};

/// A checked request with all that the store needs to take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestTaken {
    /// Idempotency key.
    pub key: String,
    /// Keyed hash of the content, to tell a retry from a conflict.
    pub digest: [u8; 32],
    /// What is asked for.
    pub kind: RequestKind,
    /// Language of the request.
    pub lang: String,
    /// The mailbox's name.
    pub lookup: [u8; 32],
    /// The public key that it was sealed to.
    pub to: [u8; 32],
    /// The sealed content.
    pub sealed: Vec<u8>,
    /// The day, `2005-11-15`.
    pub day: String,
}

/// What the store says to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestOutcome {
    /// It is in, or was already.
    Accepted,
    /// Key or mailbox came before with another content.
    Conflict,
}

/// A request as the store keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredRequest {
    /// Its number, by which the command line names it.
    pub id: i64,
    /// What is asked for.
    pub kind: RequestKind,
    /// Language of the request.
    pub lang: String,
    /// The mailbox's name.
    pub lookup: [u8; 32],
    /// The public key that it was sealed to.
    pub to: [u8; 32],
    /// The sealed content.
    pub sealed: Vec<u8>,
    /// Where it stands.
    pub state: RequestState,
    /// The day on which it came.
    pub received: String,
}

/// An answer for a mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    /// The mailbox's name.
    pub lookup: [u8; 32],
    /// The sealed content.
    pub sealed: Vec<u8>,
    /// The day, `2005-11-15`.
    pub day: String,
}

/// What lies in a mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// Where the request stands.
    pub state: RequestState,
    /// The sealed answers in the order in which they came.
    pub answers: Vec<Vec<u8>>,
}

/// Until when requests are kept, as days: what is older is erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestsKept {
    /// Answered or closed ones since this day.
    pub settled_since: String,
    /// Waiting ones received since this day.
    pub received_since: String,
    /// Idempotency keys since this day.
    pub keys_since: String,
}
