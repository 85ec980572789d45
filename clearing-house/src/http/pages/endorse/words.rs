//! Faults in the reader's words.

use wire::{ErrorCode, ErrorReply, Field, FieldError};

use super::super::{Asked, field::Told, sign};

/// What is told of a refusal.
pub fn told(asked: &Asked, refused: Option<&ErrorReply>) -> Told {
    let Some(reply) = refused else { return Told::default() };
    let several = asked.words.endorsement.endorse_faults();
    let whole = if reply.fields.is_empty() { whole(asked, reply.code) } else { several };
    Told::new(whole.to_owned(), reply.fields.iter().map(|fault| (fault.field, field(asked, fault))))
}

fn field(asked: &Asked, fault: &FieldError) -> String {
    let (page, texts) = (asked.words.page, asked.words.endorsement);
    let told = match (fault.field, fault.code) {
        (Field::Organisation, ErrorCode::Missing) => texts.endorse_fault_organisation(),
        (Field::Site, ErrorCode::Missing) => texts.endorse_fault_site_missing(),
        (Field::Site, ErrorCode::Invalid) => texts.endorse_fault_site(),
        (Field::Country, ErrorCode::Missing) => texts.endorse_fault_country(),
        (Field::Country, ErrorCode::Invalid) => page.error_country_invalid(),
        (Field::Logo, ErrorCode::TooLarge) => texts.endorse_fault_logo_large(),
        (Field::Logo, _) => texts.endorse_fault_logo(),
        (Field::Name, ErrorCode::Missing) => page.error_name_missing(),
        (Field::Role, ErrorCode::Missing) => texts.endorse_fault_role(),
        (Field::Email, ErrorCode::Missing) => page.error_email_missing(),
        (Field::Email, ErrorCode::Invalid) => page.error_email_invalid(),
        (_, ErrorCode::TooLong) => return page.error_too_long(fault.limit.unwrap_or_default().into()),
        (_, code) => whole(asked, code),
    };
    told.to_owned()
}

/// What to tell about the form as a whole.
fn whole(asked: &Asked, code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::PetitionClosed => asked.words.endorsement.endorse_closed(),
        // Nothing in the form but the logo can be so large.
        ErrorCode::TooLarge => asked.words.endorsement.endorse_fault_logo_large(),
        code => sign::words::whole(asked, code),
    }
}
