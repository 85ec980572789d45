//! The part that only a signer needs, `widget/signer.js`: it seals, sends, waits for the line and follows the mail's
//! link. It is loaded when somebody turns to a form, or where there is something for it to do already.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlFormElement};

use crate::config;
use crate::json::Json;
use crate::page::window;

#[wasm_bindgen]
extern "C" {
    /// What the script gives.
    pub type Signer;
    /// Warns in a form where its country is one of these, and makes ready to seal.
    #[wasm_bindgen(method)]
    pub fn attend(this: &Signer, form: &Element, risky: &Array, lang: &str);
    /// Asks in a form whether this partner may write; `partner` is the JSON of a [`wire::Partner`] with a key.
    #[wasm_bindgen(method, js_name = askFor)]
    pub fn ask_for(this: &Signer, form: &Element, partner: &JsValue, lang: &str);
    /// Shows what is kept for a view's petition, from now on.
    #[wasm_bindgen(method)]
    pub fn watch(this: &Signer, view: &JsValue);
    /// Follows the mail's link.
    #[wasm_bindgen(method)]
    pub fn open(this: &Signer, view: &JsValue, token: &str);
    /// Sends what is kept.
    #[wasm_bindgen(method)]
    fn retry(this: &Signer);
    /// Seals and sends a form's entries with what is not in the form; the promise is kept with `{code, fields?}`.
    #[wasm_bindgen(method)]
    pub fn sign(this: &Signer, form: &HtmlFormElement, fixed: &JsValue, view: &JsValue, notice: &Element) -> Promise;
}

/// Loads it; `None` where the line does not give it.
pub async fn load() -> Option<Signer> {
    let config = config::get();
    let name = config.loader.field("files")?.field("signer")?;
    let load: Function = config.loader.field("load")?.unchecked_into();
    let loading: Promise =
        load.call2(&JsValue::UNDEFINED, &name, &config.loader.field("module")?).ok()?.unchecked_into();
    let make: Function = Reflect::get(&JsFuture::from(loading).await.ok()?, &"default".into()).ok()?.unchecked_into();
    Some(make.call1(&JsValue::UNDEFINED, &config.loader).ok()?.unchecked_into())
}

/// Whether a signature waits on this device; the script keeps it under this name.
pub fn is_kept() -> bool {
    let storage = window().local_storage().ok().flatten();
    storage.and_then(|storage| storage.get_item("ifex-waiting").ok().flatten()).is_some()
}

/// Sends what waits on this device, if anything does.
pub fn retry() {
    if is_kept() {
        spawn_local(async {
            if let Some(signer) = load().await {
                signer.retry();
            }
        });
    }
}
