//! The demo content: sample alerts, petitions and a campaign in all five languages, part of the program.

use crate::{
    import::{self, Alerts, Campaigns, Petitions},
    store::Store,
};

include!(concat!(env!("OUT_DIR"), "/demo.rs"));

/// The demo petitions.
pub const PETITIONS: &str = include_str!("../demo/petitions.jsonl");
/// The demo campaigns.
pub const CAMPAIGNS: &str = include_str!("../demo/campaigns.jsonl");

/// Imports the demo content; the good records go in, and the refused ones are counted.
pub async fn import(store: &dyn Store) -> Result<u64, String> {
    let mut refused = import::text::<Campaigns>(store, CAMPAIGNS).await?.refused;
    refused += import::text::<Petitions>(store, PETITIONS).await?.refused;
    for alerts in ALERTS {
        refused += import::text::<Alerts>(store, alerts).await?.refused;
    }
    Ok(refused)
}
