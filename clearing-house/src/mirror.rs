//! A folder with everything public, for a static host, a stick, or a stranger who helps.

use std::{
    collections::{HashMap, hash_map::Entry},
    fs, io,
    path::Path,
};

use wire::{Manifest, SignedManifest};

use crate::{
    assets::{self, pinned, pinned::Keep},
    clock::{self, Clock, Seconds},
    config::Config,
    demo,
    keys::SnapshotKey,
    sealing,
    snapshot::{self, build::Builder, folder},
    store::{DeliveryStore, sqlite::SqliteStore},
};

/// Writes the mirror; tells what was written.
pub async fn write(config: &Config, dir: &Path, demo_content: bool, clock: &Clock) -> Result<String, String> {
    let data = &config.storage.data_dir;
    fs::create_dir_all(data).map_err(|e| {
        format!("cannot make the data folder {}: {e}; set IFEX_DATA_DIR to one that can be written", data.display())
    })?;
    let key = SnapshotKey::open(&config.snapshot_key()).map_err(|e| e.to_string())?;
    let target = dir.join("v1/snapshot");
    let files = if demo_content {
        build_demo(config, &key, &target, clock).await?
    } else {
        copy_published(config, &target, clock).await?
    };
    let keep = if demo_content { Keep::Current } else { Keep::Past };
    let assets = copy_assets(config, &key, dir, keep)?;
    Ok(format!("{}: {files} snapshot files, {assets} files of the widget", dir.display()))
}

/// Builds the demo content's snapshot. A manifest of the same files that is fresh stays, so that nothing changes on
/// the disk and no browser reloads.
async fn build_demo(config: &Config, key: &SnapshotKey, target: &Path, clock: &Clock) -> Result<usize, String> {
    let temporary = Temporary::new()?;
    let store = SqliteStore::temporary(&temporary.0).map_err(|e| e.to_string())?;
    store.set_default_recipient(sealing::key::recipient(config, true)?).await.map_err(|e| e.to_string())?;
    demo::import(&store).await?;
    let now = clock.now();
    let programme = sealing::key::programme(config, true)?;
    let built = Builder::new(programme).build(&store, now).await.map_err(|e| e.to_string())?;
    let before = read_manifest(target);
    let fresh = before.as_ref().is_some_and(|(signed, manifest)| {
        manifest.indexes == built.indexes
            && manifest.mirrors == config.snapshot.mirrors
            && manifest.poll_seconds == config.snapshot.poll_seconds
            && signed.signatures.iter().any(|s| s.key == key.public())
            && remaining(manifest, now) > Seconds::from(config.snapshot.snapshot_hours) * 2_400
    });
    let manifest = match &before {
        Some((signed, _)) if fresh => serde_json::to_string(signed),
        _ => {
            let after = before.map_or(0, |(_, manifest)| manifest.version + 1);
            let version = after.max(now.try_into().unwrap_or(0));
            snapshot::sign(key, version, now, &config.snapshot, &built.indexes)
        }
    };
    put(target, &built.files, &manifest.map_err(|e| e.to_string())?)?;
    Ok(built.files.len())
}

/// Copies what the server published last. Building anew would give the mirror a higher version than the server's, and
/// readers of both would then refuse the server's as older.
async fn copy_published(config: &Config, target: &Path, clock: &Clock) -> Result<usize, String> {
    let source = config.storage.snapshot();
    let none = || {
        format!(
            "nothing is published in {}: run `clearing-house serve` first, or use --demo for sample content",
            source.display()
        )
    };
    let (signed, manifest) = read_manifest(&source).ok_or_else(none)?;
    if remaining(&manifest, clock.now()) <= 0 {
        return Err(format!(
            "the snapshot in {} has expired: start `clearing-house serve` to sign it",
            source.display()
        ));
    }
    let mut files = HashMap::new();
    for shard in manifest.indexes.values().flatten() {
        let bytes = read_file(&source, shard)?;
        let index: wire::Index = serde_json::from_slice(&bytes).map_err(|e| format!("{shard}.json: {e}"))?;
        files.insert(shard.clone(), bytes.into());
        for hash in index.into_values() {
            if let Entry::Vacant(place) = files.entry(hash) {
                let bytes = read_file(&source, place.key())?;
                place.insert(bytes.into());
            }
        }
    }
    put(target, &files, &serde_json::to_string(&signed).map_err(|e| e.to_string())?)?;
    Ok(files.len())
}

fn read_file(folder: &Path, hash: &str) -> Result<Vec<u8>, String> {
    let path = folder.join(format!("{hash}.json"));
    fs::read(&path).map_err(|e| format!("cannot read {}: {e}; run the command again", path.display()))
}

fn read_manifest(folder: &Path) -> Option<(SignedManifest, Manifest)> {
    let signed: SignedManifest = serde_json::from_slice(&fs::read(folder.join("manifest.json")).ok()?).ok()?;
    let manifest = serde_json::from_str(&signed.payload).ok()?;
    Some((signed, manifest))
}

/// Seconds until a manifest expires.
fn remaining(manifest: &Manifest, now: Seconds) -> Seconds {
    clock::parse(&manifest.expires).unwrap_or(0) - now
}

fn put(target: &Path, files: &HashMap<String, bytes::Bytes>, manifest: &str) -> Result<(), String> {
    folder::write(target, files, manifest)
        .and_then(|()| folder::clean(target, |hash| files.contains_key(hash)))
        .map_err(|e| format!("cannot write {}: {e}; free the disk or give another folder", target.display()))
}

fn copy_assets(config: &Config, key: &SnapshotKey, dir: &Path, keep: Keep) -> Result<usize, String> {
    let Some(source) = &config.http.assets_dir else {
        eprintln!("`assets_dir` is not set: the mirror has no embed.js and no widget/");
        return Ok(0);
    };
    let trust = assets::trust(&key.public(), &config.snapshot.mirrors, config.http.public_url.as_deref());
    let read = |e: io::Error| format!("cannot copy the widget from {}: {e}; build it first", source.display());
    let write = |e: io::Error| format!("cannot write {}: {e}", dir.display());
    let mut paths = assets::list(source).map_err(read)?;
    // The loader comes last: it never names a file that is not there yet.
    paths.sort_by_key(|path| path == wire::route::EMBED);
    for path in &paths {
        let bytes = fs::read(source.join(path)).map_err(read)?;
        let bytes = match std::str::from_utf8(&bytes) {
            Ok(text) if path == wire::route::EMBED => assets::fill(text, &trust).map_or(bytes, String::into_bytes),
            _ => bytes,
        };
        folder::replace(&dir.join(path), &bytes).map_err(write)?;
        if path == wire::route::EMBED {
            let pin = serde_json::to_vec(&pinned::pin(&bytes)).map_err(|e| e.to_string())?;
            pinned::keep(dir, &bytes, source, keep).map_err(write)?;
            folder::replace(&dir.join(wire::route::PIN), &pin).map_err(write)?;
        }
    }
    Ok(paths.len())
}

/// A folder that goes when it is dropped.
struct Temporary(std::path::PathBuf);

impl Temporary {
    fn new() -> Result<Self, String> {
        let name = crate::keys::random().map_err(|e| e.to_string())?;
        let path = std::env::temp_dir().join(format!("ifex-{}", crate::keys::base64url(&name[..9])));
        fs::create_dir(&path).map_err(|e| format!("cannot make {}: {e}", path.display()))?;
        Ok(Self(path))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
