//! How many names a petition's public list has. Counting goes through all of them, so that the number of a long list is
//! remembered for a while.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use crate::{
    clock::Seconds,
    store::{Store, Stored},
};

/// Names from which on a list is long: counting so many takes a millisecond.
const LONG: u64 = 10_000;
/// Seconds for which the number of a long list may be old.
const KEPT: Seconds = 60;

/// The numbers of long lists, by petition and whether it is over.
#[derive(Default)]
pub struct Shown(Mutex<HashMap<(i64, bool), (Seconds, u64)>>);

impl Shown {
    /// The number of names in a petition's list; those too that wait for its end where it is `over`.
    pub async fn of(&self, store: &dyn Store, petition: i64, over: bool, now: Seconds) -> Stored<u64> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&(petition, over)).copied();
        if let Some((counted, shown)) = known
            && (0..KEPT).contains(&(now - counted))
        {
            return Ok(shown);
        }
        let shown = store.count_names(petition, over).await?;
        if shown >= LONG {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).insert((petition, over), (now, shown));
        }
        Ok(shown)
    }
}
