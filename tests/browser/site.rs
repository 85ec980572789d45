//! The toolkit site from a reader's chair.

pub mod access;
pub mod embed;
pub mod exit;
pub mod find;
pub mod funding;
pub mod host;
pub mod hydrate;
pub mod offline;
pub mod plain;
pub mod request;
pub mod ticks;

use end_to_end::{Outcome, browser::Browser};

/// The folders of one page of each kind, below a language's.
pub const KINDS: [&str; 16] = [
    "",
    "guides/",
    "guides/technical/",
    "guides/technical/backups/",
    "funding/",
    "support/",
    "support/answer/",
    "expertise/",
    "join/",
    "members/",
    "embed/",
    "alerts/",
    "petitions/",
    "campaigns/tunisia-monitoring-group/",
    "offline/",
    "privacy/",
];

/// Opens a page, and waits until all that comes alive by itself is alive.
pub async fn visit(reader: &Browser, address: &str) -> Outcome {
    reader.open(address).await?;
    alive(reader).await?;
    for each in 0..reader.js(WIDGETS, &[]).await?.as_u64().unwrap_or_default() {
        let widget = reader.widget(&format!("[data-each='{each}']"));
        widget.get("host.scrollIntoView({ block: 'start', behavior: 'instant' })").await?;
        widget.until("an end of loading", "card && card.dataset.state !== 'loading'").await?;
    }
    Ok(())
}

/// Waits until the page's eager islands are alive.
pub async fn alive(reader: &Browser) -> Outcome {
    reader.until("the islands", &format!("!document.querySelector('leptos-island .eager') || {ALIVE}")).await.map(drop)
}

/// Whether the islands are alive.
pub const ALIVE: &str = "document.documentElement.dataset.alive !== undefined";

const WIDGETS: &str =
    "return [...document.querySelectorAll('ifex-alerts, ifex-petition')].map((n, i) => n.dataset.each = i).length";
