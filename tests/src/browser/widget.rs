//! One of the product's elements, read and used through its public contract: parts, states, names of fields.

use fantoccini::{Locator, elements::Element};
use serde_json::{Value, json};

use super::Browser;
use crate::{Outcome, wait};

/// An element of the widget in the open page.
pub struct Widget<'a> {
    browser: &'a Browser,
    selector: String,
}

impl Browser {
    /// The first element of the page that a selector finds.
    pub fn widget(&self, selector: &str) -> Widget<'_> {
        Widget { browser: self, selector: selector.to_owned() }
    }
}

impl Browser {
    /// Waits until every element of the page is in a state, so far below the first screen as it may be.
    pub async fn every_widget(&self, state: &str) -> Outcome {
        let script = "return [...document.querySelectorAll('ifex-alerts, ifex-petition')].map((n, i) => n.dataset.each = i).length";
        for each in 0..self.js(script, &[]).await?.as_u64().unwrap_or_default() {
            self.widget(&format!("[data-each='{each}']")).reach(state).await?;
        }
        Ok(())
    }
}

impl Widget<'_> {
    /// Evaluates an expression in which `host`, `root` (its shadow root), `card` and `said` are known; `said(part)` is
    /// the visible text of the first of a part, without the marks that isolate directions.
    pub async fn get(&self, expression: &str) -> Outcome<Value> {
        let script = format!(
            "const host = document.querySelector(arguments[0]), root = host?.shadowRoot, \
             card = root?.querySelector('[part~=card]'), plain = (node) => (node?.innerText ?? '')\
             .replace(/[\\u2066-\\u2069]/g, '').trim(), said = (part) => plain(root?.querySelector(`[part~=${{part}}]`)); \
             return {expression}"
        );
        self.browser.js(&script, &[json!(self.selector)]).await
    }

    /// Waits until such an expression is true; gives its value.
    pub async fn until(&self, what: &str, expression: &str) -> Outcome<Value> {
        let probe = || async {
            let value = self.get(expression).await?;
            let truthy = !matches!(value, Value::Null | Value::Bool(false)) && value != json!(0) && value != json!("");
            Ok(truthy.then_some(value))
        };
        let waited = wait::until(&format!("{}: {what} ({expression})", self.selector), probe).await;
        match waited {
            Ok(value) => Ok(value),
            Err(fault) => {
                let seen =
                    self.get("card ? card.dataset.state + ': ' + card.innerText.slice(0, 600) : host?.outerHTML");
                Err(format!("{fault}\nit shows: {}", seen.await.unwrap_or_default()).into())
            }
        }
    }

    /// Scrolls it into view, as a reader would, and waits until it is in a state.
    pub async fn reach(&self, state: &str) -> Outcome {
        self.get("host?.scrollIntoView({ block: 'start', behavior: 'instant' })").await?;
        self.state(state).await
    }

    /// Waits until it is in a state, wherever the reader looks.
    pub async fn state(&self, state: &str) -> Outcome {
        self.until(&format!("state {state}"), &format!("card?.dataset.state === {state:?}")).await.map(drop)
    }

    /// How many of a part it shows.
    pub async fn count(&self, part: &str) -> Outcome<u64> {
        let count = format!(
            "[...(root?.querySelectorAll('[part~=\"{part}\"]') ?? [])].filter((n) => n.checkVisibility()).length"
        );
        Ok(self.get(&count).await?.as_u64().unwrap_or_default())
    }

    /// The visible text of the first of a part; empty where there is none.
    pub async fn text(&self, part: &str) -> Outcome<String> {
        Ok(self.get(&format!("said({part:?})")).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The visible texts of all of a part.
    pub async fn texts(&self, part: &str) -> Outcome<Vec<String>> {
        let texts = self.get(&format!("[...(root?.querySelectorAll('[part~=\"{part}\"]') ?? [])].map(plain)")).await?;
        Ok(texts.as_array().into_iter().flatten().filter_map(|t| t.as_str().map(str::to_owned)).collect())
    }

    /// All its visible text.
    pub async fn everything(&self) -> Outcome<String> {
        self.text("card").await
    }

    /// An element in its shadow root.
    pub async fn find(&self, selector: &str) -> Outcome<Element> {
        let host = self.browser.find(&self.selector).await?;
        Ok(host.shadow_root().await?.find(Locator::Css(selector)).await?)
    }

    /// Clicks the first of a part as a reader would.
    pub async fn click(&self, part: &str) -> Outcome {
        self.until(&format!("a {part} to click"), &format!("root?.querySelector('[part~=\"{part}\"]')")).await?;
        Ok(self.find(&format!("[part~=\"{part}\"]")).await?.click().await?)
    }

    /// Types into a field, replacing what is there.
    pub async fn fill(&self, name: &str, text: &str) -> Outcome {
        let field = self.find(&format!("[name={name}]")).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Chooses a country by its code.
    pub async fn choose_country(&self, code: &str) -> Outcome {
        self.find("[name=country]").await?.select_by_value(code).await?;
        Ok(())
    }

    /// Fills the form with what a valid signature needs; does not send it.
    pub async fn fill_form(&self, name: &str, email: &str) -> Outcome {
        self.fill("name", name).await?;
        self.fill("email", email).await?;
        self.choose_country("FR").await?;
        let consent = self.find("[name=consent]").await?;
        if !consent.is_selected().await? {
            consent.click().await?;
        }
        Ok(())
    }

    /// Fills the form and sends it.
    pub async fn sign(&self, name: &str, email: &str) -> Outcome {
        self.fill_form(name, email).await?;
        self.click("submit").await
    }
}
