//! Where the mail to a representative leads. Looking changes nothing: mail scanners follow links. The buttons do.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use maud::{Markup, html};
use wire::{EndorsementState, route};

use super::super::{
    super::confirmations::is_token,
    Asked, Page, failed,
    letter::{card, names},
    parts::{Rank, home},
};
use crate::{
    app::App,
    keys,
    store::{Stored, endorsement::StoredEndorsement},
};

/// Asks whether the organisation signs, or says what became of it.
pub async fn ask(State(app): State<Arc<App>>, Path(token): Path<String>, asked: Asked) -> Response {
    match shown(&app, &asked, &token, question).await {
        Ok(response) => response,
        Err(error) => failed(&app, &asked, &error),
    }
}

/// Confirms.
pub async fn confirm(State(app): State<Arc<App>>, Path(token): Path<String>, asked: Asked) -> Response {
    let confirmed = async {
        if is_token(&token) {
            app.store.verify_endorsement(keys::sha256(token.as_bytes()), app.clock.now()).await?;
        }
        shown(&app, &asked, &token, question).await
    };
    confirmed.await.unwrap_or_else(|error| failed(&app, &asked, &error))
}

/// Asks whether to take it back.
pub async fn ask_withdrawal(State(app): State<Arc<App>>, Path(token): Path<String>, asked: Asked) -> Response {
    shown(&app, &asked, &token, withdrawal).await.unwrap_or_else(|error| failed(&app, &asked, &error))
}

/// Takes it back.
pub async fn withdraw(State(app): State<Arc<App>>, Path(token): Path<String>, asked: Asked) -> Response {
    let withdrawn = async {
        if is_token(&token) {
            app.store.withdraw_endorsement(keys::sha256(token.as_bytes()), app.clock.now()).await?;
        }
        shown(&app, &asked, &token, withdrawal).await
    };
    withdrawn.await.unwrap_or_else(|error| failed(&app, &asked, &error))
}

/// What a page has of an endorsement.
struct Told<'a> {
    asked: &'a Asked,
    token: &'a str,
    found: &'a StoredEndorsement,
    /// The letter's title.
    title: &'a str,
    /// The organisation.
    card: Markup,
}

/// A page about the endorsement that a token belongs to; `view` gives its heading and content.
async fn shown(
    app: &App,
    asked: &Asked,
    token: &str,
    view: fn(&Told<'_>) -> (&'static str, Markup),
) -> Stored<Response> {
    let found = match is_token(token) {
        true => app.store.endorsement(keys::sha256(token.as_bytes()), app.clock.now()).await?,
        false => None,
    };
    let words = asked.words.endorsement;
    let Some(found) = found else {
        let content = html! { h1 { (words.endorse_unknown_title()) } p { (words.endorse_unknown()) } (home(asked)) };
        let mut response = Page::new(asked, words.endorse_unknown_title(), content).private().reply(app);
        *response.status_mut() = StatusCode::NOT_FOUND;
        return Ok(response);
    };
    let petition = app.store.petition(found.petition.clone()).await?;
    let version = petition.as_ref().and_then(|petition| petition.version(asked.words.language.tag));
    let title = version.map(|(_, version)| version.title.as_str()).unwrap_or_default();
    // In the page itself: before it is approved, nobody else can load it.
    let logo = app.store.logo_of(found.key).await?.map(|png| format!("data:image/png;base64,{}", STANDARD.encode(png)));
    let card = card(asked, &found.shown, logo.as_deref(), Rank::Second, names(asked, &found.shown));
    let (heading, content) = view(&Told { asked, token, found: &found, title, card });
    let content = html! { h1 { (heading) } (content) };
    Ok(Page::new(asked, heading, content).private().reply(app))
}

/// Asks to confirm what waits for it; else what became of it.
fn question(told: &Told<'_>) -> (&'static str, Markup) {
    let Told { asked, found, title, card, .. } = told;
    let words = asked.words.endorsement;
    let lang = asked.words.language.tag;
    let read = html! {
        p { a href=(asked.link(&route::letter_page(&found.petition, lang))) { (words.endorse_confirm_read()) } }
    };
    let take_back = html! {
        a href=(asked.link(&route::endorsement_withdrawal_page(told.token, lang))) { (words.endorse_withdraw_link()) }
    };
    match found.state {
        EndorsementState::Pending => {
            let content = html! {
                p { (words.endorse_confirm_text(title)) }
                div.action { (card) }
                (read)
                div.actions {
                    // To this very address, which has the token.
                    form method="post" { button.go type="submit" { (words.endorse_confirm_button()) } }
                    (take_back)
                }
            };
            (words.endorse_confirm_title(), content)
        }
        EndorsementState::Verified | EndorsementState::Approved => {
            let approved = found.state == EndorsementState::Approved;
            let content = html! {
                p.notice.good {
                    @if approved { (words.endorse_done_approved()) } @else { (words.endorse_done_waiting()) }
                }
                div.action { (card) }
                p { (words.endorse_done_keep()) }
                div.actions {
                    (letter(told))
                    (take_back)
                }
            };
            (words.endorse_done_title(), content)
        }
        EndorsementState::Refused | EndorsementState::Withdrawn => settled(told),
    }
}

/// Asks to take back what is not yet; else what became of it.
fn withdrawal(told: &Told<'_>) -> (&'static str, Markup) {
    let Told { asked, found, card, .. } = told;
    let words = asked.words.endorsement;
    match found.state {
        EndorsementState::Pending | EndorsementState::Verified | EndorsementState::Approved => {
            let content = html! {
                div.action { (card) }
                p { (words.endorse_withdraw_text()) }
                @if found.state == EndorsementState::Pending { p { (words.endorse_withdraw_unasked()) } }
                div.actions {
                    form method="post" { button.go.erase type="submit" { (words.endorse_withdraw_button()) } }
                    (letter(told))
                }
            };
            (words.endorse_withdraw_title(), content)
        }
        EndorsementState::Refused | EndorsementState::Withdrawn => settled(told),
    }
}

fn settled(told: &Told<'_>) -> (&'static str, Markup) {
    let words = told.asked.words.endorsement;
    let (heading, text) = match told.found.state {
        EndorsementState::Refused => (words.endorse_refused_title(), words.endorse_refused()),
        _ => (words.endorse_withdrawn_title(), words.endorse_withdrawn()),
    };
    (heading, html! { p { (text) } div.actions { (letter(told)) } })
}

/// The way to the letter.
fn letter(told: &Told<'_>) -> Markup {
    let address = route::letter_page(&told.found.petition, told.asked.words.language.tag);
    html! { a href=(told.asked.link(&address)) { (told.asked.words.endorsement.letter_title()) } }
}
