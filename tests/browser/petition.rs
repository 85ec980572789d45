//! Signing, from the first key to the count that rises.

use end_to_end::{
    Outcome,
    browser::{Browser, keys},
    fixture,
    stage::partner_of,
    tamper::Tamper,
    wait,
};
use http::StatusCode;
use serde_json::json;

use crate::run::Scene;

pub async fn signed_confirmed_and_counted_live(scene: Scene) -> Outcome {
    let stage = &scene.stage;
    fixture::new_petition(&stage.house, "fixture-counted", "A petition to count", "open").await?;
    let reader = &scene.reader;
    let petition = open(&scene, &scene.page("elements"), "fixture-counted").await?;
    record(reader, "ifex-count").await?;
    record(reader, "ifex-signed").await?;
    assert_eq!(number(&petition.text("count").await?), 0);
    petition.sign("Ana Sample", "ana.counted@example.org").await?;
    petition.state("sent").await?;
    assert!(petition.text("sent").await?.contains("confirm by mail"));
    let focus = reader.focused().await?;
    assert!(focus["part"] == "sent" || focus["text"].to_string().contains("One step left"), "focus is on {focus}");
    assert_eq!(recorded(reader, "ifex-signed").await?, json!([{ "petition": "fixture-counted" }]));

    // Another browser, as of a reader whose mail is elsewhere: one button.
    let link = stage.mailbox.confirmation("ana.counted@example.org").await?;
    let elsewhere = stage.browser().await?;
    elsewhere.open(&link).await?;
    assert_eq!(number(&petition.text("count").await?), 0, "opening the link changes nothing");
    elsewhere.assert_accessible("confirm").await?;
    elsewhere.find("main form button, main form [type=submit]").await?.click().await?;
    elsewhere.until("the thanks", "document.querySelector('main').innerText.replace(/[\\u2066-\\u2069]/g, '').includes('1 person has signed')").await?;
    elsewhere.assert_accessible("confirmed").await?;
    elsewhere.close().await?;

    petition.until("a count of 1", "said('count').includes('1 person')").await?;
    let counts = recorded(reader, "ifex-count").await?;
    assert_eq!(counts, json!([{ "confirmed": 1 }]));
    reader.assert_quiet().await
}

pub async fn the_keyboard_is_enough(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let petition = open(&scene, &scene.page("script-petition"), "tunisia-summit-voices").await?;
    let named = |name: &'static str| move |focus: &serde_json::Value| focus["name"] == name;
    let submit = |focus: &serde_json::Value| focus["part"].as_str().is_some_and(|part| part.contains("submit"));

    let way = reader.tab_to("the button", submit).await?;
    let order: Vec<&str> =
        way.iter().filter_map(|focus| focus["name"].as_str()).filter(|name| !name.is_empty()).collect();
    let read = petition.get(READING_ORDER).await?;
    assert_eq!(json!(order), read, "Tab goes through the fields as one reads them");

    reader.press(keys::ENTER).await?;
    petition
        .until(
            "the summary to have the focus",
            "root.activeElement?.matches('[part~=errors], [part~=errors] *, :has([part~=errors])')",
        )
        .await?;
    reader.tab_to("the first fault's link", |focus| focus["text"] == "Enter your name").await?;
    reader.press(keys::ENTER).await?;
    petition.until("the first field to have the focus", "root.activeElement?.name === 'name'").await?;

    reader.type_text("Ana Sample").await?;
    reader.tab_to("e-mail", named("email")).await?;
    reader.type_text("ana.keyboard@example.org").await?;
    reader.tab_to("country", named("country")).await?;
    reader.type_text("France").await?;
    reader.tab_to("consent", named("consent")).await?;
    reader.press(keys::SPACE).await?;
    reader.tab_to("the button", submit).await?;
    let ring = petition
        .get(
            "(() => { const style = getComputedStyle(root.activeElement); \
         return style.outlineStyle !== 'none' || style.boxShadow !== 'none' })()",
        )
        .await?;
    assert_eq!(ring, true, "the focus is seen");
    reader.press(keys::ENTER).await?;
    petition.state("sent").await?;
    scene.stage.mailbox.confirmation("ana.keyboard@example.org").await?;
    reader.assert_quiet().await
}

pub async fn faults_stand_next_to_fields_and_in_the_summary(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let petition = open(&scene, &scene.page("script-petition"), "tunisia-summit-voices").await?;
    petition.fill("email", "ana@").await?;
    petition.click("submit").await?;
    petition
        .until("the summary", "root.activeElement?.matches('[part~=errors], [part~=errors] *, :has([part~=errors])')")
        .await?;
    let summary = petition.text("errors").await?;
    let beside = petition.texts("error").await?;
    for fault in
        ["Enter your name", "Enter a complete e-mail address", "Choose your country", "Tick the box if you agree"]
    {
        assert!(summary.contains(fault), "the summary lacks {fault:?}: {summary}");
        assert!(beside.iter().any(|text| text.contains(fault)), "no field says {fault:?}: {beside:?}");
    }
    let links = petition.get("[...root.querySelectorAll('[part~=errors] a')].map((a) => a.hash.slice(1))").await?;
    let read = petition.get(READING_ORDER).await?;
    let wrong: Vec<_> = read.as_array().into_iter().flatten().filter(|name| *name != "contact").collect();
    assert_eq!(links, json!(wrong), "the summary tells the faults in the order of the fields");
    for name in ["name", "email", "country", "consent"] {
        let described = petition
            .get(&format!(
                "(() => {{ const field = root.querySelector('[name={name}]'); return field.getAttribute('aria-invalid') === 'true' \
                 && (field.getAttribute('aria-describedby') ?? '').split(' ').some((id) => root.getElementById(id)?.innerText.trim()) }})()"
            ))
            .await?;
        assert_eq!(described, true, "{name} is marked and described by its fault");
    }
    petition.sign("Ana Sample", "ana.mended@example.org").await?;
    petition.state("sent").await?;
    assert_eq!(petition.count("errors").await?, 0);
    reader.assert_quiet().await
}

pub async fn a_doubled_click_is_one_signature(scene: Scene) -> Outcome {
    let petition = open(&scene, &scene.page("script-petition"), "tunisia-summit-voices").await?;
    petition.fill_form("Ana Sample", "ana.double@example.org").await?;
    petition.get("(() => { const button = root.querySelector('[part~=submit]'); button.click(); button.click(); button.click() })()").await?;
    petition.state("sent").await?;
    only_one_mail(&scene, "ana.double@example.org").await
}

pub async fn a_retry_after_a_lost_answer_is_one_signature(scene: Scene) -> Outcome {
    let tamper = Tamper::start(&scene.stage.house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    // The clearing house takes it, but its answer never arrives.
    tamper.hook(|exchange| {
        if exchange.method == "POST" {
            exchange.status = StatusCode::BAD_GATEWAY;
            exchange.body.clear();
        }
    });
    let petition = open(&scene, &format!("{partner}/script-petition.html"), "tunisia-summit-voices").await?;
    petition.sign("Ana Sample", "ana.retry@example.org").await?;
    petition
        .until(
            "the failure in words",
            "card.innerText.includes('could not be sent') || card.innerText.includes('try again')",
        )
        .await?;
    assert_eq!(
        petition.get("root.querySelector('[name=name]').value").await?,
        "Ana Sample",
        "what was typed is still there"
    );
    tamper.behave();
    petition.click("submit").await?;
    petition.state("sent").await?;
    let posts = tamper.seen().iter().filter(|request| request.starts_with("POST")).count();
    assert!(posts >= 2, "it was sent {posts} times");
    only_one_mail(&scene, "ana.retry@example.org").await
}

pub async fn a_closed_petition_can_be_read(scene: Scene) -> Outcome {
    let stage = &scene.stage;
    fixture::new_petition(&stage.house, "fixture-closed", "A petition that is over", "closed").await?;
    scene.reader.open(&scene.page("script-petition")).await?;
    scene.reader.js("document.querySelector('ifex-petition').setAttribute('petition', 'fixture-closed')", &[]).await?;
    let petition = scene.reader.widget("ifex-petition");
    petition.reach("closed").await?;
    assert_eq!(petition.count("form").await?, 0);
    assert!(petition.everything().await?.contains("This petition is closed"));
    assert!(petition.everything().await?.contains("A petition that is over"));
    scene.reader.assert_quiet().await
}

/// Mails go out in order: when a later signature's has come, a second one of the first would be there as well.
async fn only_one_mail(scene: &Scene, address: &str) -> Outcome {
    let later = format!("later.{address}");
    let petition = open(scene, &scene.page("script-petition"), "tunisia-summit-voices").await?;
    petition.sign("Ben Sample", &later).await?;
    petition.state("sent").await?;
    scene.stage.mailbox.confirmation(&later).await?;
    // The later address contains the first.
    let all = scene.stage.mailbox.to(address).await?;
    assert_eq!(all.len(), 2, "one mail to {address} and one to {later}: {all:#?}");
    Ok(())
}

/// Opens a page and waits for the form of a petition there.
pub async fn open<'a>(scene: &'a Scene, page: &str, slug: &str) -> Outcome<end_to_end::browser::widget::Widget<'a>> {
    scene.reader.open(page).await?;
    let script = "document.querySelector('ifex-petition').setAttribute('petition', arguments[0])";
    scene.reader.until("the element", "document.querySelector('ifex-petition') !== null").await?;
    scene.reader.js(script, &[json!(slug)]).await?;
    let petition = scene.reader.widget("ifex-petition");
    petition.reach("ready").await?;
    petition.until("the form", "root.querySelector('[part~=form] [name=name]')").await?;
    Ok(petition)
}

async fn record(reader: &Browser, event: &str) -> Outcome {
    let script =
        "window[arguments[0]] = []; addEventListener(arguments[0], (e) => window[arguments[0]].push(e.detail))";
    reader.js(&script.replace("arguments[0]", &format!("{event:?}")), &[]).await.map(drop)
}

async fn recorded(reader: &Browser, event: &str) -> Outcome<serde_json::Value> {
    let seen = || async {
        let seen = reader.js(&format!("return window[{event:?}]"), &[]).await?;
        Ok((seen != json!([])).then_some(seen))
    };
    wait::until(event, seen).await
}

/// The names of the fields that one sees, line by line.
const READING_ORDER: &str = "[...root.querySelectorAll('[name]')].filter((n) => n.checkVisibility()).map((n) => \
     [n.getBoundingClientRect(), n.name]).sort(([a], [b]) => Math.abs(a.top - b.top) > 8 ? a.top - b.top : \
     card.dir === 'rtl' ? b.right - a.right : a.left - b.left).map(([, name]) => name)";

fn number(text: &str) -> u64 {
    let digits: String = text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(u64::MAX)
}
