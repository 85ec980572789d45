//! Taking a signature back, in two steps: the mail's link leads to this page, and its button does it. Before confirming it
//! is called “I did not sign this”, afterwards “withdraw and erase”; it is the same.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use maud::{Markup, html};
use wire::route;

use super::{
    super::confirmations,
    Asked, Page, failed,
    parts::{back_to_petition, home, petition_named},
};
use crate::{
    app::App,
    store::{ConfirmOutcome, WithdrawOutcome},
};

/// The page that the mail leads to.
pub async fn ask(State(app): State<Arc<App>>, Path(token): Path<String>, asked: Asked) -> Response {
    let words = asked.words.page;
    match confirmations::peek(&app, &token).await {
        Err(error) => failed(&app, &asked, &error),
        Ok(ConfirmOutcome::Pending { petition, .. } | ConfirmOutcome::Replaced { petition }) => {
            let (title, _) = petition_named(&app, &asked, &petition).await;
            let confirm = asked.link(&route::confirm_page(&token, asked.words.language.tag));
            let content = html! {
                p { (words.withdraw_not_mine_text(&title)) }
                (button(words.withdraw_not_mine_button()))
                p.back { a href=(confirm) { (words.withdraw_mine()) } }
            };
            page(&app, &asked, StatusCode::OK, words.withdraw_not_mine_title(), &content)
        }
        Ok(ConfirmOutcome::Confirmed { petition, .. }) => {
            let (title, organisation) = petition_named(&app, &asked, &petition).await;
            let content = html! {
                p { (words.withdraw_text(&title)) }
                p { (words.withdraw_delivered(&organisation)) }
                (button(words.withdraw_button()))
                (back_to_petition(&asked, &petition))
            };
            page(&app, &asked, StatusCode::OK, words.withdraw_title(), &content)
        }
        Ok(ConfirmOutcome::Withdrawn { petition }) => done(&app, &asked, &petition).await,
        Ok(ConfirmOutcome::Expired) => gone(&app, &asked),
        Ok(ConfirmOutcome::Unknown) => unknown(&app, &asked),
    }
}

/// The button.
pub async fn withdraw(State(app): State<Arc<App>>, Path(token): Path<String>, asked: Asked) -> Response {
    match confirmations::withdraw(&app, &token).await {
        Err(error) => failed(&app, &asked, &error),
        Ok(WithdrawOutcome::Withdrawn { petition, .. }) => done(&app, &asked, &petition).await,
        Ok(WithdrawOutcome::Expired) => gone(&app, &asked),
        Ok(WithdrawOutcome::Unknown) => unknown(&app, &asked),
    }
}

/// To this very address, which has the token.
fn button(text: &str) -> Markup {
    html! { form method="post" { button.go.erase type="submit" { (text) } } }
}

/// It is erased, now or before.
async fn done(app: &App, asked: &Asked, petition: &str) -> Response {
    let words = asked.words.page;
    let (title, _) = petition_named(app, asked, petition).await;
    let content = html! {
        p { (words.withdraw_done_text(&title)) }
        p { (words.withdraw_done_safety()) }
        (back_to_petition(asked, petition))
    };
    page(app, asked, StatusCode::OK, words.withdraw_done_title(), &content)
}

fn gone(app: &App, asked: &Asked) -> Response {
    let words = asked.words.page;
    let content = html! { p { (words.withdraw_gone()) } (home(asked)) };
    page(app, asked, StatusCode::GONE, words.withdraw_gone_title(), &content)
}

fn unknown(app: &App, asked: &Asked) -> Response {
    let words = asked.words.page;
    let content = html! { p { (words.withdraw_unknown()) } (home(asked)) };
    page(app, asked, StatusCode::NOT_FOUND, words.error_title(), &content)
}

fn page(app: &App, asked: &Asked, status: StatusCode, title: &str, content: &Markup) -> Response {
    let mut response = Page::new(asked, title, html! { h1 { (title) } (content) }).private().reply(app);
    *response.status_mut() = status;
    response
}
