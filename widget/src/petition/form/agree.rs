//! What the signer agrees to: the petition's wording, and who may write. Each organisation is asked for by itself.

use js_sys::{Array, Intl, Object};
use wasm_bindgen::JsValue;
use wire::{Field, Petition};

use super::Faults;
use super::field::{check, described, fault};
use crate::texts::Texts;
use crate::view::{El, el, p};

/// The boxes, and who can read what is sent.
pub fn view(petition: &Petition, faults: &Faults, texts: Texts) -> Vec<El> {
    let organisations = organisations(petition, texts);
    vec![
        el("div")
            .child(agreement(petition, faults, texts))
            .child(check("contact", &texts.sign_contact(&organisations)))
            // A partner that asks as well is asked for here, by `signer.js`.
            .child(el("div").class("partner")),
        p("quiet", &texts.sign_sealed(&organisations)),
    ]
}

/// The organisations that receive the signatures, in the reader's language's way to list things.
fn organisations(petition: &Petition, texts: Texts) -> String {
    let names: Array = petition.recipients.iter().map(|recipient| JsValue::from(&recipient.organisation)).collect();
    let tag = Array::of1(&texts.language().intl.into());
    Intl::ListFormat::new(&tag, &Object::new()).format(&names).into()
}

fn agreement(petition: &Petition, faults: &Faults, texts: Texts) -> El {
    let name = Field::Consent.as_str();
    let boxed = el("input").attr("type", "checkbox").attr("aria-required", "true");
    let boxed = described(boxed, Field::Consent, faults);
    let words = el("span").attr("dir", "auto").text(&petition.consent.text);
    let label = el("label").class("check").attr("for", name).child(boxed).child(words);
    el("div").attr("part", "field").child(label).child(fault(Field::Consent, faults, texts))
}
