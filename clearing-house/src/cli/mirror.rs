//! `clearing-house mirror`.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use crate::{clock::Clock, config::Config, mirror};

/// Write a folder that any static host can serve: the signed snapshot under v1/snapshot/, embed.js and widget/.
/// Unchanged files are left alone.
#[derive(Args)]
pub struct Mirror {
    /// Where to write.
    dir: PathBuf,
    /// The sample content, without a database; only the key is kept in the data folder.
    #[arg(long)]
    demo: bool,
}

impl Mirror {
    /// Writes the mirror.
    pub async fn run(self, config: &Config) -> Result<ExitCode, String> {
        let written = mirror::write(config, &self.dir, self.demo, &Clock::default()).await?;
        println!("{written}");
        Ok(ExitCode::SUCCESS)
    }
}
