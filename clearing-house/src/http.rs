//! The server's face: routes, what is common to them, and the handlers, a file a noun.

mod answers;
mod assets;
mod client;
mod confirmations;
mod cors;
mod deliveries;
mod desk;
mod endorsements;
mod files;
mod form;
mod health;
mod json;
mod listings;
mod live;
mod log;
mod names;
mod pages;
mod petitions;
mod proofs;
pub(crate) mod refusal;
mod requests;
mod routes;
mod signatures;
mod snapshot;

pub use routes::router;
