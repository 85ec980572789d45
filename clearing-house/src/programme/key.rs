//! The programme's pair of keys, each half a file of one line that says which half it is, so that the private one is
//! not put on a server by mistake.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use wire::Programme;
use zeroize::Zeroizing;

use super::files;
use crate::{config::Config, keys};

/// The word before the public half.
const PUBLIC: &str = "ifex-programme-public-1";
/// The word before the private half.
const PRIVATE: &str = "ifex-programme-private-1";
/// The demo pair's name in the data folder.
const DEMO: &str = "programme";

/// The files of a pair.
pub struct Pair {
    /// The private half.
    pub private: PathBuf,
    /// The public half.
    pub public: PathBuf,
}

impl Pair {
    /// The files with this name in a folder.
    pub fn named(folder: &Path, name: &str) -> Self {
        Self { private: folder.join(format!("{name}.key")), public: folder.join(format!("{name}.pub")) }
    }

    /// Makes a pair; overwrites neither file.
    pub fn make(&self) -> Result<(), String> {
        if self.public.exists() {
            return Err(format!("{} is there already: give another name", self.public.display()));
        }
        let seed = Zeroizing::new(keys::random().map_err(|e| e.to_string())?);
        let (private, public) = seal::derive(&*seed).map_err(|e| e.to_string())?;
        let private = Zeroizing::new(private);
        write(&self.private, 0o600, PRIVATE, &private)?;
        write(&self.public, 0o644, PUBLIC, &public)
    }
}

fn write(path: &Path, mode: u32, word: &str, key: &[u8; 32]) -> Result<(), String> {
    let line = Zeroizing::new(format!("{word} {}\n", keys::base64url(key)));
    let mut file = files::create_with_mode(path, mode)?;
    let written = file.write_all(line.as_bytes()).and_then(|()| file.sync_all());
    written.map_err(|e| format!("cannot write {}: {e}", path.display()))
}

/// Reads a public half.
pub fn public(path: &Path) -> Result<[u8; 32], String> {
    read(path, PUBLIC).map(|key| *key)
}

/// Reads a private half.
pub fn private(path: &Path) -> Result<Zeroizing<[u8; 32]>, String> {
    read(path, PRIVATE)
}

fn read(path: &Path, word: &str) -> Result<Zeroizing<[u8; 32]>, String> {
    let text = fs::read_to_string(path).map(Zeroizing::new);
    let text = text.map_err(|e| format!("cannot read the key {}: {e}", path.display()))?;
    let key = text.trim().strip_prefix(word).and_then(|key| keys::from_base64url(key.trim()));
    key.map(Zeroizing::new).ok_or_else(|| {
        let other = [PUBLIC, PRIVATE].into_iter().find(|other| *other != word && text.starts_with(other));
        match other {
            Some(PRIVATE) => format!(
                "{} is the private half of the key, which must never be on the server: take it away, and give the .pub file",
                path.display()
            ),
            Some(_) => format!("{} is the public half of the key: give the .key file", path.display()),
            None => format!("{} is not a key that `clearing-house keys new` made", path.display()),
        }
    })
}

/// Whom requests are sealed to: the configured key; in the demo one made in the data folder; else nobody.
pub fn programme(config: &Config, demo: bool) -> Result<Option<Programme>, String> {
    let path = match &config.programme.programme_key_file {
        Some(path) => path.clone(),
        None if demo => demo_pair(&config.storage.data_dir)?,
        None => return Ok(None),
    };
    let key = public(&path).map_err(|e| format!("configuration: `programme_key_file`: {e}"))?;
    Ok(Some(Programme { key: keys::base64url(&key) }))
}

/// The public half of the demo's pair, made where there is none.
fn demo_pair(folder: &Path) -> Result<PathBuf, String> {
    let pair = Pair::named(folder, DEMO);
    match fs::metadata(&pair.public) {
        Ok(_) => {}
        Err(e) if e.kind() == io::ErrorKind::NotFound => pair.make()?,
        Err(e) => return Err(format!("cannot read {}: {e}", pair.public.display())),
    }
    Ok(pair.public)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_pair_is_made_once_and_its_halves_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let pair = Pair::named(folder.path(), "programme");
        pair.make().unwrap();
        assert!(pair.make().unwrap_err().contains("is there already"));
        let private_key = private(&pair.private).unwrap();
        assert_eq!(seal::public_of(&private_key).unwrap(), public(&pair.public).unwrap());
        assert_eq!(fs::metadata(&pair.private).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(public(&pair.private).unwrap_err().contains("must never be on the server"));
        assert!(private(&pair.public).unwrap_err().contains("give the .key file"));
        fs::write(&pair.public, "ifex-programme-public-1 short").unwrap();
        assert!(public(&pair.public).unwrap_err().contains("not a key"));
        fs::remove_file(&pair.public).unwrap();
        assert!(pair.make().unwrap_err().contains("programme.key is there already"), "nor is the private half lost");
    }
}
