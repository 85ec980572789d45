//! What the host's own scripts do to the elements.

use end_to_end::{Outcome, browser::Browser, stage::partner_of, tamper::Tamper, wait};
use serde_json::json;

use crate::run::Scene;

pub async fn removed_elements_leave_nothing_and_come_back(scene: Scene) -> Outcome {
    let tamper = Tamper::start(&scene.stage.house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    let reader = &scene.reader;
    reader.open(&format!("{partner}/removed-readded.html")).await?;
    let streams = async |number: usize| {
        let equal = || async { Ok((tamper.streams() == number).then_some(())) };
        let ended = wait::until(&format!("{number} live streams"), equal).await;
        ended.map_err(|fault| format!("{fault}; there are {}, after {:#?}", tamper.streams(), tamper.seen()))
    };
    reader.widget("#place ifex-alerts").reach("ready").await?;
    streams(1).await?;

    // The first round may leave what is kept for the page's lifetime, such as messages and styles.
    for _ in 0..2 {
        press(reader, "remove").await?;
        streams(0).await?;
        press(reader, "add").await?;
        reader
            .widget("#place ifex-alerts")
            .until("an end of loading", "card && card.dataset.state !== 'loading'")
            .await?;
        streams(1).await?;
    }
    press(reader, "remove").await?;
    streams(0).await?;
    let listeners = listeners(reader).await?;
    for _ in 0..3 {
        press(reader, "add").await?;
        reader
            .widget("#place ifex-alerts")
            .until("an end of loading", "card && card.dataset.state !== 'loading'")
            .await?;
        press(reader, "remove").await?;
        streams(0).await?;
    }
    assert_eq!(self::listeners(reader).await?, listeners, "listeners on window and document");
    reader.assert_quiet().await
}

pub async fn a_moved_element_keeps_what_was_typed(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("removed-readded")).await?;
    press(reader, "petition").await?;
    let petition = reader.widget("ifex-petition");
    petition.reach("ready").await?;
    petition.fill("name", "Ana Sample").await?;
    reader.js("document.querySelector('#end').append(document.querySelector('ifex-petition'))", &[]).await?;
    petition.state("ready").await?;
    assert_eq!(petition.get("root.querySelector('[name=name]').value").await?, "Ana Sample");

    let alerts = reader.widget("ifex-alerts");
    alerts.reach("ready").await?;
    press(reader, "move").await?;
    assert_eq!(reader.widget("#end ifex-alerts").count("item").await?, 3, "a moved list is there at once");
    Ok(())
}

pub async fn attributes_change_at_run_time(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("removed-readded")).await?;
    let alerts = reader.widget("ifex-alerts");
    alerts.reach("ready").await?;

    press(reader, "language").await?;
    alerts.until("French", "card.lang === 'fr' && card.innerText.includes('Tunisie')").await?;
    press(reader, "language").await?;
    alerts
        .until("Arabic, mirrored", "card.lang === 'ar' && card.dir === 'rtl' && card.innerText.includes('تونس')")
        .await?;
    set(reader, "lang", "en").await?;
    alerts.until("English", "card.lang === 'en' && card.dir === 'ltr'").await?;

    set(reader, "country", "KE").await?;
    alerts.until("Kenya", "card.innerText.includes('Kenya') && !card.innerText.includes('Tunis')").await?;
    set(reader, "country", "TN").await?;
    set(reader, "limit", "1").await?;
    alerts.until("one item", "root.querySelectorAll('[part~=item]').length === 1").await?;
    set(reader, "limit", "4").await?;
    alerts.until("four items", "root.querySelectorAll('[part~=item]').length === 4").await?;
    reader.js("document.querySelector('ifex-alerts').removeAttribute('country')", &[]).await?;
    set(reader, "topic", "defamation_and_insult_law").await?;
    alerts.until("the topic", "root.querySelector('[part~=heading]').innerText.includes('Defamation')").await?;
    set(reader, "topic", "").await?;
    set(reader, "theme", "dark").await?;
    let dark = alerts.until("a dark theme", "getComputedStyle(card).color").await?;
    set(reader, "theme", "light").await?;
    alerts.until("a light theme", &format!("getComputedStyle(card).color !== {dark}")).await?;

    press(reader, "petition").await?;
    let petition = reader.widget("ifex-petition");
    petition.reach("ready").await?;
    reader
        .js("document.querySelector('ifex-petition').setAttribute('petition', 'end-criminal-defamation')", &[])
        .await?;
    petition
        .until("the other petition", "root.querySelector('[part~=title]')?.innerText.startsWith('Nobody should go')")
        .await?;
    reader.assert_quiet().await
}

async fn press(reader: &Browser, id: &str) -> Outcome {
    reader.js("document.getElementById(arguments[0]).click()", &[json!(id)]).await.map(drop)
}

async fn set(reader: &Browser, name: &str, value: &str) -> Outcome {
    let script = "document.querySelector('ifex-alerts').setAttribute(arguments[0], arguments[1])";
    reader.js(script, &[json!(name), json!(value)]).await.map(drop)
}

/// How many listeners window and document have.
async fn listeners(reader: &Browser) -> Outcome<usize> {
    let mut number = 0;
    for object in ["window", "document"] {
        let found = reader.cdp("Runtime.evaluate", json!({ "expression": object })).await?;
        let id = found["result"]["objectId"].clone();
        let listed = reader.cdp("DOMDebugger.getEventListeners", json!({ "objectId": id })).await?;
        number += listed["listeners"].as_array().map_or(0, Vec::len);
    }
    Ok(number)
}
