//! Grants, fellowships and training.

use leptos::prelude::*;

use super::frame::trail;
use super::{Edition, Page, facts};
use crate::guide::{Card, Section};
use crate::island::{Opportunities, opportunities};
use crate::route::Route;

/// What is open, as the clearing house knew it when the page was printed; the island asks for news.
pub fn page(edition: &'static Edition) -> Page {
    let site = edition.site;
    let guides: Vec<&Card> = edition.of_section(Section::Funding).map(|guide| &guide.card).collect();
    let samples = edition.holdings.opportunities.iter().any(|opportunity| opportunity.sample);
    let newest = edition.house.is_some().then(|| {
        let list = edition.house_page(wire::route::OPPORTUNITIES_PAGE);
        view! { <p><a href=list>{site.funding_newest()}</a></p> }
    });
    let (house, printed) = (edition.house.clone(), edition.holdings.opportunities.clone());
    let list = if edition.plain {
        opportunities(house.as_deref(), &printed)
    } else {
        view! { <Opportunities house printed /> }.into_any()
    };
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start)])}
        <h1>{site.funding_title()}</h1>
        <p class="lead">{site.funding_lead()}</p>
        {facts::sample_note(edition, samples)}
        {list}
        {newest}
        <h2>{site.funding_guides()}</h2>
        {facts::needs(edition, guides)}
    };
    Page {
        route: Route::Funding,
        tab: site.nav_funding().into(),
        about: site.funding_lead().into(),
        content: content.into_any(),
        widget: false,
    }
}
