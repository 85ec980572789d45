//! The first page: latest alerts and open petitions.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use i18n::LANGUAGES;
use maud::html;
use wire::PetitionState;

use super::{Asked, Page, failed, parts};
use crate::{app::App, clock, store::AlertFilter};

/// Alerts shown.
const ALERTS: usize = 10;
/// Petitions shown.
const PETITIONS: usize = 10;

/// The page.
pub async fn show(State(app): State<Arc<App>>, asked: Asked) -> Response {
    let filter = AlertFilter { most: ALERTS, ..AlertFilter::default() };
    let (alerts, petitions) = match tokio::try_join!(app.store.alerts(filter), app.store.petitions()) {
        Ok(((alerts, _), petitions)) => (alerts, petitions),
        Err(error) => return failed(&app, &asked, &error),
    };
    let today = clock::day(app.clock.now());
    let open: Vec<_> = petitions.iter().filter(|p| p.state_on(&today) == PetitionState::Open).take(PETITIONS).collect();
    let words = asked.words.page;
    let content = html! {
        h1 { (words.home_title()) }
        @if !open.is_empty() {
            h2 { (words.home_petitions()) }
            ul.list {
                @for petition in open {
                    (parts::petition(&asked, petition, app.counts.get(&petition.slug).unwrap_or(petition.imported_count)))
                }
            }
        }
        h2 { (words.home_latest()) }
        @if alerts.is_empty() { p { (words.page_none()) } }
        ul.list { @for alert in &alerts { (parts::item(&asked, alert, parts::Rank::Third)) } }
        p { a.button href=(asked.link(wire::route::ALERTS_PAGE)) { (words.page_alert_back()) } }
    };
    Page::new(&asked, words.home_title(), content).canonical(String::new(), LANGUAGES.iter().collect()).reply(&app)
}
