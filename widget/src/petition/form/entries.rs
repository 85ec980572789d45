//! The form's entries, checked as the server will, and what goes with them to be sealed and sent.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{FormData, HtmlFormElement};
use wire::{Display, ErrorCode, Field, FieldError, SignatureContent, limit};

use super::super::model::Model;
use crate::json::{Json, object};
use crate::page::page;

/// What is in the form, as far as it can be wrong.
pub struct Entries {
    content: SignatureContent,
    display: Display,
    consent: bool,
}

impl Entries {
    /// Reads the form.
    pub fn read(form: &HtmlFormElement, lang: &str) -> Option<Self> {
        let data = FormData::new_with_form(form).ok()?;
        let text = |name| data.get(name).text().unwrap_or_default().trim().to_owned();
        Some(Self {
            content: SignatureContent {
                name: text("name"),
                email: text("email"),
                country: text("country"),
                lang: lang.to_owned(),
                comment: Some(text("comment")),
                contact: false,
            },
            display: Display::parse(&text("display")).unwrap_or_default(),
            consent: data.has("consent"),
        })
    }

    /// Every fault, in the form's order, by the code that the server has.
    pub fn faults(&self) -> Vec<FieldError> {
        let mut faults = self.content.faults();
        if !self.consent {
            faults.push(FieldError { field: Field::Consent, code: ErrorCode::Missing, limit: None });
        }
        faults
    }

    /// What `signer.js` needs beside the form, for the petition's organisations as they are now.
    pub fn beside(&self, model: &Model, consent: &str) -> JsValue {
        let slug = model.slug();
        let keys: Array = model.keys.borrow().iter().map(JsValue::from).collect();
        let info = String::from_utf8(seal::context::signature(&slug)).unwrap_or_default();
        object(&[
            ("petition", slug.into()),
            ("info", info.into()),
            ("padding", (limit::SIGNATURE_PADDING as u32).into()),
            ("keys", keys.into()),
            ("lang", model.language.into()),
            ("consent", consent.into()),
            ("shown", self.display.shown(&self.content.name).into()),
            ("partner", model.partner().into()),
            ("page", page().into()),
        ])
    }
}
