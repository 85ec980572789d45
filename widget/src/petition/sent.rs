//! What stands in the form's place: what happens next, and that truthfully.

use std::rc::Rc;

use super::model::{Model, Stage};
use super::share;
use crate::signal::effect;
use crate::texts::Texts;
use crate::view::{El, button, el, p};

/// Nothing while the form is there; and what `signer.js` draws.
pub fn view(model: &Rc<Model>, texts: Texts) -> El {
    let (place, model) = (model.place.clone(), model.clone());
    let ours = el("div").live(move || {
        let title = model.petition.get().as_ref().map(|petition| petition.title.clone()).unwrap_or_default();
        match *model.stage.get() {
            Stage::Sent { here } => vec![sent(&model, texts, here), share::view(&model, texts, &title)],
            Stage::Confirmed => vec![share::view(&model, texts, &title)],
            Stage::Form | Stage::Kept | Stage::Link => vec![],
        }
    });
    el("div").child(place).child(ours)
}

/// The thanks, with a way back to the form for who mistyped the address.
fn sent(model: &Rc<Model>, texts: Texts, here: bool) -> El {
    let back = model.stage.clone();
    let heading = el("h3").attr("tabindex", "-1").text(texts.sent_title());
    let thanks = el("div")
        .part("sent", "notice good")
        .child(heading.clone())
        .child(p("", texts.sent_text()))
        .maybe(here.then(|| p("", texts.sent_open())))
        .child(p("quiet", texts.sent_not_arrived()));
    if !here {
        return thanks;
    }
    // Once it is in the page.
    effect(move || heading.focus());
    thanks.child(button("plain", move || back.set(Stage::Form)).text(texts.sent_correct()))
}
