//! JSON in and out, bounded in size and time.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::{Serialize, de::DeserializeOwned};
use wire::{ErrorCode, limit};

/// Reads a body of at most [`limit::BODY`] bytes as JSON.
pub async fn read<T: DeserializeOwned>(headers: &HeaderMap, body: Body) -> Result<T, ErrorCode> {
    read_up_to(limit::BODY, headers, body).await
}

/// Reads a body of at most so many bytes as JSON.
pub async fn read_up_to<T: DeserializeOwned>(most: usize, headers: &HeaderMap, body: Body) -> Result<T, ErrorCode> {
    read_within(most, headers, body, Duration::from_secs(limit::BODY_SECONDS)).await
}

/// Reads a body of at most so many bytes, which may take so long to arrive, as JSON.
pub async fn read_within<T: DeserializeOwned>(
    most: usize,
    headers: &HeaderMap,
    body: Body,
    patience: Duration,
) -> Result<T, ErrorCode> {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = media_type.split(';').next().unwrap_or_default().trim();
    if !media_type.eq_ignore_ascii_case("application/json") {
        return Err(ErrorCode::MediaType);
    }
    serde_json::from_slice(&bytes_within(most, headers, body, patience).await?).map_err(|_| ErrorCode::Malformed)
}

/// Reads a body of at most so many bytes.
pub async fn bytes(most: usize, headers: &HeaderMap, body: Body) -> Result<Bytes, ErrorCode> {
    bytes_within(most, headers, body, Duration::from_secs(limit::BODY_SECONDS)).await
}

/// Reads a body of at most so many bytes, which may take so long to arrive.
pub async fn bytes_within(
    most: usize,
    headers: &HeaderMap,
    body: Body,
    patience: Duration,
) -> Result<Bytes, ErrorCode> {
    let told = headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if told.is_some_and(|length| length > most) {
        return Err(ErrorCode::TooLarge);
    }
    let all = Limited::new(body, most).collect();
    match tokio::time::timeout(patience, all).await {
        Err(_) => Err(ErrorCode::Timeout),
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(ErrorCode::TooLarge),
        Ok(Err(_)) => Err(ErrorCode::Malformed),
    }
}

/// A reply of JSON.
pub fn reply(status: StatusCode, value: &impl Serialize) -> Response {
    match serde_json::to_vec(value) {
        Ok(body) => {
            let mut response = (status, body).into_response();
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            response
        }
        Err(error) => {
            tracing::error!(%error, "a reply could not be written as JSON");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::stream;

    use super::*;

    #[tokio::test]
    async fn a_body_that_does_not_arrive_is_waited_for_so_long() {
        let never = Body::from_stream(stream::pending::<Result<Bytes, std::io::Error>>());
        let outcome = bytes_within(limit::BODY, &HeaderMap::new(), never, Duration::from_millis(20)).await;
        assert_eq!(outcome, Err(ErrorCode::Timeout));
        let broken = Body::from_stream(stream::iter([Err::<Bytes, _>(std::io::Error::other("gone"))]));
        let outcome = bytes_within(limit::BODY, &HeaderMap::new(), broken, Duration::from_secs(5)).await;
        assert_eq!(outcome, Err(ErrorCode::Malformed));
    }
}
