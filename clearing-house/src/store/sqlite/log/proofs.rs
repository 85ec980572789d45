//! What whoever checks a log asks for.

use rusqlite::{Connection, OptionalExtension, params};
use wire::{Inclusion, Leaf, limit};

use super::{Logged, Tables, between, by, count, number};
use crate::{
    keys::{self, Hash},
    log::tree,
    store::Stored,
};

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

/// The petition, where its log has, or had once, so many leaves.
fn grown_to(c: &Connection, slug: &str, size: u64) -> Stored<Option<Logged>> {
    let Some(petition) = by(c, "slug = ?", slug)? else { return Ok(None) };
    let there = size == 0
        || c.prepare_cached("SELECT 1 FROM log_leaves WHERE petition = ? AND place = ?")?
            .exists(params![petition.key, number(size - 1)])?;
    Ok(there.then_some(petition))
}
