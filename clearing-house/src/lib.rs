//! The clearing house: takes in alerts and signatures, publishes signed snapshots, pushes what is new, and serves the
//! pages that work without JavaScript. It knows nothing of the widget's insides.

pub mod account;
pub mod app;
pub mod assets;
pub mod blob;
pub mod cli;
pub mod clock;
pub mod config;
pub mod counts;
pub mod delivery;
pub mod demo;
pub mod endorsement;
pub mod guard;
pub mod http;
pub mod import;
pub mod keys;
pub mod lang;
pub mod listings;
pub mod live;
pub mod log;
pub mod logging;
pub mod mail;
pub mod mailbox;
pub mod mirror;
pub mod names;
pub mod partners;
mod progress;
pub mod rate;
pub mod review;
pub mod sealing;
pub mod server;
pub mod signing;
pub mod snapshot;
pub mod state;
pub mod store;
