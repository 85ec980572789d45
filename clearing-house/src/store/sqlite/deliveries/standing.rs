//! Closing petitions and opening them again, and where each stands.

use rusqlite::{Connection, params};
use wire::PetitionState;

use super::super::super::{
    PetitionStanding, Stored, Tried,
    account::{Actor, Deed},
};
use super::{audit, imports, petition, recipients};
use crate::clock::{self, Seconds};

/// Every petition, newest first.
pub fn all(c: &Connection) -> Stored<Vec<PetitionStanding>> {
    let of_state =
        |state: &str| format!("(SELECT count(*) FROM signatures s WHERE s.petition = p.key AND s.state = {state})");
    let sql = format!(
        "SELECT p.key, p.slug, p.state, p.closes, p.closed, p.erased, {}, {} FROM petitions p \
         ORDER BY p.opened DESC, p.key DESC",
        of_state("'confirmed' AND s.delivery = 'none'"),
        of_state("'suspect'")
    );
    let count = |number: i64| u64::try_from(number).unwrap_or(0);
    let standings = c
        .prepare(&sql)?
        .query_map([], |row| {
            let open = row.get_ref(2)?.as_str()? == "open";
            let standing = PetitionStanding {
                slug: row.get(1)?,
                state: if open { PetitionState::Open } else { PetitionState::Closed },
                closes: row.get(3)?,
                closed: row.get(4)?,
                erased: row.get(5)?,
                recipients: Vec::new(),
                waiting: count(row.get(6)?),
                suspect: count(row.get(7)?),
            };
            Ok((row.get(0)?, standing))
        })?
        .collect::<rusqlite::Result<Vec<(i64, PetitionStanding)>>>()?;
    let named = |(key, mut standing): (i64, PetitionStanding)| {
        standing.recipients = recipients::of(c, key)?.into_iter().map(|recipient| recipient.organisation).collect();
        Ok(standing)
    };
    standings.into_iter().map(named).collect()
}

/// Ends signing.
pub fn close(c: &Connection, slug: &str, by: &Actor, now: Seconds) -> Tried<()> {
    let key = match petition(c, slug)? {
        Ok(key) => key,
        Err(reason) => return Ok(Err(reason)),
    };
    let closed = c.execute(
        "UPDATE petitions SET state = 'closed', closed = coalesce(closed, ?) WHERE key = ? AND state = 'open'",
        params![clock::minute(now), key],
    )?;
    if closed == 0 {
        return Ok(Err(format!("{slug} is closed already")));
    }
    audit(c, by, Deed::PetitionClosed, slug, now)?;
    imports::touch(c)?;
    Ok(Ok(()))
}

/// Lets a petition be signed again.
pub fn reopen(c: &Connection, slug: &str, by: &Actor, now: Seconds) -> Tried<()> {
    let key = match petition(c, slug)? {
        Ok(key) => key,
        Err(reason) => return Ok(Err(reason)),
    };
    let (open, closes, erased): (bool, Option<String>, Option<Seconds>) =
        c.query_row("SELECT state = 'open', closes, erased FROM petitions WHERE key = ?", [key], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    if let Some(erased) = erased {
        let day = clock::day(erased);
        return Ok(Err(format!("who signed {slug} was erased on {day}, so anybody could sign it a second time")));
    }
    if let Some(last) = closes.filter(|last| *last < clock::day(now)) {
        return Ok(Err(format!("the last day of {slug} was {last}; import it with a later one")));
    }
    if open {
        return Ok(Err(format!("{slug} is open already")));
    }
    c.execute("UPDATE petitions SET state = 'open', closed = NULL WHERE key = ?", [key])?;
    audit(c, by, Deed::PetitionReopened, slug, now)?;
    imports::touch(c)?;
    Ok(Ok(()))
}
