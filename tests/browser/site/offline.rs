//! Saved on the device, where that is asked for: complete, without a line, brought up to date, and gone again.

use std::{fs, path::Path};

use end_to_end::{
    Outcome,
    browser::Browser,
    stage::{Printed, Site, site::source},
    wait,
};
use serde_json::json;

use super::{alive, find, ticks};
use crate::run::Scene;

pub async fn pages_search_and_checklist_work_without_a_line(scene: Scene) -> Outcome {
    let mut site = Site::serve(scene.site().await?.printed.clone()).await?;
    let reader = &scene.reader;
    reader.open(&site.page("en/offline/")).await?;
    said(reader, "Then it opens without a line").await?;
    let told = told_kilobytes(reader).await?;
    assert_eq!(reader.js(STORED, &[]).await?, json!([[], 0]), "nothing is saved unasked");
    reader.js("window.far = []; new MutationObserver(() => far.push(document.querySelector('progress')?.value)).observe(document.querySelector('.offline'), { subtree: true, childList: true, characterData: true, attributes: true })", &[]).await?;
    press(reader, "Save on this device").await?;
    said(reader, "The site is saved on this device").await?;
    let far = reader.js("return new Set(window.far.filter(Boolean)).size", &[]).await?;
    assert!(far.as_u64() >= Some(10), "it tells how far it is: {far} steps");
    let bytes = reader.js_async(SAVED_BYTES, &[]).await?.as_u64().unwrap_or_default();
    assert!(bytes.div_ceil(1000).abs_diff(told) <= 2, "{told} kB were told, {bytes} bytes are saved");

    site.stop().await?;
    let mut faults = Vec::new();
    for page in site.printed.pages("en")? {
        reader.open(&site.page(&page)).await?;
        if reader.js("return document.querySelector('main h1')?.innerText ?? ''", &[]).await? == "" {
            faults.push(format!("{page} does not open"));
        }
    }
    super::access::none(faults)?;
    reader.open(&site.page("en/guides/technical/backups/")).await?;
    ticks::tick(reader, 2).await?;
    ticks::said(reader, "1 of 9 done").await?;
    reader.find(".menu li:first-child a").await?.click().await?;
    reader.until("the guides", "location.pathname === '/en/guides/' && document.querySelector('#find')").await?;
    find::ask(reader, "bakcups").await?;
    assert_eq!(find::results(reader).await?.first().map(String::as_str), Some("backups"));
    // What was not saved is told as it is, not with another page.
    // The driver may call such a page a failure, or not.
    let _ = reader.open(&site.page("fr/guides/")).await;
    assert_eq!(reader.js("return location.protocol", &[]).await?, "chrome-error:", "another language was not saved");
    // What could not be had is the browser's to tell, and no fault of a page.
    reader.complaints().await?;

    site.resume().await?;
    reader.open(&site.page("en/offline/")).await?;
    press(reader, "Remove it from this device").await?;
    said(reader, "The saved copy is gone.").await?;
    let gone = async || Ok((reader.js_async(STORED_NOW, &[]).await? == json!([[], 0])).then_some(()));
    wait::until("caches and worker to be gone", gone).await
}

pub async fn a_newer_version_is_told_and_saved(scene: Scene) -> Outcome {
    let house = &scene.stage.house;
    let mut site = Site::serve(Printed::new(house, &house.url, &scene.stage.exit()).await?).await?;
    let reader = &scene.reader;
    reader.open(&site.page("en/offline/")).await?;
    said(reader, "Then it opens without a line").await?;
    press(reader, "Save on this device").await?;
    said(reader, "The site is saved on this device").await?;

    let (sources, guide) = (tempfile::tempdir()?, "content/en/backups.md");
    copy(&source()?, sources.path())?;
    let folder = sources.path().join("toolkit-site");
    let text = fs::read_to_string(folder.join(guide))?;
    let changed = text.replacen("## Steps {#steps}", "A sentence that was added later.\n\n## Steps {#steps}", 1);
    assert_ne!(text, changed);
    fs::write(folder.join(guide), changed)?;
    site.printed.print(&folder).await?;

    // Where the line is there, a corrected page is seen at once.
    reader.open(&site.page("en/guides/technical/backups/")).await?;
    reader.until("the new sentence", ADDED).await?;
    reader.open(&site.page("en/offline/")).await?;
    said(reader, "There is a newer version").await?;
    press(reader, "Save the newer version").await?;
    said(reader, "The site is saved on this device").await?;
    site.stop().await?;
    reader.open(&site.page("en/guides/technical/backups/")).await?;
    reader.until("the new sentence without a line", ADDED).await?;
    assert_eq!(reader.js_async(STORED_NOW, &[]).await?[0].as_array().map(Vec::len), Some(1), "the old version is gone");
    Ok(())
}

const ADDED: &str = "document.querySelector('article').innerText.includes('A sentence that was added later.')";

/// Names of caches, and the number of workers.
const STORED: &str =
    "return Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations().then((all) => all.length)])";
const STORED_NOW: &str = "const [done] = arguments; Promise.all([caches.keys(), \
    navigator.serviceWorker.getRegistrations().then((all) => all.length)]).then(done)";

/// Bytes of everything that is saved but the list itself.
const SAVED_BYTES: &str = "const [done] = arguments; (async () => { let sum = 0; for (const name of await caches.keys()) { \
    const cache = await caches.open(name); for (const request of await cache.keys()) { if (request.url.endsWith('/saved-en.json')) continue; \
    sum += (await (await cache.match(request)).arrayBuffer()).byteLength } } return sum })().then(done)";

async fn said(reader: &Browser, words: &str) -> Outcome {
    alive(reader).await?;
    let expression = format!("document.querySelector('.offline [role=status]').textContent.includes({words:?})");
    reader.until(words, &expression).await.map(drop)
}

async fn told_kilobytes(reader: &Browser) -> Outcome<u64> {
    let script = "return Number(document.querySelector('.offline [role=status]').textContent.match(/([\\d,]+)\\D* kB/)[1].replaceAll(',', ''))";
    Ok(reader.js(script, &[]).await?.as_u64().unwrap_or_default())
}

async fn press(reader: &Browser, name: &str) -> Outcome {
    alive(reader).await?;
    let script = "const button = [...document.querySelectorAll('.offline button')].find((button) => button.checkVisibility() && button.innerText === arguments[0]); \
        button?.click(); return Boolean(button)";
    let pressed = async || Ok((reader.js(script, &[json!(name)]).await? == true).then_some(()));
    wait::until(&format!("the button {name}"), pressed).await
}

/// What the press reads, to be changed.
fn copy(source: &Path, to: &Path) -> Outcome {
    let mut waiting =
        vec![(source.to_owned(), to.join("toolkit-site")), (source.join("../wire/look"), to.join("wire/look"))];
    while let Some((from, to)) = waiting.pop() {
        if !from.is_dir() {
            fs::copy(&from, &to)?;
            continue;
        }
        fs::create_dir_all(&to)?;
        for entry in fs::read_dir(&from)? {
            let name = entry?.file_name();
            // The code is not printed.
            if !["src", "press"].iter().any(|code| name == *code) {
                waiting.push((from.join(&name), to.join(&name)));
            }
        }
    }
    Ok(())
}
