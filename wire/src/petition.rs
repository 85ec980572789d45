//! Petitions as the public reads them.

use serde::{Deserialize, Serialize};

/// A petition in one language: a file of the snapshot, and the reply of `GET /v1/petitions/{slug}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Petition {
    /// Its name in addresses: lower-case ASCII letters, digits and hyphens.
    pub slug: String,
    /// Language of the texts: the one asked for, or the original's where no version exists in that.
    pub lang: String,
    /// The headline, plain text.
    pub title: String,
    /// Whom it asks, plain text; empty where the source named nobody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target: String,
    /// What it asks and why: plain text, paragraphs parted by an empty line.
    pub text: String,
    /// Whether it takes signatures.
    pub state: PetitionState,
    /// Confirmed signatures when this was written.
    pub confirmed: u64,
    /// Last day on which it can be signed, `2005-11-15`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<String>,
    /// The organisation that receives and delivers the signatures.
    pub organisation: String,
    /// What a signer agrees to.
    pub consent: Consent,
    /// Who reads what signers seal, at most [`crate::limit::RECIPIENTS`]; none where nobody could, and then it takes no
    /// signatures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
    /// Countries, ISO 3166-1 alpha-2 codes, in which signing may put the signer in danger.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risky: Vec<String>,
    /// Slug of the campaign that it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<String>,
    /// True for invented demonstration content, which every view marks as such.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
}

impl Petition {
    /// The number of signatures to reach next.
    pub fn goal(&self) -> u64 {
        goal(self.confirmed)
    }
}

/// An organisation that receives signatures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Its name, plain text.
    pub organisation: String,
    /// Its X25519 public key, 32 bytes in base64url without padding; the private half never touches the server.
    pub key: String,
}

/// The wording that a signer agrees to. A new wording is a new version, so that it is known who agreed to what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Sent back with the signature; an outdated one is refused so that nobody agrees to words they did not see.
    pub version: String,
    /// One plain sentence.
    pub text: String,
}

/// Whether a petition takes signatures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PetitionState {
    /// It takes signatures.
    #[default]
    Open,
    /// It can be read, no longer signed.
    Closed,
}

/// The goal shown for a count: the first step of 100, 250, 500, 1,000, 2,500, 5,000, 10,000 … that is still ahead.
/// A goal within reach brings more signatures than a far one, so it rises in steps.
pub fn goal(confirmed: u64) -> u64 {
    let mut decade = 100_u64;
    loop {
        // 10 × would overflow only beyond 10^19 signatures.
        for step in [decade, decade / 2 * 5, decade * 5] {
            if confirmed < step {
                return step;
            }
        }
        decade = match decade.checked_mul(10) {
            Some(next) if next <= u64::MAX / 5 => next,
            _ => return u64::MAX,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::goal;

    #[test]
    fn goal_is_the_next_step_ahead() {
        let expected = [
            (0, 100),
            (99, 100),
            (100, 250),
            (250, 500),
            (500, 1_000),
            (999, 1_000),
            (7_812, 10_000),
            (10_000, 25_000),
            (u64::MAX, u64::MAX),
        ];
        for (confirmed, next) in expected {
            assert_eq!(goal(confirmed), next, "{confirmed} signatures");
        }
    }
}
