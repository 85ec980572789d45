//! Every page in every language, and every state, swept by axe.

use end_to_end::{
    Outcome, fixture,
    partner::{page, words::LANGUAGES},
    stage::partner_of,
    tamper::{Tamper, forge},
};
use serde_json::json;

use crate::run::Scene;

pub async fn pages_in_english(scene: Scene) -> Outcome {
    pages(scene, "en").await
}

pub async fn pages_in_french(scene: Scene) -> Outcome {
    pages(scene, "fr").await
}

pub async fn pages_in_spanish(scene: Scene) -> Outcome {
    pages(scene, "es").await
}

pub async fn pages_in_russian(scene: Scene) -> Outcome {
    pages(scene, "ru").await
}

pub async fn pages_in_arabic(scene: Scene) -> Outcome {
    pages(scene, "ar").await
}

async fn pages(scene: Scene, lang: &str) -> Outcome {
    let reader = &scene.reader;
    let mut found = Vec::new();
    for case in page::cases()? {
        reader.open(&scene.page_in(&case.name, lang)).await?;
        // Where the policy or the server lets the widget run, it has run before the sweep.
        let runs = !matches!(case.name.as_str(), "csp-no-wasm" | "csp-no-frame" | "no-server-start");
        if case.name.starts_with("check-") {
            reader.checked().await?;
        } else if runs {
            reader.every_widget("ready").await?;
        }
        found.extend(reader.axe().await?.into_iter().map(|line| format!("{} in {lang}: {line}", case.name)));
    }
    reader.open(&scene.page_in("index", lang)).await?;
    found.extend(reader.axe().await?.into_iter().map(|line| format!("index in {lang}: {line}")));
    for query in ["element=ifex-alerts&country=TN", "element=ifex-petition&petition=tunisia-summit-voices"] {
        reader.open(&format!("{}/frame?{query}&lang={lang}", scene.stage.house.url)).await?;
        reader.widget("ifex-alerts, ifex-petition").state("ready").await?;
        // Its first heading is the host page's.
        let lines = reader.axe_without(&["page-has-heading-one"]).await?;
        found.extend(lines.into_iter().map(|line| format!("frame?{query} in {lang}: {line}")));
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n").into()) }
}

pub async fn states_of_a_petition(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    fixture::new_petition(&scene.stage.house, "fixture-over", "A petition that is over", "closed").await?;
    let mut found = Vec::new();
    for lang in LANGUAGES {
        let mut sweep = async |state: &str| {
            found.extend(reader.axe().await?.into_iter().map(|line| format!("{state} in {lang}: {line}")));
            Ok::<_, end_to_end::Fault>(())
        };
        reader.open(&scene.page_in("script-petition", lang)).await?;
        let petition = reader.widget("ifex-petition");
        petition.reach("ready").await?;
        petition.click("submit").await?;
        petition
            .until(
                "the faults",
                "root.activeElement?.matches('[part~=errors], [part~=errors] *, :has([part~=errors])')",
            )
            .await?;
        sweep("form with faults").await?;
        petition.sign("Ana Sample", &format!("ana.axe.{lang}@example.org")).await?;
        petition.state("sent").await?;
        sweep("sent").await?;
        reader.js("document.querySelector('ifex-petition').setAttribute('petition', 'fixture-over')", &[]).await?;
        petition.state("closed").await?;
        sweep("closed").await?;
        reader.js("document.querySelector('ifex-petition').setAttribute('petition', 'no-such-petition')", &[]).await?;
        petition.state("failed").await?;
        sweep("failed").await?;
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n").into()) }
}

pub async fn states_of_alerts(scene: Scene) -> Outcome {
    let house = &scene.stage.house;
    let tamper = Tamper::start(&house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    let reader = &scene.reader;
    let mut found = Vec::new();
    for lang in LANGUAGES {
        let mut sweep = async |state: &str| {
            found.extend(reader.axe().await?.into_iter().map(|line| format!("{state} in {lang}: {line}")));
            Ok::<_, end_to_end::Fault>(())
        };
        let page = format!("{partner}/elements.html?lang={lang}");
        let alerts = reader.widget("ifex-alerts");
        tamper.snapshot(false);
        reader.open(&page).await?;
        alerts.state("loading").await?;
        sweep("loading").await?;
        tamper.snapshot(true);
        alerts.state("ready").await?;
        for (country, state) in [("AQ", "empty"), ("KE", "ready"), ("PG", "ready")] {
            reader
                .js("document.querySelector('ifex-alerts').setAttribute('country', arguments[0])", &[json!(country)])
                .await?;
            alerts.state(state).await?;
            sweep(&format!("{country}, {state}")).await?;
        }
        tamper.expire(forge::house_key(house.data_dir())?);
        reader.open(&page).await?;
        alerts.state("stale").await?;
        sweep("stale").await?;
        tamper.fail();
        reader.open(&page).await?;
        alerts.until("an end of loading", "!card || card.dataset.state !== 'loading'").await?;
        sweep("failed").await?;
        tamper.behave();
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n").into()) }
}
