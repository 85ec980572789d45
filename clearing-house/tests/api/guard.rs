//! Limits and work: who is beyond a limit gets the same answer as anyone, and is looked at before it counts.

use std::{collections::BTreeMap, fs};

use clearing_house::mailbox::Fault;
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};

use crate::house::{House, signature, until};

const PATH: &str = "/v1/petitions/free-them/signatures";

/// Behind one proxy of ours; limits that are not tried stay high. It is a full hour, so that none ends meanwhile.
pub async fn house(limits: &[(&str, &str)]) -> House {
    let house = House::with(&[&[("IFEX_TRUSTED_HOPS", "1")], limits].concat(), Fault::None).await;
    house.clock.advance(3_600 - house.clock.now().rem_euclid(3_600));
    house
}

/// Signs from an address, as the proxy tells it.
async fn sign(house: &House, number: u32, email: &str, forwarded: &str) -> Response {
    let headers = [("content-type", "application/json"), ("x-forwarded-for", forwarded)];
    house.send(Method::POST, PATH, &headers, &signature(number, email).to_string()).await
}

/// Signs and confirms; gives the state that the database has, and why it is doubtful.
async fn state(house: &House, number: u32, email: &str, forwarded: &str) -> (String, Option<String>) {
    assert_eq!(sign(house, number, email, forwarded).await.status(), StatusCode::ACCEPTED);
    confirmed(house, email).await
}

/// Confirms; gives the state that the database has, and why it is doubtful.
async fn confirmed(house: &House, email: &str) -> (String, Option<String>) {
    let token = crate::house::token_of(&house.mail(email, 1).await);
    let (status, reply) = house.post("/v1/confirmations", &json!({ "token": token })).await;
    assert_eq!((status, &reply["state"]), (StatusCode::OK, &json!("confirmed")), "also where it is set aside");
    assert!(reply["receipt"].is_string(), "the receipt holds once it is cleared");
    let connection = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    let sql = "SELECT state, doubt FROM signatures ORDER BY key DESC LIMIT 1";
    connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
}

fn counts() -> (String, Option<String>) {
    ("confirmed".into(), None)
}

fn suspect(doubt: &str) -> (String, Option<String>) {
    ("suspect".into(), Some(doubt.into()))
}

/// Everything of a reply that its receiver can see.
async fn all_of(reply: Response) -> (StatusCode, BTreeMap<String, String>, Vec<u8>) {
    let headers = reply.headers().iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
    let headers = headers.filter(|(name, _)| name != "date").collect();
    (reply.status(), headers, reply.bytes().await.unwrap().to_vec())
}

#[tokio::test(flavor = "multi_thread")]
async fn beyond_a_limit_the_answer_has_the_same_bytes_and_the_signature_does_not_count() {
    let house = house(&[("IFEX_GUARD_ADDRESS_HOUR", "2")]).await;
    let mut answers = Vec::new();
    for number in 0..4 {
        answers.push(all_of(sign(&house, number, &format!("{number}@example.org"), "198.51.100.7").await).await);
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
    assert_eq!(state(&house, 10, "a@example.org", "198.51.100.7").await, suspect("range"));
    assert_eq!(state(&house, 11, "b@example.org", "198.51.100.8").await, counts(), "the neighbour");
    until("the count follows", async || (house.json("/v1/petitions/free-them").await["confirmed"] == 1).then_some(()))
        .await;
    let trends = house.running.app.guard.trends(house.clock.now());
    assert_eq!(trends.addresses.iter().map(|trend| trend.count).collect::<Vec<_>>(), [5]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_left_of_our_proxies_changes_no_limit() {
    let house = house(&[("IFEX_GUARD_ADDRESS_HOUR", "1"), ("IFEX_TRUSTED_HOPS", "2")]).await;
    let ours = |invented: &str, client: &str| format!("{invented}{client}, 203.0.113.1");
    assert_eq!(state(&house, 0, "a@example.org", &ours("", "198.51.100.7")).await, counts());
    assert_eq!(state(&house, 1, "b@example.org", &ours("192.0.2.1, ", "198.51.100.7")).await, suspect("range"));
    assert_eq!(state(&house, 2, "c@example.org", &ours("", "198.51.100.8")).await, counts());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ipv6_household_is_one_and_its_provider_s_network_has_a_limit_of_its_own() {
    let house = house(&[("IFEX_GUARD_ADDRESS_HOUR", "1"), ("IFEX_GUARD_NETWORK_HOUR", "3")]).await;
    assert_eq!(state(&house, 0, "a@example.org", "2001:db8:1:200::1").await, counts());
    assert_eq!(state(&house, 1, "b@example.org", "2001:db8:1:2ff:9::1").await, suspect("range"), "the same /56");
    assert_eq!(state(&house, 2, "c@example.org", "2001:db8:1:300::1").await, counts());
    assert_eq!(state(&house, 3, "d@example.org", "2001:db8:1:400::1").await, suspect("range"), "the same /48");
    assert_eq!(state(&house, 4, "e@example.org", "2001:db8:2::1").await, counts());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_registered_domain_has_a_limit_and_so_has_everything_together() {
    let house = house(&[("IFEX_GUARD_DOMAIN_HOUR", "1"), ("IFEX_GUARD_FLOOD_MINUTE", "4")]).await;
    assert_eq!(state(&house, 0, "a@mail.example.org", "198.51.100.1").await, counts());
    assert_eq!(state(&house, 1, "b@other.example.org", "198.51.101.1").await, suspect("domain"));
    assert_eq!(state(&house, 2, "a@gmail.com", "198.51.102.1").await, counts());
    assert_eq!(state(&house, 3, "b@gmail.com", "198.51.103.1").await, counts());
    assert_eq!(state(&house, 4, "a@example.net", "198.51.104.1").await, suspect("flood"));
    house.clock.advance(120);
    assert_eq!(state(&house, 5, "a@example.com", "198.51.105.1").await, counts());
}

/// Sends a signature with work done, or without.
async fn send(house: &House, body: &Value, work: Option<&wire::Work>) -> (StatusCode, Value) {
    let mut body = body.clone();
    if let Some(work) = work {
        body["work"] = serde_json::to_value(work).unwrap();
    }
    house.sign(&body).await
}

fn challenge(answer: &(StatusCode, Value)) -> wire::Challenge {
    assert_eq!((answer.0, &answer.1["code"]), (StatusCode::FORBIDDEN, &json!("work_required")));
    serde_json::from_value(answer.1["challenge"].clone()).unwrap()
}

fn solve(challenge: &wire::Challenge) -> wire::Work {
    let number = seal::work::solve(challenge.challenge.as_bytes(), challenge.bits).unwrap();
    wire::Work { challenge: challenge.challenge.clone(), number }
}

#[tokio::test(flavor = "multi_thread")]
async fn under_attack_work_is_asked_for_and_taken_for_one_signature() {
    let house = house(&[("IFEX_GUARD_WORK_MINUTE", "2")]).await;
    let accepted = (StatusCode::ACCEPTED, json!({ "state": "pending" }));
    assert_eq!(send(&house, &signature(1, "a@example.org"), None).await, accepted);
    let body = signature(2, "b@example.org");
    let asked = challenge(&send(&house, &body, None).await);
    assert_eq!(asked.bits, 15);
    let work = solve(&asked);
    assert_eq!(send(&house, &body, Some(&work)).await, accepted);
    assert_eq!(send(&house, &body, Some(&work)).await, accepted, "the answer may have been lost: it is the same one");
    let mut other = body.clone();
    other["shown"] = "B.".into();
    assert_eq!(send(&house, &other, Some(&work)).await.1["code"], "key_conflict", "its key is used up");
    challenge(&send(&house, &signature(3, "c@example.org"), Some(&work)).await);

    let wrong = wire::Work { number: work.number ^ 1, ..work.clone() };
    challenge(&send(&house, &signature(4, "d@example.org"), Some(&wrong)).await);
    let forged = wire::Work { challenge: "A".repeat(asked.challenge.len()), number: 0 };
    challenge(&send(&house, &signature(5, "e@example.org"), Some(&forged)).await);
    let late = signature(6, "f@example.org");
    let work = solve(&challenge(&send(&house, &late, None).await));
    house.clock.advance(wire::limit::CHALLENGE_SECONDS + 1);
    assert_eq!(send(&house, &signature(7, "g@example.org"), None).await, accepted, "it is quiet again");
    challenge(&send(&house, &late, Some(&work)).await);
    let connection = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    let taken: u32 = connection.query_row("SELECT count(*) FROM signatures", [], |row| row.get(0)).unwrap();
    assert_eq!(taken, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plain_form_is_never_asked_for_work_and_has_a_limit_of_its_own() {
    let house = house(&[("IFEX_GUARD_WORK_MINUTE", "1"), ("IFEX_GUARD_PLAIN_MINUTE", "2")]).await;
    challenge(&send(&house, &signature(1, "script@example.org"), None).await);
    for number in 0..3 {
        let email = format!("plain.{number}@example.org");
        let form =
            format!("form=a-form-of-its-own-{number}&name=Ana&email={email}&country=TN&display=initials&consent=1");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let reply = house.send(Method::POST, "/petitions/free-them/sign?lang=en", &headers, &form).await;
        assert!(reply.status() == StatusCode::OK && reply.url().path() == "/petitions/free-them/signed", "{number}");
        assert_eq!(confirmed(&house, &email).await, if number < 2 { counts() } else { suspect("flood") });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_an_address_is_in_the_database() {
    let house = house(&[("IFEX_GUARD_ADDRESS_HOUR", "1")]).await;
    for (number, address) in ["198.51.100.77", "198.51.100.77", "2001:db8:5:600::77"].into_iter().enumerate() {
        let number = u32::try_from(number).unwrap();
        state(&house, number, &format!("{number}@example.org"), address).await;
    }
    let canaries: [&[u8]; 5] =
        [b"198.51.100", &[198, 51, 100, 77], b"2001:db8", &[0x20, 0x01, 0x0d, 0xb8, 0, 5], b"20010db8"];
    for name in ["clearing-house.sqlite", "clearing-house.sqlite-wal"] {
        let bytes = fs::read(house.folder.path().join(name)).unwrap_or_default();
        for canary in canaries {
            assert!(!bytes.windows(canary.len()).any(|window| window == canary), "{name}: {canary:?}");
        }
    }
    let connection = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    let tags = || -> u32 {
        let sql = "SELECT count(*) FROM signatures WHERE range_tag IS NOT NULL";
        connection.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(tags(), 3, "by which reviewers find what came together");
    house.clock.advance(3 * 86_400 + 120);
    house.running.app.review.notify_one();
    until("tags are erased", async || (tags() == 0).then_some(())).await;
}
