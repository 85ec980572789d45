//! What becomes of a filled form: it is sealed in this page, sent, and kept on the device only where the signer asks for
//! that. Nothing here knows of views.

pub mod keep;
mod seal;
mod send;
pub mod visit;

pub use seal::{Entries, Recipients, Sealed, prepare, seal};
pub use send::{Outcome, send, with_token};
