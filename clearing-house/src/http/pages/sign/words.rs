//! Faults in the reader's words.

use wire::{ErrorCode, ErrorReply, Field, FieldError};

use super::super::Asked;

/// The faults of fields.
pub fn fields(refused: Option<&ErrorReply>) -> &[FieldError] {
    refused.map_or(&[], |reply| &reply.fields)
}

/// What to tell about a field, if anything.
pub fn field(asked: &Asked, refused: Option<&ErrorReply>, field: Field) -> Option<String> {
    let fault = fields(refused).iter().find(|fault| fault.field == field)?;
    let words = asked.words.page;
    Some(match (fault.field, fault.code) {
        (Field::Name, ErrorCode::Missing) => words.error_name_missing().to_owned(),
        (Field::Email, ErrorCode::Missing) => words.error_email_missing().to_owned(),
        (Field::Email, ErrorCode::Invalid) => words.error_email_invalid().to_owned(),
        (Field::Country, ErrorCode::Missing) => words.error_country_missing().to_owned(),
        (Field::Country, ErrorCode::Invalid) => words.error_country_invalid().to_owned(),
        (Field::Consent, ErrorCode::Missing) => words.error_consent_missing().to_owned(),
        (_, ErrorCode::TooLong) => words.error_too_long(fault.limit.unwrap_or_default().into()),
        (_, code) => whole(asked, code).to_owned(),
    })
}

/// How many faults there are, or what is wrong with the whole; nothing where nothing is.
pub fn told(asked: &Asked, refused: Option<&ErrorReply>) -> Option<String> {
    let reply = refused?;
    Some(match reply.fields.len() {
        0 => whole(asked, reply.code).to_owned(),
        number => i18n::icu::widget(asked.words.language).sign_error_summary(number as u64),
    })
}

/// What to tell about the form as a whole.
pub fn whole(asked: &Asked, code: ErrorCode) -> &'static str {
    let words = asked.words.page;
    match code {
        ErrorCode::Characters => words.error_characters(),
        ErrorCode::Outdated => words.error_consent_outdated(),
        ErrorCode::TooLong | ErrorCode::TooLarge => words.error_too_large(),
        ErrorCode::PetitionClosed => words.error_petition_closed(),
        ErrorCode::NotFound => words.error_not_found(),
        ErrorCode::TokenExpired => words.error_token_expired(),
        ErrorCode::TokenUnknown => words.error_token_unknown(),
        ErrorCode::KeyConflict => words.error_key_conflict(),
        // The petition changed, or the form was not ours: the reader can only load the page anew.
        ErrorCode::Fields | ErrorCode::Missing | ErrorCode::Invalid | ErrorCode::KeyOutdated | ErrorCode::Malformed => {
            words.error_malformed()
        }
        ErrorCode::MediaType => words.error_media_type(),
        ErrorCode::Timeout => words.error_timeout(),
        ErrorCode::Method => words.error_method(),
        ErrorCode::RateLimited | ErrorCode::WorkRequired => words.error_rate_limited(),
        ErrorCode::Unavailable => words.error_unavailable(),
        ErrorCode::Internal => words.error_internal(),
    }
}
