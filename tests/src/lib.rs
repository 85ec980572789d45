//! The whole product from a reader's chair: the real clearing house, a real Chromium, and partner pages written by hand.
//!
//! [`stage`] starts what a test needs and ends it; [`browser`] drives a reader; [`tamper`] is a bad line or a bad mirror
//! between the two; [`partner`] serves `pages/`. Nothing here knows the insides of the clearing house or of the widget.
#![warn(missing_docs)]

pub mod partner;
