//! Reads the signed snapshot. Nothing comes out of here that a trusted key did not sign: the manifest by its
//! signature, every other file by the hash that the manifest leads to.

mod manifest;

use std::rc::Rc;

use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wire::{Index, route};

use crate::net::{self, Failure};
use crate::{base64, config, verify};

pub use manifest::{Verified, poll_seconds};

/// Something read from the snapshot.
pub struct Read<T> {
    /// What the path holds; `None` where the snapshot has no such path.
    pub value: Option<T>,
    /// True where the snapshot's time has passed: genuine, but to be shown as out of date.
    pub expired: bool,
    /// When the snapshot was signed, in milliseconds since 1970.
    pub issued: f64,
}

/// What a path holds in a language.
///
/// # Errors
/// [`Failure::Untrusted`] where anything on the way is not what was signed and no mirror has better.
pub async fn read<T: DeserializeOwned>(language: &str, path: &str) -> Result<Read<T>, Failure> {
    let snapshot = manifest::newest().await?;
    let value = match hash_of(&snapshot, language, path).await? {
        Some(hash) => Some(file(&snapshot, &hash).await?),
        None => None,
    };
    Ok(Read { value, expired: snapshot.is_expired(), issued: snapshot.issued() })
}

async fn hash_of(snapshot: &Rc<Verified>, language: &str, path: &str) -> Result<Option<String>, Failure> {
    let Some(shards) = snapshot.manifest.indexes.get(language) else { return Ok(None) };
    let digest = verify::sha256(path.as_bytes()).await?;
    let Some(shard) = shards.get(wire::snapshot::shard([digest[0], digest[1]], shards.len())) else {
        return Ok(None);
    };
    let mut index: Index = file(snapshot, shard).await?;
    Ok(index.remove(path))
}

/// A file by its hash, from where the manifest came or from anybody else who has it.
async fn file<T: DeserializeOwned>(snapshot: &Verified, hash: &str) -> Result<T, Failure> {
    let mut failure = Failure::Unreachable;
    for base in snapshot.bases() {
        match net::get(&format!("{base}{}", route::snapshot_file(hash)), false).await {
            Ok(bytes) if base64::encode(&verify::sha256(&bytes).await?) == hash => return parse(&bytes),
            Ok(_) => failure = Failure::Untrusted,
            Err(_) => {}
        }
    }
    Err(failure)
}

/// Parses JSON by the browser's own parser, which costs no bytes.
fn parse<T: DeserializeOwned>(json: &[u8]) -> Result<T, Failure> {
    let text = std::str::from_utf8(json).map_err(|_| Failure::Untrusted)?;
    let value = js_sys::JSON::parse(text).map_err(|_: JsValue| Failure::Untrusted)?;
    serde_wasm_bindgen::from_value(value).map_err(|_| Failure::Untrusted)
}

/// The clearing house first, then the mirrors that the loader and the manifest name.
fn bases(named: &[String]) -> impl Iterator<Item = &str> {
    let config = config::get();
    std::iter::once(&config.base).chain(&config.trust.mirrors).chain(named).map(String::as_str)
}
