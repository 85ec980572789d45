//! Makes what the compiler gave fit for the line: wasm-bindgen, wasm-opt, esbuild.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::memo::unless_same;
use super::tokens::Tokens;
use super::{imports, read};
use crate::pins;
use crate::place;
use crate::problem::{Doing, Problem, Result};
use crate::run;

/// The browser's side of the widget as wasm-bindgen makes it.
pub struct Bound {
    pub glue: PathBuf,
    pub wasm: PathBuf,
}

/// The loader gives the glue the address of the WebAssembly file, and every browser that runs the widget has
/// `TextEncoder.encodeInto`, so neither needs code.
const BIND: [&str; 9] = [
    "--target=web",
    "--no-typescript",
    "--omit-default-module-path",
    "--remove-name-section",
    "--remove-producers-section",
    "--encode-into",
    "always",
    "--out-name",
    "widget",
];

/// What browsers have had for years. Never `--all-features`: its compact imports are refused by Chromium. A function
/// with one caller stays a function: inlined it is smaller raw, and 2 kB larger compressed. Control flow made anew, and
/// all of it once more until nothing shrinks, saves 0.9 kB; no address of ours is so small that it could be a null with
/// an offset.
const OPT: [&str; 16] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--one-caller-inline-max-function-size=20",
    "--low-memory-unused",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--converge",
];

pub fn bind(wasm: &Path, work: &Path) -> Result<Bound> {
    let out = work.join("bound");
    let bound = Bound { glue: out.join("widget.js"), wasm: out.join("widget_bg.wasm") };
    let inputs = [&read(wasm)?, pins::WASM_BINDGEN.as_bytes(), BIND.concat().as_bytes()].map(<[u8]>::to_vec);
    unless_same("bind", &slices(&inputs), &bound.glue, work, || {
        run::output(run::command(place::tool("wasm-bindgen")?)?.args(BIND).arg("--out-dir").arg(&out).arg(wasm))?;
        shorten_names(&bound)
    })?;
    Ok(bound)
}

fn shorten_names(bound: &Bound) -> Result<()> {
    let wasm = read(&bound.wasm)?;
    let names = imports::shorter(&wasm);
    let doing = || format!("cannot shorten names in {}", bound.wasm.display());
    let renamed = imports::rename_in_wasm(&wasm, &names).ok_or_else(|| Problem(doing()))?;
    let glue = imports::rename_in_glue(&String::from_utf8_lossy(&read(&bound.glue)?), &names);
    fs::write(&bound.wasm, renamed).doing(doing)?;
    fs::write(&bound.glue, glue).doing(doing)
}

pub fn wasm(name: &str, wasm: &Path, work: &Path) -> Result<Vec<u8>> {
    let to = work.join(format!("{name}.wasm"));
    let inputs = [&read(wasm)?, pins::WASM_OPT.as_bytes(), OPT.concat().as_bytes()].map(<[u8]>::to_vec);
    unless_same(name, &slices(&inputs), &to, work, || {
        run::output(run::command(place::tool("wasm-opt")?)?.args(OPT).arg(wasm).arg("-o").arg(&to)).map(drop)
    })
}

/// The glue, without the second way to start it that nobody calls. Snippets that crates bring are bundled into it.
pub fn glue(glue: &Path, work: &Path) -> Result<Vec<u8>> {
    let text = String::from_utf8_lossy(&read(glue)?).replace("export { initSync, ", "export { ");
    let entry = glue.with_file_name("entry.js");
    fs::write(&entry, text).doing(|| format!("cannot write {}", entry.display()))?;
    esbuild("glue", &entry, &["--bundle", "--format=esm", "--target=es2022"], &work.join("glue.js"), work)
}

/// A style sheet with the tokens that it uses.
pub fn css(name: &str, css: &Path, tokens: &Tokens, work: &Path) -> Result<Vec<u8>> {
    let text = tokens.fill(&css.display().to_string(), &String::from_utf8_lossy(&read(css)?))?;
    let entry = work.join(format!("{name}-filled.css"));
    fs::write(&entry, text).doing(|| format!("cannot write {}", entry.display()))?;
    esbuild(name, &entry, &[], &work.join(format!("{name}.css")), work)
}

/// A hand-written module with what lies in the folder of its name. `words` are the names of its files of words by
/// language; `panel` is a style sheet, where it has one.
pub fn script(name: &str, entry: &Path, words: &Value, panel: Option<&[u8]>, work: &Path) -> Result<Vec<u8>> {
    let parts = entry.with_extension("");
    let doing = || format!("cannot read {}", parts.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&parts).doing(doing)? {
        files.push(entry.doing(doing)?.path());
    }
    files.sort();
    let mut defines = vec![format!("--define:IFEX_WORDS={words}")];
    defines.extend(panel.map(|panel| format!("--define:IFEX_PANEL={}", Value::from(String::from_utf8_lossy(panel)))));
    let mut inputs = vec![defines.concat().into_bytes(), read(entry)?];
    for file in &files {
        inputs.push(read(file)?);
    }
    let to = work.join(format!("{name}.js"));
    unless_same(name, &slices(&inputs), &to, work, || {
        let options = ["--bundle", "--format=esm", "--target=es2022"];
        let options: Vec<&str> = options.into_iter().chain(defines.iter().map(String::as_str)).collect();
        bundle(entry, &options, &to)
    })
}

/// The loader stays a classic script: partners write a plain script tag. `names` takes the place of its placeholder.
pub fn loader(loader: &Path, names: &str, work: &Path) -> Result<Vec<u8>> {
    let text = fill(&String::from_utf8_lossy(&read(loader)?), names)?;
    let entry = work.join("embed-filled.js");
    fs::write(&entry, text).doing(|| format!("cannot write {}", entry.display()))?;
    let made = esbuild("embed", &entry, &["--target=es2022"], &work.join("embed.js"), work)?;
    if !String::from_utf8_lossy(&made).contains(TRUST) {
        return Err(Problem(format!(
            "widget/embed.js lost its placeholder {TRUST}, which the clearing house fills in"
        )));
    }
    Ok(made)
}

const FILES: &str = "\"__IFEX_FILES__\"";
const TRUST: &str = "\"__IFEX_TRUST__\"";

fn fill(loader: &str, names: &str) -> Result<String> {
    for placeholder in [FILES, TRUST] {
        if loader.matches(placeholder).count() != 1 {
            return Err(Problem(format!("widget/embed.js must have the placeholder {placeholder} exactly once")));
        }
    }
    Ok(loader.replace(FILES, names))
}

fn esbuild(name: &str, from: &Path, extra: &[&str], to: &Path, work: &Path) -> Result<Vec<u8>> {
    let inputs = [&read(from)?, extra.concat().as_bytes()].map(<[u8]>::to_vec);
    unless_same(name, &slices(&inputs), to, work, || bundle(from, extra, to))
}

fn bundle(from: &Path, options: &[&str], to: &Path) -> Result<()> {
    let mut esbuild = run::command(place::tool("esbuild")?)?;
    esbuild.args(["--minify", "--legal-comments=none", "--charset=utf8", "--log-level=warning"]);
    esbuild.args(options);
    run::output(esbuild.arg(from).arg(format!("--outfile={}", to.display()))).map(drop)
}

fn slices(inputs: &[Vec<u8>]) -> Vec<&[u8]> {
    inputs.iter().map(Vec::as_slice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_needs_each_placeholder_once() {
        assert_eq!(fill(r#"f="__IFEX_FILES__";t="__IFEX_TRUST__""#, "{}").unwrap(), r#"f={};t="__IFEX_TRUST__""#);
        assert!(fill(r#"t="__IFEX_TRUST__""#, "{}").unwrap_err().0.contains("__IFEX_FILES__"));
    }
}
