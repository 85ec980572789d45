//! Putting alerts and petitions on a partner's own site.

use leptos::prelude::*;

use super::frame::trail;
use super::{Edition, Page};
use crate::island::{Diagnose, Generator};
use crate::route::Route;
use crate::snippet::{Choice, Form, Source};

/// The generator, and what to do when nothing appears.
pub fn page(edition: &'static Edition) -> Page {
    let site = edition.site;
    let source = Source { house: edition.at_house(""), pin: None };
    let lines = [Form::Script, Form::Element, Form::Frame, Form::Link]
        .map(|form| Choice::default().lines(form, &source, false, site.site_alerts_title()));
    let plain = lines.map(|lines| view! { <pre tabindex="0"><code>{lines}</code></pre> }).collect_view();
    let petitions = edition.holdings.petitions.iter().map(|one| (one.slug.clone(), one.title.clone())).collect();
    let guide = edition.guide("put-alerts-on-your-site").map(|guide| {
        view! { <p><a href=edition.to_card(&guide.card)>{site.embed_guide()}</a></p> }
    });
    let generator = (!edition.plain).then(|| {
        view! {
            <Generator house=edition.house.clone() base=edition.base.clone() petitions style=edition.files.sample.clone() />
        }
    });
    let diagnose = (!edition.plain).then(|| {
        view! {
            <p class="scripted">{site.embed_check_paste()}</p>
            <Diagnose house=edition.house.clone() base=edition.base.clone() />
        }
    });
    let without = if edition.plain {
        view! { <p>{site.embed_no_script()}</p> {plain} }.into_any()
    } else {
        view! { <noscript><p class="notice">{site.embed_no_script()}</p> {plain}</noscript> }.into_any()
    };
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start)])}
        <h1>{site.embed_title()}</h1>
        <p class="lead">{site.embed_lead()}</p>
        {guide}
        {without}
        {generator}
        <h2 id="check">{site.embed_check_title()}</h2>
        <p>{site.embed_check_lead()}</p>
        {diagnose}
    };
    Page {
        route: Route::Embed,
        tab: site.nav_embed().into(),
        about: site.embed_lead().into(),
        content: content.into_any(),
        widget: false,
    }
}
