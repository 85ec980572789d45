//! One log line a request: route template, status, duration. Never the address asked for, which may hold a token.

use std::{panic::AssertUnwindSafe, time::Instant};

use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::FutureExt;
use wire::ErrorCode;

use super::refusal::Refusal;

/// Logs a request, and turns a panic of a page into [`ErrorCode::Internal`].
pub async fn log(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(_) => Refusal::from(ErrorCode::Internal).into_response(),
    };
    let route = route.as_ref().map_or("(none)", MatchedPath::as_str);
    let status = response.status().as_u16();
    let milliseconds = started.elapsed().as_millis() as u64;
    if status >= 500 {
        tracing::warn!(%method, route, status, milliseconds, "request");
    } else {
        tracing::info!(%method, route, status, milliseconds, "request");
    }
    response
}
