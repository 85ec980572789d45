//! The log of each petition: leaves are appended in the transaction of what they stand for, and nothing is ever taken
//! away; the tables refuse it.

use rusqlite::{Connection, OptionalExtension, params};
use wire::{Inclusion, Leaf, LeafKind, Log, LogHead, limit};

use super::super::{StoreError, Stored};
use crate::{
    clock::{self, Seconds},
    keys::{self, Hash},
    log::tree::{self, Nodes, leaf_hash},
};

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

/// Appends a leaf that accounts for a signature withdrawn or found invalid. It has a mark of its own, so that it leads to
/// no signature.
#[cfg_attr(not(test), expect(dead_code, reason = "withdrawing and invalidating are built beside this"))]
pub fn taken_back(c: &Connection, petition: i64, kind: LeafKind, now: Seconds) -> Stored<()> {
    append(c, petition, kind, random()?, &clock::day(now))
}

fn random() -> Stored<Hash> {
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
            "SELECT petition, coalesce(confirmed, created) FROM signatures WHERE state = 'confirmed' AND NOT EXISTS \
             (SELECT 1 FROM log_leaves l WHERE l.petition = signatures.petition) ORDER BY 1, 2",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, Seconds)>>>()?;
    for (petition, day) in &before {
        confirmed(c, *petition, random()?, *day)?;
    }
    Ok(before.len())
}

/// Notes the heads of days that have passed, so that their leaves need not be counted again.
pub fn close_days(c: &Connection, today: &str) -> Stored<()> {
    let petitions: Vec<i64> = c
        .prepare_cached(
            "SELECT p.key FROM petitions p WHERE EXISTS (SELECT 1 FROM log_leaves l WHERE l.petition = p.key)",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for key in petitions {
        let Some(petition) = by(c, "key = ?", key)? else { continue };
        let kept = last_kept(c, key)?;
        for head in open_days(c, &petition, kept.as_ref())?.iter().filter(|head| head.day.as_str() < today) {
            let root: Option<Hash> = keys::from_base64url(&head.root);
            c.prepare_cached(
                "INSERT INTO log_heads (petition, size, day, root, confirmed, withdrawn, invalidated) \
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                key,
                number(head.size),
                head.day,
                root,
                number(head.confirmed),
                number(head.withdrawn),
                number(head.invalidated)
            ])?;
        }
    }
    Ok(())
}

/// Each petition's leaves; those without any are left out.
pub fn sizes(c: &Connection) -> Stored<Vec<(String, u64)>> {
    Ok(c.prepare_cached(
        "SELECT slug, (SELECT place + 1 FROM log_leaves l WHERE l.petition = p.key ORDER BY place DESC LIMIT 1) AS size \
         FROM petitions p WHERE size > 0",
    )?
    .query_map([], |row| Ok((row.get(0)?, count(row.get(1)?))))?
    .collect::<rusqlite::Result<_>>()?)
}

/// A petition's heads to the last leaf; `None` where it has none.
pub fn log(c: &Connection, slug: &str) -> Stored<Option<Log>> {
    let Some(petition) = by(c, "slug = ?", slug)? else { return Ok(None) };
    let mut heads = c
        .prepare_cached(
            "SELECT day, size, root, confirmed, withdrawn, invalidated FROM log_heads WHERE petition = ? \
             ORDER BY size DESC LIMIT ?",
        )?
        .query_map(params![petition.key, number(limit::LOG_HEADS as u64)], head)?
        .collect::<rusqlite::Result<Vec<LogHead>>>()?;
    heads.reverse();
    let open = open_days(c, &petition, heads.last())?;
    heads.extend(open);
    // Of a day that a clock set back opened again, the later head stands.
    let mut days: Vec<LogHead> = Vec::with_capacity(heads.len());
    for head in heads {
        days.pop_if(|before| before.day == head.day);
        days.push(head);
    }
    days.drain(..days.len().saturating_sub(limit::LOG_HEADS));
    Ok((!days.is_empty()).then(|| Log { petition: petition.slug, imported: petition.imported, heads: days }))
}

/// The proof that the leaf with this mark is among the first `size`; `None` where it is not, or the log never was so large.
pub fn inclusion(c: &Connection, slug: &str, mark: Hash, size: u64) -> Stored<Option<Inclusion>> {
    let Some(petition) = grown_to(c, slug, size)? else { return Ok(None) };
    let found: Option<(i64, String)> = c
        .prepare_cached(
            "SELECT place, day FROM log_leaves WHERE petition = ? AND mark = ? AND kind = 'confirmed' AND place < ?",
        )?
        .query_row(params![petition.key, mark, number(size)], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((place, day)) = found else { return Ok(None) };
    let proof = tree::inclusion(&Tables { c, petition: &petition }, count(place), size)?;
    Ok(Some(Inclusion { place: count(place), day, proof: proof.iter().map(|hash| keys::base64url(hash)).collect() }))
}

/// The proof that the log of the smaller size is the beginning of the larger one; `None` where it never was so large.
pub fn consistency(c: &Connection, slug: &str, from: u64, to: u64) -> Stored<Option<Vec<Hash>>> {
    match grown_to(c, slug, to)? {
        Some(petition) if from <= to => Ok(Some(tree::consistency(&Tables { c, petition: &petition }, from, to)?)),
        _ => Ok(None),
    }
}

/// The leaves from a place on; `None` where there is no such petition.
pub fn leaves(c: &Connection, slug: &str, from: u64) -> Stored<Option<Vec<Leaf>>> {
    let Some(petition) = by(c, "slug = ?", slug)? else { return Ok(None) };
    between(c, petition.key, (number(from), number(from.saturating_add(limit::LOG_LEAVES)))).map(Some)
}

/// How many petitions have another number of confirmed signatures than their log accounts for. That cannot be mended:
/// the log only grows.
pub fn audit(c: &Connection) -> Stored<usize> {
    let mut differ = 0;
    let petitions = c
        .prepare(
            "SELECT key, (SELECT count(*) FROM signatures s WHERE s.petition = p.key AND s.state = 'confirmed') \
             FROM petitions p",
        )?
        .query_map([], |row| Ok((row.get(0)?, count(row.get(1)?))))?
        .collect::<rusqlite::Result<Vec<(i64, u64)>>>()?;
    for (key, signatures) in petitions {
        let kept = last_kept(c, key)?;
        let counted = tally(c, key, kept.as_ref())?.pop().or(kept);
        differ += usize::from(counted.map_or(0, |head| head.count()) != signatures);
    }
    Ok(differ)
}

fn by(c: &Connection, condition: &str, value: impl rusqlite::ToSql) -> Stored<Option<Logged>> {
    Ok(c.prepare_cached(&format!("SELECT key, slug, imported_count FROM petitions WHERE {condition}"))?
        .query_row([value], |row| Ok(Logged { key: row.get(0)?, slug: row.get(1)?, imported: count(row.get(2)?) }))
        .optional()?)
}

/// The petition, where its log has, or had once, so many leaves.
fn grown_to(c: &Connection, slug: &str, size: u64) -> Stored<Option<Logged>> {
    let Some(petition) = by(c, "slug = ?", slug)? else { return Ok(None) };
    let there = size == 0
        || c.prepare_cached("SELECT 1 FROM log_leaves WHERE petition = ? AND place = ?")?
            .exists(params![petition.key, number(size - 1)])?;
    Ok(there.then_some(petition))
}

fn last_kept(c: &Connection, petition: i64) -> Stored<Option<LogHead>> {
    Ok(c.prepare_cached(
        "SELECT day, size, root, confirmed, withdrawn, invalidated FROM log_heads WHERE petition = ? \
         ORDER BY size DESC LIMIT 1",
    )?
    .query_row([petition], head)
    .optional()?)
}

/// The heads of the days after the last one kept.
fn open_days(c: &Connection, petition: &Logged, kept: Option<&LogHead>) -> Stored<Vec<LogHead>> {
    let mut heads = Vec::new();
    for mut head in tally(c, petition.key, kept)? {
        head.root = keys::base64url(&tree::root(&Tables { c, petition }, head.size)?);
        heads.push(head);
    }
    Ok(heads)
}

/// The numbers of the days after the last one kept, without roots.
fn tally(c: &Connection, petition: i64, kept: Option<&LogHead>) -> Stored<Vec<LogHead>> {
    let none = LogHead { day: String::new(), size: 0, root: String::new(), confirmed: 0, withdrawn: 0, invalidated: 0 };
    let mut so_far = kept.cloned().unwrap_or(none);
    let rows = c
        .prepare_cached(
            "SELECT day, sum(kind = 'confirmed'), sum(kind = 'withdrawn'), sum(kind = 'invalidated') FROM log_leaves \
             WHERE petition = ? AND place >= ? GROUP BY day ORDER BY day",
        )?
        .query_map(params![petition, number(so_far.size)], |row| {
            Ok((row.get(0)?, count(row.get(1)?), count(row.get(2)?), count(row.get(3)?)))
        })?
        .collect::<rusqlite::Result<Vec<(String, u64, u64, u64)>>>()?;
    let add = |(day, confirmed, withdrawn, invalidated): (String, u64, u64, u64)| {
        so_far.confirmed += confirmed;
        so_far.withdrawn += withdrawn;
        so_far.invalidated += invalidated;
        so_far.size += confirmed + withdrawn + invalidated;
        so_far.day = day;
        so_far.clone()
    };
    Ok(rows.into_iter().map(add).collect())
}

fn head(row: &rusqlite::Row<'_>) -> rusqlite::Result<LogHead> {
    Ok(LogHead {
        day: row.get(0)?,
        size: count(row.get(1)?),
        root: keys::base64url(&row.get::<_, Hash>(2)?),
        confirmed: count(row.get(3)?),
        withdrawn: count(row.get(4)?),
        invalidated: count(row.get(5)?),
    })
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

#[cfg(test)]
mod tests;
