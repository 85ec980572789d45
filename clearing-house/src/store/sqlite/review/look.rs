//! What reviewers see: what waits, where it came from, what a condition fits, what was decided.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value};
use wire::SignatureState;

use super::{super::states::State, condition::Where};
use crate::{
    clock::Seconds,
    store::{
        Doubt, StoreError, Stored,
        review::{Condition, Decision, HOURS, Preview, Review, ReviewState, SOURCES, Source, Sources, Waiting},
    },
};

/// Petitions with suspect signatures, those with the most first.
pub fn waiting(c: &Connection) -> Stored<Vec<Waiting>> {
    let rows = c
        .prepare_cached(
            "SELECT p.slug, s.doubt, count(*) FROM signatures s JOIN petitions p ON p.key = s.petition \
             WHERE s.state = 'suspect' AND s.doubt IS NOT NULL GROUP BY s.petition, s.doubt ORDER BY s.petition, s.doubt",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<Vec<(String, String, i64)>>>()?;
    let mut waiting: Vec<Waiting> = Vec::new();
    for (petition, doubt, number) in rows {
        let doubt = Doubt::parse(&doubt).ok_or_else(|| StoreError::Internal("an unknown doubt".into()))?;
        match waiting.last_mut().filter(|last| last.petition == petition) {
            Some(last) => last.doubts.push((doubt, count(number))),
            None => waiting.push(Waiting { petition, doubts: vec![(doubt, count(number))] }),
        }
    }
    let all = |waiting: &Waiting| waiting.doubts.iter().map(|(_, number)| number).sum::<u64>();
    waiting.sort_by_key(|waiting| std::cmp::Reverse(all(waiting)));
    Ok(waiting)
}

/// Where a petition's signatures came from.
pub fn sources(c: &Connection, petition: &str) -> Stored<Option<Sources>> {
    let Some(petition) = self::petition(c, petition)? else { return Ok(None) };
    let by = |tag: &str| -> Stored<Vec<Source>> {
        let sql = format!(
            "SELECT {tag} AS tag, count(*), sum(state = 'suspect'), sum(state = 'confirmed'), min(created), \
             max(created) FROM signatures NOT INDEXED WHERE petition = ? AND {tag} IS NOT NULL \
             GROUP BY 1 HAVING count(*) > 1 ORDER BY 2 DESC, 1 LIMIT {SOURCES}"
        );
        let sources = c
            .prepare_cached(&sql)?
            .query_map([petition], |row| {
                Ok(Source {
                    tag: row.get_ref(0)?.as_blob()?.iter().map(|byte| format!("{byte:02x}")).collect(),
                    signatures: count(row.get(1)?),
                    suspect: count(row.get(2)?),
                    confirmed: count(row.get(3)?),
                    first: row.get(4)?,
                    last: row.get(5)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(sources)
    };
    let (networks, addresses) = (by("substr(range_tag, 1, 4)")?, by("range_tag")?);
    Ok(Some(Sources { networks, addresses, domains: by("domain_tag")? }))
}

/// What a condition fits, of all signatures or of those up to one.
pub fn preview(c: &Connection, petition: &str, condition: &Condition, upto: Option<i64>) -> Stored<Option<Preview>> {
    let Some(petition) = self::petition(c, petition)? else { return Ok(None) };
    let newest = || c.query_row("SELECT coalesce(max(key), 0) FROM signatures", [], |row| row.get(0));
    let upto = upto.map_or_else(newest, Ok)?;
    let fits = Where::of(condition);
    // By number, as they lie in the file: by the petition's index each would be looked for.
    let sql = format!(
        "SELECT s.state, s.created / 3600 * 3600, count(*) FROM signatures s NOT INDEXED \
         WHERE s.petition = ? AND s.key <= ? AND s.state <> 'withdrawn'{} GROUP BY 1, 2",
        fits.sql
    );
    let values = [Value::Integer(petition), Value::Integer(upto)].into_iter().chain(fits.values);
    let rows = c
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| Ok((row.get::<_, State>(0)?.0, row.get(1)?, count(row.get(2)?))))?
        .collect::<rusqlite::Result<Vec<(SignatureState, Seconds, u64)>>>()?;
    let (mut states, mut hours) = (Vec::<(SignatureState, u64)>::new(), BTreeMap::new());
    for (state, hour, number) in rows {
        *hours.entry(hour).or_default() += number;
        match states.last_mut().filter(|last| last.0 == state) {
            Some(last) => last.1 += number,
            None => states.push((state, number)),
        }
    }
    let hours: Vec<(Seconds, u64)> = hours.into_iter().collect();
    Ok(Some(Preview { states, hours: hours[hours.len().saturating_sub(HOURS)..].to_vec(), upto }))
}

/// Decisions, newest first.
pub fn page(c: &Connection, before: Option<i64>, most: u32) -> Stored<Vec<Review>> {
    let rows = c
        .prepare_cached(
            "SELECT r.key, p.slug, r.condition, r.decision, r.note, r.by, r.made, r.state, r.expected, r.changed, \
             r.undone FROM reviews r JOIN petitions p ON p.key = r.petition WHERE r.key < ? ORDER BY r.key DESC LIMIT ?",
        )?
        .query_map((before.unwrap_or(i64::MAX), most), |row| {
            let (condition, decision, state): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(7)?);
            let parsed = serde_json::from_str(&condition).ok().zip(Decision::parse(&decision));
            Ok(parsed.zip(ReviewState::parse(&state)).map(|((condition, decision), state)| {
                Ok(Review {
                    number: row.get(0)?,
                    petition: row.get(1)?,
                    condition,
                    decision,
                    note: row.get(4)?,
                    by: row.get(5)?,
                    made: row.get(6)?,
                    state,
                    expected: count(row.get(8)?),
                    changed: count(row.get(9)?),
                    undone: count(row.get(10)?),
                })
            }))
        })?
        .collect::<rusqlite::Result<Vec<Option<rusqlite::Result<Review>>>>>()?;
    let read = |row: Option<rusqlite::Result<Review>>| {
        Ok(row.ok_or_else(|| StoreError::Internal("a decision that nobody can read".into()))??)
    };
    rows.into_iter().map(read).collect()
}

/// The number of the petition with this slug.
pub fn petition(c: &Connection, slug: &str) -> Stored<Option<i64>> {
    Ok(c.prepare_cached("SELECT key FROM petitions WHERE slug = ?")?.query_row([slug], |row| row.get(0)).optional()?)
}

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
