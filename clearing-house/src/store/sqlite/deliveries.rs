//! Deliveries in tables.

mod erase;
mod freeze;
mod items;
mod standing;
#[cfg(test)]
mod tests;

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension, Row, params};
use wire::SignedReceipt;

use super::{
    super::{
        DefaultRecipient, Delivery, DeliveryItem, DeliveryStore, Passed, PetitionStanding, StoreError, Stored, Tried,
        account::{Actor, Deed},
    },
    SqliteStore,
    audit::audit,
    imports, notices, recipients,
};
use crate::{
    clock::{self, Seconds},
    keys::Hash,
};

#[async_trait]
impl DeliveryStore for SqliteStore {
    async fn set_default_recipient(&self, recipient: Option<DefaultRecipient>) -> Stored<usize> {
        self.writer.write(move |c| recipients::set_default(c, recipient.as_ref())).await
    }

    async fn passed(&self, now: Seconds) -> Stored<Vec<Passed>> {
        self.readers.read(move |c| notices::passed(c, now)).await
    }

    async fn tell_passed(&self, passed: Passed, email_hash: Hash, letter: Vec<u8>, now: Seconds) -> Stored<()> {
        self.writer.write(move |c| notices::tell(c, &passed, email_hash, letter, now)).await
    }

    async fn standings(&self) -> Stored<Vec<PetitionStanding>> {
        self.readers.read(standing::all).await
    }

    async fn close_petition(&self, slug: String, by: Actor, now: Seconds) -> Tried<()> {
        self.writer.write(move |c| standing::close(c, &slug, &by, now)).await
    }

    async fn reopen_petition(&self, slug: String, by: Actor, now: Seconds) -> Tried<()> {
        self.writer.write(move |c| standing::reopen(c, &slug, &by, now)).await
    }

    async fn freeze(&self, slug: String, by: Actor, now: Seconds) -> Tried<Delivery> {
        self.writer.write(move |c| freeze::freeze(c, &slug, &by, now)).await
    }

    async fn deliveries(&self, slug: Option<String>) -> Stored<Vec<Delivery>> {
        self.readers.read(move |c| list(c, slug.as_deref())).await
    }

    async fn receipts(&self, slug: String) -> Stored<Vec<SignedReceipt>> {
        self.readers.read(move |c| receipts(c, &slug)).await
    }

    async fn delivery(&self, number: i64) -> Stored<Option<Delivery>> {
        self.readers.read(move |c| one(c, number)).await
    }

    async fn begin_export(&self, number: i64, organisation: String, by: Actor, now: Seconds) -> Tried<Vec<Hash>> {
        self.writer.write(move |c| items::begin(c, number, &organisation, &by, now)).await
    }

    async fn delivery_items(&self, number: i64, keys: Vec<Hash>, after: u64, most: usize) -> Stored<Vec<DeliveryItem>> {
        self.readers.read(move |c| items::page(c, number, &keys, after, most)).await
    }

    async fn hand_over(&self, delivery: Delivery, receipt: SignedReceipt, by: Actor, now: Seconds) -> Tried<bool> {
        self.writer.write(move |c| hand_over(c, &delivery, &receipt, &by, now)).await
    }

    async fn cancel_delivery(&self, number: i64, by: Actor, now: Seconds) -> Tried<()> {
        self.writer.write(move |c| cancel(c, number, &by, now)).await
    }

    async fn begin_erasing(&self, slug: String, by: Actor, now: Seconds) -> Tried<()> {
        self.writer.write(move |c| erase::begin(c, &slug, &by, now)).await
    }

    async fn begin_due_erasing(&self, closed_before: Seconds, now: Seconds) -> Stored<Vec<String>> {
        self.writer.write(move |c| erase::begin_due(c, closed_before, now)).await
    }

    async fn erase_some(&self, now: Seconds) -> Stored<bool> {
        if !self.readers.read(erase::waiting).await? {
            return Ok(false);
        }
        self.writer.write(move |c| erase::some(c, now)).await
    }
}

/// What of a delivery's signatures is no longer confirmed; once it was handed over the table's own number stands.
const SELECT: &str = "SELECT d.key, p.slug, d.frozen, d.delivered, d.signatures, \
     iif(d.delivered IS NULL, (SELECT count(*) FROM delivery_items i JOIN signatures s ON s.key = i.signature \
         WHERE i.delivery = d.key AND s.state <> 'confirmed'), d.taken_back), \
     (SELECT coalesce(sum(o.signatures - o.taken_back), 0) FROM deliveries o \
         WHERE o.petition = d.petition AND o.key <> d.key AND o.delivered IS NOT NULL), \
     d.log_size, d.log_root, d.digest, d.countries FROM deliveries d JOIN petitions p ON p.key = d.petition";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Delivery> {
    let count = |column| row.get::<_, i64>(column).map(|number| u64::try_from(number).unwrap_or(0));
    let countries: String = row.get(10)?;
    Ok(Delivery {
        number: row.get(0)?,
        petition: row.get(1)?,
        frozen: row.get(2)?,
        delivered: row.get(3)?,
        signatures: count(4)?,
        taken_back: count(5)?,
        others: count(6)?,
        log_size: count(7)?,
        log_root: row.get(8)?,
        digest: row.get(9)?,
        // This program wrote it.
        countries: serde_json::from_str(&countries).unwrap_or_default(),
    })
}

fn list(c: &Connection, slug: Option<&str>) -> Stored<Vec<Delivery>> {
    let sql = format!("{SELECT} WHERE ?1 IS NULL OR p.slug = ?1 ORDER BY d.key");
    Ok(c.prepare_cached(&sql)?.query_map([slug], from_row)?.collect::<rusqlite::Result<_>>()?)
}

fn receipts(c: &Connection, slug: &str) -> Stored<Vec<SignedReceipt>> {
    let texts = c
        .prepare_cached(
            "SELECT receipt FROM deliveries WHERE petition = (SELECT key FROM petitions WHERE slug = ?) \
             AND receipt IS NOT NULL ORDER BY delivered, key",
        )?
        .query_map([slug], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<String>>>()?;
    Ok(texts.iter().filter_map(|json| serde_json::from_str(json).ok()).collect())
}

fn one(c: &Connection, number: i64) -> Stored<Option<Delivery>> {
    let sql = format!("{SELECT} WHERE d.key = ?");
    Ok(c.prepare_cached(&sql)?.query_row([number], from_row).optional()?)
}

/// A delivery that waits to be handed over, or why there is none.
fn open(c: &Connection, number: i64) -> Tried<Delivery> {
    Ok(match one(c, number)? {
        None => Err(format!("there is no delivery {number}; `petitions list` has them")),
        Some(delivery) if delivery.delivered.is_some() => Err(format!("delivery {number} was handed over already")),
        Some(delivery) => Ok(delivery),
    })
}

fn hand_over(c: &Connection, delivery: &Delivery, receipt: &SignedReceipt, by: &Actor, now: Seconds) -> Tried<bool> {
    let number = delivery.number;
    match open(c, number)? {
        Err(reason) => return Ok(Err(reason)),
        Ok(present) if present != *delivery => return Ok(Ok(false)),
        Ok(_) => {}
    }
    let receipt = serde_json::to_string(receipt).map_err(|e| StoreError::Internal(format!("receipt JSON: {e}")))?;
    c.execute(
        "UPDATE signatures SET delivery = 'delivered' WHERE state = 'confirmed' \
         AND key IN (SELECT signature FROM delivery_items WHERE delivery = ?)",
        [number],
    )?;
    // What was taken back is in no delivery; restored, it can go into the next.
    free(c, number, "state <> 'confirmed'")?;
    c.execute(
        "UPDATE deliveries SET delivered = ?, taken_back = ?, receipt = ? WHERE key = ?",
        params![clock::minute(now), i64::try_from(delivery.taken_back).unwrap_or(i64::MAX), receipt, number],
    )?;
    audit(c, by, Deed::DeliveryHandedOver, &number.to_string(), now)?;
    imports::touch(c)?;
    Ok(Ok(true))
}

fn cancel(c: &Connection, number: i64, by: &Actor, now: Seconds) -> Tried<()> {
    if let Err(reason) = open(c, number)? {
        return Ok(Err(reason));
    }
    free(c, number, "true")?;
    c.execute("DELETE FROM deliveries WHERE key = ?", [number])?;
    audit(c, by, Deed::DeliveryCancelled, &number.to_string(), now)?;
    Ok(Ok(()))
}

/// Takes those of a delivery's signatures out of it that fit a condition.
fn free(c: &Connection, number: i64, condition: &str) -> Stored<()> {
    let sql = format!(
        "UPDATE signatures SET delivery = 'none', included_in = NULL WHERE {condition} \
         AND key IN (SELECT signature FROM delivery_items WHERE delivery = ?)"
    );
    c.execute(&sql, [number])?;
    Ok(())
}

/// A petition's number, or that there is none.
fn petition(c: &Connection, slug: &str) -> Tried<i64> {
    let key = c.query_row("SELECT key FROM petitions WHERE slug = ?", [slug], |row| row.get(0)).optional()?;
    Ok(key.ok_or_else(|| format!("there is no petition {slug:?}; `petitions list` has them")))
}
