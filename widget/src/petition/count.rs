//! How many signed, and how far it is to the next goal.

use std::rc::Rc;

use wire::petition::goal;

use super::model::Model;
use crate::texts::Texts;
use crate::view::{El, el, p};

/// The bar and the words; the goal rises in steps, until the petition is closed.
pub fn view(model: &Rc<Model>, texts: Texts, open: bool) -> El {
    let confirmed = model.confirmed.clone();
    let goal = move || goal(*confirmed.get());
    let (max, label, ahead) = (goal.clone(), goal.clone(), goal);
    let (value, labelled, counted, live) =
        (model.confirmed.clone(), model.confirmed.clone(), model.confirmed.clone(), model.live.clone());
    let bar = el("progress")
        .attr_live("max", move || Some(max().to_string()))
        .attr_live("value", move || Some(value.get().to_string()))
        .attr_live("aria-label", move || Some(texts.petition_progress_label(*labelled.get(), label())));
    let words = el("span")
        .attr("part", "count")
        .child(el("span").class("number").text_live(move || texts.petition_signed(*counted.get())));
    let progress = el("div").attr("part", "progress");
    if !open {
        return progress.child(p("", "").child(words));
    }
    let words = words.text(" ").child(el("span").class("quiet").text_live(move || texts.petition_goal(ahead())));
    let live = el("span").class("line quiet").text(texts.alerts_live()).hidden(move || !*live.get());
    progress.child(bar).child(p("pair", "").child(words).child(live))
}
