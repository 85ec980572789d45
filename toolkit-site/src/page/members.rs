//! Who is in the network, and where.

use std::collections::BTreeMap;

use leptos::prelude::*;
use wire::Member;

use super::frame::trail;
use super::{Edition, Page, facts, map};
use crate::route::Route;

/// The map, and under it the same by country.
pub fn page(edition: &'static Edition) -> Page {
    let (site, members) = (edition.site, &edition.holdings.members);
    let mut by_country: BTreeMap<&str, Vec<&Member>> = BTreeMap::new();
    for member in members {
        by_country.entry(&member.country).or_default().push(member);
    }
    let counts: Vec<(&str, usize)> = by_country.iter().map(|(code, members)| (*code, members.len())).collect();
    let none = members.is_empty().then(|| view! { <p class="quiet">{site.members_none()}</p> });
    let countries = edition.words.countries(by_country.keys().copied());
    let list = countries.into_iter().map(|(code, name)| {
        let members = by_country.remove(code).unwrap_or_default();
        view! {
            <section class="country" id=code.to_lowercase() aria-labelledby=format!("in-{code}")>
                <h2 id=format!("in-{code}")>{name}</h2>
                <ul class="entries">{members.into_iter().map(|member| entry(edition, member)).collect_view()}</ul>
            </section>
        }
    });
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start)])}
        <h1>{site.members_title()}</h1>
        <p class="lead">{site.members_lead()}</p>
        {facts::sample_note(edition, members.iter().any(|member| member.sample))}
        {map::svg(edition, &counts)}
        {none}
        <div class="countries">{list.collect_view()}</div>
        <p><a class="button" href=edition.to(Route::Join)>{site.nav_join()}</a></p>
    };
    Page {
        route: Route::Members,
        tab: site.nav_members().into(),
        about: site.members_lead().into(),
        content: content.into_any(),
        widget: false,
    }
}

fn entry(edition: &'static Edition, member: &'static Member) -> AnyView {
    let site = edition.site;
    let topics = member.topics.iter().map(|topic| view! { <span>{facts::topic(site, *topic)}</span> });
    let founded = member.founded.map(|year| view! { <span>{site.members_founded(&year.to_string())}</span> });
    let link = member.url.as_deref().map(|url| view! { <p><a href=url rel="noreferrer">{site.members_site()}</a></p> });
    view! {
        <li>
            <h3 dir="auto" lang=member.lang.as_str()>{member.name.as_str()}</h3>
            {facts::paragraphs(&member.about, &member.lang)}
            <p class="facts">{founded} {topics.collect_view()} {facts::sample_mark(edition, member.sample)}</p>
            {link}
        </li>
    }
    .into_any()
}
