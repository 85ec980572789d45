//! The expertise exchange: what organisations offer one another, and what they ask for.

use serde::{Deserialize, Serialize};

use crate::list::controlled_list;

/// An entry in one language: of the snapshot's file [`crate::snapshot::EXCHANGE`] and of the reply of
/// `GET /v1/exchange`, both lists, newest first.
///
/// There is no contact data in it: an editor wrote the entry, and whoever answers sends a [`crate::NewRequest`] of the
/// kind [`crate::RequestKind::Expertise`] that names it, so that the editor brings the two together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeEntry {
    /// Its name in addresses: lower-case ASCII letters, digits and hyphens.
    pub slug: String,
    /// Language of the texts: the one asked for, or the original's where no version exists in that.
    pub lang: String,
    /// Whether somebody offers or asks.
    pub kind: ExchangeKind,
    /// What it is about.
    pub field: ExpertiseField,
    /// The headline, plain text.
    pub title: String,
    /// Plain text, paragraphs parted by an empty line.
    pub text: String,
    /// Tags of the languages in which one can work together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// ISO 3166-1 alpha-2 codes, upper case, of the countries that it is for; empty means anywhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// The day on which it was posted, `2005-11-15`.
    pub posted: String,
    /// True for invented demonstration content, which every view marks as such.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
}

controlled_list! {
    /// Whether somebody offers or asks.
    ExchangeKind {
        /// Somebody offers to help.
        Offer = "offer",
        /// Somebody asks for help.
        Ask = "ask",
    }
}

controlled_list! {
    /// What kind of knowledge is exchanged.
    ExpertiseField {
        /// Law and courts.
        Legal = "legal",
        /// Safety of devices, accounts and communication.
        DigitalSecurity = "digital_security",
        /// Safety of people and premises.
        PhysicalSafety = "physical_safety",
        /// Reporting and editing.
        Journalism = "journalism",
        /// Recording violations so that the record holds.
        Documentation = "documentation",
        /// Finding money.
        Fundraising = "fundraising",
        /// Running an organisation: people, money, boards.
        Management = "management",
        /// Campaigns and work with institutions.
        Advocacy = "advocacy",
        /// Sites, tools and data.
        Technology = "technology",
        /// Translation and interpreting.
        Translation = "translation",
        /// Stress, trauma and care for one another.
        Wellbeing = "wellbeing",
    }
}
