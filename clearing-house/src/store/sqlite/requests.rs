//! Sealed requests and their answers in tables.

use rusqlite::{Connection, OptionalExtension, Row, params};
use wire::{RequestKind, RequestState, limit};

use super::super::{Imported, Mailbox, NewAnswer, RequestOutcome, RequestTaken, RequestsKept, Stored, StoredRequest};

/// Takes a request. One that came before, by its idempotency key or by mailbox and content, is the same.
pub fn take(c: &Connection, new: &RequestTaken) -> Stored<RequestOutcome> {
    let answered: Option<[u8; 32]> = c
        .prepare_cached("SELECT digest FROM request_keys WHERE idempotency_key = ?")?
        .query_row([&new.key], |row| row.get(0))
        .optional()?;
    if let Some(digest) = answered {
        return Ok(if digest == new.digest { RequestOutcome::Accepted } else { RequestOutcome::Conflict });
    }
    let known: Option<bool> = c
        .prepare_cached("SELECT sealed = ? AND kind = ? FROM requests WHERE lookup = ?")?
        .query_row(params![new.sealed, new.kind.as_str(), new.lookup], |row| row.get(0))
        .optional()?;
    if let Some(same) = known {
        return Ok(if same { RequestOutcome::Accepted } else { RequestOutcome::Conflict });
    }
    c.prepare_cached("INSERT INTO request_keys (idempotency_key, digest, received) VALUES (?, ?, ?)")?
        .execute(params![new.key, new.digest, new.day])?;
    c.prepare_cached(
        "INSERT INTO requests (lookup, kind, lang, sealed_to, sealed, state, received) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        new.lookup,
        new.kind.as_str(),
        new.lang,
        new.to,
        new.sealed,
        RequestState::Waiting.as_str(),
        new.day
    ])?;
    Ok(RequestOutcome::Accepted)
}

/// What lies in a mailbox; `None` where there is none of this name.
pub fn mailbox(c: &Connection, lookup: [u8; 32]) -> Stored<Option<Mailbox>> {
    let found = c
        .prepare_cached("SELECT key, state FROM requests WHERE lookup = ?")?
        .query_row([lookup], |row| Ok((row.get::<_, i64>(0)?, state(row, 1)?)))
        .optional()?;
    let Some((request, state)) = found else { return Ok(None) };
    let answers = c
        .prepare_cached("SELECT sealed FROM answers WHERE request = ? ORDER BY key")?
        .query_map([request], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Some(Mailbox { state, answers }))
}

/// Puts an answer into its mailbox.
pub fn answer(c: &Connection, new: &NewAnswer) -> Stored<Imported> {
    let request: Option<i64> = c
        .prepare_cached("SELECT key FROM requests WHERE lookup = ?")?
        .query_row([new.lookup], |row| row.get(0))
        .optional()?;
    let Some(request) = request else { return Ok(Imported::Refused("there is no such request, or it was erased")) };
    let known = c
        .prepare_cached("SELECT 1 FROM answers WHERE request = ? AND sealed = ?")?
        .exists(params![request, new.sealed])?;
    if known {
        return Ok(Imported::Unchanged);
    }
    let before: u32 = c.query_row("SELECT count(*) FROM answers WHERE request = ?", [request], |row| row.get(0))?;
    if before as usize >= limit::ANSWERS {
        return Ok(Imported::Refused("the request has as many answers as a mailbox takes"));
    }
    c.prepare_cached("INSERT INTO answers (request, sealed) VALUES (?, ?)")?.execute(params![request, new.sealed])?;
    c.prepare_cached(
        "UPDATE requests SET state = CASE state WHEN 'waiting' THEN 'answered' ELSE state END, settled = ? WHERE key = ?",
    )?
    .execute(params![new.day, request])?;
    Ok(Imported::New)
}

/// The requests to hand out, oldest first: of one kind or all, and only those that nobody settled where asked so.
pub fn list(c: &Connection, kind: Option<RequestKind>, settled_too: bool) -> Stored<Vec<StoredRequest>> {
    let requests = c
        .prepare_cached(
            "SELECT key, kind, lang, lookup, sealed_to, sealed, state, received FROM requests \
             WHERE (?1 IS NULL OR kind = ?1) AND (?2 OR settled IS NULL) ORDER BY key",
        )?
        .query_map(params![kind.map(RequestKind::as_str), settled_too], |row| {
            Ok(StoredRequest {
                id: row.get(0)?,
                kind: RequestKind::parse(row.get_ref(1)?.as_str()?).unwrap_or(RequestKind::Support),
                lang: row.get(2)?,
                lookup: row.get(3)?,
                to: row.get(4)?,
                sealed: row.get(5)?,
                state: state(row, 6)?,
                received: row.get(7)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(requests)
}

/// Notes that no answer will follow; tells whether there is such a request.
pub fn close(c: &Connection, id: i64, day: &str) -> Stored<bool> {
    let sql = "UPDATE requests SET state = 'closed', settled = ? WHERE key = ?";
    Ok(c.prepare_cached(sql)?.execute(params![day, id])? > 0)
}

/// Erases a request with its answers; tells whether there was such a request.
pub fn erase(c: &Connection, id: i64) -> Stored<bool> {
    Ok(c.prepare_cached("DELETE FROM requests WHERE key = ?")?.execute([id])? > 0)
}

/// Erases what has passed its time; tells how many requests, and how many idempotency keys.
pub fn sweep(c: &Connection, kept: &RequestsKept) -> Stored<(usize, usize)> {
    let mut requests = c.execute("DELETE FROM requests WHERE settled < ?", [&kept.settled_since])?;
    requests += c.execute("DELETE FROM requests WHERE settled IS NULL AND received < ?", [&kept.received_since])?;
    let keys = c.execute("DELETE FROM request_keys WHERE received < ?", [&kept.keys_since])?;
    Ok((requests, keys))
}

/// The table's own check leaves no other spelling.
fn state(row: &Row<'_>, column: usize) -> rusqlite::Result<RequestState> {
    Ok(RequestState::parse(row.get_ref(column)?.as_str()?).unwrap_or(RequestState::Waiting))
}
