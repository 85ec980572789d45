//! What is asked of the store about partners, and about the names that signers chose to show.

use async_trait::async_trait;
use wire::Partner;

use super::{Checkpoint, Imported, Stored, account::Actor};
use crate::clock::Seconds;

/// A partner on its way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPartner {
    /// What it is to be; `None` takes the partner of this name off the list, and leaves what was counted for it.
    pub partner: Option<Partner>,
    /// Its name in addresses.
    pub slug: String,
    /// Of the record as imported.
    pub content_hash: [u8; 32],
}

/// Confirmed signatures that came from a partner's sites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerCount {
    /// Slug of the petition.
    pub petition: String,
    /// Slug of the partner; empty for those that came from nobody's.
    pub partner: String,
    /// Language of the page.
    pub lang: String,
    /// How many.
    pub confirmed: u64,
}

/// A page of the public list of names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamePage {
    /// The names, newest first, and when each was signed.
    pub names: Vec<(String, Seconds)>,
    /// Where the next page begins.
    pub before: Option<i64>,
}

/// The part of the store that is about partners and public names.
#[async_trait]
pub trait PartnerStore {
    /// Takes partners in, like [`super::Store::import_alerts`].
    async fn import_partners(&self, partners: Vec<NewPartner>, checkpoint: Checkpoint) -> Stored<Vec<Imported>>;
    /// Every partner, by slug.
    async fn partners(&self) -> Stored<Vec<Partner>>;
    /// Which of a partner's links is the one that works; `None` where there is no such partner.
    async fn partner_link(&self, slug: String) -> Stored<Option<u32>>;
    /// Notes that the partner's link is handed out, where `renew` another one, so that the one before works no longer; the
    /// same answer.
    async fn make_partner_link(&self, slug: String, renew: bool, by: Actor, now: Seconds) -> Stored<Option<u32>>;
    /// What partners brought, of one petition or all, by petition, partner and language; those that came from nobody's
    /// site too.
    async fn partner_counts(&self, petition: Option<String>) -> Stored<Vec<PartnerCount>>;
    /// The public names of a petition, newest first, from before a place on; those that wait for its end too where
    /// `closed`.
    async fn names(&self, petition: i64, closed: bool, before: Option<i64>, most: usize) -> Stored<NamePage>;
    /// How many names that list has.
    async fn count_names(&self, petition: i64, closed: bool) -> Stored<u64>;
    /// Takes a name off a petition's list, wherever it is spelt so, and tells how many signatures then show none; `None`
    /// where there is no such petition. They stay what they are.
    async fn hide_name(&self, petition: String, name: String, by: Actor, now: Seconds) -> Stored<Option<usize>>;
}
