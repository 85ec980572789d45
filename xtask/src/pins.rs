//! Which versions of the tools are used. What comes from npm is pinned in `package.json` beside this crate's manifest.

use std::fs;

use crate::place;
use crate::problem::{Doing, Problem, Result};

/// The newest one that builds with the Rust named in the top-level Cargo.toml.
pub const TRUNK: &str = "0.21.14";

/// The command line tool and the crate speak a private language that changes with each version.
pub const WASM_BINDGEN: &str = "0.2.130";

/// What Trunk calls the binaryen release of `package.json`.
pub const WASM_OPT: &str = "version_132";

/// What the npm packages ask for, the oldest still common: Debian 12 has it.
pub const NODE_MAJOR: u32 = 18;

/// Fails where the widget would be compiled with another wasm-bindgen than the tool's.
pub fn agree() -> Result<()> {
    let lock = place::root().join("Cargo.lock");
    let lock = fs::read_to_string(&lock).doing(|| format!("cannot read {}", lock.display()))?;
    match version_in_lock(&lock, "wasm-bindgen") {
        Some(version) if version != WASM_BINDGEN => Err(Problem(format!(
            "Cargo.lock has wasm-bindgen {version} but xtask/src/pins.rs pins its tool to {WASM_BINDGEN}: \
             run `cargo update -p wasm-bindgen --precise {WASM_BINDGEN}`, or change the pin to {version}"
        ))),
        _ => Ok(()),
    }
}

/// The version of a package in a Cargo.lock.
fn version_in_lock<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let value = |line: &'a str, key: &str| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"');
    let mut lines = lock.lines().skip_while(|line| value(line, "name") != Some(name));
    lines.find_map(|line| value(line, "version"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nchecksum = \"12\"\n";

    #[test]
    fn the_locked_version_of_exactly_that_package_is_found() {
        assert_eq!(version_in_lock(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in_lock(LOCK, "wasm"), None);
    }

    #[test]
    fn the_tool_and_the_locked_crate_are_of_one_version() {
        assert_eq!(agree(), Ok(()));
    }
}
