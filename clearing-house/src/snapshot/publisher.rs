//! Publishes a snapshot whenever something changed, and signs anew before it expires.

use std::{
    collections::{BTreeMap, HashMap},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use tokio::{
    sync::{Notify, watch},
    time::{Instant, sleep, timeout},
};
use wire::{LiveEvent, Programme, limit};

use super::{FILE_CACHE, MANIFEST_CACHE, Published, Shelf, build::Builder, folder};
use crate::{
    blob::{Blob, Effort, Encoding},
    clock::{Clock, Seconds},
    config,
    keys::{self, SnapshotKey},
    live::Hub,
    store::Store,
};

/// Changes that come this close together make one snapshot.
const DEBOUNCE: Duration = Duration::from_millis(300);
/// How long a changed database written by another process may go unseen.
const POLL: Duration = Duration::from_secs(1);
/// How long counts and closing dates in the files may lag behind the live ones.
const REFRESH: Duration = Duration::from_secs(600);
/// How long files that are no longer listed can still be fetched; by a clock that nobody sets.
const RETIRED_KEPT: Duration = Duration::from_secs(3_600);
/// New files up to which each is packed as small as it gets; a big import is packed as it is asked for.
const PACK_BEST: usize = 300;

/// What the publisher needs.
pub struct Publisher {
    /// Where the content is.
    pub store: Arc<dyn Store>,
    /// Signs.
    pub key: SnapshotKey,
    /// Where requests find the result.
    pub shelf: Arc<Shelf>,
    /// Where news goes.
    pub hub: Arc<Hub>,
    /// The time.
    pub clock: Clock,
    /// Where files go.
    pub folder: PathBuf,
    /// Whom requests are sealed to.
    pub programme: Option<Programme>,
    /// Expiry and mirrors.
    pub config: config::Snapshot,
    /// Wakes it at once, for tests and for changes of this process.
    pub wake: Arc<Notify>,
}

/// What is remembered between two snapshots.
#[derive(Default)]
struct Memory {
    builder: Builder,
    indexes: BTreeMap<String, Vec<String>>,
    files: HashMap<String, Arc<Blob>>,
    retired: HashMap<String, Instant>,
    issued: Seconds,
}

impl Publisher {
    /// Publishes until told to stop.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let builder = Builder::new(self.programme.clone());
        let mut memory = Memory { builder, files: self.files_before().await, ..Memory::default() };
        let mut content = None;
        let mut built = Instant::now();
        loop {
            let now_content = self.store.content_version().await;
            // Also where the clock was wrong when it was signed, and is right now.
            let due =
                !(0..Seconds::from(self.config.snapshot_hours) * 1_200).contains(&(self.clock.now() - memory.issued));
            let changed = now_content.as_ref().is_ok_and(|version| content.as_ref() != Some(version));
            if changed || due || built.elapsed() >= REFRESH {
                if changed && content.is_some() {
                    sleep(DEBOUNCE).await;
                }
                // Read again: what came in during the pause is part of this snapshot.
                let version = self.store.content_version().await;
                match self.publish(&mut memory, due).await {
                    Ok(()) => content = version.ok(),
                    Err(error) => {
                        tracing::error!(%error, "no snapshot published; the one before stays");
                        sleep(POLL).await;
                    }
                }
                built = Instant::now();
            } else if let Err(error) = now_content {
                tracing::error!(%error, "cannot see whether the content changed");
            }
            tokio::select! {
                _ = timeout(POLL, self.wake.notified()) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }

    async fn publish(&self, memory: &mut Memory, due: bool) -> Result<(), String> {
        let started = Instant::now();
        let now = self.clock.now();
        let mut built = memory.builder.build(&*self.store, now).await.map_err(|e| e.to_string())?;
        if built.indexes == memory.indexes && !due {
            memory.builder.published(&mut built);
            return Ok(());
        }
        let version = self.store.next_snapshot_version(now.try_into().unwrap_or(0)).await.map_err(|e| e.to_string())?;
        let manifest = super::sign(&self.key, version, now, &self.config, &built.indexes).map_err(|e| e.to_string())?;
        let mut fresh = Vec::new();
        let mut files = HashMap::with_capacity(built.files.len());
        for (hash, bytes) in &built.files {
            let blob = memory.files.remove(hash).unwrap_or_else(|| {
                let blob = Blob::new(bytes.clone(), hash.clone(), "application/json", FILE_CACHE);
                fresh.push(Arc::clone(&blob));
                blob
            });
            memory.retired.remove(hash);
            files.insert(hash.clone(), blob);
        }
        // What is left was listed before, or retired already.
        for (hash, blob) in memory.files.drain() {
            if memory.retired.entry(hash.clone()).or_insert(started).elapsed() < RETIRED_KEPT {
                files.insert(hash, blob);
            } else {
                memory.retired.remove(&hash);
            }
        }
        memory.builder.published(&mut built);
        self.to_disk(built.files, manifest.clone(), files.keys().cloned().collect()).await;
        let tag = keys::base64url(&keys::sha256(manifest.as_bytes()));
        let manifest = Blob::new(manifest.into(), tag, "application/json", MANIFEST_CACHE);
        memory.files = files.clone();
        memory.indexes = built.indexes;
        memory.issued = now;
        self.shelf.put(Arc::new(Published { manifest, files, logs: built.logs, version, issued: now }));
        let new_files = fresh.len();
        pack(fresh);
        let changes = built.changes;
        tracing::info!(
            version,
            files = memory.files.len(),
            new_files,
            changed_alerts = changes.len(),
            milliseconds = started.elapsed().as_millis() as u64,
            "snapshot published"
        );
        let more = changes.len() > limit::LIVE_ALERTS;
        let alerts = changes.into_iter().take(limit::LIVE_ALERTS).collect();
        self.hub.announce(&LiveEvent::Snapshot { version, alerts, more });
        Ok(())
    }

    /// The files of the process before, so that whoever read its manifest a moment ago still finds them.
    async fn files_before(&self) -> HashMap<String, Arc<Blob>> {
        let folder = self.folder.clone();
        let read = tokio::task::spawn_blocking(move || folder::read(&folder)).await;
        let Ok(Ok(files)) = read else {
            tracing::warn!("the snapshot published before cannot be read; its files are published anew");
            return HashMap::new();
        };
        let blob = |(hash, bytes): (String, _)| (hash.clone(), Blob::new(bytes, hash, "application/json", FILE_CACHE));
        files.into_iter().map(blob).collect()
    }

    /// Writes the files; the snapshot is served from memory even where that fails.
    async fn to_disk(
        &self,
        files: HashMap<String, bytes::Bytes>,
        manifest: String,
        keep: std::collections::HashSet<String>,
    ) {
        let folder = self.folder.clone();
        let written = tokio::task::spawn_blocking(move || {
            folder::write(&folder, &files, &manifest)?;
            folder::clean(&folder, |hash| keep.contains(hash))
        });
        match written.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "snapshot not written to the data folder; served from memory"),
            Err(_) => tracing::error!("snapshot not written to the data folder; served from memory"),
        }
    }
}

/// Packs new files in a thread of its own, as small as it gets where they are few.
fn pack(fresh: Vec<Arc<Blob>>) {
    // Unoptimised, the smallest packing takes seconds a file.
    let effort = if fresh.len() <= PACK_BEST && !cfg!(debug_assertions) { Effort::Best } else { Effort::Quick };
    if effort == Effort::Quick {
        return;
    }
    let _ = std::thread::Builder::new().name("pack".into()).spawn(move || {
        for blob in fresh {
            blob.packed(Encoding::Brotli, effort);
            blob.packed(Encoding::Gzip, effort);
        }
    });
}
