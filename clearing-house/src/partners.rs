//! The partners in memory: each signature that names one asks for it.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use url::{Origin, Url};
use wire::Partner;

use crate::{
    keys::{self, Secret},
    store::{PartnerCount, Store, Stored},
};

/// Counts below this are not told exactly: who else knows that somebody signed on a partner's page would learn more from
/// a few than from many.
pub const FEW: u64 = 5;

/// The partners as the store has them.
pub struct Partners {
    store: Arc<dyn Store>,
    known: RwLock<Known>,
}

#[derive(Default)]
struct Known {
    /// Version of the store's content that it was read from.
    content: Option<i64>,
    by_slug: HashMap<String, Arc<Partner>>,
}

impl Partners {
    /// Reads them from a store when they are first asked for, and again when its content has changed.
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, known: RwLock::default() }
    }

    /// The partner of this name.
    pub async fn get(&self, slug: &str) -> Stored<Option<Arc<Partner>>> {
        let content = self.store.content_version().await?;
        {
            let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
            if known.content == Some(content) {
                return Ok(known.by_slug.get(slug).cloned());
            }
        }
        let partners = self.store.partners().await?;
        let by_slug: HashMap<_, _> = partners.into_iter().map(|p| (p.slug.clone(), Arc::new(p))).collect();
        let found = by_slug.get(slug).cloned();
        // Two may have read at once; an older state is replaced with the next call, as its number is not the store's.
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Known { content: Some(content), by_slug };
        Ok(found)
    }
}

/// The origin (RFC 6454) of a page or site, as browsers write it; `None` for what is not on the web.
pub fn origin(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let on_the_web = matches!(url.scheme(), "https" | "http");
    match url.origin() {
        origin @ Origin::Tuple(..) if on_the_web => Some(origin.ascii_serialization()),
        _ => None,
    }
}

/// The secret in a partner's link. The number of the link is in it, so that a link which went astray can be replaced.
pub fn link_secret(secret: &Secret, slug: &str, link: u32) -> String {
    keys::base64url(&secret.hash("partner link", &format!("{slug}\n{link}")))
}

/// A count as a partner is told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// As it is.
    Exactly(u64),
    /// Fewer than [`FEW`].
    Few,
    /// A sum in which there are [`Told::Few`].
    AtLeast(u64),
}

/// What a partner brought to one petition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Slug of the petition.
    pub petition: String,
    /// By the language of the page.
    pub languages: Vec<(String, Told)>,
    /// In all languages. Where a part is not told, neither is the sum: the part would follow from it.
    pub total: Told,
}

/// What one partner brought, as it is told; `counts` are sorted by petition.
pub fn brought(counts: Vec<PartnerCount>, partner: &str) -> Vec<Brought> {
    let counts: Vec<_> = counts.into_iter().filter(|count| count.partner == partner).collect();
    let one = |counts: &[PartnerCount]| Brought {
        petition: counts[0].petition.clone(),
        languages: counts.iter().map(|count| (count.lang.clone(), told(count.confirmed))).collect(),
        total: total(counts),
    };
    counts.chunk_by(|a, b| a.petition == b.petition).map(one).collect()
}

/// A count as it is told.
pub const fn told(confirmed: u64) -> Told {
    if confirmed < FEW { Told::Few } else { Told::Exactly(confirmed) }
}

fn total(counts: &[PartnerCount]) -> Told {
    let exact = counts.iter().map(|count| count.confirmed).filter(|count| *count >= FEW).sum::<u64>();
    match counts.iter().filter(|count| count.confirmed < FEW).count() as u64 {
        0 => Told::Exactly(exact),
        // Each has one at least, or it would not be there.
        few => Told::AtLeast(exact + few),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_those_that_browsers_send() {
        for (address, expected) in [
            ("https://Example.org/a?b#c", Some("https://example.org")),
            ("https://example.org:443/", Some("https://example.org")),
            ("http://localhost:8090/petition.html", Some("http://localhost:8090")),
            ("https://bücher.example/", Some("https://xn--bcher-kva.example")),
            ("https://good.example@evil.example/", Some("https://evil.example")),
            ("ftp://example.org/", None),
            ("file:///etc/passwd", None),
            ("null", None),
            ("", None),
        ] {
            assert_eq!(origin(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn small_counts_are_not_told_and_do_not_follow_from_the_sum() {
        let count = |petition: &str, partner: &str, lang: &str, confirmed| PartnerCount {
            petition: petition.into(),
            partner: partner.into(),
            lang: lang.into(),
            confirmed,
        };
        let counts = vec![
            count("one", "", "en", 100),
            count("one", "sample", "ar", 4),
            count("one", "sample", "en", 5),
            count("two", "other", "en", 9),
            count("two", "sample", "fr", 7),
        ];
        let expected = [
            Brought {
                petition: "one".into(),
                languages: vec![("ar".into(), Told::Few), ("en".into(), Told::Exactly(5))],
                total: Told::AtLeast(6),
            },
            Brought {
                petition: "two".into(),
                languages: vec![("fr".into(), Told::Exactly(7))],
                total: Told::Exactly(7),
            },
        ];
        assert_eq!(brought(counts, "sample"), expected);
    }

    #[test]
    fn a_renewed_link_has_another_secret() {
        let secret = Secret::in_memory().unwrap();
        assert_eq!(link_secret(&secret, "a", 0), link_secret(&secret, "a", 0));
        assert_ne!(link_secret(&secret, "a", 0), link_secret(&secret, "a", 1));
        assert_ne!(link_secret(&secret, "a", 0), link_secret(&secret, "b", 0));
    }
}
