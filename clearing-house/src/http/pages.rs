//! Pages that work without JavaScript. Only a petition's page and the frame load any.

pub mod alerts;
pub mod confirm;
pub mod frame;
pub mod home;
mod layout;
mod parts;
pub mod petitions;

use std::sync::{Arc, LazyLock};

use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, StatusCode, Uri},
    response::{IntoResponse, Response},
};
use maud::html;

use super::{files, refusal::Refusal};
use crate::{
    app::App,
    blob::{Blob, Effort, Encoding},
    keys,
    store::StoreError,
};
use layout::{Asked, Page};

/// The one style sheet.
static STYLE: LazyLock<Arc<Blob>> = LazyLock::new(|| fixed(include_str!("pages/page.css"), "text/css; charset=utf-8"));

/// Serves the style sheet.
pub async fn style(headers: HeaderMap) -> Response {
    files::reply(&headers, Arc::clone(&STYLE)).await
}

/// No such page.
pub async fn not_found(State(app): State<Arc<App>>, uri: Uri, RawQuery(raw): RawQuery, headers: HeaderMap) -> Response {
    if uri.path().starts_with("/v1/") {
        return Refusal::from(wire::ErrorCode::NotFound).into_response();
    }
    missing(&app, &Asked::of(&app, raw.as_deref(), &headers))
}

/// The page that says that there is none.
fn missing(app: &App, asked: &Asked) -> Response {
    let words = asked.words.page;
    let content = html! {
        h1 { (words.not_found_title()) }
        p { (words.not_found_text()) }
        p { a href=(asked.link(wire::route::ALERTS_PAGE)) { (words.page_alert_back()) } }
    };
    let mut response = Page::new(asked, words.not_found_title(), content).reply(app);
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// The page that says that the store failed.
fn failed(app: &App, asked: &Asked, error: &StoreError) -> Response {
    tracing::error!(%error, "page refused");
    let words = asked.words.page;
    let content = html! {
        h1 { (words.error_title()) }
        p { (words.error_unavailable()) }
    };
    let mut response = Page::new(asked, words.error_title(), content).private().reply(app);
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    response
}

/// A file that is part of the program.
fn fixed(text: &'static str, content_type: &'static str) -> Arc<Blob> {
    let tag = keys::base64url(&keys::sha256(text.as_bytes())[..18]);
    let blob = Blob::new(text.into(), tag, content_type, "public, max-age=3600, stale-if-error=604800");
    blob.packed(Encoding::Brotli, Effort::Quick);
    blob
}
