//! Accounts of the desk, their sessions, and the audit log.

use async_trait::async_trait;

use super::Stored;
use crate::{clock::Seconds, keys::Hash};

/// Seconds for which an invitation is good: long enough for another time zone, short enough for a lost letter.
pub const INVITATION: Seconds = 48 * 3_600;
/// Seconds that a session lasts at the most: a long working day.
pub const SESSION: Seconds = 12 * 3_600;
/// Seconds that a session lasts without a request: an unattended machine may be a stranger's.
pub const IDLE: Seconds = 30 * 60;

wire::controlled_list! {
    /// What an account may do.
    Role {
        /// Decides on what organisations send in.
        Editor = "editor",
        /// Reviews signatures and reads the audit log too.
        Administrator = "administrator",
    }
}

wire::controlled_list! {
    /// Where an account stands.
    AccountState {
        /// Its invitation was not followed yet.
        Invited = "invited",
        /// It can sign in.
        Active = "active",
        /// It cannot, until it is invited anew.
        Disabled = "disabled",
    }
}

/// An account in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// By which it signs in.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Where it stands.
    pub state: AccountState,
    /// When it last signed in, to the minute.
    pub signed_in: Option<Seconds>,
}

/// An invitation to make.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// The account's name, of the form that `account::is_name` asks.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Hash of the link's secret.
    pub token_hash: Hash,
    /// From which the second factor is derived.
    pub seed: Hash,
    /// Who invites.
    pub by: Actor,
    /// When.
    pub now: Seconds,
}

/// An invitation that can be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The account's name.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// From which the second factor is derived.
    pub seed: Hash,
}

/// How an invitation was followed.
#[derive(Clone, Debug)]
pub struct Followed {
    /// Hash of the link's secret.
    pub token_hash: Hash,
    /// The passphrase's hash.
    pub passphrase: String,
    /// The step of the code that proved the second factor.
    pub step: i64,
    /// Hashes of the recovery codes.
    pub recovery: Vec<Hash>,
    /// When.
    pub now: Seconds,
}

/// What checking a sign-in takes.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The account.
    pub account: i64,
    /// The passphrase's hash.
    pub passphrase: String,
    /// From which the second factor is derived.
    pub seed: Hash,
}

/// What was shown beside the passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A code of the second factor, by its step.
    Step(i64),
    /// A recovery code, by its hash.
    Recovery(Hash),
}

/// A sign-in whose passphrase was checked.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// The account; `None` where nobody has the name.
    pub account: Option<i64>,
    /// What proves it; `None` where passphrase or code are wrong, which is noted all the same.
    pub proof: Option<Proof>,
    /// Hash of the new session's secret.
    pub session: Hash,
    /// The step of the present time.
    pub step: i64,
    /// When.
    pub now: Seconds,
}

/// New credentials that somebody at the desk chose.
#[derive(Clone, Debug)]
pub struct NewCredentials {
    /// Hash of the session's secret.
    pub session: Hash,
    /// The step of the code that proves who it is.
    pub code: i64,
    /// A new passphrase's hash.
    pub passphrase: Option<String>,
    /// Hashes of new recovery codes, which take the place of all others.
    pub recovery: Option<Vec<Hash>>,
    /// The step of the present time.
    pub step: i64,
    /// When.
    pub now: Seconds,
}

/// Who is at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionAccount {
    /// The account's name.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Recovery codes that are left.
    pub recovery_left: u32,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// An account of the desk, by its name.
    Account(String),
    /// Somebody on the server's command line, by the operating system's user or the name given.
    Operator(String),
    /// Somebody who is not known, such as at a sign-in that failed.
    Stranger,
}

wire::controlled_list! {
    /// What was done: the audit log's controlled list.
    Deed {
        /// An account was invited.
        AccountInvited = "account_invited",
        /// An invited account was set up.
        AccountSetUp = "account_set_up",
        /// An account was disabled.
        AccountDisabled = "account_disabled",
        /// An account signed in.
        SignedIn = "signed_in",
        /// An account signed in with a recovery code.
        SignedInByRecovery = "signed_in_by_recovery",
        /// A sign-in failed.
        SignInRefused = "sign_in_refused",
        /// An account signed out.
        SignedOut = "signed_out",
        /// An account changed its passphrase.
        PassphraseChanged = "passphrase_changed",
        /// An account got new recovery codes.
        RecoveryRenewed = "recovery_renewed",
        /// Signatures were invalidated; the object is the petition's slug, as it is for the next two.
        SignaturesInvalidated = "signatures_invalidated",
        /// Doubtful signatures were cleared.
        SignaturesCleared = "signatures_cleared",
        /// A decision on signatures was undone.
        ReviewUndone = "review_undone",
        /// An organisation's endorsement was approved; the object is its number, as it is for the next three.
        EndorsementApproved = "endorsement_approved",
        /// An organisation's endorsement was refused.
        EndorsementRefused = "endorsement_refused",
        /// An organisation's endorsement was withdrawn.
        EndorsementWithdrawn = "endorsement_withdrawn",
        /// An organisation's place in a letter was changed.
        EndorsementPlaced = "endorsement_placed",
        /// A petition was closed; the object is its slug, as it is for the next.
        PetitionClosed = "petition_closed",
        /// A petition was opened again.
        PetitionReopened = "petition_reopened",
        /// Signatures were frozen as a delivery; the object is its number, as it is for the next three.
        DeliveryMade = "delivery_made",
        /// A delivery was exported.
        DeliveryExported = "delivery_exported",
        /// A delivery was handed over.
        DeliveryHandedOver = "delivery_handed_over",
        /// A delivery was cancelled.
        DeliveryCancelled = "delivery_cancelled",
        /// The identities of a petition's signers were erased; the object is its slug.
        IdentitiesErased = "identities_erased",
        /// A link to a partner's counts was made; the object is the partner's slug.
        PartnerLinkMade = "partner_link_made",
        /// A name was taken off a petition's public list; the object is the petition's slug.
        NameHidden = "name_hidden",
    }
}

/// A line of the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its number.
    pub key: i64,
    /// When, to the minute.
    pub time: Seconds,
    /// Who.
    pub by: Actor,
    /// What; `None` for a deed that only a newer program knows.
    pub deed: Option<Deed>,
    /// To what.
    pub object: String,
}

/// The desk's part of the store.
#[async_trait]
pub trait AccountStore {
    /// Invites a new account, or anew one that is invited or disabled; tells whether it could: an active one must be
    /// disabled first.
    async fn invite(&self, new: NewInvitation) -> Stored<bool>;
    /// The invitation with this secret's hash; `None` where it was followed, replaced, is past its time or unknown.
    async fn invitation(&self, token_hash: Hash, now: Seconds) -> Stored<Option<Invitation>>;
    /// Makes the invited account active; tells whether the invitation still stood.
    async fn follow_invitation(&self, followed: Followed) -> Stored<bool>;
    /// Every account, by name.
    async fn accounts(&self) -> Stored<Vec<Account>>;
    /// Takes an account its credentials, sessions and invitation; tells whether there is such an account.
    async fn disable_account(&self, name: String, by: Actor, now: Seconds) -> Stored<bool>;
    /// What signing in as an active account takes.
    async fn credentials(&self, name: String) -> Stored<Option<Credentials>>;
    /// Takes the proof, once, and begins a session; tells whether it did. A refusal is noted, and costs a write too.
    async fn sign_in(&self, sign_in: SignIn) -> Stored<bool>;
    /// Who has this session, which this request keeps alive; `None` where it is over.
    async fn session(&self, token_hash: Hash, now: Seconds) -> Stored<Option<SessionAccount>>;
    /// Takes the code, once, and new credentials; a new passphrase ends the account's other sessions. Tells whether it
    /// did: not where the code was used, or the session is over.
    async fn change_credentials(&self, new: NewCredentials) -> Stored<bool>;
    /// Ends a session.
    async fn sign_out(&self, token_hash: Hash, by: Actor, now: Seconds) -> Stored<()>;
    /// Adds a line to the audit log, for what changes nothing else in the store.
    async fn audit(&self, by: Actor, what: Deed, object: String, now: Seconds) -> Stored<()>;
    /// The audit log from the newest line, or from below a line's number, on.
    async fn audit_log(&self, before: Option<i64>, most: u32) -> Stored<Vec<AuditEntry>>;
}
