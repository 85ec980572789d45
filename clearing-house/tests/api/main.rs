//! The clearing house from outside: the real server on a free port, a database in a temporary folder.

mod cli;
mod confirm;
mod count;
mod house;
mod import;
mod live;
mod mail;
mod opportunities;
mod pages;
mod requests;
mod sign;
mod snapshot;
