//! A ZIP file whose bytes depend on nothing but its contents.
//!
//! `epub-builder` knows right to left, but dates the files in its archives by the clock. What it would save is the
//! handful of lines in `book.rs`.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::problem::{Problem, Result};

/// An archive in memory.
pub struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Archive {
    /// An empty archive, all of whose files will be of a day (`2026-11-22`).
    pub fn new(day: &str) -> Self {
        let options =
            SimpleFileOptions::default().last_modified_time(date(day).unwrap_or_default()).unix_permissions(0o644);
        Self { writer: ZipWriter::new(Cursor::default()), options }
    }

    /// Adds a file.
    pub fn add(&mut self, name: &str, contents: &str) -> Result<()> {
        self.put(name, contents, CompressionMethod::Deflated)
    }

    /// Adds a file as it is, so that a program may find its contents without unpacking.
    pub fn store(&mut self, name: &str, contents: &str) -> Result<()> {
        self.put(name, contents, CompressionMethod::Stored)
    }

    /// The archive's bytes.
    pub fn finish(self) -> Result<Vec<u8>> {
        Ok(self.writer.finish().map_err(|error| problem(&error))?.into_inner())
    }

    fn put(&mut self, name: &str, contents: &str, method: CompressionMethod) -> Result<()> {
        self.writer.start_file(name, self.options.compression_method(method)).map_err(|error| problem(&error))?;
        self.writer.write_all(contents.as_bytes()).map_err(|error| problem(&error))
    }
}

fn date(day: &str) -> Option<DateTime> {
    let mut parts = day.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    DateTime::from_date_and_time(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?, 0, 0, 0).ok()
}

fn problem(error: &dyn std::error::Error) -> Problem {
    Problem::one(format!("cannot pack an archive: {error}"))
}
