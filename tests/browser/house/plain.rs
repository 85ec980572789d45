//! Signing where the widget does not run: scripts are off, or its files do not come.

use end_to_end::{Outcome, browser::Browser, fixture};
use serde_json::json;

use super::{bare, fill, page, send, type_into};
use crate::run::Scene;

const NAME: &str = "Ana Sample Example";
const COMMENT: &str = "Two lines\nof a comment";

pub async fn everything_is_done_without_javascript(scene: Scene) -> Outcome {
    let (reader, house, mailbox) = (&scene.reader, &scene.stage.house, &scene.stage.mailbox);
    let (slug, email) = ("fixture-plain", "ana.plain@example.org");
    fixture::new_petition(house, slug, "A petition without scripts", "open").await?;
    reader.javascript(false).await?;
    reader.open(&page(house, slug, "")).await?;
    assert!(reader.find("form.sign").await?.is_displayed().await?, "the form is there at once");
    assert!(text(reader).await?.contains("your browser cannot seal what you write"), "it says who reads it");

    // An address without its end, no country, no consent.
    type_into(reader, "name", NAME).await?;
    type_into(reader, "email", "ana@").await?;
    type_into(reader, "comment", COMMENT).await?;
    reader.find("[name=display]").await?.select_by_value("full").await?;
    send(reader).await?;
    reader.until("the faults", "document.querySelector('.errors')").await?;
    let title = bare(&reader.js("return document.title", &[]).await?);
    assert!(title.starts_with("3 things"), "it is read out first: {title}");
    let focus = reader.js("return document.activeElement.className", &[]).await?;
    assert_eq!(focus, "errors", "the summary has the focus");
    let links = reader.js("return [...document.querySelectorAll('.errors a')].map((a) => a.hash)", &[]).await?;
    assert_eq!(links, json!(["#email", "#country", "#consent"]), "in the form's order");
    let kept = reader.js(ENTRIES, &[]).await?;
    assert_eq!(kept, json!([NAME, "ana@", "", COMMENT, "full", false]), "every entry is kept");
    // A fault's link leads to its field.
    reader.find(".errors a[href='#email']").await?.click().await?;
    assert_eq!(reader.js("return document.querySelector('#email:target')?.name", &[]).await?, "email");

    fill(reader, NAME, email).await?;
    send(reader).await?;
    reader.until("the page after signing", "location.pathname.endsWith('/signed')").await?;
    let address = reader.client().current_url().await?;
    assert_eq!(address.as_str(), page(house, slug, "/signed"), "nothing of who signed is in the address");
    assert!(text(reader).await?.contains("We have sent a message to the address you gave"));

    let link = mailbox.confirmation(email).await?;
    reader.open(&link).await?;
    assert_eq!(confirmed(&scene, slug).await?, 0, "opening the link changes nothing");
    reader.find("main form button.go").await?.click().await?;
    reader.until("the thanks", "document.querySelector('[data-receipt]')").await?;
    assert!(text(reader).await?.contains("Thank you. 1 person has signed so far"), "{}", text(reader).await?);
    assert_eq!(confirmed(&scene, slug).await?, 1);
    reader.open(&page(house, slug, "/names")).await?;
    assert!(text(reader).await?.contains(NAME), "the name is shown, as was chosen");
    assert_eq!(mailbox.to(email).await?.len(), 1, "one mail came");
    // The browser tells of the answer to the faulty form.
    let told = reader.complaints().await?;
    assert!(told.iter().all(|line| line.contains("/sign") && line.contains("422")), "{told:?}");
    Ok(())
}

pub async fn where_the_widget_fails_the_form_is_there(scene: Scene) -> Outcome {
    let (reader, house, mailbox) = (&scene.reader, &scene.stage.house, &scene.stage.mailbox);
    reader.cdp("Network.enable", json!({})).await?;
    for (blocked, loads) in [("*/embed.js", false), ("*/widget/*", true), ("*/v1/*", true)] {
        let at = blocked.trim_matches(['*', '/']).replace('.', "-");
        let slug = format!("fixture-blocked-{at}");
        let email = format!("ana.blocked.{at}@example.org");
        fixture::new_petition(house, &slug, "A petition on a bad line", "open").await?;
        reader.cdp("Network.setBlockedURLs", json!({ "urls": [blocked] })).await?;
        reader.open(&page(house, &slug, "")).await?;
        assert!(text(reader).await?.contains("What is asked."), "{blocked}: the petition can be read");
        // Where nothing can take the form's place it is there at once, else a link to it in time.
        if loads {
            follow_to_the_form(reader).await?;
        } else {
            assert!(reader.find("form.sign").await?.is_displayed().await?, "{blocked}");
        }
        fill(reader, NAME, &email).await?;
        send(reader).await?;
        reader.until("the page after signing", "location.pathname.endsWith('/signed')").await?;
        reader.open(&mailbox.confirmation(&email).await?).await?;
        reader.find("main form button.go").await?.click().await?;
        reader.until("the thanks", "document.querySelector('[data-receipt]')").await?;
        assert_eq!(confirmed(&scene, &slug).await?, 1, "{blocked}");
    }
    // The browser tells of the files that did not come.
    reader.complaints().await.map(drop)
}

pub async fn where_the_widget_runs_there_is_one_form(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&page(&scene.stage.house, "tunisia-summit-voices", "")).await?;
    reader.widget("ifex-petition").reach("ready").await?;
    assert!(!reader.find("form.sign").await?.is_displayed().await?);
    assert_eq!(reader.js(&format!("return {LINK}"), &[]).await?, false);
    reader.assert_quiet().await
}

/// Waits for the link that stands for the form, and follows it.
async fn follow_to_the_form(reader: &Browser) -> Outcome {
    reader.until("the link to the form", &format!("{LINK} === true")).await?;
    assert!(!reader.find("form.sign").await?.is_displayed().await?, "nothing is entered where the widget may come");
    reader.assert_accessible("the link to the form").await?;
    reader.find(".plain > .alone a").await?.click().await?;
    reader.until("the form alone", "location.pathname.endsWith('/sign')").await.map(drop)
}

/// Whether the link to the form is there to see.
const LINK: &str = "document.querySelector('.plain > .alone').checkVisibility({ visibilityProperty: true })";

/// What stands in the form.
const ENTRIES: &str = "const form = document.querySelector('form.sign').elements; return [form.name.value, \
     form.email.value, form.country.value, form.comment.value, form.display.value, form.consent.checked]";

/// What the page says, without the marks that isolate directions.
async fn text(reader: &Browser) -> Outcome<String> {
    Ok(bare(&reader.js("return document.querySelector('main').innerText", &[]).await?))
}

/// Confirmed signatures as the clearing house tells them.
async fn confirmed(scene: &Scene, slug: &str) -> Outcome<u64> {
    let address = format!("{}/{}", scene.stage.house.url, wire::route::petition(slug));
    let petition: wire::Petition = serde_json::from_slice(&reqwest::get(address).await?.bytes().await?)?;
    Ok(petition.confirmed)
}
