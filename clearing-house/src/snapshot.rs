//! The signed, immutable set of public files that widget, site and mirrors read.

pub mod build;
pub mod folder;
pub mod lists;
pub mod logs;
pub mod publisher;
pub mod texts;

use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
};

use wire::{Manifest, ManifestSignature, SignedManifest};

use crate::{
    blob::Blob,
    clock::{self, Seconds},
    keys::SnapshotKey,
};

/// `Cache-Control` of the manifest: read often, and shown stale rather than not at all.
pub const MANIFEST_CACHE: &str = "public, max-age=10, stale-while-revalidate=60, stale-if-error=604800";
/// `Cache-Control` of files named by their hash.
pub const FILE_CACHE: &str = "public, max-age=31536000, immutable";

/// What is published now.
pub struct Published {
    /// The manifest's file.
    pub manifest: Arc<Blob>,
    /// Every file by its hash, also those of the snapshot before, for an hour.
    pub files: HashMap<String, Arc<Blob>>,
    /// Hash of each petition's log, by slug.
    pub logs: HashMap<String, String>,
    /// The manifest's version.
    pub version: u64,
    /// When the manifest was signed.
    pub issued: Seconds,
}

impl Published {
    /// The file of a petition's log; `None` where it has none.
    pub fn log(&self, petition: &str) -> Option<&Arc<Blob>> {
        self.files.get(self.logs.get(petition)?)
    }
}

/// The place where the publisher puts the newest snapshot and requests find it.
#[derive(Default)]
pub struct Shelf(RwLock<Option<Arc<Published>>>);

impl Shelf {
    /// The newest snapshot; `None` before the first.
    pub fn get(&self) -> Option<Arc<Published>> {
        // A poisoned lock still holds a whole snapshot: it is replaced by one assignment.
        self.0.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// Replaces it.
    pub fn put(&self, published: Arc<Published>) {
        *self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(published);
    }
}

/// Signs a manifest; the text is the file `manifest.json`.
pub fn sign(
    key: &SnapshotKey,
    version: u64,
    issued: Seconds,
    config: &crate::config::Snapshot,
    indexes: &std::collections::BTreeMap<String, Vec<String>>,
) -> Result<String, serde_json::Error> {
    let manifest = Manifest {
        version,
        issued: clock::rfc3339(issued),
        expires: clock::rfc3339(issued + Seconds::from(config.snapshot_hours) * 3_600),
        mirrors: config.mirrors.clone(),
        poll_seconds: config.poll_seconds,
        indexes: indexes.clone(),
    };
    let payload = serde_json::to_string(&manifest)?;
    let signature = ManifestSignature { key: key.public(), signature: key.sign(&payload) };
    serde_json::to_string(&SignedManifest { payload, signatures: vec![signature] })
}
