//! Puts an element's view into its shadow root, in the right language and with the style sheet.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use reactive_graph::owner::Owner;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot};

use crate::element::Element;
use crate::net::{self, Failure};
use crate::signal::{Signal, effect};
use crate::texts::Texts;
use crate::view::{El, el};
use crate::{alerts, petition};

/// An element with its view; dropping it ends the view, and with it its part in the live stream.
pub struct Mounted {
    /// The element.
    pub element: Element,
    view: El,
    owner: Owner,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.view.0.remove();
    }
}

/// Mounts the view. The host's content stays visible, in the loader's slot, until words and style are there.
pub fn mount(host: HtmlElement) -> Mounted {
    let element = Element::new(host);
    let owner = Owner::new();
    let view = owner.with(|| root(element.clone()));
    if let Some(root) = element.host().shadow_root() {
        let _ = root.append_child(&view.0);
    }
    Mounted { element, view, owner }
}

fn root(element: Element) -> El {
    let texts = Signal::new(None::<Texts>);
    let language = Signal::new(element.attributes.peek().language);
    {
        let (element, language) = (element.clone(), language.clone());
        effect(move || language.change(element.attributes.get().language));
    }
    {
        let (element, texts) = (element.clone(), texts.clone());
        effect(move || {
            let tag = *language.get();
            let (element, texts, language) = (element.clone(), texts.clone(), language.clone());
            spawn_local(async move {
                match prepare(&element, tag).await {
                    // A later change of language may have overtaken this one.
                    Ok(loaded) if *language.peek() == tag => texts.set(Some(loaded)),
                    Ok(_) => {}
                    Err(_) => element.emit("ifex-state", "state", "failed".into()),
                }
            });
        });
    }
    let is_petition = element.host().local_name() == "ifex-petition";
    // The view of the language before goes as a whole, with its stream and its tasks.
    el("div").live(move || {
        let view = texts
            .get()
            .map(|texts| if is_petition { petition::view(&element, texts) } else { alerts::view(&element, texts) });
        view.into_iter().collect()
    })
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
    let css = net::text(&crate::config::file("css").ok_or(Failure::Unreachable)?).await?;
    let sheet = CssStyleSheet::new().map_err(|_: JsValue| Failure::Unreachable)?;
    sheet.replace_sync(&css).map_err(|_| Failure::Untrusted)?;
    STYLE.set(Some(sheet.clone()));
    Ok(sheet)
}
