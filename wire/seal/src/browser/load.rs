//! Downloads the module.

use std::cell::RefCell;

use js_sys::{ArrayBuffer, Object, Reflect, WebAssembly};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReferrerPolicy, RequestCredentials, RequestInit, Response};

use super::{BrowserError, Exports, integrity};

/// Milliseconds until the request is given up: 40 kB on a 2 kB/s line.
const PATIENCE: u32 = 20_000;

thread_local! {
    static MODULE: RefCell<Option<Exports>> = const { RefCell::new(None) };
}

pub async fn module(url: &str) -> Result<Exports, BrowserError> {
    if let Some(module) = MODULE.with_borrow(Clone::clone) {
        return Ok(module);
    }
    let integrity = integrity::of(url).ok_or(BrowserError::Address)?;
    let code = get(url, &integrity).await.map_err(|_| BrowserError::Unreachable)?;
    let module = start(&code).await.map_err(|_| BrowserError::Forbidden)?;
    MODULE.set(Some(module.clone()));
    Ok(module)
}

async fn get(url: &str, integrity: &str) -> Result<ArrayBuffer, JsValue> {
    let options = RequestInit::new();
    options.set_credentials(RequestCredentials::Omit);
    options.set_integrity(integrity);
    options.set_referrer_policy(ReferrerPolicy::NoReferrer);
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(url, &options)).await?.unchecked_into();
    if !response.ok() {
        return Err(JsValue::UNDEFINED);
    }
    Ok(JsFuture::from(response.array_buffer()?).await?.unchecked_into())
}

async fn start(code: &ArrayBuffer) -> Result<Exports, JsValue> {
    let compiled = JsFuture::from(WebAssembly::compile(code)).await?;
    let instance = JsFuture::from(WebAssembly::instantiate_module(compiled.unchecked_ref(), &Object::new())).await?;
    Ok(Reflect::get(&instance, &"exports".into())?.unchecked_into())
}
