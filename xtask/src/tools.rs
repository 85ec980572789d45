//! `cargo xtask tools`: what a fresh machine lacks, put into the tools folder. A second run finds all of it and is quiet.

mod crates;
mod debian;
mod lend;
mod node;
mod npm;
mod target;

use std::fs::{self, File};
use std::path::PathBuf;
use std::time::Instant;

use crate::pins;
use crate::place;
use crate::problem::{Doing, Result};
use crate::progress::{Step, Steps, clock};
use crate::run;

/// What is to be there.
#[derive(Clone, Copy, Default)]
pub struct Wanted {
    /// Chromium, its driver and fonts, for browser tests.
    pub browser: bool,
    /// The standard library's source, for the smallest build.
    pub smallest: bool,
    /// Lighthouse, for the benchmarks of pages.
    pub bench: bool,
}

/// One thing that may be missing.
struct Tool {
    title: String,
    missing: fn() -> bool,
    install: fn(&mut Step) -> Result<()>,
}

pub fn command(wanted: Wanted) -> Result<()> {
    let started = Instant::now();
    ensure(wanted)?;
    let folder = place::tools()?.join("bin");
    eprintln!("The tools are ready ({}); they lie in {}.", clock(started.elapsed()), folder.display());
    eprintln!("To run `trunk serve` yourself: PATH={}:$PATH", folder.display());
    Ok(())
}

/// Installs what is missing. Quiet where nothing is.
pub fn ensure(wanted: Wanted) -> Result<()> {
    pins::agree()?;
    let folder = place::tools()?;
    if missing(wanted).is_empty() {
        return Ok(());
    }
    place::writable(&folder)?;
    place::roomy(&folder, 2)?;
    let lock = folder.join("lock");
    let lock = File::create(&lock).doing(|| format!("cannot make {}", lock.display()))?;
    if lock.try_lock().is_err() {
        let step = Step::new("another run is installing the tools; waiting for it");
        lock.lock().doing(|| "cannot wait for the other run".into())?;
        step.done();
    }
    // The other run may have done some of it.
    let missing = missing(wanted);
    let mut steps = Steps::new(missing.len());
    for tool in missing {
        let mut step = steps.next(&tool.title);
        (tool.install)(&mut step)?;
        step.done();
    }
    Ok(())
}

fn missing(wanted: Wanted) -> Vec<Tool> {
    let mut all = vec![
        Tool { title: "adding Rust's wasm32 target".into(), missing: target::missing, install: target::install },
        Tool { title: "installing Node.js, about 2 minutes".into(), missing: node::missing, install: node::install },
        Tool {
            title: "fetching wasm-opt, esbuild and axe from npm".into(),
            missing: npm::missing,
            install: npm::install,
        },
        Tool {
            title: format!("compiling wasm-bindgen {}, about 2 minutes", pins::WASM_BINDGEN),
            missing: crates::wasm_bindgen_missing,
            install: crates::install_wasm_bindgen,
        },
        Tool {
            title: format!("compiling trunk {}, about 4 minutes", pins::TRUNK),
            missing: crates::trunk_missing,
            install: crates::install_trunk,
        },
        Tool { title: "lending the tools to Trunk".into(), missing: lend::missing, install: lend::install },
    ];
    if wanted.smallest {
        let title = "adding the standard library's source".into();
        all.push(Tool { title, missing: target::source_missing, install: target::install_source });
    }
    if wanted.browser {
        let title = "installing Chromium, its driver and fonts, about 1 minute".into();
        all.push(Tool { title, missing: debian::browser_missing, install: debian::install_browser });
    }
    if wanted.bench {
        let title = "fetching Lighthouse from npm".into();
        all.push(Tool { title, missing: npm::bench_missing, install: npm::install_bench });
    }
    all.retain(|tool| (tool.missing)());
    all
}

/// A file of an npm package that only benchmarks take; [`Wanted::bench`] has it installed.
pub fn of_bench(file: &str) -> Result<PathBuf> {
    npm::of_bench(file)
}

/// The version that a tool says of itself, `None` where it does not run.
fn version(program: impl AsRef<std::ffi::OsStr>) -> Option<String> {
    let said = run::output(run::command(program).ok()?.arg("--version")).ok()?;
    said.split_whitespace()
        .find(|word| word.trim_start_matches('v').starts_with(|c: char| c.is_ascii_digit()))
        .map(|word| word.trim_start_matches('v').to_owned())
}

/// Removes a folder that may not be there.
fn clear(folder: &std::path::Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).doing(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
