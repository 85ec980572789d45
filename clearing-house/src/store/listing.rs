//! What is listed as a whole: opportunities, members and entries of the exchange, each in all its languages.

use std::collections::BTreeMap;

use serde::{Serialize, de::DeserializeOwned};

use super::{Checkpoint, Imported, Store, StoreError, Stored, record::in_language};

/// A record of a list. Its languages share what is no text, as each has the whole of what `wire` sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing<T> {
    /// Its name in addresses.
    pub slug: String,
    /// Its identity in the file that it came from.
    pub source_id: String,
    /// Of the record as imported.
    pub content_hash: [u8; 32],
    /// Language of the original.
    pub original: String,
    /// By language; none where the record is to be taken off the list.
    pub versions: BTreeMap<String, T>,
}

impl<T> Listing<T> {
    /// The version in a language, or the original.
    pub fn version(&self, lang: &str) -> Option<&T> {
        in_language(&self.versions, lang, &self.original).map(|(_, version)| version)
    }

    /// The same record with other versions.
    fn map<U>(self, change: impl Fn(T) -> Stored<U>) -> Stored<Listing<U>> {
        let Self { slug, source_id, content_hash, original, versions } = self;
        let versions = versions.into_iter().map(|(lang, version)| Ok((lang, change(version)?)));
        Ok(Listing { versions: versions.collect::<Stored<_>>()?, slug, source_id, content_hash, original })
    }
}

/// What can be listed.
pub trait Listed: Serialize + DeserializeOwned + Send + 'static {
    /// The list's name in the tables, the snapshot and the command line.
    const LIST: &'static str;
}

impl Listed for wire::Opportunity {
    const LIST: &'static str = wire::snapshot::OPPORTUNITIES;
}

impl Listed for wire::Member {
    const LIST: &'static str = wire::snapshot::MEMBERS;
}

impl Listed for wire::ExchangeEntry {
    const LIST: &'static str = wire::snapshot::EXCHANGE;
}

/// Takes records in, like [`Store::import_alerts`].
pub async fn import<T: Listed>(
    store: &dyn Store,
    items: Vec<Listing<T>>,
    checkpoint: Checkpoint,
) -> Stored<Vec<Imported>> {
    let json = |version: T| serde_json::to_string(&version).map_err(|e| fault::<T>(&e));
    let rows = items.into_iter().map(|item| item.map(json)).collect::<Stored<_>>()?;
    store.import_listings(T::LIST, rows, checkpoint).await
}

/// Every record of a list.
pub async fn all<T: Listed>(store: &dyn Store) -> Stored<Vec<Listing<T>>> {
    let read = |json: String| serde_json::from_str(&json).map_err(|e| fault::<T>(&e));
    store.listings(T::LIST).await?.into_iter().map(|row| row.map(read)).collect()
}

fn fault<T: Listed>(error: &serde_json::Error) -> StoreError {
    StoreError::Internal(format!("JSON of {}: {error}", T::LIST))
}
