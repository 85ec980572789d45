//! `GET v1/opportunities` and `GET v1/exchange`: the lists as the snapshot has them, for programs that read no snapshot.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use serde::Serialize;

use super::{client, json, refusal::Refusal};
use crate::{app::App, clock, listings};

/// `Cache-Control` of a list.
const CACHE: &str = "public, max-age=60, stale-if-error=86400";

/// The opportunities in the language that `?lang=` names, else by `Accept-Language`.
pub async fn opportunities(
    State(app): State<Arc<App>>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let lang = client::language(raw.as_deref(), &headers).tag;
    Ok(reply(&listings::opportunities(&*app.store, lang, &clock::day(app.clock.now())).await?))
}

/// The exchange, likewise.
pub async fn exchange(
    State(app): State<Arc<App>>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    Ok(reply(&listings::exchange(&*app.store, client::language(raw.as_deref(), &headers).tag).await?))
}

fn reply(list: &impl Serialize) -> Response {
    let mut response = json::reply(StatusCode::OK, list);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHE));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}
