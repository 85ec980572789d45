//! Sends the form so that a doubled click, a retry and a lost answer are all one signature.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_net::http::Response;
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{FormData, HtmlFormElement};
use wire::{Display, ErrorCode, ErrorReply, FieldError, NewSignature, route};

use super::super::model::Model;
use crate::config;
use crate::json::{self, FromJson};
use crate::net::{self, Failure};
use crate::page::window;

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
pub struct Sender {
    model: Rc<Model>,
    consent: String,
    last: RefCell<Option<NewSignature>>,
}

impl Sender {
    /// A sender for one form with the wording that it shows.
    pub fn new(model: Rc<Model>, consent: String) -> Self {
        Self { model, consent, last: RefCell::default() }
    }

    /// Checks and sends the form's entries, and tells how it ended.
    pub fn send(&self, form: &HtmlFormElement, then: impl Fn(Outcome) + 'static) {
        let Some(signature) = self.signature(form) else { return then(Outcome::Lost) };
        let faults = signature.faults();
        if !faults.is_empty() {
            return then(Outcome::Faults(faults));
        }
        let address = config::url(&route::signatures(&self.model.slug()));
        let body = body(&signature);
        self.last.replace(Some(signature));
        spawn_local(async move {
            let outcome = match post(&address, &body).await {
                // A line that breaks once often holds the second time.
                Err(_) => post(&address, &body).await.unwrap_or(Outcome::Lost),
                Ok(outcome) => outcome,
            };
            then(outcome);
        });
    }

    fn signature(&self, form: &HtmlFormElement) -> Option<NewSignature> {
        let data = FormData::new_with_form(form).ok()?;
        let text = |name| data.get(name).as_string().unwrap_or_default().trim().to_owned();
        let comment = text("comment");
        let mut signature = NewSignature {
            key: String::new(),
            name: text("name"),
            email: text("email"),
            country: text("country"),
            comment: (!comment.is_empty()).then_some(comment),
            display: Display::parse(&text("display")).unwrap_or_default(),
            consent: if data.has("consent") { self.consent.clone() } else { String::new() },
            lang: self.model.language.to_owned(),
            partner: self.model.partner(),
        };
        let last = self.last.borrow();
        let same = last.as_ref().filter(|last| NewSignature { key: last.key.clone(), ..signature.clone() } == **last);
        signature.key = match same {
            Some(last) => last.key.clone(),
            None => new_key()?,
        };
        Some(signature)
    }
}

/// 128 random bits, in letters.
fn new_key() -> Option<String> {
    let mut bytes = [0; 32];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes.iter().map(|byte| char::from(b'a' + byte % 16)).collect())
}

/// The signature as JSON; the literal's pattern makes the compiler say when the wire has a new field.
fn body(signature: &NewSignature) -> JsValue {
    let NewSignature { key, name, email, country, comment, display, consent, lang, partner } = signature;
    let object = Object::new();
    let fields = [
        ("key", Some(key.as_str())),
        ("name", Some(name)),
        ("email", Some(email)),
        ("country", Some(country)),
        ("comment", comment.as_deref()),
        ("display", Some(display.as_str())),
        ("consent", Some(consent)),
        ("lang", Some(lang)),
        ("partner", partner.as_deref()),
    ];
    for (name, value) in fields {
        if let Some(value) = value {
            let _ = Reflect::set(&object, &name.into(), &value.into());
        }
    }
    JSON::stringify(&object).map(JsValue::from).unwrap_or_default()
}

async fn post(address: &str, body: &JsValue) -> Result<Outcome, Failure> {
    let response = net::post(address, body.clone()).await?;
    if response.ok() {
        return Ok(Outcome::Taken);
    }
    match refusal(&response).await {
        Some(reply) if reply.code == ErrorCode::Fields => Ok(Outcome::Faults(reply.fields)),
        Some(reply) => Ok(Outcome::Refused(reply.code)),
        // Something between us and the clearing house answered.
        None => Err(Failure::Unreachable),
    }
}

async fn refusal(response: &Response) -> Option<ErrorReply> {
    ErrorReply::from_json(&json::parse(&response.text().await.ok()?)?)
}
