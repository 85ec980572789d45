//! The custom element as its host page sees it: attributes in, events out.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::page::{document, window};
use crate::signal::Signal;

/// The element's attributes, as `custom-elements.json` describes them. Absent and empty are the same.
#[derive(Clone, Default, PartialEq)]
pub struct Attributes {
    pub country: String,
    pub topic: String,
    pub campaign: String,
    pub petition: String,
    pub partner: String,
    pub exit: String,
    pub limit: usize,
    pub language: &'static str,
}

/// Alerts shown where `limit` does not say.
const DEFAULT_LIMIT: usize = 5;

/// Where “Leave now” leads where `exit` does not say: a page that everybody may have been looking at.
const DEFAULT_EXIT: &str = "https://www.wikipedia.org/";

/// A handle on the element; cheap to clone.
#[derive(Clone)]
pub struct Element {
    host: HtmlElement,
    /// The attributes now.
    pub attributes: Signal<Attributes>,
}

impl Element {
    /// Takes an element and reads its attributes.
    pub fn new(host: HtmlElement) -> Self {
        let attributes = Signal::new(read(&host));
        Self { host, attributes }
    }

    /// The element itself.
    pub fn host(&self) -> &HtmlElement {
        &self.host
    }

    /// Reads the attributes anew; those who depend on one that changed follow.
    pub fn read_attributes(&self) {
        self.attributes.change(read(&self.host));
    }

    /// Tells the host page of something, with one detail.
    pub fn emit(&self, event: &str, key: &str, value: JsValue) {
        let detail = Object::new();
        // Neither can fail on a fresh object and a constructed event.
        let _ = Reflect::set(&detail, &key.into(), &value);
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &init) {
            let _ = self.host.dispatch_event(&event);
        }
    }
}

fn read(host: &HtmlElement) -> Attributes {
    let text = |name| host.get_attribute(name).map(|value| value.trim().to_owned()).unwrap_or_default();
    Attributes {
        country: text("country").to_ascii_uppercase(),
        topic: text("topic"),
        campaign: text("campaign"),
        petition: text("petition"),
        partner: text("partner"),
        exit: Some(text("exit")).filter(|exit| exit.starts_with("http")).unwrap_or_else(|| DEFAULT_EXIT.to_owned()),
        limit: text("limit").parse().map_or(DEFAULT_LIMIT, |limit: usize| limit.clamp(1, wire::limit::ALERT_LIST)),
        language: language(host).tag,
    }
}

/// The element's own `lang`, else the nearest around it, else the page's, else what the browser asks for.
fn language(host: &HtmlElement) -> &'static i18n::Language {
    let page = document().document_element().and_then(|root| root.get_attribute("lang"));
    let around = host.closest("[lang]").ok().flatten().and_then(|near| near.get_attribute("lang"));
    let mut wanted: Vec<String> = around.into_iter().chain(page).collect();
    wanted.extend(window().navigator().languages().iter().filter_map(|tag| tag.as_string()));
    i18n::negotiate(&wanted.iter().map(String::as_str).collect::<Vec<_>>())
}
