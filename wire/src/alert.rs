//! Alerts as the public reads them. The desk's record has more; what is not here never leaves the clearing house.

use serde::{Deserialize, Serialize};

use crate::facet::{AlertKind, Topic};

/// One file of the snapshot: the newest alerts of one scope in one language, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertList {
    /// How many published alerts the scope has, of which at most [`crate::limit::ALERT_LIST`] are listed.
    pub total: u32,
    /// Newest first, by publication.
    pub alerts: Vec<AlertSummary>,
}

/// What a list shows of an alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertSummary {
    /// Stable for ever, and part of the alert's address: lower-case ASCII letters, digits and hyphens.
    pub id: String,
    /// What sort of item it is.
    pub kind: AlertKind,
    /// Whether it stands, was corrected or was withdrawn.
    pub state: AlertState,
    /// Language of the texts here: the list's own, or the original's where no version exists in that.
    pub lang: String,
    /// The headline, plain text.
    pub title: String,
    /// One sentence of context, plain text; empty where the source gave none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// ISO 3166-1 alpha-2 codes, upper case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// Slugs of the campaigns that it is part of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub campaigns: Vec<String>,
    /// When the event was, as precisely as it is known: `2005-03-14`, `2005-03` or `2005`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// When it was published, RFC 3339 in UTC.
    pub published: String,
    /// When it last changed, RFC 3339 in UTC.
    pub updated: String,
    /// What was corrected, or why it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What readers are asked to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<RecommendedAction>,
    /// The organisation that reported it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// True for invented demonstration content, which every view marks as such.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
}

/// The short form of an alert's recommended action; the alert's own page has addressees and model letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecommendedAction {
    /// What to do and towards whom, in the imperative.
    pub label: String,
    /// Last day on which it helps, `2005-03-30`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// Slug of the petition to sign, where that is the action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub petition: Option<String>,
}

/// The public part of an alert's editorial state. Unpublished states never cross this boundary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertState {
    /// It stands as first published.
    #[default]
    Published,
    /// It stands, after a correction that `note` explains.
    Corrected,
    /// It no longer stands; only its headline and `note` are published.
    Withdrawn,
}
