//! A checklist whose ticks are counted, and kept only where the reader asks for it.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, Storage};

use crate::words::words;

/// The list itself is the printed page's: its boxes can be ticked before, and without, this code.
#[island]
pub fn Checklist(
    /// The guide's name, under which ticks are kept.
    slug: String,
    /// How many boxes there are.
    count: usize,
    children: Children,
) -> impl IntoView {
    let tool = words().tool;
    let list = NodeRef::<Div>::new();
    let (done, kept, erased) = (RwSignal::new(0), RwSignal::new(false), RwSignal::new(false));
    let place = StoredValue::new(format!("ifex-checklist-{slug}"));

    let look = move || {
        let ticks: String = boxes(list).iter().map(|tick| if tick.checked() { '1' } else { '0' }).collect();
        done.set(ticks.matches('1').count() as u64);
        if kept.get_untracked()
            && let Some(storage) = storage()
        {
            // A full or forbidden storage keeps nothing, and the box below says so by being empty again.
            kept.set(storage.set_item(&place.read_value(), &ticks).is_ok());
        }
    };
    let forget = move || {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(&place.read_value());
        }
    };
    Effect::new(move |_| {
        if let Some(ticks) = storage().and_then(|storage| storage.get_item(&place.read_value()).ok().flatten()) {
            kept.set(true);
            boxes(list).iter().zip(ticks.chars()).for_each(|(tick, mark)| tick.set_checked(mark == '1'));
        }
        // Boxes that were ticked before this code arrived count too.
        look();
    });
    let keep = move |event: leptos::ev::Targeted<leptos::ev::Event, HtmlInputElement>| {
        kept.set(event.target().checked());
        if kept.get_untracked() {
            look()
        } else {
            forget()
        }
        erased.set(false);
    };
    let erase = move |_| {
        boxes(list).iter().for_each(|tick| tick.set_checked(false));
        kept.set(false);
        forget();
        look();
        erased.set(true);
    };
    let ticked = move |_| {
        erased.set(false);
        look();
    };
    view! {
        <div class="checklist">
            <div node_ref=list on:change=ticked>{children()}</div>
            <div class="keep scripted">
                <p role="status">
                    {move || if erased.get() { tool.checklist_erased().to_owned() } else { tool.checklist_progress(done.get(), count as u64) }}
                </p>
                <p>
                    <input type="checkbox" id="keep" autocomplete="off" aria-describedby="keep-hint" prop:checked=kept on:change:target=keep />
                    <label for="keep">{tool.checklist_keep()}</label>
                </p>
                <p class="quiet" id="keep-hint">{tool.checklist_keep_hint()}</p>
                <p><button type="button" on:click=erase>{tool.checklist_erase()}</button></p>
            </div>
        </div>
    }
}

/// The device's storage, where the browser lets a page have any.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn boxes(list: NodeRef<Div>) -> Vec<HtmlInputElement> {
    let found = list.get_untracked().and_then(|list| list.query_selector_all("input").ok());
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}
