//! Numbers of signatures of which a target's office is told.

use rusqlite::{Connection, params};

use super::super::{Notify, Stored};

/// Replaces whom to tell of a petition's count, and when; what was told stays told.
pub fn write(c: &Connection, petition: i64, notify: Option<&Notify>) -> Stored<()> {
    c.prepare_cached("DELETE FROM notices WHERE petition = ? AND told IS NULL")?.execute([petition])?;
    let mut insert = c.prepare_cached("INSERT OR IGNORE INTO notices (petition, passed, address) VALUES (?, ?, ?)")?;
    for Notify { address, at } in notify {
        for number in at {
            insert.execute(params![petition, i64::try_from(*number).unwrap_or(i64::MAX), address])?;
        }
    }
    Ok(())
}
