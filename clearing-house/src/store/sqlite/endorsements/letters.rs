//! Reading endorsements: letters in order, what waits, and logos.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};
use wire::{Endorsement, EndorsementState, Endorsements, limit};

use super::{super::super::StoreError, Stored, StoredEndorsement, from_row};
use crate::keys::Hash;

/// Reads [`from_row`]'s columns of endorsements `e` of petitions `p`.
pub fn select(condition: &str) -> String {
    format!(
        "SELECT e.key, p.slug, e.state, e.organisation, e.names, e.site, e.host, e.country, e.member, e.proof, \
         e.logo_hash, e.representative, e.place, e.day, e.sample, e.changed \
         FROM endorsements e JOIN petitions p ON p.key = e.petition WHERE {condition}"
    )
}

/// The organisations under a letter.
pub fn of(c: &Connection, slug: &str) -> Stored<Vec<Endorsement>> {
    let all = in_state(c, EndorsementState::Approved, Some(slug))?;
    Ok(all.into_iter().map(|e| e.shown).take(limit::ENDORSEMENTS).collect())
}

/// How many there are.
pub fn count(c: &Connection, petition: i64) -> Stored<u64> {
    let sql = "SELECT count(*) FROM endorsements WHERE petition = ? AND state = 'approved'";
    Ok(c.prepare_cached(sql)?.query_row([petition], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// Every letter that has organisations under it.
pub fn all(c: &Connection) -> Stored<Vec<Endorsements>> {
    let mut letters: BTreeMap<String, Vec<Endorsement>> = BTreeMap::new();
    for endorsement in in_state(c, EndorsementState::Approved, None)? {
        let letter = letters.entry(endorsement.petition).or_default();
        if letter.len() < limit::ENDORSEMENTS {
            letter.push(endorsement.shown);
        }
    }
    Ok(letters.into_iter().map(|(petition, endorsements)| Endorsements { petition, endorsements }).collect())
}

/// Endorsements in a state, those under a letter in its order: by the places that editors gave, then by name.
pub fn in_state(c: &Connection, state: EndorsementState, petition: Option<&str>) -> Stored<Vec<StoredEndorsement>> {
    let sql = select("e.state = ?1 AND (?2 IS NULL OR p.slug = ?2) ORDER BY e.changed, e.key");
    let mut found = c
        .prepare_cached(&sql)?
        .query_map(params![state.as_str(), petition], from_row)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    if state == EndorsementState::Approved {
        // SQLite folds the case of ASCII letters only.
        found.sort_by_cached_key(|e| (e.place.unwrap_or(u32::MAX), e.shown.organisation.to_lowercase()));
    }
    Ok(found)
}

/// A logo that stands under any letter.
pub fn logo(c: &Connection, hash: Hash) -> Stored<Option<Vec<u8>>> {
    let sql = "SELECT logo FROM endorsements WHERE logo_hash = ? AND state = 'approved' LIMIT 1";
    Ok(c.prepare_cached(sql)?.query_row([hash], |row| row.get(0)).optional()?)
}

/// An endorsement's logo.
pub fn logo_of(c: &Connection, key: i64) -> Stored<Option<Vec<u8>>> {
    let found: Option<Option<Vec<u8>>> = c
        .prepare_cached("SELECT logo FROM endorsements WHERE key = ?")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    Ok(found.flatten())
}

/// The names in further languages as the table has them.
pub fn names_json(shown: &Endorsement) -> Stored<String> {
    serde_json::to_string(&shown.names).map_err(|e| StoreError::Internal(format!("JSON of names: {e}")))
}
