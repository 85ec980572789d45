//! `POST v1/confirmations`, `v1/confirmations/look` and `v1/withdrawals`: what a mail's secret can do.

use std::sync::Arc;

use axum::{body::Body, extract::State, http::HeaderMap, http::StatusCode, response::Response};
use wire::{Confirmation, ErrorCode, Look, NewConfirmation, SignatureState, Withdrawal};

use super::{json, refusal::Refusal};
use crate::{
    app::App,
    keys, log,
    store::{ConfirmOutcome, Stored, WithdrawOutcome},
};

/// Confirms a signature. The answer is the same however often it is sent.
pub async fn create(State(app): State<Arc<App>>, headers: HeaderMap, body: Body) -> Result<Response, Refusal> {
    let NewConfirmation { token } = json::read(&headers, body).await?;
    match confirm(&app, &token).await? {
        ConfirmOutcome::Confirmed { petition, confirmed, logged, .. } => {
            let receipt = logged.then(|| log::receipt(&token));
            let confirmation = Confirmation { state: SignatureState::Confirmed, petition, confirmed, receipt };
            Ok(json::reply(StatusCode::OK, &confirmation))
        }
        ConfirmOutcome::Expired | ConfirmOutcome::Replaced { .. } | ConfirmOutcome::Withdrawn { .. } => {
            Err(ErrorCode::TokenExpired.into())
        }
        ConfirmOutcome::Unknown | ConfirmOutcome::Pending { .. } => Err(ErrorCode::TokenUnknown.into()),
    }
}

/// What a confirmation would find; it changes nothing, and is a POST so that the secret stands in no address.
pub async fn look(State(app): State<Arc<App>>, headers: HeaderMap, body: Body) -> Result<Response, Refusal> {
    let NewConfirmation { token } = json::read(&headers, body).await?;
    let look = match peek(&app, &token).await? {
        ConfirmOutcome::Pending { petition, browser } => {
            let browser = browser.as_ref().map(|hash| keys::base64url(hash));
            Look { state: SignatureState::Pending, petition, browser }
        }
        ConfirmOutcome::Confirmed { petition, .. } => {
            Look { state: SignatureState::Confirmed, petition, browser: None }
        }
        ConfirmOutcome::Withdrawn { petition } => Look { state: SignatureState::Withdrawn, petition, browser: None },
        ConfirmOutcome::Expired | ConfirmOutcome::Replaced { .. } => return Err(ErrorCode::TokenExpired.into()),
        ConfirmOutcome::Unknown => return Err(ErrorCode::TokenUnknown.into()),
    };
    Ok(json::reply(StatusCode::OK, &look))
}

/// Takes a signature back. The answer is the same however often it is sent.
pub async fn withdrawn(State(app): State<Arc<App>>, headers: HeaderMap, body: Body) -> Result<Response, Refusal> {
    let NewConfirmation { token } = json::read(&headers, body).await?;
    match withdraw(&app, &token).await? {
        WithdrawOutcome::Withdrawn { petition, .. } => {
            Ok(json::reply(StatusCode::OK, &Withdrawal { state: SignatureState::Withdrawn, petition }))
        }
        WithdrawOutcome::Expired => Err(ErrorCode::TokenExpired.into()),
        WithdrawOutcome::Unknown => Err(ErrorCode::TokenUnknown.into()),
    }
}

/// Confirms by a token, and notes the new count for readers at once.
pub async fn confirm(app: &App, token: &str) -> Stored<ConfirmOutcome> {
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

/// What confirming would answer.
pub async fn peek(app: &App, token: &str) -> Stored<ConfirmOutcome> {
    if !is_token(token) {
        return Ok(ConfirmOutcome::Unknown);
    }
    app.store.peek(keys::sha256(token.as_bytes()), app.clock.now()).await
}

/// Withdraws by a token; readers see the lower count with the next fold.
pub async fn withdraw(app: &App, token: &str) -> Stored<WithdrawOutcome> {
    if !is_token(token) {
        return Ok(WithdrawOutcome::Unknown);
    }
    app.store.withdraw(keys::sha256(token.as_bytes()), app.clock.now()).await
}

/// The form of a token.
pub fn is_token(text: &str) -> bool {
    text.len() == wire::limit::TOKEN && wire::text::is_base64url(text)
}
