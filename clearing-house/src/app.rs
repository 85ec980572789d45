//! What every request's handler shares.

use std::sync::Arc;

use tokio::sync::watch;
use wire::Programme;

use crate::{
    account::Desk, assets::Assets, clock::Clock, config::Config, counts::Counts, guard::Guard, keys::Secret, live::Hub,
    names::Shown, partners::Partners, rate::RateLimit, snapshot::Shelf, store::Store,
};

/// The running clearing house.
pub struct App {
    /// As it was started.
    pub config: Config,
    /// The base address that readers see, ending in `/`.
    pub public_url: String,
    /// The time.
    pub clock: Clock,
    /// The memory.
    pub store: Arc<dyn Store>,
    /// Passphrases and failed sign-ins of the desk.
    pub desk: Desk,
    /// Keyed hashes.
    pub secret: Secret,
    /// The key by which readers know the snapshot, in base64url.
    pub public_key: String,
    /// The newest snapshot.
    pub shelf: Arc<Shelf>,
    /// The live stream.
    pub hub: Arc<Hub>,
    /// Places for live streams: three quarters of the connections.
    pub streams: Arc<tokio::sync::Semaphore>,
    /// The live counts.
    pub counts: Arc<Counts>,
    /// The widget's files.
    pub assets: Assets,
    /// The organisations that embed the widget.
    pub partners: Partners,
    /// How many names the public lists have.
    pub shown: Shown,
    /// Whom requests are sealed to; none are taken where there is nobody.
    pub programme: Option<Programme>,
    /// How often one client may sign, send requests and look for answers and receipts.
    pub rate: RateLimit,
    /// Whether a signature may be a person's.
    pub guard: Guard,
    /// True once the server is to stop.
    pub stop: watch::Receiver<bool>,
    /// Wakes what carries out reviewers' decisions.
    pub review: Arc<tokio::sync::Notify>,
    /// Wakes the mail worker.
    pub mail: Arc<tokio::sync::Notify>,
}
