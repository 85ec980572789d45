//! Signing, confirming, and erasing what was never confirmed.

use rusqlite::{Connection, OptionalExtension, params};
use wire::{PetitionState, limit};

use super::super::{ConfirmOutcome, SignOutcome, SignRequest, Stored, Swept};
use super::{counts, log, outbox, petitions};
use crate::{
    clock::{self, Seconds},
    keys::Hash,
};

/// Seconds that an unconfirmed signature waits.
pub const CONFIRM: Seconds = limit::CONFIRM_DAYS as Seconds * 86_400;
/// Seconds between two mails to one address for one petition.
const MAIL_PAUSE: Seconds = 600;
/// Seconds that a mail may have to wait because so many went to its address before. What would wait longer is not
/// kept: nobody signs that many petitions, and the address shall not lie here for weeks.
const LONGEST_WAIT: Seconds = 36 * 3_600;
/// Seconds for which an erased signature's link still says that its time has passed.
const EXPIRED_KEPT: Seconds = 90 * 86_400;

/// Takes a signature and queues its mail.
pub fn sign(c: &Connection, request: &SignRequest) -> Stored<SignOutcome> {
    let new = &request.new;
    let answered: Option<[u8; 32]> = c
        .prepare_cached("SELECT digest FROM signature_keys WHERE idempotency_key = ?")?
        .query_row([&new.key], |row| row.get(0))
        .optional()?;
    match answered {
        Some(digest) if digest == request.digest => return Ok(SignOutcome::Accepted { mail: false }),
        Some(_) => return Ok(SignOutcome::KeyConflict),
        None => {}
    }
    let Some(petition) = petitions::without_texts(c, &request.slug)? else { return Ok(SignOutcome::NotFound) };
    if petition.state_on(&clock::day(request.now)) == PetitionState::Closed {
        return Ok(SignOutcome::Closed);
    }
    if petition.consent_version != new.consent {
        return Ok(SignOutcome::ConsentOutdated);
    }
    c.prepare_cached("INSERT INTO signature_keys (idempotency_key, digest, created) VALUES (?, ?, ?)")?
        .execute(params![new.key, request.digest, clock::minute(request.now)])?;
    let known = c
        .prepare_cached("SELECT key, state, mailed FROM signatures WHERE petition = ? AND email_hash = ?")?
        .query_row(params![petition.key, request.email_hash], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)? == "pending", row.get::<_, Seconds>(2)?))
        })
        .optional()?;
    let due = outbox::slot(c, request.email_hash, request.now)?;
    let signature = match known {
        _ if due - request.now > LONGEST_WAIT => return Ok(SignOutcome::Accepted { mail: false }),
        Some((_, false, _)) => return Ok(SignOutcome::Accepted { mail: false }),
        // Also where the mail is still to come.
        Some((_, true, mailed)) if request.now - mailed < MAIL_PAUSE => {
            return Ok(SignOutcome::Accepted { mail: false });
        }
        // The newest content goes with the newest token, so that what is confirmed is what was last sent.
        Some((key, true, _)) => {
            c.prepare_cached("DELETE FROM outbox WHERE signature = ? AND state IN ('queued', 'soft')")?
                .execute([key])?;
            write(c, request, petition.key, Some(key), due)?;
            key
        }
        None => write(c, request, petition.key, None, due)?,
    };
    outbox::queue(c, signature, request, due)?;
    Ok(SignOutcome::Accepted { mail: true })
}

fn write(c: &Connection, request: &SignRequest, petition: i64, key: Option<i64>, due: Seconds) -> Stored<i64> {
    let new = &request.new;
    Ok(c.prepare_cached(
        "INSERT INTO signatures (key, petition, state, email_hash, name, comment, country, lang, partner, display, \
         consent_version, token_hash, mailed, created) VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
         ON CONFLICT (key) DO UPDATE SET name = excluded.name, comment = excluded.comment, \
         country = excluded.country, lang = excluded.lang, partner = excluded.partner, display = excluded.display, \
         consent_version = excluded.consent_version, token_hash = excluded.token_hash, mailed = excluded.mailed \
         RETURNING key",
    )?
    .query_row(
        params![
            key,
            petition,
            request.email_hash,
            new.name.trim(),
            new.comment.as_deref().map(str::trim).filter(|comment| !comment.is_empty()),
            new.country,
            new.lang,
            new.partner,
            new.display.as_str(),
            new.consent,
            request.token_hash,
            clock::minute(due),
            clock::minute(request.now),
        ],
        |row| row.get(0),
    )?)
}

/// A signature by its token's hash.
struct Waiting {
    key: i64,
    petition: i64,
    slug: String,
    pending: bool,
    mailed: Seconds,
}

fn find(c: &Connection, token_hash: [u8; 32]) -> Stored<Option<Waiting>> {
    Ok(c.prepare_cached(
        "SELECT s.key, s.petition, p.slug, s.state = 'pending', s.mailed FROM signatures s \
         JOIN petitions p ON p.key = s.petition WHERE s.token_hash = ?",
    )?
    .query_row([token_hash], |row| {
        Ok(Waiting {
            key: row.get(0)?,
            petition: row.get(1)?,
            slug: row.get(2)?,
            pending: row.get(3)?,
            mailed: row.get(4)?,
        })
    })
    .optional()?)
}

/// What confirming would answer.
pub fn peek(c: &Connection, token_hash: [u8; 32], now: Seconds) -> Stored<ConfirmOutcome> {
    let Some(found) = find(c, token_hash)? else {
        let expired = c.prepare_cached("SELECT 1 FROM expired_tokens WHERE token_hash = ?")?.exists([token_hash])?;
        return Ok(if expired { ConfirmOutcome::Expired } else { ConfirmOutcome::Unknown });
    };
    if !found.pending {
        let count = counts::of(c, found.petition)?;
        return Ok(ConfirmOutcome::Confirmed {
            petition: count.petition,
            confirmed: count.confirmed,
            already: true,
            logged: false,
        });
    }
    if now - found.mailed > CONFIRM {
        return Ok(ConfirmOutcome::Expired);
    }
    Ok(ConfirmOutcome::Pending { petition: found.slug })
}

/// Confirms the signature that waits for a token; its leaf in the log gets this mark.
pub fn confirm(c: &Connection, token_hash: [u8; 32], mark: Hash, now: Seconds) -> Stored<ConfirmOutcome> {
    let mut outcome = peek(c, token_hash, now)?;
    let Some(found) = find(c, token_hash)? else { return Ok(outcome) };
    match &mut outcome {
        ConfirmOutcome::Pending { .. } => {}
        ConfirmOutcome::Confirmed { logged, .. } => {
            *logged = log::has(c, found.petition, mark)?;
            return Ok(outcome);
        }
        ConfirmOutcome::Expired | ConfirmOutcome::Unknown => return Ok(outcome),
    }
    c.prepare_cached("UPDATE signatures SET state = 'confirmed', confirmed = ? WHERE key = ?")?
        .execute(params![clock::minute(now), found.key])?;
    c.prepare_cached("INSERT INTO count_deltas (petition) VALUES (?)")?.execute([found.petition])?;
    log::confirmed(c, found.petition, mark, now)?;
    outbox::settle(c, found.key)?;
    let count = counts::of(c, found.petition)?;
    Ok(ConfirmOutcome::Confirmed { petition: count.petition, confirmed: count.confirmed, already: false, logged: true })
}

/// Erases pending signatures whose time has passed, with their mails, and what else is past its use.
pub fn sweep(c: &Connection, now: Seconds) -> Stored<Swept> {
    let before = now - CONFIRM;
    c.execute(
        "INSERT OR IGNORE INTO expired_tokens (token_hash, expired) SELECT token_hash, ? FROM signatures \
         WHERE state = 'pending' AND mailed < ? AND token_hash IS NOT NULL",
        params![clock::minute(now), before],
    )?;
    let signatures = c.execute("DELETE FROM signatures WHERE state = 'pending' AND mailed < ?", [before])?;
    let mut leftovers = c.execute("DELETE FROM signature_keys WHERE created < ?", [before])?;
    leftovers += c.execute("DELETE FROM outbox WHERE created < ?", [before])?;
    leftovers += c.execute("DELETE FROM expired_tokens WHERE expired < ?", [now - EXPIRED_KEPT])?;
    Ok(Swept { signatures, leftovers, ..Swept::default() })
}
