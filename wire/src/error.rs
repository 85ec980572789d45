//! What the server says when it refuses: a code and the field it is about, never prose. Each client turns a code into
//! words by an exhaustive match, so a new code does not compile until it is phrased in every language.

use serde::{Deserialize, Serialize};

/// Body of every reply with a status of 400 or more under `/v1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorReply {
    /// What is wrong with the request; [`ErrorCode::Fields`] where single fields are to blame.
    pub code: ErrorCode,
    /// What is wrong with each field, in the form's order; all at once, so that nobody mends one at a time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldError>,
}

impl From<ErrorCode> for ErrorReply {
    fn from(code: ErrorCode) -> Self {
        Self { code, fields: Vec::new() }
    }
}

/// One field's fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// Which field.
    pub field: Field,
    /// What is wrong with it.
    pub code: ErrorCode,
    /// The bound, where the code is about one: characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// The fields of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// [`crate::NewSignature::name`].
    Name,
    /// [`crate::NewSignature::email`].
    Email,
    /// [`crate::NewSignature::country`].
    Country,
    /// [`crate::NewSignature::comment`].
    Comment,
    /// [`crate::NewSignature::display`].
    Display,
    /// [`crate::NewSignature::consent`].
    Consent,
    /// [`crate::NewSignature::key`].
    Key,
    /// [`crate::NewSignature::lang`].
    Lang,
    /// [`crate::NewSignature::partner`].
    Partner,
    /// [`crate::NewConfirmation::token`].
    Token,
}

/// Every reason for a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// Look at `fields` (422).
    Fields,
    /// A field that must be there is empty.
    Missing,
    /// A field is longer than its `limit`.
    TooLong,
    /// A field does not have its form.
    Invalid,
    /// A field has characters that cannot be used, such as controls.
    Characters,
    /// The wording agreed to is no longer the petition's.
    Outdated,
    /// The petition takes no more signatures (409).
    PetitionClosed,
    /// There is no such thing (404).
    NotFound,
    /// The confirmation's time has passed (410).
    TokenExpired,
    /// No signature waits for this token (404).
    TokenUnknown,
    /// The same key came with another content (409).
    KeyConflict,
    /// The body is not the JSON expected (400).
    Malformed,
    /// The body is larger than [`crate::limit::BODY`] (413).
    TooLarge,
    /// The body is not `application/json` (415).
    MediaType,
    /// The request took longer than [`crate::limit::BODY_SECONDS`] (408).
    Timeout,
    /// The method is not for this address (405).
    Method,
    /// Too many requests; `Retry-After` says when (429).
    RateLimited,
    /// The clearing house cannot write at present; nothing was taken (503).
    Unavailable,
    /// A fault of the clearing house; nothing was taken (500).
    Internal,
}

impl ErrorCode {
    /// The HTTP status that goes with the code; field faults travel inside [`ErrorCode::Fields`].
    pub const fn status(self) -> u16 {
        match self {
            Self::Fields | Self::Missing | Self::TooLong | Self::Invalid | Self::Characters | Self::Outdated => 422,
            Self::PetitionClosed | Self::KeyConflict => 409,
            Self::NotFound | Self::TokenUnknown => 404,
            Self::TokenExpired => 410,
            Self::Malformed => 400,
            Self::TooLarge => 413,
            Self::MediaType => 415,
            Self::Timeout => 408,
            Self::Method => 405,
            Self::RateLimited => 429,
            Self::Unavailable => 503,
            Self::Internal => 500,
        }
    }
}
