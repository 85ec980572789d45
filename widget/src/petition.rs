//! `<ifex-petition>`: what is asked, of whom, how many signed, and the form.

mod count;
mod exit;
mod form;
mod model;

use std::rc::Rc;

use wire::{Petition, PetitionState};

use crate::alerts::{card, skeleton, unavailable};
use crate::element::Element;
use crate::net::Failure;
use crate::signal::Signal;
use crate::texts::Texts;
use crate::view::{El, button, el, p};
use model::{Model, Reason, State};

/// Characters of a petition's text that are shown unfolded: about six lines.
const UNFOLDED: usize = 600;

/// The element's view in one language.
pub fn view(element: &Element, texts: Texts) -> El {
    let model = Model::new(element.clone(), texts);
    let place = model.place.clone();
    let (label, state, busy, body) = (model.clone(), model.clone(), model.clone(), model);
    card(texts)
        .attr_live("aria-label", move || {
            let petition = label.petition.get();
            Some(
                petition
                    .as_ref()
                    .map_or_else(|| texts.petition_loading().to_owned(), |petition| petition.title.clone()),
            )
        })
        .attr_live("data-state", move || Some(state.state().as_str().to_owned()))
        .attr_live("aria-busy", move || Some((busy.state() == State::Loading).to_string()))
        .child(el("div").live(move || match (body.petition.get().as_ref(), *body.reason.get()) {
            (Some(petition), _) => content(&body, texts, petition),
            (None, None) => skeleton(5, texts.petition_loading()),
            (None, Some(reason)) => failed(&body, texts, reason),
        }))
        .child(place)
}

fn failed(model: &Rc<Model>, texts: Texts, reason: Reason) -> Vec<El> {
    let words = match reason {
        Reason::Absent => texts.petition_not_found(),
        Reason::Failure(Failure::Unreachable) => texts.petition_failed(),
        Reason::Failure(Failure::Untrusted) => texts.alerts_untrusted(),
    };
    let model = model.clone();
    unavailable(texts, words, move || model.load())
}

fn content(model: &Rc<Model>, texts: Texts, petition: &Petition) -> Vec<El> {
    let target = (!petition.target.is_empty()).then(|| p("", &texts.petition_to(&petition.target)));
    let outdated = model.clone();
    let outdated = p("notice quiet", texts.alerts_expired_hint()).hidden(move || !*outdated.outdated.get());
    let mut all = vec![header(petition, texts)];
    all.extend(target.map(|target| target.attr("part", "target")));
    all.extend(text(petition, texts));
    all.push(outdated);
    let open = petition.state == PetitionState::Open;
    all.push(count::view(model, texts, open));
    if !open {
        all.push(p("notice", texts.petition_closed()).attr("part", "status"));
        return all;
    }
    all.extend(petition.closes.as_ref().map(|day| p("quiet", &texts.petition_closes(&texts.locale().date(day)))));
    all.push(form::view(model, texts, petition));
    all
}

fn header(petition: &Petition, texts: Texts) -> El {
    let title = el("h2").attr("part", "title").lang(&petition.lang).text(&petition.title);
    let sample = petition.sample.then(|| el("span").class("tag").text(texts.alerts_sample()));
    let foreign = petition.lang != texts.language().tag;
    let language = foreign.then(|| texts.alerts_in_language(&texts.locale().language(&petition.lang)));
    el("header")
        .attr("part", "heading")
        .child(el("slot").attr("name", "heading").child(title))
        .maybe(sample)
        .maybe(language.map(|language| el("span").class("quiet").text(&language)))
}

/// The text, folded where it is long.
fn text(petition: &Petition, texts: Texts) -> Vec<El> {
    let long = petition.text.chars().count() > UNFOLDED;
    let folded = Signal::new(long);
    let class = folded.clone();
    let lines = petition.text.split('\n').map(str::trim).filter(|line| !line.is_empty());
    let text = el("div")
        .attr("part", "text")
        .lang(&petition.lang)
        .attr_live("class", move || Some(if *class.get() { "text folded" } else { "text" }.to_owned()))
        .children(lines.map(|line| p("", line).attr("dir", "auto")).collect());
    if !long {
        return vec![text];
    }
    let (expanded, label, toggle) = (folded.clone(), folded.clone(), folded);
    let toggle = button("plain", move || {
        let now = *toggle.peek();
        toggle.set(!now);
    });
    let toggle = toggle.attr_live("aria-expanded", move || Some((!*expanded.get()).to_string())).text_live(move || {
        if *label.get() { texts.petition_read_more() } else { texts.petition_read_less() }.to_owned()
    });
    vec![text, toggle]
}
