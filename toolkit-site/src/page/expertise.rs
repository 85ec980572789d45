//! What groups offer one another, and what they ask for.

use leptos::prelude::*;
use wire::{ExchangeEntry, ExchangeKind, RequestKind};

use super::frame::trail;
use super::{Edition, Page, facts, support};
use crate::route::Route;

/// Offers, asks, and the form by which to answer or add one.
pub fn page(edition: &'static Edition) -> Page {
    let site = edition.site;
    let exchange = &edition.holdings.exchange;
    let entries = exchange.iter().map(|entry| (entry.slug.clone(), entry.title.clone())).collect();
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start)])}
        <h1>{site.expertise_title()}</h1>
        <p class="lead">{site.expertise_lead()}</p>
        {facts::sample_note(edition, exchange.iter().any(|entry| entry.sample))}
        <div class="columns">
            {list(edition, ExchangeKind::Offer)}
            {list(edition, ExchangeKind::Ask)}
        </div>
        <h2 id="form">{site.expertise_form()}</h2>
        {support::form(edition, RequestKind::Expertise, entries)}
    };
    Page {
        route: Route::Expertise,
        tab: site.nav_expertise().into(),
        about: site.expertise_lead().into(),
        content: content.into_any(),
        widget: false,
    }
}

fn list(edition: &'static Edition, kind: ExchangeKind) -> AnyView {
    let site = edition.site;
    let heading = match kind {
        ExchangeKind::Offer => site.expertise_offers(),
        ExchangeKind::Ask => site.expertise_asks(),
    };
    let entries: Vec<_> = edition.holdings.exchange.iter().filter(|entry| entry.kind == kind).collect();
    let none = entries.is_empty().then(|| view! { <p class="quiet">{site.expertise_none()}</p> });
    view! {
        <section aria-labelledby=kind.as_str()>
            <h2 id=kind.as_str()>{heading}</h2>
            {none}
            <ul class="entries">{entries.into_iter().map(|entry| self::entry(edition, entry)).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn entry(edition: &'static Edition, entry: &'static ExchangeEntry) -> AnyView {
    let (site, words) = (edition.site, edition.words);
    let names = |codes: &[String], name: &dyn Fn(&str) -> String| {
        let names: Vec<String> = codes.iter().map(|code| name(code)).collect();
        names.join(&format!("{} ", site.list_comma()))
    };
    let countries = match entry.countries.as_slice() {
        [] => site.expertise_anywhere().to_owned(),
        codes => site.expertise_countries(&names(codes, &|code| words.country(code))),
    };
    let languages = (!entry.languages.is_empty())
        .then(|| site.expertise_languages(&names(&entry.languages, &|tag| words.language_name(tag))));
    view! {
        <li id=entry.slug.as_str()>
            <h3 dir="auto" lang=entry.lang.as_str()>{entry.title.as_str()}</h3>
            <p class="facts">
                <span>{facts::field(site, entry.field)}</span>
                <span>{site.expertise_posted(&words.date(&entry.posted))}</span>
                {facts::sample_mark(edition, entry.sample)}
            </p>
            {facts::paragraphs(&entry.text, &entry.lang)}
            <p class="facts"><span>{countries}</span>{languages.map(|languages| view! { <span>{languages}</span> })}</p>
        </li>
    }
    .into_any()
}
