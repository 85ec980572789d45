//! The search: typing errors, other spellings, filters, nothing found, and the list that comes back.

use end_to_end::{Outcome, browser::Browser};

use super::alive;
use crate::run::Scene;

pub async fn forgives_typing_errors_in_every_language(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    for (lang, typed, slug) in [
        ("en", "bakcups", "backups"),
        ("fr", "sauvegrades", "backups"),
        ("es", "subvencoin", "first-proposal"),
        ("ru", "резевные", "backups"),
        ("ar", "احتياطبة", "backups"),
        // Other letters for the same sounds, without marks, as most type them.
        ("ar", "اول منحه", "first-proposal"),
        ("ar", "مُراقَبة محاكمه", "court-monitoring"),
        ("fr", "proces", "court-monitoring"),
    ] {
        reader.open(&site.page(&format!("{lang}/guides/"))).await?;
        ask(reader, typed).await?;
        let found = results(reader).await?;
        assert!(found.first().is_some_and(|first| first == slug), "{typed} in {lang} finds {found:?}");
        reader
            .until("its link", &format!("document.querySelector('.results a').href.includes('/{lang}/guides/')"))
            .await?;
    }
    reader.assert_quiet().await
}

pub async fn leads_to_the_guide_and_leaves_no_trace(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    reader.open(&site.page("en/")).await?;
    ask(reader, "seizure").await?;
    let address = reader.client().current_url().await?;
    assert_eq!(address.as_str(), site.page("en/"), "what is typed is not in the address");
    // The list of alerts on this page keeps one number, the version that it has seen.
    let kept = reader.js("return JSON.stringify([{ ...localStorage }, { ...sessionStorage }])", &[]).await?;
    assert!(!kept.to_string().contains("seizure"), "nor kept: {kept}");
    let asked = reader.requests().await?.into_iter().filter(|address| address.contains("seizure"));
    assert_eq!(asked.collect::<Vec<_>>(), Vec::<String>::new(), "nor in any request");
    reader.find(".results a").await?.click().await?;
    reader.until("the guide", "document.querySelector('article h1')").await?;
    Ok(())
}

pub async fn filters_narrow_and_clearing_brings_back_the_list(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    reader.open(&site.page("en/guides/")).await?;
    let printed =
        "[...document.querySelectorAll('.needs:not(.results) > li')].filter((n) => n.checkVisibility()).length";
    let all = reader.js(&format!("return {printed}"), &[]).await?.as_u64().unwrap_or_default();
    assert!(all >= 20, "{all} guides are listed");

    alive(reader).await?;
    choose(reader, "find-section", "technical").await?;
    let technical = results(reader).await?;
    let listed = std::fs::read_dir(site.printed.folder().join("en/guides/technical"))?;
    assert_eq!(technical.len(), listed.filter_map(Result::ok).filter(|entry| entry.path().is_dir()).count());
    choose(reader, "find-level", "deeper").await?;
    let deeper = results(reader).await?;
    assert!(deeper.len() < technical.len() && deeper.iter().all(|slug| technical.contains(slug)), "{deeper:?}");
    choose(reader, "find-audience", "technologist").await?;
    choose(reader, "find-minutes", "5").await?;
    let fewest = results(reader).await?.len();
    assert!(fewest <= deeper.len());

    ask(reader, "qwertzuiop").await?;
    reader
        .until("that nothing is found", "document.querySelector('.find-status').textContent === 'No guide found.'")
        .await?;
    assert_eq!(results(reader).await?, Vec::<String>::new());
    reader.find(".find-field button").await?.click().await?;
    reader.until("the printed list", &format!("{printed} === {all}")).await?;
    assert_eq!(reader.js("return document.activeElement.id", &[]).await?, "find");
    reader.assert_quiet().await
}

/// Types into the search, and waits for an answer.
pub async fn ask(reader: &Browser, typed: &str) -> Outcome {
    let field = reader.find("#find").await?;
    field.clear().await?;
    field.send_keys(typed).await?;
    answered(reader).await
}

async fn choose(reader: &Browser, id: &str, value: &str) -> Outcome {
    if !reader.find(&format!("#{id}")).await?.is_displayed().await? {
        reader.find(".find summary").await?.click().await?;
    }
    reader.find(&format!("#{id}")).await?.select_by_value(value).await?;
    answered(reader).await
}

/// The list of results is shown when the index is here, though it be empty.
async fn answered(reader: &Browser) -> Outcome {
    reader.until("an answer", "document.querySelector('.results:not([hidden])')").await.map(drop)
}

/// The slugs of what was found.
pub async fn results(reader: &Browser) -> Outcome<Vec<String>> {
    let script = "return [...document.querySelectorAll('.results a')].map((link) => link.pathname.split('/').at(-2))";
    let slugs = reader.js(script, &[]).await?;
    Ok(slugs.as_array().into_iter().flatten().filter_map(|slug| slug.as_str().map(str::to_owned)).collect())
}
