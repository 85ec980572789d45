//! Unit and API tests: all that `cargo test` runs, but for what needs a browser.

use super::count::Count;
use crate::place;
use crate::problem::{Problem, Result};
use crate::progress::Step;
use crate::run;

pub fn unit() -> Result<Count> {
    cargo_test("compiling and running the tests", &["--workspace", "--exclude", "end-to-end", "--no-fail-fast"])
}

/// Runs tests and counts them.
pub fn cargo_test(title: &str, arguments: &[&str]) -> Result<Count> {
    let mut step = Step::new(title);
    let mut cargo = run::cargo()?;
    cargo.arg("test").args(arguments).env("IFEX_TOOLS", place::tools()?).env("IFEX_ASSETS_DIR", place::assets(false));
    // A failure says where it is; whole backtraces would bury the others.
    cargo.env_remove("RUST_BACKTRACE");
    let (status, log) = run::observed(&mut cargo, &mut step)?;
    step.done();
    if !status.success() {
        return Err(Problem(log));
    }
    let count = Count::read(&log);
    eprintln!("{} passed, {} failed", count.passed, count.failed);
    Ok(count)
}
