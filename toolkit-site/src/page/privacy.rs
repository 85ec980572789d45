//! What this site keeps of its reader, and how to leave it.

use leptos::prelude::*;

use super::frame::trail;
use super::{Edition, Page};
use crate::route::Route;

/// What is kept, leaving at once, and what a site cannot hide.
pub fn page(edition: &'static Edition) -> Page {
    let site = edition.site;
    let kept = [
        site.privacy_kept_nothing(),
        site.privacy_kept_ticks(),
        site.privacy_kept_offline(),
        site.privacy_kept_version(),
        site.privacy_kept_request(),
        site.privacy_kept_signature(),
        site.privacy_kept_plain(),
    ];
    let not = [
        site.privacy_not_history(),
        site.privacy_not_device(),
        site.privacy_not_line(),
        site.privacy_not_mail(),
        site.privacy_not_files(),
    ];
    let list = |texts: Vec<&'static str>| texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    let exit = edition.exit.trim_start_matches("https://").trim_end_matches('/');
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start)])}
        <h1>{site.privacy_title()}</h1>
        <p class="lead">{site.privacy_lead()}</p>
        <h2>{site.privacy_kept()}</h2>
        <ul>{list(kept.to_vec())}</ul>
        <h2>{site.privacy_exit()}</h2>
        <p>{site.privacy_exit_text(exit)}</p>
        <p>{site.privacy_exit_back()}</p>
        <p>{site.privacy_exit_no_script()}</p>
        <h2>{site.privacy_not()}</h2>
        <ul>{list(not.to_vec())}</ul>
    };
    Page {
        route: Route::Privacy,
        tab: site.nav_privacy().into(),
        about: site.privacy_lead().into(),
        content: content.into_any(),
        widget: false,
    }
}
