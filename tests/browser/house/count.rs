//! The count page checks the receipt that came by mail, and says plainly when it is not one that counts.

use end_to_end::{Outcome, fixture, tamper::Tamper};

use super::{logged, outcome, page, sign_and_confirm};
use crate::run::Scene;

const SLUG: &str = "fixture-receipt";

pub async fn a_receipt_is_found_and_a_changed_one_is_not(scene: Scene) -> Outcome {
    let (reader, house) = (&scene.reader, &scene.stage.house);
    let email = "ana.receipt@example.org";
    fixture::new_petition(house, SLUG, "A petition to check", "open").await?;
    sign_and_confirm(&scene, SLUG, email).await?;
    let receipt = receipt(&scene, email).await?;
    let shown = reader.js("return document.querySelector('[data-receipt]').textContent", &[]).await?;
    assert_eq!(shown, receipt.as_str(), "the page after confirming has the same");
    logged(house, SLUG, 1).await?;

    // By the link that stands below the receipt.
    reader.find("main a[href*='/count']").await?.click().await?;
    reader.until("the form", "document.querySelector('#check-receipt')?.checkVisibility()").await?;
    check(&scene, &receipt).await?;
    let said = outcome(reader, "included").await?;
    assert!(said.contains("The signature with this receipt is in the signed log") && said.contains("1 / 1"), "{said}");
    reader.assert_accessible("a receipt that counts").await?;

    check(&scene, &changed(&receipt)).await?;
    let said = outcome(reader, "missing").await?;
    assert!(said.contains("The signed log has no line for this") && !said.contains(" / "), "{said}");
    check(&scene, &receipt[1..]).await?;
    let said = outcome(reader, "invalid").await?;
    assert!(said.contains("A receipt has 43 characters"), "{said}");
    check(&scene, &format!(" {receipt} ")).await?;
    outcome(reader, "included").await?;
    // The browser tells of the line that was not found.
    let told = reader.complaints().await?;
    assert!(told.iter().all(|line| line.contains("/log/inclusion") && line.contains("404")), "{told:?}");
    let sent = reader.requests().await?;
    assert!(!sent.iter().any(|address| address.contains(&receipt)), "the receipt stays on the device");

    // Somebody on the way puts the signature on another day: the proof no longer fits.
    let tamper = Tamper::start(&house.url).await?;
    tamper.hook(|exchange| {
        if exchange.path.ends_with("/log/inclusion") {
            let text = String::from_utf8_lossy(&exchange.body).replace("\"day\":\"20", "\"day\":\"19");
            exchange.body = text.into_bytes();
        }
    });
    reader.open(&page(house, SLUG, "/count").replace(&house.url, &tamper.url)).await?;
    check(&scene, &receipt).await?;
    let said = outcome(reader, "changed").await?;
    assert!(said.contains("This does not fit together"), "{said}");
    reader.assert_quiet().await
}

/// Enters a receipt, replacing what is there, and presses the button.
async fn check(scene: &Scene, receipt: &str) -> Outcome {
    scene.reader.until("the form", "document.querySelector('#check-receipt')?.checkVisibility()").await?;
    let field = scene.reader.find("#receipt").await?;
    field.clear().await?;
    field.send_keys(receipt).await?;
    Ok(scene.reader.find("#check-receipt button").await?.click().await?)
}

/// The receipt in the mail: the line of 43 characters.
async fn receipt(scene: &Scene, email: &str) -> Outcome<String> {
    let mail = scene.stage.mailbox.to(email).await?.pop().ok_or("no mail")?;
    let text = mail["text"].as_str().unwrap_or_default();
    let line = text.lines().map(str::trim).find(|line| line.len() == 43 && !line.contains(' '));
    Ok(line.ok_or_else(|| format!("the mail has no receipt:\n{text}"))?.to_owned())
}

/// With another first character.
fn changed(receipt: &str) -> String {
    let first = if receipt.starts_with('A') { 'B' } else { 'A' };
    format!("{first}{}", &receipt[1..])
}
