//! The list of what a reader saves to read the site without a line.

use std::path::Path;

use sha2::{Digest, Sha256};
use toolkit_site::island::OfflineEdition;

use crate::files;
use crate::problem::{Problem, Result};

/// Writes `offline-{lang}.json` for these files, given by their addresses.
pub fn write(site: &Path, base: &str, lang: &str, addresses: Vec<String>) -> Result<()> {
    let (mut hash, mut bytes) = (Sha256::new(), 0);
    for address in &addresses {
        let path = site.join(file(address.strip_prefix(base).unwrap_or(address)));
        let contents = std::fs::read(&path)
            .map_err(|error| Problem::one(format!("cannot read {}, which is to be saved: {error}", path.display())))?;
        bytes += contents.len() as u64;
        hash.update(address);
        hash.update(contents);
    }
    let version = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let list = OfflineEdition { version, kilobytes: bytes.div_ceil(1000), files: addresses };
    let text = serde_json::to_string(&list).map_err(|error| Problem::one(error.to_string()))?;
    files::write(&site.join(format!("offline-{lang}.json")), text)
}

/// A page's address ends in `/`.
fn file(address: &str) -> String {
    if address.is_empty() || address.ends_with('/') { format!("{address}index.html") } else { address.to_owned() }
}
