//! After sending: what happens next, in the same place.

use std::rc::Rc;

use super::model::Model;
use super::share;
use crate::signal::effect;
use crate::texts::Texts;
use crate::view::{El, button, el, p};

/// The thanks, with a way back to the form for who mistyped the address.
pub fn view(model: &Rc<Model>, texts: Texts, title: &str) -> El {
    let (model, title) = (model.clone(), title.to_owned());
    el("div").live(move || {
        if !*model.sent.get() {
            return vec![];
        }
        let back = model.sent.clone();
        let heading = el("h3").attr("tabindex", "-1").text(texts.sent_title());
        let thanks = el("div")
            .part("sent", "notice good")
            .child(heading.clone())
            .child(p("", texts.sent_text()))
            .child(p("quiet", texts.sent_not_arrived()))
            .child(button("plain", move || back.set(false)).text(texts.sent_correct()));
        // Once it is in the page.
        effect(move || heading.focus());
        vec![thanks, share::view(&model, texts, &title)]
    })
}
