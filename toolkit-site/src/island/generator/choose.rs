//! Lists and boxes to choose with. What was chosen before this code came counts too.

use std::rc::Rc;

use leptos::html::{Input, Select};
use leptos::prelude::*;

/// Values and their words, owned.
pub fn options(of: &[(&str, &'static str)]) -> Vec<(String, String)> {
    of.iter().map(|(value, words)| ((*value).to_owned(), (*words).to_owned())).collect()
}

/// A list with its label; `choose` hears the value chosen.
pub fn field(
    name: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    let id = format!("choose-{name}");
    let (list, choose) = (NodeRef::<Select>::new(), Rc::new(choose));
    let first = Rc::clone(&choose);
    Effect::new(move |_| {
        if let Some(list) = list.get() {
            first(list.value());
        }
    });
    let items = options.into_iter().map(|(value, words)| view! { <option value=value>{words}</option> });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id autocomplete="off" node_ref=list on:change:target=move |event| choose(event.target().value())>
                {items.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// A box with its label and a hint.
pub fn mark(name: &'static str, label: &'static str, hint: Option<&'static str>, on: RwSignal<bool>) -> AnyView {
    let (id, hint_id) = (format!("choose-{name}"), format!("choose-{name}-hint"));
    let described = hint.map(|_| hint_id.clone());
    let mark = NodeRef::<Input>::new();
    Effect::new(move |_| {
        if let Some(mark) = mark.get() {
            on.set(mark.checked());
        }
    });
    view! {
        <p class="box">
            <input type="checkbox" id=id.clone() autocomplete="off" aria-describedby=described node_ref=mark
                on:change:target=move |event| on.set(event.target().checked()) />
            <label for=id>{label}</label>
        </p>
        {hint.map(|hint| view! { <p class="quiet" id=hint_id>{hint}</p> })}
    }
    .into_any()
}
