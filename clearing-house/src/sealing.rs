//! Keys, and what is sealed to them: the programme's requests and its answers, and petitions' signatures. What opens and
//! seals runs offline, on the machine that has the private key; the server passes on what is sealed and can open none of it.

pub mod answer;
pub mod delivery;
mod files;
pub mod key;
pub mod receipt;
pub mod record;
pub mod unseal;

pub use files::create;

/// Who runs the programme, and receives the signatures of petitions that name nobody.
pub const ORGANISATION: &str = "IFEX";
