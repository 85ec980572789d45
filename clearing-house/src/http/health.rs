//! For whoever runs the server: does the process live, and can it serve?

use std::sync::Arc;

use axum::{extract::State, http::StatusCode};

use crate::app::App;

/// The process lives.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// The database answers and a snapshot is published.
pub async fn ready(State(app): State<Arc<App>>) -> (StatusCode, &'static str) {
    if *app.stop.borrow() {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping\n");
    }
    if app.shelf.get().is_none() {
        return (StatusCode::SERVICE_UNAVAILABLE, "no snapshot is published yet\n");
    }
    match app.store.ping().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
