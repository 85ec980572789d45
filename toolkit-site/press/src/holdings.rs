//! What the clearing house published: the signed snapshot that lies beside the site (`v1/snapshot`).
//!
//! The build put it there itself, from a clearing house that it trusts, so the signature is not checked again.

use std::path::Path;

use serde::de::DeserializeOwned;
use toolkit_site::page::Holdings;
use wire::{Index, Manifest, Petition, PetitionState, SignedManifest, snapshot};

use crate::problem::{Problem, Result};

/// Reads what there is for a language; where there is no snapshot, nothing.
pub fn read(site: &Path, lang: &str) -> Result<Holdings> {
    let Some(index) = index(site, lang)? else { return Ok(Holdings::default()) };
    let prefix = snapshot::petition("");
    let mut petitions = Vec::new();
    for path in index.keys().filter(|path| path.starts_with(&prefix)) {
        petitions.extend(file::<Petition>(site, &index, path)?);
    }
    petitions.retain(|petition| petition.state == PetitionState::Open);
    Ok(Holdings {
        opportunities: file(site, &index, snapshot::OPPORTUNITIES)?.unwrap_or_default(),
        members: file(site, &index, snapshot::MEMBERS)?.unwrap_or_default(),
        exchange: file(site, &index, snapshot::EXCHANGE)?.unwrap_or_default(),
        programme: file(site, &index, snapshot::PROGRAMME)?,
        petitions,
    })
}

/// All shards of a language's index in one.
fn index(site: &Path, lang: &str) -> Result<Option<Index>> {
    let manifest = site.join(wire::route::MANIFEST);
    if !manifest.exists() {
        return Ok(None);
    }
    let signed: SignedManifest = json(&manifest)?;
    let fault = |error| Problem::one(format!("{}: {error}", manifest.display()));
    let manifest: Manifest = serde_json::from_str(&signed.payload).map_err(fault)?;
    let mut index = Index::new();
    for shard in manifest.indexes.get(lang).into_iter().flatten() {
        index.extend(json::<Index>(&site.join(wire::route::snapshot_file(shard)))?);
    }
    Ok(Some(index))
}

fn file<T: DeserializeOwned>(site: &Path, index: &Index, path: &str) -> Result<Option<T>> {
    index.get(path).map(|hash| json(&site.join(wire::route::snapshot_file(hash)))).transpose()
}

fn json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = crate::files::read(path)?;
    serde_json::from_str(&text).map_err(|error| Problem::one(format!("{}: {error}", path.display())))
}
