//! The clearing house from outside: the real server on a free port, a database in a temporary folder.

mod cli;
mod clock;
mod confirm;
mod count;
mod delivery;
mod desk;
mod endorse;
mod guard;
mod house;
mod import;
mod live;
mod mail;
mod names;
mod opportunities;
mod pages;
mod partner;
mod plain;
mod requests;
mod review;
mod sign;
mod snapshot;
mod withdraw;
