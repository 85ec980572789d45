//! Endorsements from files.

use rusqlite::{Connection, OptionalExtension, params};

use super::{
    super::{super::endorsement::Organisation, petitions},
    Imported, NewStoredEndorsement, Stored, letters,
};
use crate::{
    clock,
    keys::{self, Hash},
};

/// Puts an endorsement in, brings the one of the same source up to date, or takes it off the letter.
pub fn import(c: &Connection, new: &NewStoredEndorsement) -> Stored<Imported> {
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
         proof, logo, logo_hash, place, day, sample, source_id, content_hash, changed) \
         VALUES (?, ?, 'approved', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
