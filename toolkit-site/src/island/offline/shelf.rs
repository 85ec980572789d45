//! Where the browser keeps a saved site: a cache a version, and the worker that serves from it.

use gloo_net::http::{Request, Response as Page};
use js_sys::{Array, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, RequestCache, Response, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::Edition;
use crate::island::absolute;

/// Begins the names of this site's caches.
const PREFIX: &str = "ifex-site-";

/// A language's place.
#[derive(Clone)]
pub struct Shelf {
    pub base: String,
    pub lang: &'static str,
}

impl Shelf {
    /// What there is to be saved; none without a line. An older list from the browser's memory would name files that are
    /// no longer there.
    pub async fn newest(&self) -> Option<Edition> {
        Request::get(&self.list()).cache(RequestCache::NoCache).send().await.ok()?.json().await.ok()
    }

    /// What is saved in full.
    ///
    /// # Errors
    /// Where the browser keeps no sites.
    pub async fn saved(&self) -> Result<Option<Edition>, JsValue> {
        worker()?;
        for name in self.names().await? {
            let cache = open(&name).await?;
            let list = JsFuture::from(cache.match_with_str(&self.mark())).await?;
            if let Ok(list) = list.dyn_into::<Response>() {
                let text = JsFuture::from(list.text()?).await?.as_string().unwrap_or_default();
                return Ok(serde_json::from_str(&text).ok());
            }
        }
        Ok(None)
    }

    /// Saves all files, telling how many are done. What an attempt before has saved is not fetched again.
    ///
    /// # Errors
    /// Where the line breaks, or the device is full; what is saved so far stays for the next attempt.
    pub async fn save(&self, edition: &Edition, progress: impl Fn(u64)) -> Result<(), JsValue> {
        let name = format!("{PREFIX}{}-{}", self.lang, edition.version);
        let cache = open(&name).await?;
        for (done, file) in edition.files.iter().enumerate() {
            progress(done as u64);
            if JsFuture::from(cache.match_with_str(file)).await?.is_undefined() {
                add(&cache, file).await?;
            }
        }
        // The list comes last: where it is, all is.
        let text = serde_json::to_string(edition).unwrap_or_default();
        JsFuture::from(cache.put_with_str(&self.mark(), &Response::new_with_opt_str(Some(&text))?)).await?;
        JsFuture::from(worker()?.register(&format!("{}worker.js", self.base))).await?;
        for old in self.names().await?.into_iter().filter(|old| *old != name) {
            JsFuture::from(caches()?.delete(&old)).await?;
        }
        Ok(())
    }

    /// Removes what is saved in any language, and the worker.
    ///
    /// # Errors
    /// Where the browser keeps no sites.
    pub async fn remove(&self) -> Result<(), JsValue> {
        for name in names().await? {
            JsFuture::from(caches()?.delete(&name)).await?;
        }
        // Not whichever is nearest: above our folder may be another site's.
        let found = JsFuture::from(worker()?.get_registration_with_document_url(&self.base)).await?;
        if let Ok(found) = found.dyn_into::<ServiceWorkerRegistration>()
            && found.scope() == absolute(&self.base)
        {
            JsFuture::from(found.unregister()?).await?;
        }
        Ok(())
    }

    /// Address of the newest list.
    fn list(&self) -> String {
        format!("{}offline-{}.json", self.base, self.lang)
    }

    /// Under which the list is saved: another address than the newest list's, which must come from the line.
    fn mark(&self) -> String {
        format!("{}saved-{}.json", self.base, self.lang)
    }

    async fn names(&self) -> Result<Vec<String>, JsValue> {
        let own = format!("{PREFIX}{}-", self.lang);
        Ok(names().await?.into_iter().filter(|name| name.starts_with(&own)).collect())
    }
}

/// Saves a file. Pages keep their addresses, so they come from the line; everything else has its content's hash in its
/// name, and may come from what was saved before.
async fn add(cache: &Cache, file: &str) -> Result<(), JsValue> {
    if !file.ends_with('/') {
        return JsFuture::from(cache.add_with_str(file)).await.map(drop);
    }
    let page = Request::get(file).cache(RequestCache::Reload).send().await;
    let page = page.ok().filter(Page::ok).ok_or(JsValue::UNDEFINED)?;
    JsFuture::from(cache.put_with_str(file, &page.into())).await.map(drop)
}

async fn names() -> Result<Vec<String>, JsValue> {
    let names = Array::from(&JsFuture::from(caches()?.keys()).await?);
    Ok(names.iter().filter_map(|name| name.as_string()).filter(|name| name.starts_with(PREFIX)).collect())
}

fn caches() -> Result<CacheStorage, JsValue> {
    window().caches()
}

async fn open(name: &str) -> Result<Cache, JsValue> {
    JsFuture::from(caches()?.open(name)).await?.dyn_into()
}

/// Pages without TLS, and some private windows, have none.
fn worker() -> Result<ServiceWorkerContainer, JsValue> {
    Reflect::get(&window().navigator(), &"serviceWorker".into())?.dyn_into()
}
