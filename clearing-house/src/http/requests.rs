//! `POST v1/requests`: takes a sealed request, which the server cannot open.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    body::Body,
    extract::{ConnectInfo, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use wire::{ErrorCode, NewRequest, Request, limit};

use super::{client, json, refusal::Refusal};
use crate::{
    app::App,
    clock, keys,
    store::{RequestOutcome, RequestTaken},
};

/// Takes a request. The answer is the same for a first and a repeated one.
pub async fn create(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let now = app.clock.now();
    let address = client::address(&headers, peer, app.config.http.trusted_hops);
    app.rate.check(address, now).map_err(Refusal::rate_limited)?;
    let new: NewRequest = json::read_up_to(limit::REQUEST_BODY, &headers, body).await?;
    new.check()?;
    let programme = app.programme.as_ref().ok_or(ErrorCode::Unavailable)?;
    if new.to != programme.key {
        return Err(ErrorCode::KeyOutdated.into());
    }
    let kind = new.kind;
    match app.store.take_request(taken(&app, new, clock::day(now))?).await? {
        RequestOutcome::Accepted => Ok(json::reply(StatusCode::ACCEPTED, &Request { kind })),
        RequestOutcome::Conflict => Err(ErrorCode::KeyConflict.into()),
    }
}

fn taken(app: &App, new: NewRequest, day: String) -> Result<RequestTaken, ErrorCode> {
    let content = serde_json::to_string(&new).map_err(|_| ErrorCode::Internal)?;
    let sealed: Vec<u8> = keys::from_base64url(&new.sealed).ok_or(ErrorCode::Malformed)?;
    if sealed.len() < limit::SEAL_OVERHEAD {
        return Err(ErrorCode::Malformed);
    }
    Ok(RequestTaken {
        digest: app.secret.hash("request", &content),
        key: new.key,
        kind: new.kind,
        lang: new.lang,
        lookup: keys::from_base64url(&new.lookup).ok_or(ErrorCode::Malformed)?,
        to: keys::from_base64url(&new.to).ok_or(ErrorCode::Malformed)?,
        sealed,
        day,
    })
}
