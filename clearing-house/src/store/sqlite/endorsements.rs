//! Endorsements in tables: asking, verifying, withdrawing, deciding, and erasing what has passed its time.

mod letters;

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension, Row, params};
use wire::{Endorsement, EndorsementCheck, EndorsementState, Endorsements, PetitionState, limit, route};

use super::{
    super::{
        Checkpoint, Imported, MailKind, NewMail, Stored,
        account::{Actor, Deed},
        endorsement::{
            EndorseOutcome, EndorseRequest, EndorsementStore, NewStoredEndorsement, Organisation, StoredEndorsement,
        },
    },
    SqliteStore, audit, imports, outbox, petitions,
};
use crate::{
    clock::{self, Seconds},
    keys::{self, Hash},
};

/// Seconds that a request waits for its representative.
const CONFIRM: Seconds = limit::CONFIRM_DAYS as Seconds * 86_400;
/// Seconds between two mails to one address for one organisation and petition.
const MAIL_PAUSE: Seconds = 600;
/// Seconds that a mail may have to wait because so many went to its address before; a request beyond is not kept.
const LONGEST_WAIT: Seconds = 36 * 3_600;
/// Seconds that a request waits for an editor.
const WAITING: Seconds = 180 * 86_400;
/// Seconds for which a decision can be looked up and undone, and for which an address that did not ask gets no more mail
/// about a petition's letter.
const SETTLED: Seconds = 30 * 86_400;

#[async_trait]
impl EndorsementStore for SqliteStore {
    async fn endorse(&self, request: EndorseRequest) -> Stored<EndorseOutcome> {
        self.writer.write(move |c| endorse(c, &request)).await
    }

    async fn endorsement(&self, token_hash: Hash, now: Seconds) -> Stored<Option<StoredEndorsement>> {
        self.readers.read(move |c| by_token(c, token_hash, now)).await
    }

    async fn verify_endorsement(&self, token_hash: Hash, now: Seconds) -> Stored<Option<EndorsementState>> {
        self.writer.write(move |c| verify(c, token_hash, now)).await
    }

    async fn withdraw_endorsement(&self, token_hash: Hash, now: Seconds) -> Stored<bool> {
        self.writer.write(move |c| withdraw(c, token_hash, now)).await
    }

    async fn endorsements(&self, slug: String) -> Stored<Vec<Endorsement>> {
        self.readers.read(move |c| letters::of(c, &slug)).await
    }

    async fn letters(&self) -> Stored<Vec<Endorsements>> {
        self.readers.read(letters::all).await
    }

    async fn logo(&self, hash: Hash) -> Stored<Option<Vec<u8>>> {
        self.readers.read(move |c| letters::logo(c, hash)).await
    }

    async fn logo_of(&self, key: i64) -> Stored<Option<Vec<u8>>> {
        self.readers.read(move |c| letters::logo_of(c, key)).await
    }

    async fn endorsements_in(
        &self,
        state: EndorsementState,
        petition: Option<String>,
    ) -> Stored<Vec<StoredEndorsement>> {
        self.readers.read(move |c| letters::in_state(c, state, petition.as_deref())).await
    }

    async fn decide_endorsement(&self, key: i64, approve: bool, by: Actor, now: Seconds) -> Stored<bool> {
        self.writer.write(move |c| decide(c, key, approve, &by, now)).await
    }

    async fn place_endorsement(&self, key: i64, place: Option<u32>, by: Actor, now: Seconds) -> Stored<bool> {
        self.writer.write(move |c| set_place(c, key, place, &by, now)).await
    }

    async fn import_endorsements(
        &self,
        items: Vec<NewStoredEndorsement>,
        checkpoint: Checkpoint,
    ) -> Stored<Vec<Imported>> {
        self.import(items, checkpoint, import).await
    }
}

/// Takes a request. Whatever is known of the organisation or the address, the answer is the same.
fn endorse(c: &Connection, new: &EndorseRequest) -> Stored<EndorseOutcome> {
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
    let waiting: u32 = c
        .prepare_cached("SELECT count(*) FROM endorsements WHERE petition = ? AND state IN ('pending', 'verified')")?
        .query_row([petition.key], |row| row.get(0))?;
    if known.is_none() && waiting as usize >= limit::ENDORSEMENTS_WAITING {
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
    let too_soon = known.is_some_and(|(_, mailed)| new.now - mailed < MAIL_PAUSE);
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

fn write(c: &Connection, new: &EndorseRequest, petition: i64, key: Option<i64>, mailed: Seconds) -> Stored<()> {
    let Organisation { shown, host, logo } = &new.organisation;
    c.prepare_cached(
        "INSERT OR REPLACE INTO endorsements (key, petition, state, organisation, names, site, host, country, member, \
         proof, logo, logo_hash, lang, representative, email_hash, token_hash, mailed, changed) \
         VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
        new.lang,
        new.representative,
        new.email_hash,
        new.token_hash,
        clock::minute(mailed),
        clock::minute(new.now),
    ])?;
    Ok(())
}

fn by_token(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<Option<StoredEndorsement>> {
    let sql = letters::select("e.token_hash = ?1 AND (e.state <> 'pending' OR e.mailed > ?2)");
    let found = c.prepare_cached(&sql)?.query_row(params![token_hash, now - CONFIRM], from_row).optional()?;
    Ok(found)
}

fn verify(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<Option<EndorsementState>> {
    let Some(found) = by_token(c, token_hash, now)? else { return Ok(None) };
    if found.state != EndorsementState::Pending {
        return Ok(Some(found.state));
    }
    if found.shown.check == EndorsementCheck::Member {
        approve(c, &found, &Actor::Stranger, now)?;
        return Ok(Some(EndorsementState::Approved));
    }
    c.prepare_cached("UPDATE endorsements SET state = 'verified', changed = ? WHERE key = ?")?
        .execute(params![clock::minute(now), found.key])?;
    Ok(Some(EndorsementState::Verified))
}

fn withdraw(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<bool> {
    let Some(found) = by_token(c, token_hash, now)? else { return Ok(false) };
    if found.state == EndorsementState::Withdrawn {
        return Ok(true);
    }
    erase(c, found.key, found.state == EndorsementState::Pending, now)?;
    if found.state == EndorsementState::Approved {
        audit::audit(c, &Actor::Stranger, Deed::EndorsementWithdrawn, &object(&found), now)?;
        published(c)?;
    }
    Ok(true)
}

/// Erases what an endorsement has, but its secret's hash, by which its link still says what became of it, and, of an
/// address that did not ask, the hash by which it is left in peace.
fn erase(c: &Connection, key: i64, disowned: bool, now: Seconds) -> Stored<()> {
    c.prepare_cached(
        "UPDATE endorsements SET state = 'withdrawn', organisation = '', names = '{}', site = '', host = '', \
         country = '', member = NULL, logo = NULL, logo_hash = NULL, representative = NULL, place = NULL, day = NULL, \
         source_id = NULL, content_hash = NULL, email_hash = iif(?1, email_hash, NULL), changed = ?2 WHERE key = ?3",
    )?
    .execute(params![disowned, clock::minute(now), key])?;
    Ok(())
}

fn decide(c: &Connection, key: i64, put: bool, by: &Actor, now: Seconds) -> Stored<bool> {
    let sql = letters::select("e.key = ?1 AND e.state IN ('verified', 'approved', 'refused')");
    let Some(found) = c.prepare_cached(&sql)?.query_row([key], from_row).optional()? else { return Ok(false) };
    let wanted = if put { EndorsementState::Approved } else { EndorsementState::Refused };
    if found.state == wanted {
        return Ok(true);
    }
    if put {
        approve(c, &found, by, now)?;
        return Ok(true);
    }
    c.prepare_cached(
        "UPDATE endorsements SET state = 'refused', representative = NULL, email_hash = NULL, place = NULL, \
         changed = ? WHERE key = ?",
    )?
    .execute(params![clock::minute(now), key])?;
    audit::audit(c, by, Deed::EndorsementRefused, &object(&found), now)?;
    if found.state == EndorsementState::Approved {
        published(c)?;
    }
    Ok(true)
}

/// Puts an endorsement under the letter, in the place of an earlier one of the same organisation.
fn approve(c: &Connection, found: &StoredEndorsement, by: &Actor, now: Seconds) -> Stored<()> {
    let before: Option<(i64, Option<u32>)> = c
        .prepare_cached(
            "SELECT key, place FROM endorsements WHERE state = 'approved' AND host = ?1 \
             AND petition = (SELECT petition FROM endorsements WHERE key = ?2)",
        )?
        .query_row(params![found.host, found.key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((key, _)) = before {
        erase(c, key, false, now)?;
    }
    c.prepare_cached(
        "UPDATE endorsements SET state = 'approved', representative = NULL, email_hash = NULL, place = ?1, day = ?2, \
         changed = ?3 WHERE key = ?4",
    )?
    .execute(params![before.and_then(|(_, place)| place), clock::day(now), clock::minute(now), found.key])?;
    audit::audit(c, by, Deed::EndorsementApproved, &object(found), now)?;
    published(c)
}

fn set_place(c: &Connection, key: i64, place: Option<u32>, by: &Actor, now: Seconds) -> Stored<bool> {
    let sql = letters::select("e.key = ?1 AND e.state = 'approved'");
    let Some(found) = c.prepare_cached(&sql)?.query_row([key], from_row).optional()? else { return Ok(false) };
    if found.place == place {
        return Ok(true);
    }
    c.prepare_cached("UPDATE endorsements SET place = ? WHERE key = ?")?.execute(params![place, key])?;
    audit::audit(c, by, Deed::EndorsementPlaced, &object(&found), now)?;
    published(c)?;
    Ok(true)
}

fn import(c: &Connection, new: &NewStoredEndorsement) -> Stored<Imported> {
    let Some(petition) = petitions::without_texts(c, &new.petition)? else {
        return Ok(Imported::Refused("there is no such petition"));
    };
    let known = c
        .prepare_cached("SELECT key, content_hash FROM endorsements WHERE petition = ? AND source_id = ?")?
        .query_row(params![petition.key, new.source_id], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Hash>(1)?)))
        .optional()?;
    let Some(Organisation { shown, host, logo }) = &new.organisation else {
        let removed = c.execute("DELETE FROM endorsements WHERE key = ?", [known.map(|(key, _)| key)])?;
        return Ok(if removed > 0 { Imported::Updated } else { Imported::Unchanged });
    };
    if known.is_some_and(|(_, hash)| hash == new.content_hash) {
        return Ok(Imported::Unchanged);
    }
    let key = known.map(|(key, _)| key);
    let taken = c
        .prepare_cached(
            "SELECT 1 FROM endorsements WHERE petition = ? AND host = ? AND state = 'approved' AND key IS NOT ?",
        )?
        .exists(params![petition.key, host, key])?;
    if taken {
        return Ok(Imported::Refused("the organisation of this site stands under the letter already"));
    }
    c.prepare_cached(
        "INSERT OR REPLACE INTO endorsements (key, petition, state, organisation, names, site, host, country, member, \
         proof, logo, logo_hash, lang, place, day, sample, source_id, content_hash, changed) \
         VALUES (?, ?, 'approved', ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        key,
        petition.key,
        shown.organisation,
        letters::names_json(shown)?,
        shown.site,
        host,
        shown.country,
        shown.member,
        shown.check.as_str(),
        logo,
        logo.as_deref().map(keys::sha256),
        new.place,
        shown.day,
        shown.sample,
        new.source_id,
        new.content_hash,
        clock::minute(new.now),
    ])?;
    Ok(if key.is_some() { Imported::Updated } else { Imported::New })
}

/// Erases what has passed its time; tells how many rows.
pub fn sweep(c: &Connection, now: Seconds) -> Stored<usize> {
    let mut erased = c.execute("DELETE FROM endorsements WHERE state = 'pending' AND mailed <= ?", [now - CONFIRM])?;
    erased += c.execute("DELETE FROM endorsements WHERE state = 'verified' AND changed <= ?", [now - WAITING])?;
    erased += c.execute(
        "DELETE FROM endorsements WHERE state IN ('refused', 'withdrawn') AND changed <= ?",
        [now - SETTLED],
    )?;
    erased += c.execute("DELETE FROM endorsement_keys WHERE created <= ?", [now - CONFIRM])?;
    Ok(erased)
}

/// What the audit log calls it: the petition and the organisation's site, both public or to be so.
fn object(found: &StoredEndorsement) -> String {
    format!("{} {}", found.petition, found.host)
}

/// Notes that what is published changed.
fn published(c: &Connection) -> Stored<()> {
    imports::changed(c, &[Imported::Updated])
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<StoredEndorsement> {
    Ok(StoredEndorsement {
        key: row.get(0)?,
        petition: row.get(1)?,
        // The table's own checks leave no other spelling.
        state: EndorsementState::parse(row.get_ref(2)?.as_str()?).unwrap_or(EndorsementState::Withdrawn),
        shown: Endorsement {
            organisation: row.get(3)?,
            names: serde_json::from_str(row.get_ref(4)?.as_str()?).unwrap_or_default(),
            site: row.get(5)?,
            country: row.get(7)?,
            member: row.get(8)?,
            check: EndorsementCheck::parse(row.get_ref(9)?.as_str()?).unwrap_or(EndorsementCheck::Editor),
            logo: row.get::<_, Option<Hash>>(10)?.map(|hash| route::logo(&keys::base64url(&hash))),
            day: row.get::<_, Option<String>>(13)?.unwrap_or_default(),
            sample: row.get(14)?,
        },
        host: row.get(6)?,
        representative: row.get(11)?,
        place: row.get(12)?,
        changed: row.get(15)?,
    })
}
