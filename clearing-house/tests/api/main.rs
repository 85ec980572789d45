//! The clearing house from outside: the real server on a free port, a database in a temporary folder.

mod canary;
mod cli;
mod clock;
mod confirm;
mod count;
mod delivery;
mod desk;
mod endorse;
mod fault;
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
mod property;
mod requests;
mod review;
mod same;
mod sign;
mod snapshot;
mod withdraw;
