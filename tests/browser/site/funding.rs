//! Grants, fellowships and training: renewed from the clearing house, filtered, and marked where they are over.

use end_to_end::{Outcome, partner::words::LANGUAGES, wait};
use serde_json::{Value, json};

use super::alive;
use crate::run::Scene;

pub async fn the_list_renews_itself(scene: Scene) -> Outcome {
    // Printed before there is anything new.
    let (site, reader, house) = (scene.site().await?, &scene.reader, &scene.stage.house);
    let yesterday = reader.js("return new Date(Date.now() - 864e5).toISOString().slice(0, 10)", &[]).await?;
    let entries = [
        opportunity("fixture-new", "grant", &json!("2099-01-31")),
        opportunity("fixture-over", "training", &yesterday),
    ];
    house.import("opportunities", &entries).await?;
    let address = format!("{}/{}", house.url, wire::route::opportunities("en"));
    wait::until("the new entries at the clearing house", async || {
        Ok(reqwest::get(&address).await?.text().await?.contains("fixture-over").then_some(()))
    })
    .await?;

    reader.open(&site.page("en/funding/")).await?;
    alive(reader).await?;
    reader.until("the new entry", "document.querySelector('#fixture-new')").await?;
    let over = "document.querySelector('#fixture-over strong')?.textContent.startsWith('The deadline was')";
    reader.until("that a deadline has passed", over).await?;
    let calendar = reader.find("#fixture-new a[href*='.ics']").await?.attr("href").await?.unwrap_or_default();
    let file = reqwest::get(&calendar).await?;
    assert!(file.headers()["content-type"].to_str()?.starts_with("text/calendar"), "{calendar}");

    let count = "document.querySelectorAll('.opportunities article').length";
    let all = reader.js(&format!("return {count}"), &[]).await?;
    reader.find("#kind").await?.select_by_value("training").await?;
    reader
        .until("the filter", &format!("!document.querySelector('#fixture-new') && {count} > 0 && {count} < {all}"))
        .await?;
    reader.find("#country").await?.select_by_value("IS").await?;
    reader.until("both filters", "document.querySelector('#fixture-over')").await?;
    let status = reader.js(&format!("return document.querySelector('.filter [role=status]').textContent.replace(/\\D/g, '') === String({count})"), &[]).await?;
    assert_eq!(status, true, "the number is said");
    reader.find("#kind").await?.select_by_value("fellowship").await?;
    reader.find("#kind").await?.select_by_value("").await?;
    reader.find("#country").await?.select_by_value("").await?;
    reader.until("all again", &format!("{count} === {all}")).await?;
    reader.assert_quiet().await
}

pub async fn the_map_leads_to_countries(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    for lang in ["en", "ar"] {
        reader.open(&site.page(&format!("{lang}/members/"))).await?;
        // Links of a drawing have an animated address.
        let script = "return [...document.querySelectorAll('.map a')].map((link) => link.href.baseVal ?? link.hash)";
        let links = reader.js(script, &[]).await?;
        let links: Vec<&str> = links.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(links.len() >= 5, "{lang}: {links:?}");
        for link in &links {
            assert!(reader.find(&format!(".country{link} h2")).await?.is_displayed().await?, "{lang}: {link}");
        }
        reader.find(".map a").await?.click().await?;
        let expected = site.page(&format!("{lang}/members/{}", links[0]));
        let arrived = async || Ok((reader.client().current_url().await?.as_str() == expected).then_some(()));
        wait::until(&expected, arrived).await?;
        reader.until("the country", "document.querySelector(':target')?.matches('.country')").await?;
    }
    // A phone shows the world without links too small to hit.
    reader.resize(360, 740).await?;
    assert_eq!(
        reader.js("return document.querySelector('.ways').checkVisibility({ visibilityProperty: true })", &[]).await?,
        false
    );
    reader.assert_quiet().await
}

/// An invented entry for people in Iceland.
fn opportunity(id: &str, kind: &str, deadline: &Value) -> Value {
    let text = json!({ "title": "Paper for a small press", "summary": "Paper and ink for a year.", "covers": "Paper.", "who": "Printers.", "excludes": "" });
    let versions: serde_json::Map<_, _> = LANGUAGES.map(|lang| (lang.to_owned(), text.clone())).into_iter().collect();
    json!({
        "id": id, "kind": kind, "organisation": "Sample Paper Fund", "countries": ["IS"], "languages": ["en"],
        "deadline": deadline, "reviewed": "2026-11-22", "original": "en", "sample": true, "versions": versions,
    })
}
