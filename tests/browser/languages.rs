//! Five languages in the page: words, plurals, dates, direction.

use end_to_end::{
    Outcome, fixture,
    stage::partner_of,
    tamper::{Edition, Tamper, forge},
};
use serde_json::json;

use crate::run::Scene;

pub async fn a_right_to_left_page_is_mirrored(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("rtl")).await?;
    for selector in ["ifex-alerts", "ifex-petition"] {
        let widget = reader.widget(selector);
        widget.reach("ready").await?;
        let card = widget.get("[card.lang, card.dir, getComputedStyle(card).direction]").await?;
        assert_eq!(card, json!(["ar", "rtl", "rtl"]), "{selector} takes the page's language");
    }
    let alerts = reader.widget("ifex-alerts");
    // Where a row begins: its first part stands on the right.
    let first_is_right = "(() => { const box = root.querySelector('[part~=meta]'), all = [...box.children].filter((n) => \
         n.getBoundingClientRect().width > 0), [first, last] = [all[0], all.at(-1)].map((n) => n.getBoundingClientRect()); \
         const outer = box.getBoundingClientRect(); return all.length < 2 ? outer.right - first.right < first.left - outer.left \
         : first.right > last.right || first.top < last.top })()";
    assert_eq!(alerts.get(first_is_right).await?, true);
    let petition = reader.widget("ifex-petition");
    assert_eq!(petition.get("getComputedStyle(root.querySelector('[part~=progress]')).direction").await?, "rtl");
    let label_is_right = "(() => { const label = root.querySelector('[part~=label]').getBoundingClientRect(), \
         input = root.querySelector('[name=name]').getBoundingClientRect(); \
         return Math.abs(label.right - input.right) < Math.abs(label.left - input.left) + 1 })()";
    assert_eq!(petition.get(label_is_right).await?, true);
    reader.assert_quiet().await
}

pub async fn the_language_comes_from_element_page_or_browser(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let lang = |script: &'static str| async move {
        reader.js(script, &[]).await?;
        Ok::<_, end_to_end::Fault>(())
    };
    reader
        .cdp("Emulation.setUserAgentOverride", json!({ "userAgent": "Chromium", "acceptLanguage": "es-MX,es" }))
        .await?;
    reader.open(&scene.page_in("elements", "ru")).await?;
    let alerts = reader.widget("ifex-alerts");
    alerts.reach("ready").await?;
    assert_eq!(alerts.get("card.lang").await?, "ru");
    lang("document.querySelector('ifex-alerts').setAttribute('lang', 'fr-CA')").await?;
    alerts.until("its own attribute", "card.lang === 'fr'").await?;
    lang("document.documentElement.lang = 'ar'; document.querySelector('ifex-alerts').removeAttribute('lang')").await?;
    alerts.until("the page's language", "card.lang === 'ar'").await?;
    lang("document.documentElement.removeAttribute('lang'); document.querySelector('ifex-alerts').setAttribute('lang', '')").await?;
    alerts.until("the browser's language", "card.lang === 'es'").await?;
    Ok(())
}

pub async fn every_language_is_complete(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    fixture::two_alerts(&scene.stage.house, "SM").await?;
    for (lang, country, button, date) in [
        ("en", "Tunisia", "Sign the petition", "12 April 2005"),
        ("fr", "Tunisie", "Signer la pétition", "12 avril 2005"),
        ("es", "Túnez", "Firmar la petición", "12 de abril de 2005"),
        ("ru", "Тунис", "Подписать петицию", "12 апреля 2005 г."),
        ("ar", "تونس", "توقيع العريضة", "12 أبريل 2005"),
    ] {
        reader.open(&scene.page_in("elements", lang)).await?;
        let alerts = reader.widget("ifex-alerts");
        alerts.reach("ready").await?;
        let text = alerts.everything().await?;
        assert!(text.contains(country), "{lang} names the country {country}: {text}");
        let petition = reader.widget("ifex-petition");
        petition.reach("ready").await?;
        let label = petition.text("submit").await?;
        assert_eq!(label, button, "{lang}");
        reader.js("document.querySelector('ifex-alerts').setAttribute('country', 'SM')", &[]).await?;
        alerts.until("the country's alerts", "said('headline') === 'The second event'").await?;
        let meta = plain(&alerts.text("meta").await?);
        assert!(meta.starts_with(date), "{lang}: the day of the event is written {meta:?}");
    }
    Ok(())
}

pub async fn counts_take_the_right_plural(scene: Scene) -> Outcome {
    const SLUG: &str = "licences-for-community-radio";
    let house = &scene.stage.house;
    let tamper = Tamper::start(&house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    let key = forge::house_key(house.data_dir())?;
    let path = wire::snapshot::petition(SLUG);
    let address = wire::route::petition(SLUG);
    // The count that is shown is the forged file's: neither stream nor reply tells another.
    tamper.live(false);
    let mut version = Edition::of(&house.url).await?.manifest.version;
    for (lang, sentences) in [("ru", RUSSIAN), ("ar", ARABIC)] {
        let mut edition = Edition::of(&house.url).await?;
        let (_, file) = edition.file(lang, &path).await?;
        for (count, sentence) in sentences {
            let mut petition: wire::Petition = serde_json::from_slice(&file)?;
            petition.confirmed = count;
            let reply = serde_json::to_vec(&petition)?;
            edition.replace(lang, &path, reply.clone()).await?;
            // A reader never goes back, whatever the language.
            version += 1;
            edition.manifest.version = version;
            edition.serve(&tamper, &key)?;
            let address = address.clone();
            tamper.also(move |exchange| {
                if exchange.path == address {
                    exchange.body.clone_from(&reply);
                }
            });
            let reader = &scene.reader;
            reader.open(&format!("{partner}/elements.html?lang={lang}")).await?;
            reader
                .js("document.querySelector('ifex-petition').setAttribute('petition', arguments[0])", &[json!(SLUG)])
                .await?;
            let widget = reader.widget("ifex-petition");
            widget.reach("ready").await?;
            let text = plain(&widget.text("count").await?);
            assert!(text.starts_with(sentence), "{lang}, {count}: {text}");
        }
    }
    Ok(())
}

const RUSSIAN: [(u64, &str); 8] = [
    (0, "Подписали 0 человек."),
    (1, "Подписал 1 человек."),
    (2, "Подписали 2 человека."),
    (3, "Подписали 3 человека."),
    (5, "Подписали 5 человек."),
    (11, "Подписали 11 человек."),
    (21, "Подписал 21 человек."),
    (100, "Подписали 100 человек."),
];

const ARABIC: [(u64, &str); 8] = [
    (0, "لم يوقّع أحد بعد."),
    (1, "وقّع شخص واحد."),
    (2, "وقّع شخصان."),
    (3, "وقّع 3 أشخاص."),
    (5, "وقّع 5 أشخاص."),
    (11, "وقّع 11 شخصًا."),
    (21, "وقّع 21 شخصًا."),
    (100, "وقّع 100 شخص."),
];

/// Without the marks that isolate directions, and with European digits.
fn plain(text: &str) -> String {
    let digit = |c: char| match c {
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10).unwrap_or(c),
        _ => c,
    };
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).map(digit).collect()
}
