//! `widget/custom-elements.json` against what the elements really have, in both directions.

use std::{collections::BTreeSet, fs, path::Path};

use end_to_end::{Outcome, browser::Browser, fixture, stage::partner_of, tamper::Tamper};
use serde_json::{Value, json};

use crate::{queue, run::Scene};

type Names = BTreeSet<String>;

pub async fn alerts(scene: Scene) -> Outcome {
    let contract = declared("ifex-alerts")?;
    let house = &scene.stage.house;
    fixture::two_alerts(house, "AD").await?;
    let tamper = Tamper::start(&house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    let reader = &scene.reader;
    reader.before_pages(EVENTS).await?;
    tamper.snapshot(false);
    let page = format!("{partner}/elements.html");
    reader.open(&page).await?;
    let alerts = reader.widget("ifex-alerts");
    alerts.state("loading").await?;
    let mut seen = Seen::default();
    seen.look(reader, "ifex-alerts").await?;
    tamper.snapshot(true);
    alerts.state("ready").await?;
    // One of each: with an action, corrected, withdrawn, none, new ones.
    for (country, state) in [("TN", "ready"), ("KE", "ready"), ("PG", "ready"), ("AQ", "empty"), ("AD", "ready")] {
        reader
            .js("document.querySelector('ifex-alerts').setAttribute('country', arguments[0])", &[json!(country)])
            .await?;
        alerts.state(state).await?;
        seen.look(reader, "ifex-alerts").await?;
    }
    fixture::third_alert(house, "AD").await?;
    alerts.until("a new one", "root.querySelector('[part~=new]')").await?;
    seen.look(reader, "ifex-alerts").await?;
    // The host's own content comes back where there is nothing else to show.
    tamper.fail();
    reader.js("document.querySelector('ifex-alerts').setAttribute('country', 'NZ')", &[]).await?;
    alerts.state("failed").await?;
    seen.look(reader, "ifex-alerts").await?;
    compare(reader, "ifex-alerts", &contract, &seen).await
}

pub async fn petition(scene: Scene) -> Outcome {
    let contract = declared("ifex-petition")?;
    let house = &scene.stage.house;
    fixture::new_petition(house, "fixture-ended", "A petition that ended", "closed").await?;
    fixture::new_petition(house, "fixture-contract", "A petition by contract", "open").await?;
    let reader = &scene.reader;
    reader.before_pages(EVENTS).await?;
    reader.open(&scene.page("elements")).await?;
    reader.js("document.querySelector('ifex-petition').setAttribute('petition', 'fixture-contract')", &[]).await?;
    let petition = reader.widget("ifex-petition");
    petition.reach("ready").await?;
    let mut seen = Seen::default();
    seen.look(reader, "ifex-petition").await?;
    petition.click("submit").await?;
    petition
        .until("the faults", "root.activeElement?.matches('[part~=errors], [part~=errors] *, :has([part~=errors])')")
        .await?;
    petition.choose_country("TN").await?;
    petition.until("the warning", "root.querySelector('[part~=risk]')").await?;
    seen.look(reader, "ifex-petition").await?;
    petition.fill_form("Ana Sample", "ana.contract@example.org").await?;
    queue::loaded(reader).await?;
    reader.offline(true).await?;
    petition.click("submit").await?;
    petition.until("the offer", "root.querySelector('[part~=keep] button')").await?;
    seen.look(reader, "ifex-petition").await?;
    petition.get("root.querySelector('[part~=keep] button').click()").await?;
    petition.state("kept").await?;
    seen.look(reader, "ifex-petition").await?;
    reader.offline(false).await?;
    petition.state("sent").await?;
    seen.look(reader, "ifex-petition").await?;
    petition.get("root.querySelector('[part~=share] button, button[part~=share]').click()").await?;

    let link = scene.stage.mailbox.confirmation("ana.contract@example.org").await?;
    let elsewhere = scene.stage.browser().await?;
    elsewhere.open(&link).await?;
    elsewhere.find("main form button, main form [type=submit]").await?.click().await?;
    // A browser that closes takes with it what it has not yet sent.
    elsewhere.until("the thanks", "document.querySelector('main').innerText.includes('has signed')").await?;
    elsewhere.close().await?;
    petition.until("a count of 1", "said('count').startsWith('1 person')").await?;
    for (slug, state) in [("fixture-ended", "closed"), ("no-such-petition", "failed")] {
        let script = "document.querySelector('ifex-petition').setAttribute('petition', arguments[0])";
        reader.js(script, &[json!(slug)]).await?;
        petition.state(state).await?;
        seen.look(reader, "ifex-petition").await?;
    }
    compare(reader, "ifex-petition", &contract, &seen).await
}

pub async fn both_hear_of_every_attribute(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("elements")).await?;
    let mut declared_by_any = Names::new();
    let mut observed_by_any = Names::new();
    for tag in ["ifex-alerts", "ifex-petition"] {
        reader.until("the loader", &format!("customElements.get('{tag}')")).await?;
        let observed = names(&reader.js(&format!("return customElements.get('{tag}').observedAttributes"), &[]).await?);
        let declared = declared(tag)?.attributes;
        assert!(declared.is_subset(&observed), "{tag} has no {:?}", declared.difference(&observed).collect::<Vec<_>>());
        declared_by_any.extend(declared);
        observed_by_any.extend(observed);
    }
    assert_eq!(
        observed_by_any, declared_by_any,
        "attributes that are heard of and not declared, or the other way round"
    );
    Ok(())
}

/// What the contract says of one element.
struct Contract {
    attributes: Names,
    events: Names,
    parts: Names,
    slots: Names,
    properties: Names,
}

fn declared(tag: &str) -> Outcome<Contract> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../widget/custom-elements.json");
    let all: Value = serde_json::from_slice(&fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?)?;
    let modules = all["modules"].as_array().into_iter().flatten();
    let mut declarations = modules.flat_map(|module| module["declarations"].as_array().into_iter().flatten());
    let found = declarations.find(|declaration| declaration["tagName"] == tag);
    let found = found.ok_or_else(|| format!("custom-elements.json does not describe {tag}"))?;
    let names = |list: &str| {
        let list = found[list].as_array().into_iter().flatten();
        list.filter_map(|entry| entry["name"].as_str().map(str::to_owned)).collect::<Names>()
    };
    Ok(Contract {
        attributes: names("attributes"),
        events: names("events"),
        parts: names("cssParts"),
        slots: names("slots"),
        properties: names("cssProperties"),
    })
}

async fn compare(reader: &Browser, tag: &str, contract: &Contract, seen: &Seen) -> Outcome {
    assert_eq!(seen.parts, contract.parts, "parts of {tag}: in the page, and declared");
    assert_eq!(seen.slots, contract.slots, "slots of {tag}: in the page, and declared");
    let read = "(() => { const text = [...root.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join(' '); \
         return [...new Set([...text.matchAll(/var\\((--ifex-[a-z0-9-]+)/g)].map((m) => m[1]))] })()";
    let read = names(&reader.widget(tag).get(read).await?);
    assert_eq!(read, contract.properties, "custom properties that {tag} reads, and declared");
    let events = names(&reader.js("return [...new Set(window.ifexEvents.filter(([tag]) => tag === arguments[0]).map(([, name]) => name))]", &[json!(tag)]).await?);
    assert_eq!(events, contract.events, "events of {tag}: sent, and declared");
    Ok(())
}

/// What an element had in the states that it was in.
#[derive(Default)]
struct Seen {
    parts: Names,
    slots: Names,
}

impl Seen {
    async fn look(&mut self, reader: &Browser, tag: &str) -> Outcome {
        let widget = reader.widget(tag);
        let parts = "[...root.querySelectorAll('[part]')].flatMap((n) => [...n.part])";
        self.parts.extend(names(&widget.get(parts).await?));
        self.slots.extend(names(&widget.get("[...root.querySelectorAll('slot')].map((slot) => slot.name)").await?));
        Ok(())
    }
}

fn names(list: &Value) -> Names {
    list.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

/// Notes every event of the product's prefix, with the element that sent it.
const EVENTS: &str = "window.ifexEvents = []; const send = EventTarget.prototype.dispatchEvent; \
     EventTarget.prototype.dispatchEvent = function (event) { \
     if (event.type.startsWith('ifex-')) window.ifexEvents.push([this.localName, event.type]); return send.call(this, event) }";
