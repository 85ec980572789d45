//! The host page's window and document.

use std::time::Duration;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Window};

/// The window; there is one wherever elements are.
pub fn window() -> Window {
    web_sys::window().expect("a custom element lives in a window")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("a custom element lives in a document")
}

/// Milliseconds since 1970 by the reader's clock.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds since 1970 of a date or time of the wire; NaN where it is none.
pub fn milliseconds(date: &str) -> f64 {
    js_sys::Date::parse(date)
}

/// A text as part of an address.
pub fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// Calls once, after a time.
pub fn later(after: Duration, call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    let milliseconds = i32::try_from(after.as_millis()).unwrap_or(i32::MAX);
    // Fails only where the window is being torn down, and nobody waits any more.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), milliseconds);
}

/// The host page's address without what may be personal in it: query and fragment. In a frame it is the page around it, as
/// far as that lets us know. `None` where it has none that can be led back to.
pub fn page() -> Option<String> {
    let (window, location) = (window(), window().location());
    let framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    let page = if framed {
        document().referrer().split(['?', '#']).next().unwrap_or_default().to_owned()
    } else {
        [location.origin().ok()?, location.pathname().ok()?].concat()
    };
    (page.starts_with("http") && page.len() <= wire::limit::PAGE).then_some(page)
}
