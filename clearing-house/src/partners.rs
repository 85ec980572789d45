//! The partners in memory: each signature that names one asks for it.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use url::{Origin, Url};
use wire::Partner;

use crate::{
    keys::{self, Secret},
    store::{Store, Stored},
};

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
    fn a_renewed_link_has_another_secret() {
        let secret = Secret::in_memory().unwrap();
        assert_eq!(link_secret(&secret, "a", 0), link_secret(&secret, "a", 0));
        assert_ne!(link_secret(&secret, "a", 0), link_secret(&secret, "a", 1));
        assert_ne!(link_secret(&secret, "a", 0), link_secret(&secret, "b", 0));
    }
}
