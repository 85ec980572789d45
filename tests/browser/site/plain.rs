//! Readers without scripts, and pages without anything but text.

use std::{
    collections::{BTreeSet, VecDeque},
    fs,
};

use end_to_end::{Outcome, partner::words::LANGUAGES};
use serde_json::json;

use super::access::none;
use crate::run::Scene;

pub async fn a_guide_is_complete_without_scripts(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    reader.javascript(false).await?;
    for lang in LANGUAGES {
        reader.open(&site.page(&format!("{lang}/guides/technical/backups/"))).await?;
        let parts = reader.js("return document.querySelectorAll('article section h2').length", &[]).await?;
        assert!(parts.as_u64() >= Some(5), "{lang}: {parts} headings");
        for selector in [".menu a", ".trail a", ".languages a", "article ol li", "#exit", "aside a[download]"] {
            assert!(reader.find(selector).await?.is_displayed().await?, "{lang}: {selector}");
        }
        let box_ = reader.find(".check input").await?;
        box_.click().await?;
        assert!(box_.is_selected().await?, "{lang}: a box can be ticked");
        // What only scripts do is not offered.
        let offered = "return [...document.querySelectorAll('.scripted, .keep, .find')].filter((n) => n.checkVisibility()).length";
        assert_eq!(reader.js(offered, &[]).await?, 0, "{lang}");
    }
    // By the trail to the section, by the menu to the members, and to the same page in another language.
    for (selector, expected) in [
        (".trail li:last-child a", "ar/guides/technical/"),
        (".needs a[href$='backups/']", "ar/guides/technical/backups/"),
        (".languages a[lang=fr]", "fr/guides/technical/backups/"),
        (".menu li:last-child a", "fr/members/"),
    ] {
        reader.find(selector).await?.click().await?;
        assert_eq!(reader.client().current_url().await?.as_str(), site.page(expected), "{selector}");
    }
    reader.assert_quiet().await
}

pub async fn words_stand_where_a_form_would_be(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    reader.javascript(false).await?;
    let mut faults = Vec::new();
    for lang in LANGUAGES {
        for page in ["support", "support/answer", "expertise", "join", "offline"] {
            reader.open(&site.page(&format!("{lang}/{page}/"))).await?;
            let said = reader.find("noscript .notice").await?.text().await?;
            if said.len() < 40 {
                faults.push(format!("{lang}/{page}/ says only {said:?}"));
            }
            let forms = "return [...document.querySelectorAll('main :is(form, input, button)')].filter((n) => n.checkVisibility()).length";
            if reader.js(forms, &[]).await? != json!(0) {
                faults.push(format!("{lang}/{page}/ shows a form that can do nothing"));
            }
        }
        reader.open(&site.page(&format!("{lang}/guides/"))).await?;
        let search = "return document.querySelector('.find').checkVisibility()";
        if reader.js(search, &[]).await? != json!(false) {
            faults.push(format!("{lang}/guides/ shows a search that can do nothing"));
        }
    }
    none(faults)
}

pub async fn text_pages_are_nothing_but_text(scene: Scene) -> Outcome {
    let site = scene.site().await?;
    let mut faults = Vec::new();
    for lang in LANGUAGES {
        for page in site.printed.pages(lang)? {
            let text = fs::read_to_string(site.printed.folder().join(&page).join("text.html"))?;
            for part in
                ["<script", "<style", "stylesheet", "style=", "<img", "<svg", "<picture", "<form", "<input type=\"text"]
            {
                if text.contains(part) {
                    faults.push(format!("{page}text.html has {part}"));
                }
            }
        }
        // Among one another, from the start page on, they lead to all of them; each leads back to its own full page.
        let all: BTreeSet<String> =
            site.printed.pages(lang)?.into_iter().map(|page| format!("{page}text.html")).collect();
        let reached = reached(scene.site().await?.printed.folder(), &format!("{lang}/text.html"), "text.html")?;
        faults.extend(all.difference(&reached).map(|page| format!("no text page leads to {page}")));
    }
    none(faults)
}

pub async fn every_page_is_reached_by_links(scene: Scene) -> Outcome {
    let site = scene.site().await?;
    let mut faults = Vec::new();
    for lang in LANGUAGES {
        let all: BTreeSet<String> =
            site.printed.pages(lang)?.into_iter().map(|page| format!("{page}index.html")).collect();
        let reached = reached(site.printed.folder(), &format!("{lang}/index.html"), "index.html")?;
        faults.extend(all.difference(&reached).map(|page| format!("no page leads to {page}")));
    }
    none(faults)
}

/// The pages named `name` that links lead to from `first`; a link that leads to no file is a fault.
fn reached(folder: &std::path::Path, first: &str, name: &str) -> Outcome<BTreeSet<String>> {
    let mut reached = BTreeSet::from([first.to_owned()]);
    let mut waiting = VecDeque::from([first.to_owned()]);
    while let Some(page) = waiting.pop_front() {
        let text = fs::read_to_string(folder.join(&page))?;
        for link in text.split("href=\"/").skip(1).filter_map(|rest| rest.split(['"', '#', '?']).next()) {
            let file =
                if link.is_empty() || link.ends_with('/') { format!("{link}index.html") } else { link.to_owned() };
            if !folder.join(&file).is_file() {
                return Err(format!("{page} links to /{link}, and there is no such file").into());
            }
            if file.rsplit('/').next() == Some(name) && reached.insert(file.clone()) {
                waiting.push_back(file);
            }
        }
    }
    Ok(reached)
}
