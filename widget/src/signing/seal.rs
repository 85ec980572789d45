//! Seals a signature to the organisations that receive it, so that nobody on the way can read who signs.

use seal::browser::{BrowserError, Module};
use seal::{context, pad};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use wire::{Display, ErrorCode, Field, FieldError, NewSignature, SealedCopy, SignatureContent, limit};

use crate::json::{object, write};
use crate::net::Failure;
use crate::page::{page, random};
use crate::{base64, config, verify};

/// What is in the form.
#[derive(Clone, PartialEq)]
pub struct Entries {
    pub name: String,
    pub email: String,
    pub country: String,
    pub comment: Option<String>,
    pub display: Display,
    pub delayed: bool,
    /// Whether the petition's organisations may write.
    pub contact: bool,
    /// Whether the partner on whose page it is may write.
    pub contact_partner: bool,
    /// Version of the wording agreed to; empty where it was not.
    pub consent: String,
}

/// For which petition, and to whom it is sealed.
#[derive(Clone, PartialEq)]
pub struct Recipients {
    pub petition: String,
    pub lang: &'static str,
    /// Public keys of the petition's organisations.
    pub keys: Vec<String>,
    pub partner: Option<String>,
    /// The partner's public key, where it has one of its own.
    pub partner_key: Option<String>,
}

/// A signature as it is sent, always the same bytes: that makes it one signature however often it is sent.
#[derive(Clone)]
pub struct Sealed {
    pub body: String,
    /// By which this tab is known when the mail's link is opened beside it.
    pub browser: String,
}

impl Entries {
    /// Every fault, in the form's order, by the code that the server has.
    pub fn faults(&self, to: &Recipients) -> Vec<FieldError> {
        let mut faults = self.content(to, false).faults();
        if self.consent.is_empty() {
            faults.push(FieldError { field: Field::Consent, code: ErrorCode::Missing, limit: None });
        }
        faults
    }

    fn content(&self, to: &Recipients, contact: bool) -> SignatureContent {
        let Self { name, email, country, comment, .. } = self.clone();
        SignatureContent { name, email, country, lang: to.lang.to_owned(), comment, contact }
    }
}

/// Downloads the sealing module, so that it is there when the form is sent. A failure shows then.
pub fn prepare() {
    spawn_local(async { drop(module().await) });
}

/// The sealing module, loaded once a page.
pub async fn module() -> Result<Module, BrowserError> {
    Module::load(&config::file("seal").ok_or(BrowserError::Address)?.url).await
}

/// Seals the entries under a new key.
pub async fn seal(entries: &Entries, to: &Recipients) -> Result<Sealed, BrowserError> {
    let module = module().await?;
    let key = base64::encode(&random::<24>().ok_or(BrowserError::Random)?);
    let partner = to.partner_key.as_ref().filter(|_| entries.contact_partner);
    let copies = to.keys.iter().map(|to| (to, entries.contact)).chain(partner.map(|to| (to, true)));
    let mut sealed = Vec::new();
    for (recipient, contact) in copies {
        let public = base64::decode(recipient).ok_or(BrowserError::Seal(seal::SealError::WeakKey))?;
        let plain = pad(content_json(&entries.content(to, contact)).as_bytes(), limit::SIGNATURE_PADDING);
        let text = module.seal(&public, &context::signature(&to.petition), key.as_bytes(), &plain)?;
        sealed.push(SealedCopy { to: recipient.clone(), text: base64::encode(&text) });
    }
    let secret = random::<32>().ok_or(BrowserError::Random)?;
    let browser = verify::sha256(&secret).await.map_err(|_: Failure| BrowserError::Unreachable)?;
    let browser = base64::encode(&browser);
    let shown = entries.display.shown(&entries.name);
    let signature = NewSignature {
        key,
        email: entries.email.clone(),
        country: entries.country.clone(),
        consent: entries.consent.clone(),
        lang: to.lang.to_owned(),
        delayed: entries.delayed && shown.is_some(),
        shown,
        partner: to.partner.clone(),
        page: page(),
        browser: Some(browser.clone()),
        sealed,
        work: None,
    };
    Ok(Sealed { body: body(&signature), browser })
}

/// The literals' patterns make the compiler say when the wire has a new field.
fn content_json(content: &SignatureContent) -> String {
    let SignatureContent { name, email, country, lang, comment, contact } = content;
    write(&object(&[
        ("name", name.into()),
        ("email", email.into()),
        ("country", country.into()),
        ("lang", lang.into()),
        ("comment", comment.as_deref().into()),
        ("contact", (*contact).into()),
    ]))
}

fn body(signature: &NewSignature) -> String {
    let NewSignature { key, email, country, consent, lang, shown, delayed, partner, page, browser, sealed, work: _ } =
        signature;
    let copies: js_sys::Array =
        sealed.iter().map(|SealedCopy { to, text }| object(&[("to", to.into()), ("text", text.into())])).collect();
    write(&object(&[
        ("key", key.into()),
        ("email", email.into()),
        ("country", country.into()),
        ("consent", consent.into()),
        ("lang", lang.into()),
        ("shown", shown.as_deref().into()),
        ("delayed", (*delayed).into()),
        ("partner", partner.as_deref().into()),
        ("page", page.as_deref().into()),
        ("browser", browser.as_deref().into()),
        ("sealed", JsValue::from(copies)),
    ]))
}
