//! What the loader handed over; set once a page.

use std::cell::Cell;

use wasm_bindgen::JsValue;

use crate::json::Json;

/// Where things are and whom to trust.
pub struct Config {
    /// Address of the folder of `embed.js`, ending in `/`: the clearing house, or a mirror of it.
    pub base: String,
    /// Address of the clearing house itself, which alone pushes, takes signatures and has pages: `base`, unless a mirror
    /// served the loader.
    pub house: String,
    /// Ed25519 public keys in base64url; one valid signature by any of them is enough.
    pub keys: Vec<String>,
    /// Base addresses that may have the snapshot when `base` does not answer.
    pub mirrors: Vec<String>,
    files: JsValue,
}

thread_local! {
    static CONFIG: Cell<Option<&'static Config>> = const { Cell::new(None) };
}

/// Keeps the loader's object `{base, files, trust: {keys, mirrors, house?}}` for the page's lifetime; `None` where it is not
/// the loader's.
pub fn set(config: &JsValue) -> Option<()> {
    let trust = config.field("trust")?;
    let texts = |name| trust.field(name).map(|list| list.items().iter().filter_map(Json::text).collect());
    let base = config.field("base")?.text()?;
    let config = Config {
        house: trust.field("house").and_then(|house| house.text()).unwrap_or_else(|| base.clone()),
        base,
        keys: texts("keys")?,
        mirrors: texts("mirrors")?,
        files: config.field("files")?,
    };
    CONFIG.set(Some(Box::leak(Box::new(config))));
    Some(())
}

/// The configuration. The loader calls `start` before anything else, so it is there.
pub fn get() -> &'static Config {
    CONFIG.get().expect("start() comes before mount()")
}

/// The address of something at the clearing house.
pub fn url(route: &str) -> String {
    [&get().house, route].concat()
}

/// The address of a hashed file by its short name: `css`, `verify`.
pub fn file(name: &str) -> Option<String> {
    widget_file(&get().files.field(name)?)
}

/// The address of a language's messages.
pub fn messages(language: &str) -> Option<String> {
    widget_file(&get().files.field("messages")?.field(language)?)
}

fn widget_file(name: &JsValue) -> Option<String> {
    Some([&get().base, wire::route::WIDGET, &name.text()?].concat())
}
