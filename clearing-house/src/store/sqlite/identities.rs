//! The sealed copies of who signed, each for one organisation.

use rusqlite::{Connection, OptionalExtension, params};

use super::super::{SignRequest, Stored};
use crate::keys::Hash;

/// Sealed copies by the number of their key.
pub type Copies<'a> = Vec<(i64, &'a [u8])>;

/// The copies of a signature by the number of their key, where there is one for each of the petition's recipients, and
/// none but these and the partner's; `None` where keys are not as they were when it was sealed.
pub fn complete<'a>(c: &Connection, petition: i64, request: &'a SignRequest) -> Stored<Option<Copies<'a>>> {
    let mut recipients: Vec<(i64, Hash)> = c
        .prepare_cached(
            "SELECT k.key, k.public FROM petition_recipients r JOIN public_keys k ON k.key = r.public_key \
             WHERE r.petition = ? ORDER BY r.place",
        )?
        .query_map([petition], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    if let Some(partner) = request.partner_key
        && !recipients.iter().any(|(_, key)| *key == partner)
        && request.copies.iter().any(|(key, _)| *key == partner)
    {
        recipients.push((number(c, &partner)?, partner));
    }
    if recipients.is_empty() || recipients.len() != request.copies.len() {
        return Ok(None);
    }
    let copy = |(number, key): &(i64, Hash)| {
        let (_, sealed) = request.copies.iter().find(|(to, _)| to == key)?;
        Some((*number, sealed.as_slice()))
    };
    Ok(recipients.iter().map(copy).collect())
}

/// The number of a public key, noted where it is new.
pub fn number(c: &Connection, public: &Hash) -> Stored<i64> {
    let known = c
        .prepare_cached("SELECT key FROM public_keys WHERE public = ?")?
        .query_row([public], |row| row.get(0))
        .optional()?;
    match known {
        Some(key) => Ok(key),
        None => Ok(c
            .prepare_cached("INSERT INTO public_keys (public) VALUES (?) RETURNING key")?
            .query_row([public], |row| row.get(0))?),
    }
}

/// Keeps a signature's copies.
pub fn write(c: &Connection, signature: i64, copies: &[(i64, &[u8])]) -> Stored<()> {
    let mut insert = c.prepare_cached("INSERT INTO identities (signature, public_key, sealed) VALUES (?, ?, ?)")?;
    for (key, sealed) in copies {
        insert.execute(params![signature, key, sealed])?;
    }
    Ok(())
}

/// Erases a signature's copies.
pub fn erase(c: &Connection, signature: i64) -> Stored<()> {
    c.prepare_cached("DELETE FROM identities WHERE signature = ?")?.execute([signature])?;
    Ok(())
}
