//! `clearing-house unseal`.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use crate::sealing;

/// Open exported requests or signatures with the private key. Works offline: no configuration, no database, no network.
#[derive(Args)]
pub struct Unseal {
    /// What `clearing-house requests export` or `clearing-house petitions export` wrote.
    export: PathBuf,
    /// The private half of the key; once for each, where some were sealed to an earlier key.
    #[arg(long, value_name = "NAME.key", required = true)]
    key: Vec<PathBuf>,
    /// New file: `.csv` for a table; requests also `.jsonl`, to answer them.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Open signatures also where the export is not whole, and say so.
    #[arg(long)]
    partial: bool,
}

impl Unseal {
    /// Opens them.
    pub fn run(self) -> Result<ExitCode, String> {
        let done = sealing::unseal::file(&self.export, &self.key, &self.out, self.partial)?;
        Ok(if done.refused > 0 { ExitCode::from(2) } else { ExitCode::SUCCESS })
    }
}
