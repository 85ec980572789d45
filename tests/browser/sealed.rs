//! Who signs is readable to the organisations that receive it, and to nobody on the way.

use std::{
    fs,
    sync::{Arc, Mutex},
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use end_to_end::{Outcome, browser::Browser, fixture, stage::partner_of, tamper::Tamper};
use http::StatusCode;
use serde_json::{Value, json};
use wire::{Challenge, ErrorCode, ErrorReply, NewSignature, SignatureContent};

use crate::{petition::open, run::Scene};

const NAME: &str = "Ana Canary Example";
const COMMENT: &str = "A canary comment that nobody on the way reads.";

pub async fn the_body_in_flight_tells_neither_name_nor_comment(scene: Scene) -> Outcome {
    let (sent, partner, _tamper) = overheard(&scene).await?;
    let petition = open(&scene, &format!("{partner}/elements.html"), "tunisia-summit-voices").await?;
    petition.get("root.querySelector('details').open = true").await?;
    petition.fill("comment", COMMENT).await?;
    petition.sign(NAME, "ana.sealed@example.org").await?;
    petition.state("sent").await?;

    let bodies = sent.lock().expect("no test panics with it").clone();
    let [body] = bodies.as_slice() else { return Err(format!("{} bodies were sent", bodies.len()).into()) };
    for told in [NAME, "Canary", COMMENT, "canary comment"] {
        assert!(!body.contains(told), "the body says {told:?}: {body}");
    }
    let signature: NewSignature = serde_json::from_str(body)?;
    assert_eq!(signature.shown.as_deref(), Some("A. C. E."), "initials, unless another choice is made");
    let content = opened(&signature, 0, &scene)?;
    assert_eq!((content.name.as_str(), content.comment.as_deref()), (NAME, Some(COMMENT)));
    assert_eq!((content.email.as_str(), content.country.as_str()), ("ana.sealed@example.org", "FR"));
    assert!(!content.contact, "nobody may write who was not allowed to");
    scene.reader.assert_quiet().await
}

pub async fn nothing_of_it_is_loaded_before_somebody_turns_to_the_form(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let petition = open(&scene, &scene.page("elements"), "tunisia-summit-voices").await?;
    let of_signers =
        |urls: Vec<String>| urls.into_iter().filter(|url| url.contains("/seal-") || url.contains("/signer-"));
    assert_eq!(of_signers(reader.requests().await?).count(), 0, "before");
    petition.find("[name=name]").await?.click().await?;
    let loaded = || async {
        let urls = reader.js("return performance.getEntriesByType('resource').map((entry) => entry.name)", &[]).await?;
        let urls = urls.as_array().into_iter().flatten().filter_map(|url| url.as_str().map(str::to_owned)).collect();
        Ok((of_signers(urls).count() == 3).then_some(()))
    };
    end_to_end::wait::until("the cipher, the script and its words", loaded).await?;
    reader.assert_quiet().await
}

pub async fn it_is_sealed_under_strict_policies_and_without_tls(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let insecure = scene.page("elements").replace("127.0.0.1", "partner.test");
    for (page, email) in [
        (scene.page("csp-wasm"), "ana.wasm@example.org"),
        (scene.page("csp-nonce"), "ana.nonce@example.org"),
        (insecure, "ana.insecure@example.org"),
    ] {
        let petition = open(&scene, &page, "tunisia-summit-voices").await?;
        petition.sign(NAME, email).await?;
        petition.state("sent").await?;
        scene.stage.mailbox.confirmation(email).await?;
        reader.assert_quiet().await?;
    }
    Ok(())
}

pub async fn each_organisation_is_told_by_itself_whether_it_may_write(scene: Scene) -> Outcome {
    let (sent, partner, _tamper) = overheard(&scene).await?;
    let pair = seal::derive(&[7; 32]).map_err(|error| error.to_string())?;
    let record = json!({
        "slug": "fixture-writers", "name": "Sample Writers", "sites": [&partner], "key": URL_SAFE_NO_PAD.encode(pair.1),
    });
    fixture::new_partner(&scene.stage.house, &record).await?;
    let page = format!("{partner}/elements.html");
    scene.reader.before_pages(PARTNER).await?;
    let petition = open(&scene, &page, "tunisia-summit-voices").await?;
    petition.fill_form(NAME, "ana.contact@example.org").await?;
    petition.until("the partner's question", "root.querySelector('[name=contact-partner]')").await?;
    petition.until("its name", "card.innerText.includes('Sample Writers')").await?;
    petition.find("[name=contact-partner]").await?.click().await?;
    petition.click("submit").await?;
    petition.state("sent").await?;

    let body = sent.lock().expect("no test panics with it").first().cloned().unwrap_or_default();
    let signature: NewSignature = serde_json::from_str(&body)?;
    assert_eq!(signature.sealed.len(), 2);
    assert!(!opened(&signature, 0, &scene)?.contact, "the petition's organisation may not");
    let ours = open_with(&signature, 1, &pair.0)?;
    assert!(ours.contact && ours.name == NAME, "the partner may");
    assert_eq!(signature.page, Some(page), "where the mail leads back to");
    scene.reader.assert_quiet().await
}

pub async fn signers_are_warned_where_it_is_dangerous(scene: Scene) -> Outcome {
    let petition = open(&scene, &scene.page("elements"), "tunisia-summit-voices").await?;
    petition.fill("name", NAME).await?;
    petition.choose_country("FR").await?;
    petition.choose_country("TN").await?;
    petition.until("the warning", "said('risk').includes('Tunisia: signing may put you in danger')").await?;
    scene.reader.assert_accessible("the warning").await?;
    petition.choose_country("FR").await?;
    petition.until("no warning", "!root.querySelector('[part~=risk]')").await?;
    scene.reader.assert_quiet().await
}

pub async fn a_shown_name_can_wait_or_stay_hidden(scene: Scene) -> Outcome {
    let (sent, partner, _tamper) = overheard(&scene).await?;
    for (display, delayed, shown) in [("full", true, Some(NAME)), ("anonymous", false, None)] {
        let petition = open(&scene, &format!("{partner}/elements.html"), "tunisia-summit-voices").await?;
        petition.get("root.querySelector('details').open = true").await?;
        petition.find("[name=display]").await?.select_by_value(display).await?;
        let choice = "root.querySelector('[name=delayed]').checkVisibility()";
        petition.until("the choice to wait", &format!("{choice} === {delayed}")).await?;
        if delayed {
            petition.find("[name=delayed]").await?.click().await?;
        }
        petition.sign(NAME, &format!("ana.{display}@example.org")).await?;
        petition.state("sent").await?;
        let body = sent.lock().expect("no test panics with it").pop().unwrap_or_default();
        let signature: NewSignature = serde_json::from_str(&body)?;
        assert_eq!((signature.shown.as_deref(), signature.delayed), (shown, delayed));
    }
    scene.reader.assert_quiet().await
}

pub async fn the_work_that_is_asked_for_is_done_for_the_same_signature(scene: Scene) -> Outcome {
    let (sent, partner, tamper) = overheard(&scene).await?;
    let asked = Challenge { challenge: "a-challenge-of-the-case".to_owned(), bits: 14 };
    let reply = ErrorReply { challenge: Some(asked.clone()), ..ErrorCode::WorkRequired.into() };
    let reply = serde_json::to_vec(&reply)?;
    let seen = sent.clone();
    tamper.also(move |exchange| {
        if exchange.method == "POST" && seen.lock().expect("no test panics with it").len() == 1 {
            exchange.status = StatusCode::FORBIDDEN;
            exchange.body.clone_from(&reply);
        }
    });
    let petition = open(&scene, &format!("{partner}/elements.html"), "tunisia-summit-voices").await?;
    petition.sign(NAME, "ana.work@example.org").await?;
    // The clearing house never asked, so it does not take the work; what counts is what it was given.
    let two = || async { Ok((sent.lock().expect("no test panics with it").len() >= 2).then_some(())) };
    end_to_end::wait::until("a second try", two).await?;
    let bodies = sent.lock().expect("no test panics with it").clone();
    let read = |at: usize| serde_json::from_str::<NewSignature>(&bodies[at]);
    let (first, second) = (read(0)?, read(1)?);
    let work = second.work.clone().ok_or("the second try has no work")?;
    assert_eq!(work.challenge, asked.challenge);
    assert!(seal::work::holds(asked.challenge.as_bytes(), work.number, asked.bits));
    assert_eq!(NewSignature { work: None, ..second }, first, "it is the same signature");
    petition.state("sent").await
}

pub async fn leaving_at_once_leaves_nothing_to_go_back_to(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let petition = open(&scene, &scene.page("elements"), "tunisia-summit-voices").await?;
    let neutral = format!("{}/index.html", scene.stage.partner);
    let set = "document.querySelector('ifex-petition').setAttribute('exit', arguments[0])";
    reader.js(set, &[json!(neutral)]).await?;
    petition.fill("name", NAME).await?;
    let before = reader.js("return history.length", &[]).await?;
    petition.click("exit").await?;
    reader.until("the other page", &format!("location.href === {neutral:?}")).await?;
    assert_eq!(reader.js("return history.length", &[]).await?, before, "it took the page's place");
    reader.client().back().await?;
    let now = reader.js("return location.href", &[]).await?;
    assert!(!now.to_string().contains("elements.html"), "back leads to {now}");
    Ok(())
}

/// The bodies of signatures on their way to the clearing house, a partner whose readers' line they take, and that line.
async fn overheard(scene: &Scene) -> Outcome<(Arc<Mutex<Vec<String>>>, String, Tamper)> {
    let tamper = Tamper::start(&scene.stage.house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    let sent = Arc::new(Mutex::new(Vec::new()));
    let heard = sent.clone();
    tamper.hook(move |exchange| {
        if exchange.method == "POST" && exchange.path.ends_with("/signatures") {
            let body = String::from_utf8_lossy(&exchange.request).into_owned();
            heard.lock().expect("no test panics with it").push(body);
        }
    });
    Ok((sent, partner, tamper))
}

/// What the petition's organisation reads, with the private half of the demo's key.
fn opened(signature: &NewSignature, copy: usize, scene: &Scene) -> Outcome<SignatureContent> {
    let file = fs::read_to_string(scene.stage.house.data_dir().join("petition-demo.key"))?;
    let key = file.trim().rsplit(' ').next().unwrap_or_default();
    let key = URL_SAFE_NO_PAD.decode(key)?;
    open_with(signature, copy, &key.try_into().map_err(|_| "no key of 32 bytes")?)
}

fn open_with(signature: &NewSignature, copy: usize, key: &[u8; 32]) -> Outcome<SignatureContent> {
    let sealed = URL_SAFE_NO_PAD.decode(&signature.sealed[copy].text)?;
    let info = seal::context::signature("tunisia-summit-voices");
    let plain = seal::open(key, &info, signature.key.as_bytes(), &sealed).map_err(|error| error.to_string())?;
    assert_eq!(plain.len() % wire::limit::SIGNATURE_PADDING, 0, "its length tells little");
    Ok(serde_json::from_slice(seal::unpad(&plain).ok_or("no padding")?)?)
}

/// Names the partner before the element is there.
const PARTNER: &str = "document.addEventListener('DOMContentLoaded', () => \
     document.querySelector('ifex-petition')?.setAttribute('partner', 'fixture-writers'))";

/// What the browser keeps of the page's site, but for the number by which a step back is noticed.
pub async fn kept(reader: &Browser) -> Outcome<Value> {
    reader
        .js_async(
            "const done = arguments[0]; const names = (store) => Object.keys(store).filter((name) => \
             !name.startsWith('ifex-snapshot-')); indexedDB.databases().then((bases) => done([...names(localStorage), \
             ...names(sessionStorage), ...bases.map(({ name }) => name), ...document.cookie.split(';').filter(Boolean)]))",
            &[],
        )
        .await
}
