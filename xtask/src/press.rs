//! `cargo xtask press`: Trunk's hook when the browser's code is built. Prints every page of the toolkit site.

use crate::place;
use crate::problem::Result;
use crate::programs;
use crate::progress::Step;
use crate::run;
use crate::stage;

pub fn command() -> Result<()> {
    let staging = stage::folder()?;
    programs::build()?;
    let step = Step::new("printing the toolkit site");
    let mut press = programs::command("press")?;
    press.arg("--source").arg(place::root().join("toolkit-site")).arg(&staging);
    if stage::release() {
        press.arg("--brotli");
    }
    run::output(&mut press)?;
    step.done();
    Ok(())
}
