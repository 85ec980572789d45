//! Connections and tables.

use std::{fs::OpenOptions, io, os::unix::fs::OpenOptionsExt, path::Path, time::Duration};

use rusqlite::{Connection, TransactionBehavior, config::DbConfig};

use super::{
    super::{StoreError, Stored},
    log,
};

/// The steps from an empty file to the newest tables; `PRAGMA user_version` counts those done.
const MIGRATIONS: &[&str] = &[
    include_str!("../../../migrations/0001_first.sql"),
    include_str!("../../../migrations/0002_programme.sql"),
    include_str!("../../../migrations/0003_log.sql"),
    include_str!("../../../migrations/0004_signature.sql"),
    include_str!("../../../migrations/0005_account.sql"),
    include_str!("../../../migrations/0006_endorsement.sql"),
    include_str!("../../../migrations/0007_delivery.sql"),
    include_str!("../../../migrations/0008_partner.sql"),
];

/// Memory for pages that the writer holds, in kB: indexes of hashes are written at random places, and beyond the
/// default of 2 MB each signature would read some of them again.
const WRITER_CACHE_KB: i64 = 32 * 1024;
/// Pages of 4 kB in the log from which they are copied into the database: the more, the fewer are copied twice, and the
/// longer whoever waits for that commit has to.
const CHECKPOINT_PAGES: i64 = 4_000;

/// How long a statement waits for another process's write, such as an import's batch.
const BUSY: Duration = Duration::from_secs(10);

/// Opens a connection with the settings that durability and privacy need.
pub fn connect(path: &Path) -> Stored<Connection> {
    // Made here and not by SQLite, so that nobody else on the machine can read it; log and index inherit its mode.
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(e) if e.kind() != io::ErrorKind::AlreadyExists => {
            return Err(StoreError::Unavailable(format!("cannot open {}: {e}", path.display())));
        }
        _ => {}
    }
    let connection =
        Connection::open(path).map_err(|e| StoreError::Unavailable(format!("cannot open {}: {e}", path.display())))?;
    connection.busy_timeout(BUSY)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // What is deleted is overwritten: addresses and pending signatures must not linger in free pages.
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // A plan that does not hang on the values bound; else statements near a partial index are parsed anew for each.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // What a savepoint could have to undo would otherwise go through temporary files: ten writes a signature, and
    // pages with addresses in files that nobody erases.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// Gives the writer's connection more memory than readers need.
pub fn roomy(connection: &Connection) -> Stored<()> {
    connection.pragma_update(None, "cache_size", -WRITER_CACHE_KB)?;
    connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    Ok(())
}

/// Brings the tables up to date, each step in a transaction of its own.
pub fn migrate(connection: &mut Connection) -> Stored<()> {
    let newest = u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX);
    loop {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done: u32 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if done > newest {
            return Err(StoreError::Unavailable(format!(
                "the database has tables of a newer version ({done}) than this program knows ({newest}); \
                 use the newer program"
            )));
        }
        let Some(step) = MIGRATIONS.get(done as usize) else {
            let leaves = log::backfill(&transaction)?;
            if leaves > 0 {
                tracing::info!(leaves, "signatures confirmed before there was a log are in it now");
            }
            return Ok(transaction.commit()?);
        };
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", done + 1)?;
        transaction.commit()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sqlite::counts;

    /// What the version before sealed signatures left: a confirmed and a pending signature, a mail that waits, a leaf.
    const BEFORE: &str = "
        INSERT INTO petitions (key, slug, source_kind, source_id, content_hash, state, original, opened, organisation,
            consent_version, countries) VALUES (1, 'free-them', 'ifex', '1', x'00', 'open', 'en', 1, 'Sample', '1', '');
        INSERT INTO petition_counts VALUES (1, 0);
        INSERT INTO signatures (key, petition, state, email_hash, name, comment, country, lang, display, consent_version,
            token_hash, mailed, created, confirmed) VALUES
            (1, 1, 'confirmed', x'01', 'Ana Example', 'A comment', 'TN', 'fr', 'full', '1', x'11', 60, 60, 120),
            (2, 1, 'pending', x'02', 'Bo Sample', NULL, 'KE', 'en', 'initials', '1', x'12', 60, 60, NULL);
        INSERT INTO count_deltas (petition) VALUES (1);
        INSERT INTO expired_tokens VALUES (x'13', 60);
        INSERT INTO outbox (kind, signature, address, payload, state, next_attempt, created)
            VALUES ('confirmation', 2, 'bo@example.org', '{}', 'queued', 60, 60);
        INSERT INTO log_leaves VALUES (1, 0, 'confirmed', '1970-01-01', x'21');
        INSERT INTO log_heads VALUES (1, 1, '1970-01-01', x'31', 1, 0, 0);";

    #[test]
    fn a_database_of_before_sealed_signatures_is_taken_over_without_what_nobody_could_seal() {
        let folder = tempfile::tempdir().unwrap();
        let mut c = connect(&folder.path().join("s.sqlite")).unwrap();
        for step in &MIGRATIONS[..3] {
            c.execute_batch(step).unwrap();
        }
        c.pragma_update(None, "user_version", 3).unwrap();
        c.execute_batch(BEFORE).unwrap();
        migrate(&mut c).unwrap();

        let rows = |sql: &str| -> Vec<String> {
            let mut rows = c.prepare(sql).unwrap();
            rows.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
        };
        let signatures = "SELECT concat_ws(' ', key, state, shown, country, lang) FROM signatures ORDER BY key";
        assert_eq!(rows(signatures), ["1 confirmed Ana Example TN fr", "2 pending KE en"]);
        let tokens = "SELECT hex(token_hash) || ' ' || signature FROM signature_tokens ORDER BY 1";
        assert_eq!(rows(tokens), ["11 1", "12 2", "13 0"]);
        assert_eq!(rows("SELECT partner || lang || confirmed FROM partner_counts"), ["fr1"]);
        assert_eq!(counts::of(&c, 1).unwrap().confirmed, 1, "also what was not folded yet");
        assert_eq!(rows("SELECT kind || place FROM log_leaves"), ["confirmed0"], "no leaf is made twice");
        assert_eq!(rows("SELECT kind FROM outbox"), [""; 0]);
        assert!(c.execute("DELETE FROM log_leaves", []).is_err(), "the log still only grows");
        assert_eq!(rows("SELECT \"table\" FROM pragma_foreign_key_check"), [""; 0]);
        assert_eq!(counts::audit(&c).unwrap(), 0);

        // As the server does once a minute.
        c.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
        let file = std::fs::read(folder.path().join("s.sqlite")).unwrap();
        let has = |text: &str| file.windows(text.len()).any(|bytes| bytes == text.as_bytes());
        assert!(has("Ana Example") && !has("A comment") && !has("Bo Sample") && !has("bo@example.org"));
    }
}
