//! The partner pages in a real browser, against a real clearing house.

use super::count::Count;
use super::suite::cargo_test;
use crate::problem::Result;
use crate::programs;
use crate::tools::{self, Wanted};
use crate::widget;

pub fn check() -> Result<Count> {
    tools::ensure(Wanted { browser: true, ..Wanted::default() })?;
    widget::build(false)?;
    programs::build()?;
    cargo_test(
        "compiling and running the browser tests",
        &["--package", "end-to-end", "--package", "clearing-house", "--test", "browser"],
    )
}
