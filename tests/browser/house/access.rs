//! The clearing house's own pages, swept by axe on a screen and, in Arabic, on a phone in the dark; nothing of them is wider
//! than it.

use end_to_end::{Outcome, browser::Browser, fixture};

use super::{hand_over, send, sign, sign_and_confirm};
use crate::{
    run::Scene,
    site::access::{none, wide},
};

pub async fn pages_in_english(scene: Scene) -> Outcome {
    scene.reader.resize(1280, 900).await?;
    pages(scene, "en").await
}

pub async fn pages_in_arabic_on_a_phone_in_the_dark(scene: Scene) -> Outcome {
    scene.reader.media(&[("prefers-color-scheme", "dark")]).await?;
    scene.reader.resize(360, 740).await?;
    pages(scene, "ar").await
}

async fn pages(scene: Scene, lang: &str) -> Outcome {
    let (reader, house, mailbox) = (&scene.reader, &scene.stage.house, &scene.stage.mailbox);
    let slug = format!("fixture-axe-{lang}");
    let (confirmed, pending) = (format!("ana.house.{lang}@example.org"), format!("ben.house.{lang}@example.org"));
    fixture::new_petition(house, &slug, "A petition to look at", "open").await?;
    sign_and_confirm(&scene, &slug, &confirmed).await?;
    hand_over(house, &slug).await?;
    sign(reader, house, &slug, &pending).await?;
    let link = mailbox.confirmation(&pending).await?;
    let kept = mailbox.confirmation(&confirmed).await?;

    let mut faults = Vec::new();
    let petition = format!("{}/petitions/{slug}", house.url);
    // With what tells that it is that page, and no other in its place.
    for (name, address, mark) in [
        ("sign", format!("{petition}/sign"), "form.sign [name=consent]"),
        ("signed", format!("{petition}/signed"), "h1 ~ .back"),
        ("names", format!("{petition}/names"), ".names > li"),
        ("letter", format!("{petition}/letter"), "a[href*='/endorse']"),
        ("a letter with organisations", format!("{}/petitions/tunisia-summit-voices/letter", house.url), "a[rel]"),
        ("endorse", format!("{petition}/endorse"), "form.sign [name=organisation]"),
        ("deliveries", format!("{petition}/deliveries"), "dl.receipt"),
        ("confirm", in_any_language(&link), "form[data-browser]"),
        (
            "withdraw, before",
            in_any_language(&link.replace("/confirm/", "/withdraw/")),
            "form ~ .back a[href*='/confirm/']",
        ),
        ("withdraw, after", in_any_language(&kept.replace("/confirm/", "/withdraw/")), "form[method=post] button"),
        ("a link that is not valid", format!("{}/withdraw/{}", house.url, "x".repeat(43)), "h1:only-of-type"),
        ("sign in", format!("{}/desk/sign-in", house.url), "[name=passphrase]"),
    ] {
        reader.open(&format!("{address}?lang={lang}")).await?;
        let there = reader.find(&format!("main {mark}")).await;
        there.map_err(|_| format!("{name} has no {mark}: {address}"))?;
        let language = reader.js("return document.documentElement.lang", &[]).await?;
        assert_eq!(language, lang, "{name}: {address}");
        sweep(reader, name, &mut faults).await?;
        if matches!(name, "sign" | "endorse") {
            send(reader).await?;
            reader.until("the faults", "document.querySelector('.errors')").await?;
            sweep(reader, &format!("{name} with faults"), &mut faults).await?;
        }
    }
    none(faults)
}

async fn sweep(reader: &Browser, page: &str, faults: &mut Vec<String>) -> Outcome {
    faults.extend(reader.axe().await?.into_iter().map(|line| format!("{page}: {line}")));
    faults.extend(wide(reader).await?.map(|wide| format!("{page}: {wide}")));
    Ok(())
}

/// A link of a mail without the language in which it was signed.
fn in_any_language(link: &str) -> String {
    link.split('?').next().unwrap_or_default().to_owned()
}
