//! A snapshot as files in a folder: written whole or not at all, the manifest last.

use std::{
    collections::HashMap,
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use bytes::Bytes;

use crate::keys;

/// Writes the files that are not there yet, then the manifest.
pub fn write(folder: &Path, files: &HashMap<String, Bytes>, manifest: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut written = Vec::new();
    for (hash, bytes) in files {
        let path = folder.join(format!("{hash}.json"));
        // The name is the content's hash, so a whole file of that name is that file.
        if fs::metadata(&path).is_ok_and(|m| m.len() == bytes.len() as u64) {
            continue;
        }
        let temporary = folder.join(format!(".{hash}.new"));
        let mut file = File::create(&temporary)?;
        file.write_all(bytes)?;
        written.push((file, temporary, path));
        // Bounds the open descriptors.
        if written.len() == 256 {
            settle(&mut written)?;
        }
    }
    settle(&mut written)?;
    File::open(folder)?.sync_all()?;
    replace(&folder.join("manifest.json"), manifest.as_bytes())?;
    File::open(folder)?.sync_all()
}

/// The files that are whole: those that are what their name says.
pub fn read(folder: &Path) -> io::Result<HashMap<String, Bytes>> {
    let mut files = HashMap::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(files),
        Err(e) => return Err(e),
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let Some(hash) = name.to_str().and_then(|name| name.strip_suffix(".json")) else { continue };
        let bytes = fs::read(entry.path())?;
        if keys::base64url(&keys::sha256(&bytes)) == hash {
            files.insert(hash.to_owned(), bytes.into());
        }
    }
    Ok(files)
}

/// Brings written files to the disk, then gives them their names. Syncing after writing all lets the first sync
/// carry the others.
fn settle(written: &mut Vec<(File, std::path::PathBuf, std::path::PathBuf)>) -> io::Result<()> {
    for (file, temporary, path) in written.drain(..) {
        file.sync_all()?;
        fs::rename(temporary, path)?;
    }
    Ok(())
}

/// Replaces a file in one step; leaves it alone where it has the content already.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|m| m.len() == bytes.len() as u64) && fs::read(path)? == bytes {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let temporary = path.with_file_name(format!(".{name}.new"));
    let mut file = File::create(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(temporary, path)
}

/// Removes the files for which `keep` says no by their hash, and what an interrupted write left.
pub fn clean(folder: &Path, keep: impl Fn(&str) -> bool) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let left_over = name.starts_with('.') && name.ends_with(".new");
        let file = name.strip_suffix(".json").filter(|hash| *hash != "manifest");
        if left_over || file.is_some_and(|hash| !keep(hash)) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
