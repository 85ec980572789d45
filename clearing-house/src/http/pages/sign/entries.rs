//! What somebody entered into the plain form, checked as the widget does and sealed as it does.

use wire::{Display, ErrorCode, Field, FieldError, NewSignature, SealedCopy, SignatureContent, limit};

use super::super::super::form::Form;
use crate::{app::App, clock::Seconds, keys, store::Petition};

/// Seconds for which the same entries in the same form are the same signature, so that a doubled click sends one mail.
/// Who waits longer and sends them again wants another mail.
const SAME: Seconds = 600;

/// The entries of the form.
#[derive(Default)]
pub struct Entries {
    /// Of the form as it was served; empty in one that is not yet.
    pub token: String,
    /// The signer's name.
    pub name: String,
    /// The signer's address.
    pub email: String,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// What is shown of the name.
    pub display: Display,
    /// Whether that waits until the petition is closed.
    pub delayed: bool,
    /// A comment, with line feeds for line breaks.
    pub comment: String,
    /// Whether the organisations that receive the petition may write.
    pub contact: bool,
    /// Version of the wording agreed to; empty where the box is not ticked.
    pub consent: String,
}

impl Entries {
    /// Reads a form.
    pub fn of(form: &Form) -> Self {
        let text = |name| form.get(name).trim().to_owned();
        Self {
            token: text("form"),
            name: text("name"),
            email: text("email"),
            country: text("country"),
            display: Display::parse(form.get("display")).unwrap_or_default(),
            delayed: !form.get("delayed").is_empty(),
            comment: text("comment").replace("\r\n", "\n"),
            contact: !form.get("contact").is_empty(),
            consent: text("consent"),
        }
    }

    /// Every fault, in the form's order.
    pub fn faults(&self, lang: &str) -> Vec<FieldError> {
        let mut faults = self.content(lang).faults();
        if self.consent.is_empty() {
            faults.push(FieldError { field: Field::Consent, code: ErrorCode::Missing, limit: None });
        }
        faults
    }

    fn content(&self, lang: &str) -> SignatureContent {
        SignatureContent {
            name: self.name.clone(),
            email: self.email.clone(),
            country: self.country.clone(),
            lang: lang.to_owned(),
            comment: (!self.comment.is_empty()).then(|| self.comment.clone()),
            contact: self.contact,
        }
    }

    /// Seals entries without fault to each of the petition's recipients.
    pub fn seal(&self, app: &App, petition: &Petition, lang: &str) -> Result<NewSignature, ErrorCode> {
        let content = serde_json::to_vec(&self.content(lang)).map_err(|_| ErrorCode::Internal)?;
        let key = self.key(app, &petition.slug, &content);
        let padded = seal::pad(&content, limit::SIGNATURE_PADDING);
        let info = seal::context::signature(&petition.slug);
        let copy = |recipient: &wire::Recipient| {
            let to: [u8; 32] = keys::from_base64url(&recipient.key).ok_or(ErrorCode::Internal)?;
            let random = keys::random().map_err(|_| ErrorCode::Unavailable)?;
            let sealed = seal::seal(&to, &info, key.as_bytes(), &padded, &random).map_err(|_| ErrorCode::Internal)?;
            Ok(SealedCopy { to: recipient.key.clone(), text: keys::base64url(&sealed) })
        };
        let sealed = petition.recipients.iter().map(copy).collect::<Result<_, ErrorCode>>()?;
        let shown = self.display.shown(&self.name);
        Ok(NewSignature {
            email: self.email.clone(),
            country: self.country.clone(),
            consent: self.consent.clone(),
            lang: lang.to_owned(),
            delayed: self.delayed && shown.is_some(),
            shown,
            partner: None,
            page: None,
            browser: None,
            sealed,
            work: None,
            key,
        })
    }

    /// The idempotency key. The form's token, which is kept nowhere, is in it, so that nobody can find out later by the
    /// key what was entered.
    fn key(&self, app: &App, slug: &str, content: &[u8]) -> String {
        let window = app.clock.now().div_euclid(SAME);
        let content = keys::base64url(content);
        let chosen = format!("{} {} {}", self.display.as_str(), self.delayed, self.consent);
        let text = format!("{slug}\n{}\n{window}\n{chosen}\n{content}", self.token);
        keys::base64url(&app.secret.hash("plain form", &text))
    }
}
