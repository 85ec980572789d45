//! `GET v1/petitions/{slug}`: a petition with its live count.

use std::sync::Arc;

use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use wire::ErrorCode;

use super::{client::query, json, refusal::Refusal};
use crate::{app::App, clock, snapshot::texts};

/// The petition in the language that `?lang=` names, else by `Accept-Language`.
pub async fn show(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let petition = app.store.petition(slug).await?.ok_or(ErrorCode::NotFound)?;
    let asked = query(raw.as_deref().unwrap_or_default()).find(|(name, _)| name == "lang").map(|(_, lang)| lang);
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let lang = match (&asked, accepted) {
        (Some(lang), _) => i18n::negotiate(&[lang]).tag,
        (None, Some(accepted)) => i18n::parse_accept_language(accepted).tag,
        (None, None) => &petition.original,
    };
    let confirmed = app.counts.get(&petition.slug).unwrap_or(petition.imported_count);
    let today = clock::day(app.clock.now());
    let wire = texts::petition(&petition, lang, &today, confirmed).ok_or(ErrorCode::NotFound)?;
    let mut response = json::reply(StatusCode::OK, &wire);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=5, stale-if-error=86400"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    Ok(response)
}
