//! New files, most of which only their owner may read.

use std::{
    fs::{File, OpenOptions},
    io,
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

/// Makes a file that only its owner can read, and never overwrites one.
pub fn create(path: &Path) -> Result<File, String> {
    create_with_mode(path, 0o600)
}

/// Makes a file with these permissions, and never overwrites one.
pub fn create_with_mode(path: &Path, mode: u32) -> Result<File, String> {
    OpenOptions::new().write(true).create_new(true).mode(mode).open(path).map_err(|e| match e.kind() {
        io::ErrorKind::AlreadyExists => {
            format!("{} is there already and is not overwritten: give another name, or move it away", path.display())
        }
        _ => format!("cannot write {}: {e}", path.display()),
    })
}

/// Opens a file to add to its end, made where it is missing so that only its owner can read it.
pub fn append(path: &Path) -> Result<File, String> {
    let file = OpenOptions::new().append(true).create(true).mode(0o600).open(path);
    file.map_err(|e| format!("cannot write {}: {e}", path.display()))
}
