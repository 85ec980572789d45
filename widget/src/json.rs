//! Reads the wire's types from JSON that the browser parsed.
//!
//! With serde these reads are 13 kB of code, compressed, a fifth of the widget's goal; here a field is one call. The
//! struct literals make the compiler say when the wire has a new field, and the tests hold the names to those that
//! serde writes.

use wire::{
    AlertChange, AlertKind, AlertList, AlertState, AlertSummary, Consent, ErrorCode, Field, FieldError,
    ManifestSignature, Petition, PetitionState, Recipient, RecommendedAction, SignedManifest, Topic,
};

/// A JSON value, parsed by somebody.
pub trait Json: Sized {
    /// A field of an object; `None` where there is none, or `null`.
    fn field(&self, name: &str) -> Option<Self>;
    /// A string.
    fn text(&self) -> Option<String>;
    /// A number.
    fn number(&self) -> Option<f64>;
    /// `true` or `false`.
    fn flag(&self) -> Option<bool>;
    /// The items of an array; none where it is no array.
    fn items(&self) -> Vec<Self>;
}

/// What can be read from JSON.
pub trait FromJson: Sized {
    /// Reads it; `None` where the JSON is not of the form.
    fn from_json(json: &impl Json) -> Option<Self>;
}

fn text(json: &impl Json, name: &str) -> Option<String> {
    json.field(name)?.text()
}

fn text_or_empty(json: &impl Json, name: &str) -> String {
    text(json, name).unwrap_or_default()
}

fn flag(json: &impl Json, name: &str) -> bool {
    json.field(name).and_then(|value| value.flag()).unwrap_or(false)
}

fn count(json: &impl Json, name: &str) -> Option<u64> {
    json.field(name)?.number().map(|number| number as u64)
}

fn texts(json: &impl Json, name: &str) -> Vec<String> {
    json.field(name).map(|list| list.items().iter().filter_map(Json::text).collect()).unwrap_or_default()
}

/// What can be read of a list; none where there is no list.
pub fn list<T: FromJson>(json: &impl Json, name: &str) -> Vec<T> {
    json.field(name).map(|list| list.items().iter().filter_map(T::from_json).collect()).unwrap_or_default()
}

/// Topics that a newer wire knows and this widget does not are left out.
fn topics(json: &impl Json) -> Vec<Topic> {
    texts(json, "topics").iter().filter_map(|topic| Topic::parse(topic)).collect()
}

fn alert_state(json: &impl Json) -> Option<AlertState> {
    Some(match text(json, "state")?.as_str() {
        "published" => AlertState::Published,
        "corrected" => AlertState::Corrected,
        "withdrawn" => AlertState::Withdrawn,
        _ => return None,
    })
}

impl FromJson for AlertList {
    fn from_json(json: &impl Json) -> Option<Self> {
        Some(Self { total: u32::try_from(count(json, "total")?).ok()?, alerts: list(json, "alerts") })
    }
}

impl FromJson for AlertSummary {
    fn from_json(json: &impl Json) -> Option<Self> {
        Some(Self {
            id: text(json, "id")?,
            kind: AlertKind::parse(&text(json, "kind")?)?,
            state: alert_state(json)?,
            lang: text(json, "lang")?,
            title: text(json, "title")?,
            summary: text_or_empty(json, "summary"),
            countries: texts(json, "countries"),
            topics: topics(json),
            campaigns: texts(json, "campaigns"),
            date: text(json, "date"),
            published: text(json, "published")?,
            updated: text(json, "updated")?,
            note: text(json, "note"),
            action: json.field("action").and_then(|action| RecommendedAction::from_json(&action)),
            source: text(json, "source"),
            sample: flag(json, "sample"),
        })
    }
}

impl FromJson for RecommendedAction {
    fn from_json(json: &impl Json) -> Option<Self> {
        Some(Self { label: text(json, "label")?, deadline: text(json, "deadline"), petition: text(json, "petition") })
    }
}

impl FromJson for AlertChange {
    fn from_json(json: &impl Json) -> Option<Self> {
        Some(Self {
            id: text(json, "id")?,
            state: alert_state(json)?,
            countries: texts(json, "countries"),
            topics: topics(json),
            campaigns: texts(json, "campaigns"),
        })
    }
}

impl FromJson for Petition {
    fn from_json(json: &impl Json) -> Option<Self> {
        let consent = json.field("consent")?;
        Some(Self {
            slug: text(json, "slug")?,
            lang: text(json, "lang")?,
            title: text(json, "title")?,
            target: text_or_empty(json, "target"),
            text: text(json, "text")?,
            state: if text(json, "state")? == "open" { PetitionState::Open } else { PetitionState::Closed },
            confirmed: count(json, "confirmed")?,
            closes: text(json, "closes"),
            organisation: text(json, "organisation")?,
            consent: Consent { version: text(&consent, "version")?, text: text(&consent, "text")? },
            recipients: list(json, "recipients"),
            risky: texts(json, "risky"),
            campaign: text(json, "campaign"),
            sample: flag(json, "sample"),
        })
    }
}

impl FromJson for Recipient {
    fn from_json(json: &impl Json) -> Option<Self> {
        Some(Self { organisation: text(json, "organisation")?, key: text(json, "key")? })
    }
}

impl FromJson for SignedManifest {
    fn from_json(json: &impl Json) -> Option<Self> {
        Some(Self { payload: text(json, "payload")?, signatures: list(json, "signatures") })
    }
}

impl FromJson for ManifestSignature {
    fn from_json(json: &impl Json) -> Option<Self> {
        Some(Self { key: text(json, "key")?, signature: text(json, "signature")? })
    }
}

impl FromJson for FieldError {
    fn from_json(json: &impl Json) -> Option<Self> {
        Some(Self {
            field: Field::parse(&text(json, "field")?)?,
            code: ErrorCode::parse(&text(json, "code")?)?,
            limit: count(json, "limit").map(|limit| limit as u32),
        })
    }
}

/// Values that the browser's own parser made.
mod browser {
    use js_sys::{Array, JSON, Object, Reflect};
    use wasm_bindgen::JsValue;

    use super::Json;

    /// Parses a text.
    pub fn parse(text: &str) -> Option<JsValue> {
        JSON::parse(text).ok()
    }

    /// An object with these fields.
    pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
        let object = Object::new();
        for (name, value) in fields {
            // Cannot fail on a fresh object.
            let _ = Reflect::set(&object, &(*name).into(), value);
        }
        object.into()
    }

    impl Json for JsValue {
        fn field(&self, name: &str) -> Option<Self> {
            Reflect::get(self, &name.into()).ok().filter(|value| !value.is_null() && !value.is_undefined())
        }

        fn text(&self) -> Option<String> {
            self.as_string()
        }

        fn number(&self) -> Option<f64> {
            self.as_f64()
        }

        fn flag(&self) -> Option<bool> {
            self.as_bool()
        }

        fn items(&self) -> Vec<Self> {
            if Array::is_array(self) { Array::from(self).to_vec() } else { Vec::new() }
        }
    }
}

pub use browser::{object, parse};

#[cfg(test)]
mod tests;
