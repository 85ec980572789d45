//! What comes alive in the browser.

mod checklist;
mod find;

pub use checklist::Checklist;
pub use find::Find;
