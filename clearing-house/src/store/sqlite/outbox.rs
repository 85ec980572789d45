//! Mail that waits: a row a recipient, `queued → leased → done | soft | hard | unknown`.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::super::{LeasedMail, MailOutcome, SignRequest, StoreError, Stored};
use super::signatures::CONFIRM;
use crate::clock::{self, Seconds};

/// The one kind so far.
const CONFIRMATION: &str = "confirmation";

#[derive(Serialize, Deserialize)]
struct Payload {
    token: String,
    petition: String,
    lang: String,
    expires: Seconds,
}

/// Mails that one address gets within so many seconds, whatever is signed with it and however often: nobody shall be
/// able to flood a stranger.
const AT_MOST: [(usize, Seconds); 2] = [(5, 3_600), (20, 86_400)];

/// When the next mail to an address may go out: now, or as soon as [`AT_MOST`] lets it.
pub fn slot(c: &Connection, email_hash: [u8; 32], now: Seconds) -> Stored<Seconds> {
    let mut nth = c.prepare_cached(
        "SELECT o.created FROM outbox o JOIN signatures s ON s.key = o.signature WHERE s.email_hash = ? \
         ORDER BY o.created DESC LIMIT 1 OFFSET ?",
    )?;
    let mut slot = now;
    for (mails, seconds) in AT_MOST {
        let place = i64::try_from(mails - 1).unwrap_or(0);
        let before: Option<Seconds> = nth.query_row(params![email_hash, place], |row| row.get(0)).optional()?;
        // Times are rounded down to the minute.
        slot = slot.max(before.map_or(slot, |before| before + seconds + 60));
    }
    Ok(slot)
}

/// Queues a confirmation mail, to be sent at `due`, from when on its link's time counts.
pub fn queue(c: &Connection, signature: i64, request: &SignRequest, due: Seconds) -> Stored<()> {
    let due = clock::minute(due);
    let payload = Payload {
        token: request.token.clone(),
        petition: request.slug.clone(),
        lang: request.new.lang.clone(),
        expires: due + CONFIRM,
    };
    let payload = serde_json::to_string(&payload).map_err(|e| StoreError::Internal(format!("payload: {e}")))?;
    c.prepare_cached(
        "INSERT INTO outbox (kind, signature, address, payload, state, next_attempt, created) \
         VALUES (?, ?, ?, ?, 'queued', ?, ?)",
    )?
    .execute(params![CONFIRMATION, signature, request.new.email.trim(), payload, due, due])?;
    Ok(())
}

/// Whether any mail is due.
pub fn due(c: &Connection, now: Seconds) -> Stored<bool> {
    Ok(c.prepare_cached(
        "SELECT 1 FROM outbox WHERE state IN ('queued', 'leased', 'soft') AND next_attempt <= ? LIMIT 1",
    )?
    .exists([now])?)
}

/// Takes mails that are due; also those whose lease ended because the process died.
pub fn lease(c: &Connection, now: Seconds, lease: Seconds, most: usize) -> Stored<Vec<LeasedMail>> {
    let rows = c
        .prepare_cached(
            "UPDATE outbox SET state = 'leased', attempts = attempts + 1, next_attempt = ? WHERE key IN \
             (SELECT key FROM outbox WHERE state IN ('queued', 'leased', 'soft') AND next_attempt <= ? \
              ORDER BY next_attempt, key LIMIT ?) \
             RETURNING key, attempts, address, payload",
        )?
        .query_map(params![now + lease, now, i64::try_from(most).unwrap_or(i64::MAX)], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<rusqlite::Result<Vec<(i64, u32, Option<String>, Option<String>)>>>()?;
    let mut mails = Vec::with_capacity(rows.len());
    for (key, attempts, address, payload) in rows {
        let payload = payload.and_then(|text| serde_json::from_str::<Payload>(&text).ok());
        let (Some(address), Some(payload)) = (address, payload) else {
            finish(c, key, MailOutcome::Hard)?;
            continue;
        };
        let Payload { token, petition, lang, expires } = payload;
        mails.push(LeasedMail { key, attempts, address, token, petition, lang, expires });
    }
    Ok(mails)
}

/// Drops what still waits for a signature that is confirmed, and erases the address of a mail under way: whoever has
/// the link no longer needs another.
pub fn settle(c: &Connection, signature: i64) -> Stored<()> {
    c.prepare_cached("DELETE FROM outbox WHERE signature = ? AND state IN ('queued', 'soft')")?.execute([signature])?;
    c.prepare_cached(
        "UPDATE outbox SET state = 'done', next_attempt = 0, address = NULL, payload = NULL \
         WHERE signature = ? AND state = 'leased'",
    )?
    .execute([signature])?;
    Ok(())
}

/// Says what became of a mail; erases address and token once they are of no more use.
pub fn finish(c: &Connection, key: i64, outcome: MailOutcome) -> Stored<()> {
    let (state, next, erase) = match outcome {
        MailOutcome::Done => ("done", 0, true),
        MailOutcome::Hard => ("hard", 0, true),
        // It is not sent again, so nobody needs the address.
        MailOutcome::Unknown => ("unknown", 0, true),
        MailOutcome::Soft { next_attempt } => ("soft", next_attempt, false),
    };
    c.prepare_cached(
        "UPDATE outbox SET state = ?1, next_attempt = ?2, address = iif(?3, NULL, address), \
         payload = iif(?3, NULL, payload) WHERE key = ?4 AND state = 'leased'",
    )?
    .execute(params![state, next, erase, key])?;
    Ok(())
}
