//! Commands of the Chrome DevTools Protocol, for what WebDriver cannot say.

use base64::{Engine, engine::general_purpose::STANDARD};
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::Url;

use super::Browser;
use crate::Outcome;

/// A vendor's command of ChromeDriver: a path below the session and a body.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    /// Runs one command of the protocol.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Outcome<Value> {
        self.vendor("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    pub(super) async fn vendor(&self, path: &'static str, body: Value) -> Outcome<Value> {
        Ok(self.client.issue_cmd(Vendor { path, body }).await?)
    }

    /// Runs a script before any of a page's own, in every page opened from now on.
    pub async fn before_pages(&self, script: &str) -> Outcome {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.map(drop)
    }

    /// Turns the page's scripts off or on; WebDriver's own still run.
    pub async fn javascript(&self, on: bool) -> Outcome {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await.map(drop)
    }

    /// Emulates media features, such as `("forced-colors", "active")`.
    pub async fn media(&self, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
    }

    /// A line of so many kilobytes a second and so many milliseconds there and back.
    pub async fn line(&self, kilobytes: u32, latency: u32) -> Outcome {
        self.cdp("Network.enable", json!({})).await?;
        let rate = kilobytes * 1024;
        let line =
            json!({ "offline": false, "latency": latency, "downloadThroughput": rate, "uploadThroughput": rate });
        self.cdp("Network.emulateNetworkConditions", line).await.map(drop)
    }

    /// Cuts the line of the pages, or mends it; they hear of both.
    pub async fn offline(&self, offline: bool) -> Outcome {
        self.cdp("Network.enable", json!({})).await?;
        let line = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.emulateNetworkConditions", line).await.map(drop)
    }

    /// A picture of the whole page, at most `most` pixels high.
    pub async fn full_picture(&self, most: u64) -> Outcome<Vec<u8>> {
        let size = self.js("return [innerWidth, document.documentElement.scrollHeight]", &[]).await?;
        let height = size[1].as_u64().unwrap_or(most).min(most);
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": height, "scale": 1 });
        let shot = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
        let reply = self.cdp("Page.captureScreenshot", shot).await?;
        Ok(STANDARD.decode(reply["data"].as_str().unwrap_or_default())?)
    }
}
