//! Sealed requests and their answers.

use leptos::prelude::*;
use wire::RequestKind;

use super::frame::{self, trail};
use super::{Edition, Page};
use crate::island::{Answer, Request, Sealing};
use crate::route::Route;

/// A request for support.
pub fn page(edition: &'static Edition) -> Page {
    let site = edition.site;
    let steps = [site.support_how_sealed(), site.support_how_code(), site.support_how_answer()];
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start)])}
        <h1>{site.support_title()}</h1>
        <p class="lead">{site.support_lead()}</p>
        <h2>{site.support_how()}</h2>
        <ol>{steps.map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
        <p>{site.support_have_code()} " " <a href=edition.to(Route::Answer)>{site.nav_answer()}</a></p>
        {form(edition, RequestKind::Support, Vec::new())}
    };
    Page {
        route: Route::Support,
        tab: site.nav_support().into(),
        about: site.support_lead().into(),
        content: content.into_any(),
        widget: false,
    }
}

/// The answer to a request.
pub fn answer(edition: &'static Edition) -> Page {
    let site = edition.site;
    let field = sealing(edition).filter(|_| !edition.plain).map(|sealing| view! { <Answer sealing /> });
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start), (site.nav_support(), Route::Support)])}
        <h1>{site.answer_title()}</h1>
        <p class="lead">{site.answer_lead()}</p>
        {frame::unscripted(edition, site.answer_no_script())}
        {sealing(edition).is_none().then(|| view! { <p class="notice">{site.support_unconnected()}</p> })}
        {field}
    };
    Page {
        route: Route::Answer,
        tab: site.nav_answer().into(),
        about: site.answer_lead().into(),
        content: content.into_any(),
        widget: false,
    }
}

/// The form of a request, or why there is none. `entries` are what it may be about: slug and title.
pub fn form(edition: &'static Edition, kind: RequestKind, entries: Vec<(String, String)>) -> AnyView {
    let site = edition.site;
    let unscripted = frame::unscripted(edition, site.support_no_script());
    if edition.plain {
        return unscripted;
    }
    let Some(sealing) = sealing(edition) else {
        return view! { <p class="notice">{site.support_unconnected()}</p> }.into_any();
    };
    view! {
        {unscripted}
        <Request kind sealing entries answer=edition.to(Route::Answer) />
    }
    .into_any()
}

fn sealing(edition: &'static Edition) -> Option<Sealing> {
    Some(Sealing {
        house: edition.house.clone()?,
        programme: edition.holdings.programme.as_ref()?.key.clone(),
        module: edition.files.seal.clone()?,
    })
}
