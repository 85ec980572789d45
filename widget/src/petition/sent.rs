//! After sending: what happens next, in the same place.

use leptos::html;
use leptos::prelude::*;

use super::model::Model;
use super::share::Share;
use crate::texts::Texts;

/// The thanks, with a way back to the form for who mistyped the address.
#[component]
pub fn Sent(model: Model, texts: Texts, title: String) -> impl IntoView {
    let heading = NodeRef::<html::H3>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    move || {
        let title = title.clone();
        model.sent.get().then(move || {
            view! {
                <div part="sent" class="notice good">
                    <h3 tabindex="-1" node_ref=heading>{texts.sent_title()}</h3>
                    <p>{texts.sent_text()}</p>
                    <p class="quiet">{texts.sent_not_arrived()}</p>
                    <button class="plain" on:click=move |_| model.sent.set(false)>{texts.sent_correct()}</button>
                </div>
                <Share model texts title />
            }
        })
    }
}
