//! The mail to a representative: what is in it, how often it goes out, and what is left of its address.

use std::fs;

use reqwest::StatusCode;
use serde_json::json;

use super::{PATH, house, press, request, token, token_of};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_in_the_mail_was_written_by_whoever_sent_the_form() {
    let house = house().await;
    let mut new = request(1, "https://buy-samples.example.net/now", "victim@example.org");
    new["organisation"] = "Visit buy-samples.example.net".into();
    new["names"] = json!({ "en": "Win today" });
    new["name"] = "Your Bank".into();
    new["role"] = "Urgent".into();
    house.post(PATH, &new).await;
    let mail = house.mail("victim@example.org", 1).await;
    for part in ["buy-samples", "Win today", "Your Bank", "Urgent"] {
        assert!(!mail.text.contains(part) && !mail.subject.contains(part), "{part}: {}", mail.text);
    }
    // Neither the subject nor the first lines tell a passer-by what it is about.
    assert!(!mail.subject.contains("Free them"));
    let (before, after) = mail.text.split_once("/endorsements/").unwrap();
    assert!(!before.contains("Free them") && after.contains("Free them"), "{}", mail.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retry_is_the_same_request_and_repeats_send_no_more_mail_than_is_bearable() {
    let house = house().await;
    let email = "ana@watch.example.org";
    let body = request(1, "https://watch.example.org", email);
    let taken = (StatusCode::ACCEPTED, json!({ "state": "pending", "check": "domain" }));
    assert_eq!(house.post(PATH, &body).await, taken);
    assert_eq!(house.post(PATH, &body).await, taken);
    let mut other = body.clone();
    other["role"] = "Treasurer".into();
    assert_eq!(house.post(PATH, &other).await, (StatusCode::CONFLICT, json!({ "code": "key_conflict" })));
    // Under another key, and with another form of the address: taken alike, and no second mail.
    assert_eq!(house.post(PATH, &request(2, "www.watch.example.org", "ANA+x@watch.example.org")).await, taken);
    let first = token_of(&house.mail(email, 1).await);
    house.clock.advance(700);
    assert_eq!(house.post(PATH, &request(3, "https://watch.example.org", email)).await, taken);
    let second = token_of(&house.mail(email, 2).await);
    assert_eq!(press(&house, &first, "").await.0, 404, "the newest link alone works");
    assert_eq!(press(&house, &second, "").await.0, 200);

    // Whatever organisation is named, an address gets five mails an hour.
    for number in 0..12 {
        let site = format!("https://organisation-{number}.example.org");
        assert_eq!(house.post(PATH, &request(100 + number, &site, "victim@example.com")).await.0, 202);
    }
    house.post(PATH, &request(200, "https://last.example.org", "last@example.org")).await;
    house.mail("last@example.org", 1).await;
    let sent = |to: &str| house.mailbox.mails.all().iter().filter(|mail| mail.to.iter().any(|one| one == to)).count();
    assert_eq!(sent("victim@example.com"), 5);
    assert_eq!(sent(email), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_did_not_ask_is_left_in_peace() {
    let house = house().await;
    let email = "victim@example.org";
    let first = token(&house, 1, "https://watch.example.org", email).await;
    let (_, page) = press(&house, &first, "/withdraw").await;
    assert!(page.contains("Withdrawn"), "{page}");
    house.clock.advance(3 * 86_400);
    assert_eq!(house.post(PATH, &request(2, "https://other.example.org", email)).await.0, 202);
    house.post(PATH, &request(3, "https://last.example.org", "last@example.org")).await;
    house.mail("last@example.org", 1).await;
    assert_eq!(house.mailbox.mails.all().len(), 2);
    house.clock.advance(30 * 86_400);
    assert_eq!(house.post(PATH, &request(4, "https://other.example.org", email)).await.0, 202);
    house.mail(email, 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_has_neither_address_nor_name_of_the_representative_in_clear() {
    let house = house().await;
    let token = token(&house, 1, "https://watch.example.org", "canary-address@watch.example.org").await;
    press(&house, &token, "").await;
    house.running.app.store.scrub().await.unwrap();
    let mut looked = 0;
    for entry in fs::read_dir(house.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            looked += usize::from(bytes.windows(12).any(|part| part == b"Sample Watch"));
            for canary in ["canary-address", "Ana Example", "Director of Samples"] {
                assert!(!bytes.windows(canary.len()).any(|part| part == canary.as_bytes()), "{canary} in {path:?}");
            }
        }
    }
    assert_eq!(looked, 1, "what is public is there, so the right files were looked at");
}

#[tokio::test(flavor = "multi_thread")]
async fn as_many_as_editors_can_look_at_may_wait() {
    let house = house().await;
    let full = u32::try_from(wire::limit::ENDORSEMENTS_WAITING).unwrap();
    for number in 0..full {
        let site = format!("https://organisation-{number}.example.org");
        let (status, _) = house.post(PATH, &request(number, &site, &format!("{number}@example.org"))).await;
        assert_eq!(status, 202, "{number}");
    }
    let (status, reply) =
        house.post(PATH, &request(full, "https://one-more.example.org", "one-more@example.org")).await;
    assert_eq!((status, reply), (StatusCode::TOO_MANY_REQUESTS, json!({ "code": "rate_limited" })));
    // After an hour the oldest that nobody confirmed makes room.
    house.clock.advance(3_700);
    let (status, _) = house.post(PATH, &request(full, "https://one-more.example.org", "one-more@example.org")).await;
    assert_eq!(status, 202);
    let token = token_of(&house.mail("one-more@example.org", 1).await);
    assert_eq!(press(&house, &token, "").await.0, 200);
    house.clock.advance(i64::from(wire::limit::CONFIRM_DAYS) * 86_400 + 61);
    let kept = clearing_house::server::requests_kept(house.clock.now(), 90);
    let swept = house.running.app.store.sweep(house.clock.now(), kept).await.unwrap();
    assert!(swept.leftovers >= wire::limit::ENDORSEMENTS_WAITING - 1, "{swept:?}");
    assert_eq!(press(&house, &token, "").await.0, 200, "what was confirmed waits for an editor");
}
