//! `POST v1/petitions/{slug}/signatures`.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    body::Body,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use wire::{NewSignature, Signature, SignatureState, limit};

use super::{client, json, refusal::Refusal};
use crate::{
    app::App,
    signing::{self, Sender, Way},
};

/// Takes a signature. The answer is the same for a first, a repeated and a duplicate one.
pub async fn create(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let client = client::address(&headers, peer, app.config.http.trusted_hops);
    app.rate.check(client, app.clock.now()).map_err(Refusal::rate_limited)?;
    let new: NewSignature = json::read_up_to(limit::SIGNATURE_BODY, &headers, body).await?;
    let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    signing::take(&app, &Sender { client, origin, way: Way::Script }, slug, new).await?;
    Ok(json::reply(StatusCode::ACCEPTED, &Signature { state: SignatureState::Pending }))
}
