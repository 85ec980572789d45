//! What sorts of records files have.

use std::marker::PhantomData;

use wire::{ExchangeEntry, Member, Opportunity};

use super::{Options, Record, alert, answer, campaign, endorsement, listing::Readable, partner, petition};
use crate::{
    clock::{self, Clock},
    store::{
        self, Alert, Campaign, Checkpoint, Imported, Listed, Listing, NewAnswer, NewPartner, Petition, Store, Stored,
        endorsement::NewStoredEndorsement,
    },
};

/// What sort of records a file has.
pub trait Kind {
    /// The record.
    type Item: Send + 'static;
    /// As the command line names them.
    const NAME: &'static str;
    /// Reads a record; the error is the reason for refusing it.
    fn read(record: &Record, hash: [u8; 32], options: &Options) -> Result<Self::Item, String>;
    /// Stores a batch.
    fn store(
        store: &dyn Store,
        items: Vec<Self::Item>,
        checkpoint: Checkpoint,
    ) -> impl Future<Output = Stored<Vec<Imported>>> + Send;
}

/// The file has alerts.
pub struct Alerts;
/// The file has petitions.
pub struct Petitions;
/// The file has campaigns.
pub struct Campaigns;
/// The file has records of a list.
pub struct Listings<T>(PhantomData<T>);
/// The file has opportunities.
pub type Opportunities = Listings<Opportunity>;
/// The file has members.
pub type Members = Listings<Member>;
/// The file has entries of the exchange.
pub type Exchange = Listings<ExchangeEntry>;
/// The file has organisations under joint letters.
pub struct Endorsements;
/// The file has partners.
pub struct Partners;
/// The file has sealed answers.
pub struct Answers;

impl Kind for Alerts {
    type Item = Alert;
    const NAME: &'static str = "alerts";
    fn read(record: &Record, hash: [u8; 32], _: &Options) -> Result<Alert, String> {
        alert::read(record, hash)
    }
    async fn store(store: &dyn Store, items: Vec<Alert>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        store.import_alerts(items, checkpoint).await
    }
}

impl Kind for Petitions {
    type Item = Petition;
    const NAME: &'static str = "petitions";
    fn read(record: &Record, hash: [u8; 32], options: &Options) -> Result<Petition, String> {
        petition::read(record, hash, options)
    }
    async fn store(store: &dyn Store, items: Vec<Petition>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        store.import_petitions(items, checkpoint).await
    }
}

impl Kind for Campaigns {
    type Item = Campaign;
    const NAME: &'static str = "campaigns";
    fn read(record: &Record, hash: [u8; 32], _: &Options) -> Result<Campaign, String> {
        campaign::read(record, hash)
    }
    async fn store(store: &dyn Store, items: Vec<Campaign>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        store.import_campaigns(items, checkpoint).await
    }
}

impl<T: Listed + Readable> Kind for Listings<T> {
    type Item = Listing<T>;
    const NAME: &'static str = T::LIST;
    fn read(record: &Record, hash: [u8; 32], _: &Options) -> Result<Listing<T>, String> {
        T::read(record, hash)
    }
    async fn store(store: &dyn Store, items: Vec<Listing<T>>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        store::listing::import(store, items, checkpoint).await
    }
}

impl Kind for Endorsements {
    type Item = NewStoredEndorsement;
    const NAME: &'static str = "endorsements";
    fn read(record: &Record, hash: [u8; 32], _: &Options) -> Result<NewStoredEndorsement, String> {
        endorsement::read(record, hash, Clock::default().now())
    }
    async fn store(
        store: &dyn Store,
        items: Vec<NewStoredEndorsement>,
        checkpoint: Checkpoint,
    ) -> Stored<Vec<Imported>> {
        store.import_endorsements(items, checkpoint).await
    }
}

impl Kind for Partners {
    type Item = NewPartner;
    const NAME: &'static str = "partners";
    fn read(record: &Record, hash: [u8; 32], _: &Options) -> Result<NewPartner, String> {
        partner::read(record, hash)
    }
    async fn store(store: &dyn Store, items: Vec<NewPartner>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        store.import_partners(items, checkpoint).await
    }
}

impl Kind for Answers {
    type Item = NewAnswer;
    const NAME: &'static str = "answers";
    fn read(record: &Record, _: [u8; 32], _: &Options) -> Result<NewAnswer, String> {
        answer::read(record, clock::day(Clock::default().now()))
    }
    async fn store(store: &dyn Store, items: Vec<NewAnswer>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        store.import_answers(items, checkpoint).await
    }
}
