//! Signing, confirming, withdrawing, invalidating, clearing, restoring and folding at the same time, a hundred thousand
//! times: no count drifts from what is stored.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use tokio::task::JoinSet;

use super::*;

const PETITIONS: [&str; 2] = ["free-them", "free-the-press"];
const ACTS: u64 = 100_000;
const AT_ONCE: u64 = 64;
const PEOPLE: u64 = 12_000;

/// Numbers that look random and are the same in every run (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }
}

async fn act(store: &SqliteStore, numbers: &mut Numbers, signed: &AtomicU64) {
    let number = numbers.below(PEOPLE) as u32;
    let now = NOW + numbers.below(DAY as u64) as Seconds;
    let event = match numbers.below(100) {
        0..35 => {
            let mut request = request(PETITIONS[number as usize % 2], number, number, now);
            request.doubt = number.is_multiple_of(5).then_some(Doubt::Domain);
            request.partner = PARTNERS[number as usize / 2 % 2].map(str::to_owned);
            request.lang = LANGS[number as usize / 4 % 2].into();
            if store.sign(request).await.unwrap() == (SignOutcome::Accepted { mail: true }) {
                signed.fetch_add(1, Relaxed);
            }
            return;
        }
        35..60 => return drop(store.confirm(token(number), mark(number), now).await.unwrap()),
        60..68 => return drop(store.withdraw(token(number), now).await.unwrap()),
        68 => return drop(store.fold_counts().await.unwrap()),
        69..80 => Event::Invalidate,
        80..92 => Event::Restore,
        _ => Event::Clear,
    };
    let apply = move |c: &Connection| {
        let sql = "SELECT signature FROM signature_tokens WHERE token_hash = ?";
        let mut found = c.prepare_cached(sql)?;
        let signature = found.query_map([token(number)], |row| row.get(0))?.next().transpose()?;
        signature.map_or(Ok(None), |signature| states::apply(c, signature, event, now))
    };
    store.writer.write(apply).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn no_count_drifts_in_a_hundred_thousand_concurrent_acts() {
    let folder = folder();
    let store = Arc::new(open(&folder, &PETITIONS).await);
    let signed = Arc::new(AtomicU64::new(0));
    let mut acting = JoinSet::new();
    for seed in 0..AT_ONCE {
        let (store, signed) = (Arc::clone(&store), Arc::clone(&signed));
        acting.spawn(async move {
            let mut numbers = Numbers(seed << 32);
            for _ in 0..ACTS / AT_ONCE {
                act(&store, &mut numbers, &signed).await;
            }
        });
    }
    acting.join_all().await;
    // Not folded by the audit, which would mend what it finds.
    store.fold_counts().await.unwrap();

    assert_eq!(store.number("SELECT count(*) FROM signatures").await, signed.load(Relaxed) as i64);
    for slug in PETITIONS {
        let kinds = checked_log(&store, slug).await;
        let of = |kind| kinds.iter().filter(|found| **found == kind).count() as u64;
        let [confirmed, withdrawn, invalidated, restored] =
            [LeafKind::Confirmed, LeafKind::Withdrawn, LeafKind::Invalidated, LeafKind::Restored].map(of);
        assert!([confirmed, withdrawn, invalidated, restored].iter().all(|many| *many > 100), "all of it happened");
        let counts = store.counts().await.unwrap();
        let count = counts.iter().find(|count| count.petition == slug).unwrap().confirmed;
        assert_eq!(count, confirmed + restored - withdrawn - invalidated, "the count is what the log accounts for");
    }
    let counted = "SELECT p.slug, n.partner || '/' || n.lang, CAST(n.confirmed AS TEXT) FROM partner_counts n \
                   JOIN petitions p ON p.key = n.petition WHERE n.confirmed <> 0 ORDER BY 1, 2";
    let stored = "SELECT p.slug, coalesce(s.partner, '') || '/' || s.lang, CAST(count(*) AS TEXT) FROM signatures s \
                  JOIN petitions p ON p.key = s.petition WHERE s.state = 'confirmed' GROUP BY 1, 2 ORDER BY 1, 2";
    assert_eq!(store.rows(counted).await, store.rows(stored).await);
    let folded = "SELECT p.slug, '', CAST(n.confirmed AS TEXT) FROM petition_counts n \
                  JOIN petitions p ON p.key = n.petition ORDER BY 1";
    let there = "SELECT p.slug, '', CAST(count(*) AS TEXT) FROM signatures s JOIN petitions p ON p.key = s.petition \
                 WHERE s.state = 'confirmed' GROUP BY 1 ORDER BY 1";
    assert_eq!(store.rows(folded).await, store.rows(there).await);
    assert_eq!(store.audit_counts().await, Ok(0));
}
