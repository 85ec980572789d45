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
    let smallest = env::var_os("TRUNK_PROFILE") == Some(OsString::from("release"));
    tools::ensure(Wanted { smallest, ..Wanted::default() })?;
    widget::build(smallest)?;
    programs::build()?;
    let step = Step::new("signing a snapshot of the demo content");
    let data = env::var_os("IFEX_DATA_DIR").map_or_else(|| place::data().join("demo"), PathBuf::from);
    place::writable(&data)?;
    let mut mirror = programs::command("clearing-house")?;
    mirror.env("IFEX_DATA_DIR", &data).env("IFEX_ASSETS_DIR", place::assets(smallest));
    run::output(mirror.arg("mirror").arg(&staging).arg("--demo"))?;
    step.done();
    Ok(())
}

/// Where Trunk gathers the site.
pub fn folder() -> Result<PathBuf> {
    env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Problem("TRUNK_STAGING_DIR is not set: this is Trunk's hook; run `trunk serve` or `cargo xtask serve`".into())
    })
}
