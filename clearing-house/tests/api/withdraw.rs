//! “I did not sign this” and “withdraw and erase”: two steps each, and nothing left of who it was.

use reqwest::{Method, StatusCode};
use serde_json::json;

use crate::house::{House, signature, token_of, until};

const FORM: [(&str, &str); 1] = [("content-type", "application/x-www-form-urlencoded")];

async fn press(house: &House, token: &str) -> (StatusCode, String) {
    let reply = house.send(Method::POST, &format!("/withdraw/{token}?lang=en"), &FORM, "").await;
    (reply.status(), reply.text().await.unwrap())
}

async fn page(house: &House, path: &str) -> (StatusCode, String) {
    let reply = house.get(path).await;
    assert_eq!(reply.headers()["cache-control"], "no-store");
    assert_eq!(reply.headers()["referrer-policy"], "no-referrer");
    (reply.status(), reply.text().await.unwrap())
}

/// Numbers of rows that say who signed.
fn traces(house: &House) -> u32 {
    let database = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    let sql = "SELECT (SELECT count(*) FROM identities) + (SELECT count(*) FROM signatures WHERE email_hash IS NOT NULL \
               OR shown IS NOT NULL OR country <> '') + (SELECT count(*) FROM outbox WHERE letter IS NOT NULL)";
    database.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_did_not_sign_says_so_in_two_steps_and_hears_no_more_for_a_month() {
    let house = House::open().await;
    let token = house.token(1, "ana@example.org").await;
    for _ in 0..2 {
        let (status, text) = page(&house, &format!("/withdraw/{token}?lang=en")).await;
        assert_eq!(status, StatusCode::OK);
        assert!(text.contains("I did not sign this") && text.contains(&format!("confirm/{token}")), "{text}");
    }
    assert!(traces(&house) > 0, "looking changes nothing");
    let (status, text) = press(&house, &token).await;
    assert_eq!((status, text.contains("<button")), (StatusCode::OK, false));
    assert_eq!(traces(&house), 0);
    assert_eq!(press(&house, &token).await, (status, text), "the same again");
    assert_eq!(page(&house, &format!("/withdraw/{token}?lang=en")).await.0, StatusCode::OK);
    let (status, text) = page(&house, &format!("/confirm/{token}?lang=en")).await;
    assert!(status == StatusCode::GONE && !text.contains("<button"), "{text}");
    assert_eq!(house.json("/v1/petitions/free-them").await["confirmed"], 0);
    // Whoever enters the address again gets the same answer, and the address no mail.
    let pending = (StatusCode::ACCEPTED, json!({ "state": "pending" }));
    for number in 2..5 {
        house.clock.advance(5 * 86_400);
        assert_eq!(house.sign(&signature(number, "Ana+again@example.org")).await, pending);
    }
    house.token(5, "somebody.else@example.org").await;
    assert_eq!(house.mailbox.mails.taken(), 2);
    house.clock.advance(16 * 86_400);
    house.sign(&signature(6, "ana@example.org")).await;
    house.mail("ana@example.org", 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_of_several_mails_puts_an_end_to_it_and_only_the_newest_confirms() {
    let house = House::open().await;
    let older = house.token(1, "ana@example.org").await;
    house.clock.advance(700);
    house.sign(&signature(2, "ana@example.org")).await;
    let newest = token_of(&house.mail("ana@example.org", 2).await);
    let (status, text) = page(&house, &format!("/confirm/{older}?lang=en")).await;
    assert_eq!((status, text.contains("<button")), (StatusCode::GONE, false));
    assert!(text.contains(&format!("/withdraw/{older}")), "{text}");
    let (status, text) = page(&house, &format!("/withdraw/{older}?lang=en")).await;
    assert!(status == StatusCode::OK && text.contains("I did not sign this"), "{text}");
    assert_eq!(press(&house, &older).await.0, StatusCode::OK);
    assert_eq!(traces(&house), 0);
    assert_eq!(page(&house, &format!("/confirm/{newest}?lang=en")).await.0, StatusCode::GONE);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmed_signature_is_withdrawn_in_two_steps_and_counted_no_more() {
    let house = House::open().await;
    let token = house.token(1, "ana@example.org").await;
    house.post("/v1/confirmations", &json!({ "token": token })).await;
    let confirmed = async || house.json("/v1/petitions/free-them").await["confirmed"].as_u64();
    assert_eq!(confirmed().await, Some(1));
    let (status, text) = page(&house, &format!("/withdraw/{token}?lang=en")).await;
    assert!(
        status == StatusCode::OK && text.contains("Withdraw and erase") && text.contains("Sample Coalition"),
        "{text}"
    );
    assert_eq!(confirmed().await, Some(1), "looking changes nothing");
    assert_eq!(press(&house, &token).await.0, StatusCode::OK);
    until("the count is one lower", async || (confirmed().await == Some(0)).then_some(())).await;
    assert_eq!(traces(&house), 0);
    let withdrawn = json!({ "state": "withdrawn", "petition": "free-them" });
    assert_eq!(house.post("/v1/withdrawals", &json!({ "token": token })).await, (StatusCode::OK, withdrawn));
    // The person may sign again, as anybody.
    house.sign(&signature(2, "ana@example.org")).await;
    house.mail("ana@example.org", 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_whose_signature_is_erased_or_unknown_says_so() {
    let house = House::open().await;
    let token = house.token(1, "ana@example.org").await;
    house.clock.advance(i64::from(wire::limit::CONFIRM_DAYS) * 86_400 + 120);
    let now = house.clock.now();
    house.running.app.store.sweep(now, clearing_house::server::requests_kept(now, 90)).await.unwrap();
    assert_eq!(page(&house, &format!("/withdraw/{token}")).await.0, StatusCode::GONE);
    assert_eq!(press(&house, &token).await.0, StatusCode::GONE);
    let expired = (StatusCode::GONE, json!({ "code": "token_expired" }));
    assert_eq!(house.post("/v1/withdrawals", &json!({ "token": token })).await, expired);
    for unknown in ["x".repeat(43), "short".into()] {
        assert_eq!(page(&house, &format!("/withdraw/{unknown}")).await.0, StatusCode::NOT_FOUND);
        assert_eq!(press(&house, &unknown).await.0, StatusCode::NOT_FOUND);
    }
}
