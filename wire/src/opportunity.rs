//! Opportunities: grants, fellowships and training that an organisation may apply for.

use serde::{Deserialize, Serialize};

use crate::list::controlled_list;

/// An opportunity in one language: an entry of the snapshot's file [`crate::snapshot::OPPORTUNITIES`], and of the reply
/// of `GET /v1/opportunities`. Both are lists: the soonest deadline first, then those without one, then those whose
/// deadline passed within the last [`crate::limit::PASSED_DAYS`] days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opportunity {
    /// Its name in addresses: lower-case ASCII letters, digits and hyphens.
    pub slug: String,
    /// Language of the texts: the one asked for, or the original's where no version exists in that.
    pub lang: String,
    /// What is offered.
    pub kind: OpportunityKind,
    /// The headline, plain text.
    pub title: String,
    /// Who offers it.
    pub organisation: String,
    /// One or two sentences, plain text.
    pub summary: String,
    /// What it pays for or teaches: plain text, paragraphs parted by an empty line; empty where unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub covers: String,
    /// Who qualifies; as `covers`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Who or what is left out; as `covers`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub excludes: String,
    /// ISO 3166-1 alpha-2 codes, upper case, of the countries from which one may apply; empty means anywhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// Tags of the languages in which one may apply; empty where unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Last day to apply, `2005-11-15`; none means at any time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// Where to read on and apply; always `https://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day on which somebody last checked all this, `2005-11-15`.
    pub reviewed: String,
    /// True for invented demonstration content, which every view marks as such.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
}

controlled_list! {
    /// What an opportunity offers.
    OpportunityKind {
        /// Money for a project or for an organisation's running.
        Grant = "grant",
        /// Money within days, for people or organisations in danger.
        EmergencyGrant = "emergency_grant",
        /// Time, a place and a stipend for a person.
        Fellowship = "fellowship",
        /// A course or a mentor.
        Training = "training",
    }
}
