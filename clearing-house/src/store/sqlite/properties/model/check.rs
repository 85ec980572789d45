//! What is stored against what should be.

use super::*;

impl Model {
    /// Compares everything that is stored with everything that should be.
    pub async fn check(&self) {
        let states =
            self.store.rows("SELECT CAST(key AS TEXT), state, coalesce(was, '') FROM signatures ORDER BY key").await;
        let expected = |(key, s): (&i64, &Signature)| {
            let was = s.was.map(|was| was.as_str().to_owned()).unwrap_or_default();
            [key.to_string(), s.state.as_str().to_owned(), was]
        };
        assert_eq!(states, self.signatures.iter().map(expected).collect::<Vec<_>>());

        let copies = self
            .store
            .rows("SELECT CAST(signature AS TEXT), hex(sealed), '' FROM identities ORDER BY 1 + signature")
            .await;
        let sealed = |(key, s): (&i64, &Signature)| {
            let content = self.requests[s.request as usize].0.copies[0].1.iter().map(|byte| format!("{byte:02X}"));
            [key.to_string(), content.collect(), String::new()]
        };
        let named = self.signatures.iter().filter(|(_, s)| s.state != Withdrawn);
        assert_eq!(copies, named.map(sealed).collect::<Vec<_>>(), "what is confirmed is what was last sent");
        let bare = "SELECT count(*) FROM signatures WHERE state = 'withdrawn' AND (email_hash IS NOT NULL OR shown IS NOT NULL \
                    OR sealed_with || country || lang || consent_version <> '' OR partner IS NOT NULL OR browser IS NOT NULL \
                    OR range_tag IS NOT NULL OR domain_tag IS NOT NULL OR mark IS NOT NULL OR doubt IS NOT NULL)";
        assert_eq!(self.store.number(bare).await, 0, "nothing of whoever withdrew is left");

        self.store.fold_counts().await.unwrap();
        for (place, slug) in PETITIONS.into_iter().enumerate() {
            assert_eq!(checked_log(&self.store, slug).await, self.leaves[place]);
            let counts = self.store.counts().await.unwrap();
            let count = counts.iter().find(|count| count.petition == slug).unwrap().confirmed;
            assert_eq!(count, self.confirmed(place));
        }
        let mut expected: BTreeMap<[String; 3], i64> = BTreeMap::new();
        for s in self.signatures.values().filter(|s| s.state == Confirmed) {
            let partner = PARTNERS[s.partner].unwrap_or_default().to_owned();
            *expected.entry([PETITIONS[s.petition].into(), partner, LANGS[s.lang].into()]).or_default() += 1;
        }
        let counted = self
            .store
            .rows(
                "SELECT p.slug, n.partner || '/' || n.lang, CAST(n.confirmed AS TEXT) FROM partner_counts n \
                 JOIN petitions p ON p.key = n.petition WHERE n.confirmed <> 0 ORDER BY 1, 2",
            )
            .await;
        let expected =
            expected.into_iter().map(|([slug, partner, lang], n)| [slug, format!("{partner}/{lang}"), n.to_string()]);
        let mut expected: Vec<_> = expected.collect();
        expected.sort();
        assert_eq!(counted, expected);
        assert_eq!(self.store.audit_counts().await, Ok(0));
        assert_eq!(self.store.number("SELECT count(*) FROM pragma_foreign_key_check").await, 0);
    }
}
