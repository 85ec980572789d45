//! The snapshot's root: fetched, verified, and never taken from an older snapshot than one seen before.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wire::snapshot::MANIFEST_CONTEXT;
use wire::{SignedManifest, limit, route};

use super::{bases, parse};
use crate::json::{self, FromJson, Json};
use crate::net::{self, Failure};
use crate::page::{milliseconds, now};
use crate::{base64, config, verify};

/// A [`wire::Manifest`] that a trusted key signed.
#[derive(Clone)]
pub struct Verified {
    version: f64,
    /// When it was signed, in milliseconds since 1970.
    pub issued: f64,
    expires: f64,
    mirrors: Vec<String>,
    poll_seconds: f64,
    indexes: JsValue,
    /// Where it came from.
    base: String,
}

impl Verified {
    fn from_json(json: &JsValue, base: &str) -> Option<Self> {
        let time = |name| json.field(name)?.text().map(|time| milliseconds(&time));
        Some(Self {
            version: json.field("version")?.number()?,
            issued: time("issued")?,
            expires: time("expires")?,
            mirrors: json.field("mirrors")?.items().iter().filter_map(Json::text).collect(),
            poll_seconds: json.field("poll_seconds")?.number()?,
            indexes: json.field("indexes")?,
            base: base.to_owned(),
        })
    }

    /// Whether its time has passed by the reader's clock. A time that cannot be read counts as passed.
    pub fn is_expired(&self) -> bool {
        self.expires.is_nan() || self.expires < now()
    }

    /// Whether a newer one was verified since.
    pub fn is_overtaken(&self) -> bool {
        NEWEST.with_borrow(|newest| newest.as_ref().is_some_and(|newest| newest.version > self.version))
    }

    /// Hashes of a language's index shards.
    pub fn shards(&self, language: &str) -> Vec<String> {
        let shards = self.indexes.field(language).map(|shards| shards.items()).unwrap_or_default();
        shards.iter().filter_map(Json::text).collect()
    }

    /// Where to look for its files: where it came from first.
    pub fn bases(&self) -> Vec<String> {
        let mut all = bases(&self.mirrors);
        all.retain(|base| *base != self.base);
        all.insert(0, self.base.clone());
        all
    }
}

thread_local! {
    static NEWEST: RefCell<Option<Verified>> = const { RefCell::new(None) };
}

/// Seconds between two polls, as the newest manifest says.
pub fn poll_seconds() -> u32 {
    const UNTIL_TOLD: u32 = 15;
    let said = NEWEST.with_borrow(|newest| newest.as_ref().map_or(UNTIL_TOLD, |newest| newest.poll_seconds as u32));
    said.clamp(*limit::POLL_SECONDS.start(), *limit::POLL_SECONDS.end())
}

/// The newest manifest to be had, from the first place that has one in time; an expired one only where nobody has
/// better.
pub async fn newest() -> Result<Verified, Failure> {
    let mirrors = NEWEST.with_borrow(|newest| newest.as_ref().map(|newest| newest.mirrors.clone()).unwrap_or_default());
    let mut best = Err(Failure::Unreachable);
    for base in bases(&mirrors) {
        match fetch(&base).await {
            Ok(found) => {
                NEWEST.set(Some(found.clone()));
                if !found.is_expired() {
                    return Ok(found);
                }
                best = Ok(found);
            }
            Err(Failure::Untrusted) if best.is_err() => best = Err(Failure::Untrusted),
            Err(_) => {}
        }
    }
    best
}

async fn fetch(base: &str) -> Result<Verified, Failure> {
    let json = parse(net::get(&[base, route::MANIFEST].concat(), true).await?)?;
    let signed = SignedManifest::from_json(&json).ok_or(Failure::Untrusted)?;
    let key = signer(&signed).await?.ok_or(Failure::Untrusted)?;
    let payload = json::parse(&signed.payload).ok_or(Failure::Untrusted)?;
    let found = Verified::from_json(&payload, base).ok_or(Failure::Untrusted)?;
    if floor::admits(key, found.version) { Ok(found) } else { Err(Failure::Untrusted) }
}

/// The trusted key that signed, if any did.
async fn signer(signed: &SignedManifest) -> Result<Option<&'static str>, Failure> {
    let message = [MANIFEST_CONTEXT.as_bytes(), signed.payload.as_bytes()].concat();
    for key in &config::get().keys {
        for claim in signed.signatures.iter().filter(|claim| claim.key == *key) {
            let (Some(bytes), Some(signature)) = (base64::decode(key), base64::decode(&claim.signature)) else {
                continue;
            };
            if verify::ed25519(&bytes, &signature, &message).await? {
                return Ok(Some(key));
            }
        }
    }
    Ok(None)
}

/// The highest version seen, over visits: without it, whoever stands on the line could show last month's snapshot.
mod floor {
    use crate::page::window;

    /// Whether a version is no step back, and if so remembers it. Where the browser grants no storage, only this
    /// page's own memory is left, through the version that [`super::NEWEST`] holds.
    pub fn admits(key: &str, version: f64) -> bool {
        let storage = window().local_storage().ok().flatten();
        // The name tells clearing houses apart, and nothing of the reader.
        let name = ["ifex-snapshot-", key.get(..8).unwrap_or(key)].concat();
        let stored = storage.as_ref().and_then(|storage| storage.get_item(&name).ok().flatten());
        let stored = stored.map_or(0.0, |text| js_sys::Number::from(wasm_bindgen::JsValue::from(text)).value_of());
        let shown = super::NEWEST.with_borrow(|newest| newest.as_ref().map_or(0.0, |newest| newest.version));
        if version > stored
            && let Some(storage) = storage
        {
            // A version is a whole number: no need for the code that prints fractions.
            let _ = storage.set_item(&name, &(version as u64).to_string());
        }
        // `max` passes over the NaN of a spoilt entry.
        version >= shown.max(stored)
    }
}
