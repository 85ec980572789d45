//! The frozen signatures as an organisation gets them.

use rusqlite::{Connection, params};
use wire::SignatureState;

use super::super::super::{
    DeliveryItem, StoreError, Stored, Tried,
    account::{Actor, Deed},
};
use super::{audit, one};
use crate::{
    clock::{self, Seconds},
    keys::{self, Hash},
};

/// The keys of an organisation's copies; notes that it gets them.
pub fn begin(c: &Connection, number: i64, organisation: &str, by: &Actor, now: Seconds) -> Tried<Vec<Hash>> {
    let Some(delivery) = one(c, number)? else {
        return Ok(Err(format!("there is no delivery {number}; `petitions list` has them")));
    };
    let (petition, erased): (i64, Option<Seconds>) =
        c.query_row("SELECT key, erased FROM petitions WHERE slug = ?", [&delivery.petition], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    if let Some(erased) = erased {
        return Ok(Err(format!("who signed {} was erased on {}", delivery.petition, clock::day(erased))));
    }
    let keys: Vec<Hash> = c
        .prepare(
            "SELECT public FROM public_keys WHERE key IN \
             (SELECT public_key FROM recipient_keys WHERE petition = ?1 AND organisation = ?2 \
              UNION SELECT public_key FROM partners WHERE slug = ?2 OR name = ?2) OR public = ?3 ORDER BY key",
        )?
        .query_map(params![petition, organisation, keys::from_base64url::<Hash>(organisation)], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if keys.is_empty() {
        let known: Vec<String> = c
            .prepare("SELECT DISTINCT organisation FROM recipient_keys WHERE petition = ? ORDER BY organisation")?
            .query_map([petition], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        return Ok(Err(format!(
            "{organisation:?} receives no signatures of {}; those who do are {}",
            delivery.petition,
            known.join(", ")
        )));
    }
    audit(c, by, Deed::DeliveryExported, &format!("{number}: {organisation}"), now)?;
    Ok(Ok(keys))
}

/// The items after a place. A signature that was taken back has no copy any more, or is not handed out.
pub fn page(c: &Connection, number: i64, keys: &[Hash], after: u64, most: usize) -> Stored<Vec<DeliveryItem>> {
    let mut copy = c.prepare_cached(
        "SELECT i.sealed FROM identities i JOIN public_keys k ON k.key = i.public_key \
         WHERE i.signature = ? AND k.public = ?",
    )?;
    let mut items = c.prepare_cached(
        "SELECT i.place, i.item, s.key, s.state, coalesce(s.confirmed, s.created), s.sealed_with \
         FROM delivery_items i JOIN signatures s ON s.key = i.signature \
         WHERE i.delivery = ? AND i.place > ? ORDER BY i.place LIMIT ?",
    )?;
    let bound = |number| i64::try_from(number).unwrap_or(i64::MAX);
    let mut rows = items.query(params![number, bound(after), i64::try_from(most).unwrap_or(i64::MAX)])?;
    let mut page = Vec::with_capacity(most);
    while let Some(row) = rows.next()? {
        let signature: i64 = row.get(2)?;
        let state = SignatureState::parse(&row.get::<_, String>(3)?)
            .ok_or_else(|| StoreError::Internal("a signature in no known state".into()))?;
        let mut item = DeliveryItem {
            place: row.get::<_, i64>(0)?.unsigned_abs(),
            day: clock::day(row.get(4)?),
            state,
            item: row.get(1)?,
            key: String::new(),
            sealed: None,
        };
        if state == SignatureState::Confirmed {
            for key in keys {
                let mut copies = copy.query(params![signature, key])?;
                if let Some(copy) = copies.next()? {
                    item.key = row.get(5)?;
                    item.sealed = Some((*key, copy.get(0)?));
                    break;
                }
            }
        }
        page.push(item);
    }
    Ok(page)
}
