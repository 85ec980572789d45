//! An edition of the snapshot that the clearing house never published: files replaced, every hash above them made anew.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::SigningKey;
use http::StatusCode;
use sha2::{Digest, Sha256};
use wire::{
    Index, Manifest,
    route::{MANIFEST, snapshot_file},
    snapshot::shard,
};

use super::{Tamper, forge};
use crate::Outcome;

/// A manifest and the files that differ from what the clearing house serves.
#[derive(Clone)]
pub struct Edition {
    /// Its root, to change as one likes.
    pub manifest: Manifest,
    house: String,
    files: BTreeMap<String, Vec<u8>>,
}

impl Edition {
    /// The current edition of the clearing house at `house`.
    pub async fn of(house: &str) -> Outcome<Self> {
        let manifest = forge::read(&get(&format!("{house}/{MANIFEST}")).await?)?;
        Ok(Self { manifest, house: house.to_owned(), files: BTreeMap::new() })
    }

    /// The file of a path in a language, and the hash that names it.
    pub async fn file(&self, lang: &str, path: &str) -> Outcome<(String, Vec<u8>)> {
        let (_, index) = self.index(lang, path).await?;
        let hash = index.get(path).ok_or_else(|| format!("the snapshot has no {path} in {lang}"))?;
        Ok((hash.clone(), self.bytes(hash).await?))
    }

    /// Replaces the file of a path.
    pub async fn replace(&mut self, lang: &str, path: &str, file: Vec<u8>) -> Outcome {
        let (number, mut index) = self.index(lang, path).await?;
        index.insert(path.to_owned(), self.keep(file));
        let index = self.keep(serde_json::to_vec(&index)?);
        self.manifest.indexes.get_mut(lang).ok_or("no such language")?[number] = index;
        Ok(())
    }

    /// Replaces a text in the file of a path.
    pub async fn reword(&mut self, lang: &str, path: &str, from: &str, to: &str) -> Outcome {
        let (_, file) = self.file(lang, path).await?;
        let text = String::from_utf8(file)?;
        if !text.contains(from) {
            return Err(format!("{path} has no {from:?}").into());
        }
        self.replace(lang, path, text.replace(from, to).into_bytes()).await
    }

    /// Serves it, signed by `key`, in the clearing house's place.
    pub fn serve(&self, tamper: &Tamper, key: &SigningKey) -> Outcome {
        let manifest = forge::sign(&self.manifest, key)?;
        let files: BTreeMap<_, _> = self.files.iter().map(|(hash, file)| (snapshot_file(hash), file.clone())).collect();
        tamper.hook(move |exchange| {
            let file = if exchange.path == MANIFEST { Some(&manifest) } else { files.get(&exchange.path) };
            if let Some(file) = file {
                exchange.status = StatusCode::OK;
                exchange.body.clone_from(file);
            }
        });
        Ok(())
    }

    async fn index(&self, lang: &str, path: &str) -> Outcome<(usize, Index)> {
        let shards = self.manifest.indexes.get(lang).ok_or_else(|| format!("the snapshot has no {lang}"))?;
        let hash = Sha256::digest(path.as_bytes());
        let number = shard([hash[0], hash[1]], shards.len());
        Ok((number, serde_json::from_slice(&self.bytes(&shards[number]).await?)?))
    }

    async fn bytes(&self, hash: &str) -> Outcome<Vec<u8>> {
        match self.files.get(hash) {
            Some(file) => Ok(file.clone()),
            None => get(&format!("{}/{}", self.house, snapshot_file(hash))).await,
        }
    }

    fn keep(&mut self, file: Vec<u8>) -> String {
        let hash = URL_SAFE_NO_PAD.encode(Sha256::digest(&file));
        self.files.insert(hash.clone(), file);
        hash
    }
}

async fn get(url: &str) -> Outcome<Vec<u8>> {
    Ok(reqwest::get(url).await?.error_for_status()?.bytes().await?.to_vec())
}
