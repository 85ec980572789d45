//! The toolkit site, which Trunk builds.

use std::process::Command;

use crate::place;
use crate::problem::Result;
use crate::progress::Step;
use crate::run;

/// Compiles the site as Trunk will, but with progress shown; Trunk then finds it done.
pub fn compile() -> Result<()> {
    let mut step = Step::new("compiling the toolkit site for the browser");
    let arguments =
        ["build", "--package", "toolkit-site", "--target", "wasm32-unknown-unknown", "--features", "hydrate"];
    run::watched(run::cargo()?.args(arguments), &mut step)?;
    step.at("and its press");
    run::watched(run::cargo()?.args(["build", "--package", "press"]), &mut step)?;
    step.done();
    Ok(())
}

/// Builds the whole site, as a check.
pub fn build() -> Result<String> {
    let mut step = Step::new("building the toolkit site");
    let log = run::watched(&mut trunk("build", "site-checked")?, &mut step)?;
    step.done();
    Ok(log)
}

/// The pinned Trunk, which finds the pinned tools and downloads nothing. It builds into a folder of its own: a Trunk that
/// somebody started by hand has `dist`, and each empties its folder when it begins.
pub fn trunk(command: &str, folder: &str) -> Result<Command> {
    let mut trunk = run::command(place::tool("trunk")?)?;
    trunk.args([command, "--offline", "--skip-version-check", "--dist"]).arg(place::built().join(folder));
    // Trunk refuses to start where the first is set to anything but `true` or `false`.
    trunk.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
    Ok(trunk)
}
