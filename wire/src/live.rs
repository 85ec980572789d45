//! What `GET /v1/live` pushes, as server-sent events (WHATWG HTML, "Server-sent events").
//!
//! An event tells *that* something changed; what is shown is always read from the signed snapshot, so that a forged
//! or stale stream can show nothing of its own but a count. Each event has an id; a client that comes back with
//! `Last-Event-ID` gets what it missed, or [`LiveEvent::Reset`] where that is no longer kept.

use serde::{Deserialize, Serialize};

use crate::{AlertState, Topic};

/// One event; the tag is also the SSE `event:` name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum LiveEvent {
    /// A newer snapshot can be fetched.
    Snapshot {
        /// [`crate::Manifest::version`].
        version: u64,
        /// What changed since the one before, at most [`crate::limit::LIVE_ALERTS`]; readers of other scopes need not fetch.
        alerts: Vec<AlertChange>,
        /// True where more changed than is listed, so that every reader should fetch.
        more: bool,
    },
    /// A petition's count changed; sent for the petitions asked for, once a second at the most.
    Count {
        /// Slug of the petition.
        petition: String,
        /// Confirmed signatures.
        confirmed: u64,
    },
    /// What was missed is no longer kept: fetch everything anew.
    Reset {},
}

/// An alert that appeared or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertChange {
    /// [`crate::AlertSummary::id`].
    pub id: String,
    /// Its public state now.
    pub state: AlertState,
    /// ISO 3166-1 alpha-2 codes.
    pub countries: Vec<String>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Slugs of campaigns.
    pub campaigns: Vec<String>,
}
