//! Trunk and the wasm-bindgen command line tool, compiled from their published crates.

use std::fs;

use super::{clear, version};
use crate::pins;
use crate::place;
use crate::problem::{Doing, Result};
use crate::progress::Step;
use crate::run;

pub fn trunk_missing() -> bool {
    !has("trunk", pins::TRUNK)
}

pub fn install_trunk(step: &mut Step) -> Result<()> {
    let crate_ = format!("trunk@{}", pins::TRUNK);
    install(&[&crate_, "--locked", "--no-default-features", "--features", "rustls"], "trunk", step)
}

pub fn wasm_bindgen_missing() -> bool {
    !has("wasm-bindgen", pins::WASM_BINDGEN)
}

/// Not `--locked`: the crate's lock file names a version that can no longer be had.
pub fn install_wasm_bindgen(step: &mut Step) -> Result<()> {
    install(&[&format!("wasm-bindgen-cli@{}", pins::WASM_BINDGEN)], "wasm-bindgen", step)
}

fn has(name: &str, pinned: &str) -> bool {
    place::tool(name).ok().filter(|tool| tool.exists()).and_then(version).is_some_and(|version| version == pinned)
}

/// Builds into folders of its own and moves the finished program, so that a run cut short leaves no broken tool. What
/// it had compiled by then stays for the next try.
fn install(arguments: &[&str], name: &str, step: &mut Step) -> Result<()> {
    let tools = place::tools()?;
    let (half, build) = (tools.join(format!("{name}.half")), tools.join(format!("{name}.build")));
    clear(&half)?;
    let mut cargo = run::cargo()?;
    cargo.arg("install").args(arguments).arg("--root").arg(&half).arg("--target-dir").arg(&build);
    // The tools run for seconds; compiling them for their own speed would cost minutes.
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16").env("CARGO_PROFILE_RELEASE_STRIP", "true");
    cargo.env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET");
    run::watched(&mut cargo, step)?;
    let bin = tools.join("bin");
    fs::create_dir_all(&bin).doing(|| format!("cannot make {}", bin.display()))?;
    fs::rename(half.join("bin").join(name), bin.join(name))
        .doing(|| format!("cannot move {name} to {}", bin.display()))?;
    clear(&half)?;
    clear(&build)
}
