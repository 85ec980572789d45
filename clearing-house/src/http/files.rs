//! Answers with a public file: the encoding that the client takes, or 304 where it has the file.

use std::sync::Arc;

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::blob::{Blob, Effort, Encoding};

/// Answers with a file.
pub async fn reply(request: &HeaderMap, blob: Arc<Blob>) -> Response {
    let accepted = request.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let encoding = Encoding::choose(accepted);
    let etag = match encoding.name() {
        Some(name) => format!("\"{}.{name}\"", blob.tag),
        None => format!("\"{}\"", blob.tag),
    };
    let mut response = if matches(request, &blob.tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = body(&blob, encoding).await.into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(blob.content_type));
        if let Some(name) = encoding.name() {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        response
    };
    let headers = response.headers_mut();
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(blob.cache));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

async fn body(blob: &Arc<Blob>, encoding: Encoding) -> bytes::Bytes {
    if let Some(ready) = blob.ready(encoding) {
        return ready;
    }
    let blob = Arc::clone(blob);
    let raw = blob.raw.clone();
    let packed = tokio::task::spawn_blocking(move || blob.packed(encoding, Effort::Quick)).await;
    // Packing does not fail; were it to, the encoding's name would be wrong for the raw bytes, so nothing is sent.
    packed.unwrap_or_else(|_| raw.slice(..0))
}

/// Whether the client has the file, in whatever encoding.
fn matches(request: &HeaderMap, tag: &str) -> bool {
    let Some(known) = request.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()) else { return false };
    known.split(',').map(|item| item.trim().trim_start_matches("W/").trim_matches('"')).any(|item| {
        item == "*"
            || item == tag
            || ["br", "gzip"].iter().any(|name| item.strip_suffix(name).and_then(|i| i.strip_suffix('.')) == Some(tag))
    })
}
