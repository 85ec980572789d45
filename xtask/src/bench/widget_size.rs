//! `widget-size`: an alert list and a signable petition, every part compressed for itself as it is served.

use std::fs;

use serde_json::json;

use super::{brotli, goal};
use crate::place;
use crate::problem::{Doing, Problem, Result};
use crate::tools::{self, Wanted};
use crate::widget;

/// The final goal of the product; the first step allows 75,000.
const GOAL: u64 = 60_000;
const FIRST_STEP: u64 = 75_000;

pub fn run() -> Result<()> {
    tools::ensure(Wanted { smallest: true, ..Wanted::default() })?;
    let files = widget::build(true)?;
    println!("{:<22} {:>8} {:>8}", "part", "raw", "brotli");
    let embed = measure("embed.js", &files.embed)?;
    let glue = measure("glue", &files.glue)?;
    let wasm = measure("wasm", &files.wasm)?;
    let css = measure("css", &files.css)?;
    let mut largest = ("", 0);
    for (language, name) in &files.messages {
        let size = measure(&format!("messages ({language})"), name)?;
        if size > largest.1 {
            largest = (language, size);
        }
    }
    let verify = measure("verify, not in total", &files.verify)?;
    let mut on_intent = measure("signer, on intent", &files.signer)? + measure("seal, on intent", &files.seal)?;
    if let Some(words) = files.signer_words.get(largest.0) {
        on_intent += measure(&format!("signer's words ({})", largest.0), words)?;
    }
    let (language, messages) = largest;
    if messages == 0 {
        return Err(Problem("there is no language to measure".into()));
    }
    let total = embed + glue + wasm + css + messages;
    println!("\nThe largest language is {language}. `verify` loads only where the browser lacks Ed25519.");
    println!("What only signers need loads when somebody turns to the form.");
    goal("total_br", total, FIRST_STEP);
    goal("total_br", total, GOAL);
    let parts = json!({
        "total_br": total, "embed_js": embed, "glue": glue, "wasm": wasm, "css": css, "messages": messages, "verify": verify,
        "on_intent": on_intent,
    });
    println!("{parts}");
    Ok(())
}

fn measure(part: &str, name: &str) -> Result<u64> {
    let path = place::assets(true).join(name);
    let contents = fs::read(&path).doing(|| format!("cannot read {}", path.display()))?;
    let size = brotli::size(&contents)?;
    println!("{part:<22} {:>8} {size:>8}", contents.len());
    Ok(size)
}
