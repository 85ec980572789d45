//! The outreach toolkit's site.
//!
//! The press (`press/`) prints every page once a language as complete HTML. What must be alive in the browser is an
//! *island*: printed with the page, and taken over there by Leptos. Nothing else of a page is known to the browser's
//! code, so a guide weighs what its text weighs.

#![warn(missing_docs)]
// A page's type is a tree as deep as its elements.
#![recursion_limit = "256"]

mod base64;
pub mod diagnose;
pub mod guide;
pub mod island;
pub mod names;
#[cfg(feature = "ssr")]
pub mod page;
pub mod route;
pub mod search;
pub mod snippet;
pub mod words;

#[cfg(feature = "hydrate")]
mod browser;
