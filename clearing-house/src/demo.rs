//! The demo content: sample alerts, petitions, a campaign and the programme's lists in all five languages, part of the
//! program.

use crate::{
    import::{self, Alerts, Campaigns, Endorsements, Exchange, Kind, Members, Opportunities, Partners, Petitions},
    store::Store,
};

include!(concat!(env!("OUT_DIR"), "/demo.rs"));

/// The demo petitions.
pub const PETITIONS: &[&str] = &[include_str!("../demo/petitions.jsonl")];
/// The demo campaigns.
pub const CAMPAIGNS: &[&str] = &[include_str!("../demo/campaigns.jsonl")];
/// The demo partners: where `cargo xtask serve` shows their pages.
pub const PARTNERS: &[&str] = &[include_str!("../demo/partners.jsonl")];

/// The demo organisations under joint letters.
pub const ENDORSEMENTS: &[&str] = &[include_str!("../demo/endorsements.jsonl")];

/// Imports the demo content; the good records go in, and the refused ones are counted.
pub async fn import(store: &dyn Store) -> Result<u64, String> {
    Ok(files::<Campaigns>(store, CAMPAIGNS).await?
        + files::<Petitions>(store, PETITIONS).await?
        + files::<Alerts>(store, ALERTS).await?
        + files::<Opportunities>(store, OPPORTUNITIES).await?
        + files::<Members>(store, MEMBERS).await?
        + files::<Exchange>(store, EXCHANGE).await?
        + files::<Partners>(store, PARTNERS).await?
        + files::<Endorsements>(store, ENDORSEMENTS).await?)
}

async fn files<K: Kind>(store: &dyn Store, texts: &[&'static str]) -> Result<u64, String> {
    let mut refused = 0;
    for text in texts {
        refused += import::text::<K>(store, text).await?.refused;
    }
    Ok(refused)
}
