//! The store on SQLite: one writer thread, several readers, WAL.

mod accounts;
mod ahead;
mod alerts;
mod audit;
mod campaigns;
mod counts;
mod deliveries;
mod endorsements;
mod identities;
mod imports;
mod listings;
mod log;
mod notices;
mod outbox;
mod partners;
mod petitions;
#[cfg(test)]
mod properties;
mod readers;
mod recipients;
mod requests;
mod review;
mod schema;
mod signatures;
mod states;
#[cfg(test)]
mod tests;
mod writer;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use async_trait::async_trait;
use rusqlite::Connection;
use wire::{Inclusion, Leaf, Log, RequestKind};

use super::{
    Alert, AlertFilter, Campaign, Checkpoint, ConfirmOutcome, Count, Imported, IndexedAlert, LeasedMail, Listing,
    MailOutcome, Mailbox, NewAnswer, Petition, RequestOutcome, RequestTaken, RequestsKept, SignOutcome, SignRequest,
    Store, StoreError, Stored, StoredRequest, Swept, WithdrawOutcome,
};
use crate::clock::{self, Seconds};
use readers::Readers;
use writer::Writer;

/// The store in one file.
pub struct SqliteStore {
    writer: Writer,
    readers: Readers,
    /// Sees through `PRAGMA data_version` whether any other connection wrote, and remembers the last answers.
    watcher: Mutex<Watcher>,
    /// Begins the write-ahead log anew; a connection of its own, because that may wait for readers.
    scrubber: Arc<Mutex<Connection>>,
}

struct Watcher {
    connection: Connection,
    data_version: i64,
    content: i64,
}

impl SqliteStore {
    /// Opens the file, made where it is missing, brings its tables up to date and starts the writer.
    pub fn open(path: &Path, read_connections: usize) -> Stored<Self> {
        let mut connection = schema::connect(path)?;
        schema::migrate(&mut connection)?;
        let watcher = Watcher { connection: schema::connect(path)?, data_version: -1, content: -1 };
        schema::roomy(&connection)?;
        let scrubber = schema::connect(path)?;
        // Who writes waits meanwhile, so it gives up soon; the next time comes.
        scrubber.busy_timeout(Duration::from_millis(200))?;
        Ok(Self {
            writer: Writer::start(connection)?,
            readers: Readers::open(path, read_connections)?,
            watcher: Mutex::new(watcher),
            scrubber: Arc::new(Mutex::new(scrubber)),
        })
    }

    /// A store in a temporary folder, for a mirror of demo content.
    pub fn temporary(folder: &Path) -> Stored<Self> {
        let path: PathBuf = folder.join("temporary.sqlite");
        Self::open(&path, 1)
    }

    /// Takes records of what is published in, all or none.
    async fn import<T: Send + 'static>(
        &self,
        items: Vec<T>,
        checkpoint: Checkpoint,
        one: impl Fn(&Connection, &T) -> Stored<Imported> + Send + 'static,
    ) -> Stored<Vec<Imported>> {
        self.writer
            .write(move |c| {
                let results = items.iter().map(|item| one(c, item)).collect::<Stored<Vec<_>>>()?;
                imports::advance(c, checkpoint, &results)?;
                imports::changed(c, &results)?;
                Ok(results)
            })
            .await
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(
                Code::DiskFull
                | Code::SystemIoFailure
                | Code::DatabaseBusy
                | Code::DatabaseLocked
                | Code::ReadOnly
                | Code::CannotOpen
                | Code::PermissionDenied
                | Code::OutOfMemory,
            ) => Self::Unavailable(error.to_string()),
            // The text of other errors may hold values; the code is enough to find the fault.
            Some(code) => Self::Internal(format!("{code:?}")),
            None => Self::Internal(kind_of(&error)),
        }
    }
}

/// An error without the values that it may quote.
fn kind_of(error: &rusqlite::Error) -> String {
    let text = format!("{error:?}");
    text.split(['(', '{', ' ']).next().unwrap_or("error").to_owned()
}

#[async_trait]
impl Store for SqliteStore {
    async fn import_alerts(&self, items: Vec<Alert>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        self.import(items, checkpoint, alerts::import).await
    }

    async fn import_petitions(&self, items: Vec<Petition>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        self.import(items, checkpoint, petitions::import).await
    }

    async fn import_campaigns(&self, items: Vec<Campaign>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        self.import(items, checkpoint, campaigns::import).await
    }

    async fn import_listings(
        &self,
        list: &'static str,
        items: Vec<Listing<String>>,
        checkpoint: Checkpoint,
    ) -> Stored<Vec<Imported>> {
        self.import(items, checkpoint, move |c, item| listings::import(c, list, item)).await
    }

    async fn import_answers(&self, answers: Vec<NewAnswer>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        self.writer
            .write(move |c| {
                let results = answers.iter().map(|a| requests::answer(c, a)).collect::<Stored<Vec<_>>>()?;
                imports::advance(c, checkpoint, &results)?;
                Ok(results)
            })
            .await
    }

    async fn checkpoint(&self, kind: &'static str, digest: [u8; 32]) -> Stored<Option<Checkpoint>> {
        self.readers.read(move |c| imports::checkpoint(c, kind, digest)).await
    }

    async fn finish_import(&self, kind: &'static str, digest: [u8; 32]) -> Stored<()> {
        self.writer.write(move |c| imports::finish(c, kind, digest)).await
    }

    async fn is_empty(&self) -> Stored<bool> {
        self.readers.read(imports::is_empty).await
    }

    async fn alert_index(&self) -> Stored<Vec<IndexedAlert>> {
        self.readers.read(alerts::index).await
    }

    async fn alerts_by_key(&self, keys: Vec<i64>) -> Stored<Vec<Alert>> {
        self.readers.read(move |c| alerts::by_keys(c, &keys)).await
    }

    async fn alert(&self, id: String) -> Stored<Option<Alert>> {
        self.readers.read(move |c| alerts::by_id(c, &id)).await
    }

    async fn alerts(&self, filter: AlertFilter) -> Stored<(Vec<Alert>, u32)> {
        self.readers.read(move |c| alerts::page(c, &filter)).await
    }

    async fn campaigns(&self) -> Stored<Vec<Campaign>> {
        self.readers.read(campaigns::all).await
    }

    async fn petitions(&self) -> Stored<Vec<Petition>> {
        self.readers.read(petitions::all).await
    }

    async fn petition(&self, slug: String) -> Stored<Option<Petition>> {
        self.readers.read(move |c| petitions::by_slug(c, &slug)).await
    }

    async fn listings(&self, list: &'static str) -> Stored<Vec<Listing<String>>> {
        self.readers.read(move |c| listings::all(c, list)).await
    }

    async fn take_request(&self, request: RequestTaken) -> Stored<RequestOutcome> {
        self.writer.write(move |c| requests::take(c, &request)).await
    }

    async fn mailbox(&self, lookup: [u8; 32]) -> Stored<Option<Mailbox>> {
        self.readers.read(move |c| requests::mailbox(c, lookup)).await
    }

    async fn requests(&self, kind: Option<RequestKind>, settled_too: bool) -> Stored<Vec<StoredRequest>> {
        self.readers.read(move |c| requests::list(c, kind, settled_too)).await
    }

    async fn close_request(&self, id: i64, day: String) -> Stored<bool> {
        self.writer.write(move |c| requests::close(c, id, &day)).await
    }

    async fn erase_request(&self, id: i64) -> Stored<bool> {
        self.writer.write(move |c| requests::erase(c, id)).await
    }

    async fn sign(&self, request: SignRequest) -> Stored<SignOutcome> {
        self.writer.write(move |c| signatures::sign(c, &request)).await
    }

    async fn confirm(&self, token_hash: [u8; 32], mark: [u8; 32], now: Seconds) -> Stored<ConfirmOutcome> {
        self.writer.write(move |c| signatures::confirm(c, token_hash, mark, now)).await
    }

    async fn peek(&self, token_hash: [u8; 32], now: Seconds) -> Stored<ConfirmOutcome> {
        self.readers.read(move |c| signatures::peek(c, token_hash, now)).await
    }

    async fn withdraw(&self, token_hash: [u8; 32], now: Seconds) -> Stored<WithdrawOutcome> {
        self.writer.write(move |c| signatures::withdraw(c, token_hash, now)).await
    }

    async fn fold_counts(&self) -> Stored<Vec<Count>> {
        if !self.readers.read(counts::waiting).await? {
            return Ok(Vec::new());
        }
        self.writer.write(counts::fold).await
    }

    async fn audit_counts(&self) -> Stored<usize> {
        self.writer
            .write(|c| {
                let differ = log::audit(c)?;
                if differ > 0 {
                    tracing::error!(petitions = differ, "the public log does not account for the signatures");
                }
                counts::audit(c)
            })
            .await
    }

    async fn counts(&self) -> Stored<Vec<Count>> {
        self.readers.read(counts::all).await
    }

    async fn log_sizes(&self) -> Stored<Vec<(String, u64)>> {
        self.readers.read(log::sizes).await
    }

    async fn log(&self, slug: String) -> Stored<Option<Log>> {
        self.readers.read(move |c| log::log(c, &slug)).await
    }

    async fn log_inclusion(&self, slug: String, mark: [u8; 32], size: u64) -> Stored<Option<Inclusion>> {
        self.readers.read(move |c| log::inclusion(c, &slug, mark, size)).await
    }

    async fn log_consistency(&self, slug: String, from: u64, to: u64) -> Stored<Option<Vec<[u8; 32]>>> {
        self.readers.read(move |c| log::consistency(c, &slug, from, to)).await
    }

    async fn log_leaves(&self, slug: String, from: u64) -> Stored<Option<Vec<Leaf>>> {
        self.readers.read(move |c| log::leaves(c, &slug, from)).await
    }

    async fn sweep(&self, now: Seconds, kept: RequestsKept) -> Stored<Swept> {
        let ahead = self.readers.read(move |c| ahead::any(c, now)).await?;
        let begun = move |c: &Connection| {
            log::close_days(c, &clock::day(now))?;
            if ahead {
                ahead::mend(c, now)?;
            }
            let (requests, keys) = requests::sweep(c, &kept)?;
            let leftovers = keys + accounts::sweep(c, now)? + endorsements::sweep(c, now)?;
            Ok(Swept { requests, leftovers, ..Swept::default() })
        };
        let mut swept = self.writer.write(begun).await?;
        loop {
            let mails = self.readers.read(move |c| signatures::old_mails(c, now)).await?;
            let step = self.writer.write(move |c| signatures::sweep(c, &mails, now)).await?;
            if step == Swept::default() {
                return Ok(swept);
            }
            swept.signatures += step.signatures;
            swept.leftovers += step.leftovers;
        }
    }

    async fn scrub(&self) -> Stored<()> {
        let scrubber = Arc::clone(&self.scrubber);
        let task = tokio::task::spawn_blocking(move || {
            let connection = scrubber.lock().unwrap_or_else(PoisonError::into_inner);
            Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
        });
        task.await.map_err(|_| StoreError::Internal("the log was not begun anew".into()))?
    }

    async fn lease_mails(&self, now: Seconds, lease: Seconds, most: usize) -> Stored<Vec<LeasedMail>> {
        if !self.readers.read(move |c| outbox::due(c, now)).await? {
            return Ok(Vec::new());
        }
        self.writer.write(move |c| outbox::lease(c, now, lease, most)).await
    }

    async fn finish_mail(&self, key: i64, outcome: MailOutcome) -> Stored<()> {
        self.writer.write(move |c| outbox::finish(c, key, outcome)).await
    }

    async fn content_version(&self) -> Stored<i64> {
        // A pragma on an idle connection: too quick to be worth a thread's hop.
        let mut watcher = self.watcher.lock().map_err(|_| StoreError::Internal("watcher poisoned".into()))?;
        let seen: i64 = watcher.connection.query_row("PRAGMA data_version", [], |row| row.get(0))?;
        if seen != watcher.data_version {
            watcher.content =
                watcher.connection.query_row("SELECT value FROM meta WHERE name = 'content'", [], |row| row.get(0))?;
            watcher.data_version = seen;
        }
        Ok(watcher.content)
    }

    async fn next_snapshot_version(&self, at_least: u64) -> Stored<u64> {
        self.writer.write(move |c| imports::next_snapshot_version(c, at_least)).await
    }

    async fn ping(&self) -> Stored<()> {
        self.readers.read(|c| Ok(c.query_row("SELECT 1 FROM meta LIMIT 1", [], |_| Ok(()))?)).await
    }
}
