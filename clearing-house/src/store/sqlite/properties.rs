//! What holds whatever happens and in whatever order: states, counts, partners' counts and log agree; nobody gets more
//! mails than the bounds allow; a torn file loses only what it has lost.

mod drift;
mod erased;
mod jumps;
mod model;
mod torn;

use tempfile::TempDir;
use wire::LeafKind;

use super::{
    tests::{self, NOW, RECIPIENT, checkpoint, kept, petition},
    *,
};
use crate::{
    keys::{self, Hash},
    log::tree::leaf_hash,
    state::Event,
    store::Doubt,
};

const DAY: Seconds = 86_400;
const PARTNERS: [Option<&str>; 2] = [None, Some("sample-partner")];
const LANGS: [&str; 2] = ["en", "ar"];

/// A folder in memory where the system has one: what is tested here is not the disk.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

async fn open(folder: &TempDir, petitions: &[&str]) -> SqliteStore {
    let store = SqliteStore::open(&folder.path().join("s.sqlite"), 2).unwrap();
    let petitions = petitions.iter().map(|slug| petition(slug, slug)).collect();
    store.import_petitions(petitions, checkpoint()).await.unwrap();
    store
}

/// A signature by somebody of this number; the number of the request makes its key, its token and what is sealed.
fn request(slug: &str, person: u32, number: u32, now: Seconds) -> SignRequest {
    SignRequest {
        slug: slug.into(),
        copies: vec![(RECIPIENT, number.to_be_bytes().to_vec())],
        letter: number.to_be_bytes().to_vec(),
        token_hash: token(number),
        now,
        ..tests::request(number, &address(person))
    }
}

fn address(person: u32) -> String {
    format!("{person}@example.org")
}

fn token(number: u32) -> Hash {
    keys::sha256(format!("token {number}").as_bytes())
}

/// What the log has of the receipt of this mail.
fn mark(number: u32) -> Hash {
    keys::sha256(format!("receipt {number}").as_bytes())
}

impl SqliteStore {
    /// Lets something happen to a signature, as the review page does.
    async fn happens(&self, signature: i64, event: Event, now: Seconds) -> Option<wire::SignatureState> {
        self.writer.write(move |c| states::apply(c, signature, event, now)).await.unwrap()
    }

    /// One number.
    async fn number(&self, sql: &'static str) -> i64 {
        self.readers.read(move |c| Ok(c.query_row(sql, [], |row| row.get(0))?)).await.unwrap()
    }

    /// Rows of three columns as text.
    async fn rows(&self, sql: &'static str) -> Vec<[String; 3]> {
        self.readers
            .read(move |c| {
                let mut found = c.prepare(sql)?;
                let rows = found.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
                Ok(rows.collect::<rusqlite::Result<_>>()?)
            })
            .await
            .unwrap()
    }
}

/// The root of RFC 9162, 2.1.1, straight from its text: the implementation keeps subtrees, this keeps nothing.
fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => keys::sha256(&[]),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(1 << (leaves.len() - 1).ilog2());
            keys::sha256(&[&[1], root(left).as_slice(), &root(right)].concat())
        }
    }
}

/// The kinds of a petition's leaves, once the newest head is found to be the root over all of them and to count them.
async fn checked_log(store: &SqliteStore, slug: &str) -> Vec<LeafKind> {
    let mut leaves: Vec<Leaf> = Vec::new();
    loop {
        let more = store.log_leaves(slug.into(), leaves.len() as u64).await.unwrap().unwrap();
        if more.is_empty() {
            break;
        }
        leaves.extend(more);
    }
    let hashes: Vec<Hash> = leaves.iter().map(|leaf| leaf_hash(wire::log::leaf(slug, leaf).as_bytes())).collect();
    let Some(log) = store.log(slug.into()).await.unwrap() else {
        assert!(leaves.is_empty());
        return Vec::new();
    };
    let head = log.heads.last().unwrap();
    assert_eq!(head.root, keys::base64url(&root(&hashes)), "the head is the root over the leaves");
    let kinds: Vec<LeafKind> = leaves.iter().map(|leaf| leaf.kind).collect();
    let of = |kind| kinds.iter().filter(|found| **found == kind).count() as u64;
    let told = [head.size, head.confirmed, head.withdrawn, head.invalidated, head.restored];
    let [confirmed, withdrawn, invalidated, restored] =
        [LeafKind::Confirmed, LeafKind::Withdrawn, LeafKind::Invalidated, LeafKind::Restored].map(of);
    assert_eq!(told, [leaves.len() as u64, confirmed, withdrawn, invalidated, restored]);
    assert!(leaves.is_sorted_by(|a, b| a.day <= b.day), "no leaf is older than the one before");
    kinds
}
