//! What a static host has to do: choose the language, say what is missing, hand out files to carry.

use std::fs;

use end_to_end::{Outcome, partner::words::LANGUAGES, wait};
use serde_json::json;

use super::access::none;
use crate::run::Scene;

pub async fn the_first_page_follows_the_browsers_language(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    for (browser, lang) in [("fr-CA,fr", "fr"), ("ar-TN,en", "ar"), ("pt-BR,es-UY,en", "es"), ("ru", "ru")] {
        let speaks = json!({ "userAgent": "Chromium", "acceptLanguage": browser });
        reader.cdp("Emulation.setUserAgentOverride", speaks).await?;
        reader.open(&site.page("")).await?;
        let start = site.page(&format!("{lang}/"));
        let arrived = async || Ok((reader.client().current_url().await?.as_str() == start).then_some(()));
        wait::until(&format!("{start} for {browser}"), arrived).await?;
    }
    // Where there is none of a reader's languages, and without scripts, the reader chooses.
    let speaks = json!({ "userAgent": "Chromium", "acceptLanguage": "sw" });
    reader.cdp("Emulation.setUserAgentOverride", speaks).await?;
    reader.open(&site.page("")).await?;
    assert_eq!(reader.client().current_url().await?.as_str(), site.page(""));
    reader.find("main a[hreflang=ru]").await?.click().await?;
    assert_eq!(reader.client().current_url().await?.as_str(), site.page("ru/"));
    reader.assert_quiet().await
}

pub async fn a_missing_page_is_told_in_every_language(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    let reply = reqwest::get(site.page("en/guides/no-such-guide/")).await?;
    assert_eq!(reply.status(), 404);
    reader.open(&site.page("en/guides/no-such-guide/")).await?;
    for lang in LANGUAGES {
        let link = reader.find(&format!("section[lang={lang}] a[href='/{lang}/guides/']")).await?;
        assert!(link.is_displayed().await?, "{lang}");
    }
    Ok(())
}

pub async fn files_to_carry_are_there(scene: Scene) -> Outcome {
    let site = scene.site().await?;
    let mut faults = Vec::new();
    for lang in LANGUAGES {
        let page = fs::read_to_string(site.printed.folder().join(format!("{lang}/offline/index.html")))?;
        let links: Vec<&str> = page.split("<a href=\"/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        for (end, kind, begins) in [(".zip", "application/zip", "PK"), (".epub", "application/epub+zip", "PK")] {
            let files: Vec<&&str> = links.iter().filter(|link| link.ends_with(end)).collect();
            if files.len() != 9 {
                faults.push(format!(
                    "{lang}/offline/ links {} {end} files, not one a section and one of all",
                    files.len()
                ));
            }
            for file in files {
                let reply = reqwest::get(site.page(file)).await?;
                let found = reply.headers().get("content-type").cloned();
                let (status, bytes) = (reply.status(), reply.bytes().await?);
                if status != 200 || found.is_none_or(|found| found != kind) || !bytes.starts_with(begins.as_bytes()) {
                    faults.push(format!("{file} is answered with {status}"));
                }
            }
        }
    }
    none(faults)
}

pub async fn files_are_kept_as_long_as_they_are_true(scene: Scene) -> Outcome {
    let site = scene.site().await?;
    let page = reqwest::get(site.page("en/")).await?;
    assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
    assert_eq!(page.headers()["cache-control"], "no-cache");
    let page = page.text().await?;
    let address = |attribute: &str| page.split_once(attribute).and_then(|(_, rest)| rest.split('"').next());
    for (attribute, kind) in [
        ("rel=\"stylesheet\" href=\"/", "text/css; charset=utf-8"),
        ("data-glue=\"/", "text/javascript; charset=utf-8"),
        ("data-wasm=\"/", "application/wasm"),
        ("data-words=\"/", "text/plain; charset=utf-8"),
    ] {
        let address = address(attribute).ok_or_else(|| format!("the page has no {attribute}"))?;
        let reply = reqwest::get(site.page(address)).await?.error_for_status()?;
        assert_eq!(reply.headers()["content-type"], kind, "{address}");
        assert!(reply.headers()["cache-control"].to_str()?.contains("immutable"), "{address}");
    }
    Ok(())
}
