//! Pages that work without JavaScript.

use axum::http::StatusCode;

/// No such page.
pub async fn not_found() -> StatusCode {
    StatusCode::NOT_FOUND
}
