//! The widget's files as the widget's build made them, with the trusted keys filled into `embed.js`.

pub mod pinned;

use std::{
    collections::HashMap,
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
    time::{Duration, Instant, SystemTime},
};

use bytes::Bytes;

use self::pinned::Keep;
use crate::{
    blob::{Blob, Effort, Encoding},
    keys,
};

/// What the build leaves in `embed.js` for the server to fill in.
const PLACEHOLDER: &str = "\"__IFEX_TRUST__\"";
/// `Cache-Control` of `embed.js` and `embed.json`: their addresses never change, so they are asked for anew.
const EMBED_CACHE: &str = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=2592000";
/// `Cache-Control` of the widget's hashed files.
const WIDGET_CACHE: &str = "public, max-age=31536000, immutable";
/// How often the folder is looked at again, in development after a rebuild.
const LOOK: Duration = Duration::from_secs(1);

/// The widget's files in memory.
pub struct Assets {
    folder: Option<PathBuf>,
    kept: PathBuf,
    trust: String,
    state: RwLock<State>,
}

#[derive(Default)]
struct State {
    files: HashMap<String, Arc<Blob>>,
    changed: Option<SystemTime>,
    looked: Option<Instant>,
}

/// The JSON object that the loader trusts: public keys, mirrors, and in a mirror's copy the clearing house's own
/// address, which alone can take signatures, push, and show pages.
pub fn trust(public_key: &str, mirrors: &[String], house: Option<&str>) -> String {
    let mut trust = serde_json::json!({ "keys": [public_key], "mirrors": mirrors });
    if let Some(house) = house {
        trust["house"] = house.into();
    }
    trust.to_string()
}

/// `embed.js` with the trust filled in; `None` where it has no place for it.
pub fn fill(embed: &str, trust: &str) -> Option<String> {
    embed.contains(PLACEHOLDER).then(|| embed.replace(PLACEHOLDER, trust))
}

impl Assets {
    /// Loads a folder; without one every file is missing. `kept` is the folder for loaders that partners pinned.
    pub fn new(folder: Option<PathBuf>, kept: PathBuf, trust: String) -> Self {
        let assets = Self { folder, kept, trust, state: RwLock::default() };
        match &assets.folder {
            None => tracing::warn!("`assets_dir` is not set: embed.js and widget/ answer 404"),
            Some(folder) => {
                assets.refresh();
                if assets.state.read().is_ok_and(|state| state.files.is_empty()) {
                    tracing::warn!(folder = %folder.display(), "no embed.js in `assets_dir`: embed.js and widget/ answer 404");
                }
            }
        }
        assets
    }

    /// A file by its path, such as `embed.js` or `widget/…`.
    pub fn get(&self, path: &str) -> Option<Arc<Blob>> {
        let stale = self.state.read().is_ok_and(|state| state.looked.is_none_or(|at| at.elapsed() >= LOOK));
        if stale {
            self.refresh();
        }
        let known = self.state.read().ok()?.files.get(path).cloned();
        known.or_else(|| self.of_the_past(path))
    }

    /// A file of an earlier build, read when it is asked for; there are no more than are kept.
    fn of_the_past(&self, path: &str) -> Option<Arc<Blob>> {
        let blob = blob(path, pinned::read(&self.kept, path)?.into(), WIDGET_CACHE);
        self.state.write().ok()?.files.insert(path.to_owned(), blob.clone());
        Some(blob)
    }

    /// Reads the folder again where `embed.js` changed.
    fn refresh(&self) {
        let Some(folder) = &self.folder else { return };
        let changed = fs::metadata(folder.join("embed.js")).and_then(|m| m.modified()).ok();
        let Ok(mut state) = self.state.write() else { return };
        state.looked = Some(Instant::now());
        if changed.is_none() || changed == state.changed {
            return;
        }
        match load(folder, &self.trust) {
            Ok(files) => {
                tracing::info!(files = files.len(), "widget's files loaded");
                if let Some(embed) = files.get(wire::route::EMBED)
                    && let Err(error) = pinned::keep(&self.kept, &embed.raw, folder, Keep::Past)
                {
                    tracing::error!(%error, "the loader was not kept: pages that pin it break at the next build");
                }
                (state.files, state.changed) = (files, changed);
            }
            Err(error) => tracing::error!(%error, "widget's files not loaded"),
        }
    }
}

fn load(folder: &Path, trust: &str) -> io::Result<HashMap<String, Arc<Blob>>> {
    let mut files = HashMap::new();
    for path in list(folder)? {
        let bytes = fs::read(folder.join(&path))?;
        let (bytes, cache) = if path == wire::route::EMBED {
            let text = String::from_utf8_lossy(&bytes);
            match fill(&text, trust) {
                Some(filled) => (Bytes::from(filled), EMBED_CACHE),
                None => {
                    tracing::warn!("embed.js has no place for the trusted keys; the widget will trust nothing");
                    (Bytes::from(bytes), EMBED_CACHE)
                }
            }
        } else {
            (Bytes::from(bytes), WIDGET_CACHE)
        };
        files.insert(path.clone(), best(blob(&path, bytes, cache)));
    }
    if let Some(embed) = files.get(wire::route::EMBED).map(|blob| blob.raw.clone()) {
        let pin = pinned::pin(&embed);
        let json = serde_json::to_vec(&pin).map_err(io::Error::other)?;
        files.insert(wire::route::PIN.to_owned(), best(blob(wire::route::PIN, json.into(), EMBED_CACHE)));
        files.insert(pin.src.clone(), best(blob(&pin.src, embed, WIDGET_CACHE)));
    }
    Ok(files)
}

fn blob(path: &str, bytes: Bytes, cache: &'static str) -> Arc<Blob> {
    let tag = keys::base64url(&keys::sha256(&bytes)[..18]);
    Blob::new(bytes, tag, content_type(path), cache)
}

/// The file packed for very many readers.
fn best(blob: Arc<Blob>) -> Arc<Blob> {
    let effort = if cfg!(debug_assertions) { Effort::Quick } else { Effort::Best };
    if compressible(blob.content_type) {
        blob.packed(Encoding::Brotli, effort);
        blob.packed(Encoding::Gzip, effort);
    }
    blob
}

/// The files to serve: `embed.js` and everything under `widget/`, as paths in addresses.
pub fn list(folder: &Path) -> io::Result<Vec<String>> {
    let mut paths = vec![wire::route::EMBED.to_owned()];
    let mut folders = vec![wire::route::WIDGET.trim_end_matches('/').to_owned()];
    while let Some(relative) = folders.pop() {
        let entries = match fs::read_dir(folder.join(&relative)) {
            Ok(entries) => entries,
            Err(e) if e.kind() == io::ErrorKind::NotFound => continue,
            Err(e) => return Err(e),
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let Some(name) = name.to_str().filter(|name| !name.starts_with('.')) else { continue };
            let path = format!("{relative}/{name}");
            if entry.file_type()?.is_dir() { folders.push(path) } else { paths.push(path) }
        }
    }
    paths.sort();
    Ok(paths)
}

/// The media type by a file's name.
fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("pack" | "txt" | "ftl") => "text/plain; charset=utf-8",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn compressible(content_type: &str) -> bool {
    !matches!(content_type, "image/png" | "font/woff2")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trust_is_filled_in_and_the_folder_read_again_when_it_changes() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("widget")).unwrap();
        fs::write(folder.path().join("embed.js"), "const trust = \"__IFEX_TRUST__\";").unwrap();
        fs::write(folder.path().join("widget/a.wasm"), b"\0asm").unwrap();
        let assets = Assets::new(
            Some(folder.path().into()),
            folder.path().join("kept"),
            trust("k", &["https://m.example/".into()], None),
        );
        let embed = assets.get("embed.js").unwrap();
        assert_eq!(embed.raw, r#"const trust = {"keys":["k"],"mirrors":["https://m.example/"]};"#);
        assert_eq!(assets.get("widget/a.wasm").unwrap().content_type, "application/wasm");
        assert!(assets.get("widget/../embed.js").is_none());
        let pin: wire::Pin = serde_json::from_slice(&assets.get("embed.json").unwrap().raw).unwrap();
        assert_eq!(assets.get(&pin.src).unwrap().raw, embed.raw);

        fs::write(folder.path().join("embed.js"), "const other = 1, trust = \"__IFEX_TRUST__\";").unwrap();
        fs::write(folder.path().join("widget/b.js"), "").unwrap();
        let file = fs::File::options().append(true).open(folder.path().join("embed.js")).unwrap();
        file.set_modified(SystemTime::now() + Duration::from_secs(5)).unwrap();
        assets.refresh();
        assert!(assets.get("widget/b.js").is_some());
        assert_ne!(assets.get("embed.js").unwrap().raw, embed.raw);
        assert_eq!(assets.get(&pin.src).unwrap().raw, embed.raw, "what a partner pinned is still there");
    }
}
