//! Requests to the programme, and reading their answers: both sealed and opened on the reader's own device.

mod answer;
mod field;
mod form;
mod send;

pub use answer::Answer;
pub use form::Request;

use serde::{Deserialize, Serialize};

/// What sealing needs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sealing {
    /// The clearing house's address, ending in `/`.
    pub house: String,
    /// The programme's public key in base64url.
    pub programme: String,
    /// Address of the module that seals.
    pub module: String,
}
