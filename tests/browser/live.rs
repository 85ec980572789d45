//! What changes while the page is open.

use end_to_end::{
    Outcome,
    browser::{Browser, widget::Widget},
    fixture,
    stage::{House, partner_of},
    tamper::{Tamper, forge},
};
use serde_json::json;

use crate::run::Scene;

pub async fn new_alerts_wait_and_move_nothing(scene: Scene) -> Outcome {
    let house = &scene.stage.house;
    fixture::two_alerts(house, "IS").await?;
    let reader = &scene.reader;
    let alerts = open(reader, &scene.page("elements"), "IS").await?;
    reader
        .js("window.fresh = []; addEventListener('ifex-new', (e) => fresh.push(e.detail.count)); scrollTo(0, 160)", &[])
        .await?;
    let places = "[scrollY, ...[...root.querySelectorAll('[part~=item]')].map((n) => Math.round(n.getBoundingClientRect().top))]";
    let before = alerts.get(places).await?;

    fixture::third_alert(house, "IS").await?;
    alerts.until("new ones behind a button", "said('new') === 'Show 1 new alert'").await?;
    assert_eq!(alerts.get(places).await?, before, "what the reader looks at stays where it is");
    assert!(!alerts.everything().await?.contains("The third event"));
    assert_eq!(reader.js("return fresh", &[]).await?, json!([1]));

    alerts.click("new").await?;
    alerts
        .until("the new one on top", "root.querySelector('[part~=item]').innerText.includes('The third event')")
        .await?;
    assert_eq!(alerts.count("item").await?, 3);
    assert_eq!(alerts.count("new").await?, 0);
    reader.assert_quiet().await
}

pub async fn polling_takes_over_where_push_fails(scene: Scene) -> Outcome {
    let house = &scene.stage.house;
    fixture::two_alerts(house, "MT").await?;
    let tamper = Tamper::start(&house.url).await?;
    poll_fast(&tamper, house)?;
    let partner = partner_of(&tamper.url).await?;
    let alerts = open(&scene.reader, &format!("{partner}/elements.html"), "MT").await?;
    tamper.live(false);
    fixture::third_alert(house, "MT").await?;
    alerts.until("the new one", "root.querySelector('[part~=new]')?.checkVisibility()").await?;
    alerts.click("new").await?;
    alerts.until("it on top", "root.querySelector('[part~=item]').innerText.includes('The third event')").await?;
    Ok(())
}

pub async fn a_lost_server_is_told_and_forgotten(scene: Scene) -> Outcome {
    let mut house = House::start(scene.stage.mailbox.clone()).await?;
    let partner = partner_of(&house.url).await?;
    let reader = &scene.reader;
    reader.open(&format!("{partner}/server-lost.html")).await?;
    let alerts = reader.widget("ifex-alerts");
    alerts.reach("ready").await?;
    let headlines = alerts.texts("headline").await?;
    alerts.get("root.querySelector('[part~=headline] a').focus()").await?;

    house.stop().await?;
    alerts.state("stale").await?;
    assert!(alerts.text("status").await?.contains("Not refreshed since"), "{}", alerts.text("status").await?);
    assert_eq!(alerts.texts("headline").await?, headlines, "the verified alerts stay");

    house.resume().await?;
    alerts.state("ready").await?;
    assert!(!alerts.everything().await?.contains("Not refreshed since"));
    let focused = alerts.get("root.activeElement?.matches('[part~=headline] a') ?? false").await?;
    assert_eq!(focused, true, "whoever reads in the list stays there while the line comes and goes");
    Ok(())
}

pub async fn corrected_and_withdrawn_are_said_in_words(scene: Scene) -> Outcome {
    let alerts = open(&scene.reader, &scene.page("elements"), "KE").await?;
    let text = alerts.everything().await?;
    assert!(text.contains("Corrected:"), "{text}");
    assert!(text.contains("one was, and two others had cameras damaged"), "{text}");

    let alerts = open(&scene.reader, &scene.page("elements"), "PG").await?;
    let text = alerts.everything().await?;
    assert!(text.contains("Withdrawn:"), "{text}");
    assert!(text.contains("injuries came from a road accident"), "{text}");
    assert!(!text.contains("forced the motorcycle"), "a withdrawn alert tells its claims no more: {text}");
    Ok(())
}

pub async fn a_withdrawal_reaches_open_pages(scene: Scene) -> Outcome {
    let house = &scene.stage.house;
    fixture::two_alerts(house, "CY").await?;
    let alerts = open(&scene.reader, &scene.page("elements"), "CY").await?;
    let mut record = fixture::alert("fixture-cy-2", "CY", "The second event", "2026-10-02T09:00:00Z");
    record["state"] = json!("withdrawn");
    record["updated"] = json!("2026-10-09T09:00:00Z");
    for lang in ["en", "fr", "es", "ru", "ar"] {
        record["versions"][lang]["note"] = json!("The source took it back.");
    }
    house.import("alerts", &[record]).await?;
    alerts
        .until(
            "the withdrawal",
            "card.innerText.includes('Withdrawn:') && card.innerText.includes('The source took it back.')",
        )
        .await?;
    assert_eq!(alerts.count("new").await?, 0, "a withdrawal is no news to wait for");
    Ok(())
}

/// The page's list, set to a country of the case's own.
pub async fn open<'a>(reader: &'a Browser, page: &str, country: &str) -> Outcome<Widget<'a>> {
    reader.open(page).await?;
    reader.js("document.querySelector('ifex-alerts').setAttribute('country', arguments[0])", &[json!(country)]).await?;
    let alerts = reader.widget("ifex-alerts");
    alerts.reach("ready").await?;
    Ok(alerts)
}

/// The clearing house asks readers to look every two seconds, the shortest that there is.
pub fn poll_fast(tamper: &Tamper, house: &House) -> Outcome {
    let key = forge::house_key(house.data_dir())?;
    tamper.hook(move |exchange| {
        if exchange.path == wire::route::MANIFEST
            && let Ok(file) = forge::resign(&exchange.body, &key, |manifest| manifest.poll_seconds = 2)
        {
            exchange.body = file;
        }
    });
    Ok(())
}
