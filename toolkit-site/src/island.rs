//! What comes alive in the browser.

mod checklist;
mod copy;
mod diagnose;
mod find;
mod generator;
mod offline;
mod opportunities;
mod request;

use leptos::prelude::window;

pub use checklist::Checklist;
pub use diagnose::Diagnose;
pub use find::Find;
pub use generator::Generator;
pub use offline::{Edition as OfflineEdition, Offline};
pub use opportunities::{Opportunities, opportunities};
pub use request::{Answer, Request, Sealing};

/// An address on this site in full: a base may be without its host.
fn absolute(address: &str) -> String {
    let origin =
        if address.starts_with('/') { window().location().origin().unwrap_or_default() } else { String::new() };
    origin + address
}
