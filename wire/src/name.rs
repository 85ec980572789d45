//! The names that signers chose to show.

use serde::{Deserialize, Serialize};

/// Reply of `GET /v1/petitions/{slug}/names`: a page of the public list, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// Slug of the petition.
    pub petition: String,
    /// Confirmed signatures of the petition, those without a public name among them.
    pub confirmed: u64,
    /// Names in the whole list.
    pub shown: u64,
    /// At most [`crate::limit::NAMES`].
    pub names: Vec<ShownName>,
    /// Where the next page begins, for `?before=`; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<u64>,
}

/// A name as its owner chose to show it. Nothing stands beside it by which its owner could be told from others of that
/// name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownName {
    /// The whole name or initials; 1 to [`crate::limit::NAME`] characters.
    pub name: String,
    /// Day of signing, `2005-11-15`, in UTC.
    pub day: String,
}
