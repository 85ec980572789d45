//! Signing, confirming, withdrawing, and erasing what was never confirmed.

use rusqlite::{Connection, OptionalExtension, params};
use wire::{PetitionState, SignatureState, limit};

use super::super::{ConfirmOutcome, MailKind, NewMail, SignOutcome, SignRequest, Stored, Swept, WithdrawOutcome};
use super::{counts, identities, log, outbox, petitions, states};
use crate::{
    clock::{self, Seconds},
    keys::Hash,
    state::Event,
};

/// Seconds that an unconfirmed signature waits.
pub const CONFIRM: Seconds = limit::CONFIRM_DAYS as Seconds * 86_400;
/// Seconds between two mails to one address for one petition, or for one organisation under its letter.
pub const MAIL_PAUSE: Seconds = 600;
/// Seconds between two mails that tell an address that it signed already.
const ALREADY_PAUSE: Seconds = 86_400;
/// Seconds that a mail may have to wait because so many went to its address before. What would wait longer is not
/// kept: nobody signs that many petitions, and the address shall not lie here for weeks.
pub const LONGEST_WAIT: Seconds = 36 * 3_600;
/// Seconds for which an erased signature's link still says that its time has passed, and an older mail's still withdraws.
const EXPIRED_KEPT: Seconds = 90 * 86_400;
/// Seconds for which an address that did not sign gets no more mail about a petition.
const DISOWNED: Seconds = 30 * 86_400;

/// What is known of an address that signs a petition.
struct Known {
    key: i64,
    pending: bool,
    mailed: Seconds,
    token_hash: Option<Hash>,
}

/// Takes a signature and queues its mail. Whatever is known of the address, the work is nearly the same, and the answer is.
pub fn sign(c: &Connection, request: &SignRequest) -> Stored<SignOutcome> {
    const TAKEN: SignOutcome = SignOutcome::Accepted { mail: false };
    let answered: Option<[u8; 32]> = c
        .prepare_cached("SELECT digest FROM signature_keys WHERE idempotency_key = ?")?
        .query_row([&request.key], |row| row.get(0))
        .optional()?;
    match answered {
        Some(digest) if digest == request.digest => return Ok(TAKEN),
        Some(_) => return Ok(SignOutcome::KeyConflict),
        None => {}
    }
    let Some(petition) = petitions::without_texts(c, &request.slug)? else { return Ok(SignOutcome::NotFound) };
    if petition.state_on(&clock::day(request.now)) == PetitionState::Closed {
        return Ok(SignOutcome::Closed);
    }
    if petition.consent_version != request.consent {
        return Ok(SignOutcome::ConsentOutdated);
    }
    let Some(copies) = identities::complete(c, petition.key, request)? else {
        return Ok(SignOutcome::KeyOutdated);
    };
    c.prepare_cached("INSERT INTO signature_keys (idempotency_key, digest, created) VALUES (?, ?, ?)")?
        .execute(params![request.key, request.digest, clock::minute(request.now)])?;
    let known = known(c, petition.key, request)?;
    let due = outbox::slot(c, request.email_hash, request.now)?;
    if due - request.now > LONGEST_WAIT || disowned(c, petition.key, request)? {
        return Ok(TAKEN);
    }
    let (signature, kind) = match known {
        Some(known) if !known.pending => {
            if recent(request.now, known.mailed, ALREADY_PAUSE) {
                return Ok(TAKEN);
            }
            c.prepare_cached("UPDATE signatures SET mailed = ? WHERE key = ?")?
                .execute(params![clock::minute(due), known.key])?;
            (known.key, MailKind::AlreadySigned)
        }
        // Also where the mail is still to come.
        Some(known) if recent(request.now, known.mailed, MAIL_PAUSE) => return Ok(TAKEN),
        // The newest content goes with the newest token, so that what is confirmed is what was last sent.
        Some(known) => {
            outbox::unqueue(c, known.key)?;
            replaced(c, known.token_hash, request.now)?;
            identities::erase(c, known.key)?;
            (write(c, request, petition.key, Some(known.key), due)?, MailKind::Confirmation)
        }
        None => (write(c, request, petition.key, None, due)?, MailKind::Confirmation),
    };
    if kind == MailKind::Confirmation {
        identities::write(c, signature, &copies)?;
    }
    c.prepare_cached("INSERT INTO signature_tokens (token_hash, signature, made) VALUES (?, ?, ?)")?
        .execute(params![request.token_hash, signature, clock::minute(request.now)])?;
    let mail = NewMail {
        kind,
        signature: Some(signature),
        email_hash: request.email_hash,
        letter: request.letter.clone(),
        due,
    };
    outbox::queue(c, &mail)?;
    Ok(SignOutcome::Accepted { mail: true })
}

fn known(c: &Connection, petition: i64, request: &SignRequest) -> Stored<Option<Known>> {
    Ok(c.prepare_cached(
        "SELECT key, state = 'pending', mailed, token_hash FROM signatures WHERE petition = ? AND email_hash = ?",
    )?
    .query_row(params![petition, request.email_hash], |row| {
        Ok(Known { key: row.get(0)?, pending: row.get(1)?, mailed: row.get(2)?, token_hash: row.get(3)? })
    })
    .optional()?)
}

/// Whether a mail went out, or will, no longer ago than a pause. One further ahead than any mail waits is of a clock that
/// was set back since, and holds nobody up.
pub fn recent(now: Seconds, mailed: Seconds, pause: Seconds) -> bool {
    (-LONGEST_WAIT..pause).contains(&(now - mailed))
}

fn disowned(c: &Connection, petition: i64, request: &SignRequest) -> Stored<bool> {
    Ok(c.prepare_cached("SELECT 1 FROM disowned WHERE petition = ? AND email_hash = ? AND until > ?")?
        .exists(params![petition, request.email_hash, request.now])?)
}

/// Takes a token the power to confirm. Whoever has it can still say that they did not sign: an address that somebody signs
/// with again and again gets several mails, and each shall put an end to it.
fn replaced(c: &Connection, token_hash: Option<Hash>, now: Seconds) -> Stored<()> {
    c.prepare_cached(
        "UPDATE signature_tokens SET signature = -signature, made = ? WHERE token_hash = ? AND signature > 0",
    )?
    .execute(params![clock::minute(now), token_hash])?;
    Ok(())
}

fn write(c: &Connection, request: &SignRequest, petition: i64, key: Option<i64>, due: Seconds) -> Stored<i64> {
    Ok(c.prepare_cached(
        "INSERT INTO signatures (key, petition, state, email_hash, sealed_with, shown, delayed, country, lang, partner, \
         consent_version, token_hash, browser, doubt, range_tag, domain_tag, mailed, created) \
         VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
         ON CONFLICT (key) DO UPDATE SET sealed_with = excluded.sealed_with, shown = excluded.shown, \
         delayed = excluded.delayed, country = excluded.country, lang = excluded.lang, partner = excluded.partner, \
         consent_version = excluded.consent_version, token_hash = excluded.token_hash, browser = excluded.browser, \
         doubt = coalesce(doubt, excluded.doubt), range_tag = excluded.range_tag, domain_tag = excluded.domain_tag, \
         mailed = excluded.mailed RETURNING key",
    )?
    .query_row(
        params![
            key,
            petition,
            request.email_hash,
            request.key,
            request.shown,
            request.delayed,
            request.country,
            request.lang,
            request.partner,
            request.consent,
            request.token_hash,
            request.browser,
            request.doubt.map(|doubt| doubt.as_str()),
            request.range_tag,
            request.domain_tag,
            clock::minute(due),
            clock::minute(request.now),
        ],
        |row| row.get(0),
    )?)
}

/// A signature by a mail's token.
struct Found {
    key: i64,
    petition: i64,
    slug: String,
    state: SignatureState,
    mailed: Seconds,
    browser: Option<Hash>,
    mark: Option<Hash>,
    email_hash: Option<Hash>,
    /// Whether a newer mail took the place of the token's.
    older: bool,
}

/// What a token leads to.
enum Lead {
    To(Found),
    Void,
    Nowhere,
}

fn find(c: &Connection, token_hash: Hash) -> Stored<Lead> {
    let token = c
        .prepare_cached("SELECT signature FROM signature_tokens WHERE token_hash = ?")?
        .query_row([token_hash], |row| row.get::<_, i64>(0))
        .optional()?;
    let Some(signature) = token else { return Ok(Lead::Nowhere) };
    let found = c
        .prepare_cached(
            "SELECT s.key, s.petition, p.slug, s.state, s.mailed, s.browser, s.mark, s.email_hash FROM signatures s \
             JOIN petitions p ON p.key = s.petition WHERE s.key = ?",
        )?
        .query_row([signature.saturating_abs()], |row| {
            Ok(Found {
                key: row.get(0)?,
                petition: row.get(1)?,
                slug: row.get(2)?,
                state: row.get::<_, states::State>(3)?.0,
                mailed: row.get(4)?,
                browser: row.get(5)?,
                mark: row.get(6)?,
                email_hash: row.get(7)?,
                older: signature < 0,
            })
        })
        .optional()?;
    Ok(match found {
        // Its signer was erased on schedule.
        Some(found) if found.older && found.email_hash.is_none() && found.state != SignatureState::Withdrawn => {
            Lead::Void
        }
        Some(found) => Lead::To(found),
        None => Lead::Void,
    })
}

/// What confirming would answer.
pub fn peek(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<ConfirmOutcome> {
    match find(c, token_hash)? {
        Lead::To(found) => look(c, &found, None, now),
        Lead::Void => Ok(ConfirmOutcome::Expired),
        Lead::Nowhere => Ok(ConfirmOutcome::Unknown),
    }
}

/// What a signature looks like to its signer, who is not told of any doubt; `mark` is of the receipt that they hold.
fn look(c: &Connection, found: &Found, mark: Option<Hash>, now: Seconds) -> Stored<ConfirmOutcome> {
    match found.state {
        SignatureState::Withdrawn => Ok(ConfirmOutcome::Withdrawn { petition: found.slug.clone() }),
        SignatureState::Pending if now - found.mailed > CONFIRM => Ok(ConfirmOutcome::Expired),
        SignatureState::Pending if found.older => Ok(ConfirmOutcome::Replaced { petition: found.slug.clone() }),
        SignatureState::Pending => Ok(ConfirmOutcome::Pending { petition: found.slug.clone(), browser: found.browser }),
        SignatureState::Confirmed | SignatureState::Suspect | SignatureState::Invalidated => {
            let logged = match mark {
                Some(mark) => found.mark == Some(mark) || log::has(c, found.petition, mark)?,
                None => false,
            };
            let count = counts::of(c, found.petition)?;
            Ok(ConfirmOutcome::Confirmed {
                petition: count.petition,
                confirmed: count.confirmed,
                already: true,
                logged,
            })
        }
    }
}

/// Confirms the signature that waits for a token; its leaf in the log gets this mark.
pub fn confirm(c: &Connection, token_hash: Hash, mark: Hash, now: Seconds) -> Stored<ConfirmOutcome> {
    let found = match find(c, token_hash)? {
        Lead::To(found) => found,
        Lead::Void => return Ok(ConfirmOutcome::Expired),
        Lead::Nowhere => return Ok(ConfirmOutcome::Unknown),
    };
    let mut outcome = look(c, &found, Some(mark), now)?;
    if let ConfirmOutcome::Confirmed { logged, .. } = &mut outcome
        && found.state == SignatureState::Invalidated
        && !found.older
    {
        *logged |= states::keep_confirmation(c, found.key, mark, now)?;
    }
    if !matches!(outcome, ConfirmOutcome::Pending { .. }) {
        return Ok(outcome);
    }
    c.prepare_cached("UPDATE signatures SET mark = ? WHERE key = ?")?.execute(params![mark, found.key])?;
    states::apply(c, found.key, Event::Confirm, now)?;
    let count = counts::of(c, found.petition)?;
    Ok(ConfirmOutcome::Confirmed { petition: count.petition, confirmed: count.confirmed, already: false, logged: true })
}

/// Takes a signature back and erases who signed, whether it was confirmed or not.
pub fn withdraw(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<WithdrawOutcome> {
    let found = match find(c, token_hash)? {
        Lead::To(found) => found,
        Lead::Void => return Ok(WithdrawOutcome::Expired),
        Lead::Nowhere => return Ok(WithdrawOutcome::Unknown),
    };
    // Whoever never confirmed says that somebody else signed: no more mail about it.
    if found.state == SignatureState::Pending
        && let Some(email_hash) = found.email_hash
    {
        c.prepare_cached("INSERT OR REPLACE INTO disowned (petition, email_hash, until) VALUES (?, ?, ?)")?
            .execute(params![found.petition, email_hash, clock::minute(now + DISOWNED)])?;
    }
    let already = states::apply(c, found.key, Event::Withdraw, now)?.is_none();
    let count = counts::of(c, found.petition)?;
    Ok(WithdrawOutcome::Withdrawn { petition: count.petition, confirmed: count.confirmed, already })
}

/// Rows of a table that one step of a sweep erases: some milliseconds of the writer's time, so that who signs meanwhile
/// hardly waits, however many came at once a week ago.
const SWEPT_AT_ONCE: usize = 500;

/// Some mails past their use, the oldest first. To know that there are none takes a look at the whole outbox, so a reader
/// does it.
pub fn old_mails(c: &Connection, now: Seconds) -> Stored<Vec<i64>> {
    Ok(c.prepare_cached("SELECT key FROM outbox WHERE created < ? ORDER BY key LIMIT ?")?
        .query_map(params![now - CONFIRM, SWEPT_AT_ONCE as i64], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Erases some pending signatures whose time has passed, with their mails, these mails, and some of what else is past its
/// use; nothing where nothing is left.
pub fn sweep(c: &Connection, mails: &[i64], now: Seconds) -> Stored<Swept> {
    let (before, most) = (now - CONFIRM, SWEPT_AT_ONCE as i64);
    let expired = c
        .prepare_cached("SELECT key, token_hash FROM signatures WHERE state = 'pending' AND mailed < ? LIMIT ?")?
        .query_map([before, most], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, Option<Hash>)>>>()?;
    for (key, token_hash) in &expired {
        c.prepare_cached("UPDATE signature_tokens SET signature = 0, made = ? WHERE token_hash = ?")?
            .execute(params![clock::minute(now), token_hash])?;
        c.prepare_cached("DELETE FROM signatures WHERE key = ?")?.execute([key])?;
    }
    let mut leftovers = 0;
    for mail in mails {
        // Its number may be a newer mail's by now.
        leftovers += c.prepare_cached("DELETE FROM outbox WHERE key = ? AND created < ?")?.execute([*mail, before])?;
    }
    leftovers += c
        .prepare_cached(
            "DELETE FROM signature_keys WHERE idempotency_key IN \
             (SELECT idempotency_key FROM signature_keys WHERE created < ? LIMIT ?)",
        )?
        .execute([before, most])?;
    leftovers += c
        .prepare_cached(
            "DELETE FROM signature_tokens WHERE token_hash IN \
             (SELECT token_hash FROM signature_tokens WHERE signature <= 0 AND made < ? LIMIT ?)",
        )?
        .execute([now - EXPIRED_KEPT, most])?;
    leftovers += c.prepare_cached("DELETE FROM disowned WHERE until < ?")?.execute([now])?;
    Ok(Swept { signatures: expired.len(), leftovers, ..Swept::default() })
}
