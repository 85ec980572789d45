//! Rust's own parts: the browser's target, and the source that the smallest build compiles anew.

use std::path::PathBuf;

use crate::problem::{Problem, Result};
use crate::progress::Step;
use crate::run;

const TARGET: &str = "wasm32-unknown-unknown";

pub fn missing() -> bool {
    !in_sysroot(&format!("lib/rustlib/{TARGET}/lib"))
}

pub fn install(step: &mut Step) -> Result<()> {
    rustup(&["target", "add", TARGET], step)
}

pub fn source_missing() -> bool {
    !in_sysroot("lib/rustlib/src/rust/library/Cargo.lock")
}

pub fn install_source(step: &mut Step) -> Result<()> {
    rustup(&["component", "add", "rust-src"], step)
}

fn in_sysroot(path: &str) -> bool {
    let ask = || run::output(run::command("rustc")?.args(["--print", "sysroot"]));
    ask().is_ok_and(|sysroot| PathBuf::from(sysroot.trim()).join(path).exists())
}

fn rustup(arguments: &[&str], step: &mut Step) -> Result<()> {
    let mut ask = || run::watched(run::command("rustup")?.args(arguments), step);
    ask().map(drop).map_err(|problem| {
        Problem(format!(
            "{problem}\nRun `rustup {}` yourself; without rustup, install Rust by it first.",
            arguments.join(" ")
        ))
    })
}
