//! The mails about signatures, what becomes of them when the relay misbehaves, and how many an address gets.

use std::{path::Path, time::Duration};

use clearing_house::{
    import::{self, Partners},
    mailbox::{Fault, Mail, Step},
};
use reqwest::Method;

use crate::house::{House, signature, token_of, until};

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_is_in_the_signers_language_and_tells_what_to_do() {
    let house = House::with(&[("IFEX_PUBLIC_URL", "https://alerts.example/house/")], Fault::None).await;
    let mut body = signature(1, "ana@example.org");
    body["lang"] = "ru".into();
    house.sign(&body).await;
    let mail = house.mail("ana@example.org", 1).await;
    let token = token_of(&mail);
    for address in [
        format!("https://alerts.example/house/confirm/{token}?lang=ru"),
        format!("https://alerts.example/house/withdraw/{token}?lang=ru"),
        "https://alerts.example/house/petitions/free-them/count?lang=ru".into(),
        clearing_house::log::receipt(&token),
    ] {
        assert!(mail.text.lines().any(|line| line == address), "{address} alone on a line:\n{}", mail.text);
    }
    let header = |name: &str| mail.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str());
    assert_eq!(header("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(header("Content-Type"), Some("text/plain; charset=utf-8"));
    assert_eq!(header("Content-Language"), Some("ru"));
    assert!(header("Message-ID").is_some_and(|id| id.starts_with('<') && id.ends_with('>')));
    assert!(header("Date").is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_leads_back_to_the_partners_page_and_has_a_second_link_for_browsers_that_cannot_use_it() {
    let house = House::open().await;
    let partner = r#"{"slug":"sample-radio","name":"Sample Radio","sites":["https://radio.example"]}"#;
    let store = &*house.running.app.store;
    assert_eq!(import::text::<Partners>(store, partner).await.unwrap().refused, 0);
    let mut body = signature(1, "ana@example.org");
    (body["partner"], body["page"]) = ("sample-radio".into(), "https://radio.example/act/".into());
    let headers = [("content-type", "application/json"), ("origin", "https://radio.example")];
    house.send(Method::POST, "/v1/petitions/free-them/signatures", &headers, &body.to_string()).await;
    let mail = house.mail("ana@example.org", 1).await;
    let token = token_of(&mail);
    let links: Vec<_> = mail.text.lines().filter(|line| line.starts_with("http")).take(2).collect();
    let back = format!("https://radio.example/act/#ifex-confirm={token}");
    assert_eq!(links, [back, format!("{}/confirm/{token}?lang=en", house.url)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_whose_domain_is_in_its_own_script_is_written_to_as_dns_has_it() {
    let house = House::open().await;
    house.sign(&signature(1, "ana@пример.example")).await;
    house.mail("ana@xn--e1afmkfd.example", 1).await;
}

/// What shows on a locked screen: the subject, and the beginning of the text.
fn preview(mail: &Mail) -> String {
    let beginning: String = mail.text.chars().take(200).collect();
    format!("{}\n{beginning}", mail.subject).to_lowercase()
}

#[tokio::test(flavor = "multi_thread")]
async fn subject_and_first_lines_name_neither_petition_nor_signature() {
    let house = House::open().await;
    // The title, and the words for petition and signature, as they stand further down in the mail.
    let told = [
        ("en", ["free them", "petition", "sign"]),
        ("fr", ["free them", "pétition", "sign"]),
        ("es", ["free them", "petición", "su firma"]),
        ("ru", ["свободу", "петици", "подпис"]),
        ("ar", ["free them", "العريضة", "توقيع"]),
    ];
    for (number, (lang, words)) in (1..).zip(told) {
        let mut body = signature(number, &format!("{lang}@example.org"));
        body["lang"] = lang.into();
        house.sign(&body).await;
        let mail = house.mail(&format!("{lang}@example.org"), 1).await;
        for word in words {
            assert!(!preview(&mail).contains(word), "{lang}: {}", preview(&mail));
            assert!(mail.text.to_lowercase().contains(word), "{lang}, {word}: {}", mail.text);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_paragraph_in_arabic_says_its_direction_and_no_address_does() {
    let house = House::open().await;
    let mut body = signature(1, "ana@example.org");
    body["lang"] = "ar".into();
    house.sign(&body).await;
    let mail = house.mail("ana@example.org", 1).await;
    let arabic = |line: &str| line.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    assert!(mail.text.lines().filter(|line| arabic(line)).count() > 6);
    for line in mail.text.lines() {
        let marked = line.starts_with('\u{200f}') && line.ends_with('\u{200f}');
        assert_eq!(marked, arabic(line), "{line:?}");
    }
}

/// The outbox's one row: state, attempts, whether the letter is there.
fn row(house: &House) -> Option<(String, u32, bool)> {
    row_in(house.folder.path())
}

fn row_in(folder: &Path) -> Option<(String, u32, bool)> {
    let connection = rusqlite::Connection::open(folder.join("clearing-house.sqlite")).unwrap();
    connection
        .query_row("SELECT state, attempts, letter IS NOT NULL FROM outbox", [], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?))
        })
        .ok()
}

/// Signs with a relay that misbehaves, and waits until the mail is in a state.
async fn state(fault: Fault, variables: &[(&str, &str)], expected: &str) -> (House, u32, bool) {
    let house = House::with(variables, fault).await;
    house.sign(&signature(1, "ana@example.org")).await;
    let (attempts, kept) = until(&format!("{expected} by {fault:?}"), async || {
        row(&house).filter(|(state, _, _)| state == expected).map(|(_, attempts, kept)| (attempts, kept))
    })
    .await;
    (house, attempts, kept)
}

/// Mends the relay, and lets the time pass until the mail is tried again.
async fn mend(house: &House) {
    house.mailbox.mails.misbehave(Fault::None);
    house.clock.advance(3_600);
    let done = until("the mail is taken", async || {
        house.running.app.mail.notify_one();
        row(house).filter(|(state, _, _)| state == "done")
    });
    assert_eq!(done.await, ("done".into(), 1, false));
    assert_eq!(house.mailbox.mails.taken(), 1, "and once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_refuses_for_now_is_tried_again_until_the_last_time() {
    for step in [Step::Recipient, Step::Data, Step::End] {
        let fault = Fault::Refuses(step, "451 not now");
        let (house, attempts, kept) = state(fault, &[("IFEX_MAIL_ATTEMPTS", "2")], "soft").await;
        assert_eq!((attempts, kept), (1, true), "{step:?}");
        house.clock.advance(60);
        house.running.app.mail.notify_one();
        let last = until("the last attempt", async || row(&house).filter(|(state, _, _)| state == "hard")).await;
        assert_eq!(last, ("hard".into(), 2, false), "{step:?}");
        assert_eq!(house.mailbox.mails.taken(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_refuses_for_good_ends_it_and_the_address_goes() {
    for step in [Step::Recipient, Step::Data, Step::End] {
        let (house, attempts, kept) = state(Fault::Refuses(step, "554 never"), &[], "hard").await;
        assert_eq!((attempts, kept), (1, false), "{step:?}");
        assert_eq!(house.mailbox.mails.taken(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_cannot_be_used_costs_no_mail_and_no_attempt() {
    let faults = [
        Fault::Stalls(Step::Greeting),
        Fault::Drops(Step::Greeting),
        Fault::Refuses(Step::Greeting, "421 too many connections"),
        Fault::Refuses(Step::Sender, "530 5.7.0 authentication required"),
        Fault::Refuses(Step::Sender, "452 disk full"),
        Fault::Refuses(Step::Recipient, "421 closing"),
        Fault::Refuses(Step::Recipient, "530 5.7.0 authentication required"),
    ];
    for fault in faults {
        let (house, attempts, kept) =
            state(fault, &[("IFEX_MAIL_SECONDS", "1"), ("IFEX_MAIL_ATTEMPTS", "1")], "soft").await;
        assert_eq!((attempts, kept), (0, true), "{fault:?}");
        mend(&house).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_talk_that_breaks_off_before_the_text_is_tried_again() {
    for step in [Step::Sender, Step::Recipient, Step::Data] {
        for fault in [Fault::Stalls(step), Fault::Drops(step)] {
            let (house, attempts, kept) = state(fault, &[("IFEX_MAIL_SECONDS", "1")], "soft").await;
            assert_eq!((attempts, kept), (0, true), "{fault:?}");
            mend(&house).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_may_have_arrived_is_not_sent_again_and_the_address_goes() {
    for (fault, arrived) in [
        (Fault::Stalls(Step::Text), 0),
        (Fault::Drops(Step::Text), 0),
        (Fault::Stalls(Step::End), 1),
        (Fault::Drops(Step::End), 1),
    ] {
        let (house, attempts, kept) = state(fault, &[("IFEX_MAIL_SECONDS", "1")], "unknown").await;
        assert_eq!((attempts, kept), (1, false), "{fault:?}");
        house.mailbox.mails.misbehave(Fault::None);
        assert!(house.running.app.store.lease_mails(i64::MAX / 2, 1, 1).await.unwrap().is_empty());
        assert_eq!(house.mailbox.mails.taken(), arrived, "{fault:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_while_the_relay_is_silent_notes_what_is_known_of_the_mail() {
    for (step, expected) in [(Step::Data, ("soft", 0, true)), (Step::End, ("unknown", 1, false))] {
        let (house, _, _) = state(Fault::Stalls(step), &[], "leased").await;
        if step == Step::End {
            house.mail("ana@example.org", 1).await;
        }
        let House { running, folder, .. } = house;
        running.stop().await;
        let (state, attempts, kept) = row_in(folder.path()).unwrap();
        assert_eq!((state.as_str(), attempts, kept), expected, "{step:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_relay_takes_every_mail_once() {
    let fault = Fault::Slow(Duration::from_millis(50));
    let house = House::with(&[("IFEX_MAIL_CONNECTIONS", "2")], fault).await;
    for number in 0..12 {
        house.sign(&signature(number, &format!("{number}@example.org"))).await;
    }
    for number in 0..12 {
        house.mail(&format!("{number}@example.org"), 1).await;
    }
    assert_eq!(house.mailbox.mails.taken(), 12);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_recipient_does_not_hold_up_the_others_on_the_line() {
    let house = House::with(&[("IFEX_MAIL_CONNECTIONS", "1")], Fault::RefusesSome("gone")).await;
    for number in 0..6 {
        let name = if number % 2 == 0 { "gone" } else { "here" };
        house.sign(&signature(number, &format!("{name}.{number}@example.org"))).await;
    }
    for number in [1, 3, 5] {
        house.mail(&format!("here.{number}@example.org"), 1).await;
    }
    let connection = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    let refused = "SELECT count(*) FROM outbox WHERE state = 'hard' AND letter IS NULL";
    until("the refused ones are noted", async || {
        (connection.query_row(refused, [], |row| row.get::<_, u32>(0)).unwrap() == 3).then_some(())
    })
    .await;
    assert_eq!(house.mailbox.mails.taken(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_confirmed_and_signs_again_is_told_at_most_once_a_day() {
    let house = House::open().await;
    let token = house.token(1, "ana@example.org").await;
    house.post("/v1/confirmations", &serde_json::json!({ "token": token })).await;
    house.clock.advance(90_000);
    let pending = house.sign(&signature(2, "ana@example.org")).await;
    assert_eq!(house.sign(&signature(3, "Ana+2@example.org")).await, pending, "the same answer");
    let told = house.mail("ana@example.org", 2).await;
    assert!(told.text.contains("/withdraw/") && !told.text.contains("/confirm/"), "{}", told.text);
    assert!(!preview(&told).contains("petition") && !preview(&told).contains("sign"), "{}", preview(&told));
    // The other form of the same address was told nothing on the same day, and is on the next.
    house.token(4, "somebody.else@example.org").await;
    assert_eq!(house.mailbox.mails.taken(), 3);
    house.clock.advance(90_000);
    house.sign(&signature(5, "ana@example.org")).await;
    house.mail("ana@example.org", 3).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_gets_at_most_five_mails_an_hour_and_twenty_a_day_whatever_is_done_with_it() {
    let house = House::open().await;
    let database = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    let number = |sql: &str| database.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap();
    let waiting = "SELECT count(*) FROM outbox WHERE state <> 'done'";
    // A day and a half in which somebody signs with a stranger's address again and again, in all its forms.
    for round in 0..200 {
        house.sign(&signature(round, &format!("ana+{round}@example.org"))).await;
        house.clock.advance(660);
        let due = format!("{waiting} AND next_attempt <= {}", house.clock.now());
        house.running.app.mail.notify_one();
        until("what is due is sent", async || (number(&due) == 0).then_some(())).await;
    }
    let most = |seconds: u32| {
        number(&format!(
            "SELECT max((SELECT count(*) FROM outbox o WHERE o.created BETWEEN n.created - {seconds} AND n.created)) \
             FROM outbox n WHERE n.state = 'done'"
        ))
    };
    assert_eq!((most(3_599), most(86_399)), (5, 20));
    assert_eq!(house.mailbox.mails.taken(), u64::from(number("SELECT count(*) FROM outbox WHERE state = 'done'")));
    assert!(house.mailbox.mails.all().iter().all(|mail| mail.to[0].starts_with("ana+")));
}
