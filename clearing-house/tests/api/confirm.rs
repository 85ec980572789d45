//! Confirming: by the API, by the page's button, twice, too late, with a wrong token.

use reqwest::{Method, StatusCode};
use serde_json::json;

use crate::house::{House, signature};

#[tokio::test(flavor = "multi_thread")]
async fn confirming_counts_once_however_often_it_is_sent() {
    let house = House::open().await;
    let token = house.token(1, "ana@example.org").await;
    assert_eq!(house.json("/v1/petitions/free-them").await["confirmed"], 0);
    let receipt = clearing_house::log::receipt(&token);
    let confirmed = json!({ "state": "confirmed", "petition": "free-them", "confirmed": 1, "receipt": receipt });
    let confirmed = (StatusCode::OK, confirmed);
    for _ in 0..3 {
        assert_eq!(house.post("/v1/confirmations", &json!({ "token": token })).await, confirmed);
    }
    assert_eq!(house.json("/v1/petitions/free-them?lang=ru").await["confirmed"], 1);
    // A confirmed signer who signs again hears the same as anybody, and gets no mail.
    house.clock.advance(10_000);
    assert_eq!(house.sign(&signature(9, "ana@example.org")).await.0, 202);
    house.token(10, "second@example.org").await;
    assert_eq!(house.mailbox.mails.all().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_at_the_page_changes_nothing_and_the_button_does() {
    let house = House::open().await;
    let token = house.token(1, "ana@example.org").await;
    let path = format!("/confirm/{token}?lang=ar");
    for _ in 0..2 {
        let page = house.get(&path).await;
        assert_eq!(page.headers()["cache-control"], "no-store");
        assert_eq!(page.headers()["referrer-policy"], "no-referrer");
        let page = page.text().await.unwrap();
        assert!(page.contains("<button") && page.contains("dir=\"rtl\""));
    }
    assert_eq!(house.json("/v1/petitions/free-them").await["confirmed"], 0);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let done = house.send(Method::POST, &path, &form, "").await;
    assert_eq!(done.status(), 200);
    assert!(!done.text().await.unwrap().contains("<button"));
    assert_eq!(house.json("/v1/petitions/free-them").await["confirmed"], 1);
    let again = house.get(&format!("/confirm/{token}?lang=en")).await.text().await.unwrap();
    assert!(again.contains("confirmed this signature before"));
    assert!(again.contains(&format!("/withdraw/{token}?lang=en")), "and leads to where it is withdrawn");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_knows_which_browser_signed_until_it_is_confirmed_and_runs_its_own_script_only() {
    let house = House::open().await;
    let browser = clearing_house::keys::base64url(&clearing_house::keys::sha256(b"a tab's secret"));
    let mut body = signature(1, "ana@example.org");
    body["browser"] = browser.clone().into();
    house.sign(&body).await;
    let token = crate::house::token_of(&house.mail("ana@example.org", 1).await);
    let path = format!("/confirm/{token}?lang=en");
    let page = house.get(&path).await;
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("script-src 'self';") && policy.contains("connect-src 'self';"), "{policy}");
    let page = page.text().await.unwrap();
    assert!(page.contains(&format!("data-browser=\"{browser}\"")) && page.contains("src=\"/confirm.js\""), "{page}");
    let script = house.get("/confirm.js").await;
    assert_eq!(script.headers()["content-type"], "text/javascript; charset=utf-8");
    let look = json!({ "state": "pending", "petition": "free-them", "browser": browser });
    assert_eq!(house.post("/v1/confirmations/look", &json!({ "token": token })).await, (StatusCode::OK, look));
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let done = house.send(Method::POST, &path, &form, "").await.text().await.unwrap();
    assert!(done.contains("data-receipt") && !done.contains("confirm.js") && !done.contains(&browser), "{done}");
    let look = json!({ "state": "confirmed", "petition": "free-them" });
    assert_eq!(house.post("/v1/confirmations/look", &json!({ "token": token })).await, (StatusCode::OK, look));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_expires_and_an_unknown_one_says_so() {
    let house = House::open().await;
    let token = house.token(1, "ana@example.org").await;
    house.clock.advance(i64::from(wire::limit::CONFIRM_DAYS) * 86_400 + 61);
    let expired = (StatusCode::GONE, json!({ "code": "token_expired" }));
    assert_eq!(house.post("/v1/confirmations", &json!({ "token": token })).await, expired);
    assert_eq!(house.get(&format!("/confirm/{token}")).await.status(), 410);
    for unknown in ["x".repeat(43), "short".into(), String::new(), "я".repeat(43)] {
        let answer = (StatusCode::NOT_FOUND, json!({ "code": "token_unknown" }));
        assert_eq!(house.post("/v1/confirmations", &json!({ "token": unknown })).await, answer);
    }
    assert_eq!(house.get("/confirm/unknown").await.status(), 404);
    let (status, reply) = house.post("/v1/confirmations", &json!({ "nothing": 1 })).await;
    assert_eq!((status, reply), (StatusCode::BAD_REQUEST, json!({ "code": "malformed" })));
}
