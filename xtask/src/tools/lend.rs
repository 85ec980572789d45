//! Lets a Trunk that a person starts by hand find the tools: it looks in a cache of its own before it downloads any.

use std::env;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use crate::pins;
use crate::place;
use crate::problem::{Doing, Result};
use crate::progress::Step;

pub fn missing() -> bool {
    // A link to a tool that is gone counts as missing.
    places().iter().any(|(_, link)| !link.exists())
}

pub fn install(_step: &mut Step) -> Result<()> {
    for (name, link) in places() {
        if let Some(folder) = link.parent() {
            fs::create_dir_all(folder).doing(|| format!("cannot make {}", folder.display()))?;
        }
        if link.symlink_metadata().is_ok() {
            fs::remove_file(&link).doing(|| format!("cannot replace {}", link.display()))?;
        }
        symlink(place::tool(name)?, &link).doing(|| format!("cannot make {}", link.display()))?;
    }
    Ok(())
}

/// Each tool and where Trunk expects it. Elsewhere than on Linux Trunk keeps them in another place; there it downloads.
fn places() -> Vec<(&'static str, PathBuf)> {
    let cache = env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()).map(PathBuf::from);
    let Some(cache) = cache.or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"))) else {
        return Vec::new();
    };
    vec![
        ("wasm-bindgen", cache.join(format!("trunk/wasm-bindgen-{}/wasm-bindgen", pins::WASM_BINDGEN))),
        ("wasm-opt", cache.join(format!("trunk/wasm-opt-{}/bin/wasm-opt", pins::WASM_OPT))),
    ]
}
