//! What the clearing house did not sign, or signed long ago, is never shown as current.

use end_to_end::{
    Outcome,
    browser::widget::Widget,
    fixture,
    stage::partner_of,
    tamper::{Edition, Tamper, forge},
};
use wire::{
    route::{MANIFEST, snapshot_file},
    snapshot::alerts_of_country,
};

use crate::{live, run::Scene};

const FALSE: &str = "A headline that nobody published";

pub async fn an_altered_file(scene: Scene) -> Outcome {
    let (tamper, partner) = between(&scene).await?;
    let headline = headline(&scene).await?;
    tamper.hook(move |exchange| {
        if exchange.path.starts_with("v1/snapshot/") {
            let text = String::from_utf8_lossy(&exchange.body).replace(&headline, FALSE);
            exchange.body = text.into_bytes();
        }
    });
    refused(&scene, &partner).await
}

pub async fn an_altered_manifest(scene: Scene) -> Outcome {
    let (tamper, partner) = between(&scene).await?;
    tamper.hook(|exchange| {
        if exchange.path == MANIFEST
            && let Ok(file) = forge::alter(&exchange.body, |manifest| manifest.version += 1)
        {
            exchange.body = file;
        }
    });
    refused(&scene, &partner).await
}

pub async fn a_strangers_key(scene: Scene) -> Outcome {
    let (tamper, partner) = between(&scene).await?;
    let mut edition = Edition::of(&scene.stage.house.url).await?;
    edition.reword("en", &alerts_of_country("TN"), &headline(&scene).await?, FALSE).await?;
    edition.serve(&tamper, &forge::strange_key())?;
    refused(&scene, &partner).await
}

pub async fn a_swapped_file(scene: Scene) -> Outcome {
    let (tamper, partner) = between(&scene).await?;
    let edition = Edition::of(&scene.stage.house.url).await?;
    let (asked, _) = edition.file("en", &alerts_of_country("TN")).await?;
    let (_, other) = edition.file("en", &alerts_of_country("KE")).await?;
    let asked = snapshot_file(&asked);
    tamper.hook(move |exchange| {
        if exchange.path == asked {
            exchange.body.clone_from(&other);
        }
    });
    refused(&scene, &partner).await
}

pub async fn an_expired_edition_is_marked(scene: Scene) -> Outcome {
    let (tamper, partner) = between(&scene).await?;
    let mut edition = Edition::of(&scene.stage.house.url).await?;
    edition.manifest.issued = "2026-01-01T00:00:00Z".to_owned();
    edition.manifest.expires = "2026-01-03T00:00:00Z".to_owned();
    edition.serve(&tamper, &forge::house_key(scene.stage.house.data_dir())?)?;
    let alerts = open(&scene, &partner).await?;
    alerts.state("stale").await?;
    let status = alerts.text("status").await?;
    assert!(status.contains("older than they should be") || status.contains("Not refreshed since"), "{status}");
    Ok(())
}

pub async fn an_older_edition_never_replaces_a_newer_one(scene: Scene) -> Outcome {
    let house = &scene.stage.house;
    fixture::two_alerts(house, "LU").await?;
    let (tamper, partner) = between(&scene).await?;
    let key = forge::house_key(house.data_dir())?;
    let path = alerts_of_country("LU");
    let mut newer = Edition::of(&house.url).await?;
    newer.manifest.poll_seconds = 2;
    let mut older = newer.clone();
    newer.manifest.version += 1_000;
    older.reword("en", &path, "The second event", FALSE).await?;

    newer.serve(&tamper, &key)?;
    let alerts = live::open(&scene.reader, &format!("{partner}/elements.html"), "LU").await?;
    tamper.live(false);
    older.serve(&tamper, &key)?;
    // It has been looked at twice when the second poll has come.
    let seen = tamper.seen().len();
    end_to_end::wait::until("two polls", || async {
        let polls = tamper.seen().iter().skip(seen).filter(|request| request.ends_with(MANIFEST)).count();
        Ok((polls >= 2).then_some(()))
    })
    .await?;
    assert!(!alerts.everything().await?.contains(FALSE), "the page that is open");
    assert_eq!(alerts.count("new").await?, 0, "nothing of it waits either");

    // The same reader comes back to the page, or to another partner's.
    scene.reader.open(&format!("{partner}/elements.html")).await?;
    scene.reader.js("document.querySelector('ifex-alerts').setAttribute('country', 'LU')", &[]).await?;
    let alerts = scene.reader.widget("ifex-alerts");
    alerts.until("an end of loading", "card && card.dataset.state !== 'loading'").await?;
    let state = alerts.get("card.dataset.state").await?;
    assert!(state != "ready" || !alerts.everything().await?.contains(FALSE), "a later visit shows it as {state}");
    Ok(())
}

pub async fn a_forgery_leaves_what_was_verified(scene: Scene) -> Outcome {
    let house = &scene.stage.house;
    fixture::two_alerts(house, "LI").await?;
    let (tamper, partner) = between(&scene).await?;
    live::poll_fast(&tamper, house)?;
    tamper.live(false);
    let alerts = live::open(&scene.reader, &format!("{partner}/elements.html"), "LI").await?;
    let mut edition = Edition::of(&house.url).await?;
    edition.manifest.version += 1_000;
    edition.reword("en", &alerts_of_country("LI"), "The second event", FALSE).await?;
    edition.serve(&tamper, &forge::strange_key())?;
    alerts.state("stale").await?;
    let text = alerts.everything().await?;
    assert!(text.contains("The second event") && !text.contains(FALSE), "{text}");
    Ok(())
}

pub async fn an_insecure_host_verifies_as_well(scene: Scene) -> Outcome {
    let (tamper, partner) = between(&scene).await?;
    let reader = &scene.reader;
    let insecure = format!("{}/elements.html", partner.replace("127.0.0.1", "partner.test"));
    reader.open(&insecure).await?;
    assert_eq!(reader.js("return isSecureContext", &[]).await?, false);
    reader.widget("ifex-alerts").reach("ready").await?;
    assert!(reader.widget("ifex-alerts").everything().await?.contains(&headline(&scene).await?));
    reader.assert_quiet().await?;

    let mut edition = Edition::of(&scene.stage.house.url).await?;
    edition.reword("en", &alerts_of_country("TN"), &headline(&scene).await?, FALSE).await?;
    edition.serve(&tamper, &forge::strange_key())?;
    // A profile that has seen nothing yet.
    let other = Scene { reader: scene.stage.browser().await?, ..scene.clone() };
    let ended = refused(&other, &partner.replace("127.0.0.1", "partner.test")).await;
    other.reader.close().await?;
    ended
}

/// The newest headline on the page.
async fn headline(scene: &Scene) -> Outcome<String> {
    let (_, file) = Edition::of(&scene.stage.house.url).await?.file("en", &alerts_of_country("TN")).await?;
    let list: wire::AlertList = serde_json::from_slice(&file)?;
    Ok(list.alerts.first().ok_or("no alerts of TN")?.title.clone())
}

async fn between(scene: &Scene) -> Outcome<(Tamper, String)> {
    let tamper = Tamper::start(&scene.stage.house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    Ok((tamper, partner))
}

async fn open<'a>(scene: &'a Scene, partner: &str) -> Outcome<Widget<'a>> {
    scene.reader.open(&format!("{partner}/elements.html")).await?;
    let alerts = scene.reader.widget("ifex-alerts");
    alerts.until("an end of loading", "card ? card.dataset.state !== 'loading' : false").await?;
    Ok(alerts)
}

/// The list says that it failed and shows nothing of what came; the link to the clearing house can be used.
async fn refused(scene: &Scene, partner: &str) -> Outcome {
    let alerts = open(scene, partner).await?;
    alerts.state("failed").await?;
    assert_eq!(alerts.count("item").await?, 0);
    let text = alerts.everything().await?;
    assert!(!text.contains(FALSE) && !text.contains("Kenya"), "{text}");
    let link =
        "[...root.querySelectorAll('a[href]'), ...host.querySelectorAll('a[href]')].some((a) => a.checkVisibility())";
    assert_eq!(alerts.get(link).await?, true, "a link remains");
    Ok(())
}
