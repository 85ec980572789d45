//! `cargo xtask press`: Trunk's hook when the browser's code is built. Prints every page of the toolkit site.

use crate::place;
use crate::problem::Result;
use crate::progress::Step;
use crate::run;
use crate::stage;

pub fn command() -> Result<()> {
    let staging = stage::folder()?;
    let mut step = Step::new("printing the toolkit site");
    run::watched(run::cargo()?.args(["build", "--package", "press"]), &mut step)?;
    let mut press = run::command(place::target().join("debug/press"))?;
    run::output(press.arg("--source").arg(place::root().join("toolkit-site")).arg(&staging))?;
    step.done();
    Ok(())
}
