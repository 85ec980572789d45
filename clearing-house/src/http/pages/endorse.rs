//! An organisation signs: a plain form in which every fault is told at once and every entry but the logo kept, the page
//! that follows it, and in [`answer`] the pages to which its mail leads.

pub mod answer;
mod entries;
mod form;
mod words;

use std::{net::SocketAddr, sync::Arc};

use axum::{
    body::Body,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use maud::html;
use wire::{EndorsementCheck, ErrorReply, PetitionState, route};

use super::{super::client, Asked, Page, failed, layout::elsewhere, letter, missing};
use crate::{app::App, clock, endorsement, store::Petition};
use entries::Entries;

/// The form, or what follows it.
pub async fn show(State(app): State<Arc<App>>, Path(slug): Path<String>, asked: Asked) -> Response {
    match app.store.petition(slug).await {
        Ok(Some(petition)) => match asked.get("sent").and_then(EndorsementCheck::parse) {
            Some(check) => sent(&app, &asked, &petition, check),
            None => page(&app, &asked, &petition, &Entries::default(), None),
        },
        Ok(None) => missing(&app, &asked),
        Err(error) => failed(&app, &asked, &error),
    }
}

/// Takes the form.
pub async fn submit(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(slug): Path<String>,
    asked: Asked,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let petition = match app.store.petition(slug).await {
        Ok(Some(petition)) => petition,
        Ok(None) => return missing(&app, &asked),
        Err(error) => return failed(&app, &asked, &error),
    };
    let client = client::address(&headers, peer, app.config.http.trusted_hops);
    let lang = asked.words.language.tag;
    let (entries, taken) = match Entries::read(&headers, body).await {
        Ok(entries) => {
            let new = entries.endorsement(&app, &petition.slug, lang);
            let taken = endorsement::take(&app, client, petition.slug.clone(), new).await;
            (entries, taken)
        }
        Err(code) => (Entries::default(), Err(code.into())),
    };
    match taken {
        Ok(check) => {
            let route = format!("{}&sent={}", route::endorse_page(&petition.slug, lang), check.as_str());
            elsewhere(&asked.plain(&route))
        }
        Err(refusal) => {
            let mut response = page(&app, &asked, &petition, &entries, Some(&refusal.reply));
            if let Some(seconds) = refusal.retry_after {
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            response
        }
    }
}

fn page(app: &App, asked: &Asked, petition: &Petition, entries: &Entries, refused: Option<&ErrorReply>) -> Response {
    let words = asked.words.endorsement;
    let open = petition.state_on(&clock::day(app.clock.now())) == PetitionState::Open;
    let content = html! {
        (letter::back(asked, petition))
        h1 { (words.endorse_title()) }
        (letter::subject(asked, petition))
        @if petition.sample { p.notice { (asked.words.page.page_petition_sample_note()) } }
        @if open {
            p { (words.endorse_intro()) }
            p { (letter::link(asked, &petition.slug, 0)) }
            (form::view(asked, petition, entries, refused))
        } @else {
            p.notice { (words.endorse_closed()) }
        }
    };
    // Read out first, so that nobody takes the page for the one that follows.
    let title = match refused {
        Some(_) => format!("{} – {}", words.endorse_faults(), words.endorse_title()),
        None => words.endorse_title().to_owned(),
    };
    let mut response = Page::new(asked, &title, content).private().reply(app);
    if let Some(reply) = refused {
        *response.status_mut() = StatusCode::from_u16(reply.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    }
    response
}

/// After the form; nothing in its address says who signs.
fn sent(app: &App, asked: &Asked, petition: &Petition, check: EndorsementCheck) -> Response {
    let words = asked.words.endorsement;
    let next = match check {
        EndorsementCheck::Member => words.endorse_sent_member(),
        EndorsementCheck::Domain => words.endorse_sent_domain(),
        EndorsementCheck::Editor => words.endorse_sent_editor(),
    };
    let content = html! {
        h1 { (words.endorse_sent_title()) }
        (letter::subject(asked, petition))
        p { (words.endorse_sent_text()) }
        p { (next) }
        (letter::back(asked, petition))
    };
    Page::new(asked, words.endorse_sent_title(), content).private().reply(app)
}
