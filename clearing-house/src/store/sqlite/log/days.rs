//! Where a log stood at the end of each day. Days that have passed are kept; those after are counted.

use rusqlite::{Connection, OptionalExtension, params};
use wire::{Log, LogHead, limit};

use super::{Logged, Tables, by, count, number};
use crate::{
    keys::{self, Hash},
    log::tree,
    store::Stored,
};

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
                "INSERT INTO log_heads (petition, size, day, root, confirmed, withdrawn, invalidated, restored) \
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                key,
                number(head.size),
                head.day,
                root,
                number(head.confirmed),
                number(head.withdrawn),
                number(head.invalidated),
                number(head.restored)
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
            "SELECT day, size, root, confirmed, withdrawn, invalidated, restored FROM log_heads WHERE petition = ? \
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
    Ok((!days.is_empty()).then_some(Log { petition: petition.slug, imported: petition.imported, heads: days }))
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

fn last_kept(c: &Connection, petition: i64) -> Stored<Option<LogHead>> {
    Ok(c.prepare_cached(
        "SELECT day, size, root, confirmed, withdrawn, invalidated, restored FROM log_heads WHERE petition = ? \
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
    let none = LogHead {
        day: String::new(),
        size: 0,
        root: String::new(),
        confirmed: 0,
        withdrawn: 0,
        invalidated: 0,
        restored: 0,
    };
    let mut so_far = kept.cloned().unwrap_or(none);
    let rows = c
        .prepare_cached(
            "SELECT day, sum(kind = 'confirmed'), sum(kind = 'withdrawn'), sum(kind = 'invalidated'), \
             sum(kind = 'restored') FROM log_leaves \
             WHERE petition = ? AND place >= ? GROUP BY day ORDER BY day",
        )?
        .query_map(params![petition, number(so_far.size)], |row| {
            let kinds = [count(row.get(1)?), count(row.get(2)?), count(row.get(3)?), count(row.get(4)?)];
            Ok((row.get(0)?, kinds))
        })?
        .collect::<rusqlite::Result<Vec<(String, [u64; 4])>>>()?;
    let add = |(day, [confirmed, withdrawn, invalidated, restored]): (String, [u64; 4])| {
        so_far.confirmed += confirmed;
        so_far.withdrawn += withdrawn;
        so_far.invalidated += invalidated;
        so_far.restored += restored;
        so_far.size += confirmed + withdrawn + invalidated + restored;
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
        restored: count(row.get(6)?),
    })
}
