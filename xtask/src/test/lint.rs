//! Formatting and clippy.

use super::count::Count;
use crate::problem::{Problem, Result};
use crate::progress::Step;
use crate::run;

/// The crates that run in the browser.
const BROWSER: [&str; 4] = ["widget", "verify", "seal", "toolkit-site"];

pub fn format() -> Result<Count> {
    // `-l` names the files, where the differences themselves would fill pages.
    run::output(run::cargo()?.args(["fmt", "--all", "--check", "--", "-l"]))
        .map_err(|problem| Problem(format!("{problem}\nRun `cargo fmt --all`.")))?;
    Ok(Count::one())
}

pub fn native() -> Result<Count> {
    clippy(&["--workspace", "--all-targets"])
}

pub fn wasm() -> Result<Count> {
    let packages: Vec<&str> = BROWSER.iter().flat_map(|name| ["--package", name]).collect();
    // The site has islands only there.
    let browser = ["--target", "wasm32-unknown-unknown", "--features", "toolkit-site/hydrate"];
    clippy(&[packages.as_slice(), &browser].concat())
}

fn clippy(what: &[&str]) -> Result<Count> {
    let mut step = Step::new("clippy");
    let mut cargo = run::cargo()?;
    run::watched(cargo.arg("clippy").args(what).args(["--", "--deny", "warnings"]), &mut step)?;
    step.done();
    Ok(Count::one())
}
