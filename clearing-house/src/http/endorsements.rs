//! `v1/petitions/{slug}/endorsements`: organisations that sign too, and `v1/logos/{hash}.png`, their logos.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    body::Body,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use wire::{EndorsementRequested, EndorsementState, Endorsements, ErrorCode, NewEndorsement, limit};

use super::{client, json, refusal::Refusal};
use crate::{app::App, endorsement, keys};

/// `Cache-Control` of a letter's organisations.
const LETTER_CACHE: &str = "public, max-age=60, stale-if-error=86400";
/// `Cache-Control` of a logo: not for ever, so that one that was taken off the letter is gone from caches the next day.
const LOGO_CACHE: &str = "public, max-age=86400, immutable";

/// Takes a request. The answer is the same for a first and a repeated one.
pub async fn create(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let client = client::address(&headers, peer, app.config.http.trusted_hops);
    let patience = Duration::from_secs(limit::ENDORSEMENT_SECONDS);
    let new: NewEndorsement = json::read_within(limit::ENDORSEMENT_BODY, &headers, body, patience).await?;
    let check = endorsement::take(&app, client, slug, new).await?;
    Ok(json::reply(StatusCode::ACCEPTED, &EndorsementRequested { state: EndorsementState::Pending, check }))
}

/// The organisations under a letter, in order.
pub async fn list(State(app): State<Arc<App>>, Path(slug): Path<String>) -> Result<Response, Refusal> {
    let petition = app.store.petition(slug).await?.ok_or(ErrorCode::NotFound)?.slug;
    let endorsements = app.store.endorsements(petition.clone()).await?;
    let mut response = json::reply(StatusCode::OK, &Endorsements { petition, endorsements });
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(LETTER_CACHE));
    Ok(response)
}

/// A logo that stands under any letter; one that waits for an editor is nowhere to be had.
pub async fn logo(State(app): State<Arc<App>>, Path(file): Path<String>) -> Result<Response, Refusal> {
    let hash = file.strip_suffix(".png").and_then(keys::from_base64url).ok_or(ErrorCode::NotFound)?;
    let logo = app.store.logo(hash).await?.ok_or(ErrorCode::NotFound)?;
    Ok(picture(logo, LOGO_CACHE))
}

/// A picture of our own making from a stranger's: it is a picture and nothing else, whoever opens it.
pub fn picture(png: Vec<u8>, cache: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "image/png"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"logo.png\""),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, cache),
    ];
    (headers, png).into_response()
}
