//! Node.js runs wasm-opt and esbuild.

use super::{debian, npm, version};
use crate::pins::NODE_MAJOR;
use crate::problem::{Problem, Result};
use crate::progress::Step;

pub fn missing() -> bool {
    // npm takes a second to say its version, and is needed only while its packages are missing.
    !node_is_new_enough() || (npm::missing() && version("npm").is_none())
}

pub fn install(step: &mut Step) -> Result<()> {
    let packages: &[&str] = if node_is_new_enough() { &["npm"] } else { &["nodejs", "npm"] };
    debian::install(packages, step)
        .map_err(|problem| Problem(format!("Node.js {NODE_MAJOR} or newer with npm is needed: {problem}")))?;
    if missing() {
        let found = version("node").unwrap_or_else(|| "none".into());
        return Err(Problem(format!(
            "Node.js {NODE_MAJOR} or newer with npm is needed, and this system's packages give {found}: \
             install a newer one so that `node` and `npm` are in PATH, then run this again"
        )));
    }
    Ok(())
}

fn node_is_new_enough() -> bool {
    version("node").is_some_and(|version| new_enough(&version))
}

fn new_enough(version: &str) -> bool {
    version.split('.').next().and_then(|major| major.parse().ok()).is_some_and(|major: u32| major >= NODE_MAJOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_or_strange_node_is_not_enough() {
        assert!(new_enough("18.20.4") && new_enough("24.0.0"));
        assert!(!new_enough("16.20.0") && !new_enough("nightly"));
    }
}
