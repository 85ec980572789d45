//! The form's entries, checked as the server will, and handed over to be sealed and sent.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{FormData, HtmlFormElement};
use wire::{Display, ErrorCode, Field, FieldError, SignatureContent, limit};

use super::super::model::Model;
use crate::json::object;
use crate::page::page;

/// What is in the form.
pub struct Entries {
    content: SignatureContent,
    display: Display,
    delayed: bool,
    contact_partner: bool,
    consent: bool,
}

impl Entries {
    /// Reads the form.
    pub fn read(form: &HtmlFormElement, lang: &str) -> Option<Self> {
        let data = FormData::new_with_form(form).ok()?;
        let text = |name| data.get(name).as_string().unwrap_or_default().trim().to_owned();
        let comment = text("comment");
        Some(Self {
            content: SignatureContent {
                name: text("name"),
                email: text("email"),
                country: text("country"),
                lang: lang.to_owned(),
                comment: (!comment.is_empty()).then_some(comment),
                contact: data.has("contact"),
            },
            display: Display::parse(&text("display")).unwrap_or_default(),
            delayed: data.has("delayed"),
            contact_partner: data.has("contact-partner"),
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

    /// What `signer/seal.js` takes, for the petition's organisations as they are now.
    pub fn to_seal(&self, model: &Model, consent: &str) -> JsValue {
        // The pattern makes the compiler say when the wire has a new field.
        let SignatureContent { name, email, country, lang, comment, contact } = &self.content;
        let shown = self.display.shown(name);
        let partner = model.partner_slug();
        let keys: Array = model.keys.borrow().iter().map(JsValue::from).collect();
        let partner_key = model.partner.peek().as_ref().and_then(|partner| partner.key.clone());
        let slug = model.slug();
        let info = String::from_utf8(seal::context::signature(&slug)).unwrap_or_default();
        object(&[
            ("petition", slug.into()),
            ("info", info.into()),
            ("padding", (limit::SIGNATURE_PADDING as u32).into()),
            ("keys", keys.into()),
            ("partnerKey", partner_key.into()),
            ("contactPartner", self.contact_partner.into()),
            ("name", name.into()),
            ("email", email.into()),
            ("country", country.into()),
            ("lang", lang.into()),
            ("comment", comment.as_deref().into()),
            ("contact", (*contact).into()),
            ("consent", consent.into()),
            ("delayed", (self.delayed && shown.is_some()).into()),
            ("shown", shown.into()),
            ("partner", partner.into()),
            ("page", page().into()),
        ])
    }
}
