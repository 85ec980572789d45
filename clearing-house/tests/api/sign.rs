//! `POST v1/petitions/{slug}/signatures`: every answer that it can give.

use std::{
    io::{Read, Write},
    net::TcpStream,
};

use clearing_house::mailbox::Fault;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::house::{House, signature, signature_for};

const PATH: &str = "/v1/petitions/free-them/signatures";

#[tokio::test(flavor = "multi_thread")]
async fn a_retry_is_the_same_signature_and_other_content_a_conflict() {
    let house = House::open().await;
    let body = signature(1, "ana@example.org");
    let pending = (StatusCode::ACCEPTED, json!({ "state": "pending" }));
    assert_eq!(house.sign(&body).await, pending);
    assert_eq!(house.sign(&body).await, pending);
    let mut other = body.clone();
    other["shown"] = "B. E.".into();
    assert_eq!(house.sign(&other).await, (StatusCode::CONFLICT, json!({ "code": "key_conflict" })));
    // The same person again, told apart by nothing in the answer, and mailed once.
    assert_eq!(house.sign(&signature(2, " ANA+again@Example.org ")).await, pending);
    house.sign(&signature(3, "last@example.org")).await;
    house.mail("last@example.org", 1).await;
    assert_eq!(house.mailbox.mails.all().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_try_after_ten_minutes_brings_a_fresh_mail_whose_link_alone_works() {
    let house = House::open().await;
    let first = house.token(1, "ana@example.org").await;
    house.clock.advance(700);
    house.sign(&signature(2, "ana@example.org")).await;
    let second = crate::house::token_of(&house.mail("ana@example.org", 2).await);
    let confirm = async |token: &str| house.post("/v1/confirmations", &json!({ "token": token })).await;
    assert_eq!(confirm(&first).await.1, json!({ "code": "token_expired" }));
    assert_eq!(confirm(&second).await.0, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn all_faults_are_told_at_once() {
    let house = House::open().await;
    let mut body = signature(1, "nobody");
    body["shown"] = "n".repeat(121).into();
    body["country"] = "ZZ".into();
    body["consent"] = "".into();
    body["sealed"] = json!([]);
    let (status, reply) = house.sign(&body).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let expected = json!({ "code": "fields", "fields": [
        { "field": "email", "code": "invalid" },
        { "field": "country", "code": "invalid" },
        { "field": "name", "code": "too_long", "limit": 120 },
        { "field": "consent", "code": "missing" },
        { "field": "sealed", "code": "invalid" },
    ] });
    assert_eq!(reply, expected);
    body = signature(1, "ana@example.org");
    body["consent"] = "0".into();
    let outdated = json!({ "code": "fields", "fields": [{ "field": "consent", "code": "outdated" }] });
    assert_eq!(house.sign(&body).await, (StatusCode::UNPROCESSABLE_ENTITY, outdated));
}

/// What it is about, request (method, address, headers, body), and the reply's status and code.
type Case<'a> = (&'a str, Method, &'a str, &'a [(&'a str, &'a str)], &'a str, u16, &'a str);

#[tokio::test(flavor = "multi_thread")]
async fn each_refusal_has_its_code() {
    let house = House::open().await;
    let good = signature(1, "ana@example.org").to_string();
    let large = "x".repeat(wire::limit::SIGNATURE_BODY + 1);
    let json = ("content-type", "application/json");
    let cases: [Case<'_>; 10] = [
        ("address not UTF-8", Method::GET, "/v1/petitions/%ff", &[], "", 404, "not_found"),
        ("no petition", Method::POST, "/v1/petitions/none/signatures", &[json], &good, 404, "not_found"),
        ("closed", Method::POST, "/v1/petitions/closed-long-ago/signatures", &[json], &good, 409, "petition_closed"),
        ("no address", Method::GET, "/v1/nothing", &[], "", 404, "not_found"),
        ("method", Method::DELETE, PATH, &[], "", 405, "method"),
        ("media type", Method::POST, PATH, &[("content-type", "text/plain")], &good, 415, "media_type"),
        ("no media type", Method::POST, PATH, &[], &good, 415, "media_type"),
        ("not JSON", Method::POST, PATH, &[json], "{", 400, "malformed"),
        ("other JSON", Method::POST, PATH, &[json], "{\"key\":1}", 400, "malformed"),
        ("large", Method::POST, PATH, &[json], &large, 413, "too_large"),
    ];
    for (what, method, path, headers, body, status, code) in cases {
        let reply = house.send(method, path, headers, body).await;
        assert_eq!(reply.status(), status, "{what}");
        assert_eq!(reply.headers()["access-control-allow-origin"], "*", "{what}");
        assert_eq!(reply.json::<Value>().await.unwrap()["code"], code, "{what}");
    }
    assert_eq!(house.sign(&signature(1, "ana@example.org")).await.0, 202, "nothing of the refused was kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_without_length_is_bounded_too() {
    let house = House::open().await;
    let address = house.running.address;
    let reply = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(address).unwrap();
        let head = "POST /v1/confirmations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
                    Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        stream.write_all(head.as_bytes()).unwrap();
        for _ in 0..5 {
            // The server may have answered and closed already.
            let _ = stream.write_all(format!("1000\r\n{}\r\n", "x".repeat(4_096)).as_bytes());
        }
        let mut reply = String::new();
        let _ = stream.read_to_string(&mut reply);
        reply
    });
    let reply = reply.await.unwrap();
    assert!(reply.starts_with("HTTP/1.1 413") && reply.contains("too_large"), "{reply}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_client_signs_so_many_times_a_minute() {
    let variables = [("IFEX_SIGNS_PER_MINUTE", "2"), ("IFEX_TRUSTED_HOPS", "1")];
    let house = House::with(&variables, Fault::None).await;
    let sign = async |number: u32, forwarded: &str| {
        let body = signature(number, &format!("{number}@example.org")).to_string();
        let headers = [("content-type", "application/json"), ("x-forwarded-for", forwarded)];
        house.send(Method::POST, PATH, &headers, &body).await
    };
    // The leftmost address is anybody's invention.
    let mut limited = None;
    for number in 0..8 {
        let reply = sign(number, &format!("203.0.113.{number}, 198.51.100.7")).await;
        if reply.status() == 429 {
            limited = Some(reply);
            break;
        }
    }
    let limited = limited.expect("limited");
    let wait: u32 = limited.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait));
    assert_eq!(limited.json::<Value>().await.unwrap(), json!({ "code": "rate_limited" }));
    assert_eq!(sign(50, "198.51.100.8").await.status(), 202, "another client");
    house.clock.advance(60);
    assert_eq!(sign(51, "198.51.100.7").await.status(), 202, "a minute later");
}

#[tokio::test(flavor = "multi_thread")]
async fn any_origin_may_sign_without_credentials() {
    let house = House::open().await;
    let headers = [
        ("origin", "https://partner.example"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "content-type"),
    ];
    let reply = house.send(Method::OPTIONS, PATH, &headers, "").await;
    assert_eq!(reply.status(), 204);
    let header = |name: &str| reply.headers().get(name).map(|v| v.to_str().unwrap().to_owned());
    assert_eq!(header("access-control-allow-origin").as_deref(), Some("*"));
    assert!(header("access-control-allow-methods").unwrap().contains("POST"));
    assert!(header("access-control-allow-headers").unwrap().contains("content-type"));
    assert_eq!(header("access-control-max-age").as_deref(), Some("7200"));
    assert_eq!(header("access-control-allow-credentials"), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_outlives_a_killed_server() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = crate::cli::Server::start(folder.path());
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let slug = "end-criminal-defamation";
    let url = format!("{}/v1/petitions/{slug}/signatures", server.url);
    let to = server.recipient(slug).await;
    let mut signers = tokio::task::JoinSet::new();
    let answered = std::sync::Arc::new(std::sync::atomic::AtomicU32::new(0));
    for signer in 0..8 {
        let (client, url, answered) = (client.clone(), url.clone(), answered.clone());
        signers.spawn(async move {
            for number in 0..10_000 {
                let address = format!("{signer}.{number}@example.org");
                let body = signature_for(slug, &to, signer * 10_000 + number, &address).to_string();
                let request = client.post(&url).header("content-type", "application/json").body(body);
                match request.send().await {
                    Ok(reply) if reply.status() == 202 => answered.fetch_add(1, std::sync::atomic::Ordering::SeqCst),
                    _ => return,
                };
            }
        });
    }
    crate::house::until("answers", async || (answered.load(std::sync::atomic::Ordering::SeqCst) > 300).then_some(()))
        .await;
    server.kill();
    while signers.join_next().await.is_some() {}
    let connection = rusqlite::Connection::open(folder.path().join("clearing-house.sqlite")).unwrap();
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap();
    let (signatures, mails) = (count("SELECT count(*) FROM signatures"), count("SELECT count(*) FROM outbox"));
    assert!(signatures >= answered.load(std::sync::atomic::Ordering::SeqCst));
    assert_eq!(signatures, mails, "a signature without its mail");
}
