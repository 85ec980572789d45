//! The npm packages that `xtask/package.json` pins, installed outside of the work tree.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::clear;
use crate::place;
use crate::problem::{Doing, Result};
use crate::progress::Step;
use crate::run;

const MANIFESTS: [&str; 2] = ["package.json", "package-lock.json"];

/// A file of an installed package, such as `axe-core/axe.min.js`.
pub fn package(path: &str) -> Result<PathBuf> {
    Ok(place::tools()?.join("npm/node_modules").join(path))
}

pub fn missing() -> bool {
    let there = || Ok::<_, crate::problem::Problem>(place::tools()?.join("npm").join(stamp()?).exists());
    !there().unwrap_or(false) || !place::tool("wasm-opt").is_ok_and(|tool| tool.exists())
}

/// Installs into a folder of its own, stamps it, and swaps it in.
pub fn install(step: &mut Step) -> Result<()> {
    let tools = place::tools()?;
    let (half, whole) = (tools.join("npm.half"), tools.join("npm"));
    clear(&half)?;
    fs::create_dir_all(&half).doing(|| format!("cannot make {}", half.display()))?;
    for name in MANIFESTS {
        let from = place::root().join("xtask").join(name);
        fs::copy(&from, half.join(name)).doing(|| format!("cannot copy {}", from.display()))?;
    }
    // No package needs its install script: esbuild's only saves a few milliseconds a start.
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
    run::watched(run::command("npm")?.args(arguments).current_dir(&half), step)?;
    fs::write(half.join(stamp()?), b"").doing(|| "cannot stamp the npm packages".into())?;
    clear(&whole)?;
    fs::rename(&half, &whole).doing(|| format!("cannot move the npm packages to {}", whole.display()))?;
    link("wasm-opt", "binaryen/bin/wasm-opt")?;
    link("esbuild", "esbuild/bin/esbuild")
}

fn link(name: &str, to: &str) -> Result<()> {
    let tool = place::tool(name)?;
    if let Some(bin) = tool.parent() {
        fs::create_dir_all(bin).doing(|| format!("cannot make {}", bin.display()))?;
    }
    if tool.symlink_metadata().is_ok() {
        fs::remove_file(&tool).doing(|| format!("cannot replace {}", tool.display()))?;
    }
    symlink(PathBuf::from("../npm/node_modules").join(to), &tool).doing(|| format!("cannot make {}", tool.display()))
}

/// A file's name that says which packages are installed.
fn stamp() -> Result<String> {
    let mut hash = Sha256::new();
    for name in MANIFESTS {
        let path = place::root().join("xtask").join(name);
        hash.update(fs::read(&path).doing(|| format!("cannot read {}", path.display()))?);
    }
    Ok(format!("installed-{}", crate::hash::short(hash)))
}
