//! Ways to pass the petition on: plain links, nothing loaded from anybody.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::model::Model;
use crate::texts::Texts;

/// Services that take a text by address. Signal has no such address; its users copy the link.
const SERVICES: [(&str, &str, &str); 4] = [
    ("whatsapp", "WhatsApp", "https://wa.me/?text="),
    ("telegram", "Telegram", "https://t.me/share/url?url="),
    ("mastodon", "Mastodon", "https://share.joinmastodon.org/#text="),
    ("bluesky", "Bluesky", "https://bsky.app/intent/compose?text="),
];

/// The row of channels.
#[component]
pub fn Share(model: Model, texts: Texts, title: String) -> impl IntoView {
    let copied = RwSignal::new(false);
    let link = page();
    let words = texts.share_text(&title);
    let both = encoded(&format!("{words} {link}"));
    let mail = format!("mailto:?subject={}&body={both}", encoded(&title));
    let told = move |channel: &'static str| model.emit("ifex-share", "channel", channel);
    let copy = {
        let link = link.clone();
        move |_| {
            told("copy");
            let promise = window().navigator().clipboard().write_text(&link);
            spawn_local(async move { copied.set(JsFuture::from(promise).await.is_ok()) });
        }
    };
    // A page without TLS has no clipboard to write to.
    let can_copy = window().is_secure_context();
    let services = SERVICES.map(|(channel, name, address)| {
        let address = match channel {
            "telegram" => format!("{address}{}&text={}", encoded(&link), encoded(&words)),
            _ => format!("{address}{both}"),
        };
        view! {
            <li><a class="button" href=address target="_blank" rel="noopener noreferrer"
                on:click=move |_| told(channel)>{name}</a></li>
        }
    });

    view! {
        <section part="share" aria-label=texts.share_title()>
            <h3>{texts.share_title()}</h3>
            <ul class="share">
                {can_copy.then(|| view! {
                    <li><button class="button" on:click=copy>
                        {move || if copied.get() { texts.share_copied() } else { texts.share_copy() }}
                    </button></li>
                })}
                <li><a class="button" href=mail on:click=move |_| told("email")>{texts.share_email()}</a></li>
                {services.into_iter().collect_view()}
            </ul>
            <p class="hidden-text" role="status">{move || copied.get().then(|| texts.share_copied())}</p>
        </section>
    }
}

/// The host page's own address, without what may be personal in its query.
fn page() -> String {
    let canonical = document().query_selector("link[rel=canonical]").ok().flatten();
    canonical.and_then(|link| link.get_attribute("href")).filter(|href| href.starts_with("https://")).unwrap_or_else(
        || {
            let location = window().location();
            let part = |part: Result<String, _>| part.unwrap_or_default();
            format!("{}{}", part(location.origin()), part(location.pathname()))
        },
    )
}

fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).as_string().unwrap_or_default()
}
