//! The one place that changes a signature's state: with it the count and the public log, together or not at all.

use rusqlite::{
    Connection, OptionalExtension, params,
    types::{FromSql, FromSqlError, FromSqlResult, ValueRef},
};
use wire::{LeafKind, SignatureState};

use super::{log, outbox};
use crate::{
    clock::{self, Seconds},
    keys::Hash,
    state::{self, Event},
    store::Stored,
};

/// A state as the tables spell it.
pub struct State(pub SignatureState);

impl FromSql for State {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        SignatureState::parse(value.as_str()?).map(Self).ok_or(FromSqlError::InvalidType)
    }
}

/// What the step from a state depends on.
struct Current {
    petition: i64,
    state: SignatureState,
    doubtful: bool,
    was: Option<SignatureState>,
    partner: String,
    lang: String,
    mark: Option<Hash>,
}

/// Carries an event out; tells the state after it, or `None` where nothing was to be done: there is no such signature, or
/// the event cannot happen to it.
pub fn apply(c: &Connection, signature: i64, event: Event, now: Seconds) -> Stored<Option<SignatureState>> {
    let Some(current) = read(c, signature)? else { return Ok(None) };
    let Some(step) = state::next(current.state, current.doubtful, current.was, event) else { return Ok(None) };
    let keep = event == Event::Invalidate;
    c.prepare_cached("UPDATE signatures SET state = ?, was = ? WHERE key = ?")?.execute(params![
        step.to.as_str(),
        keep.then_some(current.state.as_str()),
        signature
    ])?;
    if step.counted != 0 {
        c.prepare_cached("INSERT INTO count_deltas (petition, partner, lang, change) VALUES (?, ?, ?, ?)")?
            .execute(params![current.petition, current.partner, current.lang, step.counted])?;
    }
    match step.leaf {
        Some(LeafKind::Confirmed) => {
            // One that waited to be looked at until who signed was erased: nobody has a receipt for its leaf.
            let mark = match current.mark {
                Some(mark) => mark,
                None => log::random()?,
            };
            log::confirmed(c, current.petition, mark, now)?;
            // The log has it; here it would lead from the leaf to the signature.
            c.prepare_cached("UPDATE signatures SET mark = NULL, doubt = NULL WHERE key = ?")?.execute([signature])?;
        }
        Some(kind) => log::accounted(c, current.petition, kind, now)?,
        None => {}
    }
    match event {
        Event::Confirm => {
            c.prepare_cached("UPDATE signatures SET confirmed = ?, browser = NULL WHERE key = ?")?
                .execute(params![clock::minute(now), signature])?;
            outbox::settle(c, signature)?;
        }
        Event::Withdraw => erase(c, signature)?,
        Event::Clear | Event::Invalidate | Event::Restore => {}
    }
    Ok(Some(step.to))
}

/// Notes the confirmation of a signature that was found invalid while it waited for it, of which its signer is told
/// nothing; tells whether it did. Where the decision is undone, the signature waits to be looked at instead of for a second
/// confirmation, which nobody would send.
pub fn keep_confirmation(c: &Connection, signature: i64, mark: Hash, now: Seconds) -> Stored<bool> {
    let kept = c
        .prepare_cached(
            "UPDATE signatures SET was = 'suspect', mark = ?, confirmed = ?, browser = NULL, \
             doubt = coalesce(doubt, 'flood') WHERE key = ? AND state = 'invalidated' AND was = 'pending'",
        )?
        .execute(params![mark, clock::minute(now), signature])?;
    if kept > 0 {
        outbox::settle(c, signature)?;
    }
    Ok(kept > 0)
}

/// Takes everything away that says who signed, and from where. What stays tells the owner of the mail's link that it is
/// gone.
fn erase(c: &Connection, signature: i64) -> Stored<()> {
    c.prepare_cached(
        "UPDATE signatures SET email_hash = NULL, sealed_with = '', shown = NULL, delayed = 0, country = '', lang = '', \
         partner = NULL, consent_version = '', browser = NULL, doubt = NULL, range_tag = NULL, domain_tag = NULL, \
         mark = NULL, was = NULL WHERE key = ?",
    )?
    .execute([signature])?;
    c.prepare_cached("DELETE FROM identities WHERE signature = ?")?.execute([signature])?;
    outbox::settle(c, signature)
}

fn read(c: &Connection, signature: i64) -> Stored<Option<Current>> {
    let row = c
        .prepare_cached(
            "SELECT petition, state, doubt IS NOT NULL, was, coalesce(partner, ''), lang, mark FROM signatures \
             WHERE key = ?",
        )?
        .query_row([signature], |row| {
            Ok(Current {
                petition: row.get(0)?,
                state: row.get::<_, State>(1)?.0,
                doubtful: row.get(2)?,
                was: row.get::<_, Option<State>>(3)?.map(|was| was.0),
                partner: row.get(4)?,
                lang: row.get(5)?,
                mark: row.get(6)?,
            })
        })
        .optional()?;
    Ok(row)
}
