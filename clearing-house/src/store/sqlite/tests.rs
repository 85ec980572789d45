//! The story of a petition in the store, and what happens when the disk is full.

mod upkeep;

use std::collections::BTreeMap;

use wire::{PetitionState, Recipient};

use super::*;
use crate::{
    keys,
    store::{Doubt, MailKind, PetitionVersion, Store, WithdrawOutcome},
};

pub(super) const NOW: Seconds = 1_800_000_000;
pub(super) const RECIPIENT: [u8; 32] = [9; 32];

pub(super) fn petition(source_id: &str, slug: &str) -> Petition {
    let version = PetitionVersion {
        title: "Free them".into(),
        target: String::new(),
        text: "Text".into(),
        consent: "I agree".into(),
    };
    Petition {
        key: 0,
        slug: slug.into(),
        source_kind: "test".into(),
        source_id: source_id.into(),
        content_hash: keys::sha256(source_id.as_bytes()),
        state: PetitionState::Open,
        original: "en".into(),
        opened: 0,
        closes: None,
        organisation: "Sample".into(),
        consent_version: "1".into(),
        campaign: None,
        countries: Vec::new(),
        imported_count: 0,
        recipients: vec![Recipient { organisation: "Sample".into(), key: keys::base64url(&RECIPIENT) }],
        risky: Vec::new(),
        notify: None,
        erased: None,
        sample: true,
        versions: BTreeMap::from([("en".into(), version)]),
    }
}

pub(super) fn request(number: u32, email: &str) -> SignRequest {
    SignRequest {
        slug: "free-them".into(),
        key: format!("key-{number:016}"),
        country: "TN".into(),
        consent: "1".into(),
        lang: "en".into(),
        shown: None,
        delayed: false,
        partner: None,
        browser: None,
        copies: vec![(RECIPIENT, b"sealed".to_vec())],
        partner_key: None,
        email_hash: keys::sha256(email.as_bytes()),
        domain_tag: [0; 8],
        range_tag: [0; 8],
        doubt: None,
        digest: keys::sha256(format!("{number} {email}").as_bytes()),
        letter: format!("letter-{number}").into_bytes(),
        token_hash: keys::sha256(format!("token-{number}").as_bytes()),
        now: NOW,
    }
}

pub(super) fn checkpoint() -> Checkpoint {
    Checkpoint { kind: "petitions", digest: [0; 32], line: 1, refused: 0 }
}

pub(super) fn kept() -> RequestsKept {
    let day = || "2020-01-01".to_owned();
    RequestsKept { settled_since: day(), received_since: day(), keys_since: day() }
}

async fn open(folder: &tempfile::TempDir) -> SqliteStore {
    let store = SqliteStore::open(&folder.path().join("s.sqlite"), 2).unwrap();
    store.import_petitions(vec![petition("1", "free-them")], checkpoint()).await.unwrap();
    store
}

#[tokio::test]
async fn a_signature_is_taken_once_confirmed_once_and_counted_once() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    assert_eq!(store.sign(request(1, "a@b.org")).await, Ok(SignOutcome::Accepted { mail: true }));
    assert_eq!(store.sign(request(1, "a@b.org")).await, Ok(SignOutcome::Accepted { mail: false }), "a retry");
    let conflict = SignRequest { digest: [9; 32], ..request(1, "a@b.org") };
    assert_eq!(store.sign(conflict).await, Ok(SignOutcome::KeyConflict));
    assert_eq!(
        store.sign(request(2, "a@b.org")).await,
        Ok(SignOutcome::Accepted { mail: false }),
        "within ten minutes"
    );
    let later = SignRequest { now: NOW + 700, ..request(3, "a@b.org") };
    assert_eq!(store.sign(later).await, Ok(SignOutcome::Accepted { mail: true }), "a fresh mail");
    let mails = store.lease_mails(NOW + 700, 60, 10).await.unwrap();
    let letters: Vec<_> = mails.iter().map(|mail| mail.letter.as_slice()).collect();
    assert_eq!(letters, [b"letter-3"], "the older mail is gone");

    let confirm = async |token: &str| {
        store.confirm(keys::sha256(token.as_bytes()), keys::sha256(token.as_bytes()), NOW + 800).await.unwrap()
    };
    let replaced = ConfirmOutcome::Replaced { petition: "free-them".into() };
    assert_eq!(confirm("token-1").await, replaced, "its token was replaced");
    let confirmed =
        |already| ConfirmOutcome::Confirmed { petition: "free-them".into(), confirmed: 1, already, logged: true };
    assert_eq!(confirm("token-3").await, confirmed(false));
    assert_eq!(confirm("token-3").await, confirmed(true));
    let one = vec![Count { petition: "free-them".into(), confirmed: 1 }];
    assert_eq!(store.fold_counts().await.unwrap(), one);
    assert_eq!(store.fold_counts().await.unwrap(), []);
    assert_eq!(confirm("token-3").await, confirmed(true), "the same after folding");
    assert_eq!(store.counts().await.unwrap(), one);
    let again = SignRequest { now: NOW + 9_000, ..request(4, "a@b.org") };
    assert_eq!(store.sign(again).await, Ok(SignOutcome::Accepted { mail: false }), "confirmed already");
    let next_day = SignRequest { now: NOW + 90_000, ..request(5, "a@b.org") };
    assert_eq!(store.sign(next_day).await, Ok(SignOutcome::Accepted { mail: true }));
    let mails = store.lease_mails(NOW + 90_000, 60, 10).await.unwrap();
    assert_eq!(mails.iter().map(|mail| mail.kind).collect::<Vec<_>>(), [MailKind::AlreadySigned], "told by mail");
    assert_eq!(confirm("token-3").await, confirmed(true), "and the first link still works");
    assert_eq!(store.audit_counts().await, Ok(0));
}

#[tokio::test]
async fn what_is_not_confirmed_in_time_is_erased_and_its_link_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    store.sign(request(1, "secret.person@example.org")).await.unwrap();
    let hash = keys::sha256(b"token-1");
    let late = NOW + signatures::CONFIRM + 61;
    assert_eq!(store.confirm(hash, hash, late).await, Ok(ConfirmOutcome::Expired));
    assert_eq!(store.sweep(late, kept()).await.unwrap().signatures, 1);
    store.scrub().await.unwrap();
    assert_eq!(store.confirm(hash, hash, late).await, Ok(ConfirmOutcome::Expired), "also after erasing");
    let bytes: Vec<u8> = ["s.sqlite", "s.sqlite-wal"]
        .iter()
        .flat_map(|name| std::fs::read(folder.path().join(name)).unwrap_or_default())
        .collect();
    assert!(!bytes.windows(13).any(|w| w == b"secret.person"), "the address lingers in the file");
}

#[tokio::test]
async fn a_mail_once_done_keeps_no_address() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    store.sign(request(1, "a@b.org")).await.unwrap();
    let mail = store.lease_mails(NOW, 60, 10).await.unwrap().remove(0);
    assert_eq!((mail.letter.as_slice(), mail.attempts), (b"letter-1".as_slice(), 1));
    assert!(store.lease_mails(NOW, 60, 10).await.unwrap().is_empty(), "it is leased");
    store.finish_mail(mail.key, MailOutcome::Soft { next_attempt: NOW + 30 }).await.unwrap();
    let mail = store.lease_mails(NOW + 30, 60, 10).await.unwrap().remove(0);
    let mail = store.lease_mails(NOW + 91, 60, 10).await.unwrap().pop().unwrap_or(mail);
    assert_eq!(mail.attempts, 3, "a lease that ended is taken again");
    store.finish_mail(mail.key, MailOutcome::Done).await.unwrap();
    let kept: Option<Vec<u8>> =
        store.readers.read(|c| Ok(c.query_row("SELECT letter FROM outbox", [], |row| row.get(0))?)).await.unwrap();
    assert_eq!(kept, None);
}

#[tokio::test]
async fn petitions_of_one_title_get_numbers_and_keep_their_slugs() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    let second = petition("2", "free-them");
    assert_eq!(store.import_petitions(vec![second.clone()], checkpoint()).await.unwrap(), [Imported::New]);
    assert_eq!(store.import_petitions(vec![second.clone()], checkpoint()).await.unwrap(), [Imported::Unchanged]);
    let changed = Petition { content_hash: [7; 32], imported_count: 5, ..second };
    assert_eq!(store.import_petitions(vec![changed], checkpoint()).await.unwrap(), [Imported::Updated]);
    let found = store.petition("free-them-2".into()).await.unwrap().unwrap();
    assert_eq!((found.source_id.as_str(), found.imported_count), ("2", 5));
}

#[tokio::test]
async fn a_full_disk_takes_nothing_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    store.writer.write(|c| Ok(c.pragma_update(None, "max_page_count", 1)?)).await.unwrap();
    let mut refused = 0;
    let mut taken = 0;
    for number in 0..200 {
        match store.sign(request(number, &format!("{number}@b.org"))).await {
            Ok(SignOutcome::Accepted { mail: true }) => taken += 1,
            Err(StoreError::Unavailable(_)) => refused += 1,
            other => panic!("{other:?}"),
        }
    }
    assert!(refused > 0);
    let rows = |sql: &'static str| store.readers.read(move |c| Ok(c.query_row(sql, [], |row| row.get::<_, i64>(0))?));
    assert_eq!(rows("SELECT count(*) FROM signatures").await, Ok(taken));
    assert_eq!(rows("SELECT count(*) FROM outbox").await, Ok(taken));
    assert_eq!(rows("SELECT count(*) FROM signature_keys").await, Ok(taken));
    store.writer.write(|c| Ok(c.pragma_update(None, "max_page_count", 100_000)?)).await.unwrap();
    assert_eq!(store.sign(request(999, "z@b.org")).await, Ok(SignOutcome::Accepted { mail: true }), "it goes on");
}

#[tokio::test]
async fn writes_that_wait_are_committed_together_and_one_failure_undoes_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(open(&folder).await);
    let bad = store.writer.write(|c| {
        c.execute("UPDATE meta SET value = 99", [])?;
        Err::<(), _>(StoreError::Internal("on purpose".into()))
    });
    let panics = store.writer.write::<(), _>(|_| panic!("on purpose"));
    let good = (0..100).map(|n| store.sign(request(n, &format!("{n}@b.org"))));
    let (bad, panics, good) = tokio::join!(bad, panics, futures_util::future::join_all(good));
    assert!(bad.is_err() && panics.is_err());
    assert!(good.iter().all(|outcome| *outcome == Ok(SignOutcome::Accepted { mail: true })));
    let value = store.readers.read(|c| Ok(c.query_row("SELECT max(value) FROM meta", [], |row| row.get::<_, i64>(0))?));
    assert_ne!(value.await, Ok(99));
}

#[tokio::test]
async fn an_address_signed_everywhere_gets_a_few_mails_an_hour() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    for number in 2..10 {
        store.import_petitions(vec![petition(&number.to_string(), "free-them")], checkpoint()).await.unwrap();
        let request = SignRequest { slug: format!("free-them-{number}"), ..request(number, "victim@b.org") };
        assert_eq!(store.sign(request).await, Ok(SignOutcome::Accepted { mail: true }));
    }
    assert_eq!(store.lease_mails(NOW, 60, 100).await.unwrap().len(), 5);
    assert_eq!(store.lease_mails(NOW + 3_660, 1, 100).await.unwrap().len(), 8, "the others, and the leases that ended");
}

#[tokio::test]
async fn four_petitions_signed_again_and_again_bring_no_more_mails_than_five_an_hour() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    for number in 2..5 {
        store.import_petitions(vec![petition(&number.to_string(), "free-them")], checkpoint()).await.unwrap();
    }
    let slugs = ["free-them", "free-them-2", "free-them-3", "free-them-4"];
    let (mut number, mut sent) = (0, Vec::new());
    for minute in 0..(3 * 24 * 60) {
        let now = NOW + minute * 60;
        if minute % 11 == 0 {
            for slug in slugs {
                number += 1;
                let request = SignRequest { slug: slug.into(), now, ..request(number, "victim@b.org") };
                assert!(matches!(store.sign(request).await, Ok(SignOutcome::Accepted { .. })));
            }
        }
        for mail in store.lease_mails(now, 60, 100).await.unwrap() {
            sent.push(now);
            store.finish_mail(mail.key, MailOutcome::Done).await.unwrap();
        }
    }
    let most = |window: Seconds| {
        sent.iter().map(|from| sent.iter().filter(|at| (*from..from + window).contains(*at)).count()).max().unwrap()
    };
    assert!(most(3_600) <= 5, "{} in an hour", most(3_600));
    assert!(most(86_400) <= 20, "{} in a day", most(86_400));
    assert!(sent.len() >= 40, "and still some: {}", sent.len());
}

#[tokio::test]
async fn no_address_is_kept_for_a_mail_that_is_never_sent_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    let kept = async || {
        let sql = "SELECT count(*) FROM outbox WHERE letter IS NOT NULL";
        store.readers.read(move |c| Ok(c.query_row(sql, [], |row| row.get::<_, i64>(0))?)).await.unwrap()
    };
    store.sign(request(1, "a@b.org")).await.unwrap();
    let mail = store.lease_mails(NOW, 60, 10).await.unwrap().remove(0);
    store.finish_mail(mail.key, MailOutcome::Unknown).await.unwrap();
    assert_eq!(kept().await, 0, "nobody sends it again");
    // Confirmed while a second attempt is under way, which then fails for now.
    store.sign(request(2, "c@b.org")).await.unwrap();
    let mail = store.lease_mails(NOW, 60, 10).await.unwrap().remove(0);
    store.confirm(keys::sha256(b"token-2"), [2; 32], NOW + 1).await.unwrap();
    assert_eq!(kept().await, 0, "whoever confirmed needs no mail");
    store.finish_mail(mail.key, MailOutcome::Soft { next_attempt: NOW + 2 }).await.unwrap();
    assert!(store.lease_mails(NOW + 9_000, 60, 10).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_goes_away_or_fails_takes_no_connection_along() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    let slow = |_: &Connection| {
        std::thread::sleep(Duration::from_millis(300));
        Ok(())
    };
    for _ in 0..2 {
        let waited = tokio::time::timeout(Duration::from_millis(50), store.readers.read(slow)).await;
        assert!(waited.is_err());
    }
    assert_eq!(store.ping().await, Ok(()), "it waits for a connection");
    for _ in 0..3 {
        assert!(store.readers.read::<(), _>(|_| panic!("on purpose")).await.is_err());
    }
    assert_eq!(store.ping().await, Ok(()), "a fault costs no connection");
}

#[tokio::test]
async fn the_databases_files_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    store.sign(request(1, "a@b.org")).await.unwrap();
    for name in ["s.sqlite", "s.sqlite-wal", "s.sqlite-shm"] {
        let mode = std::fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[tokio::test]
async fn a_signature_is_sealed_to_every_recipient_as_they_are_now() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    let of = |copies: &[[u8; 32]], number| SignRequest {
        copies: copies.iter().map(|key| (*key, b"sealed".to_vec())).collect(),
        ..request(number, &format!("{number}@b.org"))
    };
    let other = [8; 32];
    for (number, copies) in
        [(1, vec![]), (2, vec![other]), (3, vec![RECIPIENT, other]), (4, vec![RECIPIENT, RECIPIENT])]
    {
        assert_eq!(store.sign(of(&copies, number)).await, Ok(SignOutcome::KeyOutdated), "{copies:?}");
    }
    let partner = SignRequest { partner_key: Some(other), ..of(&[RECIPIENT, other], 5) };
    assert_eq!(store.sign(partner).await, Ok(SignOutcome::Accepted { mail: true }), "the partner's copy");
    let without = SignRequest { partner_key: Some(other), ..of(&[RECIPIENT], 6) };
    assert_eq!(store.sign(without).await, Ok(SignOutcome::Accepted { mail: true }), "which the signer need not give");
}

#[tokio::test]
async fn what_is_withdrawn_is_erased_and_counted_no_more_and_the_same_person_may_sign_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    store.sign(request(1, "a@b.org")).await.unwrap();
    let (hash, mark) = (keys::sha256(b"token-1"), [1; 32]);
    store.confirm(hash, mark, NOW).await.unwrap();
    let withdrawn = |already| Ok(WithdrawOutcome::Withdrawn { petition: "free-them".into(), confirmed: 0, already });
    assert_eq!(store.withdraw(hash, NOW).await, withdrawn(false));
    assert_eq!(store.withdraw(hash, NOW).await, withdrawn(true));
    let gone = ConfirmOutcome::Withdrawn { petition: "free-them".into() };
    assert_eq!(store.confirm(hash, mark, NOW).await, Ok(gone), "its link brings it back no more");
    let kept = "SELECT count(*) FROM signatures WHERE coalesce(email_hash, shown, partner, browser, mark) IS NOT NULL \
                OR country <> '' OR sealed_with <> ''";
    let kept = store.readers.read(move |c| Ok(c.query_row(kept, [], |row| row.get::<_, i64>(0))?));
    assert_eq!(kept.await, Ok(0));
    assert_eq!(store.audit_counts().await, Ok(0));
    let log = store.log("free-them".into()).await.unwrap().unwrap();
    assert_eq!(log.heads.last().map(|head| (head.confirmed, head.withdrawn, head.count())), Some((1, 1, 0)));
    let again = SignRequest { now: NOW + 700, ..request(2, "a@b.org") };
    assert_eq!(store.sign(again).await, Ok(SignOutcome::Accepted { mail: true }));
}

#[tokio::test]
async fn an_address_that_did_not_sign_hears_no_more_of_it_for_a_month() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    store.sign(request(1, "a@b.org")).await.unwrap();
    assert!(matches!(store.withdraw(keys::sha256(b"token-1"), NOW).await, Ok(WithdrawOutcome::Withdrawn { .. })));
    assert!(store.lease_mails(NOW + 60, 60, 10).await.unwrap().is_empty(), "nor of the mail that waited");
    let next_week = SignRequest { now: NOW + 7 * 86_400, ..request(2, "a@b.org") };
    assert_eq!(store.sign(next_week).await, Ok(SignOutcome::Accepted { mail: false }));
    let later = SignRequest { now: NOW + 31 * 86_400, ..request(3, "a@b.org") };
    assert_eq!(store.sign(later).await, Ok(SignOutcome::Accepted { mail: true }));
}

#[tokio::test]
async fn a_doubtful_signature_waits_when_it_is_confirmed_and_its_signer_is_told_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    store.sign(SignRequest { doubt: Some(Doubt::Range), ..request(1, "a@b.org") }).await.unwrap();
    let (hash, mark) = (keys::sha256(b"token-1"), [1; 32]);
    let outcome = |confirmed, already| {
        Ok(ConfirmOutcome::Confirmed { petition: "free-them".into(), confirmed, already, logged: true })
    };
    assert_eq!(store.confirm(hash, mark, NOW).await, outcome(0, false));
    assert_eq!(store.confirm(hash, mark, NOW).await, outcome(0, true));
    assert_eq!(store.log("free-them".into()).await.unwrap(), None);
    store.writer.write(|c| states::apply(c, 1, crate::state::Event::Clear, NOW)).await.unwrap();
    assert_eq!(store.confirm(hash, mark, NOW).await, outcome(1, true));
    assert!(store.log_inclusion("free-them".into(), mark, 1).await.unwrap().is_some(), "by the receipt of the mail");
    assert_eq!(store.audit_counts().await, Ok(0));
}
