//! The whole product from a reader's chair: the real clearing house, a real Chromium, and partner pages written by hand.
//!
//! [`stage`] starts what a test needs and ends it; [`browser`] drives a reader; [`tamper`] is a bad line or a bad mirror
//! between the two; [`partner`] serves `pages/`, [`site`] the toolkit site. Nothing here knows the insides of the clearing house or of the widget.
#![warn(missing_docs)]

pub mod browser;
pub mod fixture;
pub mod partner;
pub mod place;
pub mod process;
pub mod site;
pub mod stage;
pub mod tamper;
pub mod wait;

/// What went wrong, in words for a person.
pub type Fault = Box<dyn std::error::Error + Send + Sync>;

/// How a step ended.
pub type Outcome<T = ()> = Result<T, Fault>;
