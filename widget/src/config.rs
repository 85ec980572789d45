//! What the loader handed over; set once a page.

use std::cell::Cell;
use std::collections::BTreeMap;

use serde::Deserialize;

/// Where things are and whom to trust.
#[derive(Deserialize)]
pub struct Config {
    /// Address of the folder of `embed.js`, ending in `/`: the clearing house, or a mirror of it.
    pub base: String,
    /// Names of the hashed files below [`wire::route::WIDGET`].
    pub files: Files,
    /// Keys and mirrors, filled in by the clearing house that served the loader.
    pub trust: Trust,
}

/// Names of the hashed files that are loaded on demand.
#[derive(Deserialize)]
pub struct Files {
    /// The style sheet.
    pub css: String,
    /// The fallback of [`crate::verify`].
    pub verify: String,
    /// Language tag → message pack.
    pub messages: BTreeMap<String, String>,
}

/// Whom to believe, and where else to look.
#[derive(Deserialize)]
pub struct Trust {
    /// Ed25519 public keys in base64url; one valid signature by any of them is enough.
    pub keys: Vec<String>,
    /// Base addresses that may have the snapshot when `base` does not answer.
    pub mirrors: Vec<String>,
}

thread_local! {
    static CONFIG: Cell<Option<&'static Config>> = const { Cell::new(None) };
}

/// Keeps the configuration for the page's lifetime.
pub fn set(config: Config) {
    CONFIG.set(Some(Box::leak(Box::new(config))));
}

/// The configuration. The loader calls `start` before anything else, so it is there.
pub fn get() -> &'static Config {
    CONFIG.get().expect("start() comes before mount()")
}

/// The address of something below the base.
pub fn url(route: &str) -> String {
    format!("{}{route}", get().base)
}
