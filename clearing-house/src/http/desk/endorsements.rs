//! `desk/endorsements`: organisations that wait for an editor, the letters' order, and what was refused.

mod view;

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use maud::{Markup, html};
use wire::{EndorsementState, ErrorCode};

use super::{Section, Session, layout::notice, page, session::elsewhere};
use crate::{
    app::App,
    endorsement::{self, doubt::Known},
    http::{
        endorsements::picture,
        form::Form,
        pages::{failed, layout::Asked},
        refusal::Refusal,
    },
    store::{Petition, Stored},
};
use view::Desk;

/// Bytes of a decision.
const FORM: usize = 1_024;
/// The last place that can be given.
const PLACES: u32 = 9_999;
const ROUTE: &str = "desk/endorsements";

/// The page; `?letter=` opens a petition's letter.
pub async fn show(State(app): State<Arc<App>>, session: Session, asked: Asked) -> Response {
    answer(&app, &asked, &session, None).await
}

/// A decision, or a place in a letter.
pub async fn decide(
    State(app): State<Arc<App>>,
    session: Session,
    Path(key): Path<i64>,
    asked: Asked,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let words = asked.words.endorsement;
    let Ok(form) = Form::read(FORM, &headers, body).await else {
        return notice(&app, &asked, StatusCode::BAD_REQUEST, asked.words.desk.desk_form_failed());
    };
    let (store, by, now) = (&app.store, session.actor(), app.clock.now());
    let done = match form.get("act") {
        "approve" => store.decide_endorsement(key, true, by, now).await,
        "refuse" => store.decide_endorsement(key, false, by, now).await,
        "place" => match place(form.get("place")) {
            Ok(place) => store.place_endorsement(key, place, by, now).await,
            Err(()) => {
                let mut response = answer(&app, &asked, &session, Some(words.endorse_desk_bad_place())).await;
                *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
                return response;
            }
        },
        _ => Ok(false),
    };
    match done {
        Ok(true) => elsewhere(&asked.link(&asked.carry(ROUTE, &["letter"]))),
        Ok(false) => {
            let mut response = answer(&app, &asked, &session, Some(words.endorse_desk_changed())).await;
            *response.status_mut() = StatusCode::CONFLICT;
            response
        }
        Err(error) => failed(&app, &asked, &error),
    }
}

/// A place, or none.
fn place(text: &str) -> Result<Option<u32>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().ok().filter(|place| (1..=PLACES).contains(place)).map(Some).ok_or(()),
    }
}

/// A logo that waits; only editors see it.
pub async fn logo(State(app): State<Arc<App>>, _: Session, Path(key): Path<i64>) -> Result<Response, Refusal> {
    let logo = app.store.logo_of(key).await?.ok_or(ErrorCode::NotFound)?;
    Ok(picture(logo, "no-store"))
}

async fn answer(app: &App, asked: &Asked, session: &Session, problem: Option<&str>) -> Response {
    match content(app, asked, problem).await {
        Ok(content) => {
            page(app, asked, session, Section::Endorsements, asked.words.endorsement.endorse_desk_title(), content)
        }
        Err(error) => failed(app, asked, &error),
    }
}

async fn content(app: &App, asked: &Asked, problem: Option<&str>) -> Stored<Markup> {
    let words = asked.words.endorsement;
    let waiting = app.store.endorsements_in(EndorsementState::Verified, None).await?;
    let refused = app.store.endorsements_in(EndorsementState::Refused, None).await?;
    let approved = app.store.endorsements_in(EndorsementState::Approved, None).await?;
    let titles = titles(asked, &app.store.petitions().await?);
    let mut known: HashMap<&str, Vec<Known>> = HashMap::new();
    for petition in waiting.iter().map(|one| one.petition.as_str()) {
        if !known.contains_key(petition) {
            known.insert(petition, endorsement::known(app, petition).await?);
        }
    }
    let desk = Desk { app, asked, titles };
    Ok(html! {
        h1 { (words.endorse_desk_title()) }
        @if let Some(problem) = problem { div.errors role="alert" { p { (problem) } } }
        @if waiting.is_empty() { p { (words.endorse_desk_none()) } }
        @else {
            h2 { (words.endorse_desk_waiting(waiting.len() as u64)) }
            ul.list {
                @for one in &waiting {
                    li { (desk.waiting(one, known.get(one.petition.as_str()).map_or(&[], Vec::as_slice))) }
                }
            }
        }
        (desk.letters(&approved))
        @if !refused.is_empty() {
            h2 { (words.endorse_desk_refused()) }
            ul.list {
                @for one in &refused {
                    li { (desk.card(one, html! { (desk.button(one, "approve", words.endorse_desk_approve(), None)) })) }
                }
            }
        }
    })
}

/// The petitions' titles by slug.
fn titles(asked: &Asked, petitions: &[Petition]) -> BTreeMap<String, String> {
    let title = |petition: &Petition| {
        let (_, version) = petition.version(asked.words.language.tag)?;
        Some((petition.slug.clone(), version.title.clone()))
    };
    petitions.iter().filter_map(title).collect()
}
