//! The browser that signed confirms in one visit; whoever only follows the link is asked.

use end_to_end::{Outcome, fixture};
use fantoccini::wd::WindowHandle;
use serde_json::json;

use crate::{petition::open, run::Scene};

const MARK: &str = wire::route::CONFIRM_FRAGMENT;
const PETITION: &str = "tunisia-summit-voices";

pub async fn the_tab_that_signed_and_the_link_beside_it_both_confirm(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let link = signed(&scene, "ana.visit@example.org").await?;
    let first = reader.client().window().await?;
    let second = beside(&scene, &link).await?;
    let petition = reader.widget("ifex-petition");
    petition.state("confirmed").await?;
    let address = reader.js("return location.href", &[]).await?.to_string();
    assert!(!address.contains('#'), "the secret stays in no address: {address}");
    let receipt = petition.get("root.querySelector('[part~=sent] code').textContent").await?;
    assert!(receipt.as_str().is_some_and(|receipt| receipt.len() >= 16), "{receipt}");
    reader.assert_accessible("confirmed by the link").await?;
    reader.assert_quiet().await?;

    reader.client().switch_to_window(first).await?;
    petition.state("confirmed").await?;
    assert_eq!(petition.get("root.querySelector('[part~=sent] code').textContent").await?, receipt);
    reader.client().switch_to_window(second).await?;
    Ok(())
}

pub async fn the_clearing_houses_own_pages_do_the_same(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&format!("{}/petitions/{PETITION}?lang=en", scene.stage.house.url)).await?;
    let petition = reader.widget("ifex-petition");
    petition.reach("ready").await?;
    petition.sign("Ana Sample", "ana.house@example.org").await?;
    petition.state("sent").await?;
    let link = scene.stage.mailbox.confirmation("ana.house@example.org").await?;
    let first = reader.client().window().await?;
    beside(&scene, &link).await?;
    let receipt = reader.until("the thanks", "document.querySelector('[data-receipt]')?.textContent").await?;
    reader.client().switch_to_window(first).await?;
    petition.state("confirmed").await?;
    assert_eq!(petition.get("root.querySelector('[part~=sent] code').textContent").await?, receipt);
    reader.assert_quiet().await
}

pub async fn without_the_tab_there_is_one_button(scene: Scene) -> Outcome {
    let link = signed(&scene, "ana.scanner@example.org").await?;
    let before = count(&scene).await?;
    // A scanner of mails has a browser, and nothing of the signer's.
    let scanner = scene.stage.browser().await?;
    scanner.open(&link).await?;
    let petition = scanner.widget("ifex-petition");
    petition.until("the question", "said('sent').includes('Confirm your signature')").await?;
    petition.until("one button", "[...root.querySelectorAll('[part~=sent] button')].length === 1").await?;
    scanner.assert_accessible("the question").await?;
    assert_eq!(count(&scene).await?, before, "looking changes nothing");
    petition.get("root.querySelector('[part~=sent] button').click()").await?;
    petition.state("confirmed").await?;
    assert_eq!(count(&scene).await?, before + 1);
    scanner.assert_quiet().await?;
    scanner.close().await
}

pub async fn a_link_that_is_not_valid_says_so(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&format!("{}{MARK}{}", scene.page("elements"), "x".repeat(43))).await?;
    let petition = reader.widget("ifex-petition");
    petition.until("the reason", "said('sent').includes('This link is not valid')").await?;
    // The browser tells of the refusal as well.
    reader.complaints().await.map(drop)
}

pub async fn a_page_that_no_longer_has_the_petition_leads_to_the_clearing_house(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&format!("{}{MARK}{}", scene.page("script-alerts"), "x".repeat(43))).await?;
    let there = format!("location.href.startsWith('{}/confirm/')", scene.stage.house.url);
    reader.until("its page", &there).await?;
    reader.complaints().await.map(drop)
}

/// Signs on a registered partner's page, and gives the link of the mail, which leads back there.
async fn signed(scene: &Scene, email: &str) -> Outcome<String> {
    let record =
        json!({ "slug": "sample-press-council", "name": "Sample Press Council", "sites": [&scene.stage.partner] });
    fixture::new_partner(&scene.stage.house, &record).await?;
    let petition = open(scene, &scene.page("script-petition"), PETITION).await?;
    petition.sign("Ana Sample", email).await?;
    petition.state("sent").await?;
    let link = scene.stage.mailbox.way_back(email).await?;
    assert!(link.starts_with(&format!("{}/script-petition.html{MARK}", scene.stage.partner)), "{link}");
    Ok(link)
}

/// Confirmed signatures as the clearing house tells them.
async fn count(scene: &Scene) -> Outcome<u64> {
    let address = format!("{}/{}", scene.stage.house.url, wire::route::petition(PETITION));
    let petition: wire::Petition = serde_json::from_slice(&reqwest::get(address).await?.bytes().await?)?;
    Ok(petition.confirmed)
}

/// Opens a link in a tab of its own.
async fn beside(scene: &Scene, link: &str) -> Outcome<WindowHandle> {
    let client = scene.reader.client();
    let opened = client.new_window(true).await?;
    client.switch_to_window(opened.handle.clone()).await?;
    client.goto(link).await?;
    Ok(opened.handle)
}
