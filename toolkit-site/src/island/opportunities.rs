//! What one may apply for: as printed, renewed from the clearing house where the line is there.

use std::collections::BTreeSet;

use gloo_net::http::Request;
use leptos::html::Select;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::{Opportunity, OpportunityKind};

use crate::words::{Words, words};

/// The list with two filters.
#[island]
pub fn Opportunities(
    /// The clearing house's address; without one the list stays as printed.
    house: Option<String>,
    /// What was known when the page was printed.
    printed: Vec<Opportunity>,
) -> impl IntoView {
    let words = words();
    let tool = words.tool;
    let list = RwSignal::new(printed);
    let (kind, country, today) = (RwSignal::new(None), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (kinds_list, countries_list) = (NodeRef::<Select>::new(), NodeRef::<Select>::new());
    let chosen = |list: NodeRef<Select>| list.get_untracked().map(|list| list.value()).unwrap_or_default();
    let look = move || {
        kind.set(OpportunityKind::parse(&chosen(kinds_list)));
        country.set(chosen(countries_list));
    };
    let calendars = house.clone();
    let subscribe = house.as_deref().map(|house| subscribe(words, house));
    Effect::new(move |_| {
        // What was chosen before this code came counts too.
        look();
        today.set(String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect());
        let Some(house) = house.clone() else { return };
        spawn_local(async move {
            // Without an answer the printed list stays; it says when each entry was checked.
            let address = format!("{house}{}", wire::route::opportunities(words.language.tag));
            if let Ok(reply) = Request::get(&address).send().await
                && let Ok(newer) = reply.json::<Vec<Opportunity>>().await
            {
                list.set(newer);
            }
        });
    });
    let fits = move |opportunity: &Opportunity| {
        let country = country.read();
        let here = opportunity.countries.is_empty() || country.is_empty() || opportunity.countries.contains(&country);
        here && kind.get().is_none_or(|kind| kind == opportunity.kind)
    };
    let fitting = Memo::new(move |_| list.get().into_iter().filter(|one| fits(one)).collect::<Vec<_>>());
    let countries = move || {
        let list = list.read();
        let codes: BTreeSet<&str> = list.iter().flat_map(|one| &one.countries).map(String::as_str).collect();
        let named = words.countries(codes.into_iter()).into_iter().map(|(code, name)| (code.to_owned(), name));
        named.collect::<Vec<_>>()
    };
    let kinds = OpportunityKind::ALL.iter().map(|kind| {
        view! { <option value=kind.as_str()>{kind_name(words, *kind)}</option> }
    });
    let entries = move || {
        let card = |one| entry(words, one, calendars.as_deref(), today);
        fitting.get().into_iter().map(card).collect_view()
    };
    view! {
        <form class="filter scripted" autocomplete="off" on:change=move |_| look() on:submit=|event| event.prevent_default()>
            <div>
                <label for="kind">{tool.opportunity_filter_kind()}</label>
                <select id="kind" node_ref=kinds_list>
                    <option value="">{tool.opportunities_all()}</option>
                    {kinds.collect_view()}
                </select>
            </div>
            <div>
                <label for="country">{tool.request_country()}</label>
                <select id="country" node_ref=countries_list>
                    <option value="">{tool.opportunities_all()}</option>
                    // By their keys, so that what is chosen stays chosen when a newer list has other countries.
                    <For each=countries key=|(code, _)| code.clone() let((code, name))>
                        <option value=code>{name}</option>
                    </For>
                </select>
            </div>
            <p class="quiet" role="status">{move || tool.opportunities_count(fitting.read().len() as u64)}</p>
        </form>
        <div class="opportunities eager">{entries}</div>
        {subscribe}
        {move || fitting.read().is_empty().then(|| view! { <p>{tool.opportunities_none()}</p> })}
    }
}

/// The list as printed, for a page without scripts: an island would bring everything a second time.
pub fn opportunities(house: Option<&str>, list: &[Opportunity]) -> AnyView {
    let words = words();
    let today = RwSignal::new(String::new());
    let none = list.is_empty().then(|| view! { <p>{words.tool.opportunities_none()}</p> });
    let entries = list.iter().cloned().map(|one| entry(words, one, house, today)).collect_view();
    view! { {entries} {house.map(|house| subscribe(words, house))} {none} }.into_any()
}

fn subscribe(words: Words, house: &str) -> AnyView {
    let (tool, lang) = (words.tool, words.language.tag);
    view! {
        <p class="links">
            <a href=format!("{house}{}", wire::route::opportunities_calendar(lang))>{tool.opportunities_calendar()}</a>
            <a href=format!("{house}{}", wire::route::opportunities_feed(lang))>{tool.opportunities_feed()}</a>
        </p>
    }
    .into_any()
}

fn kind_name(words: Words, kind: OpportunityKind) -> &'static str {
    match kind {
        OpportunityKind::Grant => words.tool.opportunity_kind_grant(),
        OpportunityKind::EmergencyGrant => words.tool.opportunity_kind_emergency_grant(),
        OpportunityKind::Fellowship => words.tool.opportunity_kind_fellowship(),
        OpportunityKind::Training => words.tool.opportunity_kind_training(),
    }
}

fn entry(words: Words, one: Opportunity, house: Option<&str>, today: RwSignal<String>) -> AnyView {
    let tool = words.tool;
    let join = |names: Vec<String>| names.join(&format!("{} ", tool.list_comma()));
    let countries = match one.countries.as_slice() {
        [] => tool.opportunity_anywhere().to_owned(),
        codes => tool.opportunity_countries(&join(codes.iter().map(|code| words.country(code)).collect())),
    };
    let languages = (!one.languages.is_empty())
        .then(|| tool.opportunity_languages(&join(one.languages.iter().map(|tag| words.language_name(tag)).collect())));
    let until = one.deadline.clone();
    let deadline = move || match &until {
        None => tool.opportunity_no_deadline().to_owned(),
        Some(day) if !today.read().is_empty() && *day < *today.read() => tool.opportunity_passed(&words.date(day)),
        Some(day) => tool.opportunity_deadline(&words.date(day)),
    };
    let calendar = house.filter(|_| one.deadline.is_some()).map(|house| {
        let file = format!("{house}{}", wire::route::opportunity_calendar(&one.slug, words.language.tag));
        view! { <a href=file>{tool.opportunity_calendar()}</a> }
    });
    let details = [
        (tool.opportunity_covers(), one.covers),
        (tool.opportunity_who(), one.who),
        (tool.opportunity_excludes(), one.excludes),
    ];
    let lang = one.lang.clone();
    let details = details.into_iter().filter(|(_, text)| !text.is_empty()).map(move |(name, text)| {
        view! { <dt>{name}</dt> <dd dir="auto" lang=lang.clone()>{text}</dd> }
    });
    view! {
        <article id=one.slug.clone()>
            <h2 dir="auto" lang=one.lang.clone()>{one.title}</h2>
            <p class="facts">
                <span>{kind_name(words, one.kind)}</span>
                <strong>{deadline}</strong>
                <span>{tool.opportunity_organisation(&one.organisation)}</span>
                {one.sample.then(|| view! { <span class="mark">{tool.opportunities_sample()}</span> })}
            </p>
            <p dir="auto" lang=one.lang.clone()>{one.summary}</p>
            <dl>{details.collect_view()}</dl>
            <p class="facts">
                <span>{countries}</span>
                {languages.map(|languages| view! { <span>{languages}</span> })}
                <span>{tool.opportunity_reviewed(&words.date(&one.reviewed))}</span>
            </p>
            <p class="links">
                {one.url.map(|url| view! { <a href=url rel="noreferrer">{tool.opportunity_apply()}</a> })}
                {calendar}
            </p>
        </article>
    }
    .into_any()
}
