//! The loader and the widget's files.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use wire::ErrorCode;

use super::{files, refusal::Refusal};
use crate::app::App;

/// The loader that partners embed.
pub async fn embed(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Refusal> {
    reply(&app, wire::route::EMBED, &headers).await
}

/// The address and integrity of that loader for those who pin it.
pub async fn pin(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Refusal> {
    reply(&app, wire::route::PIN, &headers).await
}

/// A loader that a partner pinned, of this build or an earlier one.
pub async fn pinned(
    State(app): State<Arc<App>>,
    Path(rest): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    reply(&app, &format!("embed-{rest}"), &headers).await
}

/// A file of the widget.
pub async fn widget(
    State(app): State<Arc<App>>,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    reply(&app, &format!("{}{path}", wire::route::WIDGET), &headers).await
}

async fn reply(app: &App, path: &str, headers: &HeaderMap) -> Result<Response, Refusal> {
    let blob = app.assets.get(path).ok_or(ErrorCode::NotFound)?;
    Ok(files::reply(headers, blob).await)
}
