//! A sealed request, from the form to the answer that only its asker can read.

use std::{fs, path::Path};

use end_to_end::{
    Outcome,
    browser::Browser,
    stage::{House, Printed, Site},
    tamper::Tamper,
};
use http::StatusCode;
use serde_json::{Value, json};

use super::alive;
use crate::run::Scene;

const TEXT: &str = "Three laptops were taken from our office.\n\nWe need two that are safe to work on.";

pub async fn is_answered_through_its_code(scene: Scene) -> Outcome {
    let (site, reader, house) = (scene.site().await?, &scene.reader, &scene.stage.house);
    open_form(reader, site).await?;
    fill(reader, "Secure laptops for two").await?;
    send(reader).await?;
    let code = code(reader).await?;
    assert_eq!(code.chars().filter(char::is_ascii_alphanumeric).count(), 28, "{code}");
    let kept = reader.js("return [localStorage.length, sessionStorage.length, document.cookie]", &[]).await?;
    assert_eq!(kept, json!([0, 0, ""]), "nothing of it is kept in the browser");

    // Nobody has answered yet.
    reader.open(&site.page("en/support/answer/")).await?;
    ask(reader, &code).await?;
    reader
        .until("that it waits", "document.querySelector('.request .notice')?.textContent.includes('no answer yet')")
        .await?;

    answer(house, "Secure laptops for two", "Two laptops are ready.\n\nWe write to you where to fetch them.").await?;
    // As it was noted on paper: in small letters and without hyphens.
    reader.open(&site.page("fr/support/answer/")).await?;
    ask(reader, &code.replace('-', " ").to_lowercase()).await?;
    reader.until("the answer", "document.querySelector('.answer')?.innerText.includes('where to fetch them.')").await?;
    reader.find(".request div button[type=button]").await?.click().await?;
    reader
        .until("it hidden again", "!document.querySelector('.answer') && !document.querySelector('#code').value")
        .await?;
    reader.assert_quiet().await
}

pub async fn faults_are_shown_and_focused(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    open_form(reader, site).await?;
    send(reader).await?;
    reader.until("the faults", "document.activeElement?.querySelector('.errors')").await?;
    let links = reader.js("return [...document.querySelectorAll('.errors a')].map((link) => link.hash)", &[]).await?;
    assert_eq!(links, json!(["#request-subject", "#request-text"]));
    reader.find(".errors a").await?.click().await?;
    reader.until("the field", "document.activeElement?.id === 'request-subject'").await?;
    let field = "const field = document.querySelector('#request-subject'); return [field.ariaInvalid ?? field.getAttribute('aria-invalid'), \
        field.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ').includes('Enter one line')]";
    assert_eq!(reader.js(field, &[]).await?, json!(["true", true]), "the fault is said with the field");
    reader.assert_accessible("the form with faults").await?;
    fill(reader, "Help with a lease").await?;
    send(reader).await?;
    code(reader).await?;
    reader.assert_accessible("the page with the code").await?;
    reader.assert_quiet().await
}

pub async fn a_mistyped_code_is_told(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    open_form(reader, site).await?;
    fill(reader, "A code to be mistyped").await?;
    send(reader).await?;
    let code = code(reader).await?;
    reader.open(&site.page("en/support/answer/")).await?;
    let last = code.chars().last().unwrap_or_default();
    let wrong = format!("{}{}", &code[..code.len() - 1], if last == '7' { '8' } else { '7' });
    for (typed, said) in
        [(code[..9].to_owned(), "has 28"), (wrong, "is wrong"), (format!("{}?", &code[1..]), "no code has")]
    {
        ask(reader, &typed).await?;
        let fault = format!("document.querySelector('#code-fault').textContent.includes({said:?})");
        reader.until(&format!("what is wrong with {typed}"), &fault).await?;
    }
    reader.assert_accessible("the mistyped code").await?;
    reader.assert_quiet().await
}

pub async fn a_lost_line_keeps_the_text_and_makes_one_request(scene: Scene) -> Outcome {
    let (house, reader) = (&scene.stage.house, &scene.reader);
    let tamper = Tamper::start(&house.url).await?;
    let site = Site::serve(Printed::new(house, &tamper.url, &scene.stage.exit()).await?).await?;
    open_form(reader, &site).await?;
    fill(reader, "One request only").await?;

    // The worst that a line can do: the request arrives, and the reply does not.
    tamper.hook(|exchange| {
        if exchange.path == wire::route::REQUESTS && exchange.method == "POST" {
            exchange.status = StatusCode::BAD_GATEWAY;
            exchange.body.clear();
        }
    });
    send(reader).await?;
    let failed =
        "document.activeElement?.querySelector('.notice')?.textContent.includes('What you wrote is still here')";
    reader.until("that it was not sent", failed).await?;
    assert_eq!(reader.js("return document.querySelector('#request-text').value", &[]).await?, TEXT);
    tamper.behave();
    send(reader).await?;
    code(reader).await?;
    let sent = tamper.seen().iter().filter(|seen| *seen == "POST v1/requests").count();
    assert_eq!(sent, 2);
    assert_eq!(opened(house).await?.iter().filter(|one| one["subject"] == "One request only").count(), 1);
    Ok(())
}

pub async fn each_form_asks_for_what_it_says(scene: Scene) -> Outcome {
    let (site, reader) = (scene.site().await?, &scene.reader);
    for (page, kind, subject) in
        [("join", "application", "A group of four"), ("expertise", "expertise", "We can translate")]
    {
        reader.open(&site.page(&format!("en/{page}/"))).await?;
        alive(reader).await?;
        fill(reader, subject).await?;
        if kind == "application" {
            send(reader).await?;
            reader
                .until("the missing name", "document.querySelector('.errors a')?.hash === '#request-organisation'")
                .await?;
            reader.find("#request-organisation").await?.send_keys("Sample Group of Readers").await?;
        } else {
            let entries =
                "return [...document.querySelectorAll('#request-about option')].map((option) => option.value)";
            let entry = reader.js(entries, &[]).await?[1].clone();
            reader.find("#request-about").await?.select_by_value(entry.as_str().unwrap_or_default()).await?;
        }
        send(reader).await?;
        code(reader).await?;
        let requests = opened(&scene.stage.house).await?;
        let arrived = requests.iter().find(|one| one["subject"] == subject).ok_or("it did not arrive")?;
        assert_eq!(arrived["kind"], kind);
        let (organisation, about) = (arrived["organisation"].is_string(), arrived["about"].is_string());
        assert_eq!((organisation, about), (kind == "application", kind == "expertise"), "{arrived}");
    }
    reader.assert_quiet().await
}

async fn open_form(reader: &Browser, site: &Site) -> Outcome {
    reader.open(&site.page("en/support/")).await?;
    alive(reader).await
}

async fn fill(reader: &Browser, subject: &str) -> Outcome {
    reader.find("#request-subject").await?.send_keys(subject).await?;
    reader.find("#request-text").await?.send_keys(TEXT).await?;
    reader.find("#request-country").await?.select_by_value("KE").await?;
    Ok(())
}

async fn send(reader: &Browser) -> Outcome {
    Ok(reader.find(".request button[type=submit]").await?.click().await?)
}

/// Waits for the code that opens the answer.
async fn code(reader: &Browser) -> Outcome<String> {
    let code = reader.until("the code", "document.activeElement?.querySelector('.sent code')?.textContent").await?;
    Ok(code.as_str().unwrap_or_default().to_owned())
}

/// Asks with a code for the answer.
async fn ask(reader: &Browser, code: &str) -> Outcome {
    alive(reader).await?;
    let field = reader.find("#code").await?;
    field.clear().await?;
    field.send_keys(code).await?;
    Ok(reader.find(".request button[type=submit]").await?.click().await?)
}

/// What the programme finds when it opens what waits, as its own people do.
async fn opened(house: &House) -> Outcome<Vec<Value>> {
    let desk = tempfile::tempdir()?;
    let file = unseal(house, desk.path()).await?;
    fs::read_to_string(file)?.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

async fn unseal(house: &House, desk: &Path) -> Outcome<std::path::PathBuf> {
    let (sealed, key, opened) =
        (desk.join("sealed.jsonl"), house.data_dir().join("programme.key"), desk.join("opened.jsonl"));
    house.run(&[Path::new("requests"), Path::new("export"), &sealed], &[]).await?;
    let [by, to] = ["--key", "--out"].map(Path::new);
    house.run(&[Path::new("unseal"), &sealed, by, &key, to, &opened], &[]).await?;
    Ok(opened)
}

/// Answers the request with this subject.
async fn answer(house: &House, subject: &str, text: &str) -> Outcome {
    let desk = tempfile::tempdir()?;
    let opened = unseal(house, desk.path()).await?;
    let requests = fs::read_to_string(&opened)?;
    let request = requests.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let request = request.into_iter().find(|one| one["subject"] == subject).ok_or("the request did not arrive")?;
    assert_eq!(request["text"], TEXT);
    assert_eq!(request["country"], "KE");
    let (words, answers, id) =
        (desk.path().join("answer.txt"), desk.path().join("answers.jsonl"), request["id"].to_string());
    fs::write(&words, text)?;
    let arguments = ["answer", "--request", &id, "--unsealed"].map(Path::new);
    let [with, to] = ["--text", "--out"].map(Path::new);
    house.run(&[&arguments[..], &[&opened, with, &words, to, &answers]].concat(), &[]).await?;
    house.run(&[Path::new("import"), Path::new("answers"), &answers], &[]).await.map(drop)
}
