//! Endorsements in tables.

mod decisions;
mod import;
mod letters;
mod requests;

use async_trait::async_trait;
use rusqlite::{Connection, Row};
use wire::{Endorsement, EndorsementCheck, EndorsementState, Endorsements, limit, route};

use super::{
    super::{
        Checkpoint, Imported, Stored,
        account::Actor,
        endorsement::{EndorseOutcome, EndorseRequest, EndorsementStore, NewStoredEndorsement, StoredEndorsement},
    },
    SqliteStore, imports,
};
use crate::{
    clock::Seconds,
    keys::{self, Hash},
};

/// Seconds that a request waits for its representative.
const CONFIRM: Seconds = limit::CONFIRM_DAYS as Seconds * 86_400;
/// Seconds that a request waits for an editor.
const WAITING: Seconds = 180 * 86_400;
/// Seconds for which a decision can be looked up and undone, and for which an address that did not ask gets no more mail
/// about a petition's letter.
const SETTLED: Seconds = 30 * 86_400;

#[async_trait]
impl EndorsementStore for SqliteStore {
    async fn endorse(&self, request: EndorseRequest) -> Stored<EndorseOutcome> {
        self.writer.write(move |c| requests::endorse(c, &request)).await
    }

    async fn endorsement(&self, token_hash: Hash, now: Seconds) -> Stored<Option<StoredEndorsement>> {
        self.readers.read(move |c| requests::by_token(c, token_hash, now)).await
    }

    async fn verify_endorsement(&self, token_hash: Hash, now: Seconds) -> Stored<Option<EndorsementState>> {
        self.writer.write(move |c| requests::verify(c, token_hash, now)).await
    }

    async fn withdraw_endorsement(&self, token_hash: Hash, now: Seconds) -> Stored<bool> {
        self.writer.write(move |c| requests::withdraw(c, token_hash, now)).await
    }

    async fn endorsements(&self, slug: String) -> Stored<Vec<Endorsement>> {
        self.readers.read(move |c| letters::of(c, &slug)).await
    }

    async fn endorsement_count(&self, petition: i64) -> Stored<u64> {
        self.readers.read(move |c| letters::count(c, petition)).await
    }

    async fn letters(&self) -> Stored<Vec<Endorsements>> {
        self.readers.read(letters::all).await
    }

    async fn logo(&self, hash: Hash) -> Stored<Option<Vec<u8>>> {
        self.readers.read(move |c| letters::logo(c, hash)).await
    }

    async fn logo_of(&self, key: i64) -> Stored<Option<Vec<u8>>> {
        self.readers.read(move |c| letters::logo_of(c, key)).await
    }

    async fn endorsements_in(
        &self,
        state: EndorsementState,
        petition: Option<String>,
    ) -> Stored<Vec<StoredEndorsement>> {
        self.readers.read(move |c| letters::in_state(c, state, petition.as_deref())).await
    }

    async fn decide_endorsement(&self, key: i64, approve: bool, by: Actor, now: Seconds) -> Stored<bool> {
        self.writer.write(move |c| decisions::decide(c, key, approve, &by, now)).await
    }

    async fn place_endorsement(&self, key: i64, place: Option<u32>, by: Actor, now: Seconds) -> Stored<bool> {
        self.writer.write(move |c| decisions::set_place(c, key, place, &by, now)).await
    }

    async fn import_endorsements(
        &self,
        items: Vec<NewStoredEndorsement>,
        checkpoint: Checkpoint,
    ) -> Stored<Vec<Imported>> {
        self.import(items, checkpoint, import::import).await
    }
}

/// Erases what has passed its time; tells how many rows.
pub fn sweep(c: &Connection, now: Seconds) -> Stored<usize> {
    let mut erased = c.execute("DELETE FROM endorsements WHERE state = 'pending' AND mailed <= ?", [now - CONFIRM])?;
    erased += c.execute("DELETE FROM endorsements WHERE state = 'verified' AND changed <= ?", [now - WAITING])?;
    erased += c.execute(
        "DELETE FROM endorsements WHERE state IN ('refused', 'withdrawn') AND changed <= ?",
        [now - SETTLED],
    )?;
    erased += c.execute("DELETE FROM endorsement_keys WHERE created <= ?", [now - CONFIRM])?;
    Ok(erased)
}

/// What the audit log calls it: the petition and the organisation's site, both public or to be so.
fn object(found: &StoredEndorsement) -> String {
    format!("{} {}", found.petition, found.host)
}

/// Notes that what is published changed.
fn published(c: &Connection) -> Stored<()> {
    imports::changed(c, &[Imported::Updated])
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<StoredEndorsement> {
    Ok(StoredEndorsement {
        key: row.get(0)?,
        petition: row.get(1)?,
        // The table's own checks leave no other spelling.
        state: EndorsementState::parse(row.get_ref(2)?.as_str()?).unwrap_or(EndorsementState::Withdrawn),
        shown: Endorsement {
            organisation: row.get(3)?,
            names: serde_json::from_str(row.get_ref(4)?.as_str()?).unwrap_or_default(),
            site: row.get(5)?,
            country: row.get(7)?,
            member: row.get(8)?,
            check: EndorsementCheck::parse(row.get_ref(9)?.as_str()?).unwrap_or(EndorsementCheck::Editor),
            logo: row.get::<_, Option<Hash>>(10)?.map(|hash| route::logo(&keys::base64url(&hash))),
            day: row.get::<_, Option<String>>(13)?.unwrap_or_default(),
            sample: row.get(14)?,
        },
        host: row.get(6)?,
        representative: row.get(11)?,
        place: row.get(12)?,
        changed: row.get(15)?,
    })
}
