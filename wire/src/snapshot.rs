//! The signed, immutable set of public files that widget, site and mirrors read.
//!
//! ```text
//! manifest.json ──signed──▶ index (a shard of path → hash) ──▶ file (an alert list, a petition, …)
//! ```
//!
//! A path is `alerts`, `alerts/country/TN`, `alerts/topic/attack`, `alerts/campaign/{slug}`, `petitions/{slug}`,
//! `opportunities`, `members`, `exchange` or `programme`. What is in no language, `petitions/{slug}/log`,
//! `petitions/{slug}/endorsements` and `partners/{slug}`, has an index of its own, [`NO_LANGUAGE`], so that readers of
//! petitions do not carry it.
//! A hash is SHA-256 of the file's bytes in base64url without padding (43 characters), and names the file, so any
//! host can serve it and nobody can swap it. Indexes are sharded because a thousand petitions in one index would be
//! 70 kB on a bad line; the shard of a path is the first two bytes of SHA-256(path), big-endian, modulo the number
//! of shards.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The file `manifest.json`: a [`Manifest`] as text, with signatures over exactly that text's UTF-8 bytes, so that no
/// canonical form of JSON is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedManifest {
    /// JSON of a [`Manifest`].
    pub payload: String,
    /// One per key; one by a trusted key is enough, which makes a change of keys possible.
    pub signatures: Vec<ManifestSignature>,
}

/// One signature over [`SignedManifest::payload`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestSignature {
    /// The Ed25519 public key (RFC 8032), 32 bytes in base64url without padding.
    pub key: String,
    /// The signature, 64 bytes in base64url without padding, over [`MANIFEST_CONTEXT`] followed by the payload.
    pub signature: String,
}

/// Precedes the payload in what is signed, so that a signature made for anything else is never valid here.
pub const MANIFEST_CONTEXT: &str = "ifex snapshot manifest 1\n";

/// The snapshot's root.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Rises with each snapshot; a reader never goes back to a smaller one.
    pub version: u64,
    /// When it was signed, RFC 3339 in UTC.
    pub issued: String,
    /// From when on it is shown as out of date, RFC 3339 in UTC.
    pub expires: String,
    /// Base addresses, each ending in `/`, that serve the same files under the same routes.
    #[serde(default)]
    pub mirrors: Vec<String>,
    /// Seconds between two looks for a newer manifest where push does not get through, [`crate::limit::POLL_SECONDS`];
    /// raised when the clearing house is under load.
    pub poll_seconds: u32,
    /// Language, or [`NO_LANGUAGE`] → hashes of its index shards, at least one.
    pub indexes: BTreeMap<String, Vec<String>>,
}

/// One shard: path → hash.
pub type Index = BTreeMap<String, String>;

/// The shard of a path, from the first two bytes of SHA-256(path), for a non-zero number of shards.
pub fn shard(path_hash: [u8; 2], shards: usize) -> usize {
    usize::from(u16::from_be_bytes(path_hash)) % shards.max(1)
}

/// Path of the newest alerts of all.
pub const ALERTS: &str = "alerts";

/// Path of the alerts of a country.
pub fn alerts_of_country(alpha2: &str) -> String {
    format!("alerts/country/{alpha2}")
}

/// Path of the alerts on a topic.
pub fn alerts_of_topic(topic: &str) -> String {
    format!("alerts/topic/{topic}")
}

/// Path of the alerts of a campaign.
pub fn alerts_of_campaign(slug: &str) -> String {
    format!("alerts/campaign/{slug}")
}

/// Path of a petition.
pub fn petition(slug: &str) -> String {
    format!("petitions/{slug}")
}

/// The entry of [`Manifest::indexes`] for what is in no language (ISO 639-2); absent while there is nothing.
pub const NO_LANGUAGE: &str = "zxx";

/// Path of a petition's [`crate::Log`], in the index of [`NO_LANGUAGE`]; absent before the first signature.
pub fn log(slug: &str) -> String {
    format!("petitions/{slug}/log")
}

/// Path of the opportunities: a list of [`crate::Opportunity`].
pub const OPPORTUNITIES: &str = "opportunities";
/// Path of the members: a list of [`crate::Member`].
pub const MEMBERS: &str = "members";
/// Path of the expertise exchange: a list of [`crate::ExchangeEntry`].
pub const EXCHANGE: &str = "exchange";
/// Path of the [`crate::Programme`]; absent where the clearing house takes no requests.
pub const PROGRAMME: &str = "programme";

/// Path of a [`crate::Partner`], in the index of [`NO_LANGUAGE`].
pub fn partner(slug: &str) -> String {
    format!("partners/{slug}")
}

/// Path of the [`crate::Endorsements`] of a petition, in the index of [`NO_LANGUAGE`]; absent while no organisation has
/// signed.
pub fn endorsements(slug: &str) -> String {
    format!("petitions/{slug}/endorsements")
}
