//! Sends the form so that a doubled click, a retry and a lost answer are all one signature.

use gloo_net::http::Response;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::{FormData, HtmlFormElement};
use wire::{Display, ErrorCode, ErrorReply, FieldError, NewSignature, route};

use super::super::model::Model;
use crate::net::Failure;
use crate::{base64, config, net};

/// How an attempt ended.
pub enum Outcome {
    /// The clearing house has it.
    Taken,
    /// Fields are to be mended.
    Faults(Vec<FieldError>),
    /// It was refused as a whole.
    Refused(ErrorCode),
    /// No answer; the same again is safe.
    Lost,
}

/// Remembers the last attempt, so that the same content goes out under the same key.
#[derive(Clone, Copy)]
pub struct Sender {
    model: Model,
    consent: StoredValue<String>,
    last: StoredValue<Option<NewSignature>>,
}

impl Sender {
    /// A sender for one form with the wording that it shows.
    pub fn new(model: Model, consent: String) -> Self {
        Self { model, consent: StoredValue::new(consent), last: StoredValue::new(None) }
    }

    /// Checks and sends the form's entries, and tells how it ended.
    pub fn send(self, form: HtmlFormElement, then: impl Fn(Outcome) + 'static) {
        let Some(signature) = self.signature(&form) else { return then(Outcome::Lost) };
        let faults = signature.faults();
        if !faults.is_empty() {
            return then(Outcome::Faults(faults));
        }
        self.last.set_value(Some(signature.clone()));
        let address = config::url(&route::signatures(&self.model.slug()));
        spawn_local(async move {
            let outcome = match post(&address, &signature).await {
                // A line that breaks once often holds the second time.
                Err(_) => post(&address, &signature).await.unwrap_or(Outcome::Lost),
                Ok(outcome) => outcome,
            };
            then(outcome);
        });
    }

    fn signature(self, form: &HtmlFormElement) -> Option<NewSignature> {
        let data = FormData::new_with_form(form).ok()?;
        let text = |name| data.get(name).as_string().unwrap_or_default().trim().to_owned();
        let comment = text("comment");
        let agreed = data.has("consent");
        let mut signature = NewSignature {
            key: String::new(),
            name: text("name"),
            email: text("email"),
            country: text("country"),
            comment: (!comment.is_empty()).then_some(comment),
            display: match text("display").as_str() {
                "full" => Display::Full,
                "anonymous" => Display::Anonymous,
                _ => Display::Initials,
            },
            consent: if agreed { self.consent.get_value() } else { String::new() },
            lang: self.model.language().to_owned(),
            partner: self.model.partner(),
        };
        let same = self.last.with_value(|last| {
            let last = last.as_ref()?;
            (NewSignature { key: String::new(), ..last.clone() } == signature).then(|| last.key.clone())
        });
        signature.key = match same {
            Some(key) => key,
            None => new_key()?,
        };
        Some(signature)
    }
}

/// 128 random bits.
fn new_key() -> Option<String> {
    let mut bytes = [0; 16];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(base64::encode(&bytes))
}

async fn post(address: &str, signature: &NewSignature) -> Result<Outcome, Failure> {
    let value = signature.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    let json = value.ok().and_then(|value| js_sys::JSON::stringify(&value).ok()).ok_or(Failure::Unreachable)?;
    let response = net::post(address, json.into()).await?;
    if response.ok() {
        return Ok(Outcome::Taken);
    }
    Ok(match refusal(&response).await {
        Some(reply) if reply.code == ErrorCode::Fields => Outcome::Faults(reply.fields),
        Some(reply) => Outcome::Refused(reply.code),
        // Something between us and the clearing house answered.
        None => return Err(Failure::Unreachable),
    })
}

async fn refusal(response: &Response) -> Option<ErrorReply> {
    let value: JsValue = js_sys::JSON::parse(&response.text().await.ok()?).ok()?;
    serde_wasm_bindgen::from_value(value).ok()
}
