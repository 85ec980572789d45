//! Leaving at once, without a way back.

use end_to_end::{
    Outcome,
    browser::{Browser, keys::SHIFT},
    stage::Site,
    wait,
};
use serde_json::json;

use super::ALIVE;
use crate::run::Scene;

pub async fn by_the_button(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    wander(reader, site).await?;
    reader.find("#exit").await?.click().await?;
    left(&scene, site).await
}

pub async fn by_pressing_shift_three_times(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    wander(reader, site).await?;
    for _ in 0..3 {
        reader.press(SHIFT).await?;
    }
    left(&scene, site).await
}

pub async fn not_by_typing_capitals(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    reader.open(&site.page("en/guides/")).await?;
    reader.find("#find").await?.click().await?;
    for letter in ['A', 'B', 'C', 'D'] {
        reader.chord(&[SHIFT, letter]).await?;
    }
    reader.until("the letters", "document.querySelector('#find').value === 'ABCD'").await?;
    assert_eq!(reader.client().current_url().await?.as_str(), site.page("en/guides/"));
    Ok(())
}

/// Goes through the site by its links: by menu, list, trail, contents, language and map; and lets the generator change
/// what its frame shows.
async fn wander(reader: &Browser, site: &Site) -> Outcome {
    reader.open(&site.page("en/")).await?;
    let way = [
        (".menu li:first-child a", "en/guides/"),
        (".needs:not(.results) a[href$='/backups/']", "en/guides/technical/backups/"),
        ("#contents + ul a", "en/guides/technical/backups/#steps"),
        (".languages a[lang=ar]", "ar/guides/technical/backups/"),
        (".trail li:last-child a", "ar/guides/technical/"),
        ("footer li:first-child a", "ar/expertise/"),
        (".menu li:last-child a", "ar/members/"),
    ];
    for (selector, expected) in way {
        reader.find(selector).await?.click().await?;
        let expected = site.page(expected);
        let arrived = async || Ok((reader.client().current_url().await?.as_str() == expected).then_some(()));
        wait::until(&expected, arrived).await?;
    }
    reader.find(".map a").await?.click().await?;
    reader.until("the country", "document.querySelector(':target')?.matches('.country')").await?;
    reader.find(".menu li:nth-child(4) a").await?.click().await?;
    reader.until("the generator", &format!("location.pathname === '/ar/embed/' && {ALIVE}")).await?;
    for country in ["TN", "KE"] {
        reader.find("#choose-country").await?.select_by_value(country).await?;
        let shown = format!("document.querySelector('.preview')?.srcdoc.includes('country=\"{country}\"')");
        reader.until("the frame to follow", &shown).await?;
    }
    reader.js("sessionStorage.setItem('trace', 'of a script to come')", &[]).await.map(drop)
}

/// Is at the other place; nothing of the site is behind it, nor in the tab's memory.
async fn left(scene: &Scene, site: &Site) -> Outcome {
    let (reader, exit) = (&scene.reader, scene.stage.exit());
    let gone = async || Ok((reader.client().current_url().await?.as_str() == exit).then_some(()));
    wait::until("the other place", gone).await?;
    let history = reader.cdp("Page.getNavigationHistory", json!({})).await?;
    let entries = history["entries"].as_array().cloned().unwrap_or_default();
    let traces: Vec<_> = entries.iter().filter(|entry| entry["url"].to_string().contains(&site.url)).collect();
    assert_eq!(traces, Vec::<&serde_json::Value>::new(), "in the tab's history");
    reader.js("history.back()", &[]).await?;
    let address = wait::until("a way back", async || {
        let address = reader.client().current_url().await?;
        Ok((address.as_str() != exit).then_some(address))
    });
    assert!(!address.await?.as_str().starts_with(&site.url), "back does not lead to the site");
    reader.open(&site.page("404.html")).await?;
    assert_eq!(reader.js("return sessionStorage.length", &[]).await?, 0, "nothing stays in the tab's memory");
    Ok(())
}
