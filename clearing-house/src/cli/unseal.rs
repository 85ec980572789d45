//! `clearing-house unseal`.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use crate::programme;

/// Open exported requests with the private key. Works offline: no configuration, no database, no network.
#[derive(Args)]
pub struct Unseal {
    /// What `clearing-house requests export` wrote.
    export: PathBuf,
    /// The private half of the programme's key.
    #[arg(long, value_name = "NAME.key")]
    key: PathBuf,
    /// New file for the opened requests: `.csv` to read them in a table, `.jsonl` to answer them.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Unseal {
    /// Opens them.
    pub fn run(self) -> Result<ExitCode, String> {
        let done = programme::unseal::file(&self.export, &self.key, &self.out)?;
        Ok(if done.refused > 0 { ExitCode::from(2) } else { ExitCode::SUCCESS })
    }
}
