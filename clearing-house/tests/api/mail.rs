//! The confirmation mail, and what becomes of it when the relay misbehaves.

use clearing_house::mailbox::Fault;

use crate::house::{House, signature, until};

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_is_in_the_signers_language_and_tells_what_to_do() {
    let house = House::with(&[("IFEX_PUBLIC_URL", "https://alerts.example/house/")], Fault::None).await;
    let mut body = signature(1, "ana@example.org");
    body["lang"] = "ru".into();
    house.sign(&body).await;
    let mail = house.mail("ana@example.org", 1).await;
    assert!(mail.subject.contains("Подтвердите") && mail.subject.contains("Свободу"), "{}", mail.subject);
    assert!(mail.text.contains("https://alerts.example/house/confirm/") && mail.text.contains("?lang=ru"));
    let header = |name: &str| mail.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str());
    assert_eq!(header("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(header("Content-Type"), Some("text/plain; charset=utf-8"));
    assert!(header("Message-ID").is_some_and(|id| id.starts_with('<') && id.ends_with('>')));
    assert!(header("Date").is_some());
}

/// The outbox's one row: state, attempts, whether the address is there.
fn row(house: &House) -> Option<(String, u32, bool)> {
    let connection = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    connection
        .query_row("SELECT state, attempts, address IS NOT NULL FROM outbox", [], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?))
        })
        .ok()
}

async fn state(fault: Fault, variables: &[(&str, &str)], expected: &str) -> (House, u32, bool) {
    let house = House::with(variables, fault).await;
    house.sign(&signature(1, "ana@example.org")).await;
    let (attempts, kept) = until(expected, async || {
        row(&house).filter(|(state, _, _)| state == expected).map(|(_, attempts, kept)| (attempts, kept))
    })
    .await;
    (house, attempts, kept)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_refuses_for_now_is_tried_again() {
    let (house, attempts, kept) = state(Fault::Later, &[("IFEX_MAIL_ATTEMPTS", "2")], "soft").await;
    assert_eq!((attempts, kept), (1, true));
    house.clock.advance(60);
    house.running.app.mail.notify_one();
    let last = until("the last attempt", async || row(&house).filter(|(state, _, _)| state == "hard")).await;
    assert_eq!(last, ("hard".into(), 2, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_cannot_be_talked_to_loses_no_mail() {
    for fault in [Fault::Silent, Fault::Locked] {
        let (_house, attempts, kept) = state(fault, &[("IFEX_MAIL_SECONDS", "1")], "soft").await;
        assert_eq!((attempts, kept), (1, true), "{fault:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_refuses_for_good_ends_it_and_the_address_goes() {
    let (_, attempts, kept) = state(Fault::Never, &[], "hard").await;
    assert_eq!((attempts, kept), (1, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_may_have_arrived_is_not_sent_again() {
    let (house, attempts, _) = state(Fault::DropAfterData, &[], "unknown").await;
    assert_eq!(attempts, 1);
    assert!(house.running.app.store.lease_mails(i64::MAX / 2, 1, 1).await.unwrap().is_empty());
    let (_, attempts, _) = state(Fault::Stall, &[("IFEX_MAIL_SECONDS", "1")], "unknown").await;
    assert_eq!(attempts, 1);
}
