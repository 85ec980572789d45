//! `cargo xtask widget`: the files that a partner's page loads, made from the crates `widget`, `verify` and
//! `seal`.

mod assets;
mod compile;
mod imports;
mod memo;
mod shrink;
mod tokens;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::Value;

use crate::place;
use crate::problem::{Doing, Problem, Result};
use crate::progress::{Step, clock};

pub use assets::Files;

/// Makes the files and says how large they are.
pub fn command(smallest: bool) -> Result<()> {
    let started = Instant::now();
    let files = build(smallest)?;
    let folder = place::assets(smallest);
    for name in files.all() {
        let size = fs::metadata(folder.join(&name)).map_or(0, |file| file.len());
        eprintln!("{size:>9} {name}");
    }
    eprintln!("The widget's files are in {} ({}).", folder.display(), clock(started.elapsed()));
    Ok(())
}

/// Makes the files, skipping each step whose inputs are as they were. `smallest` also compiles the standard library
/// anew; that takes minutes and saves a tenth.
pub fn build(smallest: bool) -> Result<Files> {
    let work = place::built().join(if smallest { "widget-release" } else { "widget" });
    place::writable(&work)?;
    // Trunk's hook and a person may both build at the same time.
    let lock = work.join("lock");
    let lock = File::create(&lock).doing(|| format!("cannot make {}", lock.display()))?;
    lock.lock().doing(|| "cannot wait for another build of the widget".into())?;

    let mut step = Step::new("compiling the widget for the browser");
    let widget = compile::compile("widget", smallest, &mut step)?;
    let verify = compile::compile("verify", smallest, &mut step)?;
    let seal = compile::compile("seal", smallest, &mut step)?;
    step.at("binding and shrinking");
    let bound = shrink::bind(&widget.wasm, &work)?;
    let tokens = tokens::Tokens::read()?;
    let panel = shrink::css("panel", &source("check/panel.css"), &tokens, &work)?;
    let parts = assets::Parts {
        glue: shrink::glue(&bound.glue, &work)?,
        wasm: shrink::wasm("widget", &bound.wasm, &work)?,
        verify: shrink::wasm("verify", &verify.wasm, &work)?,
        seal: shrink::wasm("seal", &seal.wasm, &work)?,
        css: shrink::css("css", &source("style.css"), &tokens, &work)?,
        messages: widget.packs,
        check_words: widget.check,
        signer_words: widget.signer,
    };
    if parts.messages.is_empty() || parts.check_words.is_empty() || parts.signer_words.is_empty() {
        return Err(Problem("crate i18n made no words for the widget: expected files `widget.LANGUAGE.pack`, `check.LANGUAGE.json` and `signer.LANGUAGE.json` in the OUT_DIR of its build.rs".into()));
    }
    let make = assets::Makers {
        loader: |names: &Value| shrink::loader(&source("embed.js"), &names.to_string(), &work),
        check: |words: &Value| shrink::script("check", &source("check.js"), words, Some(&panel), &work),
        signer: |words: &Value| shrink::script("signer", &source("signer.js"), words, None, &work),
    };
    let files = assets::write(&parts, &place::assets(smallest), &work, make)?;
    step.done();
    Ok(files)
}

fn source(name: &str) -> PathBuf {
    place::root().join("widget").join(name)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).doing(|| format!("cannot read {}", path.display()))
}
