//! Puts an element's view into its shadow root, in the right language and with the style sheet.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot};

use crate::alerts::Alerts;
use crate::element::Element;
use crate::net::{self, Failure};
use crate::petition::PetitionElement;
use crate::texts::Texts;

/// An element with its view; dropping it ends the view.
pub struct Mounted {
    /// The element.
    pub element: Element,
    container: HtmlElement,
    _view: Box<dyn std::any::Any>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.container.remove();
    }
}

/// Mounts the view. The host's content stays visible, in the loader's slot, until words and style are there.
pub fn mount(host: HtmlElement) -> Mounted {
    let container: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
    let element = Element::new(host);
    if let Some(root) = element.host().shadow_root() {
        let _ = root.append_child(&container);
    }
    let view = {
        let element = element.clone();
        mount_to(container.clone(), move || root(element))
    };
    Mounted { element, container, _view: Box::new(view) }
}

fn root(element: Element) -> impl IntoView {
    let texts = RwSignal::new(None::<Texts>);
    let attributes = element.attributes.clone();
    let language = Memo::new(move |_| attributes.with(|attributes| attributes.language));
    let loading = element.clone();
    Effect::new(move || {
        let tag = language.get();
        let element = loading.clone();
        spawn_local(async move {
            match prepare(&element, tag).await {
                // A later change of language may have overtaken this one.
                Ok(loaded) if language.try_get_untracked() == Some(tag) => texts.set(Some(loaded)),
                Ok(_) => {}
                Err(_) => element.emit("ifex-state", "state", "failed"),
            }
        });
    });
    let is_petition = element.host().local_name() == "ifex-petition";
    move || {
        texts.get().map(|texts| {
            let element = element.clone();
            if is_petition {
                view! { <PetitionElement element texts /> }.into_any()
            } else {
                view! { <Alerts element texts /> }.into_any()
            }
        })
    }
}

/// Loads words and style, then gives the element's place to our view: the loader's slot goes, and with it the host's
/// content, which views show again where they have nothing of their own.
async fn prepare(element: &Element, language: &str) -> Result<Texts, Failure> {
    let texts = Texts::load(language).await?;
    let sheet = style_sheet().await?;
    if let Some(root) = element.host().shadow_root() {
        let sheets: Array = Reflect::get(&root, &"adoptedStyleSheets".into()).unwrap_or_default().unchecked_into();
        if !sheets.includes(&sheet, 0) {
            sheets.push(&sheet);
        }
        remove_loaders_slot(&root);
    }
    Ok(texts)
}

fn remove_loaders_slot(root: &ShadowRoot) {
    if let Some(first) = root.first_element_child()
        && first.local_name() == "slot"
    {
        first.remove();
    }
}

thread_local! {
    static STYLE: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// One constructed sheet for all elements, so that a strict style policy has nothing to refuse.
async fn style_sheet() -> Result<CssStyleSheet, Failure> {
    if let Some(sheet) = STYLE.with_borrow(Clone::clone) {
        return Ok(sheet);
    }
    let address = crate::config::url(&format!("{}{}", wire::route::WIDGET, crate::config::get().files.css));
    let css = net::text(&address).await?;
    let sheet = CssStyleSheet::new().map_err(|_: JsValue| Failure::Unreachable)?;
    sheet.replace_sync(&css).map_err(|_| Failure::Untrusted)?;
    STYLE.set(Some(sheet.clone()));
    Ok(sheet)
}
