//! The public log of a petition: in the snapshot, by its proofs, on its page, and by the page's script.

use std::{fs, process::Command};

use clearing_house::{keys, log};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::house::{House, until};

const PATH: &str = "/v1/petitions/free-them/log";
const DAY: i64 = 86_400;

/// Signs and confirms; gives the receipt.
async fn confirm(house: &House, number: u32) -> String {
    let token = house.token(number, &format!("signer-{number}@example.org")).await;
    let (status, reply) = house.post("/v1/confirmations", &json!({ "token": token })).await;
    assert_eq!(status, StatusCode::OK);
    reply["receipt"].as_str().unwrap().to_owned()
}

/// Lets a day pass, at whose end the log is signed.
async fn next_day(house: &House, size: u64) -> wire::Log {
    house.clock.advance(DAY);
    house.running.publish.notify_one();
    let log = until("the log is published", async || {
        let log = house.list("petitions/free-them/log", wire::snapshot::NO_LANGUAGE).await?;
        (log["heads"].as_array()?.last()?["size"] == size).then_some(log)
    });
    serde_json::from_value(log.await).unwrap()
}

/// What withdrawing leaves in the log, and an invalidation that was undone.
fn account(house: &House) {
    let connection = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    for kind in ["withdrawn", "invalidated", "restored"] {
        connection
            .execute(
                "INSERT INTO log_leaves SELECT petition, max(place) + 1, ?, max(day), randomblob(32) \
                 FROM log_leaves GROUP BY petition",
                [kind],
            )
            .unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_script_finds_what_is_true_and_refuses_what_was_tampered_with() {
    let house = House::open().await;
    let mut receipts = Vec::new();
    for number in 0..5 {
        receipts.push(confirm(&house, number).await);
    }
    let log = next_day(&house, 5).await;
    let first = log.heads[0].day.clone();
    for number in 5..18 {
        confirm(&house, number).await;
    }
    account(&house);
    let log = next_day(&house, 21).await;
    let told: Vec<_> = log.heads.iter().map(|h| (h.size, h.confirmed, h.withdrawn, h.restored, h.count())).collect();
    assert_eq!(told, [(5, 5, 0, 0, 5), (21, 18, 1, 1, 17)]);
    let last = &log.heads[1].day;

    let module = house.folder.path().join("proof.mjs");
    fs::write(&module, house.get("/proof.js").await.text().await.unwrap()).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/api/count.mjs");
    let key = &house.running.app.public_key;
    let mut node = Command::new("node");
    node.arg(script).arg(module).args([&house.url, "free-them", key, &receipts[2], &first, last]);
    let output = tokio::task::spawn_blocking(move || node.output().expect("this test needs Node.js 20")).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[tokio::test(flavor = "multi_thread")]
async fn confirming_again_gives_the_same_receipt_and_no_second_leaf() {
    let house = House::open().await;
    let token = house.token(1, "ana@example.org").await;
    let mail = house.mail("ana@example.org", 1).await;
    let receipt = log::receipt(&token);
    assert!(mail.text.contains(&receipt) && mail.text.contains("/petitions/free-them/count?lang=en"));
    for _ in 0..3 {
        let (_, reply) = house.post("/v1/confirmations", &json!({ "token": token })).await;
        assert_eq!(reply["receipt"], receipt);
    }
    let path = format!("/confirm/{token}?lang=fr");
    let page = house.send(Method::POST, &path, &[], "").await.text().await.unwrap();
    assert!(page.contains(&receipt) && page.contains("/petitions/free-them/count?lang=fr"));
    let page = house.get(&path).await.text().await.unwrap();
    assert!(!page.contains(&receipt), "looking shows it to nobody");
    assert_eq!(house.json(&format!("{PATH}/leaves?from=0")).await.as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_in_the_database_leads_from_a_signer_to_the_receipt() {
    let house = House::open().await;
    let receipt = confirm(&house, 1).await;
    let bytes = keys::from_base64url::<[u8; 32]>(&receipt).unwrap();
    let mark = log::mark(&receipt);
    let mut held = 0;
    for name in ["clearing-house.sqlite", "clearing-house.sqlite-wal"] {
        let file = fs::read(house.folder.path().join(name)).unwrap_or_default();
        let has = |wanted: &[u8]| file.windows(wanted.len()).any(|window| window == wanted);
        assert!(!has(receipt.as_bytes()) && !has(&bytes), "{name}");
        held += usize::from(has(&mark));
    }
    assert!(held > 0, "the log has its mark");
    let connection = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    let beside: i64 = connection
        .query_row("SELECT count(*) FROM signatures WHERE token_hash = ?1 OR email_hash = ?1", [mark], |row| row.get(0))
        .unwrap();
    assert_eq!(beside, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn proofs_are_open_to_any_origin_and_cached_as_long_as_they_hold() {
    let house = House::open().await;
    let receipt = confirm(&house, 1).await;
    confirm(&house, 2).await;
    let header = |reply: &reqwest::Response, name: &str| reply.headers()[name].to_str().unwrap().to_owned();
    let proof = house.get(&format!("{PATH}/consistency?from=1&to=2")).await;
    assert!(header(&proof, "cache-control").contains("immutable"));
    assert_eq!(header(&proof, "access-control-allow-origin"), "*");
    assert_eq!(proof.json::<wire::Consistency>().await.unwrap().proof.len(), 1);
    let leaves = house.get(&format!("{PATH}/leaves?from=1")).await;
    assert_eq!(header(&leaves, "cache-control"), "public, max-age=60, stale-if-error=86400");
    assert_eq!(leaves.json::<Vec<wire::Leaf>>().await.unwrap().len(), 1);

    let mark = keys::base64url(&log::mark(&receipt));
    let query = json!({ "mark": mark, "size": 2 }).to_string();
    let headers = [("content-type", "application/json"), ("origin", "https://elsewhere.example")];
    let found = house.send(Method::POST, &format!("{PATH}/inclusion"), &headers, &query).await;
    assert_eq!(header(&found, "cache-control"), "no-store");
    assert_eq!(header(&found, "access-control-allow-origin"), "*");
    let found: wire::Inclusion = found.json().await.unwrap();
    assert_eq!((found.place, found.proof.len()), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_log_cannot_prove_is_refused_plainly() {
    let house = House::open().await;
    let receipt = confirm(&house, 1).await;
    let mark = keys::base64url(&log::mark(&receipt));
    let malformed = (StatusCode::BAD_REQUEST, json!({ "code": "malformed" }));
    let missing = (StatusCode::NOT_FOUND, json!({ "code": "not_found" }));
    let get = async |path: &str| {
        let reply = house.get(&format!("{PATH}/{path}")).await;
        (reply.status(), reply.json::<Value>().await.unwrap())
    };
    for path in ["consistency", "consistency?from=1", "consistency?from=-1&to=1", "consistency?from=x&to=1", "leaves"] {
        assert_eq!(get(path).await, malformed, "{path}");
    }
    for path in ["consistency?from=1&to=2", "consistency?from=1&to=0", "consistency?from=1&to=18446744073709551615"] {
        assert_eq!(get(path).await, missing, "{path}");
    }
    assert_eq!(get("consistency?from=0&to=1").await, (StatusCode::OK, json!({ "proof": [] })));
    assert_eq!(get("leaves?from=18446744073709551615").await, (StatusCode::OK, json!([])));
    let ask = async |query: Value| house.post(&format!("{PATH}/inclusion"), &query).await;
    assert_eq!(ask(json!({ "mark": mark, "size": 2 })).await, missing, "a size that it does not have");
    assert_eq!(ask(json!({ "mark": mark, "size": 0 })).await, missing);
    assert_eq!(ask(json!({ "mark": "A".repeat(43), "size": 1 })).await, missing);
    for query in [json!({ "mark": receipt[1..], "size": 1 }), json!({ "mark": mark, "size": -1 }), json!({ "size": 1 })]
    {
        assert_eq!(ask(query).await, malformed);
    }
    let nowhere = house.post("/v1/petitions/none/log/inclusion", &json!({ "mark": mark, "size": 1 })).await;
    assert_eq!(nowhere, missing);
    assert_eq!(house.get("/v1/petitions/none/log/leaves?from=0").await.status(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_has_the_signed_numbers_in_every_language_without_a_script() {
    let house = House::open().await;
    let empty = house.get("/petitions/free-them/count?lang=en").await;
    assert_eq!(empty.status(), 200);
    assert!(empty.headers()["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
    assert!(!empty.text().await.unwrap().contains("<script"), "there is nothing to check");
    for number in 0..3 {
        confirm(&house, number).await;
    }
    let first = house.get("/petitions/free-them/count?lang=en").await.text().await.unwrap();
    assert!(!first.contains("<svg") && !first.contains("check-growth"), "one day is no curve and nothing to compare");
    next_day(&house, 3).await;
    confirm(&house, 3).await;
    let log = next_day(&house, 4).await;
    assert_eq!(house.json("/v1/petitions/free-them").await["confirmed"], log.heads[1].count(), "one number everywhere");
    for lang in ["en", "fr", "es", "ru", "ar"] {
        let page = house.get(&format!("/petitions/free-them/count?lang={lang}")).await;
        assert_eq!(page.status(), 200);
        let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains("script-src 'self'; connect-src 'self'"), "{policy}");
        assert!(!policy.contains("unsafe") && !policy.contains("wasm"), "{policy}");
        let html = page.text().await.unwrap();
        for part in [log.heads[0].root.as_str(), "<svg", "<noscript>", "count.js", &house.running.app.public_key] {
            assert!(html.contains(part), "{lang}: {part}");
        }
        assert!(!html.contains("style=\"") && !html.contains("<style") && !html.contains("onsubmit"));
        // Forms that only the script can work are not shown without it.
        assert_eq!(html.matches("<form").count(), html.matches(" hidden method=\"post\"").count());
    }
    for script in ["/count.js", "/proof.js"] {
        assert_eq!(house.get(script).await.headers()["content-type"], "text/javascript; charset=utf-8");
    }
    let petition = house.get("/petitions/free-them?lang=en").await.text().await.unwrap();
    assert!(petition.contains("/petitions/free-them/count?lang=en"));
    assert_eq!(house.get("/petitions/none/count").await.status(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_series_shows_its_newest_days_and_all_on_demand() {
    let house = House::open().await;
    confirm(&house, 1).await;
    let connection = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    for day in 1..70 {
        connection
            .execute(
                "INSERT INTO log_heads SELECT petition, ?1, date(day, ?2 || ' days'), zeroblob(32), ?1, 0, 0, 0 \
                 FROM log_leaves",
                rusqlite::params![day, day - 100],
            )
            .unwrap();
    }
    house.clock.advance(DAY);
    house.running.publish.notify_one();
    until("the log is published", async || house.list("petitions/free-them/log", "zxx").await).await;
    let days = async |query: &str| {
        let html = house.get(&format!("/petitions/free-them/count?lang=en{query}")).await.text().await.unwrap();
        (html.matches("<time").count(), html.matches("<option").count())
    };
    assert_eq!(days("").await, (60, 2 * 61), "the first day can always be chosen");
    assert_eq!(days("&days=all").await, (69, 2 * 69));
}
