//! A checklist whose ticks are counted, and kept only where the reader asks for it.

use leptos::prelude::*;

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
    let ticks = RwSignal::new(vec![false; count]);
    let done = move || ticks.with(|ticks| ticks.iter().filter(|tick| **tick).count());
    let _ = slug;
    view! {
        <div class="checklist">
            {children()}
            <p class="quiet" role="status">{move || tool.check_progress(done() as u64, count as u64)}</p>
            <p><label><input type="checkbox" />" "{tool.check_keep()}</label></p>
            <p class="quiet">{tool.check_keep_hint()}</p>
            <p><button type="button">{tool.check_erase()}</button></p>
        </div>
    }
}
