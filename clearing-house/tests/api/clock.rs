//! A clock that is set wrong, and right again: no mail is lost, none is sent twice or too often, and no link works for
//! longer than it should.

use std::{collections::HashSet, time::Duration};

use clearing_house::{
    mailbox::{Fault, Mail, Step},
    server::requests_kept,
};
use reqwest::StatusCode;
use serde_json::json;

use crate::house::{House, signature, token_of, until};

const DAY: i64 = 86_400;
const YEAR: i64 = 365 * DAY;

/// The one mail: state, attempts, and when it is tried next.
fn mail(house: &House) -> (String, u32, i64) {
    let database = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    database.query_row("SELECT state, attempts, next_attempt FROM outbox", [], read).unwrap()
}

/// Signs while the relay cannot be used, so that the mail waits.
async fn waiting() -> House {
    let house = House::with(&[], Fault::Drops(Step::Greeting)).await;
    house.sign(&signature(1, "ana@example.org")).await;
    until("the mail waits", async || (mail(&house).0 == "soft").then_some(())).await;
    house
}

async fn confirm(house: &House, token: &str) -> StatusCode {
    house.post("/v1/confirmations", &json!({ "token": token })).await.0
}

async fn sweep(house: &House) {
    let now = house.clock.now();
    house.running.app.store.sweep(now, requests_kept(now, 90)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_waits_when_the_clock_is_set_back_is_sent_and_its_link_works() {
    let house = waiting().await;
    house.clock.advance(-YEAR);
    house.mailbox.mails.misbehave(Fault::None);
    let token = token_of(&house.mail("ana@example.org", 1).await);
    sweep(&house).await;
    assert_eq!(confirm(&house, &token).await, StatusCode::OK);
    assert_eq!(house.mailbox.mails.taken(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_waits_when_the_clock_is_set_forward_is_kept_until_it_is_right_again() {
    let house = waiting().await;
    house.mailbox.mails.misbehave(Fault::None);
    house.clock.advance(YEAR);
    let ahead = house.clock.now();
    until("a look at the mail by the wrong clock", async || (mail(&house).2 > ahead).then_some(())).await;
    assert_eq!(house.mailbox.mails.taken(), 0, "its link would lead nowhere");
    house.clock.advance(-YEAR);
    let token = token_of(&house.mail("ana@example.org", 1).await);
    assert_eq!(confirm(&house, &token).await, StatusCode::OK);
    assert_eq!(house.mailbox.mails.taken(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_under_way_when_the_clock_is_set_forward_is_sent_once() {
    let house = House::with(&[], Fault::Slow(Duration::from_millis(400))).await;
    house.sign(&signature(1, "ana@example.org")).await;
    until("the mail is under way", async || (mail(&house).0 == "leased").then_some(())).await;
    // Its lease is over by this clock, so another worker gets it too.
    house.clock.advance(DAY);
    until("another worker gets it", async || {
        house.running.app.mail.notify_one();
        (mail(&house).1 > 1).then_some(())
    })
    .await;
    until("it is taken", async || (mail(&house).0 == "done").then_some(())).await;
    assert_eq!(house.mailbox.mails.taken(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_expires_by_the_clock_as_it_is_and_works_again_where_that_was_wrong() {
    let house = House::open().await;
    let token = house.token(1, "ana@example.org").await;
    house.clock.advance(YEAR);
    assert_eq!(confirm(&house, &token).await, StatusCode::GONE);
    assert_eq!(house.get(&format!("/confirm/{token}")).await.status(), StatusCode::GONE);
    house.clock.advance(-YEAR);
    assert_eq!(house.get(&format!("/confirm/{token}")).await.status(), StatusCode::OK);
    // Set back, it does not work for a year longer.
    house.clock.advance(-YEAR);
    sweep(&house).await;
    house.clock.advance(i64::from(wire::limit::CONFIRM_DAYS) * DAY + 120);
    assert_eq!(confirm(&house, &token).await, StatusCode::GONE);
    sweep(&house).await;
    let database = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    let kept = "SELECT (SELECT count(*) FROM signatures) + (SELECT count(*) FROM outbox)";
    assert_eq!(database.query_row(kept, [], |row| row.get::<_, u32>(0)).unwrap(), 0, "and is erased in time");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_goes_to_and_fro_floods_nobody() {
    let house = House::open().await;
    for number in 0..100 {
        house.sign(&signature(number, &format!("ana+{number}@example.org"))).await;
        house.clock.advance(if number % 2 == 0 { -YEAR } else { YEAR + 700 });
    }
    house.token(1_000, "somebody.else@example.org").await;
    until("nothing is due", async || {
        let now = house.clock.now();
        house.running.app.mail.notify_one();
        let database = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
        let due = "SELECT count(*) FROM outbox WHERE state <> 'done' AND next_attempt <= ?";
        (database.query_row(due, [now], |row| row.get::<_, u32>(0)).unwrap() == 0).then_some(())
    })
    .await;
    let id = |mail: &Mail| mail.headers.iter().find(|(name, _)| name == "Message-ID").map(|(_, id)| id.clone());
    let ids: Vec<_> = house.mailbox.mails.all().iter().map(|mail| id(mail).unwrap()).collect();
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "none twice");
    // Within half a day twenty by each of the two clocks, and one to somebody else.
    let taken = house.mailbox.mails.taken();
    assert!((3..=41).contains(&taken), "{taken}");
}
