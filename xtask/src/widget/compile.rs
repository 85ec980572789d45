//! Compiles a crate for the browser.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::place;
use crate::problem::{Doing, Problem, Result};
use crate::progress::Step;
use crate::run;

const TARGET: &str = "wasm32-unknown-unknown";

/// What cargo made.
pub struct Compiled {
    pub wasm: PathBuf,
    /// The widget's words by language, as the crate `i18n` compiled them for just this widget.
    pub packs: BTreeMap<String, String>,
    /// The words of hand-written scripts by language, as JSON: of the installation check, and of what only signers need.
    pub check: BTreeMap<String, String>,
    pub signer: BTreeMap<String, String>,
}

pub fn compile(name: &str, smallest: bool, step: &mut Step) -> Result<Compiled> {
    let mut cargo = run::cargo()?;
    cargo.args(["rustc", "--package", name, "--lib", "--profile", "wasm", "--target", TARGET]);
    // Said here and not in the manifest: a library that is an `rlib` too is not optimised as a whole, and 9 % (the
    // widget) to 65 % (the cipher) larger compressed.
    cargo.args(["--crate-type", "cdylib"]);
    cargo.arg("--message-format=json-render-diagnostics");
    if smallest {
        make_smallest(&mut cargo);
    }
    let said = run::watched(&mut cargo, step)?;
    let facts = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    understand(name, facts)
}

const SMALLEST: &str =
    "target.wasm32-unknown-unknown.rustflags=['-Zunstable-options','-Cpanic=immediate-abort','-Zlocation-detail=none']";

/// The standard library without its messages for panics, and no panic knows its place. Rust calls these switches unstable, hence the variable that
/// lets a stable compiler have them; the result is what a stable compiler makes, only smaller.
fn make_smallest(cargo: &mut Command) {
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        // The variable would replace the flags in `.cargo/config.toml`; an argument joins them.
        .env_remove("RUSTFLAGS")
        .args(["--config", SMALLEST]);
    cargo.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    cargo.arg("--target-dir").arg(place::built().join("smallest"));
}

/// Finds the compiled file, and the words that the build script of `i18n` left, among cargo's messages.
fn understand(name: &str, facts: impl Iterator<Item = Value>) -> Result<Compiled> {
    let (mut wasm, mut packs) = (None, BTreeMap::new());
    let (mut check, mut signer) = (BTreeMap::new(), BTreeMap::new());
    for fact in facts {
        match fact["reason"].as_str() {
            Some("compiler-artifact") if fact["target"]["name"] == name => {
                let files = fact["filenames"].as_array().into_iter().flatten().filter_map(Value::as_str);
                wasm = files.map(PathBuf::from).find(|file| file.extension().is_some_and(|end| end == "wasm")).or(wasm);
            }
            Some("build-script-executed") if is_i18n(&fact) => {
                let out = Path::new(fact["out_dir"].as_str().unwrap_or_default());
                packs = languages_in(out, "widget.", ".pack")?;
                check = languages_in(out, "check.", ".json")?;
                signer = languages_in(out, "signer.", ".json")?;
            }
            _ => {}
        }
    }
    let wasm = wasm.ok_or_else(|| Problem(format!("cargo made no WebAssembly of crate {name}")))?;
    Ok(Compiled { wasm, packs, check, signer })
}

fn is_i18n(fact: &Value) -> bool {
    let id = fact["package_id"].as_str().unwrap_or_default();
    id.contains("/i18n#") || id.starts_with("i18n ")
}

/// The files of a folder that are named by a language between `start` and `end`.
fn languages_in(folder: &Path, start: &str, end: &str) -> Result<BTreeMap<String, String>> {
    let doing = || format!("cannot read the words in {}", folder.display());
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).doing(doing)? {
        let path = entry.doing(doing)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(language) = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)) {
            found.insert(language.to_owned(), fs::read_to_string(&path).doing(doing)?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_compiled_file_is_the_wasm_of_that_crate() {
        let facts = [
            json!({"reason": "compiler-artifact", "target": {"name": "wire"}, "filenames": ["/t/libwire.rlib"]}),
            json!({"reason": "compiler-artifact", "target": {"name": "widget"}, "filenames": ["/t/libwidget.rlib", "/t/widget.wasm"]}),
        ];
        assert_eq!(understand("widget", facts.clone().into_iter()).unwrap().wasm, PathBuf::from("/t/widget.wasm"));
        let problem = understand("verify", facts.into_iter()).err().unwrap().0;
        assert!(problem.contains("of crate verify"), "{problem}");
    }
}
