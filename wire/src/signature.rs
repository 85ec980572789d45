//! Signing a petition and confirming it.

use serde::{Deserialize, Serialize};

use crate::list::controlled_list;

/// Body of `POST /v1/petitions/{slug}/signatures`.
///
/// Sent again with the same `key` and the same content it is the same signature, so a client may retry until it hears
/// an answer. The reply never tells whether the address had signed before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSignature {
    /// Idempotency key: [`crate::limit::KEY_MIN`] to [`crate::limit::KEY_MAX`] ASCII letters, digits or hyphens,
    /// made at random by the client.
    pub key: String,
    /// The signer's name, 1 to [`crate::limit::NAME`] characters.
    pub name: String,
    /// Where the confirmation goes, at most [`crate::limit::EMAIL`] bytes.
    pub email: String,
    /// ISO 3166-1 alpha-2 code, upper case.
    pub country: String,
    /// At most [`crate::limit::COMMENT`] characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// How the signature is shown in public.
    pub display: Display,
    /// [`crate::Consent::version`] of the wording agreed to; empty where the signer did not agree.
    pub consent: String,
    /// Language of the page, and so of the mail.
    pub lang: String,
    /// The organisation on whose page it was signed: at most [`crate::limit::SLUG`] characters of a slug.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
}

controlled_list! {
    /// How a signer's name is shown in public.
    #[derive(Default)]
    Display {
        /// The initials. The default: enough to count as a person, too little to find one.
        #[default]
        Initials = "initials",
        /// The whole name.
        Full = "full",
        /// No name.
        Anonymous = "anonymous",
    }
}

/// Reply to a [`NewSignature`], the same for a first, a repeated and a duplicate one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Always [`SignatureState::Pending`] here, whatever is known of the address.
    pub state: SignatureState,
}

/// Where a signature stands. Only confirmed ones are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignatureState {
    /// Waiting for the mail's confirmation.
    Pending,
    /// Confirmed, and counted.
    Confirmed,
}

/// Body of `POST /v1/confirmations`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewConfirmation {
    /// The mail's secret: [`crate::limit::TOKEN`] characters of base64url.
    pub token: String,
}

/// Reply to a [`NewConfirmation`], the same however often it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// Always [`SignatureState::Confirmed`].
    pub state: SignatureState,
    /// Slug of the petition.
    pub petition: String,
    /// Confirmed signatures of the petition, this one among them.
    pub confirmed: u64,
    /// By which the signer finds the signature in the petition's [`crate::log`]; absent where it was confirmed before
    /// there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
}

impl NewSignature {
    /// Every fault of the fields themselves, in the form's order; none is the petition's doing, such as an outdated
    /// consent, which only the server can see. Widget and server call the same check.
    pub fn faults(&self) -> Vec<crate::FieldError> {
        use crate::{ErrorCode, Field, FieldError, limit, text};

        let mut faults = Vec::new();
        let mut note = |field, code, most: usize| {
            let limit = (code == ErrorCode::TooLong).then(|| u32::try_from(most).unwrap_or(u32::MAX));
            faults.push(FieldError { field, code, limit });
        };
        if let Err(code) = text::line(&self.name, limit::NAME) {
            note(Field::Name, code, limit::NAME);
        }
        if let Err(code) = text::email(&self.email) {
            note(Field::Email, code, limit::EMAIL);
        }
        if self.country.is_empty() {
            note(Field::Country, ErrorCode::Missing, 0);
        } else if !crate::facet::countries().any(|code| code == self.country) {
            note(Field::Country, ErrorCode::Invalid, 0);
        }
        if let Some(Err(code)) = self.comment.as_deref().map(|c| text::paragraphs(c, limit::COMMENT)) {
            note(Field::Comment, code, limit::COMMENT);
        }
        if self.consent.is_empty() {
            note(Field::Consent, ErrorCode::Missing, 0);
        } else if self.consent.len() > limit::CONSENT {
            note(Field::Consent, ErrorCode::Outdated, 0);
        }
        if !text::is_key(&self.key) {
            note(Field::Key, ErrorCode::Invalid, 0);
        }
        if !text::is_lang(&self.lang) {
            note(Field::Lang, ErrorCode::Invalid, 0);
        }
        if self.partner.as_deref().is_some_and(|p| !text::is_slug(p)) {
            note(Field::Partner, ErrorCode::Invalid, 0);
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ErrorCode, Field};

    #[test]
    fn all_faults_are_told_at_once_in_the_forms_order() {
        let empty = NewSignature {
            key: "k".repeat(16),
            name: String::new(),
            email: "a@".into(),
            country: String::new(),
            comment: Some("c".repeat(1_001)),
            display: Display::Full,
            consent: String::new(),
            lang: "en".into(),
            partner: None,
        };
        let faults: Vec<_> = empty.faults().iter().map(|f| (f.field, f.code, f.limit)).collect();
        assert_eq!(
            faults,
            [
                (Field::Name, ErrorCode::Missing, None),
                (Field::Email, ErrorCode::Invalid, None),
                (Field::Country, ErrorCode::Missing, None),
                (Field::Comment, ErrorCode::TooLong, Some(1_000)),
                (Field::Consent, ErrorCode::Missing, None),
            ]
        );
    }
}
