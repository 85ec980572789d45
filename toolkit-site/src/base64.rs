//! Base64url without padding, by the browser's own functions where pages are read.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn atob(text: &str) -> Result<String, JsValue>;
    fn btoa(text: &str) -> String;
}

/// Bytes as text.
pub fn encode(bytes: &[u8]) -> String {
    let latin: String = bytes.iter().copied().map(char::from).collect();
    btoa(&latin).replace('+', "-").replace('/', "_").trim_end_matches('=').to_owned()
}

/// Text as bytes; none where it is no base64url.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let latin = atob(&text.replace('-', "+").replace('_', "/")).ok()?;
    latin.chars().map(|letter| u8::try_from(letter).ok()).collect()
}

/// A key of 32 bytes.
pub fn key(text: &str) -> Option<[u8; 32]> {
    decode(text)?.try_into().ok()
}
