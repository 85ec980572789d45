//! Nobody learns from an answer whether an address has signed.

use std::collections::BTreeMap;

use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};

use crate::{
    house::{House, signature, token_of},
    plain,
};

const PATH: &str = "/v1/petitions/free-them/signatures";

type Answer = (StatusCode, BTreeMap<String, String>, String);

async fn answer(house: &House, body: &Value) -> Answer {
    read(house.send(Method::POST, PATH, &[("content-type", "application/json")], &body.to_string()).await).await
}

/// All of an answer but its date.
async fn read(reply: Response) -> Answer {
    let headers = reply.headers().iter().filter(|(name, _)| *name != "date");
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    (reply.status(), headers, reply.text().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn no_answer_tells_what_is_known_of_an_address() {
    let house = House::open().await;
    let first = answer(&house, &signature(0, "nobody@example.org")).await;
    assert_eq!((first.0, first.2.as_str()), (StatusCode::ACCEPTED, r#"{"state":"pending"}"#));
    let mut number = 1;
    let mut again = async |email: &str, what: &str| {
        assert_eq!(answer(&house, &signature(number, email)).await, first, "{what}");
        number += 1;
    };
    let end = async |email: &str, path: &str| {
        let token = token_of(&house.mail(email, 1).await);
        assert_eq!(house.post(path, &json!({ "token": token })).await.0, StatusCode::OK);
    };
    assert_eq!(answer(&house, &signature(0, "nobody@example.org")).await, first, "the same request once more");
    again("nobody@example.org", "an address whose mail has just gone").await;
    house.clock.advance(700);
    again("nobody@example.org", "one that waits for a while").await;

    again("confirmed@example.org", "a new one").await;
    end("confirmed@example.org", "/v1/confirmations").await;
    again("Confirmed+again@example.org", "one that has confirmed").await;
    house.clock.advance(90_000);
    again("confirmed@example.org", "one that has confirmed, and gets a mail that says so").await;

    again("disowned@example.org", "a new one").await;
    end("disowned@example.org", "/v1/withdrawals").await;
    again("disowned@example.org", "one whose owner did not sign").await;

    again("withdrawn@example.org", "a new one").await;
    end("withdrawn@example.org", "/v1/confirmations").await;
    end("withdrawn@example.org", "/v1/withdrawals").await;
    again("withdrawn@example.org", "one that was taken back").await;

    for _ in 0..25 {
        house.clock.advance(700);
        again("flooded@example.org", "one that has had all its mails for the day").await;
    }
    house.clock.advance(8 * 86_400);
    house.running.app.store.sweep(house.clock.now(), kept()).await.unwrap();
    again("nobody@example.org", "one that was forgotten").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plain_form_leads_to_the_same_page_whoever_signs() {
    let house = House::open().await;
    let mut number = 0;
    let mut send = async || {
        number += 1;
        let form = format!("a-form-of-its-own-{number}");
        read(plain::send(&house, plain::PATH, &plain::with(&[("form", &form)])).await).await
    };
    let first = send().await;
    assert_eq!(first.0, StatusCode::SEE_OTHER);
    assert_eq!(send().await, first, "an address whose mail has just gone");
    let token = token_of(&house.mail("ana@example.org", 1).await);
    assert_eq!(house.post("/v1/confirmations", &json!({ "token": token })).await.0, StatusCode::OK);
    assert_eq!(send().await, first, "one that has confirmed");
    house.clock.advance(90_000);
    assert_eq!(send().await, first, "one that has confirmed, and gets a mail that says so");
    assert_eq!(house.post("/v1/withdrawals", &json!({ "token": token })).await.0, StatusCode::OK);
    assert_eq!(send().await, first, "one that was taken back");
}

fn kept() -> clearing_house::store::RequestsKept {
    clearing_house::server::requests_kept(0, 1)
}
