//! HTML forms in (`application/x-www-form-urlencoded`), bounded in size and time.

use axum::{
    body::Body,
    http::{HeaderMap, header},
};
use wire::ErrorCode;

use super::{client, json};

/// Entries of a form at most; browsers send no more of ours.
const ENTRIES: usize = 256;

/// What somebody entered.
#[derive(Clone, Debug, Default)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// Reads a body of at most so many bytes.
    pub async fn read(most: usize, headers: &HeaderMap, body: Body) -> Result<Self, ErrorCode> {
        let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let media_type = media_type.split(';').next().unwrap_or_default().trim();
        if !media_type.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(ErrorCode::MediaType);
        }
        let bytes = json::bytes(most, headers, body).await?;
        let text = std::str::from_utf8(&bytes).map_err(|_| ErrorCode::Malformed)?;
        Ok(Self(client::query(text).take(ENTRIES).collect()))
    }

    /// An entry as it was typed; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}
