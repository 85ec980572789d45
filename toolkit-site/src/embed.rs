//! How a partner puts the widget on its own pages: two examples to copy.

use i18n::site::Messages;
use i18n::{BrowserIntl, Language};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// The examples, with the address of whoever serves this page.
#[component]
pub fn Embed(
    language: &'static Language,
    texts: &'static Messages<BrowserIntl>,
    petition: &'static str,
) -> impl IntoView {
    let origin = window().location().origin().unwrap_or_default();
    let tag =
        |attributes: String| format!("<script async src=\"{origin}/{}\" {attributes}></script>", wire::route::EMBED);
    let alerts = tag(format!("data-ifex=\"alerts\" data-country=\"TN\" data-lang=\"{}\"", language.tag));
    let signing = tag(format!("data-ifex=\"petition\" data-petition=\"{petition}\" data-lang=\"{}\"", language.tag));
    view! {
        <section aria-labelledby="embed">
            <h2 id="embed">{texts.site_embed_title()}</h2>
            <p>{texts.site_embed_lead()}</p>
            <Example label=texts.site_embed_alerts() code=alerts texts />
            <Example label=texts.site_embed_petition() code=signing texts />
        </section>
    }
}

#[component]
fn Example(label: &'static str, code: String, texts: &'static Messages<BrowserIntl>) -> impl IntoView {
    let copied = RwSignal::new(false);
    let text = code.clone();
    let copy = move |_| {
        let promise = window().navigator().clipboard().write_text(&text);
        spawn_local(async move { copied.set(JsFuture::from(promise).await.is_ok()) });
    };
    let words = move || if copied.get() { texts.site_embed_copied() } else { texts.site_embed_copy() };
    // A page without TLS has no clipboard to write to; the code can be selected all the same.
    let button = window().is_secure_context().then(|| view! { <button type="button" on:click=copy>{words}</button> });
    view! {
        <h3>{label}</h3>
        <pre dir="ltr" tabindex="0" role="region" aria-label=label><code>{code}</code></pre>
        {button}
        <p class="hidden-text" role="status">{move || copied.get().then(|| texts.site_embed_copied())}</p>
    }
}
