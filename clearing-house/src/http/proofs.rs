//! `v1/petitions/{slug}/log/…`: what whoever checks a petition's log asks for. The heads that the proofs lead to are in
//! the signed snapshot.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    body::Body,
    extract::{ConnectInfo, Path, RawQuery, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use wire::{Consistency, ErrorCode, InclusionQuery, limit};

use super::{
    client::{self, query},
    json,
    refusal::Refusal,
};
use crate::{app::App, keys};

/// `Cache-Control` of what never changes, as the log only grows.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// `Cache-Control` of the last leaves, to which more will be added.
const FOR_NOW: &str = "public, max-age=60, stale-if-error=86400";

/// `POST …/inclusion`: the proof that a receipt's leaf is in the log.
pub async fn inclusion(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let address = client::address(&headers, peer, app.config.http.trusted_hops);
    app.rate.check(address, app.clock.now()).map_err(Refusal::rate_limited)?;
    let InclusionQuery { mark, size } = json::read(&headers, body).await?;
    let mark = keys::from_base64url(&mark).ok_or(ErrorCode::Malformed)?;
    let found = app.store.log_inclusion(slug, mark, size).await?.ok_or(ErrorCode::NotFound)?;
    Ok(cached(json::reply(StatusCode::OK, &found), "no-store"))
}

/// `GET …/consistency?from=&to=`: the proof that the log only grew from one size to another.
pub async fn consistency(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    RawQuery(raw): RawQuery,
) -> Result<Response, Refusal> {
    let (from, to) = (number(raw.as_deref(), "from")?, number(raw.as_deref(), "to")?);
    let proof = app.store.log_consistency(slug, from, to).await?.ok_or(ErrorCode::NotFound)?;
    let proof = proof.iter().map(|hash| keys::base64url(hash)).collect();
    Ok(cached(json::reply(StatusCode::OK, &Consistency { proof }), FOR_GOOD))
}

/// `GET …/leaves?from=`: the leaves themselves, so that anybody can build the tree and count.
pub async fn leaves(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    RawQuery(raw): RawQuery,
) -> Result<Response, Refusal> {
    let from = number(raw.as_deref(), "from")?;
    let leaves = app.store.log_leaves(slug, from).await?.ok_or(ErrorCode::NotFound)?;
    let cache = if leaves.len() as u64 == limit::LOG_LEAVES { FOR_GOOD } else { FOR_NOW };
    Ok(cached(json::reply(StatusCode::OK, &leaves), cache))
}

fn number(raw: Option<&str>, name: &str) -> Result<u64, ErrorCode> {
    let value = query(raw.unwrap_or_default()).find(|(n, _)| n == name);
    value.and_then(|(_, value)| value.parse().ok()).ok_or(ErrorCode::Malformed)
}

fn cached(mut response: Response, cache: &'static str) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}
