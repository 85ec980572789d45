//! Numbers, dates and names from the browser's `Intl`.

use js_sys::JSON;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;

use crate::{Intl, Language, Plural};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str) -> PluralRules;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, n: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str) -> NumberFormat;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, n: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> DisplayNames;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> DateTimeFormat;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, milliseconds: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type Collator;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str) -> Collator;
    #[wasm_bindgen(method)]
    fn compare(this: &Collator, a: &str, b: &str) -> f64;
}

/// Plurals, numbers, dates and names of one language, as the browser has them.
pub struct BrowserIntl {
    tag: &'static str,
    formats: SendWrapper<Formats>,
}

struct Formats {
    plural: PluralRules,
    number: NumberFormat,
    country: DisplayNames,
}

impl BrowserIntl {
    /// The formats of a language.
    #[must_use]
    pub fn new(language: &Language) -> Self {
        let tag = language.intl;
        let formats = Formats {
            plural: PluralRules::new(tag),
            number: NumberFormat::new(tag),
            country: DisplayNames::new(tag, &options(r#"{"type":"region"}"#)),
        };
        Self { tag, formats: SendWrapper::new(formats) }
    }

    /// A country's name; the code itself where the browser does not know it.
    #[must_use]
    pub fn country(&self, alpha2: &str) -> String {
        self.formats.country.of(alpha2).ok().flatten().unwrap_or_else(|| alpha2.to_owned())
    }

    /// A language's name in this language.
    #[must_use]
    pub fn language(&self, tag: &str) -> String {
        let names = DisplayNames::new(self.tag, &options(r#"{"type":"language"}"#));
        names.of(tag).ok().flatten().unwrap_or_else(|| tag.to_owned())
    }

    /// Countries with their names, in the language's order.
    #[must_use]
    pub fn countries<'a>(&self, codes: impl Iterator<Item = &'a str>) -> Vec<(&'a str, String)> {
        let collator = Collator::new(self.tag);
        let mut all: Vec<(&str, String)> = Vec::new();
        for code in codes {
            let name = self.country(code);
            let place = all.partition_point(|(_, other)| collator.compare(other, &name) < 0.0);
            all.insert(place, (code, name));
        }
        all
    }

    /// A date as precise as it is known (`2005`, `2005-03`, `2005-03-14`, or the day of an RFC 3339 time).
    #[must_use]
    pub fn date(&self, date: &str) -> String {
        let date = date.split('T').next().unwrap_or(date);
        let parts = match date.len() {
            4 => r#"{"year":"numeric","timeZone":"UTC"}"#,
            7 => r#"{"year":"numeric","month":"long","timeZone":"UTC"}"#,
            _ => r#"{"dateStyle":"long","timeZone":"UTC"}"#,
        };
        let milliseconds = js_sys::Date::parse(date);
        if milliseconds.is_nan() {
            return date.to_owned();
        }
        DateTimeFormat::new(self.tag, &options(parts)).format(milliseconds)
    }

    /// A moment in the reader's own time zone: the time alone for the last hours, else with the date.
    #[must_use]
    pub fn moment(&self, milliseconds: f64) -> String {
        const HOURS_12: f64 = 12.0 * 3_600_000.0;
        let parts = if js_sys::Date::now() - milliseconds < HOURS_12 {
            r#"{"timeStyle":"short"}"#
        } else {
            r#"{"dateStyle":"long","timeStyle":"short"}"#
        };
        DateTimeFormat::new(self.tag, &options(parts)).format(milliseconds)
    }
}

fn options(json: &str) -> JsValue {
    JSON::parse(json).unwrap_or(JsValue::UNDEFINED)
}

impl Intl for BrowserIntl {
    fn plural(&self, n: f64) -> Plural {
        Plural::from_name(&self.formats.plural.select(n))
    }

    fn number(&self, n: f64) -> String {
        self.formats.number.format(n)
    }
}
