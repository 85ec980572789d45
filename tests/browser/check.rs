//! The installation check, which says in words what stands in the way on a partner's page.

use std::{collections::BTreeSet, fs, path::Path};

use end_to_end::{
    Outcome,
    browser::{Browser, check::PANEL},
    stage::partner_of,
    tamper::{Exchange, Tamper, forge},
};
use serde_json::{Value, json};
use wire::route::{MANIFEST, PIN};

use crate::run::Scene;

pub async fn all_is_well(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("check-well")).await?;
    assert_eq!(reader.checked().await?, "good");
    let texts = findings(reader).await?;
    assert_eq!(texts.len(), 4, "{texts:?}");
    assert!(has(&texts, "signed as it should be") && has(&texts, "ifex-alerts is shown"), "{texts:?}");
    let known = [&scene.stage.partner, &scene.stage.house.url];
    let strange: Vec<String> = reader.requests().await?.into_iter().filter(|url| url.starts_with("http")).collect();
    let strange: Vec<&String> =
        strange.iter().filter(|url| !known.iter().any(|base| url.starts_with(&format!("{base}/")))).collect();
    assert!(strange.is_empty(), "requests to others: {strange:?}");
    reader.js(&format!("{PANEL}.querySelector('section > button').click()"), &[]).await?;
    assert_eq!(reader.checked().await?, "good", "the second time");
    reader.assert_quiet().await
}

pub async fn without_the_attribute_nothing_of_it_is_loaded(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("script-alerts")).await?;
    reader.widget("ifex-alerts").reach("ready").await?;
    let requests = reader.requests().await?;
    assert!(
        !requests.iter().any(|url| url.contains("/widget/check-") || url.contains("/widget/words-")),
        "{requests:?}"
    );
    Ok(())
}

pub async fn a_stripped_tag_gets_the_line_to_put_in(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("check-stripped")).await?;
    assert_eq!(reader.checked().await?, "fault");
    let lines = lines(reader).await?;
    let expected = format!(
        "<script async src=\"{}/embed.js\" data-lang=\"en\" data-ifex=\"alerts\"></script>",
        scene.stage.house.url
    );
    assert_eq!(lines, [expected.as_str()]);
    // Pasted as it is, it works.
    let paste =
        "document.querySelector('article').append(document.createRange().createContextualFragment(arguments[0]))";
    reader.js(paste, &[json!(expected)]).await?;
    reader.until("the element", "document.querySelector('ifex-alerts')").await?;
    reader.widget("ifex-alerts").reach("ready").await
}

pub async fn misspelt_attributes_are_named_with_what_to_write(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("check-misspelt")).await?;
    assert_eq!(reader.checked().await?, "fault");
    let texts = findings(reader).await?;
    for expected in [
        "The attribute country has a value that is not known: Tunisia. Write the two letters",
        "The attribute topic has a value that is not known: press-freedom. Write press_freedom.",
        "The attribute limit has a value that is not known: many. Write a whole number",
        "ifex-alerts has no attribute data-theme. Write theme.",
        "ifex-petition has no attribute parner. Write partner.",
        "The clearing house has no petition no-such-petition.",
    ] {
        assert!(has(&texts, expected), "{expected} in {texts:#?}");
    }
    Ok(())
}

pub async fn what_the_contract_declares_is_no_mistake(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let contract = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../widget/custom-elements.json"))?;
    let contract: Value = serde_json::from_slice(&contract)?;
    let value = |name: &str| match name {
        "country" => "gb",
        "topic" => "attack",
        "limit" => "50",
        "lang" => "ar",
        "theme" => "dark",
        _ => "tunisia-summit-voices",
    };
    let script = "const [tag, attributes] = arguments, made = document.createElement(tag); \
         attributes.forEach(([name, value]) => made.setAttribute(name, value)); \
         document.querySelector('article').append(made)";
    reader.open(&scene.page("check-stripped")).await?;
    reader.checked().await?;
    for declaration in contract["modules"][0]["declarations"].as_array().into_iter().flatten() {
        let names = declaration["attributes"].as_array().into_iter().flatten().filter_map(|one| one["name"].as_str());
        let attributes: Vec<[&str; 2]> = names.map(|name| [name, value(name)]).collect();
        reader.js(script, &[declaration["tagName"].clone(), json!(attributes)]).await?;
    }
    reader.js(&format!("{PANEL}.querySelector('section > button').click()"), &[]).await?;
    reader.checked().await?;
    let texts = findings(reader).await?;
    assert!(!has(&texts, "has no attribute") && !has(&texts, "not known"), "{texts:#?}");
    // And the lists that the check has are those of the wire.
    let tags = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../widget/check/tags.js"))?;
    for topic in wire::Topic::ALL {
        assert!(tags.contains(&format!("\"{}\"", topic.as_str())), "{}", topic.as_str());
    }
    Ok(())
}

pub async fn a_policy_gets_its_amendment(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("check-policy")).await?;
    assert_eq!(reader.checked().await?, "fault");
    let texts = findings(reader).await?;
    assert!(has(&texts, "forbids requests to 127.0.0.1"), "{texts:#?}");
    assert!(has(&texts, "forbids WebAssembly, and frames of 127.0.0.1"), "{texts:#?}");
    assert!(has(&texts, "ifex-petition has nothing to show. The link in it"), "{texts:#?}");
    let house = &scene.stage.house.url;
    let lines = lines(reader).await?;
    let expected = format!(
        "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src {house} 'wasm-unsafe-eval'; \
         form-action 'none'; base-uri 'none'; connect-src {house}"
    );
    assert_eq!(lines, [expected]);
    Ok(())
}

pub async fn what_a_bad_line_does_is_told_apart(scene: Scene) -> Outcome {
    let key = forge::house_key(scene.stage.house.data_dir())?;
    let (past, future) = (key.clone(), key);
    altered(&scene, "was altered on its way", |exchange| {
        if exchange.path.starts_with("widget/style-") {
            exchange.body.push(b' ');
        }
    })
    .await?;
    altered(&scene, "Something else answers in the place of", |exchange| {
        if exchange.path == MANIFEST {
            exchange.body = b"<!doctype html><title>Sign in</title>".to_vec();
        }
    })
    .await?;
    altered(&scene, "No key that this loader trusts has signed", |exchange| {
        if exchange.path == MANIFEST
            && let Ok(file) = forge::alter(&exchange.body, |manifest| manifest.version += 1)
        {
            exchange.body = file;
        }
    })
    .await?;
    altered(&scene, "answers with the error 503", |exchange| {
        if exchange.path == MANIFEST {
            exchange.status = http::StatusCode::SERVICE_UNAVAILABLE;
        }
    })
    .await?;
    altered(&scene, "out of date since", move |exchange| {
        date(exchange, &past, "2026-01-01T00:00:00Z", "2026-01-03T00:00:00Z");
    })
    .await?;
    altered(&scene, "comes from the future", move |exchange| {
        date(exchange, &future, "2926-01-01T00:00:00Z", "2926-01-03T00:00:00Z");
    })
    .await
}

pub async fn an_insecure_page_is_told_so(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("check-well").replace("127.0.0.1", "partner.test")).await?;
    assert_eq!(reader.checked().await?, "warn");
    let texts = findings(reader).await?;
    assert!(has(&texts, "comes without https") && has(&texts, "cannot check the signature here"), "{texts:#?}");
    Ok(())
}

pub async fn a_pin_that_was_overtaken_gets_the_new_tag(scene: Scene) -> Outcome {
    let tamper = Tamper::start(&scene.stage.house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    let reader = &scene.reader;
    reader.open(&format!("{partner}/script-pinned.html")).await?;
    // The page has the tag of before; the clearing house has moved on.
    tamper.hook(|exchange| {
        if exchange.path == PIN {
            exchange.body = br#"{"src":"embed-new.js","integrity":"sha256-new"}"#.to_vec();
        }
    });
    let again = "const old = document.querySelector('article script[integrity]'), tag = document.createElement('script'); \
         for (const { name, value } of old.attributes) tag.setAttribute(name, value); \
         tag.dataset.check = ''; old.replaceWith(tag)";
    reader.js(again, &[]).await?;
    assert_eq!(reader.checked().await?, "warn");
    let texts = findings(reader).await?;
    assert!(has(&texts, "pinned to an earlier build"), "{texts:#?}");
    let lines = lines(reader).await?;
    let start = format!(
        "<script async src=\"{}/embed-new.js\" integrity=\"sha256-new\" crossorigin=\"anonymous\" data-ifex=\"alerts\"",
        tamper.url
    );
    assert!(lines.iter().any(|line| line.starts_with(&start)), "{lines:?}");
    Ok(())
}

pub async fn the_panel_speaks_every_language(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let mut seen = BTreeSet::new();
    for lang in end_to_end::partner::words::LANGUAGES {
        reader.open(&scene.page_in("check-well", lang)).await?;
        reader.checked().await?;
        let host = "document.querySelector('[data-ifex-check]')";
        assert_eq!(reader.js(&format!("return {host}.lang"), &[]).await?, lang);
        let direction = reader.js(&format!("return getComputedStyle({host}).direction"), &[]).await?;
        assert_eq!(direction, if lang == "ar" { "rtl" } else { "ltr" });
        seen.insert(findings(reader).await?);
    }
    assert_eq!(seen.len(), 5);
    Ok(())
}

/// Each finding with what to change, without marks that isolate directions.
async fn findings(reader: &Browser) -> Outcome<Vec<String>> {
    let text = "[n.querySelector('h3 > :last-child'), n.querySelector('p')].map((n) => n?.textContent)\
         .filter(Boolean).join(' ').replace(/[\\u2066-\\u2069]/g, '')";
    list(reader, &format!("return [...{PANEL}.querySelectorAll('article')].map((n) => {text})")).await
}

async fn lines(reader: &Browser) -> Outcome<Vec<String>> {
    list(reader, &format!("return [...{PANEL}.querySelectorAll('code')].map((n) => n.textContent)")).await
}

async fn list(reader: &Browser, script: &str) -> Outcome<Vec<String>> {
    let found = reader.js(script, &[]).await?;
    Ok(found.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect())
}

fn has(texts: &[String], part: &str) -> bool {
    texts.iter().any(|text| text.contains(part))
}

/// The panel of a page behind such a line says so.
async fn altered(scene: &Scene, expected: &str, hook: impl Fn(&mut Exchange) + Send + Sync + 'static) -> Outcome {
    let tamper = Tamper::start(&scene.stage.house.url).await?;
    tamper.hook(hook);
    let partner = partner_of(&tamper.url).await?;
    scene.reader.open(&format!("{partner}/check-well.html")).await?;
    scene.reader.checked().await?;
    let texts = findings(&scene.reader).await?;
    assert!(has(&texts, expected), "{expected} in {texts:#?}");
    Ok(())
}

fn date(exchange: &mut Exchange, key: &ed25519_dalek::SigningKey, issued: &str, expires: &str) {
    if exchange.path == MANIFEST
        && let Ok(file) = forge::resign(&exchange.body, key, |manifest| {
            (manifest.issued, manifest.expires) = (issued.to_owned(), expires.to_owned());
        })
    {
        exchange.body = file;
    }
}
