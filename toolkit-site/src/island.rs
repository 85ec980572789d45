//! What comes alive in the browser.

mod checklist;
mod copy;
mod diagnose;
mod find;
mod generator;
mod offline;
mod opportunities;
mod request;

pub use checklist::Checklist;
pub use diagnose::Diagnose;
pub use find::Find;
pub use generator::Generator;
pub use offline::{Edition as OfflineEdition, Offline};
pub use opportunities::Opportunities;
pub use request::{Answer, Request, Sealing};
