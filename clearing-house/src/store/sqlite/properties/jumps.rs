//! A clock that jumps: set back or forward by a year, as after an empty battery or a wrong time server.

use super::*;

const YEAR: Seconds = 365 * DAY;

async fn sign(store: &SqliteStore, person: u32, number: u32, now: Seconds) -> bool {
    match store.sign(request("free-them", person, number, now)).await {
        Ok(SignOutcome::Accepted { mail }) => mail,
        other => panic!("{other:?}"),
    }
}

async fn confirm(store: &SqliteStore, number: u32, now: Seconds) -> bool {
    matches!(store.confirm(token(number), mark(number), now).await.unwrap(), ConfirmOutcome::Confirmed { .. })
}

/// Takes and sends what is due; tells whose.
async fn send(store: &SqliteStore, now: Seconds) -> Vec<Vec<u8>> {
    let mut letters = Vec::new();
    for mail in store.lease_mails(now, 60, 100).await.unwrap() {
        letters.push(mail.letter.clone());
        store.finish_mail(mail.key, MailOutcome::Done).await.unwrap();
    }
    letters
}

#[tokio::test]
async fn a_clock_set_back_a_year_loses_no_signature_and_holds_nobody_up_for_a_year() {
    let folder = folder();
    let store = open(&folder, &["free-them"]).await;
    assert!(sign(&store, 1, 1, NOW).await && sign(&store, 2, 2, NOW).await);
    assert_eq!(send(&store, NOW).await.len(), 2);
    assert!(confirm(&store, 1, NOW).await);
    let back = NOW - YEAR;
    store.sweep(back, kept()).await.unwrap();
    assert!(confirm(&store, 2, back).await, "a link of before still works");
    assert!(sign(&store, 3, 3, back).await, "a new signer is taken");
    assert_eq!(send(&store, back).await, [3_u32.to_be_bytes()], "and gets the mail now");
    assert!(confirm(&store, 3, back + 60).await);
    assert_eq!(checked_log(&store, "free-them").await, [LeafKind::Confirmed; 3], "and no leaf is older than the last");
    assert_eq!(store.audit_counts().await, Ok(0));
}

#[tokio::test]
async fn whoever_signed_before_the_clock_was_set_back_can_ask_for_a_fresh_mail() {
    let folder = folder();
    let store = open(&folder, &["free-them"]).await;
    assert!(sign(&store, 1, 1, NOW).await);
    assert_eq!(send(&store, NOW).await.len(), 1);
    let back = NOW - YEAR;
    assert!(sign(&store, 1, 2, back).await, "the mail of a time that has not come yet is no reason to wait");
    assert_eq!(send(&store, back).await, [2_u32.to_be_bytes()]);
    assert!(!sign(&store, 1, 3, back + 60).await, "and the pause between two mails holds as ever");
    // Nor is anybody flooded by way of the jump.
    let mut mails = 1;
    for number in 4..40 {
        mails += usize::from(sign(&store, 1, number, back + Seconds::from(number) * 1_000).await);
    }
    let sent = send(&store, back + DAY / 2).await.len() + 1;
    assert!(mails > 1 && sent <= 20, "{mails} queued, {sent} sent within a day");
}

#[tokio::test]
async fn a_clock_set_forward_a_year_and_back_again_sends_nothing_twice() {
    let folder = folder();
    let store = open(&folder, &["free-them"]).await;
    assert!(sign(&store, 1, 1, NOW).await && sign(&store, 2, 2, NOW).await);
    let leased = store.lease_mails(NOW, 1_200, 1).await.unwrap();
    assert!(confirm(&store, 1, NOW + 1).await);
    // The worker's next look is a year later; what it had under way says what became of it afterwards.
    let forward = NOW + YEAR;
    store.finish_mail(leased[0].key, MailOutcome::Done).await.unwrap();
    let sent = send(&store, forward).await.len();
    assert!(sent <= 1, "only what was never under way");
    assert!(!confirm(&store, 2, forward).await, "a link is good for its days, by whatever clock");
    assert_eq!(send(&store, NOW + 60).await.len() + sent, 1);
    assert!(confirm(&store, 2, NOW + 60).await, "and is good again once the clock is right, while nothing was swept");
    assert_eq!(checked_log(&store, "free-them").await, [LeafKind::Confirmed; 2]);
    store.sweep(forward, kept()).await.unwrap();
    assert_eq!(store.number("SELECT count(*) FROM signatures WHERE state = 'confirmed'").await, 2, "what counts stays");
}
