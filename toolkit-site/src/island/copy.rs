//! A button that copies a text.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// Copies `text`, and says so with `done`. A page without TLS has no clipboard to write to; the text can be selected
/// all the same, so there is no button then. Until that is known its place is kept, so that nothing moves.
#[component]
pub fn Copy(#[prop(into)] text: Signal<String>, label: &'static str, done: &'static str) -> impl IntoView {
    let (copied, able) = (RwSignal::new(false), RwSignal::new(None));
    Effect::new(move |_| able.set(Some(window().is_secure_context())));
    Effect::new(move |_| {
        text.track();
        copied.set(false);
    });
    let copy = move |_| {
        let promise = window().navigator().clipboard().write_text(&text.read_untracked());
        spawn_local(async move { copied.set(JsFuture::from(promise).await.is_ok()) });
    };
    view! {
        <button type="button" class:waiting=move || able.get().is_none() hidden=move || able.get() == Some(false) on:click=copy>
            {move || if copied.get() { done } else { label }}
        </button>
        <span class="hidden-text" role="status">{move || copied.get().then_some(done)}</span>
    }
}
