//! `cargo xtask test`: everything that must hold before a change lands, one summary at the end.

mod browser;
mod count;
mod dependency;
mod lint;
mod promises;
mod repository;
mod suite;
mod summary;

use std::process::ExitCode;
use std::time::Instant;

use crate::place;
use crate::problem::{Problem, Result};
use crate::site;
use crate::tools::{self, Wanted};
use crate::widget;

use count::Count;
use summary::Summary;

/// One step: its name, what it does, and the function that does it.
struct Check {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<Count>,
}

/// In this order: what is quick and what others need come first.
const CHECKS: [Check; 10] = [
    Check { name: "tools", what: "what the tests need is installed", run: set_up },
    Check { name: "format", what: "the code is formatted", run: lint::format },
    Check { name: "dependencies", what: "no crate depends on one it must not know", run: dependency::check },
    Check {
        name: "repository",
        what: "top level, length of files, no paths of one machine, no message unsaid, every promise tested",
        run: repository::check,
    },
    Check { name: "widget", what: "the widget's files are built", run: build_widget },
    Check { name: "clippy", what: "no warning in any crate", run: lint::native },
    Check { name: "clippy-wasm", what: "no warning in what runs in the browser", run: lint::wasm },
    Check { name: "unit", what: "unit and API tests", run: suite::unit },
    Check { name: "site", what: "the toolkit site is built", run: build_site },
    Check { name: "browser", what: "partner pages and the toolkit site in Chromium", run: browser::check },
];

pub fn list() {
    for check in &CHECKS {
        println!("{:<13} {}", check.name, check.what);
    }
}

/// Runs all checks, or those named; goes on after a failure, so that one run tells everything.
pub fn command(only: &[String]) -> Result<ExitCode> {
    if let Some(unknown) = only.iter().find(|name| CHECKS.iter().all(|check| check.name != **name)) {
        return Err(Problem(format!("there is no check `{unknown}`: see `cargo xtask test --list`")));
    }
    place::writable(&place::built())?;
    place::roomy(&place::built(), 4)?;
    let mut summary = Summary::default();
    for check in CHECKS.iter().filter(|check| only.is_empty() || only.iter().any(|name| name == check.name)) {
        eprintln!("\n── {}: {}", check.name, check.what);
        let started = Instant::now();
        let result = (check.run)();
        if let Err(problem) = &result {
            eprintln!("{problem}");
        }
        summary.add(check.name, result, started.elapsed());
    }
    print!("{summary}");
    Ok(if summary.failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn set_up() -> Result<Count> {
    tools::ensure(Wanted { browser: true, ..Wanted::default() }).map(|()| Count::one())
}

fn build_widget() -> Result<Count> {
    tools::ensure(Wanted::default())?;
    widget::build(false).map(|_| Count::one())
}

fn build_site() -> Result<Count> {
    tools::ensure(Wanted::default())?;
    site::build().map(|_| Count::one())
}
