//! How an organisation joins the network.

use leptos::prelude::*;
use wire::RequestKind;

use super::frame::trail;
use super::{Edition, Page, support};
use crate::route::Route;

/// What a member is, what happens to an application, and the form.
pub fn page(edition: &'static Edition) -> Page {
    let site = edition.site;
    let criteria = [
        site.join_criteria_purpose(),
        site.join_criteria_independent(),
        site.join_criteria_working(),
        site.join_criteria_open(),
        site.join_criteria_all(),
    ];
    let next = [site.support_how_sealed(), site.join_what_read(), site.join_what_decide()];
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start), (site.nav_members(), Route::Members)])}
        <h1>{site.join_title()}</h1>
        <p class="lead">{site.join_lead()}</p>
        <h2>{site.join_criteria()}</h2>
        <ul>{criteria.map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
        <p>{site.join_not()}</p>
        <h2>{site.join_what()}</h2>
        <ol>{next.map(|text| view! { <li>{text}</li> }).collect_view()}</ol>
        <h2>{site.join_form()}</h2>
        {support::form(edition, RequestKind::Application, Vec::new())}
    };
    Page {
        route: Route::Join,
        tab: site.nav_join().into(),
        about: site.join_lead().into(),
        content: content.into_any(),
        widget: false,
    }
}
