//! `clearing-house serve`.

use std::process::ExitCode;

use clap::Args;
use tokio::signal::unix::{SignalKind, signal};

use crate::{clock::Clock, config::Config, logging, server};

/// Serve until SIGINT or SIGTERM. Once requests are answered, `ready http://ADDRESS` is printed on standard output.
#[derive(Args)]
pub struct Serve {
    /// Import the sample content first, where the database is empty.
    #[arg(long)]
    demo: bool,
}

impl Serve {
    /// Serves.
    pub async fn run(self, config: Config) -> Result<ExitCode, String> {
        logging::start(config.log);
        server::descriptors::raise(config.http.connections);
        let mut terminate = signal(SignalKind::terminate()).map_err(|e| e.to_string())?;
        let mut interrupt = signal(SignalKind::interrupt()).map_err(|e| e.to_string())?;
        let starting = server::start(config, self.demo, Clock::default());
        let running = tokio::select! {
            running = starting => running?,
            _ = terminate.recv() => return Ok(ExitCode::SUCCESS),
            _ = interrupt.recv() => return Ok(ExitCode::SUCCESS),
        };
        println!("ready http://{}", running.address);
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        running.stop().await;
        Ok(ExitCode::SUCCESS)
    }
}
