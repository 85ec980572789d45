//! The live counts in memory: folded once a second, and pushed to whoever follows a petition.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use tokio::{sync::watch, time::sleep};

use crate::{
    live::Hub,
    store::{Count, Store, Stored},
};

/// Between two folds.
const FOLD: Duration = Duration::from_secs(1);

/// Every petition's count as last known.
#[derive(Default)]
pub struct Counts(RwLock<HashMap<String, u64>>);

impl Counts {
    /// A petition's count; `None` before it was first folded.
    pub fn get(&self, petition: &str) -> Option<u64> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(petition).copied()
    }

    /// Notes a count.
    pub fn set(&self, petition: String, confirmed: u64) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(petition, confirmed);
    }

    /// Notes a count that may be older than the one known: two confirmations can be answered in either order.
    pub fn raise(&self, petition: String, confirmed: u64) {
        let mut counts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let known = counts.entry(petition).or_insert(confirmed);
        *known = confirmed.max(*known);
    }

    /// Reads all from the store.
    pub async fn load(&self, store: &dyn Store) -> Stored<()> {
        let all =
            store.counts().await?.into_iter().map(|Count { petition, confirmed }| (petition, confirmed)).collect();
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = all;
        Ok(())
    }
}

/// Folds until told to stop.
pub async fn run(store: Arc<dyn Store>, counts: Arc<Counts>, hub: Arc<Hub>, mut stop: watch::Receiver<bool>) {
    let mut content = store.content_version().await.ok();
    loop {
        tokio::select! {
            () = sleep(FOLD) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        match store.fold_counts().await {
            Ok(changed) => {
                for Count { petition, confirmed } in changed {
                    hub.count(&petition, confirmed);
                    counts.set(petition, confirmed);
                }
            }
            Err(error) => tracing::error!(%error, "counts not folded; they are next time"),
        }
        // An import may have brought petitions, with signatures counted elsewhere.
        if let Ok(now) = store.content_version().await
            && content != Some(now)
            && counts.load(&*store).await.is_ok()
        {
            content = Some(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_answer_lowers_no_count() {
        let counts = Counts::default();
        counts.raise("p".into(), 6);
        counts.raise("p".into(), 5);
        assert_eq!(counts.get("p"), Some(6));
        counts.set("p".into(), 4);
        assert_eq!(counts.get("p"), Some(4), "an audit may");
    }
}
