//! What a page did that a reader does not see: requests, console messages, cookies, shifts of layout.

use serde_json::{Value, json};

use super::Browser;
use crate::Outcome;

impl Browser {
    /// Addresses requested since the last time this was asked, by any frame.
    pub async fn requests(&self) -> Outcome<Vec<String>> {
        let entries = self.vendor("se/log", json!({ "type": "performance" })).await?;
        let address = |entry: &Value| {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &event["message"];
            let sent = event["method"] == "Network.requestWillBeSent";
            sent.then(|| event["params"]["request"]["url"].as_str().map(str::to_owned)).flatten()
        };
        Ok(entries.as_array().into_iter().flatten().filter_map(address).collect())
    }

    /// Errors and warnings in the console since the last time this was asked.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        let entries = self.vendor("se/log", json!({ "type": "browser" })).await?;
        let complaint = |entry: &Value| {
            let bad = matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
            bad.then(|| entry["message"].as_str().map(str::to_owned)).flatten()
        };
        Ok(entries.as_array().into_iter().flatten().filter_map(complaint).collect())
    }

    /// Fails where the console has an error or a warning.
    pub async fn assert_quiet(&self) -> Outcome {
        let complaints = self.complaints().await?;
        if complaints.is_empty() { Ok(()) } else { Err(format!("the console says:\n{}", complaints.join("\n")).into()) }
    }

    /// Records shifts of layout from the start of every page opened from now on.
    pub async fn record_shifts(&self) -> Outcome {
        self.before_pages(
            "window.shifts = []; const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' '); \
             new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.hadRecentInput || \
             window.shifts.push([entry.value, ...entry.sources.map(({ node, previousRect, currentRect }) => \
             `${(node?.outerHTML ?? node?.textContent ?? 'in a shadow root').slice(0, 90)}: ${box(previousRect)} to ${box(currentRect)}`)])))\
             .observe({ type: 'layout-shift', buffered: true })",
        )
        .await
    }

    /// The sum of the recorded shifts, and what moved.
    pub async fn shifts(&self) -> Outcome<(f64, Value)> {
        let shifts = self.js("return window.shifts", &[]).await?;
        let sum = shifts.as_array().into_iter().flatten().filter_map(|shift| shift[0].as_f64()).sum();
        Ok((sum, shifts))
    }
}
