//! Who receives a petition's signatures, and the keys to which these are sealed.

use rusqlite::{Connection, OptionalExtension, params};
use wire::Recipient;

use super::{
    super::{DefaultRecipient, StoreError, Stored},
    identities, imports,
};
use crate::keys;

/// A petition's recipients, in order.
pub fn of(c: &Connection, petition: i64) -> Stored<Vec<Recipient>> {
    Ok(c.prepare_cached(
        "SELECT r.organisation, k.public FROM petition_recipients r JOIN public_keys k ON k.key = r.public_key \
         WHERE r.petition = ? ORDER BY r.place",
    )?
    .query_map([petition], |row| {
        Ok(Recipient { organisation: row.get(0)?, key: keys::base64url(&row.get::<_, [u8; 32]>(1)?) })
    })?
    .collect::<rusqlite::Result<_>>()?)
}

/// Replaces a petition's recipients; with none it has the default, where there is one.
pub fn write(c: &Connection, petition: i64, recipients: &[Recipient]) -> Stored<()> {
    c.prepare_cached("DELETE FROM petition_recipients WHERE petition = ?")?.execute([petition])?;
    for (place, recipient) in (0_i64..).zip(recipients) {
        let public = keys::from_base64url(&recipient.key)
            .ok_or_else(|| StoreError::Internal("a recipient's key is not 32 bytes".into()))?;
        c.prepare_cached(
            "INSERT INTO petition_recipients (petition, place, organisation, public_key) VALUES (?, ?, ?, ?)",
        )?
        .execute(params![petition, place, recipient.organisation, identities::number(c, &public)?])?;
    }
    fill(c, (petition, petition))
}

/// Says to whom the signatures of petitions that name nobody are sealed from now on; tells how many open petitions nobody
/// receives.
pub fn set_default(c: &Connection, new: Option<&DefaultRecipient>) -> Stored<usize> {
    let known = c
        .query_row(
            "SELECT d.organisation, k.public FROM default_recipient d JOIN public_keys k ON k.key = d.public_key",
            [],
            |row| Ok(DefaultRecipient { organisation: row.get(0)?, key: row.get(1)? }),
        )
        .optional()?;
    if known.as_ref() != new {
        c.execute("DELETE FROM default_recipient", [])?;
        c.execute("DELETE FROM petition_recipients WHERE by_default", [])?;
        if let Some(DefaultRecipient { organisation, key }) = new {
            c.execute(
                "INSERT INTO default_recipient (one, organisation, public_key) VALUES (1, ?, ?)",
                params![organisation, identities::number(c, key)?],
            )?;
        }
        fill(c, (i64::MIN, i64::MAX))?;
        imports::touch(c)?;
    }
    let nobody: u32 = c.query_row(
        "SELECT count(*) FROM petitions p WHERE state = 'open' \
         AND NOT EXISTS (SELECT 1 FROM petition_recipients r WHERE r.petition = p.key)",
        [],
        |row| row.get(0),
    )?;
    Ok(nobody as usize)
}

/// Gives those of the petitions from one number to another that have nobody the default, and keeps whose a key was, for
/// exports of what was sealed to one that is no longer in use.
fn fill(c: &Connection, petitions: (i64, i64)) -> Stored<()> {
    c.prepare_cached(
        "INSERT INTO petition_recipients (petition, place, organisation, public_key, by_default) \
         SELECT p.key, 0, coalesce(d.organisation, p.organisation), d.public_key, 1 \
         FROM petitions p CROSS JOIN default_recipient d WHERE p.key BETWEEN ? AND ? \
         AND NOT EXISTS (SELECT 1 FROM petition_recipients r WHERE r.petition = p.key)",
    )?
    .execute(petitions)?;
    c.prepare_cached(
        "INSERT OR IGNORE INTO recipient_keys (petition, organisation, public_key) \
         SELECT petition, organisation, public_key FROM petition_recipients WHERE petition BETWEEN ? AND ?",
    )?
    .execute(petitions)?;
    Ok(())
}
