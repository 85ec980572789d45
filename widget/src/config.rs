//! What the loader handed over; set once a page.

use std::cell::{Cell, RefCell};

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
    /// The object itself, for parts that are loaded when they are needed.
    pub loader: JsValue,
    token: RefCell<Option<String>>,
}

thread_local! {
    static CONFIG: Cell<Option<&'static Config>> = const { Cell::new(None) };
}

/// Keeps the loader's object `{base, files, token?, trust: {keys, mirrors, house?}}` for the page's lifetime; `None` where it is not
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
        loader: config.clone(),
        token: RefCell::new(config.field("token").and_then(|token| token.text())),
    };
    CONFIG.set(Some(Box::leak(Box::new(config))));
    Some(())
}

/// The configuration. The loader calls `start` before anything else, so it is there.
pub fn get() -> &'static Config {
    CONFIG.get().expect("start() comes before mount()")
}

/// The secret of the confirmation mail by whose link the page was opened, for the first who asks.
pub fn take_token() -> Option<String> {
    get().token.take()
}

/// The address of something at the clearing house.
pub fn url(route: &str) -> String {
    [&get().house, route].concat()
}

/// A file of the widget, made by the same build as this code.
pub struct File {
    /// Its address.
    pub url: String,
    /// What its content must be, as `fetch` and the HTML attribute take it.
    pub integrity: String,
}

/// A file by its short name: `css`, `verify`.
pub fn file(name: &str) -> Option<File> {
    widget_file(&get().files.field(name)?)
}

/// A language's messages.
pub fn messages(language: &str) -> Option<File> {
    widget_file(&get().files.field("messages")?.field(language)?)
}

fn widget_file(name: &JsValue) -> Option<File> {
    let name = name.text()?;
    Some(File { integrity: integrity(&name)?, url: [&get().base, wire::route::WIDGET, &name].concat() })
}

/// The integrity of a file whose name ends in its SHA-256, such as `style-{43 characters of base64url}.css`. The attribute
/// is specified with plain base64.
fn integrity(name: &str) -> Option<String> {
    const HASH: usize = 43;
    let (stem, _) = name.rsplit_once('.')?;
    let hash = stem.get(stem.len().checked_sub(HASH)?..)?;
    let plain = hash.chars().map(|c| match c {
        '-' => '+',
        '_' => '/',
        c => c,
    });
    Some("sha256-".chars().chain(plain).chain(['=']).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_its_integrity() {
        let name = "style-_-3hPiBn45AHzHIjk3GfhfnHZeBoYkIXyutgyaFOrUA.css";
        assert_eq!(integrity(name).unwrap(), "sha256-/+3hPiBn45AHzHIjk3GfhfnHZeBoYkIXyutgyaFOrUA=");
        assert_eq!(integrity("style.css"), None);
        assert_eq!(integrity("no-end"), None);
    }
}
