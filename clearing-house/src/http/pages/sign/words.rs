//! Faults in the reader's words.

use wire::{ErrorCode, ErrorReply, Field, FieldError};

use super::super::{Asked, field::Told};

/// What is told of a refusal: how many fields are to blame and for what, or what is wrong with the whole.
pub fn told(asked: &Asked, refused: Option<&ErrorReply>) -> Told {
    let Some(reply) = refused else { return Told::default() };
    let whole = match reply.fields.len() {
        0 => whole(asked, reply.code).to_owned(),
        number => i18n::icu::widget(asked.words.language).sign_error_summary(number as u64),
    };
    Told::new(whole, reply.fields.iter().map(|fault| (fault.field, field(asked, fault))))
}

fn field(asked: &Asked, fault: &FieldError) -> String {
    let words = asked.words.page;
    let told = match (fault.field, fault.code) {
        (Field::Name, ErrorCode::Missing) => words.error_name_missing(),
        (Field::Email, ErrorCode::Missing) => words.error_email_missing(),
        (Field::Email, ErrorCode::Invalid) => words.error_email_invalid(),
        (Field::Country, ErrorCode::Missing) => words.error_country_missing(),
        (Field::Country, ErrorCode::Invalid) => words.error_country_invalid(),
        (Field::Consent, ErrorCode::Missing) => words.error_consent_missing(),
        (_, ErrorCode::TooLong) => return words.error_too_long(fault.limit.unwrap_or_default().into()),
        (_, code) => whole(asked, code),
    };
    told.to_owned()
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
