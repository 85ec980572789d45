//! The real clearing house on a data folder of its own.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::TempDir;
use tokio::process::Command;

use super::Mailbox;
use crate::{Outcome, place, process::Process};

/// A running clearing house with demo content.
pub struct House {
    /// Its base address, without a trailing slash.
    pub url: String,
    mailbox: Arc<Mailbox>,
    assets: PathBuf,
    settings: Vec<(&'static str, &'static str)>,
    folder: TempDir,
    process: Option<Process>,
}

impl House {
    /// Starts one with demo content, whose mails go to `mailbox`.
    pub async fn start(mailbox: Arc<Mailbox>) -> Outcome<Self> {
        Self::with_assets(mailbox, place::assets()?).await
    }

    /// The same with settings of its own, such as `("IFEX_GUARD_WORK_MINUTE", "1")`.
    pub async fn with_settings(mailbox: Arc<Mailbox>, settings: &[(&'static str, &'static str)]) -> Outcome<Self> {
        Self::open(mailbox, place::assets()?, settings.to_vec()).await
    }

    /// The same with the widget's files from another folder.
    pub async fn with_assets(mailbox: Arc<Mailbox>, assets: PathBuf) -> Outcome<Self> {
        Self::open(mailbox, assets, Vec::new()).await
    }

    async fn open(
        mailbox: Arc<Mailbox>,
        assets: PathBuf,
        settings: Vec<(&'static str, &'static str)>,
    ) -> Outcome<Self> {
        let (url, folder) = ("http://127.0.0.1:0".to_owned(), tempfile::tempdir()?);
        let mut house = Self { url, mailbox, assets, settings, folder, process: None };
        house.resume().await?;
        Ok(house)
    }

    /// Ends it at once, as a fault of power would.
    pub async fn stop(&mut self) -> Outcome {
        match self.process.take() {
            Some(process) => process.kill().await,
            None => Ok(()),
        }
    }

    /// Starts it again at the same address on the same data.
    pub async fn resume(&mut self) -> Outcome {
        let mut command = self.command()?;
        command.args(["serve", "--demo"]).env("IFEX_LISTEN", self.url.trim_start_matches("http://"));
        let mut process = Process::start("clearing-house", &mut command)?;
        self.url = process.ready().await?;
        self.process = Some(process);
        Ok(())
    }

    /// Runs `clearing-house import KIND` on these JSON lines, beside the running server, as an operator would.
    pub async fn import(&self, kind: &str, records: &[serde_json::Value]) -> Outcome<String> {
        let file = tempfile::Builder::new().suffix(".jsonl").tempfile()?;
        let lines: Vec<String> = records.iter().map(ToString::to_string).collect();
        std::fs::write(file.path(), lines.join("\n") + "\n")?;
        self.run(&[Path::new("import"), Path::new(kind), file.path()], &[]).await
    }

    /// Runs another command on its data, as an operator would; gives what it said.
    pub async fn run(&self, arguments: &[&Path], variables: &[(&str, &str)]) -> Outcome<String> {
        let mut command = self.command()?;
        command.args(arguments).envs(variables.iter().copied());
        Process::start("clearing-house", &mut command)?.finish().await
    }

    /// Its data folder.
    pub fn data_dir(&self) -> &Path {
        self.folder.path()
    }

    /// What it has said since it was started.
    pub fn said(&self) -> String {
        self.process.as_ref().map(Process::said).unwrap_or_default()
    }

    fn command(&self) -> Outcome<Command> {
        let mut command = Command::new(place::binary("clearing-house")?);
        command
            .env("IFEX_DATA_DIR", self.data_dir())
            .env("IFEX_ASSETS_DIR", &self.assets)
            .env("IFEX_SMTP_URL", &self.mailbox.smtp)
            // All readers of a test come from one address.
            .env("IFEX_SIGNS_PER_MINUTE", "10000")
            .env("IFEX_GUARD_ADDRESS_HOUR", "10000")
            .env("IFEX_GUARD_DOMAIN_HOUR", "10000")
            .envs(self.settings.iter().copied());
        Ok(command)
    }
}
