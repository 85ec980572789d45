//! SHA-256 and Ed25519: the browser's where it has them, else the small module built from `verify/`, which is loaded
//! only then. A page without TLS has no `crypto.subtle`, and its readers need verified content the most.

use js_sys::{Array, Object, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use crate::net::{self, Failure};

/// SHA-256 of some bytes.
pub async fn sha256(data: &[u8]) -> Result<[u8; 32], Failure> {
    if let Some(digest) = browser_sha256(data).await {
        return Ok(digest);
    }
    let module = module().await?;
    let memory = module.write(&[data])?;
    module.sha256(length(data));
    let mut digest = [0; 32];
    memory.subarray(0, 32).copy_to(&mut digest);
    Ok(digest)
}

/// Whether a key (32 bytes) made a signature (64 bytes) over a message.
pub async fn ed25519(key: &[u8; 32], signature: &[u8; 64], message: &[u8]) -> Result<bool, Failure> {
    if let Some(answer) = browser_ed25519(key, signature, message).await {
        return Ok(answer);
    }
    let module = module().await?;
    module.write(&[key, signature, message])?;
    Ok(module.ed25519(length(key) + length(signature) + length(message)) == 1)
}

fn subtle() -> Option<SubtleCrypto> {
    let subtle = crate::page::window().crypto().ok()?.subtle();
    (!subtle.is_undefined()).then_some(subtle)
}

async fn browser_sha256(data: &[u8]) -> Option<[u8; 32]> {
    let promise = subtle()?.digest_with_str_and_u8_array("SHA-256", data).ok()?;
    Uint8Array::new(&JsFuture::from(promise).await.ok()?).to_vec().try_into().ok()
}

/// `None` where the browser does not know Ed25519.
async fn browser_ed25519(key: &[u8], signature: &[u8], message: &[u8]) -> Option<bool> {
    let subtle = subtle()?;
    let usages = Array::of1(&"verify".into());
    let key = subtle.import_key_with_str("raw", &Uint8Array::from(key), "Ed25519", false, &usages).ok()?;
    let key: CryptoKey = JsFuture::from(key).await.ok()?.unchecked_into();
    let answer = subtle.verify_with_str_and_u8_array_and_u8_array("Ed25519", &key, signature, message).ok()?;
    JsFuture::from(answer).await.ok()?.as_bool()
}

#[wasm_bindgen]
extern "C" {
    /// The exports of the module in `verify/`.
    #[derive(Clone)]
    type Module;
    #[wasm_bindgen(method)]
    fn buffer(this: &Module) -> u32;
    #[wasm_bindgen(method)]
    fn sha256(this: &Module, length: u32);
    #[wasm_bindgen(method)]
    fn ed25519(this: &Module, length: u32) -> u32;
    #[wasm_bindgen(method, getter)]
    fn memory(this: &Module) -> WebAssembly::Memory;
}

impl Module {
    /// Puts the parts one after another into the module's buffer, and returns the buffer.
    fn write(&self, parts: &[&[u8]]) -> Result<Uint8Array, Failure> {
        let buffer = Uint8Array::new_with_byte_offset(&self.memory().buffer(), self.buffer());
        let mut at = 0;
        for part in parts {
            if buffer.length() - at < length(part) {
                return Err(Failure::Untrusted);
            }
            buffer.set(&Uint8Array::from(*part), at);
            at += length(part);
        }
        Ok(buffer)
    }
}

fn length(bytes: &[u8]) -> u32 {
    bytes.len() as u32
}

thread_local! {
    static MODULE: std::cell::RefCell<Option<Module>> = const { std::cell::RefCell::new(None) };
}

async fn module() -> Result<Module, Failure> {
    if let Some(module) = MODULE.with_borrow(Clone::clone) {
        return Ok(module);
    }
    let code = net::file(&crate::config::file("verify").ok_or(Failure::Unreachable)?).await?;
    let instance = async {
        let result = JsFuture::from(WebAssembly::instantiate_buffer(&code, &Object::new())).await?;
        Reflect::get(&Reflect::get(&result, &"instance".into())?, &"exports".into())
    };
    let module: Module = instance.await.map_err(|_: JsValue| Failure::Unreachable)?.unchecked_into();
    MODULE.set(Some(module.clone()));
    Ok(module)
}
