//! The npm packages that `xtask/package.json` and `xtask/bench/package.json` pin, installed outside of the work tree.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::clear;
use crate::place;
use crate::problem::{Doing, Problem, Result};
use crate::progress::Step;
use crate::run;

const MANIFESTS: [&str; 2] = ["package.json", "package-lock.json"];

/// Packages that are installed together.
struct Set {
    /// The folder of their manifests, below the top of the work tree.
    manifests: &'static str,
    /// Where they go, in the tools folder.
    folder: &'static str,
}

/// What the build and the browser tests take.
const BUILD: Set = Set { manifests: "xtask", folder: "npm" };

/// What only benchmarks take: as much again, and slow to fetch.
const BENCH: Set = Set { manifests: "xtask/bench", folder: "npm-bench" };

/// What the build runs. The browser tests read axe from `node_modules` in the tools folder.
const PROGRAMS: [&str; 2] = ["wasm-opt", "esbuild"];

pub fn missing() -> bool {
    let linked = || {
        let tools = place::tools()?;
        let linked = PROGRAMS.iter().all(|name| tools.join("bin").join(name).exists());
        Ok::<_, Problem>(linked && tools.join("node_modules").exists())
    };
    BUILD.is_missing() || !linked().unwrap_or(false)
}

pub fn install(step: &mut Step) -> Result<()> {
    BUILD.install(step)?;
    let tools = place::tools()?;
    for name in PROGRAMS {
        link(&place::tool(name)?, &Path::new("../npm/node_modules/.bin").join(name))?;
    }
    link(&tools.join("node_modules"), Path::new("npm/node_modules"))
}

pub fn bench_missing() -> bool {
    BENCH.is_missing()
}

pub fn install_bench(step: &mut Step) -> Result<()> {
    BENCH.install(step)
}

/// A file of a package that benchmarks take.
pub fn of_bench(file: &str) -> Result<PathBuf> {
    Ok(place::tools()?.join(BENCH.folder).join("node_modules").join(file))
}

impl Set {
    fn is_missing(&self) -> bool {
        let there = || Ok::<_, Problem>(place::tools()?.join(self.folder).join(self.stamp()?).exists());
        !there().unwrap_or(false)
    }

    /// Installs into a folder of its own, stamps it, and swaps it in.
    fn install(&self, step: &mut Step) -> Result<()> {
        let tools = place::tools()?;
        let (half, whole) = (tools.join(format!("{}.half", self.folder)), tools.join(self.folder));
        clear(&half)?;
        fs::create_dir_all(&half).doing(|| format!("cannot make {}", half.display()))?;
        for name in MANIFESTS {
            let from = place::root().join(self.manifests).join(name);
            fs::copy(&from, half.join(name)).doing(|| format!("cannot copy {}", from.display()))?;
        }
        // No package needs its install script: esbuild's only saves a few milliseconds a start.
        let arguments =
            ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
        run::watched(run::command("npm")?.args(arguments).current_dir(&half), step)?;
        fs::write(half.join(self.stamp()?), b"").doing(|| "cannot stamp the npm packages".into())?;
        clear(&whole)?;
        fs::rename(&half, &whole).doing(|| format!("cannot move the npm packages to {}", whole.display()))
    }

    /// A file's name that says which packages are installed.
    fn stamp(&self) -> Result<String> {
        let mut hash = Sha256::new();
        for name in MANIFESTS {
            let path = place::root().join(self.manifests).join(name);
            hash.update(fs::read(&path).doing(|| format!("cannot read {}", path.display()))?);
        }
        Ok(format!("installed-{}", crate::hash::short(hash)))
    }
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
