//! Petitions and campaigns as the store has them.

use std::collections::BTreeMap;

use wire::{PetitionState, Recipient};

use super::record::in_language;
use crate::clock::Seconds;

/// A petition in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Petition {
    /// The store's own number; 0 before it is stored.
    pub key: i64,
    /// Its name in addresses.
    pub slug: String,
    /// What sort of file it came from.
    pub source_kind: String,
    /// Its identity there.
    pub source_id: String,
    /// Of the record as imported.
    pub content_hash: [u8; 32],
    /// Whether its organisation takes signatures; see [`Petition::state_on`].
    pub state: PetitionState,
    /// Language of the original.
    pub original: String,
    /// When it opened.
    pub opened: Seconds,
    /// Last day on which it can be signed.
    pub closes: Option<String>,
    /// Who receives the signatures.
    pub organisation: String,
    /// Of the wording in [`PetitionVersion::consent`].
    pub consent_version: String,
    /// Slug of its campaign.
    pub campaign: Option<String>,
    /// ISO 3166-1 alpha-2 codes.
    pub countries: Vec<String>,
    /// Codes of the countries in which signing may put the signer in danger.
    pub risky: Vec<String>,
    /// Who reads what signers seal. Read from the store where the petition names nobody: the default, if there is one.
    pub recipients: Vec<Recipient>,
    /// Whom to tell when the count passes a number; written only.
    pub notify: Option<Notify>,
    /// When its signers' identities were erased; read only.
    pub erased: Option<Seconds>,
    /// Signatures counted elsewhere before.
    pub imported_count: u64,
    /// Invented content.
    pub sample: bool,
    /// The texts by language.
    pub versions: BTreeMap<String, PetitionVersion>,
}

impl Petition {
    /// Whether it takes signatures on a day, `2005-11-15`: not where nobody could read who signed, nor once that was erased
    /// and whoever signed could sign again.
    pub fn state_on(&self, day: &str) -> PetitionState {
        let over = self.closes.as_deref().is_some_and(|last| day > last);
        if over || self.recipients.is_empty() || self.erased.is_some() { PetitionState::Closed } else { self.state }
    }

    /// The texts in a language, or the original's, with the language they are in.
    pub fn version<'a>(&'a self, lang: &'a str) -> Option<(&'a str, &'a PetitionVersion)> {
        in_language(&self.versions, lang, &self.original)
    }
}

/// Whom to tell when a petition's count passes a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notify {
    /// The target's office.
    pub address: String,
    /// The numbers, each told once.
    pub at: Vec<u64>,
}

/// A petition's texts in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PetitionVersion {
    /// The headline.
    pub title: String,
    /// Whom it asks.
    pub target: String,
    /// What it asks and why.
    pub text: String,
    /// What a signer agrees to.
    pub consent: String,
}

/// A campaign in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// Its name in addresses.
    pub slug: String,
    /// What sort of file it came from.
    pub source_kind: String,
    /// Its identity there.
    pub source_id: String,
    /// Of the record as imported.
    pub content_hash: [u8; 32],
    /// Language of the original.
    pub original: String,
    /// ISO 3166-1 alpha-2 codes.
    pub countries: Vec<String>,
    /// Invented content.
    pub sample: bool,
    /// The texts by language.
    pub versions: BTreeMap<String, CampaignVersion>,
}

impl Campaign {
    /// The texts in a language, or the original's, with the language they are in.
    pub fn version<'a>(&'a self, lang: &'a str) -> Option<(&'a str, &'a CampaignVersion)> {
        in_language(&self.versions, lang, &self.original)
    }
}

/// A campaign's texts in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CampaignVersion {
    /// The headline.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Paragraphs parted by an empty line.
    pub text: String,
}
