//! The npm packages that `xtask/package.json` pins, installed outside of the work tree.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::clear;
use crate::place;
use crate::problem::{Doing, Problem, Result};
use crate::progress::Step;
use crate::run;

const MANIFESTS: [&str; 2] = ["package.json", "package-lock.json"];

/// What the build runs. The browser tests read axe from `node_modules` in the tools folder.
const PROGRAMS: [&str; 2] = ["wasm-opt", "esbuild"];

pub fn missing() -> bool {
    let there = || {
        let tools = place::tools()?;
        let linked = PROGRAMS.iter().all(|name| tools.join("bin").join(name).exists());
        Ok::<_, Problem>(linked && tools.join("npm").join(stamp()?).exists() && tools.join("node_modules").exists())
    };
    !there().unwrap_or(false)
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
    for name in PROGRAMS {
        link(&place::tool(name)?, &Path::new("../npm/node_modules/.bin").join(name))?;
    }
    link(&tools.join("node_modules"), Path::new("npm/node_modules"))
}

/// npm makes a link for each program that a package brings; this one lies with the other tools.
fn link(link: &Path, to: &Path) -> Result<()> {
    let doing = || format!("cannot make {}", link.display());
    if let Some(folder) = link.parent() {
        fs::create_dir_all(folder).doing(doing)?;
    }
    if link.symlink_metadata().is_ok() {
        fs::remove_file(link).doing(doing)?;
    }
    symlink(to, link).doing(doing)
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
