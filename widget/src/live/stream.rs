//! The browser's `EventSource`, with its listeners, as one thing that closes when dropped.

use wasm_bindgen::prelude::*;
use web_sys::{EventSource, MessageEvent};
use wire::{AlertChange, route};

use super::Notice;
use crate::json::{self, FromJson, Json};
use crate::page::encoded;

/// An open or reopening stream.
pub struct Stream {
    source: EventSource,
    _open: Closure<dyn Fn()>,
    _error: Closure<dyn Fn()>,
    _message: Closure<dyn Fn(MessageEvent)>,
}

impl Stream {
    /// Opens the stream; `None` where the browser refuses even to try.
    pub fn open(address: &str) -> Option<Self> {
        let source = EventSource::new(address).ok()?;
        let open = Closure::<dyn Fn()>::new(super::opened);
        let error = Closure::<dyn Fn()>::new(super::failed);
        let message = Closure::<dyn Fn(MessageEvent)>::new(|message: MessageEvent| received(&message));
        source.set_onopen(Some(open.as_ref().unchecked_ref()));
        source.set_onerror(Some(error.as_ref().unchecked_ref()));
        for name in ["snapshot", "count", "reset"] {
            let _ = source.add_event_listener_with_callback(name, message.as_ref().unchecked_ref());
        }
        Some(Self { source, _open: open, _error: error, _message: message })
    }

    /// Whether the browser has given it up.
    pub fn is_closed(&self) -> bool {
        self.source.ready_state() == EventSource::CLOSED
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.source.close();
    }
}

/// Takes a [`wire::LiveEvent`]. One that a newer server sends and this widget does not know is no fault.
fn received(message: &MessageEvent) {
    let Some(event) = message.data().as_string().and_then(|data| json::parse(&data)) else { return };
    super::passed(message.last_event_id());
    match message.type_().as_str() {
        "snapshot" => {
            let changes: Vec<_> = event.field("alerts").map(|list| list.items()).unwrap_or_default();
            let changes: Vec<_> = changes.iter().filter_map(AlertChange::from_json).collect();
            let more = event.field("more").and_then(|more| more.flag()).unwrap_or(true);
            super::tell_all(&Notice::Alerts { changes: &changes, more });
        }
        "count" => {
            let count = event.field("confirmed").and_then(|count| count.number());
            if let (Some(petition), Some(count)) = (event.field("petition").and_then(|slug| slug.text()), count) {
                super::counted(&petition, count as u64);
            }
        }
        _ => super::tell_all(&Notice::Look),
    }
}

/// The stream's address for the petitions followed, going on after the event last seen.
pub fn address(petitions: &[&str], last_event_id: &str) -> String {
    let mut address = [&crate::config::url(route::LIVE), "?last_event_id=", &encoded(last_event_id)].concat();
    for petition in petitions {
        address.push_str("&petition=");
        address.push_str(&encoded(petition));
    }
    address
}
