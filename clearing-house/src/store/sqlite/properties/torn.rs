//! A machine that loses power in the middle of a write: the log's end is cut off or changed.

use std::{fs, os::unix::fs::FileExt, path::Path};

use proptest::prelude::*;

use super::*;

const SIGNED: u32 = 40;
/// Bytes of the write-ahead log's head, of a frame's head, and of a page (SQLite, "WAL-mode file format").
const HEAD: usize = 32;
const FRAME_HEAD: usize = 24;
const PAGE: usize = 4_096;

/// The files of a database in use in which these people signed one after the other, each acknowledged.
fn files() -> [Vec<u8>; 2] {
    let folder = folder();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = open(&folder, &["free-them"]).await;
        for number in 0..SIGNED {
            let request = request("free-them", number, number, NOW);
            assert_eq!(store.sign(request).await, Ok(SignOutcome::Accepted { mail: true }));
        }
        ["s.sqlite", "s.sqlite-wal"].map(|name| fs::read(folder.path().join(name)).unwrap())
    })
}

fn put(folder: &Path, [database, log]: [&[u8]; 2]) {
    fs::write(folder.join("s.sqlite"), database).unwrap();
    fs::write(folder.join("s.sqlite-wal"), log).unwrap();
}

/// Opens what is left, and tells how many of those who signed are there: the first so many, each with all that belongs to it.
fn left(folder: &Path) -> u32 {
    drop(SqliteStore::open(&folder.join("s.sqlite"), 1).unwrap());
    let connection = Connection::open(folder.join("s.sqlite")).unwrap();
    let whole: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok");
    let keys = |sql: &str| -> Vec<String> {
        connection.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let signed = keys("SELECT sealed_with FROM signatures ORDER BY key");
    let expected: Vec<String> = (0..signed.len() as u32).map(|n| request("free-them", n, n, NOW).key).collect();
    assert_eq!(signed, expected, "none is missing in between");
    for sql in [
        "SELECT s.sealed_with FROM outbox o JOIN signatures s ON s.key = o.signature ORDER BY s.key",
        "SELECT s.sealed_with FROM identities i JOIN signatures s ON s.key = i.signature ORDER BY s.key",
        "SELECT s.sealed_with FROM signature_tokens t JOIN signatures s ON s.key = t.signature ORDER BY s.key",
        "SELECT idempotency_key FROM signature_keys ORDER BY 1",
    ] {
        assert_eq!(keys(sql), signed, "nothing is half there: {sql}");
    }
    signed.len() as u32
}

/// What is to become of the log's end.
#[derive(Clone, Debug)]
enum Fault {
    Cut(prop::sample::Index),
    Changed(prop::sample::Index, u8),
    Zeroed(prop::sample::Index),
}

fn fault() -> impl Strategy<Value = Fault> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        index().prop_map(Fault::Cut),
        (index(), 0..8_u8).prop_map(|(at, bit)| Fault::Changed(at, bit)),
        index().prop_map(Fault::Zeroed),
    ]
}

#[test]
fn a_torn_log_loses_what_came_after_the_fault_and_nothing_before_it() {
    let [database, log] = files();
    let whole = folder();
    put(whole.path(), [&database, &log]);
    assert_eq!(left(whole.path()), SIGNED, "what was acknowledged is there when nothing is torn");
    let run = |fault: Fault| {
        let torn = folder();
        let mut log = log.clone();
        let at = match fault {
            Fault::Cut(at) => {
                let at = at.index(log.len());
                log.truncate(at);
                at
            }
            Fault::Changed(at, bit) => {
                let at = at.index(log.len());
                log[at] ^= 1 << bit;
                at
            }
            Fault::Zeroed(at) => {
                let at = at.index(log.len());
                log[at..].fill(0);
                at
            }
        };
        put(torn.path(), [&database, &log]);
        // Frames before the fault are whole: whoever was committed by one of them is there, and nobody else.
        let before = folder();
        let frames = at.saturating_sub(HEAD) / (FRAME_HEAD + PAGE);
        let end = if at < HEAD { 0 } else { HEAD + frames * (FRAME_HEAD + PAGE) };
        put(before.path(), [&database, &log[..end.min(log.len())]]);
        let survived = left(torn.path());
        assert_eq!(survived, left(before.path()));
        survived
    };
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(48));
    let survivors = std::cell::RefCell::new(Vec::new());
    runner
        .run(&fault(), |fault| {
            survivors.borrow_mut().push(run(fault));
            Ok(())
        })
        .unwrap();
    let survivors = survivors.into_inner();
    assert!(survivors.iter().any(|survived| (1..SIGNED).contains(survived)), "faults in the middle: {survivors:?}");
}

#[test]
fn a_copy_into_the_database_that_was_torn_is_made_good_from_the_log() {
    let [database, log] = files();
    let torn = folder();
    put(torn.path(), [&database, &log]);
    let file = fs::OpenOptions::new().write(true).open(torn.path().join("s.sqlite")).unwrap();
    for frame in log[HEAD..].chunks_exact(FRAME_HEAD + PAGE) {
        let page = u32::from_be_bytes(frame[..4].try_into().unwrap());
        // Half of each page is garbage, as where the power went while it was written.
        file.write_all_at(&[0xA5; PAGE / 2], u64::from(page - 1) * PAGE as u64 + PAGE as u64 / 2).unwrap();
    }
    assert_eq!(left(torn.path()), SIGNED);
}
