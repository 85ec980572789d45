//! Lighthouse on this machine's Chromium, as a phone on a slow line.

use std::path::PathBuf;

use serde_json::Value;

use crate::problem::{Doing, Problem, Result};
use crate::progress::Step;
use crate::run;
use crate::tools;

/// As root, Chromium runs without its sandbox only; the others keep it from talking to anybody by itself.
const CHROMIUM: &str = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync";

/// Names in the last line, and categories of Lighthouse.
pub const CATEGORIES: [(&str, &str); 4] = [
    ("performance", "performance"),
    ("accessibility", "accessibility"),
    ("best_practices", "best-practices"),
    ("seo", "seo"),
];

/// What Lighthouse found in one run.
pub struct Report(Value);

impl Report {
    /// Runs Lighthouse once on an address, with a fresh profile.
    pub fn of(url: &str, step: &mut Step) -> Result<Report> {
        let mut node = run::command("node")?;
        node.arg(tools::of_bench("lighthouse/cli/index.js")?).arg(url).env("CHROME_PATH", chromium()?);
        let categories = CATEGORIES.map(|(_, category)| category).join(",");
        node.args(["--quiet", "--output=json", "--output-path=stdout", "--no-enable-error-reporting"]);
        node.arg(format!("--only-categories={categories}")).arg(format!("--chrome-flags={CHROMIUM}"));
        step.at("running");
        let said = run::output(&mut node)?;
        let report: Value = serde_json::from_str(&said).doing(|| "cannot read what Lighthouse says".into())?;
        match report["runtimeError"]["message"].as_str() {
            Some(error) => Err(Problem(format!("Lighthouse could not measure {url}: {error}"))),
            None => Ok(Report(report)),
        }
    }

    /// A category's score, 0 to 1.
    pub fn score(&self, category: &str) -> f64 {
        self.0["categories"][category]["score"].as_f64().unwrap_or_default()
    }

    /// What an audit measured, in its own unit.
    pub fn number(&self, audit: &str) -> f64 {
        self.0["audits"][audit]["numericValue"].as_f64().unwrap_or_default()
    }

    /// The audits that cost a category something, each in a line.
    pub fn costs(&self, category: &str) -> Vec<String> {
        let audits = self.0["categories"][category]["auditRefs"].as_array().into_iter().flatten();
        let costs = audits.filter(|audit| audit["weight"].as_f64() > Some(0.0)).filter_map(|audit| {
            let audit = &self.0["audits"][audit["id"].as_str()?];
            let score = audit["score"].as_f64().filter(|score| *score < 1.0)?;
            let shown = audit["displayValue"].as_str().unwrap_or_default();
            Some(format!("{category}: {} {shown} (score {score})", audit["title"].as_str()?))
        });
        costs.collect()
    }
}

fn chromium() -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).map(|folder| folder.join("chromium")).find(|path| path.is_file());
    found.ok_or_else(|| Problem("chromium is not on PATH: run `cargo xtask tools --test`".into()))
}
