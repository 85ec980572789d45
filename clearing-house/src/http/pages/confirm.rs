//! Confirming a signature. Looking at the page changes nothing: mail scanners follow links. The button does.

use std::sync::Arc;

use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use maud::{Markup, html};

use super::{Asked, Page, failed};
use crate::{
    app::App,
    http::confirmations::{confirm as confirm_token, peek},
    log,
    store::{ConfirmOutcome, StoreError},
};

/// The page that the mail leads to.
pub async fn ask(
    State(app): State<Arc<App>>,
    Path(token): Path<String>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Response {
    let outcome = peek(&app, &token).await;
    answer(&app, &Asked::of(&app, raw.as_deref(), &headers), &token, outcome).await
}

/// The button.
pub async fn confirm(
    State(app): State<Arc<App>>,
    Path(token): Path<String>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Response {
    let outcome = confirm_token(&app, &token).await;
    answer(&app, &Asked::of(&app, raw.as_deref(), &headers), &token, outcome).await
}

async fn answer(app: &App, asked: &Asked, token: &str, outcome: Result<ConfirmOutcome, StoreError>) -> Response {
    let words = asked.words.page;
    let (status, title, content) = match outcome {
        Err(error) => return failed(app, asked, &error),
        Ok(ConfirmOutcome::Pending { petition, .. }) => {
            let title = petition_title(app, asked, &petition).await;
            let content = html! {
                p { (words.confirm_text(&title)) }
                // To this very address, which has the token.
                form method="post" { button.go type="submit" { (words.confirm_button()) } }
            };
            (StatusCode::OK, words.confirm_title(), content)
        }
        Ok(ConfirmOutcome::Confirmed { petition, confirmed, already, logged }) => {
            let content = html! {
                @if already { p { (words.confirm_already()) } }
                p { (words.confirm_done_text(confirmed)) }
                @if logged { (receipt(asked, &petition, &log::receipt(token))) }
                (back(asked, &petition))
            };
            (StatusCode::OK, words.confirm_done_title(), content)
        }
        Ok(ConfirmOutcome::Expired | ConfirmOutcome::Withdrawn { .. }) => {
            (StatusCode::GONE, words.error_title(), html! { p { (words.confirm_expired()) } })
        }
        Ok(ConfirmOutcome::Unknown) => {
            (StatusCode::NOT_FOUND, words.error_title(), html! { p { (words.confirm_unknown()) } })
        }
    };
    let content = html! { h1 { (title) } (content) };
    let mut response = Page::new(asked, title, content).private().reply(app);
    *response.status_mut() = status;
    response
}

/// By what the signer can check the count, from now on.
fn receipt(asked: &Asked, petition: &str, receipt: &str) -> Markup {
    let words = asked.words.page;
    html! {
        h2 { (words.count_your_receipt()) }
        p { code dir="ltr" { (receipt) } }
        p { (words.count_your_receipt_text()) }
        p { a href=(asked.link(&wire::route::count_page(petition, asked.words.language.tag))) { (words.count_title()) } }
    }
}

fn back(asked: &Asked, petition: &str) -> Markup {
    let address = asked.link(&wire::route::petition_page(petition, asked.words.language.tag));
    html! { p { a href=(address) { (asked.words.page.confirm_back()) } } }
}

async fn petition_title(app: &App, asked: &Asked, slug: &str) -> String {
    let petition = app.store.petition(slug.to_owned()).await.ok().flatten();
    let version = petition.as_ref().and_then(|p| p.version(asked.words.language.tag));
    version.map(|(_, version)| version.title.clone()).unwrap_or_default()
}
