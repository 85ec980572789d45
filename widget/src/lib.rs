//! The elements `<ifex-alerts>` and `<ifex-petition>`.
//!
//! `embed.js` defines the elements and, when one comes near the viewport, loads this module, calls [`start`] once and
//! [`mount`] for each element. What a host page may rely on is written in `custom-elements.json`.
//!
//! The widget shows nothing that the clearing house did not sign (but live counts), and leaves the host's own content
//! in place until it has something to show.
#![warn(missing_docs)]

mod alerts;
mod base64;
mod config;
mod element;
mod json;
mod live;
mod net;
mod page;
mod petition;
mod root;
mod signal;
mod signer;
mod snapshot;
mod texts;
mod verify;
mod view;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Takes what the loader knows: the base address, the names of the hashed files, the trusted keys and mirrors.
///
/// # Errors
/// A `config` that is not the loader's.
#[wasm_bindgen]
pub fn start(config: JsValue) -> Result<(), JsValue> {
    signal::start();
    config::set(&config).ok_or(config)?;
    signer::retry();
    Ok(())
}

/// Brings an element to life and returns the handle by which the loader tells it of changes.
#[wasm_bindgen]
pub fn mount(host: HtmlElement) -> Handle {
    Handle(root::mount(host))
}

/// A living element, held by the loader.
#[wasm_bindgen]
pub struct Handle(root::Mounted);

#[wasm_bindgen]
impl Handle {
    /// Reads the element's attributes anew.
    pub fn update(&self) {
        self.0.element.read_attributes();
    }

    /// Ends the element's life: view, timers, and its part in the live stream.
    pub fn unmount(self) {
        drop(self);
    }
}
