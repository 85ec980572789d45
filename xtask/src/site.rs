//! The toolkit site, which Trunk builds.

use std::process::Command;

use crate::place;
use crate::problem::Result;
use crate::progress::Step;
use crate::run;

/// Compiles the site as Trunk will, but with progress shown; Trunk then finds it done.
pub fn compile() -> Result<()> {
    let mut step = Step::new("compiling the toolkit site for the browser");
    let arguments = ["build", "--package", "toolkit-site", "--target", "wasm32-unknown-unknown"];
    run::watched(run::cargo()?.args(arguments), &mut step)?;
    step.done();
    Ok(())
}

/// Builds the whole site into the folder `dist`.
pub fn build() -> Result<String> {
    let mut step = Step::new("building the toolkit site");
    let log = run::watched(&mut trunk("build")?, &mut step)?;
    step.done();
    Ok(log)
}

/// The pinned Trunk, which finds the pinned tools and downloads nothing.
pub fn trunk(command: &str) -> Result<Command> {
    let mut trunk = run::command(place::tool("trunk")?)?;
    trunk.args([command, "--offline", "--skip-version-check"]);
    // Trunk refuses to start where this is set to anything but `true` or `false`.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}
