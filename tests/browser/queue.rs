//! No line, no loss: a signature waits on the device where its signer agrees, and only there.

use end_to_end::{
    Outcome,
    browser::{Browser, widget::Widget},
    stage::partner_of,
    tamper::Tamper,
    wait,
};
use serde_json::json;

use crate::{petition::open, run::Scene, sealed::kept};

pub async fn it_is_kept_only_where_asked_and_sent_once_when_the_line_is_back(scene: Scene) -> Outcome {
    let tamper = Tamper::start(&scene.stage.house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    let reader = &scene.reader;
    let petition = without_a_line(&scene, &format!("{partner}/elements.html"), "ana.queue@example.org").await?;
    assert_eq!(kept(reader).await?, json!([]), "nothing is kept unasked");
    assert!(petition.everything().await?.contains("readable to whoever uses this device"), "it is told what is kept");
    reader.assert_accessible("the offer").await?;

    petition.get("root.querySelector('[part~=keep] button').click()").await?;
    petition.state("kept").await?;
    assert!(petition.everything().await?.contains("Not sent yet"));
    assert_eq!(kept(reader).await?, json!(["ifex-waiting"]));
    let stored = reader.js("return localStorage.getItem('ifex-waiting')", &[]).await?.to_string();
    assert!(!stored.contains("Canary"), "the form is not kept: {stored}");
    reader.assert_accessible("waiting").await?;

    reader.offline(false).await?;
    petition.state("sent").await?;
    assert_eq!(kept(reader).await?, json!([]), "nothing is left of it");
    scene.stage.mailbox.confirmation("ana.queue@example.org").await?;
    let posts = tamper.seen().into_iter().filter(|request| request.starts_with("POST")).count();
    assert_eq!(posts, 1, "it was sent once");
    // What could not be had while there was no line is the browser's to tell.
    reader.complaints().await.map(drop)
}

pub async fn another_page_of_the_site_sends_it(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let petition = without_a_line(&scene, &scene.page("elements"), "ana.later@example.org").await?;
    petition.get("root.querySelector('[part~=keep] button').click()").await?;
    petition.state("kept").await?;
    // The page is left before the line is back.
    reader.open("about:blank").await?;
    reader.offline(false).await?;
    reader.open(&scene.page("script-alerts")).await?;
    reader.widget("ifex-alerts").reach("ready").await?;
    scene.stage.mailbox.confirmation("ana.later@example.org").await?;
    // The petition's page tells it once.
    let petition = open_page(&scene, "tunisia-summit-voices").await?;
    petition.state("sent").await?;
    wait::until("nothing to be left", async || Ok((kept(reader).await? == json!([])).then_some(()))).await?;
    reader.complaints().await.map(drop)
}

pub async fn it_can_be_erased_and_the_form_is_there_again(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let petition = without_a_line(&scene, &scene.page("elements"), "ana.erased@example.org").await?;
    petition.get("root.querySelector('[part~=keep] button').click()").await?;
    petition.state("kept").await?;
    petition.get("root.querySelectorAll('[part~=kept] button')[1].click()").await?;
    petition.state("ready").await?;
    assert_eq!(kept(reader).await?, json!([]));
    assert_eq!(petition.get("root.querySelector('[name=name]').value").await?, NAME, "what was typed is still there");
    reader.offline(false).await?;
    reader.complaints().await.map(drop)
}

pub async fn what_is_refused_is_told_and_not_kept(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let waiting = json!([{ "petition": "no-such-petition", "until": 1e15, "body": "{}" },
        { "petition": "tunisia-summit-voices", "until": 1e15, "body": "{}" },
        { "petition": "end-criminal-defamation", "until": 1, "body": "{}" }]);
    reader.open(&scene.page("index")).await?;
    reader.js("localStorage.setItem('ifex-waiting', arguments[0])", &[json!(waiting.to_string())]).await?;
    let petition = open_page(&scene, "tunisia-summit-voices").await?;
    petition.until("what became of it", "said('kept').includes('was not taken')").await?;
    petition.state("ready").await?;
    let bodies = "return localStorage.getItem('ifex-waiting') ?? ''";
    let gone = async || Ok((!reader.js(bodies, &[]).await?.to_string().contains("body")).then_some(()));
    wait::until("no body to be left", gone).await?;
    reader.complaints().await.map(drop)
}

const NAME: &str = "Ana Canary Example";

/// Waits until all is there that a signature needs.
pub async fn loaded(reader: &Browser) -> Outcome {
    let all = "performance.getEntriesByType('resource').filter(({ name }) => /seal-|signer-/.test(name)).length === 3";
    reader.until("the cipher, the script and its words", all).await.map(drop)
}

/// A petition whose form was sent while there was no line, with the offer to keep it.
async fn without_a_line<'a>(scene: &'a Scene, page: &str, email: &str) -> Outcome<Widget<'a>> {
    let petition = open(scene, page, "tunisia-summit-voices").await?;
    petition.fill_form(NAME, email).await?;
    let loaded =
        "performance.getEntriesByType('resource').filter(({ name }) => /seal-|signer-/.test(name)).length === 3";
    scene.reader.until("the cipher, the script and its words", loaded).await?;
    scene.reader.offline(true).await?;
    petition.click("submit").await?;
    petition.until("the offer", "said('keep').includes('keep it on this device')").await?;
    Ok(petition)
}

async fn open_page<'a>(scene: &'a Scene, slug: &str) -> Outcome<Widget<'a>> {
    scene.reader.open(&scene.page("elements")).await?;
    let script = "document.querySelector('ifex-petition').setAttribute('petition', arguments[0])";
    scene.reader.js(script, &[json!(slug)]).await?;
    scene.reader.js("document.querySelector('ifex-petition').scrollIntoView()", &[]).await?;
    Ok(scene.reader.widget("ifex-petition"))
}
