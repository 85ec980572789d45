//! Deliveries while signers confirm and withdraw.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use rusqlite::{Connection, types::FromSql};
use sha2::{Digest, Sha256};
use wire::SignedReceipt;

use crate::{
    keys::{self, Hash},
    store::{
        DeliveryStore, SignRequest, Store,
        account::Actor,
        sqlite::{
            SqliteStore,
            tests::{NOW, checkpoint, petition, request},
        },
    },
};

const SLUG: &str = "free-them";
/// Tasks that sign, and signers of each.
const TASKS: u32 = 8;
const SIGNERS: u32 = 40;

fn by() -> Actor {
    Actor::Operator("tester".into())
}

fn receipt() -> SignedReceipt {
    SignedReceipt { payload: "{}".into(), signatures: Vec::new() }
}

/// Signs and confirms; every third takes it back again.
async fn signer(store: &SqliteStore, number: u32) {
    let token = keys::sha256(format!("token-{number}").as_bytes());
    let new = SignRequest { token_hash: token, ..request(number, &format!("{number}@example.org")) };
    store.sign(new).await.unwrap();
    store.confirm(token, keys::sha256(&token), NOW + 1).await.unwrap();
    if number.is_multiple_of(3) {
        store.withdraw(token, NOW + 2).await.unwrap();
    }
}

/// Freezes what waits, and hands it over or cancels it; tells whether there was anything.
async fn officer(store: &SqliteStore, cancel: bool) -> bool {
    let Ok(delivery) = store.freeze(SLUG.into(), by(), NOW + 3).await.unwrap() else { return false };
    if cancel {
        store.cancel_delivery(delivery.number, by(), NOW + 4).await.unwrap().unwrap();
        return true;
    }
    loop {
        let present = store.delivery(delivery.number).await.unwrap().unwrap();
        if store.hand_over(present, receipt(), by(), NOW + 4).await.unwrap().unwrap() {
            return true;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_confirmed_signature_is_handed_over_once_whatever_signers_do_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.sqlite");
    let store = Arc::new(SqliteStore::open(&path, 4).unwrap());
    store.import_petitions(vec![petition("1", SLUG)], checkpoint()).await.unwrap();
    let signing = Arc::new(AtomicU32::new(TASKS));
    let signers: Vec<_> = (0..TASKS)
        .map(|task| {
            let (store, signing) = (Arc::clone(&store), Arc::clone(&signing));
            tokio::spawn(async move {
                for number in task * SIGNERS..(task + 1) * SIGNERS {
                    signer(&store, number).await;
                }
                signing.fetch_sub(1, Ordering::Relaxed);
            })
        })
        .collect();
    let officers: Vec<_> = (0..3)
        .map(|number| {
            let (store, signing) = (Arc::clone(&store), Arc::clone(&signing));
            tokio::spawn(async move {
                while signing.load(Ordering::Relaxed) > 0 {
                    officer(&store, number == 0).await;
                    tokio::task::yield_now().await;
                }
            })
        })
        .collect();
    for task in signers.into_iter().chain(officers) {
        task.await.unwrap();
    }
    while officer(&store, false).await {}

    let connection = Connection::open(&path).unwrap();
    fn one<T: FromSql>(connection: &Connection, sql: &str) -> T {
        connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }
    let count = |sql: &str| one::<u32>(&connection, sql);
    let confirmed = TASKS * SIGNERS - (TASKS * SIGNERS).div_ceil(3);
    assert_eq!(count("SELECT count(*) FROM signatures WHERE state = 'confirmed'"), confirmed);
    assert_eq!(count("SELECT count(*) FROM signatures WHERE state = 'confirmed' AND delivery <> 'delivered'"), 0);
    assert_eq!(count("SELECT count(*) FROM signatures WHERE delivery = 'included'"), 0);
    assert_eq!(count("SELECT count(*) FROM (SELECT 1 FROM delivery_items GROUP BY signature HAVING count(*) > 1)"), 0);
    let apart = "SELECT count(*) FROM deliveries d WHERE d.delivered IS NULL OR d.signatures - d.taken_back <> \
        (SELECT count(*) FROM signatures s WHERE s.included_in = d.key AND s.delivery = 'delivered')";
    assert_eq!(count(apart), 0, "each delivery has as many as its receipt says");
    let deeds = |deed: &str| count(&format!("SELECT count(*) FROM audit WHERE deed = '{deed}'"));
    assert_eq!(deeds("delivery_made"), deeds("delivery_cancelled") + deeds("delivery_handed_over"));
    assert_eq!(deeds("delivery_handed_over"), count("SELECT count(*) FROM deliveries"));
    for delivery in store.deliveries(None).await.unwrap() {
        let items = store.delivery_items(delivery.number, Vec::new(), 0, 10_000).await.unwrap();
        let mut digest = Sha256::new();
        items.iter().for_each(|item| digest.update(item.item));
        assert_eq!(<Hash>::from(digest.finalize()), delivery.digest);
        assert!(items.iter().zip(1..).all(|(item, place)| item.place == place));
        assert_eq!(items.len() as u64, delivery.signatures);
    }
}

#[tokio::test]
async fn what_was_handed_over_can_be_neither_changed_nor_removed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.sqlite");
    let store = SqliteStore::open(&path, 1).unwrap();
    store.import_petitions(vec![petition("1", SLUG)], checkpoint()).await.unwrap();
    signer(&store, 1).await;
    let delivery = store.freeze(SLUG.into(), by(), NOW + 3).await.unwrap().unwrap();
    let stale = crate::store::Delivery { taken_back: 1, ..delivery.clone() };
    assert_eq!(store.hand_over(stale, receipt(), by(), NOW + 4).await.unwrap(), Ok(false), "it is no longer so");
    assert_eq!(store.hand_over(delivery.clone(), receipt(), by(), NOW + 4).await.unwrap(), Ok(true));
    assert!(store.hand_over(delivery, receipt(), by(), NOW + 5).await.unwrap().is_err());
    let connection = Connection::open(&path).unwrap();
    for sql in
        ["UPDATE deliveries SET signatures = 9", "UPDATE deliveries SET receipt = '{}'", "DELETE FROM deliveries"]
    {
        let error = connection.execute(sql, []).unwrap_err().to_string();
        assert!(error.contains("what was handed over stays"), "{sql}: {error}");
    }
}
