//! Freezing: every confirmed signature that is in no delivery goes into a new one, all or none.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use super::super::super::{
    Delivery, StoreError, Tried,
    account::{Actor, Deed},
};
use super::{audit, one, petition};
use crate::{
    clock::{self, Seconds},
    keys::{self, Hash},
    store::sqlite::log,
};

/// Freezes what is confirmed.
pub fn freeze(c: &Connection, slug: &str, by: &Actor, now: Seconds) -> Tried<Delivery> {
    let petition = match petition(c, slug)? {
        Ok(petition) => petition,
        Err(reason) => return Ok(Err(reason)),
    };
    let erased = c.query_row("SELECT erased IS NOT NULL FROM petitions WHERE key = ?", [petition], |row| row.get(0))?;
    if erased {
        return Ok(Err(format!("who signed {slug} was erased, so nothing of it can be delivered any more")));
    }
    let head = log::log(c, slug)?.and_then(|log| log.heads.into_iter().next_back());
    let Some((head, root)) = head.and_then(|head| Some((head.size, keys::from_base64url::<Hash>(&head.root)?))) else {
        return Ok(Err(format!("nobody has confirmed a signature of {slug} yet")));
    };
    let number: i64 = c.query_row(
        "INSERT INTO deliveries (petition, frozen, signatures, log_size, log_root, digest, countries) \
         VALUES (?, ?, 0, ?, ?, x'', '{}') RETURNING key",
        params![petition, clock::minute(now), i64::try_from(head).unwrap_or(i64::MAX), root],
        |row| row.get(0),
    )?;
    let mut digest = Sha256::new();
    let mut countries = BTreeMap::<String, u64>::new();
    let mut place = 0_i64;
    let mut insert =
        c.prepare_cached("INSERT INTO delivery_items (delivery, place, signature, item) VALUES (?, ?, ?, ?)")?;
    let mut waiting = c.prepare_cached(
        "SELECT key, sealed_with, country FROM signatures \
         WHERE petition = ? AND state = 'confirmed' AND delivery = 'none' ORDER BY key",
    )?;
    let mut rows = waiting.query([petition])?;
    while let Some(row) = rows.next()? {
        let item = keys::sha256(wire::delivery::item(slug, &row.get::<_, String>(1)?).as_bytes());
        place += 1;
        insert.execute(params![number, place, row.get::<_, i64>(0)?, item])?;
        digest.update(item);
        *countries.entry(row.get(2)?).or_default() += 1;
    }
    drop(rows);
    if place == 0 {
        c.execute("DELETE FROM deliveries WHERE key = ?", [number])?;
        return Ok(Err(format!("no confirmed signature of {slug} waits to be delivered")));
    }
    c.execute(
        "UPDATE signatures SET delivery = 'included', included_in = ?1 \
         WHERE key IN (SELECT signature FROM delivery_items WHERE delivery = ?1)",
        [number],
    )?;
    let countries = serde_json::to_string(&countries).map_err(|e| StoreError::Internal(format!("countries: {e}")))?;
    let digest: Hash = digest.finalize().into();
    c.execute(
        "UPDATE deliveries SET signatures = ?, digest = ?, countries = ? WHERE key = ?",
        params![place, digest, countries, number],
    )?;
    audit(c, by, Deed::DeliveryMade, &number.to_string(), now)?;
    one(c, number)?.map(Ok).ok_or_else(|| StoreError::Internal("a delivery that is not there".into()))
}
