//! The outreach toolkit's site, built by Trunk from the top-level `index.html`.
//!
//! It knows the widget only as its partners do: by the elements that `embed.js` defines.

mod app;
mod embed;
mod header;
mod texts;

fn main() {
    leptos::mount::mount_to_body(app::App);
}
