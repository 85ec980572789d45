//! `POST desk/review/decide` and `POST desk/review/undo`.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::{
    super::{layout::notice, session::elsewhere, sign_in::FORM},
    Administrator, Session,
    condition::Chosen,
    overview,
    petition::{self, Tried},
    reply,
};
use crate::{
    app::App,
    http::{
        form::Form,
        pages::{failed, layout::Asked},
    },
    store::review::{Decision, NOTE, NewReview, ReviewOutcome},
};

/// Takes a decision on what its page showed.
pub async fn decide(
    State(app): State<Arc<App>>,
    Administrator(session): Administrator,
    asked: Asked,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Ok(entered) = Form::read(FORM, &headers, body).await else { return unread(&app, &asked) };
    let chosen = Chosen::read(&app, |name| Some(entered.get(name).to_owned()));
    let (slug, note) = (entered.get("petition").to_owned(), entered.get("note").trim().to_owned());
    let Some(((decision, expected), upto)) = decided(entered.get("decision")).zip(entered.get("upto").parse().ok())
    else {
        return unread(&app, &asked);
    };
    let mut tried = Tried { chosen: Some(chosen.clone()), note: note.clone(), ..Tried::default() };
    if chosen.unreadable {
        return again(&app, &asked, &session, &slug, tried, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if note.is_empty() || note.chars().count() > NOTE {
        tried.refused = Some(asked.words.desk.desk_review_note_missing());
        return again(&app, &asked, &session, &slug, tried, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let (by, now) = (session.actor(), app.clock.now());
    let condition = chosen.condition.clone();
    let new = NewReview { petition: slug.clone(), condition, decision, upto, expected, note, by, now };
    match app.store.begin_review(new).await {
        Ok(ReviewOutcome::Begun(number)) => {
            app.review.notify_one();
            elsewhere(&asked.link(&chosen.address(&slug, "begun", &number.to_string())))
        }
        Ok(ReviewOutcome::Changed(preview)) => {
            (tried.refused, tried.preview) = (Some(asked.words.desk.desk_review_changed()), Some(preview));
            again(&app, &asked, &session, &slug, tried, StatusCode::CONFLICT).await
        }
        Ok(ReviewOutcome::NotFound) => unread(&app, &asked),
        Err(error) => failed(&app, &asked, &error),
    }
}

/// Undoes a decision, or carries an undone one out again.
pub async fn undo(
    State(app): State<Arc<App>>,
    Administrator(session): Administrator,
    asked: Asked,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Ok(entered) = Form::read(FORM, &headers, body).await else { return unread(&app, &asked) };
    let Ok(number) = entered.get("number").parse() else { return unread(&app, &asked) };
    match app.store.undo_review(number, session.actor(), app.clock.now()).await {
        Ok(true) => {
            app.review.notify_one();
            elsewhere(&(asked.link("desk/review") + "#decisions"))
        }
        Ok(false) => {
            let content = overview::content(&app, &asked, Some(asked.words.desk.desk_review_busy())).await;
            let mut response = reply(&app, &asked, &session, content);
            *response.status_mut() = StatusCode::CONFLICT;
            response
        }
        Err(error) => failed(&app, &asked, &error),
    }
}

/// A button's value: what, and on how many signatures as its label said.
fn decided(value: &str) -> Option<(Decision, u64)> {
    let (decision, expected) = value.split_once(' ')?;
    Some((Decision::parse(decision)?, expected.parse().ok()?))
}

async fn again(app: &App, asked: &Asked, session: &Session, slug: &str, tried: Tried, status: StatusCode) -> Response {
    let mut response = reply(app, asked, session, petition::content(app, asked, slug, &tried).await);
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    response
}

fn unread(app: &App, asked: &Asked) -> Response {
    notice(app, asked, StatusCode::BAD_REQUEST, asked.words.desk.desk_form_failed())
}
