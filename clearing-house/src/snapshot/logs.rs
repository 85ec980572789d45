//! The files of petitions' logs, kept between builds: most logs grow no longer.

use std::collections::HashMap;

use bytes::Bytes;

use crate::store::{Petition, Store, StoreError, Stored};

/// Each petition's log as JSON.
#[derive(Default)]
pub struct Cache(HashMap<String, Kept>);

struct Kept {
    size: u64,
    imported: u64,
    json: Bytes,
}

impl Cache {
    /// Loads the logs that grew.
    pub async fn load(&mut self, store: &dyn Store, petitions: &[Petition]) -> Stored<()> {
        let imported: HashMap<&str, u64> = petitions.iter().map(|p| (p.slug.as_str(), p.imported_count)).collect();
        for (slug, size) in store.log_sizes().await? {
            let imported = imported.get(slug.as_str()).copied().unwrap_or(0);
            if self.0.get(&slug).is_some_and(|kept| (kept.size, kept.imported) == (size, imported)) {
                continue;
            }
            let Some(log) = store.log(slug.clone()).await? else { continue };
            let json = serde_json::to_vec(&log).map_err(|e| StoreError::Internal(format!("log JSON: {e}")))?;
            // It may have grown since the sizes were read; then it is read once more than needed.
            self.0.insert(slug, Kept { size, imported, json: json.into() });
        }
        Ok(())
    }

    /// Slugs and files.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Bytes)> {
        self.0.iter().map(|(slug, kept)| (slug.as_str(), &kept.json))
    }
}
