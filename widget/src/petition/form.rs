//! The form. It checks what the server would check, by the same code, and keeps every entry until the server has it.

mod agree;
mod choices;
mod country;
mod entries;
mod field;
mod summary;

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlFormElement;
use wire::{ErrorCode, Field, FieldError, Petition};

use super::exit;
use super::model::Model;
use crate::json::{Json, list};
use crate::signal::Signal;
use crate::signer;
use crate::texts::Texts;
use crate::view::{El, el};
use entries::Entries;
use field::line;

/// What the last attempt brought to light.
#[derive(Clone)]
pub struct Faults {
    fields: Signal<Vec<FieldError>>,
    whole: Signal<Option<&'static str>>,
}

/// The form in one language.
pub fn view(model: &Rc<Model>, texts: Texts, petition: &Petition) -> El {
    let faults = Faults { fields: Signal::new(Vec::new()), whole: Signal::new(None) };
    let busy = Signal::new(false);
    let hidden = model.clone();
    // Where `signer/wait.js` offers to keep what could not be sent.
    let notice = el("div");
    let form = el("form")
        .attr("part", "form")
        .attr("novalidate", "")
        .hidden(move || hidden.is_form_hidden())
        .child(exit::view(model, texts))
        .child(el("div").class("told").child(summary::view(&faults, texts)).child(notice.clone()))
        .child(line(Field::Name, texts.sign_name(), "text", None, &faults, texts))
        .child(line(Field::Email, texts.sign_email(), "email", Some(texts.sign_email_hint()), &faults, texts))
        .child(country::view(&faults, texts))
        .child(choices::view(&faults, texts))
        .children(agree::view(petition, &faults, texts))
        .child(submit(&busy, texts));
    let consent = petition.consent.version.clone();
    let (turned, risky, target) = (model.clone(), petition.risky.clone(), form.clone());
    let form = form.on("focusin", move |_| turned.turn_to(&target, &risky));
    let (model, target) = (model.clone(), form.clone());
    form.on("submit", move |event| {
        event.prevent_default();
        // A second click while the first is on its way changes nothing.
        if *busy.peek() {
            return;
        }
        busy.set(true);
        faults.whole.change(None);
        let attempt = Attempt {
            model: model.clone(),
            form: target.0.clone().unchecked_into(),
            notice: notice.clone(),
            consent: consent.clone(),
        };
        let (faults, busy) = (faults.clone(), busy.clone());
        spawn_local(async move {
            let outcome = attempt.send().await;
            busy.set(false);
            ended(&faults, texts, outcome);
        });
    })
}

/// How an attempt ended.
enum Outcome {
    /// The clearing house has it.
    Taken,
    /// Fields are to be mended.
    Faults(Vec<FieldError>),
    /// It was refused as a whole.
    Refused(ErrorCode),
    /// No answer; the same again is safe.
    Lost,
    /// The browser could not seal it, so nothing was sent.
    Unsealed,
}

/// One attempt to sign.
struct Attempt {
    model: Rc<Model>,
    form: HtmlFormElement,
    notice: El,
    consent: String,
}

impl Attempt {
    async fn send(&self) -> Outcome {
        let Some(entries) = Entries::read(&self.form, self.model.language) else { return Outcome::Unsealed };
        let faults = entries.faults();
        if !faults.is_empty() {
            return Outcome::Faults(faults);
        }
        let outcome = self.try_once(&entries).await;
        if !matches!(outcome, Outcome::Refused(ErrorCode::KeyOutdated)) {
            return outcome;
        }
        // The organisations have new keys since this was loaded.
        self.model.read().await;
        self.try_once(&entries).await
    }

    async fn try_once(&self, entries: &Entries) -> Outcome {
        let Some(signer) = signer::load().await else { return Outcome::Lost };
        let beside = entries.beside(&self.model, &self.consent);
        let signing = signer.sign(&self.form, &beside, &self.model.view(), &self.notice.0);
        let Ok(reply) = JsFuture::from(signing).await else { return Outcome::Unsealed };
        let code = reply.field("code").and_then(|code| code.text()).unwrap_or_default();
        match (code.as_str(), ErrorCode::parse(&code)) {
            ("taken", _) => Outcome::Taken,
            ("unsealed", _) => Outcome::Unsealed,
            (_, Some(ErrorCode::Fields)) => Outcome::Faults(list(&reply, "fields")),
            (_, Some(code)) => Outcome::Refused(code),
            _ => Outcome::Lost,
        }
    }
}

fn submit(busy: &Signal<bool>, texts: Texts) -> El {
    let (disabled, waiting) = (busy.clone(), busy.clone());
    el("button")
        .part("submit", "go")
        .attr_live("aria-disabled", move || Some(disabled.get().to_string()))
        .text_live(move || if *waiting.get() { texts.sign_sending() } else { texts.sign_submit() }.to_owned())
}

fn ended(faults: &Faults, texts: Texts, outcome: Outcome) {
    let (mut fields, mut whole) = (Vec::new(), None);
    match outcome {
        // What follows was drawn by `signer.js`.
        Outcome::Taken => {}
        Outcome::Faults(found) => fields = found,
        Outcome::Refused(code) => whole = Some(texts.error(code)),
        Outcome::Lost => whole = Some(texts.sign_failed_network()),
        Outcome::Unsealed => whole = Some(texts.sign_failed_seal()),
    }
    faults.whole.change(whole);
    faults.fields.set(fields);
}
