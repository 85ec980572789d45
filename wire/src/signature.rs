//! Signing a petition, confirming it and taking it back.

use serde::{Deserialize, Serialize};

use crate::list::controlled_list;
use crate::{ErrorCode, Field, FieldError, facet, limit, text};

/// Body of `POST /v1/petitions/{slug}/signatures`.
///
/// Who signs is in [`NewSignature::sealed`], which the clearing house cannot read. In clear are only what it needs: an
/// address to which the confirmation goes, erased once the mail is taken; what is counted; and what the signer chose to
/// show.
///
/// Sent again with the same `key` and the same bytes it is the same signature, so a client may retry until it hears an
/// answer. The reply never tells whether the address had signed before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSignature {
    /// Idempotency key, and what the sealed copies are bound to: [`limit::KEY_MIN`] to [`limit::KEY_MAX`] ASCII letters,
    /// digits or hyphens, made at random by the client.
    pub key: String,
    /// Where the confirmation goes, at most [`limit::EMAIL`] bytes.
    pub email: String,
    /// ISO 3166-1 alpha-2 code, upper case.
    pub country: String,
    /// [`crate::Consent::version`] of the wording agreed to; empty where the signer did not agree.
    pub consent: String,
    /// Language of the page, and so of the mail.
    pub lang: String,
    /// The name that anybody may see, 1 to [`limit::NAME`] characters; absent where none is to be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<String>,
    /// True where the name is to be shown only once the petition is closed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub delayed: bool,
    /// The organisation on whose page it was signed: at most [`limit::SLUG`] characters of a slug.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// The partner's page, without query and fragment, at most [`limit::PAGE`] bytes. The mail leads back to it where it
    /// is on a site that the partner registered, and to the clearing house otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// SHA-256 of a secret that the signing page holds, by which that browser is known again: 32 bytes in base64url.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browser: Option<String>,
    /// One copy for each of [`crate::Petition::recipients`], and one for the partner where the signer agreed to hear from
    /// it.
    pub sealed: Vec<SealedCopy>,
    /// The work that was asked for, where it was: see [`ErrorCode::WorkRequired`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
}

/// A [`SignatureContent`] sealed to one organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedCopy {
    /// The public key that it is sealed to, in base64url.
    pub to: String,
    /// HPKE (RFC 9180) over the padded JSON, bound to the petition's slug and [`NewSignature::key`]; base64url, at most
    /// [`limit::SEALED_SIGNATURE`] characters.
    pub text: String,
}

/// What only the receiving organisations read: the JSON inside a [`SealedCopy`], padded to a multiple of
/// [`limit::SIGNATURE_PADDING`] bytes before it is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureContent {
    /// The signer's name, 1 to [`limit::NAME`] characters.
    pub name: String,
    /// The signer's address, at most [`limit::EMAIL`] bytes.
    pub email: String,
    /// ISO 3166-1 alpha-2 code, upper case.
    pub country: String,
    /// Language of the page.
    pub lang: String,
    /// At most [`limit::COMMENT`] characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Whether the organisation that this copy is for may write to the signer. Each organisation is asked for by itself.
    pub contact: bool,
}

controlled_list! {
    /// How much of a signer's name is shown in public. It travels as [`NewSignature::shown`], already shortened.
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

impl Display {
    /// What of a name is shown; `None` for nothing. Initials are the first letters of at most four words.
    pub fn shown(self, name: &str) -> Option<String> {
        let name = name.trim();
        match self {
            Self::Anonymous => None,
            Self::Full => (!name.is_empty()).then(|| name.to_owned()),
            Self::Initials => {
                let words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
                let initials: Vec<String> = words.take(4).map(|first| format!("{first}.")).collect();
                (!initials.is_empty()).then(|| initials.join(" "))
            }
        }
    }
}

/// Work that a client did because the clearing house asked for it under attack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// [`Challenge::challenge`], unchanged. It is of use for the signature whose [`NewSignature::key`] it was asked with.
    pub challenge: String,
    /// A number for which SHA-256 of the challenge's ASCII bytes followed by the number's eight bytes, big-endian, begins
    /// with at least [`Challenge::bits`] zero bits.
    pub number: u32,
}

/// What [`ErrorCode::WorkRequired`] comes with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// At most [`limit::CHALLENGE`] characters of base64url; it is good for [`limit::CHALLENGE_SECONDS`].
    pub challenge: String,
    /// Zero bits asked for, at most [`limit::WORK_BITS`].
    pub bits: u8,
}

/// Reply to a [`NewSignature`], the same for a first, a repeated and a duplicate one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Always [`SignatureState::Pending`] here, whatever is known of the address.
    pub state: SignatureState,
}

controlled_list! {
    /// Where a signature stands. Only confirmed ones are counted.
    SignatureState {
        /// Waiting for the mail's confirmation.
        Pending = "pending",
        /// Confirmed, and counted.
        Confirmed = "confirmed",
        /// Confirmed by the mail, and set aside until somebody has looked, because too many came the same way. Signers are
        /// told [`SignatureState::Confirmed`].
        Suspect = "suspect",
        /// Taken back by the signer, and erased.
        Withdrawn = "withdrawn",
        /// Found not to be a person's own; not counted.
        Invalidated = "invalidated",
    }
}

controlled_list! {
    /// What became of a signature on its way to the target, apart from [`SignatureState`].
    DeliveryState {
        /// In no delivery.
        None = "none",
        /// In a delivery that was not handed over yet.
        Included = "included",
        /// Handed over.
        Delivered = "delivered",
    }
}

/// Body of `POST /v1/confirmations`, of `POST /v1/confirmations/look`, which changes nothing, and of
/// `POST /v1/withdrawals`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewConfirmation {
    /// The mail's secret: [`limit::TOKEN`] characters of base64url.
    pub token: String,
}

/// Reply to a [`NewConfirmation`], the same however often it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// Always [`SignatureState::Confirmed`].
    pub state: SignatureState,
    /// Slug of the petition.
    pub petition: String,
    /// Confirmed signatures of the petition.
    pub confirmed: u64,
    /// By which the signer finds the signature in the petition's [`crate::log`]; absent where it was confirmed before
    /// there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
}

/// Reply of `POST /v1/confirmations/look`: what a confirmation would find, without doing it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// [`SignatureState::Pending`] where it waits, [`SignatureState::Confirmed`] where it was done.
    pub state: SignatureState,
    /// Slug of the petition.
    pub petition: String,
    /// [`NewSignature::browser`] of a signature that waits: the browser that holds the secret confirms at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browser: Option<String>,
}

/// Reply of `POST /v1/withdrawals`, the same however often it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Always [`SignatureState::Withdrawn`].
    pub state: SignatureState,
    /// Slug of the petition.
    pub petition: String,
}

impl SignatureContent {
    /// Every fault of what is sealed, in the form's order. The form calls it before sealing, the organisation after
    /// opening.
    pub fn faults(&self) -> Vec<FieldError> {
        let mut faults = Vec::new();
        if let Err(code) = text::line(&self.name, limit::NAME) {
            faults.push(fault(Field::Name, code, limit::NAME));
        }
        if let Err(code) = text::email(&self.email) {
            faults.push(fault(Field::Email, code, limit::EMAIL));
        }
        faults.extend(country(&self.country));
        if let Some(Err(code)) = self.comment.as_deref().map(|c| text::paragraphs(c, limit::COMMENT)) {
            faults.push(fault(Field::Comment, code, limit::COMMENT));
        }
        faults
    }
}

impl NewSignature {
    /// Every fault of the fields themselves, in the form's order; none is the petition's doing, such as an outdated
    /// consent or a recipient's new key, which only the server can see. Widget and server call the same check.
    pub fn faults(&self) -> Vec<FieldError> {
        let mut faults = Vec::new();
        if let Err(code) = text::email(&self.email) {
            faults.push(fault(Field::Email, code, limit::EMAIL));
        }
        faults.extend(country(&self.country));
        if let Some(Err(code)) = self.shown.as_deref().map(|name| text::line(name, limit::NAME)) {
            faults.push(fault(Field::Name, code, limit::NAME));
        }
        if self.consent.is_empty() {
            faults.push(fault(Field::Consent, ErrorCode::Missing, 0));
        } else if self.consent.len() > limit::CONSENT {
            faults.push(fault(Field::Consent, ErrorCode::Outdated, 0));
        }
        let sealed = |copy: &SealedCopy| {
            text::is_bytes32(&copy.to)
                && (1..=limit::SEALED_SIGNATURE).contains(&copy.text.len())
                && text::is_base64url(&copy.text)
        };
        for (field, good) in [
            (Field::Key, text::is_key(&self.key)),
            (Field::Lang, text::is_lang(&self.lang)),
            (Field::Partner, self.partner.as_deref().is_none_or(text::is_slug)),
            (Field::Page, self.page.as_deref().is_none_or(is_page)),
            (Field::Browser, self.browser.as_deref().is_none_or(text::is_bytes32)),
            (Field::Sealed, (1..=limit::RECIPIENTS + 1).contains(&self.sealed.len()) && self.sealed.iter().all(sealed)),
        ] {
            if !good {
                faults.push(fault(field, ErrorCode::Invalid, 0));
            }
        }
        faults
    }
}

fn fault(field: Field, code: ErrorCode, most: usize) -> FieldError {
    let limit = (code == ErrorCode::TooLong).then(|| u32::try_from(most).unwrap_or(u32::MAX));
    FieldError { field, code, limit }
}

fn country(country: &str) -> Option<FieldError> {
    if country.is_empty() {
        Some(fault(Field::Country, ErrorCode::Missing, 0))
    } else if !facet::countries().any(|code| code == country) {
        Some(fault(Field::Country, ErrorCode::Invalid, 0))
    } else {
        None
    }
}

/// An absolute address of a page, plain ASCII, without query and fragment.
fn is_page(page: &str) -> bool {
    (page.starts_with("https://") || page.starts_with("http://"))
        && page.len() <= limit::PAGE
        && page.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'?' | b'#' | b'"' | b'<' | b'>' | b'\\'))
}

#[cfg(test)]
mod tests;
