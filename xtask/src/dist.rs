//! `cargo xtask dist`: the toolkit site as it is put on the network.

use std::env;
use std::fs;
use std::path::Path;
use std::time::Instant;

use crate::place;
use crate::problem::{Doing, Result};
use crate::progress::{Step, clock};
use crate::run;
use crate::site;
use crate::tools::{self, Wanted};

/// Builds it into `dist`, and says where it is and how large.
pub fn command(public_url: Option<&str>) -> Result<()> {
    let started = Instant::now();
    let folder = place::root().join("dist");
    build(&folder, public_url, &[])?;
    let size = weigh(&folder).doing(|| format!("cannot read {}", folder.display()))?;
    eprintln!(
        "The site is in {} ({}): {} files, {:.1} MB, and {:.1} MB as hosts send it that send .br files.",
        folder.display(),
        clock(started.elapsed()),
        size.files,
        size.raw as f64 / 1e6,
        size.sent as f64 / 1e6
    );
    if env::var_os("IFEX_DATA_DIR").is_none() {
        eprintln!(
            "Its alerts, petitions and opportunities are samples: IFEX_DATA_DIR names the data of a clearing house."
        );
    }
    if env::var_os("IFEX_PUBLIC_URL").is_none() {
        eprintln!("It takes no requests: IFEX_PUBLIC_URL names the clearing house's address.");
    }
    Ok(())
}

/// Builds the release site into a folder, with the widget's smallest build and compressed copies. `variables` are what
/// the press reads, where they differ from this program's own.
pub fn build(folder: &Path, public_url: Option<&str>, variables: &[(&str, &str)]) -> Result<()> {
    place::writable(&place::built())?;
    place::roomy(&place::built(), 4)?;
    tools::ensure(Wanted { smallest: true, ..Wanted::default() })?;
    let mut step = Step::new("building the toolkit site for the network");
    let mut trunk = site::trunk("build", folder)?;
    trunk.arg("--release").envs(variables.iter().copied());
    if let Some(url) = public_url {
        trunk.args(["--public-url", url]);
    }
    run::watched(&mut trunk, &mut step)?;
    step.done();
    Ok(())
}

/// How large a site is.
#[derive(Default)]
struct Size {
    files: u64,
    /// Bytes of all files.
    raw: u64,
    /// The same with compressed copies in the place of what they are copies of.
    sent: u64,
}

fn weigh(folder: &Path) -> std::io::Result<Size> {
    let mut size = Size::default();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            let inside = weigh(&path)?;
            size.files += inside.files;
            size.raw += inside.raw;
            size.sent += inside.sent;
        } else if path.extension().is_none_or(|end| end != "br") {
            let mut copy = path.clone().into_os_string();
            copy.push(".br");
            let raw = fs::metadata(&path)?.len();
            size.files += 1;
            size.raw += raw;
            size.sent += fs::metadata(copy).map_or(raw, |copy| copy.len());
        }
    }
    Ok(size)
}
