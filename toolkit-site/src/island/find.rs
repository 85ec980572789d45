//! Search and filters over the guides. What is typed stays in this page's memory: not in its address, not in any
//! storage, and no request depends on it.

mod choice;
mod library;
mod result;

use leptos::html::{Form, Input};
use leptos::prelude::*;

use crate::search::Filter;
use crate::words::words;
use choice::Choices;
use library::{Library, State};
use result::result;

/// A field and four filters; while they are empty, the printed list stays.
///
/// The reader may type before this code is here, so what the form holds at that moment counts.
#[island]
pub fn Find(
    /// Address of the search's file.
    index: String,
    /// The site's base, ending in `/`.
    base: String,
    /// Whether the filters are open at first.
    open: bool,
    children: Children,
) -> impl IntoView {
    let words = words();
    let tool = words.tool;
    let (typed, filter) = (RwSignal::new(String::new()), RwSignal::new(Filter::default()));
    let library = Library::new(index);
    let choices = StoredValue::new(Choices::new(tool));
    let (form, field) = (NodeRef::<Form>::new(), NodeRef::<Input>::new());

    let look = move || {
        library.fetch_once();
        typed.set(field.get_untracked().map(|field| field.value()).unwrap_or_default());
        filter.set(choices.with_value(Choices::read));
    };
    let asked = Memo::new(move |_| !typed.read().trim().is_empty() || filter.get() != Filter::default());
    Effect::new(move |_| {
        // Nobody fetches for a form that is only passed by.
        let inside = form.get().is_some_and(|form| form.contains(document().active_element().as_deref()));
        let filled = field.get().is_some_and(|field| !field.value().is_empty());
        if inside || filled {
            look();
        }
    });
    let hits = Memo::new(move |_| asked.get().then(|| library.find(&typed.read(), &filter.read())).flatten());
    let failed = move || library.state() == State::Failed;
    let status = move || match (library.state(), hits.read().as_ref()) {
        (State::Failed, _) => tool.find_failed().to_owned(),
        (_, Some(hits)) => tool.find_count(hits.len() as u64),
        _ if asked.get() => tool.find_loading().to_owned(),
        _ => String::new(),
    };
    let none = move || hits.read().as_ref().is_some_and(Vec::is_empty);
    let clear = move |_| {
        if let (Some(form), Some(field)) = (form.get_untracked(), field.get_untracked()) {
            form.reset();
            let _ = field.focus();
        }
        look();
    };
    let results = move || {
        let hits = hits.get().unwrap_or_default();
        hits.into_iter().map(|hit| result(words, &base, hit)).collect_view()
    };
    view! {
        <form
            role="search"
            class="find scripted"
            autocomplete="off"
            node_ref=form
            on:focusin=move |_| library.fetch_once()
            on:input=move |_| look()
            // Not every browser tells of a choice as of input.
            on:change=move |_| look()
            on:submit=|event| event.prevent_default()
        >
            <label for="find">{tool.find_label()}</label>
            <div class="find-field">
                // Some browsers send to their makers what they check.
                <input
                    id="find"
                    type="search"
                    spellcheck="false"
                    autocapitalize="none"
                    enterkeyhint="search"
                    aria-describedby="find-hint"
                    node_ref=field
                />
                <button type="button" on:click=clear>{tool.find_clear()}</button>
            </div>
            <p class="quiet" id="find-hint">{tool.find_hint()}</p>
            <details open=open>
                <summary>{tool.find_filters()}</summary>
                <div class="find-filters">{choices.with_value(|choices| choices.view(tool))}</div>
            </details>
        </form>
        <p class="find-status" role="status">{status}</p>
        <p class="quiet" hidden=move || !none()>{tool.find_none()}</p>
        <p hidden=move || !failed()>
            <button type="button" on:click=move |_| library.fetch()>{tool.find_again()}</button>
        </p>
        <ol class="needs results" aria-label=tool.find_results() hidden=move || hits.read().is_none()>{results}</ol>
        <div hidden=move || hits.read().is_some()>{children()}</div>
    }
}
