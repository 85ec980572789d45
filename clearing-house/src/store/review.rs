//! Reviewing signatures that came in numbers: what waits, where it came from, and decisions on all that fit a condition,
//! which can be undone.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use wire::SignatureState;

use super::{Doubt, Stored, account::Actor};
use crate::clock::Seconds;

/// Signatures that one transaction changes at most: some hundredths of a second, so that who signs meanwhile does not
/// have to wait.
pub const CHUNK: usize = 500;
/// Sources shown of each sort.
pub const SOURCES: usize = 20;
/// Hours shown of a preview, the newest.
pub const HOURS: usize = 168;
/// Characters of a decision's note.
pub const NOTE: usize = 500;

/// Which signatures of a petition. What is absent restricts nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Why they are doubtful.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// The beginning of their range tags in hexadecimal digits, as [`crate::guard::Trend::name`] has it. Tags are erased
    /// three days after signing, here too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<String>,
    /// The domain of their addresses, for people to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The domain's tag in hexadecimal digits, as [`crate::guard::domain::tag`] makes it; this is what is looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain_tag: Option<String>,
    /// Signed at this time or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Seconds>,
    /// Signed before this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Seconds>,
    /// Language of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Slug of the partner on whose page it was signed; empty for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// One state only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<SignatureState>,
}

wire::controlled_list! {
    /// What is decided.
    Decision {
        /// They are no persons' own, and do not count.
        Invalidate = "invalidate",
        /// They are persons' own, and count from now on.
        Clear = "clear",
    }
}

impl Decision {
    /// Which signatures it can be about.
    pub const fn states(self) -> &'static [SignatureState] {
        match self {
            Self::Invalidate => &[SignatureState::Pending, SignatureState::Suspect, SignatureState::Confirmed],
            Self::Clear => &[SignatureState::Suspect],
        }
    }
}

/// What a condition fits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Signatures by state; states without any are left out.
    pub states: Vec<(SignatureState, u64)>,
    /// Signatures by the hour in which they came, oldest first; at most the newest [`HOURS`] that brought any.
    pub hours: Vec<(Seconds, u64)>,
    /// The newest signature that was looked at. A decision is about those up to it.
    pub upto: i64,
}

impl Preview {
    /// How many signatures a decision would change.
    pub fn concerned(&self, decision: Decision) -> u64 {
        self.states.iter().filter(|(state, _)| decision.states().contains(state)).map(|(_, count)| count).sum()
    }
}

/// A decision to be carried out.
#[derive(Clone, Debug)]
pub struct NewReview {
    /// Slug of the petition.
    pub petition: String,
    /// On which signatures.
    pub condition: Condition,
    /// What.
    pub decision: Decision,
    /// [`Preview::upto`] of the preview that was looked at.
    pub upto: i64,
    /// [`Preview::concerned`] of the same.
    pub expected: u64,
    /// Why, in the reviewer's words: at most [`NOTE`] characters, nothing of signers.
    pub note: String,
    /// Who decided.
    pub by: Actor,
    /// When.
    pub now: Seconds,
}

/// What the store says to a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewOutcome {
    /// It is being carried out; this is its number.
    Begun(i64),
    /// More signatures fit the condition than were shown: look again.
    Changed(Preview),
    /// There is no such petition.
    NotFound,
}

wire::controlled_list! {
    /// Where a decision stands.
    ReviewState {
        /// It is being carried out.
        Running = "running",
        /// It is carried out.
        Done = "done",
        /// It is being undone.
        Undoing = "undoing",
        /// It is undone.
        Undone = "undone",
        /// It was undone, and is being carried out again.
        Redoing = "redoing",
    }
}

/// A decision of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its number.
    pub number: i64,
    /// Slug of the petition.
    pub petition: String,
    /// On which signatures.
    pub condition: Condition,
    /// What.
    pub decision: Decision,
    /// Why.
    pub note: String,
    /// Name of the account that decided.
    pub by: String,
    /// When, to the minute.
    pub made: Seconds,
    /// Where it stands.
    pub state: ReviewState,
    /// Signatures that it concerned when it was made.
    pub expected: u64,
    /// Signatures that it changed so far.
    pub changed: u64,
    /// Signatures that are as they were, as the decision was undone; those of which something else became since are not.
    pub undone: u64,
}

/// Suspect signatures of a petition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Slug of the petition.
    pub petition: String,
    /// How many wait, by reason.
    pub doubts: Vec<(Doubt, u64)>,
}

/// Where many signatures of a petition came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// [`Condition::range`] or [`Condition::domain_tag`].
    pub tag: String,
    /// All signatures from there.
    pub signatures: u64,
    /// The suspect ones among them.
    pub suspect: u64,
    /// The confirmed ones.
    pub confirmed: u64,
    /// When the first came, to the minute.
    pub first: Seconds,
    /// When the newest came.
    pub last: Seconds,
}

/// The sources of a petition's signatures, the largest first, at most [`SOURCES`] of each sort.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// IPv4 /24 and IPv6 /48, of the last three days.
    pub networks: Vec<Source>,
    /// IPv4 addresses and IPv6 /56, of the last three days.
    pub addresses: Vec<Source>,
    /// Mail domains.
    pub domains: Vec<Source>,
}

/// The part of the store that reviewing takes.
#[async_trait]
pub trait ReviewStore {
    /// Petitions with suspect signatures, those with the most first.
    async fn waiting_signatures(&self) -> Stored<Vec<Waiting>>;
    /// Where a petition's signatures came from, those with at least two; `None` where there is no such petition.
    async fn signature_sources(&self, petition: String) -> Stored<Option<Sources>>;
    /// What a condition fits; `None` where there is no such petition.
    async fn preview_review(&self, petition: String, condition: Condition) -> Stored<Option<Preview>>;
    /// Takes a decision, and notes it in the audit log; [`ReviewStore::continue_review`] carries it out.
    async fn begin_review(&self, new: NewReview) -> Stored<ReviewOutcome>;
    /// Undoes a decision that is carried out, or carries it out again where it was undone; tells whether it could: not
    /// while it is being done, and not where there is none. A signature on which there is a later decision, or that was
    /// withdrawn, stays as it is. Undoing a clearance makes signatures invalid, not suspect again: the log has them.
    async fn undo_review(&self, number: i64, by: Actor, now: Seconds) -> Stored<bool>;
    /// Goes on with the oldest decision that is not carried out yet, by at most [`CHUNK`] signatures; tells whether there
    /// may be more to do. It goes on where it was, whatever happened in between.
    async fn continue_review(&self, now: Seconds) -> Stored<bool>;
    /// Decisions of the past, newest first, from below a number on.
    async fn reviews(&self, before: Option<i64>, most: u32) -> Stored<Vec<Review>>;
    /// Erases some of the range tags that are older than three days, also in conditions; tells whether there may be more.
    async fn forget_networks(&self, now: Seconds) -> Stored<bool>;
}
