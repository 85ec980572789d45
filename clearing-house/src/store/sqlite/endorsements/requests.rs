//! Asking for an endorsement, confirming it by mail, and taking it back.

use rusqlite::{Connection, OptionalExtension, params};
use wire::{EndorsementCheck, EndorsementState, PetitionState, limit};

use super::{
    super::{
        super::{
            MailKind, NewMail,
            account::{Actor, Deed},
            endorsement::{EndorseOutcome, EndorseRequest, Organisation},
        },
        audit, outbox, petitions,
        signatures::{LONGEST_WAIT, MAIL_PAUSE, recent},
    },
    CONFIRM, SETTLED, Stored, StoredEndorsement, decisions, from_row, letters, object, published,
};
use crate::{
    clock::{self, Seconds},
    keys::{self, Hash},
};

/// Seconds for which a request waits for its representative, however many others come.
const UNDISTURBED: Seconds = 3_600;

/// Takes a request. Whatever is known of the organisation or the address, the answer is the same.
pub fn endorse(c: &Connection, new: &EndorseRequest) -> Stored<EndorseOutcome> {
    const TAKEN: EndorseOutcome = EndorseOutcome::Accepted { mail: false };
    let answered: Option<Hash> = c
        .prepare_cached("SELECT digest FROM endorsement_keys WHERE idempotency_key = ?")?
        .query_row([&new.key], |row| row.get(0))
        .optional()?;
    match answered {
        Some(digest) if digest == new.digest => return Ok(TAKEN),
        Some(_) => return Ok(EndorseOutcome::KeyConflict),
        None => {}
    }
    let Some(petition) = petitions::without_texts(c, &new.slug)? else { return Ok(EndorseOutcome::NotFound) };
    if petition.state_on(&clock::day(new.now)) == PetitionState::Closed {
        return Ok(EndorseOutcome::Closed);
    }
    let known: Option<(i64, Seconds)> = c
        .prepare_cached(
            "SELECT key, mailed FROM endorsements \
             WHERE petition = ? AND state = 'pending' AND host = ? AND email_hash = ?",
        )?
        .query_row(params![petition.key, new.organisation.host, new.email_hash], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if known.is_none() && !has_room(c, petition.key, new.now)? {
        return Ok(EndorseOutcome::Full);
    }
    c.prepare_cached("INSERT INTO endorsement_keys (idempotency_key, digest, created) VALUES (?, ?, ?)")?
        .execute(params![new.key, new.digest, clock::minute(new.now)])?;
    let disowned = c
        .prepare_cached(
            "SELECT 1 FROM endorsements WHERE petition = ? AND state = 'withdrawn' AND email_hash = ? AND changed > ?",
        )?
        .exists(params![petition.key, new.email_hash, new.now - SETTLED])?;
    let due = outbox::slot(c, new.email_hash, new.now)?;
    let too_soon = known.is_some_and(|(_, mailed)| recent(new.now, mailed, MAIL_PAUSE));
    if disowned || too_soon || due - new.now > LONGEST_WAIT {
        return Ok(TAKEN);
    }
    // The newest content goes with the newest mail, so that what is confirmed is what was last sent.
    write(c, new, petition.key, known.map(|(key, _)| key), due)?;
    outbox::queue(
        c,
        &NewMail {
            kind: MailKind::Endorsement,
            signature: None,
            email_hash: new.email_hash,
            letter: new.letter.clone(),
            due,
        },
    )?;
    Ok(EndorseOutcome::Accepted { mail: true })
}

/// Whether one more may wait. Where as many wait as may, the oldest that its representative has not confirmed for an hour
/// makes room, so that whoever floods a letter with requests keeps nobody out for long.
fn has_room(c: &Connection, petition: i64, now: Seconds) -> Stored<bool> {
    let waiting: u32 = c
        .prepare_cached("SELECT count(*) FROM endorsements WHERE petition = ? AND state IN ('pending', 'verified')")?
        .query_row([petition], |row| row.get(0))?;
    if (waiting as usize) < limit::ENDORSEMENTS_WAITING {
        return Ok(true);
    }
    let sql = "DELETE FROM endorsements WHERE key = (SELECT key FROM endorsements \
               WHERE petition = ? AND state = 'pending' AND mailed <= ? ORDER BY mailed, key LIMIT 1)";
    Ok(c.prepare_cached(sql)?.execute(params![petition, now - UNDISTURBED])? > 0)
}

fn write(c: &Connection, new: &EndorseRequest, petition: i64, key: Option<i64>, mailed: Seconds) -> Stored<()> {
    let Organisation { shown, host, logo } = &new.organisation;
    c.prepare_cached(
        "INSERT OR REPLACE INTO endorsements (key, petition, state, organisation, names, site, host, country, member, \
         proof, logo, logo_hash, representative, email_hash, token_hash, mailed, changed) \
         VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        key,
        petition,
        shown.organisation,
        letters::names_json(shown)?,
        shown.site,
        host,
        shown.country,
        shown.member,
        shown.check.as_str(),
        logo,
        logo.as_deref().map(keys::sha256),
        new.representative,
        new.email_hash,
        new.token_hash,
        clock::minute(mailed),
        clock::minute(new.now),
    ])?;
    Ok(())
}

/// The endorsement to whose newest mail a secret with this hash belongs, within its time.
pub fn by_token(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<Option<StoredEndorsement>> {
    let sql = letters::select("e.token_hash = ?1 AND (e.state <> 'pending' OR e.mailed > ?2)");
    let found = c.prepare_cached(&sql)?.query_row(params![token_hash, now - CONFIRM], from_row).optional()?;
    Ok(found)
}

/// Notes that the representative confirmed.
pub fn verify(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<Option<EndorsementState>> {
    let Some(found) = by_token(c, token_hash, now)? else { return Ok(None) };
    if found.state != EndorsementState::Pending {
        return Ok(Some(found.state));
    }
    let refused = c
        .prepare_cached(
            "SELECT 1 FROM endorsements WHERE state IN ('refused', 'withdrawn') AND host = ?1 \
             AND petition = (SELECT petition FROM endorsements WHERE key = ?2)",
        )?
        .exists(params![found.host, found.key])?;
    // What an editor has decided only an editor changes.
    if found.shown.check == EndorsementCheck::Member && !refused {
        decisions::approve(c, &found, &Actor::Stranger, now)?;
        return Ok(Some(EndorsementState::Approved));
    }
    c.prepare_cached("UPDATE endorsements SET state = 'verified', changed = ? WHERE key = ?")?
        .execute(params![clock::minute(now), found.key])?;
    Ok(Some(EndorsementState::Verified))
}

/// Takes it back for the representative.
pub fn withdraw(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<bool> {
    let Some(found) = by_token(c, token_hash, now)? else { return Ok(false) };
    if found.state == EndorsementState::Withdrawn {
        return Ok(true);
    }
    erase(c, &found, now)?;
    if found.state == EndorsementState::Approved {
        audit::audit(c, &Actor::Stranger, Deed::EndorsementWithdrawn, &object(&found), now)?;
        published(c)?;
    }
    Ok(true)
}

/// Erases what an endorsement has, but its secret's hash, by which its link still says what became of it; of an address
/// that did not ask, the hash by which it is left in peace; and of an organisation that an editor refused, the site, so
/// that asking once more is for an editor again.
fn erase(c: &Connection, found: &StoredEndorsement, now: Seconds) -> Stored<()> {
    let disowned = found.state == EndorsementState::Pending;
    let refused = found.state == EndorsementState::Refused;
    c.prepare_cached(
        "UPDATE endorsements SET state = 'withdrawn', organisation = '', names = '{}', site = '', \
         host = iif(?1, host, ''), country = '', member = NULL, logo = NULL, logo_hash = NULL, representative = NULL, \
         place = NULL, day = NULL, source_id = NULL, content_hash = NULL, email_hash = iif(?2, email_hash, NULL), \
         changed = ?3 WHERE key = ?4",
    )?
    .execute(params![refused, disowned, clock::minute(now), found.key])?;
    Ok(())
}
