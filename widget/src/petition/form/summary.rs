//! Everything that is to be mended, on top of the form, with the focus on it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use wire::Field;

use super::Faults;
use super::field::words;
use crate::signal::effect;
use crate::texts::Texts;
use crate::view::{El, el, p};

/// The summary; empty while nothing is wrong.
pub fn view(faults: &Faults, texts: Texts) -> El {
    let (all, wrong) = (faults.clone(), faults.clone());
    let summary = el("div").attr("tabindex", "-1").attr("role", "alert").live(move || {
        let whole = all.whole.get().map(|words| p("errors", words).attr("part", "errors"));
        let fields: Vec<Field> = all.fields.get().iter().map(|fault| fault.field).collect();
        let list = (!fields.is_empty()).then(|| {
            let lines = fields.iter().map(|field| el("li").child(line(*field, &all, texts))).collect();
            let title = el("h3").text(&texts.sign_error_summary(fields.len() as u64));
            el("div").part("errors", "errors").child(title).child(el("ul").children(lines))
        });
        whole.into_iter().chain(list).collect()
    });
    let target = summary.clone();
    effect(move || {
        if !wrong.fields.get().is_empty() || wrong.whole.get().is_some() {
            target.focus();
        }
    });
    summary
}

fn line(field: Field, faults: &Faults, texts: Texts) -> El {
    let words = words(field, faults, texts).unwrap_or_default();
    let to = ["#", field.as_str()].concat();
    el("a").attr("href", &to).text(&words).on("click", move |event| focus(&event, field))
}

fn focus(event: &Event, field: Field) {
    // The host page's address is not ours to change.
    event.prevent_default();
    let form = event.target().and_then(|link| link.unchecked_into::<Element>().closest("form").ok()?);
    let input = form.and_then(|form| form.query_selector(&["#", field.as_str()].concat()).ok()?);
    if let Some(input) = input {
        if let Ok(Some(folded)) = input.closest("details") {
            let _ = folded.set_attribute("open", "");
        }
        let _ = input.unchecked_into::<HtmlElement>().focus();
    }
}
