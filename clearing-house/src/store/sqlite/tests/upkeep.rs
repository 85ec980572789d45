//! What the store does of itself: erasing what has passed its time, and mending counts.

use super::*;

#[tokio::test]
async fn however_many_pass_their_time_at_once_one_sweep_erases_them_all() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    // Two whole steps and a part of one.
    let many = 1_100;
    let signed = (0..many).map(|number| store.sign(request(number, &format!("{number}@example.org"))));
    assert!(futures_util::future::join_all(signed).await.iter().all(Result::is_ok));
    let stays = SignRequest { now: NOW + 3_600, ..request(many, "stays@example.org") };
    store.sign(stays).await.unwrap();
    let swept = store.sweep(NOW + signatures::CONFIRM + 61, kept()).await.unwrap();
    // The keys: mails go with their signatures.
    assert_eq!(swept, Swept { signatures: many as usize, leftovers: many as usize, requests: 0 });
    let file = Connection::open(folder.path().join("s.sqlite")).unwrap();
    for table in ["signatures", "identities", "outbox", "signature_keys"] {
        let left: u32 = file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert_eq!(left, 1, "{table}");
    }
}

#[tokio::test]
async fn counts_that_differ_from_the_signatures_are_mended() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    for (number, partner) in [(1, Some("one")), (2, Some("one")), (3, None)] {
        let partner = partner.map(str::to_owned);
        store.sign(SignRequest { partner, ..request(number, &format!("{number}@example.org")) }).await.unwrap();
        let token = keys::sha256(format!("token-{number}").as_bytes());
        store.confirm(token, token, NOW).await.unwrap();
    }
    store.fold_counts().await.unwrap();
    let file = Connection::open(folder.path().join("s.sqlite")).unwrap();
    file.execute_batch(
        "UPDATE partner_counts SET confirmed = 7; UPDATE petition_counts SET confirmed = 9;
         INSERT INTO partner_counts SELECT key, 'gone', 'fr', 4 FROM petitions;",
    )
    .unwrap();
    assert_eq!(store.audit_counts().await, Ok(3), "one a partner and language");
    let mut rows = file.prepare("SELECT partner, confirmed FROM partner_counts ORDER BY partner").unwrap();
    let rows: Vec<(String, i64)> =
        rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().collect::<rusqlite::Result<_>>().unwrap();
    assert_eq!(rows, [(String::new(), 1), ("gone".into(), 0), ("one".into(), 2)]);
    assert_eq!(store.counts().await.unwrap(), [Count { petition: "free-them".into(), confirmed: 3 }]);
    assert_eq!(store.audit_counts().await, Ok(0));
}
