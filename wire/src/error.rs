//! What the server says when it refuses: a code and the field it is about, never prose. Each client turns a code into
//! words by an exhaustive match, so a new code does not compile until it is phrased in every language.

use serde::{Deserialize, Serialize};

use crate::list::controlled_list;
use crate::signature::Challenge;

/// Body of every reply with a status of 400 or more under `/v1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorReply {
    /// What is wrong with the request; [`ErrorCode::Fields`] where single fields are to blame.
    pub code: ErrorCode,
    /// What is wrong with each field, in the form's order; all at once, so that nobody mends one at a time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldError>,
    /// The work to do, with [`ErrorCode::WorkRequired`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<Challenge>,
}

impl From<ErrorCode> for ErrorReply {
    fn from(code: ErrorCode) -> Self {
        Self { code, fields: Vec::new(), challenge: None }
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

controlled_list! {
    /// The fields of requests.
    Field {
        /// [`crate::SignatureContent::name`], [`crate::NewSignature::shown`].
        Name = "name",
        /// [`crate::NewSignature::email`].
        Email = "email",
        /// [`crate::NewSignature::country`], [`crate::RequestContent::country`].
        Country = "country",
        /// [`crate::SignatureContent::comment`].
        Comment = "comment",
        /// [`crate::Display`].
        Display = "display",
        /// [`crate::NewSignature::consent`].
        Consent = "consent",
        /// [`crate::NewSignature::key`].
        Key = "key",
        /// [`crate::NewSignature::lang`], [`crate::RequestContent::lang`].
        Lang = "lang",
        /// [`crate::NewSignature::partner`].
        Partner = "partner",
        /// [`crate::NewSignature::page`].
        Page = "page",
        /// [`crate::NewSignature::browser`].
        Browser = "browser",
        /// [`crate::NewSignature::sealed`].
        Sealed = "sealed",
        /// [`crate::NewConfirmation::token`].
        Token = "token",
        /// [`crate::RequestContent::organisation`].
        Organisation = "organisation",
        /// [`crate::RequestContent::subject`].
        Subject = "subject",
        /// [`crate::RequestContent::text`].
        Text = "text",
        /// [`crate::RequestContent::contact`].
        Contact = "contact",
        /// [`crate::RequestContent::about`].
        About = "about",
        /// [`crate::RequestContent::answer_key`].
        AnswerKey = "answer_key",
        /// [`crate::NewEndorsement::names`].
        Names = "names",
        /// [`crate::NewEndorsement::site`].
        Site = "site",
        /// [`crate::NewEndorsement::logo`].
        Logo = "logo",
        /// [`crate::NewEndorsement::role`].
        Role = "role",
    }
}

controlled_list! {
    /// Every reason for a refusal.
    ErrorCode {
        /// Look at `fields` (422).
        Fields = "fields",
        /// A field that must be there is empty.
        Missing = "missing",
        /// A field is longer than its `limit`.
        TooLong = "too_long",
        /// A field does not have its form.
        Invalid = "invalid",
        /// A field has characters that cannot be used, such as controls.
        Characters = "characters",
        /// The wording agreed to is no longer the petition's.
        Outdated = "outdated",
        /// The petition takes no more signatures (409).
        PetitionClosed = "petition_closed",
        /// There is no such thing (404).
        NotFound = "not_found",
        /// The confirmation's time has passed (410).
        TokenExpired = "token_expired",
        /// No signature waits for this token (404).
        TokenUnknown = "token_unknown",
        /// The same key came with another content (409).
        KeyConflict = "key_conflict",
        /// It was sealed to a key that is no longer the programme's, or not to every recipient of the petition: read the
        /// snapshot anew and seal again (409).
        KeyOutdated = "key_outdated",
        /// Too many signatures come at present: do the work in `challenge` and send it along (403).
        WorkRequired = "work_required",
        /// The body is not the JSON expected (400).
        Malformed = "malformed",
        /// The body is larger than [`crate::limit::BODY`], a request's than [`crate::limit::REQUEST_BODY`], a signature's
        /// than [`crate::limit::SIGNATURE_BODY`], an endorsement's than [`crate::limit::ENDORSEMENT_BODY`] (413); of a
        /// field: a logo has more bytes or pixels than fit.
        TooLarge = "too_large",
        /// The body is not `application/json` (415).
        MediaType = "media_type",
        /// The request took longer than [`crate::limit::BODY_SECONDS`] (408).
        Timeout = "timeout",
        /// The method is not for this address (405).
        Method = "method",
        /// Too many requests; `Retry-After` says when (429).
        RateLimited = "rate_limited",
        /// The clearing house cannot write at present; nothing was taken (503).
        Unavailable = "unavailable",
        /// A fault of the clearing house; nothing was taken (500).
        Internal = "internal",
    }
}

impl ErrorCode {
    /// The HTTP status that goes with the code; field faults travel inside [`ErrorCode::Fields`].
    pub const fn status(self) -> u16 {
        match self {
            Self::Fields | Self::Missing | Self::TooLong | Self::Invalid | Self::Characters | Self::Outdated => 422,
            Self::PetitionClosed | Self::KeyConflict | Self::KeyOutdated => 409,
            Self::NotFound | Self::TokenUnknown => 404,
            Self::WorkRequired => 403,
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
