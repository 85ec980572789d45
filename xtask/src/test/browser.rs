//! The partner pages and the toolkit site in a real browser, against a real clearing house.

use super::count::Count;
use super::suite::cargo_test;
use crate::problem::Result;
use crate::programs;
use crate::site;
use crate::tools::{self, Wanted};
use crate::widget;

pub fn check() -> Result<Count> {
    tools::ensure(Wanted { browser: true, ..Wanted::default() })?;
    widget::build(false)?;
    site::build()?;
    programs::build()?;
    cargo_test(
        "compiling and running the browser tests",
        &["--package", "end-to-end", "--package", "clearing-house", "--test", "browser"],
    )
}
