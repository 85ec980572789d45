//! The records that go into the store and come out of it.

use std::collections::BTreeMap;

use wire::{Act, AlertKind, AlertState, Confidence, Outcome, Topic};

use crate::clock::Seconds;

/// A whole alert in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The store's own number; 0 before it is stored.
    pub key: i64,
    /// Stands in addresses.
    pub id: String,
    /// What sort of file it came from.
    pub source_kind: String,
    /// Its identity there.
    pub source_id: String,
    /// Of the record as imported.
    pub content_hash: [u8; 32],
    /// What sort of item it is.
    pub kind: AlertKind,
    /// Whether it stands.
    pub state: AlertState,
    /// Language of the original.
    pub original: String,
    /// Of the event: `2005`, `2005-03` or `2005-03-14`.
    pub date: Option<String>,
    /// When it was published.
    pub published: Seconds,
    /// When it last changed.
    pub updated: Seconds,
    /// The organisation that reported it.
    pub source: Option<String>,
    /// How sure the clearing house is.
    pub confidence: Option<Confidence>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Last day of the recommended action.
    pub action_deadline: Option<String>,
    /// Slug of the petition to sign.
    pub action_petition: Option<String>,
    /// Invented content.
    pub sample: bool,
    /// ISO 3166-1 alpha-2 codes.
    pub countries: Vec<String>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// What was done.
    pub acts: Vec<Act>,
    /// Slugs of campaigns.
    pub campaigns: Vec<String>,
    /// The texts by language.
    pub versions: BTreeMap<String, AlertVersion>,
}

/// An alert's texts in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AlertVersion {
    /// The headline.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Paragraphs parted by an empty line.
    pub body: String,
    /// What readers are asked to do.
    pub action: Option<String>,
    /// What was corrected, or why it was withdrawn.
    pub note: Option<String>,
}

/// What finding an alert's lists takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexedAlert {
    /// The store's number.
    pub key: i64,
    /// Stands in addresses.
    pub id: String,
    /// Changes whenever the alert does.
    pub content_hash: [u8; 32],
    /// Whether it stands.
    pub state: AlertState,
    /// ISO 3166-1 alpha-2 codes.
    pub countries: Vec<String>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Slugs of campaigns.
    pub campaigns: Vec<String>,
}

/// Which alerts a page lists.
#[derive(Clone, Debug, Default)]
pub struct AlertFilter {
    /// ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// A topic.
    pub topic: Option<Topic>,
    /// Slug of a campaign.
    pub campaign: Option<String>,
    /// Only alerts after this one in the list's order: [`Alert::published`] and [`Alert::key`].
    pub before: Option<(Seconds, i64)>,
    /// How many at most.
    pub most: usize,
}

impl Alert {
    /// The texts in a language, or the original's, with the language they are in.
    pub fn version<'a>(&'a self, lang: &'a str) -> Option<(&'a str, &'a AlertVersion)> {
        in_language(&self.versions, lang, &self.original)
    }
}

/// The version in a language, or the original, with the language it is in.
pub(super) fn in_language<'a, T>(
    versions: &'a BTreeMap<String, T>,
    lang: &str,
    original: &str,
) -> Option<(&'a str, &'a T)> {
    versions
        .get_key_value(lang)
        .or_else(|| versions.get_key_value(original))
        .or_else(|| versions.iter().next())
        .map(|(lang, version)| (lang.as_str(), version))
}

/// How far an import came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// What sort of records the file has, as the command line names it.
    pub kind: &'static str,
    /// Of the file and of the options that matter.
    pub digest: [u8; 32],
    /// The last line that is in.
    pub line: u64,
    /// Lines refused so far.
    pub refused: u64,
}

/// What became of an imported record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Imported {
    /// It was new.
    New,
    /// It replaced an older one.
    Updated,
    /// It was there already, just so.
    Unchanged,
    /// Its name in addresses belongs to a record of another source.
    NameTaken,
    /// It cannot go in, for this reason.
    Refused(&'static str),
}

wire::controlled_list! {
    /// Why a signature is to be looked at before it counts.
    Doubt {
        /// Too many came from one network.
        Range = "range",
        /// Too many came with addresses of one mail domain.
        Domain = "domain",
        /// Too many came at all, without the work that was asked for.
        Flood = "flood",
    }
}

/// A checked signature with all that the store needs to take it. The address is only in the letter, which is encrypted.
#[derive(Clone)]
pub struct SignRequest {
    /// The petition.
    pub slug: String,
    /// The client's key, to which the copies are bound.
    pub key: String,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// Version of the wording agreed to.
    pub consent: String,
    /// Language of the page.
    pub lang: String,
    /// The name to show.
    pub shown: Option<String>,
    /// Whether it is shown only once the petition is closed.
    pub delayed: bool,
    /// The partner, where the page was on one of its sites.
    pub partner: Option<String>,
    /// The hash by which the signing page is known again.
    pub browser: Option<[u8; 32]>,
    /// Public keys and what was sealed to them.
    pub copies: Vec<([u8; 32], Vec<u8>)>,
    /// The partner's public key, to which a further copy may be sealed.
    pub partner_key: Option<[u8; 32]>,
    /// Keyed hash of the canonical address.
    pub email_hash: [u8; 32],
    /// Keyed hash of the address's domain.
    pub domain_tag: [u8; 8],
    /// Of the client's network, by a key that is gone after a day.
    pub range_tag: [u8; 8],
    /// Why it is to be looked at, if so.
    pub doubt: Option<Doubt>,
    /// Keyed hash of petition and content, to tell a retry from a conflict.
    pub digest: [u8; 32],
    /// The mail's address and secret, encrypted.
    pub letter: Vec<u8>,
    /// Hash of the mail's secret.
    pub token_hash: [u8; 32],
    /// When.
    pub now: Seconds,
}

/// What the store says to a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignOutcome {
    /// It is in, or was already.
    Accepted {
        /// Whether a mail was queued.
        mail: bool,
    },
    /// The key came before with another content.
    KeyConflict,
    /// There is no such petition.
    NotFound,
    /// The petition takes no more signatures.
    Closed,
    /// The wording agreed to is no longer the petition's.
    ConsentOutdated,
    /// It is not sealed to each of the petition's recipients as they are now.
    KeyOutdated,
}

/// What the store says to a confirmation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfirmOutcome {
    /// A signature waits for this token; only [`super::Store::peek`] says so.
    Pending {
        /// Slug of the petition.
        petition: String,
        /// By which the signing page is known again.
        browser: Option<[u8; 32]>,
    },
    /// It is confirmed.
    Confirmed {
        /// Slug of the petition.
        petition: String,
        /// Confirmed signatures, this one among them.
        confirmed: u64,
        /// Whether it was confirmed before.
        already: bool,
        /// Whether the log has, or will have, a leaf for its receipt; only [`super::Store::confirm`] says so. One
        /// confirmed before there was a log has a leaf to which nobody has the receipt.
        logged: bool,
    },
    /// A newer mail took the place of the token's, which can still withdraw.
    Replaced {
        /// Slug of the petition.
        petition: String,
    },
    /// The signer took it back.
    Withdrawn {
        /// Slug of the petition.
        petition: String,
    },
    /// Its time has passed.
    Expired,
    /// No signature waits for this token.
    Unknown,
}

/// What the store says to a withdrawal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WithdrawOutcome {
    /// It is withdrawn, and who signed is erased.
    Withdrawn {
        /// Slug of the petition.
        petition: String,
        /// Confirmed signatures, without this one.
        confirmed: u64,
        /// Whether it was withdrawn before.
        already: bool,
    },
    /// It was never confirmed and is erased already.
    Expired,
    /// No signature belongs to this token.
    Unknown,
}

/// A petition's count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Slug of the petition.
    pub petition: String,
    /// Confirmed signatures, those counted elsewhere before among them.
    pub confirmed: u64,
}

/// What a sweep erased.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Pending signatures whose time had passed.
    pub signatures: usize,
    /// Sealed requests whose time had passed.
    pub requests: usize,
    /// Idempotency keys, mails and tokens past their use.
    pub leftovers: usize,
}

wire::controlled_list! {
    /// What a mail is about.
    MailKind {
        /// Asks a signer to confirm.
        Confirmation = "confirmation",
        /// Tells that the address has signed already.
        AlreadySigned = "already_signed",
        /// Asks an organisation's representative to confirm its endorsement.
        Endorsement = "endorsement",
        /// Tells a petition's target how many have signed.
        Threshold = "threshold",
    }
}

/// A mail to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct NewMail {
    /// What it is about.
    pub kind: MailKind,
    /// The signature that it is about; it goes with it.
    pub signature: Option<i64>,
    /// Keyed hash of the canonical address, by which mails to it are bounded.
    pub email_hash: [u8; 32],
    /// Address and secrets: an encrypted [`crate::mail::Letter`].
    pub letter: Vec<u8>,
    /// When.
    pub due: Seconds,
}

/// A mail to send now.
#[derive(Clone, PartialEq, Eq)]
pub struct LeasedMail {
    /// Its row.
    pub key: i64,
    /// How often it was tried, this time among them.
    pub attempts: u32,
    /// What it is about.
    pub kind: MailKind,
    /// Address and secrets, encrypted.
    pub letter: Vec<u8>,
    /// When it was to be sent first; its links' time counts from then.
    pub due: Seconds,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailOutcome {
    /// The relay took it.
    Done,
    /// The relay refused it for now: try again then.
    Soft {
        /// When.
        next_attempt: Seconds,
    },
    /// The relay could not be used, which is no attempt of this mail's.
    Untried {
        /// When to try.
        next_attempt: Seconds,
    },
    /// It will never be taken.
    Hard,
    /// The connection broke after the text was sent: it may have arrived, and is not sent again.
    Unknown,
}
