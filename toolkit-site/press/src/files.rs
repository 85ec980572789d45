//! Files whose names follow their contents.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::problem::{Problem, Result};

/// Writes a file, with its folders.
pub fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    let write = || {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, contents)
    };
    write().map_err(|error: std::io::Error| Problem::one(format!("cannot write {}: {error}", path.display())))
}

/// Reads a text that must be there.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| Problem::one(format!("cannot read {}: {error}", path.display())))
}

/// `name-{hash}.end`: another content is another address, so that a cache never has an old one.
pub fn hashed(name: &str, end: &str, contents: &[u8]) -> String {
    let hash: String = Sha256::digest(contents).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{name}-{hash}.{end}")
}
