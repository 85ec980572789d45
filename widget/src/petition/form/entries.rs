//! From the form's entries to the clearing house, so that a doubled click, a retry and a lost answer are all one
//! signature.

use std::cell::RefCell;
use std::rc::Rc;

use seal::browser::BrowserError;
use web_sys::{FormData, HtmlFormElement};
use wire::{Display, ErrorCode};

use super::super::model::Model;
use crate::signing::{Entries, Outcome, Recipients, Sealed, seal, send};

/// Remembers the last attempt, so that the same content goes out as the same bytes.
pub struct Sender {
    model: Rc<Model>,
    consent: String,
    last: RefCell<Option<(Entries, Recipients, Sealed)>>,
}

impl Sender {
    /// A sender for one form with the wording that it shows.
    pub fn new(model: Rc<Model>, consent: String) -> Self {
        Self { model, consent, last: RefCell::default() }
    }

    /// What was sealed last.
    pub fn last(&self) -> Option<Sealed> {
        self.last.borrow().as_ref().map(|(_, _, sealed)| sealed.clone())
    }

    /// Checks, seals and sends the form's entries; says when it begins and ends to do the work that was asked for.
    pub async fn send(&self, form: &HtmlFormElement, working: impl Fn(bool)) -> Outcome {
        let Some(entries) = self.entries(form) else { return Outcome::Unsealed };
        let outcome = self.try_once(&entries, &working).await;
        if outcome != Outcome::Refused(ErrorCode::KeyOutdated) {
            return outcome;
        }
        // The organisations have new keys since this was loaded.
        self.model.read().await;
        self.try_once(&entries, &working).await
    }

    async fn try_once(&self, entries: &Entries, working: &impl Fn(bool)) -> Outcome {
        let to = self.model.recipients();
        let faults = entries.faults(&to);
        if !faults.is_empty() {
            return Outcome::Faults(faults);
        }
        match self.sealed(entries, to).await {
            Ok(sealed) => send(&self.model.slug(), &sealed.body, working).await,
            Err(BrowserError::Unreachable) => Outcome::Lost,
            Err(_) => Outcome::Unsealed,
        }
    }

    async fn sealed(&self, entries: &Entries, to: Recipients) -> Result<Sealed, BrowserError> {
        if let Some((before, to_before, sealed)) = &*self.last.borrow()
            && before == entries
            && *to_before == to
        {
            return Ok(sealed.clone());
        }
        let sealed = seal(entries, &to).await?;
        self.last.replace(Some((entries.clone(), to, sealed.clone())));
        Ok(sealed)
    }

    fn entries(&self, form: &HtmlFormElement) -> Option<Entries> {
        let data = FormData::new_with_form(form).ok()?;
        let text = |name| data.get(name).as_string().unwrap_or_default().trim().to_owned();
        let comment = text("comment");
        Some(Entries {
            name: text("name"),
            email: text("email"),
            country: text("country"),
            comment: (!comment.is_empty()).then_some(comment),
            display: Display::parse(&text("display")).unwrap_or_default(),
            delayed: data.has("delayed"),
            contact: data.has("contact"),
            contact_partner: data.has("contact-partner"),
            consent: if data.has("consent") { self.consent.clone() } else { String::new() },
        })
    }
}
