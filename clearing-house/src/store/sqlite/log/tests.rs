//! The log in its tables: it only grows, and its numbers are those of the signatures.

use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use proptest::prelude::*;
use sha2::Sha256;
use wire::{Log, LogHead};

use super::*;
use crate::store::sqlite::schema;

const DAY: Seconds = 86_400;
const START: Seconds = 1_800_000_000;

fn tables() -> Connection {
    let mut c = Connection::open_in_memory().unwrap();
    schema::migrate(&mut c).unwrap();
    for slug in ["free-them", "other"] {
        c.execute(
            "INSERT INTO petitions (slug, source_kind, source_id, content_hash, state, original, opened, organisation, \
             consent_version, countries, imported_count) VALUES (?1, 'test', ?1, zeroblob(32), 'open', 'en', 0, 'O', '1', \
             '', 7)",
            [slug],
        )
        .unwrap();
    }
    c
}

fn root_hash(head: &LogHead) -> RootHash<Sha256> {
    RootHash::new(keys::from_base64url::<Hash>(&head.root).unwrap().into(), head.size)
}

fn grows(c: &Connection, from: &LogHead, to: &LogHead) -> bool {
    let proof = consistency(c, "free-them", from.size, to.size).unwrap().unwrap();
    let proof = ConsistencyProof::try_from_bytes(proof.concat()).unwrap();
    root_hash(to).verify_consistency(&root_hash(from), &proof).is_ok()
}

fn has_leaf(c: &Connection, mark: Hash, head: &LogHead) -> bool {
    let Some(found) = inclusion(c, "free-them", mark, head.size).unwrap() else { return false };
    let proof: Vec<u8> = found.proof.iter().flat_map(|hash| keys::from_base64url::<Hash>(hash).unwrap()).collect();
    let leaf = Leaf { kind: LeafKind::Confirmed, day: found.day, mark: keys::base64url(&mark) };
    let proof = InclusionProof::try_from_bytes(proof).unwrap();
    root_hash(head).verify_inclusion(&wire::log::leaf("free-them", &leaf), found.place, &proof).is_ok()
}

fn newest(c: &Connection) -> Log {
    log(c, "free-them").unwrap().unwrap()
}

#[test]
fn what_is_taken_back_has_a_leaf_of_its_own_that_leads_to_no_signature() {
    let c = tables();
    confirmed(&c, 1, [1; 32], START).unwrap();
    confirmed(&c, 1, [2; 32], START).unwrap();
    accounted(&c, 1, LeafKind::Withdrawn, START + DAY).unwrap();
    accounted(&c, 1, LeafKind::Invalidated, START + 2 * DAY).unwrap();
    accounted(&c, 1, LeafKind::Restored, START + 3 * DAY).unwrap();
    let log = newest(&c);
    assert_eq!(log.imported, 7);
    let told: Vec<_> = log.heads.iter().map(|h| (h.size, h.withdrawn, h.invalidated, h.restored, h.count())).collect();
    assert_eq!(told, [(2, 0, 0, 0, 2), (3, 1, 0, 0, 1), (4, 1, 1, 0, 0), (5, 1, 1, 1, 1)]);
    assert!(has_leaf(&c, [1; 32], &log.heads[0]) && has_leaf(&c, [1; 32], &log.heads[2]), "also after a withdrawal");
    let all = leaves(&c, "free-them", 0).unwrap().unwrap();
    let kinds: Vec<_> = all[2..].iter().map(|leaf| leaf.kind).collect();
    assert_eq!(kinds, [LeafKind::Withdrawn, LeafKind::Invalidated, LeafKind::Restored]);
    let marks: std::collections::BTreeSet<_> = all.iter().map(|leaf| &leaf.mark).collect();
    assert_eq!(marks.len(), 5, "none repeats a signer's");
    let mark = keys::from_base64url(&all[2].mark).unwrap();
    assert_eq!(inclusion(&c, "free-them", mark, 4).unwrap(), None, "nobody has a receipt for it");
}

#[test]
fn the_tables_let_nothing_be_taken_away_changed_or_left_out() {
    let c = tables();
    for n in 0..40 {
        confirmed(&c, 1, [n; 32], START).unwrap();
    }
    close_days(&c, &clock::day(START + DAY)).unwrap();
    for statement in [
        "DELETE FROM log_leaves WHERE place = 39",
        "UPDATE log_leaves SET kind = 'withdrawn' WHERE place = 3",
        "INSERT INTO log_leaves VALUES (1, 41, 'confirmed', '2027-01-15', zeroblob(32))",
        "UPDATE log_nodes SET hash = zeroblob(32)",
        "DELETE FROM log_nodes",
        "UPDATE log_heads SET confirmed = 1",
        "DELETE FROM log_heads",
    ] {
        assert!(c.execute(statement, []).is_err_and(|e| e.to_string().contains("the log ")), "{statement}");
    }
    assert!(confirmed(&c, 1, [3; 32], START).is_err(), "one leaf a receipt");
    assert!(confirmed(&c, 2, [3; 32], START).is_ok(), "another petition has a log of its own");
}

#[test]
fn what_the_log_does_not_have_is_no_fault() {
    let c = tables();
    assert_eq!(log(&c, "free-them").unwrap(), None);
    assert_eq!(log(&c, "none").unwrap(), None);
    assert_eq!(leaves(&c, "none", 0).unwrap(), None);
    assert_eq!(leaves(&c, "free-them", u64::MAX).unwrap(), Some(Vec::new()));
    confirmed(&c, 1, [1; 32], START).unwrap();
    assert_eq!(inclusion(&c, "free-them", [1; 32], 0).unwrap(), None);
    assert_eq!(inclusion(&c, "free-them", [1; 32], 2).unwrap(), None, "a size that it never had");
    assert_eq!(inclusion(&c, "free-them", [2; 32], 1).unwrap(), None);
    assert_eq!(inclusion(&c, "other", [1; 32], 1).unwrap(), None);
    assert_eq!(consistency(&c, "free-them", 1, u64::MAX).unwrap(), None);
    assert_eq!(consistency(&c, "free-them", 1, 0).unwrap(), None);
    assert_eq!(consistency(&c, "free-them", 0, 1).unwrap(), Some(Vec::new()));
    assert_eq!(sizes(&c).unwrap(), [("free-them".to_owned(), 1)]);
}

#[test]
fn signatures_of_before_the_log_get_their_leaves_once() {
    let c = tables();
    for n in 0..20_u8 {
        let confirmed = (n < 18).then_some(START + Seconds::from(n % 3) * DAY);
        let state = if confirmed.is_some() { "confirmed" } else { "pending" };
        c.execute(
            "INSERT INTO signatures (petition, state, email_hash, sealed_with, country, lang, consent_version, mailed, \
             created, confirmed) VALUES (1, ?, ?, '', 'TN', 'en', '1', 0, 0, ?)",
            params![state, [n; 32], confirmed],
        )
        .unwrap();
    }
    assert_eq!(audit(&c).unwrap(), 1);
    assert_eq!(backfill(&c).unwrap(), 18);
    assert_eq!(backfill(&c).unwrap(), 0);
    assert_eq!(audit(&c).unwrap(), 0);
    let sizes: Vec<u64> = newest(&c).heads.iter().map(|head| head.size).collect();
    assert_eq!(sizes, [6, 12, 18], "on the days of their confirmation");
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Confirm,
    TakeBack(LeafKind),
    Restore,
    Days(Seconds),
    Close,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => Just(Step::Confirm),
        2 => Just(Step::TakeBack(LeafKind::Withdrawn)),
        2 => Just(Step::TakeBack(LeafKind::Invalidated)),
        1 => Just(Step::Restore),
        // Also a clock that is set back.
        2 => (-1..4_i64).prop_map(Step::Days),
        1 => Just(Step::Close),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_log_only_grows_and_its_numbers_are_those_of_what_happened(steps in prop::collection::vec(step(), 1..160)) {
        let c = tables();
        let (mut now, mut marks) = (START, Vec::new());
        let (mut confirmations, mut withdrawals, mut invalidations, mut restorations) = (0_u64, 0, 0, 0);
        let mut seen: Vec<LogHead> = Vec::new();
        for step in steps {
            match step {
                Step::Confirm => {
                    let mark = keys::sha256(&confirmations.to_be_bytes());
                    confirmed(&c, 1, mark, now).unwrap();
                    marks.push(mark);
                    confirmations += 1;
                }
                Step::TakeBack(kind) if confirmations + restorations > withdrawals + invalidations => {
                    accounted(&c, 1, kind, now).unwrap();
                    *(if kind == LeafKind::Withdrawn { &mut withdrawals } else { &mut invalidations }) += 1;
                }
                Step::Restore if invalidations > restorations => {
                    accounted(&c, 1, LeafKind::Restored, now).unwrap();
                    restorations += 1;
                }
                Step::TakeBack(_) | Step::Restore => continue,
                Step::Days(days) => now += days * DAY,
                Step::Close => close_days(&c, &clock::day(now)).unwrap(),
            }
            let Some(log) = log(&c, "free-them").unwrap() else { continue };
            prop_assert!(log.heads.is_sorted_by(|a, b| a.day < b.day && a.size < b.size));
            let head = log.heads.last().unwrap();
            prop_assert_eq!(
                (head.confirmed, head.withdrawn, head.invalidated, head.restored),
                (confirmations, withdrawals, invalidations, restorations)
            );
            prop_assert_eq!(head.size, confirmations + withdrawals + invalidations + restorations);
            prop_assert_eq!(head.count(), confirmations + restorations - withdrawals - invalidations);
            for before in seen.iter().rev().take(3).chain(seen.first()) {
                prop_assert!(grows(&c, before, head), "{} to {}", before.size, head.size);
            }
            if seen.last() != Some(head) {
                seen.push(head.clone());
            }
        }
        if let Some(head) = seen.last() {
            prop_assert!(marks.iter().all(|mark| has_leaf(&c, *mark, head)));
            prop_assert!(!has_leaf(&c, [9; 32], head));
        }
    }
}
