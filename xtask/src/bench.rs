//! `cargo xtask bench NAME`: measures one thing on a release build. The last line is one JSON object.

mod brotli;
mod lighthouse;
mod load;
mod site_load;
mod widget_idle;
mod widget_size;

use crate::problem::{Problem, Result};

struct Bench {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<()>,
}

const BENCHES: [Bench; 7] = [
    Bench { name: "widget-size", what: "bytes over the line for a widget in use", run: widget_size::run },
    Bench { name: "widget-idle", what: "bytes before an element nears the viewport", run: widget_idle::run },
    Bench { name: "sign", what: "signatures a second, durable before the answer", run: || load::run("sign") },
    Bench { name: "crash", what: "signatures lost or doubled by kill -9 under load", run: || load::run("crash") },
    Bench { name: "reads", what: "manifest, snapshot file and count a second", run: || load::run("reads") },
    Bench { name: "live", what: "readers of the live stream: memory, time to the last", run: || load::run("live") },
    Bench { name: "site-load", what: "a guide's page on a phone and a slow line", run: site_load::run },
];

pub fn list() {
    for bench in &BENCHES {
        println!("{:<13} {}", bench.name, bench.what);
    }
}

pub fn command(name: &str) -> Result<()> {
    let bench = BENCHES.iter().find(|bench| bench.name == name);
    let bench =
        bench.ok_or_else(|| Problem(format!("there is no benchmark `{name}`: `cargo xtask bench` lists them")))?;
    (bench.run)()
}

/// Says whether a goal is met; missing one is news, not an error.
fn goal(name: &str, is: u64, goal: u64) {
    let verdict = if is <= goal { "met" } else { "missed" };
    println!("{name} {is}, goal {goal}: {verdict}");
}
