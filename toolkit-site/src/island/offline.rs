//! Saving the site on the device, where the reader asks for it.

mod shelf;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use crate::words::words;
use shelf::Shelf;

/// What saving takes: `offline-{lang}.json`, written by the press.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Changes with any of the files.
    pub version: String,
    /// Kilobytes of all files.
    pub kilobytes: u64,
    /// Addresses of the files.
    pub files: Vec<String>,
}

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Not known yet.
    Looking,
    /// The browser saves no sites.
    Unable,
    /// Nothing is saved.
    Offered,
    /// So many files are saved.
    Saving(u64),
    /// The line broke.
    Failed,
    /// All is saved; whether there is a newer version.
    Saved { newer: bool },
    /// It was there, and is gone.
    Removed,
}

/// Says how much would be saved, saves it, and removes it again.
#[island]
pub fn Offline(
    /// The site's base, ending in `/`.
    base: String,
) -> impl IntoView {
    let tool = words().tool;
    let shelf = StoredValue::new(Shelf { base, lang: words().language.tag });
    let (state, edition) = (RwSignal::new(State::Looking), RwSignal::new(Edition::default()));
    Effect::new(move |_| {
        spawn_local(async move {
            let shelf = shelf.get_value();
            // Offline there is no newest edition; what is saved is enough to know.
            let newest = shelf.newest().await;
            state.set(match (shelf.saved().await, newest) {
                (Err(_), _) => State::Unable,
                (Ok(Some(saved)), newest) => {
                    let newer = newest.as_ref().is_some_and(|newest| newest.version != saved.version);
                    edition.set(newest.unwrap_or(saved));
                    State::Saved { newer }
                }
                (Ok(None), Some(newest)) => {
                    edition.set(newest);
                    State::Offered
                }
                (Ok(None), None) => State::Failed,
            });
        });
    });
    let save = move |_| {
        state.set(State::Saving(0));
        spawn_local(async move {
            let shelf = shelf.get_value();
            // The list that was found when the page opened may be old by now, or there was none.
            let Some(newest) = shelf.newest().await else { return state.set(State::Failed) };
            edition.set(newest.clone());
            let saved = shelf.save(&newest, move |done| state.set(State::Saving(done))).await;
            state.set(if saved.is_ok() { State::Saved { newer: false } } else { State::Failed });
        });
    };
    let remove = move |_| {
        spawn_local(async move {
            let removed = shelf.get_value().remove().await;
            state.set(if removed.is_ok() { State::Removed } else { State::Unable });
        });
    };
    let words = move || match state.get() {
        State::Looking => String::new(),
        State::Unable => tool.offline_unable().into(),
        State::Offered => tool.offline_offer(edition.read().kilobytes),
        State::Saving(done) => tool.offline_saving(done, edition.read().files.len() as u64),
        State::Failed => tool.offline_failed().into(),
        State::Saved { newer: true } => tool.offline_newer(edition.read().kilobytes),
        State::Saved { newer: false } => tool.offline_saved().into(),
        State::Removed => tool.offline_removed().into(),
    };
    let offered = move || matches!(state.get(), State::Offered | State::Failed | State::Removed);
    let bar = move || match state.get() {
        State::Saving(done) => {
            let all = edition.read().files.len() as f64;
            Some(view! { <progress max=all value=done as f64 aria-label=tool.offline_save()></progress> })
        }
        _ => None,
    };
    view! {
        <div class="offline scripted eager">
            // Told when it is done, not a file at a time.
            <p role="status" aria-live=move || if matches!(state.get(), State::Saving(_)) { "off" } else { "polite" }>{words}</p>
            {bar}
            <p class="links">
                <button type="button" hidden=move || !offered() on:click=save>{tool.offline_save()}</button>
                <button type="button" hidden=move || state.get() != State::Saved { newer: true } on:click=save>
                    {tool.offline_update()}
                </button>
                <button type="button" hidden=move || !matches!(state.get(), State::Saved { .. }) on:click=remove>
                    {tool.offline_remove()}
                </button>
            </p>
        </div>
    }
}
