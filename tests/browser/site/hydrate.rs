//! Pages come alive where they stand: nothing moves, and no printed node makes room for another.

use end_to_end::Outcome;
use serde_json::json;

use super::{ALIVE, access::none};
use crate::run::Scene;

const MARK: &str =
    "addEventListener('DOMContentLoaded', () => window.printed = [...document.querySelectorAll('main *')])";

/// The islands that wait for a reader are woken as one would who moves the mouse over them.
const WAKE: &str = "for (const island of document.querySelectorAll('leptos-island')) \
    island.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))";

const LOST: &str =
    "return window.printed.filter((node) => !node.isConnected).slice(0, 3).map((node) => node.outerHTML.slice(0, 150))";

pub async fn nothing_moves_and_nothing_is_replaced(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    reader.before_pages(MARK).await?;
    reader.record_shifts().await?;
    let mut faults = Vec::new();
    let pages = [
        "",
        "guides/",
        "guides/technical/backups/",
        "funding/",
        "support/",
        "support/answer/",
        "expertise/",
        "join/",
        "offline/",
        "embed/",
    ];
    for (lang, width) in [("en", 1280), ("ar", 360)] {
        reader.resize(width, 900).await?;
        for page in pages {
            let page = format!("{lang}/{page}");
            reader.open(&site.page(&page)).await?;
            reader.js(WAKE, &[]).await?;
            reader.until("the islands", ALIVE).await?;
            // What an island does first, it does before the second frame from now; shifts are told after it.
            reader.js_async("const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))", &[]).await?;
            let (sum, shifts) = reader.shifts().await?;
            if sum > 0.0 {
                faults.push(format!("{page} moves by {sum}: {shifts}"));
            }
            let lost = reader.js(LOST, &[]).await?;
            if lost != json!([]) {
                faults.push(format!("{page} replaces {lost}"));
            }
        }
    }
    none(faults)?;
    reader.assert_quiet().await
}
