//! Where the page's script hands over to Rust.

use i18n::{BrowserIntl, Language};
use wasm_bindgen::prelude::*;

use crate::words;

/// Takes the islands' words and makes ready for their hydration. `start.js` calls it before any island's own function.
///
/// # Errors
/// Where the words are of another build than this code: the page is then left as it was printed.
#[wasm_bindgen]
pub fn begin(language: &str, pack: String) -> Result<(), JsError> {
    let language = Language::by_tag(language).ok_or_else(|| JsError::new("unknown language"))?;
    let tool = words::Tool::new(pack, BrowserIntl::new(language))?;
    // The page's words live as long as the page.
    words::choose(language, Box::leak(Box::new(tool)));
    leptos::mount::hydrate_islands();
    Ok(())
}
