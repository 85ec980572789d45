//! Records that cases and pictures import, so that none depends on what another does.

use wire::snapshot::alerts_of_country;

use crate::{Outcome, stage::House, tamper::Edition, wait};
use serde_json::{Value, json};

const LANGUAGES: [&str; 5] = ["en", "fr", "es", "ru", "ar"];

/// An alert of a country, published at a time; the later, the higher in the list.
pub fn alert(id: &str, country: &str, title: &str, published: &str) -> Value {
    let text = json!({ "title": title, "summary": format!("What is known of {title}."), "body": "What happened." });
    let versions: serde_json::Map<_, _> = LANGUAGES.map(|lang| (lang.to_owned(), text.clone())).into_iter().collect();
    json!({
        "id": id, "kind": "alert", "state": "published", "topics": ["press_freedom"], "acts": [],
        "countries": [country], "date": "2005-04-12", "published": published, "updated": published,
        "campaigns": [], "source": "Sample Union of Reporters", "confidence": "confirmed", "outcome": "ongoing",
        "sample": true, "original": "en", "action": null, "versions": versions,
    })
}

/// An open or closed petition.
fn petition(slug: &str, title: &str, state: &str) -> Value {
    let text = json!({
        "title": title, "target": "The Minister of Justice", "text": "What is asked.\n\nWhy it is asked.",
        "consent": "I agree that my signature is stored and delivered.",
    });
    let versions: serde_json::Map<_, _> = LANGUAGES.map(|lang| (lang.to_owned(), text.clone())).into_iter().collect();
    json!({
        "id": slug, "slug": slug, "state": state, "countries": ["TN"], "campaign": null,
        "organisation": "Sample Free Expression Coalition", "opened": "2026-01-01T00:00:00Z", "closes": null,
        "sample": true, "original": "en", "consent_version": "1", "versions": versions,
    })
}

/// Two alerts of a country of the case's own, in the snapshot.
pub async fn two_alerts(house: &House, country: &str) -> Outcome {
    let code = country.to_lowercase();
    let records = [
        alert(&format!("fixture-{code}-1"), country, "The first event", "2026-10-01T09:00:00Z"),
        alert(&format!("fixture-{code}-2"), country, "The second event", "2026-10-02T09:00:00Z"),
    ];
    house.import("alerts", &records).await?;
    // The clearing house publishes in its own time.
    let path = alerts_of_country(country);
    wait::until(&format!("{path} in the snapshot"), || async {
        Ok(Edition::of(&house.url).await?.file("ar", &path).await.ok().map(drop))
    })
    .await
}

/// One more, newer than those two.
pub async fn third_alert(house: &House, country: &str) -> Outcome {
    let id = format!("fixture-{}-3", country.to_lowercase());
    let record = alert(&id, country, "The third event", "2026-11-01T09:00:00Z");
    house.import("alerts", &[record]).await.map(drop)
}

/// A partner of the case's own, in the snapshot: `{slug, name, sites, key?}`.
pub async fn new_partner(house: &House, record: &Value) -> Outcome {
    house.import("partners", std::slice::from_ref(record)).await?;
    let path = wire::snapshot::partner(record["slug"].as_str().unwrap_or_default());
    wait::until(&format!("{path} in the snapshot"), || async {
        Ok(Edition::of(&house.url).await?.file(wire::snapshot::NO_LANGUAGE, &path).await.ok().map(drop))
    })
    .await
}

/// A petition of the case's own, in the snapshot.
pub async fn new_petition(house: &House, slug: &str, title: &str, state: &str) -> Outcome {
    house.import("petitions", &[petition(slug, title, state)]).await?;
    let path = wire::snapshot::petition(slug);
    wait::until(&format!("{path} in the snapshot"), || async {
        Ok(Edition::of(&house.url).await?.file("ar", &path).await.ok().map(drop))
    })
    .await
}
