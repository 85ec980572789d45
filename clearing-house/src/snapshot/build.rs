//! From the store to the files of a snapshot, not signed yet.

use std::collections::{BTreeMap, HashMap};

use bytes::Bytes;
use wire::{AlertChange, Programme, limit, snapshot};

use super::{lists, logs, texts};
use crate::{
    clock::{self, Seconds},
    keys,
    lang::LANGUAGES,
    listings::Listings,
    store::{Count, IndexedAlert, Store, Stored},
};

/// A snapshot's files and how to find them.
pub struct Built {
    /// Language → hashes of its index shards.
    pub indexes: BTreeMap<String, Vec<String>>,
    /// Hash → bytes.
    pub files: HashMap<String, Bytes>,
    /// Hash of each petition's log, by slug.
    pub logs: HashMap<String, String>,
    /// What changed since what was published before; empty at the first.
    pub changes: Vec<AlertChange>,
    seen: Seen,
}

/// Every alert's content by its id.
type Seen = HashMap<String, [u8; 32]>;

/// Builds snapshots, and remembers between two what did not change.
#[derive(Default)]
pub struct Builder {
    /// Whom requests are sealed to.
    programme: Option<Programme>,
    texts: texts::Cache,
    logs: logs::Cache,
    /// What was published last.
    seen: Option<Seen>,
}

impl Builder {
    /// A builder for a clearing house that takes requests, or takes none.
    pub fn new(programme: Option<Programme>) -> Self {
        Self { programme, ..Self::default() }
    }

    /// Builds the files from what the store has now.
    pub async fn build(&mut self, store: &dyn Store, now: Seconds) -> Stored<Built> {
        let index = store.alert_index().await?;
        let campaigns = store.campaigns().await?;
        let petitions = store.petitions().await?;
        let counts: HashMap<String, u64> =
            store.counts().await?.into_iter().map(|Count { petition, confirmed }| (petition, confirmed)).collect();

        let scopes = lists::scopes(&index, campaigns.iter().map(|c| c.slug.as_str()));
        self.texts.load(store, &index, &scopes).await?;
        let mut files = Files::default();
        let mut paths: Vec<BTreeMap<String, String>> = vec![BTreeMap::new(); LANGUAGES.len()];
        for scope in &scopes {
            // Languages that show the same texts share a file, and its work.
            let mut known: HashMap<Vec<usize>, String> = HashMap::new();
            for (place, paths) in paths.iter_mut().enumerate() {
                let shown = scope.newest.iter().map(|&at| self.texts.shown(index[at].key, place)).collect();
                let hash = match known.get(&shown) {
                    Some(hash) => hash.clone(),
                    None => files.add(self.texts.list(scope, &index, place)),
                };
                known.insert(shown, hash.clone());
                paths.insert(scope.path.clone(), hash);
            }
        }
        let today = clock::day(now);
        for petition in &petitions {
            let confirmed = counts.get(&petition.slug).copied().unwrap_or(petition.imported_count);
            for (lang, paths) in LANGUAGES.iter().zip(&mut paths) {
                if let Some(wire) = texts::petition(petition, lang, &today, confirmed) {
                    paths.insert(snapshot::petition(&petition.slug), files.add_json(&wire)?);
                }
            }
        }
        let listings = Listings::load(store).await?;
        for (lang, paths) in LANGUAGES.iter().zip(&mut paths) {
            let mut add = |path: &str, hash| paths.insert(path.to_owned(), hash);
            add(snapshot::OPPORTUNITIES, files.add_json(&listings.opportunities(lang, &today))?);
            add(snapshot::MEMBERS, files.add_json(&listings.members(lang))?);
            add(snapshot::EXCHANGE, files.add_json(&listings.exchange(lang))?);
            if let Some(programme) = &self.programme {
                add(snapshot::PROGRAMME, files.add_json(programme)?);
            }
        }
        let mut indexes = BTreeMap::new();
        for (lang, paths) in LANGUAGES.iter().zip(paths) {
            let shards = shards(paths);
            let hashes = shards.iter().map(|shard| files.add_json(shard)).collect::<Stored<_>>()?;
            indexes.insert((*lang).to_owned(), hashes);
        }
        self.logs.load(store, &petitions).await?;
        let logs: HashMap<String, String> =
            self.logs.files().map(|(slug, file)| (slug.to_owned(), files.put(file))).collect();
        let mut paths: BTreeMap<_, _> = logs.iter().map(|(slug, hash)| (snapshot::log(slug), hash.clone())).collect();
        for partner in store.partners().await? {
            paths.insert(snapshot::partner(&partner.slug), files.add_json(&partner)?);
        }
        for letter in store.letters().await? {
            paths.insert(snapshot::endorsements(&letter.petition), files.add_json(&letter)?);
        }
        if !paths.is_empty() {
            let hashes = shards(paths).iter().map(|shard| files.add_json(shard)).collect::<Stored<_>>()?;
            indexes.insert(snapshot::NO_LANGUAGE.to_owned(), hashes);
        }
        let seen = index.iter().map(|a| (a.id.clone(), a.content_hash)).collect();
        Ok(Built { indexes, files: files.0, logs, changes: self.changes(index), seen })
    }

    /// Notes that a build was published: the next one's changes are those since then, so that a failure between
    /// building and publishing hides no alert from those who listen.
    pub fn published(&mut self, built: &mut Built) {
        self.seen = Some(std::mem::take(&mut built.seen));
    }

    fn changes(&self, index: Vec<IndexedAlert>) -> Vec<AlertChange> {
        let Some(before) = &self.seen else { return Vec::new() };
        let changed = index.into_iter().filter(|a| before.get(&a.id) != Some(&a.content_hash));
        changed
            .map(|a| AlertChange {
                id: a.id,
                state: a.state,
                countries: a.countries,
                topics: a.topics,
                campaigns: a.campaigns,
            })
            .collect()
    }
}

/// Files under construction, each once.
#[derive(Default)]
struct Files(HashMap<String, Bytes>);

impl Files {
    fn add(&mut self, bytes: Vec<u8>) -> String {
        self.put(&bytes.into())
    }

    fn put(&mut self, bytes: &Bytes) -> String {
        let hash = keys::base64url(&keys::sha256(bytes));
        self.0.entry(hash.clone()).or_insert_with(|| bytes.clone());
        hash
    }

    fn add_json(&mut self, value: &impl serde::Serialize) -> Stored<String> {
        let bytes =
            serde_json::to_vec(value).map_err(|e| crate::store::StoreError::Internal(format!("snapshot JSON: {e}")))?;
        Ok(self.add(bytes))
    }
}

/// Parts an index into a power of two of shards, so that none has more than [`limit::INDEX_PATHS`] paths.
fn shards(paths: BTreeMap<String, String>) -> Vec<BTreeMap<String, String>> {
    let mut number = 1;
    loop {
        let mut shards = vec![BTreeMap::new(); number];
        for (path, hash) in &paths {
            let path_hash = keys::sha256(path.as_bytes());
            shards[snapshot::shard([path_hash[0], path_hash[1]], number)].insert(path.clone(), hash.clone());
        }
        // Two bytes address no more shards than this.
        if number == 1 << 16 || shards.iter().all(|shard| shard.len() <= limit::INDEX_PATHS) {
            return shards;
        }
        number *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_built_and_not_published_is_told_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let store = crate::store::sqlite::SqliteStore::temporary(folder.path()).unwrap();
        let mut builder = Builder::default();
        let mut first = builder.build(&store, 0).await.unwrap();
        builder.published(&mut first);
        let alert = r#"{"id":"a","text":"A","lang":"en","date":"2005","country":"KE"}"#;
        crate::import::text::<crate::import::Alerts>(&store, alert).await.unwrap();
        for _ in 0..2 {
            assert_eq!(builder.build(&store, 0).await.unwrap().changes.len(), 1);
        }
        let mut told = builder.build(&store, 0).await.unwrap();
        builder.published(&mut told);
        assert_eq!(builder.build(&store, 0).await.unwrap().changes, []);
    }

    #[test]
    fn shards_are_a_power_of_two_and_none_too_large() {
        let paths = |n: usize| (0..n).map(|i| (format!("petitions/p{i}"), String::new())).collect();
        assert_eq!(shards(paths(0)).len(), 1);
        assert_eq!(shards(paths(64)).len(), 1);
        let many = shards(paths(1_200));
        assert!(many.len().is_power_of_two() && many.iter().all(|s| s.len() <= limit::INDEX_PATHS));
        assert_eq!(many.iter().map(BTreeMap::len).sum::<usize>(), 1_200);
    }
}
