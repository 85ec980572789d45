//! Where things lie: the work tree, the target folder, the tools folder.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::problem::{Doing, Problem, Result};

/// The top of the work tree. Cargo sets the variable when it runs this program.
pub fn root() -> PathBuf {
    let xtask = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("xtask"), PathBuf::from);
    xtask.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// What the builds make besides Cargo's own output.
pub fn built() -> PathBuf {
    target().join("ifex")
}

/// Where the widget's files are put for the clearing house, `IFEX_ASSETS_DIR` there. The smallest build has a folder
/// of its own, so that a benchmark does not pull the files from under a running `serve`.
pub fn assets(smallest: bool) -> PathBuf {
    built().join(if smallest { "assets-release" } else { "assets" })
}

/// Data of development runs: databases, keys, the mailbox. Not in the target folder, so that it survives `cargo clean`.
pub fn data() -> PathBuf {
    root().join(".ifex")
}

/// The tools that a fresh machine lacks. Outside of the work tree: it survives `cargo clean`, and clones share it.
pub fn tools() -> Result<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    folder("IFEX_TOOLS")
        .or_else(|| folder("XDG_CACHE_HOME").map(|cache| cache.join("ifex/tools")))
        .or_else(|| folder("HOME").map(|home| home.join(".cache/ifex/tools")))
        .ok_or_else(|| Problem("no folder for tools: set IFEX_TOOLS to a folder that can be written".into()))
}

/// The executables among the tools.
pub fn tool(name: &str) -> Result<PathBuf> {
    Ok(tools()?.join("bin").join(name))
}

/// `PATH` with the tools first, so that Trunk finds the pinned ones and downloads nothing.
pub fn path_with_tools() -> Result<std::ffi::OsString> {
    let old = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(tools()?.join("bin")).chain(env::split_paths(&old));
    env::join_paths(folders).doing(|| "the tools folder's name does not fit into PATH".into())
}

/// Makes a folder and proves that it can be written.
pub fn writable(folder: &Path) -> Result<()> {
    let probe = folder.join(".ifex-probe");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&probe, b""))
        .and_then(|()| fs::remove_file(&probe))
        .map_err(|error| Problem(format!("cannot write to {} ({error}): give this user the right to write there, or choose another folder (see `cargo xtask --help`)", folder.display())))
}

/// Fails where too little disk is left for a build.
pub fn roomy(folder: &Path, gigabytes: u64) -> Result<()> {
    let disk =
        rustix::fs::statvfs(folder).doing(|| format!("cannot ask how much room is left at {}", folder.display()))?;
    enough(disk.f_bavail.saturating_mul(disk.f_frsize), gigabytes, folder)
}

fn enough(free: u64, gigabytes: u64, folder: &Path) -> Result<()> {
    if free >= gigabytes << 30 {
        return Ok(());
    }
    Err(Problem(format!(
        "only {:.1} GB are free at {}, a build needs {gigabytes}: free some room, or set CARGO_TARGET_DIR to a larger disk",
        free as f64 / (1u64 << 30) as f64,
        folder.display()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_named_with_what_is_needed() {
        assert_eq!(enough(5 << 30, 4, Path::new("here")), Ok(()));
        let problem = enough(1 << 29, 4, Path::new("here")).unwrap_err().0;
        assert!(problem.contains("0.5 GB") && problem.contains("needs 4"), "{problem}");
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_refused() {
        let problem = writable(Path::new("/proc/ifex")).unwrap_err().0;
        assert!(problem.contains("cannot write to /proc/ifex"), "{problem}");
    }
}
