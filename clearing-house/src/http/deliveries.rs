//! `GET v1/petitions/{slug}/deliveries`: the receipts of what was handed over.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use wire::ErrorCode;

use super::{json, refusal::Refusal};
use crate::app::App;

/// A petition's receipts, oldest first.
pub async fn list(State(app): State<Arc<App>>, Path(slug): Path<String>) -> Result<Response, Refusal> {
    app.store.petition(slug.clone()).await?.ok_or(ErrorCode::NotFound)?;
    let mut response = json::reply(StatusCode::OK, &app.store.receipts(slug).await?);
    let cache = HeaderValue::from_static("public, max-age=60, stale-if-error=604800");
    response.headers_mut().insert(header::CACHE_CONTROL, cache);
    Ok(response)
}
