//! `POST v1/answers`: what lies in a mailbox. It changes nothing; it is no GET, so that no address names the mailbox.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    body::Body,
    extract::{ConnectInfo, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use wire::{AnswerQuery, Answers, ErrorCode};

use super::{client, json, refusal::Refusal};
use crate::{app::App, keys};

/// The mailbox.
pub async fn find(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let address = client::address(&headers, peer, app.config.http.trusted_hops);
    app.rate.check(address, app.clock.now()).map_err(Refusal::rate_limited)?;
    let query: AnswerQuery = json::read(&headers, body).await?;
    query.check()?;
    let lookup = keys::from_base64url(&query.lookup).ok_or(ErrorCode::Malformed)?;
    let mailbox = app.store.mailbox(lookup).await?.ok_or(ErrorCode::NotFound)?;
    let answers = mailbox.answers.iter().map(|sealed| keys::base64url(sealed)).collect();
    let mut response = json::reply(StatusCode::OK, &Answers { state: mailbox.state, answers });
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
