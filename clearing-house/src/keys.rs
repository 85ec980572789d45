//! The clearing house's secrets: the key that signs snapshots and the key of keyed hashes. Both are files outside the
//! database, so that a stolen database tells nobody's address and signs nothing.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use chacha20poly1305::{XChaCha20Poly1305, aead::Aead};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// A hash of 32 bytes.
pub type Hash = [u8; 32];

/// SHA-256.
pub fn sha256(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// Base64url without padding.
pub fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Base64 as `integrity` and HTTP headers have it.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Bytes from base64url without padding; `None` where the text is no such thing or the length another.
pub fn from_base64url<T: TryFrom<Vec<u8>>>(text: &str) -> Option<T> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

/// Bytes from the operating system's generator.
pub fn random() -> io::Result<[u8; 32]> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|e| io::Error::other(format!("no random bytes from the system: {e}")))?;
    Ok(bytes)
}

/// Signs the snapshot's manifest.
pub struct SnapshotKey(SigningKey);

impl SnapshotKey {
    /// Reads the key's file, and makes it (mode 0600) where there is none.
    pub fn open(path: &Path) -> io::Result<Self> {
        Ok(Self(SigningKey::from_bytes(&read_or_create(path)?)))
    }

    /// The public key as manifests and `embed.js` name it.
    pub fn public(&self) -> String {
        base64url(self.0.verifying_key().as_bytes())
    }

    /// Signs a manifest's text.
    pub fn sign(&self, payload: &str) -> String {
        self.sign_for(wire::snapshot::MANIFEST_CONTEXT, payload)
    }

    /// Signs a text for one purpose, which no other has the name of.
    pub fn sign_for(&self, context: &str, payload: &str) -> String {
        base64url(&self.0.sign(&[context.as_bytes(), payload.as_bytes()].concat()).to_bytes())
    }
}

/// Whether the holder of a public key signed a text for this purpose.
pub fn verify(key: &str, context: &str, payload: &str, signature: &str) -> bool {
    let key = from_base64url(key).and_then(|key| VerifyingKey::from_bytes(&key).ok());
    let signature = from_base64url(signature).map(|bytes| Signature::from_bytes(&bytes));
    let message = [context.as_bytes(), payload.as_bytes()].concat();
    key.zip(signature).is_some_and(|(key, signature)| key.verify_strict(&message, &signature).is_ok())
}

/// Hashes that only this clearing house can compute.
#[derive(Clone)]
pub struct Secret(Hash);

impl Secret {
    /// Reads the secret's file, and makes it (mode 0600) where there is none.
    pub fn open(path: &Path) -> io::Result<Self> {
        read_or_create(path).map(Self)
    }

    /// A secret of this process only.
    pub fn in_memory() -> io::Result<Self> {
        random().map(Self)
    }

    /// HMAC-SHA-256 of text for one purpose; hashes for different purposes cannot be compared.
    pub fn hash(&self, purpose: &str, text: &str) -> Hash {
        // HMAC takes a key of any length.
        let mut mac = match Hmac::<Sha256>::new_from_slice(&self.0) {
            Ok(mac) => mac,
            Err(_) => unreachable!("HMAC takes keys of any length"),
        };
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

/// Bytes before an encrypted text.
const NONCE: usize = 24;

impl Secret {
    /// Encrypts a text for one purpose (XChaCha20-Poly1305): a random nonce, the ciphertext and its tag.
    pub fn wrap(&self, purpose: &str, text: &[u8]) -> io::Result<Vec<u8>> {
        let nonce: [u8; NONCE] = std::array::from_fn({
            let random = random()?;
            move |place| random[place]
        });
        let sealed = self.cipher(purpose).encrypt(&nonce.into(), text);
        let sealed = sealed.map_err(|_| io::Error::other("too long to be encrypted"))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Decrypts what [`Secret::wrap`] made; `None` where it was made with another secret, for another purpose, or changed.
    pub fn unwrap(&self, purpose: &str, wrapped: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = wrapped.split_first_chunk::<NONCE>()?;
        self.cipher(purpose).decrypt(&(*nonce).into(), sealed).ok().map(Zeroizing::new)
    }

    fn cipher(&self, purpose: &str) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.hash("encrypt", purpose).into())
    }
}

/// The form of an address by which signers are told apart: lower case, without a `+tag`, because one person can make any
/// number of those, with the domain as DNS has it (RFC 5891), however it was written. Google's addresses have no dots that
/// matter, and two domains.
pub fn canonical_address(email: &str) -> String {
    let lower = email.trim().to_lowercase();
    let Some((local, domain)) = lower.rsplit_once('@') else { return lower };
    let domain = match url::Host::parse(domain) {
        Ok(url::Host::Domain(name)) => name,
        _ => domain.to_owned(),
    };
    let plain = local.split('+').next().filter(|plain| !plain.is_empty()).unwrap_or(local);
    match domain.as_str() {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", plain.replace('.', "")),
        _ => format!("{plain}@{domain}"),
    }
}

fn read_or_create(path: &Path) -> io::Result<Hash> {
    let explain = |e: io::Error| io::Error::new(e.kind(), format!("key file {}: {e}", path.display()));
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(mut file) => {
            let key = random()?;
            file.write_all(&key).and_then(|()| file.sync_all()).map_err(explain)?;
            Ok(key)
        }
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
            let bytes = fs::read(path).map_err(explain)?;
            bytes.try_into().map_err(|bytes: Vec<u8>| {
                io::Error::other(format!(
                    "key file {} has {} bytes instead of 32; restore it from a backup, or remove it to make a new key",
                    path.display(),
                    bytes.len()
                ))
            })
        }
        Err(e) => Err(explain(e)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_person_are_one() {
        assert_eq!(canonical_address(" Ana.B+petition@Example.ORG "), "ana.b@example.org");
        assert_eq!(canonical_address("+@example.org"), "+@example.org");
        assert_eq!(canonical_address("почта@ПРИМЕР.рф"), canonical_address("Почта@xn--e1afmkfd.xn--p1ai"));
        assert_eq!(canonical_address("a.n.a+x@googlemail.com"), "ana@gmail.com");
        assert_ne!(canonical_address("a.na@example.org"), canonical_address("ana@example.org"));
    }

    #[test]
    fn a_key_is_made_once_and_readable_by_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        let first = SnapshotKey::open(&path).unwrap().public();
        assert_eq!(SnapshotKey::open(&path).unwrap().public(), first);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::write(&path, b"short").unwrap();
        assert!(SnapshotKey::open(&path).is_err_and(|e| e.to_string().contains("5 bytes")));
    }

    #[test]
    fn keyed_hashes_differ_by_purpose_and_secret() {
        let (one, two) = (Secret([1; 32]), Secret([2; 32]));
        assert_eq!(one.hash("email", "a"), one.hash("email", "a"));
        assert_ne!(one.hash("email", "a"), one.hash("client", "a"));
        assert_ne!(one.hash("email", "a"), two.hash("email", "a"));
    }
}
