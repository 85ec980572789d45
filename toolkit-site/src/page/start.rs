//! The start page.

use leptos::prelude::*;

use super::{Edition, Page, facts, guides};
use crate::guide::{Card, Section};
use crate::names;
use crate::route::Route;

/// What most new groups need first, one guide of each section.
const FIRST: [&str; 8] = [
    "office",
    "alert-writing",
    "first-proposal",
    "simple-website",
    "petition",
    "ask-a-specialist",
    "defamation",
    "founding",
];

/// What is most needed, and the way to everything else.
pub fn page(edition: &'static Edition) -> Page {
    let site = edition.site;
    let first: Vec<&Card> = FIRST.iter().filter_map(|slug| edition.guide(slug)).map(|guide| &guide.card).collect();
    let section = |section: &Section| {
        let count = edition.of_section(*section).count();
        view! {
            <li>
                <a href=edition.to(Route::Section(*section))>{names::section(edition.words.tool, *section)}</a>
                <p class="summary">{facts::about(site, *section)}</p>
                <p class="facts"><span>{site.guide_count(count as u64)}</span></p>
            </li>
        }
    };
    let help = [
        (site.nav_support(), site.start_help_support(), Route::Support),
        (site.nav_expertise(), site.start_help_expertise(), Route::Expertise),
        (site.nav_funding(), site.start_help_funding(), Route::Funding),
    ];
    let help = help.map(|(name, about, to)| {
        view! { <li><a href=edition.to(to)>{name}</a><p class="summary">{about}</p></li> }
    });
    let content = view! {
        <h1>{site.start_title()}</h1>
        <p class="lead">{site.start_lead()}</p>
        {guides::find(edition, false, view! { <h2>{site.start_needs()}</h2> {facts::needs(edition, first)} }.into_any())}
        <div class="columns">
            <section aria-labelledby="alerts">
                <h2 id="alerts">{site.start_alerts()}</h2>
                <ifex-alerts lang=edition.language().tag limit="3">
                    <a href=edition.to(Route::Alerts)>{site.start_alerts_all()}</a>
                </ifex-alerts>
            </section>
            <section aria-labelledby="help">
                <h2 id="help">{site.start_help()}</h2>
                <ul class="needs">{help.collect_view()}</ul>
            </section>
        </div>
        <h2>{site.start_sections()}</h2>
        <ul class="needs">{Section::ALL.iter().map(section).collect_view()}</ul>
        <h2>{site.start_take()}</h2>
        <p>{site.start_take_text()} " " <a href=edition.to(Route::Offline)>{site.nav_offline()}</a></p>
    };
    Page {
        route: Route::Start,
        tab: site.site_title().into(),
        about: site.start_lead().into(),
        content: content.into_any(),
        widget: true,
    }
}
