//! Alerts, petitions and the campaign, by our own widget.

use leptos::prelude::*;

use super::frame::trail;
use super::{Edition, Page};
use crate::route::Route;

/// The campaign that has a page of its own, and its petition.
const CAMPAIGN: &str = "tunisia-monitoring-group";
const CAMPAIGN_PETITION: &str = "tunisia-summit-voices";

/// The newest alerts.
pub fn page(edition: &'static Edition) -> Page {
    let site = edition.site;
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start)])}
        <h1>{site.site_alerts_title()}</h1>
        <p class="lead">{site.site_alerts_lead()}</p>
        <ifex-alerts lang=edition.language().tag limit="20">
            {without_script(edition)}
        </ifex-alerts>
        {without_script(edition).map(|link| view! { <p>{link}</p> })}
        <p><a href=edition.to(Route::Embed)>{site.nav_embed()}</a></p>
    };
    Page {
        route: Route::Alerts,
        tab: site.nav_alerts().into(),
        about: site.site_alerts_lead().into(),
        content: content.into_any(),
        widget: true,
    }
}

/// The open petitions.
pub fn petitions(edition: &'static Edition) -> Page {
    let site = edition.site;
    let open = &edition.holdings.petitions;
    let none = open.is_empty().then(|| view! { <p class="quiet">{site.petitions_none()}</p> });
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start)])}
        <h1>{site.petitions_title()}</h1>
        <p class="lead">{site.petitions_lead()}</p>
        {none}
        <div class="cards">{open.iter().map(|one| petition(edition, &one.slug)).collect_view()}</div>
    };
    Page {
        route: Route::Petitions,
        tab: site.nav_petitions().into(),
        about: site.petitions_lead().into(),
        content: content.into_any(),
        widget: true,
    }
}

/// A campaign's story, its alerts and its petition.
pub fn campaign(edition: &'static Edition) -> Page {
    let site = edition.site;
    let steps = [
        (site.campaign_autumn_2004(), site.campaign_launch()),
        (site.campaign_january_2005(), site.campaign_mission()),
        (site.campaign_2005(), site.campaign_report()),
        (site.campaign_november_2005(), site.campaign_summit()),
    ];
    let study = edition.guide(CAMPAIGN).map(|guide| {
        view! { <p><a href=edition.to_card(&guide.card)>{site.campaign_study()}</a></p> }
    });
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start)])}
        <h1>{site.campaign_title()}</h1>
        <p class="lead">{site.campaign_lead()}</p>
        <h2>{site.campaign_timeline()}</h2>
        <dl class="timeline">
            {steps.map(|(when, what)| view! { <dt>{when}</dt> <dd>{what}</dd> }).collect_view()}
        </dl>
        {study}
        <div class="columns">
            <section aria-labelledby="alerts">
                <h2 id="alerts">{site.campaign_alerts()}</h2>
                <p class="quiet">{site.site_sample_note()}</p>
                <ifex-alerts lang=edition.language().tag campaign=CAMPAIGN limit="5">
                    {without_script(edition)}
                </ifex-alerts>
            </section>
            <section aria-labelledby="petition">
                <h2 id="petition">{site.campaign_petition()}</h2>
                {petition(edition, CAMPAIGN_PETITION)}
            </section>
        </div>
    };
    Page {
        route: Route::Campaign,
        tab: site.nav_campaign().into(),
        about: site.campaign_lead().into(),
        content: content.into_any(),
        widget: true,
    }
}

/// The clearing house's page of alerts. The site's copy of its files has no pages.
fn without_script(edition: &'static Edition) -> Option<AnyView> {
    edition.house.as_ref()?;
    let page = edition.house_page(wire::route::ALERTS_PAGE);
    Some(view! { <a href=page>{edition.site.site_alerts_without_script()}</a> }.into_any())
}

fn petition(edition: &'static Edition, slug: &'static str) -> AnyView {
    let page = edition.house.as_ref().map(|house| {
        let page = format!("{house}{}", wire::route::petition_page(slug, edition.language().tag));
        view! { <a href=page>{edition.site.petition_page()}</a> }
    });
    view! { <ifex-petition lang=edition.language().tag petition=slug>{page}</ifex-petition> }.into_any()
}
