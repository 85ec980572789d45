//! The organisations of the network.

use serde::{Deserialize, Serialize};

use crate::facet::Topic;

/// A member organisation in one language: an entry of the snapshot's file [`crate::snapshot::MEMBERS`], a list by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Its name in addresses: lower-case ASCII letters, digits and hyphens.
    pub slug: String,
    /// Language of the texts: the one asked for, or the original's where no version exists in that.
    pub lang: String,
    /// Its name, plain text.
    pub name: String,
    /// Where its office is: ISO 3166-1 alpha-2 code, upper case.
    pub country: String,
    /// The year in which it was founded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub founded: Option<u16>,
    /// What it does: plain text, paragraphs parted by an empty line.
    pub about: String,
    /// What it works on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// Its site; always `https://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// True for invented demonstration content, which every view marks as such.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
}
