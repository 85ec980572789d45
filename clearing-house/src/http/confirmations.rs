//! `POST v1/confirmations`.

use std::sync::Arc;

use axum::{body::Body, extract::State, http::HeaderMap, http::StatusCode, response::Response};
use wire::{Confirmation, ErrorCode, NewConfirmation, SignatureState};

use super::{json, refusal::Refusal};
use crate::{app::App, keys, log, store::ConfirmOutcome};

/// Confirms a signature. The answer is the same however often it is sent.
pub async fn create(State(app): State<Arc<App>>, headers: HeaderMap, body: Body) -> Result<Response, Refusal> {
    let NewConfirmation { token } = json::read(&headers, body).await?;
    match confirm(&app, &token).await? {
        ConfirmOutcome::Confirmed { petition, confirmed, logged, .. } => {
            let receipt = logged.then(|| log::receipt(&token));
            let confirmation = Confirmation { state: SignatureState::Confirmed, petition, confirmed, receipt };
            Ok(json::reply(StatusCode::OK, &confirmation))
        }
        ConfirmOutcome::Expired => Err(ErrorCode::TokenExpired.into()),
        ConfirmOutcome::Unknown | ConfirmOutcome::Pending { .. } => Err(ErrorCode::TokenUnknown.into()),
    }
}

/// Confirms by a token, and notes the new count for readers at once.
pub async fn confirm(app: &App, token: &str) -> Result<ConfirmOutcome, crate::store::StoreError> {
    if !is_token(token) {
        return Ok(ConfirmOutcome::Unknown);
    }
    let mark = log::mark(&log::receipt(token));
    let outcome = app.store.confirm(keys::sha256(token.as_bytes()), mark, app.clock.now()).await?;
    if let ConfirmOutcome::Confirmed { petition, confirmed, .. } = &outcome {
        app.counts.raise(petition.clone(), *confirmed);
    }
    Ok(outcome)
}

/// The form of a token.
pub fn is_token(text: &str) -> bool {
    text.len() == wire::limit::TOKEN && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}
