//! `POST v1/petitions/{slug}/signatures`.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    body::Body,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use wire::{ErrorCode, Field, FieldError, NewSignature, Signature, SignatureState};

use super::{client, json, refusal::Refusal};
use crate::{
    app::App,
    keys,
    store::{SignOutcome, SignRequest},
};

/// Takes a signature. The answer is the same for a first, a repeated and a duplicate one.
pub async fn create(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let now = app.clock.now();
    let address = client::address(&headers, peer, app.config.http.trusted_hops);
    app.rate.check(address, now).map_err(Refusal::rate_limited)?;
    let new: NewSignature = json::read(&headers, body).await?;
    let faults = new.faults();
    if !faults.is_empty() {
        return Err(Refusal::fields(faults));
    }
    let token = keys::base64url(&keys::random().map_err(|_| ErrorCode::Unavailable)?);
    let request = SignRequest {
        email_hash: app.secret.hash("email", &keys::canonical_address(&new.email)),
        digest: app.secret.hash("signature", &content(&slug, &new)?),
        token_hash: keys::sha256(token.as_bytes()),
        token,
        slug,
        new,
        now,
    };
    match app.store.sign(request).await? {
        SignOutcome::Accepted { mail } => {
            if mail {
                app.mail.notify_one();
            }
            Ok(json::reply(StatusCode::ACCEPTED, &Signature { state: SignatureState::Pending }))
        }
        SignOutcome::KeyConflict => Err(ErrorCode::KeyConflict.into()),
        SignOutcome::NotFound => Err(ErrorCode::NotFound.into()),
        SignOutcome::Closed => Err(ErrorCode::PetitionClosed.into()),
        SignOutcome::ConsentOutdated => {
            let fault = FieldError { field: Field::Consent, code: ErrorCode::Outdated, limit: None };
            Err(Refusal::fields(vec![fault]))
        }
    }
}

/// All that a retry must repeat.
fn content(slug: &str, new: &NewSignature) -> Result<String, ErrorCode> {
    serde_json::to_string(new).map(|json| format!("{slug}\n{json}")).map_err(|_| ErrorCode::Internal)
}
