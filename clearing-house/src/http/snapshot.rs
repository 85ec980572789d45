//! `GET v1/snapshot/…`: the signed manifest and the files it leads to.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use wire::ErrorCode;

use super::{files, refusal::Refusal};
use crate::app::App;

/// The manifest.
pub async fn manifest(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Refusal> {
    let published = app.shelf.get().ok_or(ErrorCode::Unavailable)?;
    Ok(files::reply(&headers, Arc::clone(&published.manifest)).await)
}

/// A file by its hash.
pub async fn file(
    State(app): State<Arc<App>>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let published = app.shelf.get().ok_or(ErrorCode::Unavailable)?;
    let blob = file.strip_suffix(".json").and_then(|hash| published.files.get(hash)).ok_or(ErrorCode::NotFound)?;
    Ok(files::reply(&headers, Arc::clone(blob)).await)
}
