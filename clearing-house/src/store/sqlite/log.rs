//! The log of each petition: leaves are appended in the transaction of what they stand for, and nothing is ever taken
//! away; the tables refuse it.

mod days;
mod proofs;
#[cfg(test)]
mod tests;

use rusqlite::{Connection, OptionalExtension, params};
use wire::{Leaf, LeafKind};

use super::super::{StoreError, Stored};
use crate::{
    clock::{self, Seconds},
    keys::{self, Hash},
    log::tree::{self, Nodes, leaf_hash},
};

pub use days::{audit, close_days, log, sizes};
pub use proofs::{consistency, inclusion, leaves};

/// A petition with a log.
struct Logged {
    key: i64,
    slug: String,
    imported: u64,
}

/// The tree's hashes in the tables.
struct Tables<'a> {
    c: &'a Connection,
    petition: &'a Logged,
}

impl Nodes for Tables<'_> {
    type Error = StoreError;

    fn hashes(&self, height: u32, first: u64, count: u64) -> Stored<Vec<Hash>> {
        let places = (number(first), number(first.saturating_add(count)));
        let hashes: Vec<Hash> = if height == 0 {
            let hash = |leaf: Leaf| leaf_hash(wire::log::leaf(&self.petition.slug, &leaf).as_bytes());
            between(self.c, self.petition.key, places)?.into_iter().map(hash).collect()
        } else {
            self.c
                .prepare_cached(
                    "SELECT hash FROM log_nodes WHERE petition = ? AND height = ? AND place >= ? AND place < ? \
                     ORDER BY place",
                )?
                .query_map(params![self.petition.key, height, places.0, places.1], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?
        };
        if hashes.len() as u64 == count {
            return Ok(hashes);
        }
        Err(StoreError::Internal(format!("the log of petition {} has a gap", self.petition.key)))
    }
}

/// Appends a leaf for a confirmed signature whose receipt has this mark.
pub fn confirmed(c: &Connection, petition: i64, mark: Hash, now: Seconds) -> Stored<()> {
    append(c, petition, LeafKind::Confirmed, mark, &clock::day(now))
}

/// Whether a petition's log has a leaf with this mark.
pub fn has(c: &Connection, petition: i64, mark: Hash) -> Stored<bool> {
    Ok(c.prepare_cached("SELECT 1 FROM log_leaves WHERE petition = ? AND mark = ?")?.exists(params![petition, mark])?)
}

/// Appends a leaf that accounts for a signature withdrawn, found invalid or restored. It has a mark of its own, so that it
/// leads to no signature.
pub fn accounted(c: &Connection, petition: i64, kind: LeafKind, now: Seconds) -> Stored<()> {
    append(c, petition, kind, random()?, &clock::day(now))
}

/// A mark that belongs to no receipt.
pub fn random() -> Stored<Hash> {
    keys::random().map_err(|e| StoreError::Unavailable(e.to_string()))
}

fn append(c: &Connection, petition: i64, kind: LeafKind, mark: Hash, day: &str) -> Stored<()> {
    let petition = by(c, "key = ?", petition)?.ok_or_else(|| StoreError::Internal("a log of no petition".into()))?;
    let last: Option<(i64, String)> = c
        .prepare_cached("SELECT place, day FROM log_leaves WHERE petition = ? ORDER BY place DESC LIMIT 1")?
        .query_row([petition.key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let place = last.as_ref().map_or(0, |(place, _)| place + 1);
    // A clock that is set back makes no leaf older than the one before.
    let day = last.as_ref().map_or(day, |(_, before)| before.as_str().max(day));
    c.prepare_cached("INSERT INTO log_leaves (petition, place, kind, day, mark) VALUES (?, ?, ?, ?, ?)")?
        .execute(params![petition.key, place, kind.as_str(), day, mark])?;
    tree::completed(&Tables { c, petition: &petition }, count(place + 1), |height, place, hash| {
        c.prepare_cached("INSERT INTO log_nodes (petition, height, place, hash) VALUES (?, ?, ?, ?)")?
            .execute(params![petition.key, height, number(place), hash])?;
        Ok(())
    })
}

/// Gives the confirmed signatures of before the log a leaf each, with receipts that nobody has.
pub fn backfill(c: &Connection) -> Stored<usize> {
    let before = c
        .prepare(
            "SELECT s.petition, coalesce(s.confirmed, s.created) FROM petitions p \
             CROSS JOIN signatures s ON s.petition = p.key AND s.state = 'confirmed' \
             WHERE NOT EXISTS (SELECT 1 FROM log_leaves l WHERE l.petition = p.key) ORDER BY 1, 2",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, Seconds)>>>()?;
    for (petition, day) in &before {
        confirmed(c, *petition, random()?, *day)?;
    }
    Ok(before.len())
}

fn by(c: &Connection, condition: &str, value: impl rusqlite::ToSql) -> Stored<Option<Logged>> {
    Ok(c.prepare_cached(&format!("SELECT key, slug, imported_count FROM petitions WHERE {condition}"))?
        .query_row([value], |row| Ok(Logged { key: row.get(0)?, slug: row.get(1)?, imported: count(row.get(2)?) }))
        .optional()?)
}

fn between(c: &Connection, petition: i64, places: (i64, i64)) -> Stored<Vec<Leaf>> {
    let rows = c
        .prepare_cached(
            "SELECT kind, day, mark FROM log_leaves WHERE petition = ? AND place >= ? AND place < ? ORDER BY place",
        )?
        .query_map(params![petition, places.0, places.1], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, Hash>(2)?))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let leaf = |(kind, day, mark): (String, String, Hash)| {
        let kind = LeafKind::parse(&kind).ok_or_else(|| StoreError::Internal("a leaf of no kind".into()))?;
        Ok(Leaf { kind, day, mark: keys::base64url(&mark) })
    };
    rows.into_iter().map(leaf).collect()
}

/// A number for SQLite; what is too large for it is too large for any log.
fn number(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn count(value: i64) -> u64 {
    u64::try_from(value).unwrap_or(0)
}
