//! The programme's pair of keys, each half a file of one line that says which half it is, so that the private one is
//! not put on a server by mistake.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use wire::Programme;
use zeroize::Zeroizing;

use super::{ORGANISATION, files};
use crate::{config::Config, keys, store::DefaultRecipient};

/// The word before the public half.
const PUBLIC: &str = "ifex-programme-public-1";
/// The word before the private half.
const PRIVATE: &str = "ifex-programme-private-1";
/// Names of the demo's pairs in the data folder: for requests, and for signatures.
const DEMO: &str = "programme";
const DEMO_PETITIONS: &str = "petition-demo";

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

/// Private halves, each found by its public one.
pub struct Keys(Vec<([u8; 32], Zeroizing<[u8; 32]>)>);

impl Keys {
    /// Reads private halves.
    pub fn read(paths: &[PathBuf]) -> Result<Self, String> {
        let pair = |path: &PathBuf| {
            let private = private(path)?;
            Ok((seal::public_of(&private).map_err(|e| format!("{}: {e}", path.display()))?, private))
        };
        paths.iter().map(pair).collect::<Result<_, String>>().map(Self)
    }

    /// What opens that which was sealed to a key.
    pub fn of(&self, public: &[u8; 32]) -> Result<&[u8; 32], String> {
        let pair = self.0.iter().find(|(known, _)| known == public);
        let private = pair.map(|(_, private)| &**private);
        private.ok_or_else(|| format!("sealed to another key, {}; use its private half", keys::base64url(public)))
    }
}

fn read(path: &Path, word: &str) -> Result<Zeroizing<[u8; 32]>, String> {
    let text = fs::read_to_string(path).map(Zeroizing::new);
    let text = text.map_err(|e| format!("cannot read the key {}: {e}", path.display()))?;
    let key = text.trim().strip_prefix(word).and_then(|key| keys::from_base64url(key.trim()));
    key.map(Zeroizing::new).ok_or_else(|| {
        let other = [PUBLIC, PRIVATE].into_iter().find(|other| *other != word && text.starts_with(other));
        format!("{} {}", path.display(), other.map_or("is not a key that `clearing-house keys new` made", mistaken))
    })
}

/// What to say of a half that is not the one asked for.
fn mistaken(word: &str) -> &'static str {
    if word == PRIVATE {
        "is the private half of the key, which must never be on the server: take it away, and give the .pub file"
    } else {
        "is the public half of the key: give the .key file"
    }
}

/// A public half as the line of its file or the key alone, and one to which something can be sealed.
pub fn public_text(text: &str) -> Result<[u8; 32], &'static str> {
    let text = text.trim();
    if text.starts_with(PRIVATE) {
        return Err(mistaken(PRIVATE));
    }
    let key = text.strip_prefix(PUBLIC).unwrap_or(text).trim();
    let key = keys::from_base64url(key).ok_or("is neither the line of a .pub file nor 32 bytes in base64url")?;
    seal::seal(&key, b"", b"", b"", &[0; 32]).map_err(|_| "is a key to which nothing can be sealed")?;
    Ok(key)
}

/// Whom requests are sealed to: the configured key; in the demo one made in the data folder; else nobody.
pub fn programme(config: &Config, demo: bool) -> Result<Option<Programme>, String> {
    let path = match &config.programme.programme_key_file {
        Some(path) => path.clone(),
        None if demo => demo_pair(&config.storage.data_dir, DEMO)?,
        None => return Ok(None),
    };
    Ok(Some(Programme { key: keys::base64url(&configured(&path)?) }))
}

/// Who receives the signatures of petitions that name nobody: the programme; in the demo, each petition's organisation by
/// a key made in the data folder; else nobody.
pub fn recipient(config: &Config, demo: bool) -> Result<Option<DefaultRecipient>, String> {
    let (organisation, path) = match &config.programme.programme_key_file {
        Some(path) => (Some(ORGANISATION.to_owned()), path.clone()),
        None if demo => (None, demo_pair(&config.storage.data_dir, DEMO_PETITIONS)?),
        None => return Ok(None),
    };
    Ok(Some(DefaultRecipient { organisation, key: configured(&path)? }))
}

fn configured(path: &Path) -> Result<[u8; 32], String> {
    public(path).map_err(|e| format!("configuration: `programme_key_file`: {e}"))
}

/// The public half of one of the demo's pairs, made where there is none.
fn demo_pair(folder: &Path, name: &str) -> Result<PathBuf, String> {
    let pair = Pair::named(folder, name);
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
        let public_key = public(&pair.public).unwrap();
        assert_eq!(seal::public_of(&private_key).unwrap(), public_key);
        for text in [fs::read_to_string(&pair.public).unwrap(), keys::base64url(&public_key)] {
            assert_eq!(public_text(&text), Ok(public_key));
        }
        assert_eq!(fs::metadata(&pair.private).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(public(&pair.private).unwrap_err().contains("must never be on the server"));
        assert!(private(&pair.public).unwrap_err().contains("give the .key file"));
        fs::write(&pair.public, "ifex-programme-public-1 short").unwrap();
        assert!(public(&pair.public).unwrap_err().contains("not a key"));
        assert!(
            public_text(&fs::read_to_string(&pair.private).unwrap()).unwrap_err().contains("never be on the server")
        );
        assert!(public_text(&"A".repeat(43)).unwrap_err().contains("nothing can be sealed"));
        assert!(public_text("short").unwrap_err().contains("32 bytes"));
        fs::remove_file(&pair.public).unwrap();
        assert!(pair.make().unwrap_err().contains("programme.key is there already"), "nor is the private half lost");
    }
}
