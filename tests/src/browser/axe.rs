//! Sweeping a page with axe-core. WebDriver injects it, so the page's policy has no say and no request is made.

use serde_json::{Value, json};

use super::Browser;
use crate::{Outcome, place};

impl Browser {
    /// Everything that axe finds against the page and its shadow roots, one line a node.
    pub async fn axe(&self) -> Outcome<Vec<String>> {
        self.axe_without(&[]).await
    }

    /// Has axe in every page opened from now on, which takes less time than to hand it over again for each.
    pub async fn axe_everywhere(&self) -> Outcome {
        self.before_pages(&place::axe()?).await
    }

    /// Everything that axe finds without some rules.
    pub async fn axe_without(&self, rules: &[&str]) -> Outcome<Vec<String>> {
        if self.js("return typeof axe === 'undefined'", &[]).await? == true {
            self.js(&place::axe()?, &[]).await?;
        }
        // Frames are swept as pages of their own: axe would wait for an answer that one of another host cannot give.
        let script = "const [off, done] = arguments; \
             const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }])); \
             axe.run(document, { resultTypes: ['violations'], iframes: false, rules }).then((found) => done(found.violations), \
             (error) => done([{ id: 'axe', help: String(error), nodes: [] }]))";
        let found = self.js_async(script, &[json!(rules)]).await?;
        Ok(found.as_array().into_iter().flatten().flat_map(lines).collect())
    }

    /// Fails where axe finds anything, naming rule, node and `page`.
    pub async fn assert_accessible(&self, page: &str) -> Outcome {
        let found = self.axe().await?;
        if found.is_empty() { Ok(()) } else { Err(format!("axe on {page}:\n  {}", found.join("\n  ")).into()) }
    }
}

fn lines(violation: &Value) -> Vec<String> {
    let rule = format!("{} ({})", text(&violation["id"]), text(&violation["help"]));
    let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
    if nodes.is_empty() {
        return vec![rule];
    }
    let line = |node: &Value| {
        let summary = text(&node["failureSummary"]).replace('\n', " ");
        format!("{rule} at {} {}: {summary}", node["target"], text(&node["html"]))
    };
    nodes.iter().map(line).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
