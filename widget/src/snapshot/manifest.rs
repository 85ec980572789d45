//! The snapshot's root: fetched, verified, and never taken from an older snapshot than one seen before.

use std::cell::RefCell;
use std::rc::Rc;

use wire::snapshot::MANIFEST_CONTEXT;
use wire::{Manifest, SignedManifest, route};

use super::{bases, parse};
use crate::net::{self, Failure};
use crate::{base64, config, verify};

/// A manifest that a trusted key signed.
pub struct Verified {
    /// What it says.
    pub manifest: Manifest,
    /// Where it came from.
    base: String,
}

impl Verified {
    /// Whether its time has passed by the reader's clock.
    pub fn is_expired(&self) -> bool {
        // A time that cannot be read counts as passed.
        let expires = js_sys::Date::parse(&self.manifest.expires);
        expires.is_nan() || expires < js_sys::Date::now()
    }

    /// When it was signed, in milliseconds since 1970.
    pub fn issued(&self) -> f64 {
        js_sys::Date::parse(&self.manifest.issued)
    }

    /// Where to look for its files: where it came from first.
    pub fn bases(&self) -> impl Iterator<Item = &str> {
        let others = bases(&self.manifest.mirrors).filter(|base| *base != self.base);
        std::iter::once(self.base.as_str()).chain(others)
    }
}

thread_local! {
    static NEWEST: RefCell<Option<Rc<Verified>>> = const { RefCell::new(None) };
}

/// Seconds between two polls, as the newest manifest says.
pub fn poll_seconds() -> u32 {
    let said = NEWEST.with_borrow(|newest| newest.as_ref().map_or(60, |newest| newest.manifest.poll_seconds));
    said.clamp(*wire::limit::POLL_SECONDS.start(), *wire::limit::POLL_SECONDS.end())
}

/// The newest manifest to be had, from the first place that has one in time; an expired one only where nobody has
/// better.
pub async fn newest() -> Result<Rc<Verified>, Failure> {
    let mirrors = NEWEST.with_borrow(|newest| newest.as_ref().map(|n| n.manifest.mirrors.clone()).unwrap_or_default());
    let mut expired: Option<Rc<Verified>> = None;
    let mut failure = Failure::Unreachable;
    for base in bases(&mirrors) {
        match fetch(base).await {
            Ok(found) if !found.is_expired() => return Ok(keep(found)),
            Ok(found) => expired = Some(keep(found)),
            Err(Failure::Untrusted) => failure = Failure::Untrusted,
            Err(Failure::Unreachable) => {}
        }
    }
    expired.ok_or(failure)
}

async fn fetch(base: &str) -> Result<Verified, Failure> {
    let bytes = net::get(&format!("{base}{}", route::MANIFEST), true).await?;
    let signed: SignedManifest = parse(&bytes)?;
    let key = signer(&signed).await?.ok_or(Failure::Untrusted)?;
    let manifest: Manifest = parse(signed.payload.as_bytes())?;
    if !floor::admits(key, manifest.version) {
        return Err(Failure::Untrusted);
    }
    Ok(Verified { manifest, base: base.to_owned() })
}

/// The trusted key that signed, if any did.
async fn signer(signed: &SignedManifest) -> Result<Option<&'static str>, Failure> {
    let message = [MANIFEST_CONTEXT.as_bytes(), signed.payload.as_bytes()].concat();
    for key in &config::get().trust.keys {
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

fn keep(found: Verified) -> Rc<Verified> {
    let found = Rc::new(found);
    NEWEST.set(Some(found.clone()));
    found
}

/// The highest version seen, over visits: without it, whoever stands on the line could show last month's snapshot.
mod floor {
    use leptos::prelude::window;

    /// Whether a version is no step back, and if so remembers it. Where the browser grants no storage, only this
    /// page's own memory is left, through the version that [`super::NEWEST`] holds.
    pub fn admits(key: &str, version: u64) -> bool {
        let storage = window().local_storage().ok().flatten();
        // The name tells clearing houses apart, and nothing of the reader.
        let name = format!("ifex-snapshot-{}", key.get(..8).unwrap_or(key));
        let stored = storage.as_ref().and_then(|s| s.get_item(&name).ok().flatten()).and_then(|v| v.parse().ok());
        let shown = super::NEWEST.with_borrow(|newest| newest.as_ref().map(|newest| newest.manifest.version));
        let highest: u64 = stored.max(shown).unwrap_or(0);
        if version > highest
            && let Some(storage) = storage
        {
            let _ = storage.set_item(&name, &version.to_string());
        }
        version >= highest
    }
}
