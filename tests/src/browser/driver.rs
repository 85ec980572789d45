//! ChromeDriver, and the Chromium windows it opens.

use std::{path::PathBuf, sync::Arc};

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tokio::process::Command;

use super::Browser;
use crate::{Outcome, place, process::Process};

/// A running ChromeDriver on a free port. Dropping it ends it and every browser it opened.
pub struct Driver {
    url: String,
    chromium: PathBuf,
    _process: Process,
}

impl Driver {
    /// Starts one.
    pub async fn start() -> Outcome<Self> {
        let chromium = place::program("IFEX_CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?;
        let driver = place::program("IFEX_CHROMEDRIVER", &["chromedriver"])?;
        let mut process = Process::start("chromedriver", Command::new(driver).arg("--port=0"))?;
        let port = |line: &str| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse::<u16>().ok();
        let port = process.line("its port", port).await?;
        Ok(Self { url: format!("http://127.0.0.1:{port}"), chromium, _process: process })
    }

    /// Opens a window with a fresh profile. `*.test` leads to this machine, so that an origin without TLS that
    /// browsers do not trust (no `crypto.subtle`) can be had.
    pub async fn browser(&self) -> Outcome<Browser> {
        let profile = Arc::new(tempfile::Builder::new().prefix(PROFILE).tempdir()?);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(self.capabilities(&profile)).connect(&self.url).await?;
        Ok(Browser { client, _profile: profile })
    }

    fn capabilities(&self, profile: &TempDir) -> Map<String, Value> {
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--lang=en",
            "--window-size=1280,900",
            "--host-resolver-rules=MAP *.test 127.0.0.1",
            &format!("--user-data-dir={}", profile.path().display()),
        ]
        .map(str::to_owned);
        let all = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": arguments, "binary": self.chromium },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        all.as_object().cloned().unwrap_or_default()
    }
}

const PROFILE: &str = "ifex-reader-";
