//! What the database has, read beside the server: the only place that knows its tables.

use std::{collections::HashSet, ops::Range, path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags};

use crate::{Outcome, body};

const FILE: &str = "clearing-house.sqlite";

/// Rows that bear on signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    pub signatures: u64,
    pub keys: u64,
    /// Sealed copies, one a recipient.
    pub copies: u64,
    /// Signatures with more than one mail.
    pub mailed_twice: u64,
}

pub struct Database(Connection);

impl Database {
    pub fn open(data_dir: &Path) -> Outcome<Self> {
        Ok(Self(Connection::open_with_flags(data_dir.join(FILE), OpenFlags::SQLITE_OPEN_READ_ONLY)?))
    }

    pub fn rows(&self) -> Outcome<Rows> {
        Ok(Rows {
            signatures: self.count("SELECT count(*) FROM signatures")?,
            keys: self.count("SELECT count(*) FROM signature_keys")?,
            copies: self.count("SELECT count(*) FROM identities")?,
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

    /// Makes the signatures with these numbers look confirmed, as their mails cannot be read from outside. Counts and log
    /// do not follow.
    pub fn pretend_confirmed(data_dir: &Path, numbers: Range<u32>) -> Outcome {
        let mut connection = Connection::open(data_dir.join(FILE))?;
        connection.busy_timeout(Duration::from_secs(60))?;
        let transaction = connection.transaction()?;
        transaction.execute_batch("CREATE TEMP TABLE wanted (key TEXT PRIMARY KEY)")?;
        for number in numbers {
            transaction.execute("INSERT INTO wanted VALUES (?)", [body::key(number)])?;
        }
        let sql = "UPDATE signatures SET state = 'confirmed', token_hash = NULL WHERE sealed_with IN (SELECT key FROM wanted)";
        transaction.execute(sql, [])?;
        Ok(transaction.commit()?)
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
