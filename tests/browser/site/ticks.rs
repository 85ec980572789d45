//! A checklist: counted, kept only where that is asked for, erased.

use end_to_end::{Outcome, browser::Browser, wait};
use serde_json::json;

use crate::run::Scene;

const GUIDE: &str = "en/guides/technical/backups/";

pub async fn are_counted_and_forgotten(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    reader.open(&site.page(GUIDE)).await?;
    // The first tick fetches the code that counts; it counts all the same.
    tick(reader, 1).await?;
    said(reader, "1 of 9 done").await?;
    tick(reader, 3).await?;
    said(reader, "2 of 9 done").await?;
    assert_eq!(stored(reader).await?, json!([]), "nothing is kept that nobody asked to keep");
    reader.open(&site.page(GUIDE)).await?;
    assert_eq!(ticked(reader).await?, json!([]), "nor shown again");
    reader.assert_quiet().await
}

pub async fn are_kept_where_asked_and_erased(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    reader.open(&site.page(GUIDE)).await?;
    tick(reader, 1).await?;
    said(reader, "1 of 9 done").await?;
    reader.find("#keep").await?.click().await?;
    tick(reader, 2).await?;
    said(reader, "2 of 9 done").await?;
    assert_eq!(stored(reader).await?, json!(["ifex-checklist-backups"]));

    // They are shown by themselves, before the reader turns to the list.
    reader.open(&site.page(GUIDE)).await?;
    said(reader, "2 of 9 done").await?;
    assert_eq!(ticked(reader).await?, json!(["item-1", "item-2"]));
    assert!(reader.find("#keep").await?.is_selected().await?, "and the choice to keep them is shown");

    // Not keeping them any longer leaves them on the page only.
    reader.find("#keep").await?.click().await?;
    wait::until("nothing kept", async || Ok((stored(reader).await? == json!([])).then_some(()))).await?;
    assert_eq!(ticked(reader).await?, json!(["item-1", "item-2"]));

    reader.find("#keep").await?.click().await?;
    wait::until("the list kept", async || Ok((stored(reader).await? != json!([])).then_some(()))).await?;
    reader.find(".keep button").await?.click().await?;
    said(reader, "Ticks erased.").await?;
    assert_eq!(ticked(reader).await?, json!([]));
    assert_eq!(stored(reader).await?, json!([]));
    assert!(!reader.find("#keep").await?.is_selected().await?);
    reader.assert_quiet().await
}

/// Ticks a box by its label, as most do.
pub async fn tick(reader: &Browser, number: usize) -> Outcome {
    Ok(reader.find(&format!("label[for=item-{number}]")).await?.click().await?)
}

/// Waits for the words below the list.
pub async fn said(reader: &Browser, words: &str) -> Outcome {
    let expression = format!(
        "document.querySelector('.keep [role=status]')?.textContent.replace(/[\\u2066-\\u2069]/g, '') === {words:?}"
    );
    reader.until("the words below the list", &expression).await.map(drop)
}

async fn ticked(reader: &Browser) -> Outcome<serde_json::Value> {
    reader.js("return [...document.querySelectorAll('.check input:checked')].map((box) => box.id)", &[]).await
}

async fn stored(reader: &Browser) -> Outcome<serde_json::Value> {
    reader.js("return Object.keys(localStorage)", &[]).await
}
