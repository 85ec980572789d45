//! The compiler of the catalogues. `build.rs` runs it, `tests/checker.rs` tests it; it is no part of the library.

pub mod check;
pub mod names;
pub mod pack;
pub mod plural;
pub mod problem;
pub mod rust;
pub mod source;
pub mod uses;
pub mod variable;
