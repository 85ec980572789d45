//! Mail that waits: a row a recipient, `queued → leased → done | soft | hard | unknown`.

use rusqlite::{Connection, OptionalExtension, params};

use super::super::{LeasedMail, MailKind, MailOutcome, NewMail, Stored};
use super::signatures::LONGEST_WAIT;
use crate::clock::{self, Seconds};

/// Mails that one address gets within so many seconds, whatever is done with it and however often: nobody shall be able to
/// flood a stranger.
const AT_MOST: [(usize, Seconds); 2] = [(5, 3_600), (20, 86_400)];

/// When the next mail to an address may go out: now, or as soon as [`AT_MOST`] lets it.
pub fn slot(c: &Connection, email_hash: [u8; 32], now: Seconds) -> Stored<Seconds> {
    // Of mails that are further ahead than any waits, none is to come: the clock was set back since.
    let mut nth = c.prepare_cached(
        "SELECT created FROM outbox WHERE email_hash = ? AND created <= ? ORDER BY created DESC LIMIT 1 OFFSET ?",
    )?;
    let ahead = now.saturating_add(LONGEST_WAIT);
    let mut slot = now;
    for (mails, seconds) in AT_MOST {
        let place = i64::try_from(mails - 1).unwrap_or(0);
        let before: Option<Seconds> = nth.query_row(params![email_hash, ahead, place], |row| row.get(0)).optional()?;
        // Times are rounded down to the minute.
        slot = slot.max(before.map_or(slot, |before| before + seconds + 60));
    }
    Ok(slot)
}

/// Queues a mail, to be sent at its `due`, from when on its links' time counts.
pub fn queue(c: &Connection, mail: &NewMail) -> Stored<()> {
    let due = clock::minute(mail.due);
    c.prepare_cached(
        "INSERT INTO outbox (kind, signature, email_hash, letter, state, next_attempt, created) \
         VALUES (?, ?, ?, ?, 'queued', ?, ?)",
    )?
    .execute(params![mail.kind.as_str(), mail.signature, mail.email_hash, mail.letter, due, due])?;
    Ok(())
}

/// Whether any mail is due.
pub fn due(c: &Connection, now: Seconds) -> Stored<bool> {
    Ok(c.prepare_cached(
        "SELECT 1 FROM outbox WHERE state IN ('queued', 'leased', 'soft') AND next_attempt <= ? UNION ALL \
         SELECT 1 FROM outbox WHERE state IN ('queued', 'leased', 'soft') AND next_attempt > ? LIMIT 1",
    )?
    .exists([now, now.saturating_add(LONGEST_WAIT)])?)
}

/// Takes mails that are due; also those whose lease ended because the process died.
pub fn lease(c: &Connection, now: Seconds, lease: Seconds, most: usize) -> Stored<Vec<LeasedMail>> {
    bring_back(c, now)?;
    let rows = c
        .prepare_cached(
            "UPDATE outbox SET state = 'leased', attempts = attempts + 1, next_attempt = ? WHERE key IN \
             (SELECT key FROM outbox WHERE state IN ('queued', 'leased', 'soft') AND next_attempt <= ? \
              ORDER BY next_attempt, key LIMIT ?) \
             RETURNING key, attempts, kind, letter, created",
        )?
        .query_map(params![now + lease, now, i64::try_from(most).unwrap_or(i64::MAX)], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        })?
        .collect::<rusqlite::Result<Vec<(i64, u32, String, Option<Vec<u8>>, Seconds)>>>()?;
    let mut mails = Vec::with_capacity(rows.len());
    for (key, attempts, kind, letter, due) in rows {
        let (Some(kind), Some(letter)) = (MailKind::parse(&kind), letter) else {
            finish(c, key, MailOutcome::Hard)?;
            continue;
        };
        mails.push(LeasedMail { key, attempts, kind, letter, due });
    }
    Ok(mails)
}

/// Gives mails that wait for a time further ahead than any waits another turn: the clock was set back since, and nobody's
/// mail shall wait until it comes there again. The turn is by the clock as it is now, so that an address gets no more.
fn bring_back(c: &Connection, now: Seconds) -> Stored<()> {
    let ahead = now.saturating_add(LONGEST_WAIT);
    let waiting = c
        .prepare_cached(
            "SELECT key, email_hash, created, state = 'leased' FROM outbox \
             WHERE state IN ('queued', 'leased', 'soft') AND next_attempt > ?",
        )?
        .query_map([ahead], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<Vec<(i64, [u8; 32], Seconds, bool)>>>()?;
    for (key, email_hash, created, leased) in waiting {
        let turn = if created <= ahead { created.max(now) } else { slot(c, email_hash, now)?.min(ahead) };
        // One that is under way may have been sent already, and counts for the clock by which it was.
        let created = if created <= ahead || leased { created } else { clock::minute(turn) };
        c.prepare_cached("UPDATE outbox SET next_attempt = ?, created = ? WHERE key = ?")?
            .execute([turn, created, key])?;
    }
    Ok(())
}

/// Drops what still waits for a signature, so that a newer mail takes its place.
pub fn unqueue(c: &Connection, signature: i64) -> Stored<()> {
    c.prepare_cached("DELETE FROM outbox WHERE signature = ? AND state IN ('queued', 'soft')")?.execute([signature])?;
    Ok(())
}

/// Drops what still waits for a signature that is confirmed or withdrawn, and erases the address of a mail under way:
/// whoever has the link no longer needs another.
pub fn settle(c: &Connection, signature: i64) -> Stored<()> {
    unqueue(c, signature)?;
    c.prepare_cached(
        "UPDATE outbox SET state = 'done', next_attempt = 0, letter = NULL WHERE signature = ? AND state = 'leased'",
    )?
    .execute([signature])?;
    Ok(())
}

/// Says what became of a mail; erases address and secrets once they are of no more use.
pub fn finish(c: &Connection, key: i64, outcome: MailOutcome) -> Stored<()> {
    let (state, next, erase) = match outcome {
        MailOutcome::Done => ("done", 0, true),
        MailOutcome::Hard => ("hard", 0, true),
        // It is not sent again, so nobody needs the address.
        MailOutcome::Unknown => ("unknown", 0, true),
        MailOutcome::Soft { next_attempt } | MailOutcome::Untried { next_attempt } => ("soft", next_attempt, false),
    };
    let untried = matches!(outcome, MailOutcome::Untried { .. });
    c.prepare_cached(
        "UPDATE outbox SET state = ?1, next_attempt = ?2, letter = iif(?3, NULL, letter), attempts = attempts - ?4 \
         WHERE key = ?5 AND state = 'leased'",
    )?
    .execute(params![state, next, erase, untried, key])?;
    Ok(())
}
