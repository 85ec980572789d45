//! The search's index, fetched when somebody wants to search and not before.

use gloo_net::http::Request;
use js_sys::JsString;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::search::{Entry, Filter, Hit, Index};

/// How far the index is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has asked for it.
    Away,
    /// It is on the line.
    Coming,
    /// It did not come.
    Failed,
    /// It can be searched.
    Here,
}

/// The index and its state, to be handed around freely.
#[derive(Clone, Copy)]
pub struct Library {
    address: StoredValue<String>,
    state: RwSignal<State>,
    index: StoredValue<Option<Index>>,
}

impl Library {
    /// A library whose file has this address.
    pub fn new(address: String) -> Self {
        Self { address: StoredValue::new(address), state: RwSignal::new(State::Away), index: StoredValue::new(None) }
    }

    /// How far the index is; whoever asks is told of changes.
    pub fn state(self) -> State {
        self.state.get()
    }

    /// Fetches the index if nobody has.
    pub fn fetch_once(self) {
        if self.state.get_untracked() == State::Away {
            self.fetch();
        }
    }

    /// Fetches the index.
    pub fn fetch(self) {
        self.state.set(State::Coming);
        spawn_local(async move {
            let index = read(&self.address.get_value()).await;
            let state = if index.is_ok() { State::Here } else { State::Failed };
            self.index.set_value(index.ok());
            self.state.set(state);
        });
    }

    /// What is found; nothing while the index is not here.
    pub fn find(self, query: &str, filter: &Filter) -> Option<Vec<Hit>> {
        (self.state() == State::Here).then_some(())?;
        self.index.with_value(|index| Some(index.as_ref()?.find(query, filter, &decompose)))
    }
}

async fn read(address: &str) -> Result<Index, gloo_net::Error> {
    let entries = Request::get(address).send().await?.json::<Vec<Entry>>().await?;
    Ok(Index::new(entries, &decompose))
}

/// The browser's own tables of Unicode.
fn decompose(text: &str) -> String {
    JsString::from(text).normalize("NFKD").into()
}
