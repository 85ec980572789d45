//! `sign`, `crash`, `reads`, `live`: the clearing house under load from a program of its own, `tests/load`, which also
//! says how far from their goals the figures are.

use crate::place;
use crate::problem::{Problem, Result};
use crate::progress::Step;
use crate::run;

pub fn run(name: &str) -> Result<()> {
    place::roomy(&place::built(), 4)?;
    let mut step = Step::new("building the clearing house and its load");
    // Together: cargo would compile their shared parts again for one alone.
    let arguments = ["build", "--release", "--package", "clearing-house", "--package", "load"];
    run::watched(run::cargo()?.args(arguments), &mut step)?;
    step.done();
    let mut load = run::command(place::target().join("release/load"))?;
    let status = load.arg(name).status().map_err(|error| Problem(format!("cannot start the load: {error}")))?;
    if status.success() { Ok(()) } else { Err(Problem(format!("the benchmark {name} failed ({status})"))) }
}
