//! The list itself. Items that did not change keep their nodes, and with them the focus and the selection in them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wire::AlertSummary;

use super::feed::Feed;
use super::item;
use crate::signal::{Signal, effect};
use crate::texts::Texts;
use crate::view::{El, button, el};

/// The list with its "show more", hidden while there is none. It stays in its place whatever happens to the line, so
/// that nobody who reads in it is thrown out.
pub fn view(feed: Rc<Feed>, texts: Texts) -> El {
    let list = el("ol").part("list", "list").attr("tabindex", "-1");
    let extra = Signal::new(0);
    let shown: RefCell<Vec<(AlertSummary, El)>> = RefCell::default();
    let asked = Cell::new(0);
    let (target, follow, more) = (list.clone(), feed.clone(), extra.clone());
    effect(move || {
        let visible = follow.element.attributes.get().limit + *more.get();
        let alerts = follow.shown.get();
        let alerts = alerts.iter().flatten().take(visible);
        let before = shown.take();
        let now: Vec<_> = alerts.map(|alert| reuse(&before, alert, texts)).collect();
        place(&target, &now);
        shown.replace(now);
        // Whoever pressed "show" goes on reading at the top of what came.
        if asked.replace(follow.asked.get()) != follow.asked.get() {
            target.focus();
        }
    });
    let (follow, rest, none, more) = (feed.clone(), feed.clone(), feed, extra.clone());
    let show_more = button("button", move || {
        let step = follow.element.attributes.peek().limit;
        let now = *more.peek() + step;
        more.set(now);
    });
    let show_more = show_more
        .attr("part", "more")
        .hidden(move || rest.length() <= rest.element.attributes.get().limit + *extra.get())
        .text(texts.alerts_more());
    el("div").hidden(move || none.length() == 0).child(list).child(show_more)
}

fn reuse(before: &[(AlertSummary, El)], alert: &AlertSummary, texts: Texts) -> (AlertSummary, El) {
    let same = |(old, _): &&(AlertSummary, El)| old.id == alert.id && old.updated == alert.updated;
    match before.iter().find(same) {
        Some(kept) => kept.clone(),
        None => (alert.clone(), item::view(alert, texts)),
    }
}

/// Puts the items in order, moving only what is not where it belongs.
fn place(list: &El, items: &[(AlertSummary, El)]) {
    for (at, (_, item)) in items.iter().enumerate() {
        let there = list.0.children().item(at as u32);
        if there.as_ref() != Some(&item.0) {
            let _ = list.0.insert_before(&item.0, there.as_deref());
        }
    }
    while let Some(extra) = list.0.children().item(items.len() as u32) {
        extra.remove();
    }
}
