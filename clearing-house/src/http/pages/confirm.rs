//! Confirming a signature. Looking at the page changes nothing: mail scanners follow links. The button does, and so does
//! the page's script in the browser that signed.

use std::sync::{Arc, LazyLock};

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use maud::{Markup, html};
use wire::route;

use super::{
    super::{confirmations, files},
    Asked, Page, failed, fixed,
    parts::{back_to_petition, home, petition_named},
};
use crate::{
    app::App,
    blob::Blob,
    keys, log,
    store::{ConfirmOutcome, Stored},
};

static SCRIPT: LazyLock<Arc<Blob>> =
    LazyLock::new(|| fixed(include_str!("confirm.js"), "text/javascript; charset=utf-8"));

/// The script that confirms in the browser that signed.
pub async fn script(headers: HeaderMap) -> Response {
    files::reply(&headers, Arc::clone(&SCRIPT)).await
}

/// The page that the mail leads to.
pub async fn ask(State(app): State<Arc<App>>, Path(token): Path<String>, asked: Asked) -> Response {
    let outcome = confirmations::peek(&app, &token).await;
    answer(&app, &asked, &token, outcome).await
}

/// The button.
pub async fn confirm(State(app): State<Arc<App>>, Path(token): Path<String>, asked: Asked) -> Response {
    let outcome = confirmations::confirm(&app, &token).await;
    answer(&app, &asked, &token, outcome).await
}

async fn answer(app: &App, asked: &Asked, token: &str, outcome: Stored<ConfirmOutcome>) -> Response {
    let words = asked.words.page;
    let asks = matches!(outcome, Ok(ConfirmOutcome::Pending { .. }));
    let (status, title, content) = match outcome {
        Err(error) => return failed(app, asked, &error),
        Ok(ConfirmOutcome::Pending { petition, browser }) => {
            let (title, _) = petition_named(app, asked, &petition).await;
            let browser = browser.map(|hash| keys::base64url(&hash));
            let content = html! {
                p { (words.confirm_text(&title)) }
                // To this very address, which has the token.
                form method="post" data-browser=(browser.unwrap_or_default()) {
                    button.go type="submit" { (words.confirm_button()) }
                }
                (withdrawal(asked, token, words.confirm_not_mine()))
            };
            (StatusCode::OK, words.confirm_title(), content)
        }
        Ok(ConfirmOutcome::Confirmed { petition, confirmed, already, logged }) => {
            let content = html! {
                @if already { p { (words.confirm_already()) } }
                p { (words.confirm_done_text(confirmed)) }
                @if logged { (receipt(asked, &petition, &log::receipt(token))) }
                h2 { (words.confirm_later_title()) }
                p { (words.confirm_later_text()) }
                (withdrawal(asked, token, words.confirm_withdraw()))
                (back_to_petition(asked, &petition))
            };
            (StatusCode::OK, words.confirm_done_title(), content)
        }
        Ok(ConfirmOutcome::Withdrawn { petition }) => {
            let content = html! {
                p { (words.confirm_withdrawn()) }
                (back_to_petition(asked, &petition))
            };
            (StatusCode::GONE, words.withdraw_done_title(), content)
        }
        Ok(ConfirmOutcome::Replaced { .. }) => {
            let content = html! {
                p { (words.confirm_expired()) }
                (withdrawal(asked, token, words.confirm_not_mine()))
            };
            (StatusCode::GONE, words.error_title(), content)
        }
        Ok(ConfirmOutcome::Expired) => {
            (StatusCode::GONE, words.error_title(), html! { p { (words.confirm_expired()) } (home(asked)) })
        }
        Ok(ConfirmOutcome::Unknown) => {
            (StatusCode::NOT_FOUND, words.error_title(), html! { p { (words.confirm_unknown()) } (home(asked)) })
        }
    };
    let content = html! { h1 { (title) } (content) };
    let mut page = Page::new(asked, title, content).private();
    if asks {
        page = page.with_module("confirm.js");
    }
    let mut response = page.reply(app);
    *response.status_mut() = status;
    response
}

/// By what the signer can check the count, from now on.
fn receipt(asked: &Asked, petition: &str, receipt: &str) -> Markup {
    let words = asked.words.page;
    html! {
        h2 { (words.count_your_receipt()) }
        p { code dir="ltr" data-receipt { (receipt) } }
        p { (words.count_your_receipt_text()) }
        p { a href=(asked.link(&route::count_page(petition, asked.words.language.tag))) { (words.count_title()) } }
    }
}

/// The way to the page that takes the signature back.
fn withdrawal(asked: &Asked, token: &str, text: &str) -> Markup {
    html! { p.back { a href=(asked.link(&route::withdraw_page(token, asked.words.language.tag))) { (text) } } }
}
