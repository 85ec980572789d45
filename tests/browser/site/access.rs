//! Every page in every language, swept by axe; nothing of it wider than a phone, and nobody asked but site and house.

use end_to_end::{Outcome, browser::Browser, partner::words::LANGUAGES};

use super::{KINDS, visit};
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
    let (site, reader) = (scene.site().await?, &scene.reader);
    reader.axe_everywhere().await?;
    let mut faults = Vec::new();
    for page in site.printed.pages(lang)? {
        reader.resize(1280, 900).await?;
        visit(reader, &site.page(&page)).await?;
        faults.extend(reader.axe().await?.into_iter().map(|line| format!("{page}: {line}")));
        reader.resize(360, 740).await?;
        faults.extend(wide(reader).await?.map(|wide| format!("{page} at 360 px: {wide}")));
    }
    // Chromium's own first page is made of `chrome:` addresses.
    let strange = |address: &String| {
        address.starts_with("http") && ![&site.url, &scene.stage.house.url].iter().any(|own| address.starts_with(*own))
    };
    let strangers = reader.requests().await?.into_iter().filter(strange);
    faults.extend(strangers.map(|address| format!("a stranger was asked: {address}")));
    faults.extend(reader.complaints().await?.into_iter().map(|line| format!("the console says: {line}")));
    none(faults)
}

pub async fn kinds_on_a_phone_in_the_dark(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    reader.axe_everywhere().await?;
    reader.media(&[("prefers-color-scheme", "dark")]).await?;
    reader.resize(360, 740).await?;
    let mut faults = Vec::new();
    let pages = KINDS.iter().enumerate().map(|(at, kind)| format!("{}/{kind}", LANGUAGES[at % LANGUAGES.len()]));
    for page in pages.chain(["".to_owned(), "404.html".to_owned()]) {
        visit(reader, &site.page(&page)).await?;
        faults.extend(reader.axe().await?.into_iter().map(|line| format!("{page}: {line}")));
        faults.extend(wide(reader).await?.map(|wide| format!("{page}: {wide}")));
    }
    none(faults)
}

/// What makes the page scroll sideways.
pub async fn wide(reader: &Browser) -> Outcome<Option<String>> {
    let script = "const by = document.documentElement.scrollWidth - innerWidth; if (by <= 0) return null; \
        const out = [...document.querySelectorAll('body *')].filter((node) => { const box = node.getBoundingClientRect(); \
        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) }); \
        return `wider by ${by} px; ${out.slice(0, 3).map((node) => node.outerHTML.slice(0, 120)).join(' | ')}`";
    Ok(reader.js(script, &[]).await?.as_str().map(str::to_owned))
}

/// Fails with all of them.
pub fn none(faults: Vec<String>) -> Outcome {
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
}
