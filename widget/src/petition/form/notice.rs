//! What is to be told of the signature as a whole: that it can wait on this device, or that one which waited was not taken.

use std::rc::Rc;

use super::super::model::{Model, Stage};
use super::Faults;
use crate::signal::Signal;
use crate::signing::keep;
use crate::texts::Texts;
use crate::view::{El, button, el, p};

/// The notice; empty while there is none.
pub fn view(model: &Rc<Model>, faults: &Faults, texts: Texts) -> El {
    let (model, faults) = (model.clone(), faults.clone());
    let impossible = Signal::new(false);
    el("div").live(move || {
        if let Stage::NotTaken(code) = *model.stage.get() {
            return vec![
                el("div").part("kept", "notice").child(p("", texts.kept_refused())).child(p("", texts.error(code))),
            ];
        }
        let Some(body) = faults.keepable.get().clone() else { return vec![] };
        let (model, refused, failed) = (model.clone(), impossible.clone(), impossible.clone());
        let keep = button("button", move || refused.change(!keep::keep(&model.slug(), &body)));
        vec![
            el("div")
                .part("keep", "notice")
                .child(el("h3").text(texts.keep_title()))
                .child(p("quiet", texts.keep_text()))
                .child(keep.text(texts.keep_button()))
                .child(p("error", texts.keep_impossible()).hidden(move || !*failed.get())),
        ]
    })
}
