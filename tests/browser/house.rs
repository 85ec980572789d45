//! The clearing house's own pages: signing without the widget, checking receipts, and everything swept by axe.

pub mod access;
pub mod count;
pub mod delivery;
pub mod plain;
pub mod work;

use std::path::Path;

use end_to_end::{Outcome, browser::Browser, fixture, stage::House, tamper::Edition, wait};
use serde_json::Value;

use crate::run::Scene;

/// Fills the fields of the plain form that a signature needs. Nothing is sent.
async fn fill(reader: &Browser, name: &str, email: &str) -> Outcome {
    for (field, text) in [("name", name), ("email", email)] {
        type_into(reader, field, text).await?;
    }
    reader.find("form.sign [name=country]").await?.select_by_value("FR").await?;
    let consent = reader.find("form.sign [name=consent]").await?;
    if !consent.is_selected().await? {
        consent.click().await?;
    }
    Ok(())
}

/// Types into a field of the plain form, replacing what is there.
async fn type_into(reader: &Browser, field: &str, text: &str) -> Outcome {
    let field = reader.find(&format!("form.sign [name={field}]")).await?;
    field.clear().await?;
    Ok(field.send_keys(text).await?)
}

/// Presses the plain form's button.
async fn send(reader: &Browser) -> Outcome {
    Ok(reader.find("form.sign button.go").await?.click().await?)
}

/// Signs on the page that has nothing but the plain form, and waits for the page that follows it.
async fn sign(reader: &Browser, house: &House, slug: &str, email: &str) -> Outcome {
    reader.open(&page(house, slug, "/sign")).await?;
    fill(reader, "Ana Sample", email).await?;
    send(reader).await?;
    reader.until("the page after signing", &format!("location.pathname === '/petitions/{slug}/signed'")).await.map(drop)
}

/// Signs, and confirms by the button that the mail leads to.
async fn sign_and_confirm(scene: &Scene, slug: &str, email: &str) -> Outcome {
    let reader = &scene.reader;
    sign(reader, &scene.stage.house, slug, email).await?;
    reader.open(&scene.stage.mailbox.confirmation(email).await?).await?;
    reader.find("main form button.go").await?.click().await?;
    reader.until("the thanks", "document.querySelector('[data-receipt]')?.textContent").await.map(drop)
}

/// A page of a petition, in English.
fn page(house: &House, slug: &str, rest: &str) -> String {
    format!("{}/petitions/{slug}{rest}?lang=en", house.url)
}

/// Waits until the signed log of a petition has so many lines. What changes lets the clearing house publish, and a log
/// alone waits some minutes for its turn: so one more petition comes in.
async fn logged(house: &House, slug: &str, lines: u64) -> Outcome {
    fixture::new_petition(house, &format!("{slug}-next"), "The next petition", "open").await?;
    let path = wire::snapshot::log(slug);
    wait::until(&format!("{path} with {lines} lines"), || async {
        let Ok((_, file)) = Edition::of(&house.url).await?.file(wire::snapshot::NO_LANGUAGE, &path).await else {
            return Ok(None);
        };
        let log: wire::Log = serde_json::from_slice(&file)?;
        Ok(log.heads.last().is_some_and(|head| head.size == lines).then_some(()))
    })
    .await
}

/// Freezes what is confirmed and says that it was handed over, as an operator does.
async fn hand_over(house: &House, slug: &str) -> Outcome {
    let petitions = async |arguments: [&str; 2]| {
        house.run(&[Path::new("petitions"), Path::new(arguments[0]), Path::new(arguments[1])], &[]).await
    };
    let said = petitions(["deliver", slug]).await?;
    let number = said.lines().find_map(|line| line.strip_prefix("delivery ")?.split_whitespace().next());
    petitions(["delivered", number.ok_or_else(|| format!("no delivery has a number in:\n{said}"))?]).await.map(drop)
}

/// Waits for a check's outcome to be shown, and gives all that is said of it. Only the words of one outcome are there.
async fn outcome(reader: &Browser, outcome: &str) -> Outcome<String> {
    let words = format!("document.querySelector('#checks [data-outcome={outcome}]').content.textContent.trim()");
    let shown = format!("(document.querySelector('#checks [role=status] .notice')?.textContent.trim() === {words})");
    if let Err(fault) = reader.until(&format!("the words for {outcome:?}"), &shown).await {
        let said = reader.js("return document.querySelector('#checks [role=status]').innerText", &[]).await?;
        return Err(format!("{fault}\nit says: {said}").into());
    }
    let said = reader.js("return document.querySelector('#checks [role=status]').innerText", &[]).await?;
    Ok(bare(&said))
}

/// A text of a page without the marks that isolate directions.
fn bare(text: &Value) -> String {
    text.as_str().unwrap_or_default().replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}
