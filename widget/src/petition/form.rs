//! The form. It checks what the server would check, by the same code, and keeps every entry until the server has it.

mod field;
mod send;
mod summary;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;
use wire::{Consent, Field, FieldError, limit};

use super::model::Model;
use crate::signal::Signal;
use crate::texts::Texts;
use crate::view::{El, el, p};
use field::{choice, fault, field, line, option};
use send::{Outcome, Sender};

/// What the last attempt brought to light.
#[derive(Clone)]
pub struct Faults {
    fields: Signal<Vec<FieldError>>,
    whole: Signal<Option<&'static str>>,
}

/// The form in one language.
pub fn view(model: &Rc<Model>, texts: Texts, consent: &Consent) -> El {
    let faults = Faults { fields: Signal::new(Vec::new()), whole: Signal::new(None) };
    let sending = Signal::new(false);
    let (sent, waiting, disabled) = (model.sent.clone(), sending.clone(), sending.clone());
    let send = el("button")
        .part("submit", "go")
        .attr_live("aria-disabled", move || Some(disabled.get().to_string()))
        .text_live(move || if *waiting.get() { texts.sign_sending() } else { texts.sign_submit() }.to_owned());
    let form = el("form")
        .attr("part", "form")
        .attr("novalidate", "")
        .hidden(move || *sent.get())
        .child(summary::view(&faults, texts))
        .child(line(Field::Name, texts.sign_name(), "text", None, &faults, texts))
        .child(line(Field::Email, texts.sign_email(), "email", Some(texts.sign_email_hint()), &faults, texts))
        .child(country(&faults, texts))
        .child(display(texts))
        .child(comment(&faults, texts))
        .child(agreement(consent, &faults, texts))
        .child(send);
    let sender = Sender::new(model.clone(), consent.version.clone());
    let (model, target) = (model.clone(), form.clone());
    form.on("submit", move |event| {
        event.prevent_default();
        // A second click while the first is on its way changes nothing.
        if *sending.peek() {
            return;
        }
        sending.set(true);
        faults.whole.change(None);
        let (model, faults, sending) = (model.clone(), faults.clone(), sending.clone());
        sender.send(target.0.unchecked_ref::<HtmlFormElement>(), move |outcome| {
            sending.set(false);
            ended(&model, &faults, texts, outcome);
        });
    })
}

fn ended(model: &Model, faults: &Faults, texts: Texts, outcome: Outcome) {
    let (mut fields, mut whole) = (Vec::new(), None);
    match outcome {
        Outcome::Taken => {
            model.sent.set(true);
            model.emit("ifex-signed", "petition", model.slug().into());
        }
        Outcome::Faults(found) => fields = found,
        Outcome::Refused(code) => whole = Some(texts.error(code)),
        Outcome::Lost => whole = Some(texts.sign_failed_network()),
    }
    faults.whole.change(whole);
    faults.fields.set(fields);
}

fn country(faults: &Faults, texts: Texts) -> El {
    let countries = texts.locale().countries(wire::facet::countries());
    let mut options = vec![option("", texts.sign_country_choose())];
    options.extend(countries.iter().map(|(code, name)| option(code, name)));
    let select = choice(Field::Country, options).attr("autocomplete", "country").attr("aria-required", "true");
    field(Field::Country, texts.sign_country(), None, select, faults, texts)
}

fn display(texts: Texts) -> El {
    let options = vec![
        option("initials", texts.sign_display_initials()),
        option("full", texts.sign_display_full()),
        option("anonymous", texts.sign_display_anonymous()),
    ];
    let label = el("label").attr("part", "label").attr("for", Field::Display.as_str()).text(texts.sign_display());
    el("div").attr("part", "field").child(label).child(choice(Field::Display, options))
}

fn comment(faults: &Faults, texts: Texts) -> El {
    let left = Signal::new(limit::COMMENT);
    let shown = left.clone();
    let area = el("textarea").attr("rows", "4").on("input", move |event| {
        let target = event.target().map(JsCast::unchecked_into::<web_sys::HtmlTextAreaElement>);
        let length = target.map_or(0, |area| area.value().chars().count());
        left.set(limit::COMMENT.saturating_sub(length));
    });
    let count = p("quiet", "").text_live(move || texts.sign_comment_left(*shown.get() as u64));
    let summary = [texts.sign_comment_add(), " (", texts.sign_optional(), ")"].concat();
    el("details")
        .child(el("summary").text(&summary))
        .child(field(Field::Comment, texts.sign_comment(), None, area, faults, texts))
        .child(count)
}

fn agreement(consent: &Consent, faults: &Faults, texts: Texts) -> El {
    let name = Field::Consent.as_str();
    let boxed = el("input").attr("type", "checkbox").attr("aria-required", "true");
    let boxed = field::described(boxed, Field::Consent, faults);
    let words = el("span").attr("dir", "auto").text(&consent.text);
    let label = el("label").class("check").attr("for", name).child(boxed).child(words);
    el("div").attr("part", "field").child(label).child(fault(Field::Consent, faults, texts))
}
