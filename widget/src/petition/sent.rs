//! What stands in the form's place: what happens next, and that truthfully.

use std::rc::Rc;

use super::model::{Model, Stage};
use super::{link, share};
use crate::signal::effect;
use crate::signing::keep;
use crate::texts::Texts;
use crate::view::{El, button, el, p};

/// Sent, kept on this device, or come back by the mail's link; nothing while the form is there.
pub fn view(model: &Rc<Model>, texts: Texts) -> El {
    let model = model.clone();
    el("div").live(move || {
        let title = model.petition.get().as_ref().map(|petition| petition.title.clone()).unwrap_or_default();
        match &*model.stage.get() {
            Stage::Form | Stage::NotTaken(_) => vec![],
            Stage::Sent => sent(&model, texts, &title),
            Stage::Kept(until) => vec![kept(&model, texts, *until)],
            Stage::Link(link) => link::view(&model, link, texts, &title),
        }
    })
}

/// The thanks, with a way back to the form for who mistyped the address.
fn sent(model: &Rc<Model>, texts: Texts, title: &str) -> Vec<El> {
    let back = model.stage.clone();
    let heading = el("h3").attr("tabindex", "-1").text(texts.sent_title());
    let thanks = el("div")
        .part("sent", "notice good")
        .child(heading.clone())
        .child(p("", texts.sent_text()))
        .maybe(model.browser.borrow().is_some().then(|| p("", texts.sent_open())))
        .child(p("quiet", texts.sent_not_arrived()))
        .child(button("plain", move || back.set(Stage::Form)).text(texts.sent_correct()));
    // Once it is in the page.
    effect(move || heading.focus());
    vec![thanks, share::view(model, texts, title)]
}

fn kept(model: &Rc<Model>, texts: Texts, until: f64) -> El {
    let model = model.clone();
    let heading = el("h3").attr("tabindex", "-1").text(texts.kept_title());
    let target = heading.clone();
    effect(move || target.focus());
    el("div")
        .part("kept", "notice")
        .child(heading)
        .child(p("", &texts.kept_text(&texts.locale().moment(until))))
        .child(button("button", keep::try_again).text(texts.kept_send()))
        .text(" ")
        .child(button("button", move || keep::forget(&model.slug())).text(texts.kept_remove()))
}
