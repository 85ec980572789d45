//! The native programs: the clearing house and the partner's demo pages.

use std::path::PathBuf;
use std::process::Command;

use crate::place;
use crate::problem::Result;
use crate::progress::Step;
use crate::run;

/// Builds them. Always both: cargo would compile their shared parts again for one alone.
pub fn build() -> Result<()> {
    let mut step = Step::new("building the clearing house and the demo pages");
    let mut cargo = run::cargo()?;
    run::watched(cargo.args(["build", "--package", "clearing-house", "--package", "end-to-end", "--bins"]), &mut step)?;
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
