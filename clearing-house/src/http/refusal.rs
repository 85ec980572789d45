//! What a client under `/v1` gets instead of what it asked for: always a [`wire::ErrorReply`].

use std::panic::AssertUnwindSafe;

use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::FutureExt;
use wire::{Challenge, ErrorCode, ErrorReply, FieldError};

use crate::store::StoreError;

/// A refusal on its way to the client.
pub struct Refusal {
    /// What is told.
    pub reply: ErrorReply,
    /// Seconds after which to try again.
    pub retry_after: Option<u32>,
}

impl Refusal {
    /// Single fields are to blame.
    pub fn fields(fields: Vec<FieldError>) -> Self {
        Self { reply: ErrorReply { fields, ..ErrorCode::Fields.into() }, retry_after: None }
    }

    /// Work is to be done first.
    pub fn work(challenge: Challenge) -> Self {
        let reply = ErrorReply { challenge: Some(challenge), ..ErrorCode::WorkRequired.into() };
        Self { reply, retry_after: None }
    }

    /// Too many requests.
    pub fn rate_limited(seconds: u32) -> Self {
        Self { reply: ErrorCode::RateLimited.into(), retry_after: Some(seconds) }
    }
}

impl From<ErrorCode> for Refusal {
    fn from(code: ErrorCode) -> Self {
        let retry_after = (code == ErrorCode::Unavailable).then_some(10);
        Self { reply: code.into(), retry_after }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "refused");
        error.code().into()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.reply.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = super::json::reply(status, &self.reply);
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if unread(self.reply.code) {
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Whether a request is refused without its body having been read. The connection ends with that, and the client has to
/// know: else it may send the next request into a connection that is gone.
const fn unread(code: ErrorCode) -> bool {
    matches!(code, ErrorCode::TooLarge | ErrorCode::Timeout | ErrorCode::MediaType | ErrorCode::RateLimited)
}

/// Makes every refusal under `/v1` one of ours: those of the framework, such as an address that is not UTF-8, and
/// panics of a handler.
pub async fn guard(request: Request, next: Next) -> Response {
    let Ok(response) = AssertUnwindSafe(next.run(request)).catch_unwind().await else {
        return Refusal::from(ErrorCode::Internal).into_response();
    };
    let status = response.status();
    let ours = response.headers().get(header::CONTENT_TYPE).is_some_and(|value| value == "application/json");
    if ours || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let code = match status.as_u16() {
        400 | 404 => ErrorCode::NotFound,
        405 => ErrorCode::Method,
        413 => ErrorCode::TooLarge,
        _ => ErrorCode::Internal,
    };
    Refusal::from(code).into_response()
}

/// No such address under `/v1`.
pub async fn not_found() -> Refusal {
    ErrorCode::NotFound.into()
}

/// The method is not for this address.
pub async fn method() -> Refusal {
    ErrorCode::Method.into()
}
