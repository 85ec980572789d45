//! The page with the receipts of deliveries checks them, its own and those that somebody was given.

use end_to_end::{Outcome, fixture};
use serde_json::json;

use super::{hand_over, logged, outcome, page, sign_and_confirm};
use crate::run::Scene;

const SLUG: &str = "fixture-handed-over";

pub async fn a_receipt_is_genuine_and_a_changed_one_is_not(scene: Scene) -> Outcome {
    let (reader, house) = (&scene.reader, &scene.stage.house);
    fixture::new_petition(house, SLUG, "A petition to hand over", "open").await?;
    for number in 1..=2 {
        sign_and_confirm(&scene, SLUG, &format!("ana.delivery.{number}@example.org")).await?;
    }
    hand_over(house, SLUG).await?;
    logged(house, SLUG, 2).await?;

    reader.open(&page(house, SLUG, "")).await?;
    reader.find("main a[href*='/deliveries']").await?.click().await?;
    reader.until("the receipt's button", "document.querySelector('.check-this')?.checkVisibility()").await?;
    reader.find(".check-this").await?.click().await?;
    let said = outcome(reader, "whole").await?;
    assert!(said.contains("This receipt is genuine") && said.contains(&format!("{SLUG} · ")), "{said}");
    assert!(said.contains(" · 2 · "), "it says how many: {said}");
    let focus = reader.js("return document.activeElement.closest('form')?.id", &[]).await?;
    assert_eq!(focus, "check-receipt", "the focus is where the outcome is");
    reader.assert_accessible("a receipt that is genuine").await?;

    let genuine = reader.js("return document.querySelector('#receipt').value", &[]).await?;
    let genuine = genuine.as_str().unwrap_or_default();
    let more = genuine.replace(r#"\"signatures\":2"#, r#"\"signatures\":9"#);
    assert_ne!(more, genuine);
    let mut other: wire::SignedReceipt = serde_json::from_str(genuine)?;
    other.signatures.iter_mut().for_each(|signature| signature.key = "A".repeat(43));
    for (text, refused, words) in [
        (more.as_str(), "changed", "This receipt is not genuine"),
        (&serde_json::to_string(&other)?, "other-key", "not signed with the key of this clearing house"),
        (&genuine[1..], "invalid", "This is no receipt"),
        ("{}", "invalid", "This is no receipt"),
    ] {
        paste(&scene, text).await?;
        let said = outcome(reader, refused).await?;
        assert!(said.contains(words) && !said.contains(" · "), "{said}");
    }
    paste(&scene, genuine).await?;
    outcome(reader, "whole").await?;
    reader.assert_quiet().await
}

/// Pastes a receipt over what is there, and presses the button.
async fn paste(scene: &Scene, text: &str) -> Outcome {
    scene.reader.js("document.querySelector('#receipt').value = arguments[0]", &[json!(text)]).await?;
    Ok(scene.reader.find("#check-receipt button").await?.click().await?)
}
