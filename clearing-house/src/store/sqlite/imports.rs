//! Checkpoints of imports, and the numbers that rise.

use rusqlite::{Connection, OptionalExtension, params};

use super::super::{Checkpoint, Imported, StoreError, Stored};

/// Notes how far a file is in.
pub fn advance(c: &Connection, checkpoint: Checkpoint, results: &[Imported]) -> Stored<()> {
    // Those that the store itself refuses are known only now.
    let refused = results.iter().filter(|r| matches!(r, Imported::NameTaken | Imported::Refused(_))).count();
    c.prepare_cached(
        "INSERT INTO imports (kind, digest, line, refused) VALUES (?, ?, ?, ?) \
         ON CONFLICT (kind, digest) DO UPDATE SET line = excluded.line, refused = excluded.refused",
    )?
    .execute(params![
        checkpoint.kind,
        checkpoint.digest,
        i64::try_from(checkpoint.line).unwrap_or(i64::MAX),
        i64::try_from(checkpoint.refused + refused as u64).unwrap_or(i64::MAX),
    ])?;
    Ok(())
}

/// Notes that the published content changed, where it did.
pub fn changed(c: &Connection, results: &[Imported]) -> Stored<()> {
    if results.iter().any(|r| matches!(r, Imported::New | Imported::Updated)) { touch(c) } else { Ok(()) }
}

/// Notes that the published content changed.
pub fn touch(c: &Connection) -> Stored<()> {
    c.prepare_cached("UPDATE meta SET value = value + 1 WHERE name = 'content'")?.execute([])?;
    Ok(())
}

/// How far an import had come.
pub fn checkpoint(c: &Connection, kind: &'static str, digest: [u8; 32]) -> Stored<Option<Checkpoint>> {
    Ok(c.query_row("SELECT line, refused FROM imports WHERE kind = ? AND digest = ?", params![kind, digest], |row| {
        Ok(Checkpoint {
            kind,
            digest,
            line: row.get::<_, i64>(0)?.try_into().unwrap_or(0),
            refused: row.get::<_, i64>(1)?.try_into().unwrap_or(0),
        })
    })
    .optional()?)
}

/// Forgets a checkpoint.
pub fn finish(c: &Connection, kind: &str, digest: [u8; 32]) -> Stored<()> {
    c.execute("DELETE FROM imports WHERE kind = ? AND digest = ?", params![kind, digest])?;
    Ok(())
}

/// Whether nothing that is published is there.
pub fn is_empty(c: &Connection) -> Stored<bool> {
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM alerts) AND NOT EXISTS (SELECT 1 FROM petitions) \
               AND NOT EXISTS (SELECT 1 FROM campaigns) AND NOT EXISTS (SELECT 1 FROM listings)";
    Ok(c.query_row(sql, [], |row| row.get(0))?)
}

/// The next snapshot's version.
pub fn next_snapshot_version(c: &Connection, at_least: u64) -> Stored<u64> {
    let at_least = i64::try_from(at_least).map_err(|_| StoreError::Internal("snapshot version too large".into()))?;
    let version: i64 = c.query_row(
        "UPDATE meta SET value = max(value + 1, ?) WHERE name = 'snapshot' RETURNING value",
        [at_least],
        |row| row.get(0),
    )?;
    Ok(version.unsigned_abs())
}
