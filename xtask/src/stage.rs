//! `cargo xtask stage`: Trunk's hook. Puts the widget, and a signed snapshot of the demo content, next to the site, so
//! that `trunk serve` alone shows both with no server.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use crate::place;
use crate::problem::{Problem, Result};
use crate::programs;
use crate::progress::Step;
use crate::run;
use crate::tools::{self, Wanted};
use crate::widget;

pub fn command() -> Result<()> {
    let staging = folder()?;
    let smallest = release();
    tools::ensure(Wanted { smallest, ..Wanted::default() })?;
    widget::build(smallest)?;
    programs::build()?;
    let given = env::var_os("IFEX_DATA_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    // What goes on the network has what its clearing house published; under development the demo content is always there.
    let published = smallest && given.is_some();
    let step =
        Step::new(if published { "copying what was published" } else { "signing a snapshot of the demo content" });
    let data = given.unwrap_or_else(|| place::data().join("demo"));
    place::writable(&data)?;
    let mut mirror = programs::command("clearing-house")?;
    mirror.env("IFEX_DATA_DIR", &data).env("IFEX_ASSETS_DIR", place::assets(smallest));
    mirror.arg("mirror").arg(&staging);
    if !published {
        mirror.arg("--demo");
    }
    run::output(&mut mirror)?;
    step.done();
    Ok(())
}

/// Whether Trunk builds what is to be put on the network.
pub fn release() -> bool {
    env::var_os("TRUNK_PROFILE") == Some(OsString::from("release"))
}

/// Where Trunk gathers the site.
pub fn folder() -> Result<PathBuf> {
    env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Problem("TRUNK_STAGING_DIR is not set: this is Trunk's hook; run `trunk serve` or `cargo xtask serve`".into())
    })
}
