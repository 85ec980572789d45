//! What editors decide.

use rusqlite::{Connection, OptionalExtension, params};
use wire::EndorsementState;

use super::{
    super::{
        super::account::{Actor, Deed},
        audit,
    },
    Stored, StoredEndorsement, from_row, letters, object, published,
};
use crate::clock::{self, Seconds};

/// Puts one under the letter, or takes it off.
pub fn decide(c: &Connection, key: i64, put: bool, by: &Actor, now: Seconds) -> Stored<bool> {
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
pub fn approve(c: &Connection, found: &StoredEndorsement, by: &Actor, now: Seconds) -> Stored<()> {
    let before: Option<(i64, Option<u32>)> = c
        .prepare_cached(
            "SELECT key, place FROM endorsements WHERE state = 'approved' AND host = ?1 \
             AND petition = (SELECT petition FROM endorsements WHERE key = ?2)",
        )?
        .query_row(params![found.host, found.key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((key, _)) = before {
        // Its link then leads to the newest message, whose link takes the organisation off the letter.
        c.prepare_cached("DELETE FROM endorsements WHERE key = ?")?.execute([key])?;
    }
    c.prepare_cached(
        "UPDATE endorsements SET state = 'approved', representative = NULL, email_hash = NULL, place = ?1, day = ?2, \
         changed = ?3 WHERE key = ?4",
    )?
    .execute(params![before.and_then(|(_, place)| place), clock::day(now), clock::minute(now), found.key])?;
    audit::audit(c, by, Deed::EndorsementApproved, &object(found), now)?;
    published(c)
}

/// Gives one that stands under a letter a place there, or none.
pub fn set_place(c: &Connection, key: i64, place: Option<u32>, by: &Actor, now: Seconds) -> Stored<bool> {
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
