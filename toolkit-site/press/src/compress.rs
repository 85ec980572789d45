//! Copies in brotli beside every file that gains by it, so that a static host sends them without compressing anything.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::problem::{Problem, Result};

/// Archives, books and pictures are compressed already.
const ENDS: [&str; 7] = ["css", "html", "js", "json", "svg", "txt", "wasm"];

/// Writes `{file}.br` beside each file in the folder, at brotli's best: it is done once, and read on bad lines.
///
/// # Errors
/// With every file that could not be read or written.
pub fn folder(site: &Path) -> Result<()> {
    let mut found = Vec::new();
    list(site, &mut found).map_err(|error| Problem::one(format!("cannot read {}: {error}", site.display())))?;
    let (waiting, faults) = (Mutex::new(found), Mutex::new(Vec::new()));
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let work = || {
        while let Some(path) = next() {
            if let Err(error) = file(&path) {
                let fault = format!("cannot compress {}: {error}", path.display());
                faults.lock().unwrap_or_else(PoisonError::into_inner).push(fault);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    Problem::any(faults.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn list(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, found)?;
        } else if path.extension().is_some_and(|end| ENDS.iter().any(|known| end == *known)) {
            found.push(path);
        }
    }
    Ok(())
}

fn file(path: &Path) -> io::Result<()> {
    let raw = fs::read(path)?;
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        // 4 MB: no more memory in the reader's browser than the largest file needs.
        lgwin: 22,
        size_hint: raw.len(),
        ..Default::default()
    };
    let mut packed = Vec::with_capacity(raw.len() / 3);
    brotli::BrotliCompress(&mut raw.as_slice(), &mut packed, &params)?;
    // An empty file, or one of a few bytes, only grows.
    if packed.len() >= raw.len() {
        return Ok(());
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".br");
    fs::write(beside, packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    #[test]
    fn texts_get_a_smaller_copy_and_nothing_else_does() {
        let site = std::env::temp_dir().join(format!("ifex-press-{}", std::process::id()));
        let page = "<p>freedom</p>".repeat(100);
        for (name, text) in [("en/index.html", page.as_str()), ("en/toolkit-en.zip", &page), ("empty.txt", "")] {
            files::write(&site.join(name), text).unwrap();
        }
        folder(&site).unwrap();
        let packed = fs::read(site.join("en/index.html.br")).unwrap();
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, page.as_bytes());
        assert!(!site.join("en/toolkit-en.zip.br").exists() && !site.join("empty.txt.br").exists());
        fs::remove_dir_all(&site).unwrap();
    }
}
