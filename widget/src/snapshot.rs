//! Reads the signed snapshot. Nothing comes out of here that a trusted key did not sign: the manifest by its
//! signature, every other file by the hash that the manifest leads to.

mod manifest;

use wasm_bindgen::JsValue;
use wire::route;

use crate::json::{self, FromJson, Json};
use crate::net::{self, Failure};
use crate::{base64, config, verify};

use manifest::Verified;
pub use manifest::poll_seconds;

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
pub async fn read<T: FromJson>(language: &str, path: &str) -> Result<Read<T>, Failure> {
    let (mut json, mut snapshot) = look_up(language, path).await?;
    // While this was on its way another reader may have come upon a newer one.
    while snapshot.is_overtaken() {
        (json, snapshot) = look_up(language, path).await?;
    }
    let value = match json {
        Some(json) => Some(T::from_json(&json).ok_or(Failure::Untrusted)?),
        None => None,
    };
    Ok(Read { value, expired: snapshot.is_expired(), issued: snapshot.issued })
}

/// The same as JSON, of what may be as old as the snapshot that was the newest a moment ago.
pub async fn read_json(language: &str, path: &str) -> Result<Option<JsValue>, Failure> {
    Ok(look_up(language, path).await?.0)
}

async fn look_up(language: &str, path: &str) -> Result<(Option<JsValue>, Verified), Failure> {
    let snapshot = manifest::newest().await?;
    let shards = snapshot.shards(language);
    let digest = verify::sha256(path.as_bytes()).await?;
    let Some(shard) = shards.get(wire::snapshot::shard([digest[0], digest[1]], shards.len())) else {
        return Ok((None, snapshot));
    };
    let index = file(&snapshot, shard).await?;
    let json = match index.field(path).and_then(|hash| hash.text()) {
        Some(hash) => Some(file(&snapshot, &hash).await?),
        None => None,
    };
    Ok((json, snapshot))
}

/// A file by its hash, from where the manifest came or from anybody else who has it.
async fn file(snapshot: &Verified, hash: &str) -> Result<JsValue, Failure> {
    let name = route::snapshot_file(hash);
    let hash = base64::decode(hash).ok_or(Failure::Untrusted)?;
    let mut failure = Failure::Unreachable;
    for base in snapshot.bases() {
        match net::get(&[&base, &*name].concat(), false).await {
            Ok(bytes) if verify::sha256(&bytes).await? == hash => return parse(bytes),
            Ok(_) => failure = Failure::Untrusted,
            Err(_) => {}
        }
    }
    Err(failure)
}

fn parse(bytes: Vec<u8>) -> Result<JsValue, Failure> {
    String::from_utf8(bytes).ok().and_then(|text| json::parse(&text)).ok_or(Failure::Untrusted)
}

/// The clearing house first, then the mirrors that the loader and the manifest name.
fn bases(named: &[String]) -> Vec<String> {
    let config = config::get();
    let mut bases = vec![config.base.clone()];
    bases.extend_from_slice(&config.mirrors);
    bases.extend_from_slice(named);
    bases
}
