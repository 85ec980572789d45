//! Organisations that embed the widget and registered their sites, so that what they bring is counted for them.

use serde::{Deserialize, Serialize};

/// A partner: the file [`crate::snapshot::partner`] of the snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Its name in the widget's attribute `partner`: lower-case ASCII letters, digits and hyphens.
    pub slug: String,
    /// Its name, plain text.
    pub name: String,
    /// Origins (RFC 6454) of its sites, as browsers write them: `https://example.org`. At least one, at most
    /// [`crate::limit::SITES`].
    pub sites: Vec<String>,
    /// Its X25519 public key, 32 bytes in base64url without padding, where it asks signers whether it may write to them;
    /// the private half never touches the server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

impl Partner {
    /// Whether an origin, as browsers write it, is one of the partner's sites.
    pub fn has(&self, origin: &str) -> bool {
        self.sites.iter().any(|site| site == origin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_an_origin_and_nothing_that_only_begins_like_it() {
        let partner = Partner {
            slug: "sample".into(),
            name: "Sample".into(),
            sites: vec!["https://example.org".into()],
            key: None,
        };
        assert!(partner.has("https://example.org"));
        for other in ["https://example.org.evil.example", "http://example.org", "https://example.org:8443", "null", ""]
        {
            assert!(!partner.has(other), "{other}");
        }
    }
}
