//! Decisions on signatures, and what becomes of them.

use futures_util::future::join_all;
use wire::{LogHead, SignatureState};

use super::{
    super::{
        log,
        tests::{NOW, checkpoint, petition, request},
    },
    *,
};
use crate::{
    keys,
    store::{AccountStore, Doubt, SignRequest, Store, review::Source},
};

const WIDE: &str = "01010101";
const NARROW: &str = "0101010102020202";

async fn open(folder: &tempfile::TempDir) -> SqliteStore {
    let store = SqliteStore::open(&folder.path().join("s.sqlite"), 2).unwrap();
    store.import_petitions(vec![petition("1", "free-them"), petition("2", "other")], checkpoint()).await.unwrap();
    store
}

/// From the network that the constants name.
fn from_there(number: u32, doubt: Option<Doubt>) -> SignRequest {
    let email = format!("{number}@example.org");
    SignRequest { range_tag: [1, 1, 1, 1, 2, 2, 2, 2], doubt, ..request(number, &email) }
}

async fn sign(store: &SqliteStore, requests: impl IntoIterator<Item = SignRequest>) {
    let all = join_all(requests.into_iter().map(|request| store.sign(request))).await;
    assert!(all.into_iter().all(|outcome| outcome.is_ok()));
}

async fn confirm(store: &SqliteStore, numbers: impl IntoIterator<Item = u32>) {
    let hash = |number: u32| keys::sha256(format!("token-{number}").as_bytes());
    let all = join_all(numbers.into_iter().map(|number| store.confirm(hash(number), hash(number), NOW))).await;
    assert!(all.into_iter().all(|outcome| outcome.is_ok()));
}

fn by_range(range: &str) -> Condition {
    Condition { range: Some(range.into()), ..Condition::default() }
}

/// Previews and decides, as a reviewer does.
async fn decide(store: &SqliteStore, condition: Condition, decision: Decision) -> NewReview {
    let preview = store.preview_review("free-them".into(), condition.clone()).await.unwrap().unwrap();
    NewReview {
        petition: "free-them".into(),
        condition,
        decision,
        upto: preview.upto,
        expected: preview.concerned(decision),
        note: "A robot".into(),
        by: Actor::Account("ana".into()),
        now: NOW,
    }
}

async fn begin(store: &SqliteStore, new: NewReview) -> i64 {
    match store.begin_review(new).await.unwrap() {
        ReviewOutcome::Begun(number) => number,
        other => panic!("{other:?}"),
    }
}

async fn finish(store: &SqliteStore) {
    while store.continue_review(NOW).await.unwrap() {}
}

async fn undo(store: &SqliteStore, number: i64) {
    assert!(store.undo_review(number, Actor::Account("bo".into()), NOW).await.unwrap());
    finish(store).await;
}

/// The count, after a look that it accounts for the signatures, and the newest state of the log.
async fn counted(store: &SqliteStore) -> (u64, LogHead) {
    assert_eq!(store.audit_counts().await, Ok(0));
    assert_eq!(store.readers.read(log::audit).await, Ok(0), "the log accounts for the signatures");
    let counts = store.counts().await.unwrap();
    let log = store.log("free-them".into()).await.unwrap().unwrap();
    let count = counts.iter().find(|count| count.petition == "free-them").unwrap().confirmed;
    (count, log.heads.last().unwrap().clone())
}

async fn states(store: &SqliteStore) -> Vec<(SignatureState, u64)> {
    store.preview_review("free-them".into(), Condition::default()).await.unwrap().unwrap().states
}

#[tokio::test]
async fn what_came_from_a_network_is_invalidated_and_counts_again_when_that_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    sign(&store, (0..12).map(|n| from_there(n, (n % 4 == 0).then_some(Doubt::Range)))).await;
    sign(&store, (12..15).map(|n| request(n, &format!("{n}@example.org")))).await;
    confirm(&store, 4..15).await;
    let preview = store.preview_review("free-them".into(), by_range(WIDE)).await.unwrap().unwrap();
    let expected = [(SignatureState::Confirmed, 6), (SignatureState::Pending, 4), (SignatureState::Suspect, 2)];
    assert_eq!(preview.states, expected);
    assert_eq!(preview.hours, [(NOW - NOW % 3_600, 12)]);
    assert_eq!((preview.concerned(Decision::Invalidate), preview.concerned(Decision::Clear)), (12, 2));

    let number = begin(&store, decide(&store, by_range(NARROW), Decision::Invalidate).await).await;
    finish(&store).await;
    let (count, head) = counted(&store).await;
    assert_eq!((count, head.confirmed, head.invalidated, head.restored), (3, 9, 6, 0), "only what counted has a leaf");
    let review = store.reviews(None, 9).await.unwrap().remove(0);
    assert_eq!((review.state, review.changed, review.undone), (ReviewState::Done, 12, 0));
    assert_eq!((review.by.as_str(), review.note.as_str(), review.condition), ("ana", "A robot", by_range(NARROW)));

    undo(&store, number).await;
    let (count, head) = counted(&store).await;
    assert_eq!((count, head.invalidated, head.restored, head.count()), (9, 6, 6, 9));
    assert_eq!(states(&store).await, [(SignatureState::Confirmed, 9), expected[1], expected[2]], "all as they were");
    let review = store.reviews(None, 9).await.unwrap().remove(0);
    assert_eq!((review.state, review.changed, review.undone), (ReviewState::Undone, 12, 12));
    undo(&store, number).await;
    assert_eq!(counted(&store).await.0, 3, "and once more after all");
    let deeds: Vec<_> = store.audit_log(None, 9).await.unwrap().into_iter().map(|line| (line.by, line.deed)).collect();
    let bo = (Actor::Account("bo".into()), Some(Deed::ReviewUndone));
    let ana = (Actor::Account("ana".into()), Some(Deed::SignaturesInvalidated));
    assert_eq!(deeds, [bo.clone(), bo, ana]);
}

#[tokio::test]
async fn clearing_counts_the_suspect_and_its_undoing_makes_them_invalid() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    sign(&store, (0..4).map(|n| from_there(n, Some(Doubt::Domain)))).await;
    sign(&store, (4..6).map(|n| from_there(n, Some(Doubt::Range)))).await;
    confirm(&store, 0..6).await;
    let waiting = store.waiting_signatures().await.unwrap();
    let doubts = vec![(Doubt::Domain, 4), (Doubt::Range, 2)];
    assert_eq!(waiting, [Waiting { petition: "free-them".into(), doubts }]);
    assert!(store.log("free-them".into()).await.unwrap().is_none(), "nothing counts yet");
    let condition = Condition { doubt: Some(Doubt::Domain), ..Condition::default() };
    let number = begin(&store, decide(&store, condition, Decision::Clear).await).await;
    finish(&store).await;
    assert_eq!(counted(&store).await.0, 4);
    undo(&store, number).await;
    assert_eq!(counted(&store).await.0, 0);
    assert_eq!(states(&store).await, [(SignatureState::Invalidated, 4), (SignatureState::Suspect, 2)]);
    undo(&store, number).await;
    let (count, head) = counted(&store).await;
    assert_eq!((count, head.confirmed, head.invalidated, head.restored), (4, 4, 4, 4));
}

#[tokio::test]
async fn a_decision_goes_on_after_a_crash_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    let many = u32::try_from(2 * CHUNK + 100).unwrap();
    sign(&store, (0..many).map(|n| from_there(n, None))).await;
    confirm(&store, 0..many).await;
    begin(&store, decide(&store, by_range(WIDE), Decision::Invalidate).await).await;
    assert!(store.continue_review(NOW).await.unwrap());
    drop(store);

    let store = open(&folder).await;
    let review = store.reviews(None, 1).await.unwrap().remove(0);
    assert_eq!((review.state, review.changed), (ReviewState::Running, CHUNK as u64));
    assert_eq!(counted(&store).await.0, u64::from(many) - CHUNK as u64, "half way through it is right too");
    assert!(!store.undo_review(review.number, Actor::Stranger, NOW).await.unwrap(), "not before it is carried out");
    finish(&store).await;
    assert_eq!(counted(&store).await.0, 0);
    let review = store.reviews(None, 1).await.unwrap().remove(0);
    assert_eq!((review.state, review.changed, review.expected), (ReviewState::Done, many.into(), many.into()));
}

#[tokio::test]
async fn no_more_is_changed_than_was_shown() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    sign(&store, (0..4).map(|n| from_there(n, Some(Doubt::Flood)))).await;
    confirm(&store, 0..2).await;
    let decision = decide(&store, by_range(WIDE), Decision::Clear).await;
    sign(&store, [from_there(4, Some(Doubt::Flood))]).await;
    confirm(&store, 4..5).await;
    begin(&store, decision.clone()).await;
    finish(&store).await;
    assert_eq!(counted(&store).await.0, 2, "what came after the look is another matter");

    confirm(&store, 2..4).await;
    let fewer = NewReview { expected: 1, ..decision.clone() };
    let ReviewOutcome::Changed(preview) = store.begin_review(fewer).await.unwrap() else { panic!("two fit") };
    assert_eq!(preview.states, [(SignatureState::Confirmed, 2), (SignatureState::Suspect, 2)]);
    let nowhere = NewReview { petition: "none".into(), ..decision };
    assert_eq!(store.begin_review(nowhere).await, Ok(ReviewOutcome::NotFound));
    assert_eq!(store.preview_review("none".into(), Condition::default()).await, Ok(None));
    assert!(!store.undo_review(99, Actor::Stranger, NOW).await.unwrap());
}

#[tokio::test]
async fn later_decisions_and_withdrawals_stand_when_an_earlier_one_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    sign(&store, (0..4).map(|n| from_there(n, None))).await;
    confirm(&store, 0..4).await;
    let first = begin(&store, decide(&store, by_range(WIDE), Decision::Invalidate).await).await;
    finish(&store).await;
    undo(&store, first).await;
    let second = Condition { before: Some(NOW + 60), ..by_range(WIDE) };
    begin(&store, decide(&store, second, Decision::Invalidate).await).await;
    finish(&store).await;
    store.withdraw(keys::sha256(b"token-0"), NOW).await.unwrap();
    undo(&store, first).await;
    undo(&store, first).await;
    assert_eq!(states(&store).await, [(SignatureState::Invalidated, 3)]);
    undo(&store, first + 1).await;
    assert_eq!(counted(&store).await.0, 3);
}

#[tokio::test]
async fn a_condition_fits_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    let one = SignRequest { lang: "fr".into(), domain_tag: [7; 8], now: NOW - 7_200, ..from_there(1, None) };
    let two =
        SignRequest { partner: Some("sample".into()), range_tag: [1, 1, 1, 1, 3, 3, 3, 3], ..from_there(2, None) };
    sign(&store, [one, two, from_there(3, Some(Doubt::Flood))]).await;
    sign(&store, [SignRequest { slug: "other".into(), ..from_there(4, None) }]).await;
    confirm(&store, [2]).await;
    let all = Condition::default;
    for (condition, fits) in [
        (all(), 3),
        (by_range(WIDE), 3),
        (by_range(NARROW), 2),
        (by_range(""), 0),
        (by_range("%"), 0),
        (by_range("02020202"), 0),
        (Condition { domain_tag: Some("0707070707070707".into()), ..all() }, 1),
        (Condition { since: Some(NOW - 60), ..all() }, 2),
        (Condition { before: Some(NOW - 60), ..all() }, 1),
        (Condition { lang: Some("fr".into()), ..all() }, 1),
        (Condition { partner: Some("sample".into()), ..all() }, 1),
        (Condition { partner: Some(String::new()), ..all() }, 2),
        (Condition { doubt: Some(Doubt::Flood), ..all() }, 1),
        (Condition { state: Some(SignatureState::Confirmed), ..all() }, 1),
        (Condition { state: Some(SignatureState::Confirmed), lang: Some("fr".into()), ..all() }, 0),
    ] {
        let preview = store.preview_review("free-them".into(), condition.clone()).await.unwrap().unwrap();
        assert_eq!(preview.concerned(Decision::Invalidate), fits, "{condition:?}");
        assert_eq!(preview.hours.iter().map(|(_, count)| count).sum::<u64>(), fits);
    }
    let sources = store.signature_sources("free-them".into()).await.unwrap().unwrap();
    let told = |sources: &[Source]| sources.iter().map(|s| (s.tag.clone(), s.signatures)).collect::<Vec<_>>();
    assert_eq!(told(&sources.networks), [(WIDE.to_owned(), 3)]);
    assert_eq!(told(&sources.addresses), [(NARROW.to_owned(), 2)]);
    assert_eq!(told(&sources.domains), [("0".repeat(16), 2)]);
    assert_eq!(store.signature_sources("none".into()).await, Ok(None));
}

#[tokio::test]
async fn nothing_of_a_network_is_left_after_three_days() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    sign(&store, (0..3).map(|n| from_there(n, None))).await;
    begin(&store, decide(&store, by_range(WIDE), Decision::Invalidate).await).await;
    finish(&store).await;
    let later = NOW + TAGS_KEPT + 60;
    assert!(!store.forget_networks(later - 120).await.unwrap());
    let left = async || {
        let tags = "SELECT count(*) FROM signatures WHERE range_tag IS NOT NULL";
        store.readers.read(|c| Ok(c.query_row(tags, [], |row| row.get::<_, u32>(0))?)).await.unwrap()
    };
    assert_eq!(left().await, 3);
    while store.forget_networks(later).await.unwrap() {}
    assert_eq!(left().await, 0);
    let condition = store.reviews(None, 1).await.unwrap().remove(0).condition;
    assert_eq!(condition, by_range(""));
    let fits = store.preview_review("free-them".into(), condition).await.unwrap().unwrap();
    assert_eq!(fits.states, [], "a condition whose tag is gone is not one without restriction");
}
