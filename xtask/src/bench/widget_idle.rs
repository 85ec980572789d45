//! `widget-idle`: what a page with the script tag loads before an element nears the viewport, that is `embed.js` as the
//! clearing house serves it.

use std::fs;

use serde_json::json;

use super::{brotli, goal};
use crate::place;
use crate::problem::{Doing, Result};
use crate::tools::{self, Wanted};
use crate::widget;

const GOAL: u64 = 1_900;

/// What the clearing house fills in: a key and two mirrors, of usual length.
const TRUST: &str = r#"{"keys":["k7Yw0rJm2Qh5Vt9cXb1Ls8Zp4Ga6Ne3Du-Fi_oKMHyA"],"mirrors":["https://mirror.example.org/ifex/","https://cdn.example.net/ifex/"]}"#;

pub fn run() -> Result<()> {
    tools::ensure(Wanted { smallest: true, ..Wanted::default() })?;
    let files = widget::build(true)?;
    let path = place::assets(true).join(&files.embed);
    let loader = fs::read_to_string(&path).doing(|| format!("cannot read {}", path.display()))?;
    let served = loader.replace("\"__IFEX_TRUST__\"", TRUST);
    let idle = brotli::size(served.as_bytes())?;
    println!("{:<22} {:>8} {:>8}", "part", "raw", "brotli");
    println!("{:<22} {:>8} {idle:>8}", "embed.js, filled in", served.len());
    goal("idle_br", idle, GOAL);
    println!("{}", json!({"idle_br": idle}));
    Ok(())
}
