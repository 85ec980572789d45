//! `site-load`: the heaviest guide of the release site on a phone and a slow line, from a static host.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use serde_json::{Map, Value, json};

use super::goal;
use super::lighthouse::{CATEGORIES, Report};
use crate::dist;
use crate::place;
use crate::problem::{Doing, Problem, Result};
use crate::programs;
use crate::progress::Step;
use crate::tools::{self, Wanted};

const RUNS: usize = 5;
const LCP_MS: u64 = 1_000;
const BYTES: u64 = 150 * 1024;

pub fn run() -> Result<()> {
    tools::ensure(Wanted { browser: true, smallest: true, bench: true })?;
    let folder = place::built().join("site-bench");
    // As on the network, where search engines are told of the other languages.
    dist::build(&folder, None, &[("IFEX_SITE_URL", "https://toolkit.example/")])?;
    programs::build()?;
    let guides = guides(&folder)?;
    let (name, heaviest) = guides.last().ok_or_else(|| Problem("the site has no guides".into()))?;
    let sizes = [0, guides.len() / 2, guides.len() - 1].map(|at| guides[at].1.to_string());
    println!(
        "{} guide pages; the lightest, the median and the heaviest have {} bytes (brotli)",
        guides.len(),
        sizes.join(", ")
    );
    println!("Measured is the heaviest, /{name}, {heaviest} bytes.");

    let host = Host::start(&folder)?;
    let address = format!("{}/{name}", host.address);
    let mut reports = Vec::new();
    println!(
        "{:<5} {:>11} {:>13} {:>14} {:>5} {:>8} {:>8}",
        "run", "performance", "accessibility", "best practices", "seo", "lcp_ms", "bytes"
    );
    for number in 1..=RUNS {
        let mut step = Step::new(format!("Lighthouse, run {number} of {RUNS}"));
        let report = Report::of(&address, &mut step)?;
        step.done();
        let [performance, accessibility, practices, seo] = CATEGORIES.map(|(_, category)| report.score(category));
        let [lcp, bytes] = [LCP, WEIGHT].map(|audit| report.number(audit));
        println!("{number:<5} {performance:>11} {accessibility:>13} {practices:>14} {seo:>5} {lcp:>8.0} {bytes:>8.0}");
        reports.push(report);
    }
    drop(host);

    let costs = CATEGORIES.iter().flat_map(|(_, category)| reports[0].costs(category));
    costs.for_each(|cost| println!("{cost}"));
    let mut medians = Map::new();
    for (key, category) in CATEGORIES {
        let score = median(&reports, |report| report.score(category));
        let verdict = if score >= 1.0 { "met" } else { "missed" };
        println!("{key} {score}, goal 1: {verdict}");
        medians.insert(key.into(), json!(score));
    }
    for (key, audit, most) in [("lcp_ms", LCP, LCP_MS), ("bytes", WEIGHT, BYTES)] {
        let value = median(&reports, |report| report.number(audit)).round() as u64;
        goal(key, value, most);
        medians.insert(key.into(), json!(value));
    }
    println!("{}", Value::Object(medians));
    Ok(())
}

const LCP: &str = "largest-contentful-paint";
const WEIGHT: &str = "total-byte-weight";

fn median(reports: &[Report], of: impl Fn(&Report) -> f64) -> f64 {
    let mut values: Vec<f64> = reports.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The guides' pages in every language with the bytes that they have on the line, the lightest first.
fn guides(site: &Path) -> Result<Vec<(String, u64)>> {
    let mut guides = Vec::new();
    for language in folders(site)? {
        let sections = language.join("guides");
        if !sections.is_dir() {
            continue;
        }
        for section in folders(&sections)? {
            for guide in folders(&section)? {
                let page = guide.join("index.html.br");
                let bytes = fs::metadata(&page).doing(|| format!("cannot read {}", page.display()))?.len();
                let name = guide.strip_prefix(site).unwrap_or(&guide).display();
                guides.push((format!("{name}/"), bytes));
            }
        }
    }
    guides.sort_by_key(|(_, bytes)| *bytes);
    Ok(guides)
}

fn folders(inside: &Path) -> Result<Vec<PathBuf>> {
    let list = || {
        let paths = fs::read_dir(inside)?.map(|entry| Ok(entry?.path()));
        paths.collect::<std::io::Result<Vec<PathBuf>>>()
    };
    let mut found = list().doing(|| format!("cannot read {}", inside.display()))?;
    found.retain(|path| path.is_dir());
    Ok(found)
}

/// The program `site`. Dropping it ends it.
struct Host {
    address: String,
    child: Child,
}

impl Host {
    fn start(folder: &Path) -> Result<Host> {
        let mut command = programs::command("site")?;
        let mut child = command
            .arg("--folder")
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .doing(|| "cannot start `site`".into())?;
        let mut line = String::new();
        if let Some(said) = child.stdout.take() {
            BufReader::new(said).read_line(&mut line).doing(|| "cannot hear `site`".into())?;
        }
        let mut host = Host { address: String::new(), child };
        let address = line.trim().strip_prefix("ready ");
        host.address = address.ok_or_else(|| Problem("`site` did not say where it listens".into()))?.to_owned();
        Ok(host)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
