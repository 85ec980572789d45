//! A reader: one Chromium window with a fresh profile.

use fantoccini::{Client, Locator, elements::Element};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{Outcome, wait};

pub mod axe;
pub mod cdp;
pub mod check;
pub mod driver;
pub mod keys;
pub mod log;
pub mod widget;

pub use driver::Driver;

/// A browser window. Close it with [`Browser::close`]; what is left over goes with the driver.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    // Removed when the last handle goes.
    _profile: std::sync::Arc<TempDir>,
}

impl Browser {
    /// Goes to an address and waits for the page's own `load`.
    pub async fn open(&self, url: &str) -> Outcome {
        Ok(self.client.goto(url).await?)
    }

    /// Runs a script's text in the page, with `arguments`, and gives what it returns.
    pub async fn js(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        Ok(self.client.execute(script, arguments.to_vec()).await?)
    }

    /// The same for a script that calls its last argument when it is done.
    pub async fn js_async(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        Ok(self.client.execute_async(script, arguments.to_vec()).await?)
    }

    /// Waits until an expression is true in the page; gives its value.
    pub async fn until(&self, what: &str, expression: &str) -> Outcome<Value> {
        let script = format!("return {expression}");
        let probe = || async {
            let value = self.js(&script, &[]).await?;
            let truthy = !matches!(value, Value::Null | Value::Bool(false)) && value != json!(0) && value != json!("");
            Ok(truthy.then_some(value))
        };
        wait::until(&format!("{what} ({expression})"), probe).await
    }

    /// The first element that a selector finds in the page itself, not in shadow roots.
    pub async fn find(&self, selector: &str) -> Outcome<Element> {
        Ok(self.client.find(Locator::Css(selector)).await?)
    }

    /// Sets the size of the page's area in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    /// A picture of the window.
    pub async fn picture(&self) -> Outcome<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }

    /// The WebDriver client, for what has no helper.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Ends it.
    pub async fn close(self) -> Outcome {
        Ok(self.client.close().await?)
    }
}
