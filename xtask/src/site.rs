//! The toolkit site, which Trunk builds.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

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
    step.done();
    Ok(())
}

/// Builds the whole site for the checks; once a run, for several need it.
pub fn build() -> Result<()> {
    static BUILT: AtomicBool = AtomicBool::new(false);
    if BUILT.load(Ordering::Relaxed) {
        return Ok(());
    }
    let mut step = Step::new("building the toolkit site");
    run::watched(&mut trunk("build", &place::built().join("site-checked"))?, &mut step)?;
    step.done();
    BUILT.store(true, Ordering::Relaxed);
    Ok(())
}

/// The pinned Trunk, which finds the pinned tools and downloads nothing. Each use builds into a folder of its own: a Trunk
/// that somebody started by hand has `dist`, and each empties its folder when it begins.
pub fn trunk(command: &str, folder: &Path) -> Result<Command> {
    let mut trunk = run::command(place::tool("trunk")?)?;
    trunk.args([command, "--offline", "--skip-version-check", "--dist"]).arg(folder);
    // Trunk refuses to start where the first is set to anything but `true` or `false`.
    trunk.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
    Ok(trunk)
}
