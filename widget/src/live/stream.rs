//! The browser's `EventSource`, with its listeners, as one thing that closes when dropped.

use wasm_bindgen::prelude::*;
use web_sys::{EventSource, MessageEvent};
use wire::{LiveEvent, route};

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
        let message = Closure::<dyn Fn(MessageEvent)>::new(|message: MessageEvent| {
            let event = message.data().as_string().and_then(|data| js_sys::JSON::parse(&data).ok());
            // An event that a newer server sends and this widget does not know is no fault.
            if let Some(event) = event.and_then(|event| serde_wasm_bindgen::from_value::<LiveEvent>(event).ok()) {
                super::received(event, message.last_event_id());
            }
        });
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

/// The stream's address for the petitions followed, going on after the event last seen.
pub fn address(petitions: &[&str], last_event_id: &str) -> String {
    let mut address = crate::config::url(route::LIVE);
    let mut separator = '?';
    let mut add = |key: &str, value: &str| {
        address.push(separator);
        separator = '&';
        address.push_str(key);
        address.push('=');
        address.push_str(&js_sys::encode_uri_component(value).as_string().unwrap_or_default());
    };
    petitions.iter().for_each(|petition| add("petition", petition));
    if !last_event_id.is_empty() {
        add("last_event_id", last_event_id);
    }
    address
}
