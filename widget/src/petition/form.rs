//! The form. It checks what the server would check, by the same code, and keeps every entry until the server has it.

mod agree;
mod choices;
mod country;
mod entries;
mod field;
mod notice;
mod summary;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlFormElement;
use wire::{Field, FieldError, Petition};

use super::exit;
use super::model::{Model, Stage};
use crate::signal::Signal;
use crate::signing::{Outcome, visit};
use crate::texts::Texts;
use crate::view::{El, el};
use entries::Sender;
use field::line;

/// What the last attempt brought to light.
#[derive(Clone)]
pub struct Faults {
    fields: Signal<Vec<FieldError>>,
    whole: Signal<Option<&'static str>>,
    /// A sealed body that could be kept on this device, as nothing is wrong with it.
    keepable: Signal<Option<String>>,
}

/// What is under way.
#[derive(Clone, Copy, PartialEq)]
enum Busy {
    No,
    Sending,
    Working,
}

/// The form in one language.
pub fn view(model: &Rc<Model>, texts: Texts, petition: &Petition) -> El {
    let faults = Faults { fields: Signal::new(Vec::new()), whole: Signal::new(None), keepable: Signal::new(None) };
    let busy = Signal::new(Busy::No);
    let (hidden, turned) = (model.clone(), model.clone());
    let form = el("form")
        .attr("part", "form")
        .attr("novalidate", "")
        .hidden(move || hidden.is_form_hidden())
        .on("focusin", move |_| turned.turn_to_form())
        .child(exit::view(model, texts))
        .child(summary::view(&faults, texts))
        .child(notice::view(model, &faults, texts))
        .child(line(Field::Name, texts.sign_name(), "text", None, &faults, texts))
        .child(line(Field::Email, texts.sign_email(), "email", Some(texts.sign_email_hint()), &faults, texts))
        .child(country::view(petition, &faults, texts))
        .child(choices::view(&faults, texts))
        .children(agree::view(model, petition, &faults, texts))
        .child(submit(&busy, texts));
    let sender = Rc::new(Sender::new(model.clone(), petition.consent.version.clone()));
    let (model, target) = (model.clone(), form.clone());
    form.on("submit", move |event| {
        event.prevent_default();
        // A second click while the first is on its way changes nothing.
        if *busy.peek() != Busy::No {
            return;
        }
        busy.set(Busy::Sending);
        faults.whole.change(None);
        faults.keepable.set(None);
        let form = target.0.clone().unchecked_into::<HtmlFormElement>();
        let (model, faults, busy, sender) = (model.clone(), faults.clone(), busy.clone(), sender.clone());
        spawn_local(async move {
            let outcome =
                sender.send(&form, |working| busy.change(if working { Busy::Working } else { Busy::Sending }));
            let outcome = outcome.await;
            busy.set(Busy::No);
            ended(&model, &faults, texts, &sender, outcome);
        });
    })
}

fn submit(busy: &Signal<Busy>, texts: Texts) -> El {
    let (disabled, words) = (busy.clone(), busy.clone());
    el("button")
        .part("submit", "go")
        .attr_live("aria-disabled", move || Some((*disabled.get() != Busy::No).to_string()))
        .text_live(move || {
            let words = match *words.get() {
                Busy::No => texts.sign_submit(),
                Busy::Sending => texts.sign_sending(),
                Busy::Working => texts.sign_working(),
            };
            words.to_owned()
        })
}

fn ended(model: &Rc<Model>, faults: &Faults, texts: Texts, sender: &Sender, outcome: Outcome) {
    let (mut fields, mut whole) = (Vec::new(), None);
    if outcome.may_pass() {
        faults.keepable.set(sender.last().map(|sealed| sealed.body));
    }
    match outcome {
        Outcome::Taken => {
            if let Some(sealed) = sender.last() {
                visit::signed(&sealed.browser);
                model.browser.replace(Some(sealed.browser));
            }
            model.stage.set(Stage::Sent);
            model.emit("ifex-signed", "petition", model.slug().into());
        }
        Outcome::Faults(found) => fields = found,
        Outcome::Refused(code) => whole = Some(texts.error(code)),
        Outcome::Lost => whole = Some(texts.sign_failed_network()),
        Outcome::Unsealed => whole = Some(texts.sign_failed_seal()),
    }
    faults.whole.change(whole);
    faults.fields.set(fields);
}
