//! Erasing who signed a closed petition, a part at a time, so that nobody who signs another has to wait. What was counted,
//! the log and the deliveries stay.

use rusqlite::{Connection, OptionalExtension, params};

use super::super::super::{
    Stored, Tried,
    account::{Actor, Deed},
};
use super::{audit, imports, petition};
use crate::clock::{self, Seconds};

/// Signatures erased together: some milliseconds of the writer's time.
const CHUNK: i64 = 500;
/// Parts in which the links of mails are gone through: a hash may begin with any byte.
const PARTS: i64 = 64;
/// Who erases on schedule, in the audit log.
const SCHEDULE: &str = "erase_days";
/// Whether a petition takes no more signatures; the first value is today.
const OVER: &str = "coalesce(state = 'closed' OR closes < ?1, false)";

/// Begins with a petition that somebody chose.
pub fn begin(c: &Connection, slug: &str, by: &Actor, now: Seconds) -> Tried<()> {
    let key = match petition(c, slug)? {
        Ok(key) => key,
        Err(reason) => return Ok(Err(reason)),
    };
    let (open, erased): (bool, Option<Seconds>) = c.query_row(
        "SELECT state = 'open' AND (closes IS NULL OR closes >= ?), erased FROM petitions WHERE key = ?",
        params![clock::day(now), key],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    if let Some(erased) = erased {
        return Ok(Err(format!("who signed {slug} was erased on {}", clock::day(erased))));
    }
    if open {
        return Ok(Err(format!("{slug} is open: close it first")));
    }
    start(c, key, slug, by, now)?;
    Ok(Ok(()))
}

/// Notes which petitions are closed, and begins with those that have been for long enough.
pub fn begin_due(c: &Connection, closed_before: Seconds, now: Seconds) -> Stored<Vec<String>> {
    let today = clock::day(now);
    c.execute(
        &format!("UPDATE petitions SET closed = ?2 WHERE closed IS NULL AND {OVER}"),
        params![today, clock::minute(now)],
    )?;
    // An import gave it more days.
    c.execute(&format!("UPDATE petitions SET closed = NULL WHERE closed IS NOT NULL AND NOT {OVER}"), [&today])?;
    // Of an archive's petitions nobody signed here, and there is nothing to erase.
    let due = c
        .prepare(
            "SELECT key, slug FROM petitions p WHERE closed < ? AND erased IS NULL \
             AND EXISTS (SELECT 1 FROM signatures s WHERE s.petition = p.key)",
        )?
        .query_map([closed_before], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, String)>>>()?;
    for (key, slug) in &due {
        start(c, *key, slug, &Actor::Operator(SCHEDULE.into()), now)?;
    }
    Ok(due.into_iter().map(|(_, slug)| slug).collect())
}

fn start(c: &Connection, key: i64, slug: &str, by: &Actor, now: Seconds) -> Stored<()> {
    c.execute("UPDATE petitions SET erased = ?, erasing = 0 WHERE key = ?", params![clock::minute(now), key])?;
    c.execute("DELETE FROM disowned WHERE petition = ?", [key])?;
    c.execute("DELETE FROM notices WHERE petition = ?", [key])?;
    audit(c, by, Deed::IdentitiesErased, slug, now)?;
    imports::touch(c)
}

/// Whether anything is begun and not through.
pub fn waiting(c: &Connection) -> Stored<bool> {
    Ok(c.prepare_cached("SELECT 1 FROM petitions WHERE erasing IS NOT NULL LIMIT 1")?.exists([])?)
}

/// Erases the next part; `false` where there was none.
pub fn some(c: &Connection, now: Seconds) -> Stored<bool> {
    let begun = c
        .query_row("SELECT key, erasing FROM petitions WHERE erasing IS NOT NULL ORDER BY key LIMIT 1", [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
        })
        .optional()?;
    let Some((petition, part)) = begun else { return Ok(false) };
    if signatures(c, petition)? > 0 || items(c, petition)? > 0 {
        return Ok(true);
    }
    links(c, petition, part, now)?;
    let next = part + 1;
    c.execute("UPDATE petitions SET erasing = ? WHERE key = ?", params![(next < PARTS).then_some(next), petition])?;
    if next == PARTS {
        // Of those that were withdrawn before.
        c.execute("UPDATE signatures SET token_hash = NULL WHERE petition = ? AND token_hash IS NOT NULL", [petition])?;
    }
    Ok(true)
}

/// Erases the identities of some signatures; tells of how many. Whether they count, and in which country and language they
/// were made, stays.
fn signatures(c: &Connection, petition: i64) -> Stored<usize> {
    let keys = c
        .prepare_cached("SELECT key FROM signatures WHERE petition = ? AND email_hash IS NOT NULL LIMIT ?")?
        .query_map([petition, CHUNK], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<i64>>>()?;
    for key in &keys {
        c.prepare_cached("DELETE FROM identities WHERE signature = ?")?.execute([key])?;
        c.prepare_cached("DELETE FROM outbox WHERE signature = ?")?.execute([key])?;
        c.prepare_cached(
            "UPDATE signatures SET email_hash = NULL, sealed_with = '', shown = NULL, token_hash = NULL, browser = NULL, \
             range_tag = NULL, domain_tag = NULL, mark = NULL WHERE key = ?",
        )?
        .execute([key])?;
    }
    Ok(keys.len())
}

/// Erases some of what says which signatures were in a delivery; tells of how many.
fn items(c: &Connection, petition: i64) -> Stored<usize> {
    let erased = c
        .prepare_cached(
            "DELETE FROM delivery_items WHERE (delivery, place) IN (SELECT i.delivery, i.place FROM deliveries d \
             JOIN delivery_items i ON i.delivery = d.key WHERE d.petition = ? LIMIT ?)",
        )?
        .execute([petition, CHUNK])?;
    Ok(erased)
}

/// Makes the links in mails about a petition's signatures lead nowhere: those whose hash lies in one of the parts.
fn links(c: &Connection, petition: i64, part: i64, now: Seconds) -> Stored<()> {
    let width = 256 / PARTS;
    let from = u8::try_from(part * width).unwrap_or(u8::MAX);
    // Above every hash that begins with the part's last byte.
    let to = [[u8::try_from((part + 1) * width - 1).unwrap_or(u8::MAX)].as_slice(), &[u8::MAX; 32]].concat();
    c.prepare_cached(
        "UPDATE signature_tokens SET signature = 0, made = ? WHERE token_hash >= ? AND token_hash <= ? \
         AND EXISTS (SELECT 1 FROM signatures s WHERE s.key = abs(signature_tokens.signature) AND s.petition = ?)",
    )?
    .execute(params![clock::minute(now), [from].as_slice(), to, petition])?;
    Ok(())
}
