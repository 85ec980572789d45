//! What the database has, read beside the server: the only place that knows its tables.

use std::{collections::HashSet, path::Path};

use rusqlite::{Connection, OpenFlags};

use crate::{Outcome, body};

/// Rows that bear on signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    pub signatures: u64,
    pub keys: u64,
    /// Signatures with more than one mail.
    pub mailed_twice: u64,
}

pub struct Database(Connection);

impl Database {
    pub fn open(data_dir: &Path) -> Outcome<Self> {
        let path = data_dir.join("clearing-house.sqlite");
        Ok(Self(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?))
    }

    pub fn rows(&self) -> Outcome<Rows> {
        Ok(Rows {
            signatures: self.count("SELECT count(*) FROM signatures")?,
            keys: self.count("SELECT count(*) FROM signature_keys")?,
            mailed_twice: self.count(
                "SELECT count(*) FROM (SELECT 1 FROM outbox WHERE signature IS NOT NULL GROUP BY signature \
                 HAVING count(*) > 1)",
            )?,
        })
    }

    /// How many of these signers' keys are not there.
    pub fn missing(&self, numbers: &[u32]) -> Outcome<u64> {
        let mut statement = self.0.prepare("SELECT idempotency_key FROM signature_keys")?;
        let there = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<HashSet<String>>>()?;
        Ok(numbers.iter().filter(|number| !there.contains(&body::key(**number))).count() as u64)
    }

    /// Fails where the file is damaged.
    pub fn is_whole(&self) -> Outcome {
        let said: String = self.0.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if said == "ok" { Ok(()) } else { Err(format!("the database is damaged: {said}").into()) }
    }

    fn count(&self, sql: &str) -> Outcome<u64> {
        Ok(u64::try_from(self.0.query_row(sql, [], |row| row.get::<_, i64>(0))?)?)
    }
}
