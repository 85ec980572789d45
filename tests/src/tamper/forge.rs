//! Making snapshot files that a reader must not believe, or that the clearing house would make only days later.

use std::{fs, path::Path};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer, SigningKey};
use wire::{Manifest, ManifestSignature, SignedManifest, snapshot::MANIFEST_CONTEXT};

use crate::Outcome;

/// The clearing house's own key, from its data folder.
pub fn house_key(data_dir: &Path) -> Outcome<SigningKey> {
    let bytes = fs::read(data_dir.join("snapshot.key"))?;
    let bytes: [u8; 32] = bytes.try_into().map_err(|_| "snapshot.key has not 32 bytes")?;
    Ok(SigningKey::from_bytes(&bytes))
}

/// A key that nobody trusts.
pub fn strange_key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// The manifest in a file, whatever its signature.
pub fn read(file: &[u8]) -> Outcome<Manifest> {
    let signed: SignedManifest = serde_json::from_slice(file)?;
    Ok(serde_json::from_str(&signed.payload)?)
}

/// The file of a manifest signed by `key`.
pub fn sign(manifest: &Manifest, key: &SigningKey) -> Outcome<Vec<u8>> {
    let payload = serde_json::to_string(manifest)?;
    let signature = key.sign(format!("{MANIFEST_CONTEXT}{payload}").as_bytes());
    let signature = ManifestSignature {
        key: URL_SAFE_NO_PAD.encode(key.verifying_key().as_bytes()),
        signature: URL_SAFE_NO_PAD.encode(signature.to_bytes()),
    };
    Ok(serde_json::to_vec(&SignedManifest { payload, signatures: vec![signature] })?)
}

/// The file with its manifest changed and signed anew by `key`.
pub fn resign(file: &[u8], key: &SigningKey, change: impl FnOnce(&mut Manifest)) -> Outcome<Vec<u8>> {
    let mut manifest = read(file)?;
    change(&mut manifest);
    sign(&manifest, key)
}

/// The file with its manifest changed and the old signature kept.
pub fn alter(file: &[u8], change: impl FnOnce(&mut Manifest)) -> Outcome<Vec<u8>> {
    let mut signed: SignedManifest = serde_json::from_slice(file)?;
    let mut manifest: Manifest = serde_json::from_str(&signed.payload)?;
    change(&mut manifest);
    signed.payload = serde_json::to_string(&manifest)?;
    Ok(serde_json::to_vec(&signed)?)
}
