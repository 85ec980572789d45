//! The programme's requests. What is here runs offline, on the machine that has the private key, but for reading the
//! public one; the server passes sealed requests and answers on and can open neither.

pub mod answer;
mod files;
pub mod key;
pub mod record;
pub mod unseal;

pub use files::create;

/// Who runs the programme, and receives the signatures of petitions that name nobody.
pub const ORGANISATION: &str = "IFEX";
