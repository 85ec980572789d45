//! `<ifex-alerts>`: a list that scans, kept up to date without moving what the reader looks at.

mod feed;
mod item;
mod list;
mod scope;

use std::rc::Rc;

use crate::element::Element;
use crate::net::Failure;
use crate::texts::Texts;
use crate::view::{El, button, el, p};
use feed::{Feed, State};

/// The element's view in one language.
pub fn view(element: &Element, texts: Texts) -> El {
    let feed = Feed::new(element.clone(), texts.language().tag);
    let title = {
        let feed = feed.clone();
        move || feed.scope.get().title(texts)
    };
    let (heading, label) = (title.clone(), title);
    let (state, busy) = (feed.clone(), feed.clone());

    card(texts)
        .attr_live("aria-label", move || Some(label()))
        .attr_live("data-state", move || Some(state.state().as_str().to_owned()))
        .attr_live("aria-busy", move || Some((busy.state() == State::Loading).to_string()))
        .child(
            el("header")
                .attr("part", "heading")
                .child(el("slot").attr("name", "heading").child(el("h2").text_live(heading)))
                // One row for both, so that new alerts announce themselves without moving those below.
                .child(el("div").class("row").child(line(feed.clone(), texts)).child(waiting(feed.clone(), texts))),
        )
        .child(notice(feed.clone(), texts))
        .child(list::view(feed.clone(), texts))
        .child(footer(feed, texts))
}

/// The box around everything.
pub fn card(texts: Texts) -> El {
    let language = texts.language();
    el("article").part("card", "card").attr("lang", language.tag).attr("dir", language.direction.as_str())
}

/// The state of the line, in a word.
fn line(feed: Rc<Feed>, texts: Texts) -> El {
    el("span").part("status", "").attr("role", "status").live(move || {
        let (class, words) = match feed.state() {
            State::Stale { .. } => ("line stale quiet", texts.alerts_stale(&texts.locale().moment(*feed.since.get()))),
            State::Ready | State::Empty if *feed.live.get() => ("line quiet", texts.alerts_live().to_owned()),
            _ => return vec![],
        };
        vec![el("span").class(class).text(&words)]
    })
}

/// New alerts wait here until the reader wants them.
fn waiting(feed: Rc<Feed>, texts: Texts) -> El {
    el("div").attr("aria-live", "polite").live(move || {
        let count = *feed.waiting_count.get();
        if count == 0 {
            return vec![];
        }
        let feed = feed.clone();
        let show = button("button new", move || feed.show_waiting());
        vec![show.attr("part", "new").text(&texts.alerts_show_new(count))]
    })
}

/// What stands in the list's place, or above a list that may not be the newest.
fn notice(feed: Rc<Feed>, texts: Texts) -> El {
    el("div").live(move || match feed.state() {
        State::Loading => skeleton(feed.element.attributes.peek().limit, texts.alerts_loading()),
        State::Failed(failure) => failed(&feed, texts, failure),
        State::Empty => vec![p("", texts.alerts_empty()).attr("part", "status")],
        State::Ready => vec![],
        State::Stale { expired } => {
            vec![p("notice quiet", if expired { texts.alerts_expired_hint() } else { texts.alerts_stale_hint() })]
        }
    })
}

/// Nothing to show: the host's own content is back, with the reason and a way to try again.
fn failed(feed: &Rc<Feed>, texts: Texts, failure: Failure) -> Vec<El> {
    let reason = match failure {
        Failure::Unreachable => texts.alerts_failed(),
        Failure::Untrusted => texts.alerts_untrusted(),
    };
    let feed = feed.clone();
    unavailable(texts, reason, move || feed.refresh())
}

/// What an element shows that has nothing of its own.
pub fn unavailable(texts: Texts, reason: &str, retry: impl Fn() + 'static) -> Vec<El> {
    let notice = el("div").part("status", "notice").attr("role", "alert").child(p("", reason)).child(el("slot"));
    vec![notice, button("button", retry).text(texts.retry())]
}

fn footer(feed: Rc<Feed>, texts: Texts) -> El {
    let all = el("a").attr("target", "_top").text(texts.alerts_all());
    let page = all.attr_live("href", move || Some(feed.scope.get().page(texts.language().tag)));
    el("footer").part("footer", "pair").child(page).child(el("span").class("quiet").text(texts.alerts_from()))
}

/// Grey lines of about the height of what comes.
pub fn skeleton(items: usize, label: &str) -> Vec<El> {
    let item = || el("div").class("item").child(el("i")).child(el("i")).child(el("i"));
    let lines = (0..items).map(|_| item()).collect();
    vec![p("hidden-text", label), el("div").class("skeleton").attr("aria-hidden", "true").children(lines)]
}

/// A link to a page of the clearing house, which leaves a frame, should we be in one.
pub fn page_link(route: &str) -> El {
    el("a").attr("href", &crate::config::url(route)).attr("target", "_top")
}
