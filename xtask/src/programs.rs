//! The native programs: the clearing house, the partner's demo pages, the site's press and a server for what it prints.

use std::path::PathBuf;
use std::process::Command;

use crate::place;
use crate::problem::Result;
use crate::progress::Step;
use crate::run;

/// Builds them. Always all: cargo would compile their shared parts again for one alone.
pub fn build() -> Result<()> {
    let mut step = Step::new("building the clearing house, the demo pages and the site's press");
    let mut cargo = run::cargo()?;
    let packages = ["clearing-house", "end-to-end", "press"].iter().flat_map(|name| ["--package", name]);
    run::watched(cargo.arg("build").args(packages).arg("--bins"), &mut step)?;
    step.done();
    Ok(())
}

/// A command for one of them, free of variables that are meant for this program alone.
pub fn command(name: &str) -> Result<Command> {
    let mut command = run::command(path(name))?;
    for (variable, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("IFEX_PORT_")) {
        command.env_remove(variable);
    }
    Ok(command)
}

fn path(name: &str) -> PathBuf {
    place::target().join("debug").join(name)
}
