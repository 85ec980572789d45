//! The clearing house: takes in alerts and signatures, publishes signed snapshots, pushes what is new, and serves the
//! pages that work without JavaScript. It knows nothing of the widget's insides.

pub mod clock;
pub mod config;
pub mod keys;
pub mod store;
pub mod demo;
pub mod import;
pub mod lang;
pub mod blob;
pub mod live;
pub mod snapshot;
pub mod app;
pub mod assets;
pub mod cli;
pub mod counts;
pub mod http;
pub mod logging;
pub mod mail;
pub mod rate;
pub mod server;
pub mod mailbox;
pub mod mirror;
