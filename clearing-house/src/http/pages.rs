//! Pages that work without JavaScript. Only a petition's page and the frame load any.

pub mod alerts;
mod calendar;
pub mod confirm;
pub mod count;
pub mod deliveries;
pub mod endorse;
mod feed;
mod field;
pub mod frame;
pub mod home;
pub(super) mod layout;
pub mod letter;
pub mod names;
pub mod opportunities;
pub mod partners;
pub(super) mod parts;
pub mod petitions;
pub mod sign;
pub mod withdraw;

use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, LazyLock},
};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::FutureExt;
use maud::html;

use super::{files, refusal::Refusal};
use crate::{
    app::App,
    blob::{Blob, Effort, Encoding},
    keys,
    store::StoreError,
};
use layout::{Asked, Page};

/// The one style sheet: tokens and ground are those of the toolkit site.
static STYLE: LazyLock<Arc<Blob>> = LazyLock::new(|| {
    let sheet = [wire::look::TOKENS, wire::look::BASE, include_str!("pages/page.css")].concat();
    fixed(sheet, "text/css; charset=utf-8")
});

/// Serves the style sheet.
pub async fn style(headers: HeaderMap) -> Response {
    files::reply(&headers, Arc::clone(&STYLE)).await
}

/// No such page.
pub async fn not_found(State(app): State<Arc<App>>, uri: Uri, asked: Asked) -> Response {
    if uri.path().starts_with("/v1/") {
        return Refusal::from(wire::ErrorCode::NotFound).into_response();
    }
    missing(&app, &asked)
}

/// Makes every refusal a page: those of the framework, such as an address that is not UTF-8, and panics of a handler.
pub async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&app, request.uri().query(), request.headers());
    let fault = || StoreError::Internal("a fault in the program".into());
    let Ok(response) = AssertUnwindSafe(next.run(request)).catch_unwind().await else {
        return failed(&app, &asked, &fault());
    };
    let status = response.status();
    // A page of ours, a file or nothing to mend.
    let ours = response.headers().contains_key(header::CONTENT_SECURITY_POLICY);
    if ours || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    match status {
        StatusCode::METHOD_NOT_ALLOWED => {
            let mut page = missing(&app, &asked);
            *page.status_mut() = status;
            if let Some(allow) = response.headers().get(header::ALLOW) {
                page.headers_mut().insert(header::ALLOW, allow.clone());
            }
            page
        }
        _ if status.is_client_error() => missing(&app, &asked),
        _ => failed(&app, &asked, &fault()),
    }
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
pub(super) fn failed(app: &App, asked: &Asked, error: &StoreError) -> Response {
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

/// What a calendar or feed reader fetches again and again.
fn subscription(body: impl Into<axum::body::Body>, content_type: &'static str, disposition: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "public, max-age=300, stale-if-error=604800"),
        (header::VARY, "accept-language"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, body.into()).into_response()
}

/// A file that is part of the program.
pub(super) fn fixed(text: impl Into<Bytes>, content_type: &'static str) -> Arc<Blob> {
    let text = text.into();
    let tag = keys::base64url(&keys::sha256(&text)[..18]);
    let blob = Blob::new(text, tag, content_type, "public, max-age=3600, stale-if-error=604800");
    blob.packed(Encoding::Brotli, Effort::Quick);
    blob
}
