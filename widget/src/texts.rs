//! The words of one language, loaded once a page.

use std::cell::RefCell;
use std::ops::Deref;

use i18n::widget::Messages;
use i18n::{BrowserIntl, Language};
use wire::{ErrorCode, Field, FieldError, Topic};

use crate::net::{self, Failure};

/// The words of a language and its formats; `Copy`, as views need it everywhere.
#[derive(Clone, Copy)]
pub struct Texts {
    messages: &'static Messages<BrowserIntl>,
    language: &'static Language,
}

thread_local! {
    // At most one entry a language; never freed, because every element on the page may use it.
    static LOADED: RefCell<Vec<Texts>> = const { RefCell::new(Vec::new()) };
}

impl Texts {
    /// Loads a language.
    pub async fn load(tag: &str) -> Result<Self, Failure> {
        let language = i18n::negotiate(&[tag]);
        let known = || LOADED.with_borrow(|all| all.iter().find(|texts| texts.language == language).copied());
        if let Some(texts) = known() {
            return Ok(texts);
        }
        let pack = net::text(&crate::config::messages(language.tag).ok_or(Failure::Unreachable)?).await?;
        let messages = Messages::new(pack, BrowserIntl::new(language)).map_err(|_| Failure::Untrusted)?;
        // Another element may have loaded it meanwhile.
        Ok(known().unwrap_or_else(|| {
            let texts = Self { messages: Box::leak(Box::new(messages)), language };
            LOADED.with_borrow_mut(|all| all.push(texts));
            texts
        }))
    }

    /// The language.
    pub fn language(self) -> &'static Language {
        self.language
    }

    /// Its formats.
    pub fn locale(self) -> &'static BrowserIntl {
        self.messages.intl()
    }

    /// A topic's name.
    pub fn topic(self, topic: Topic) -> &'static str {
        match topic {
            Topic::PressFreedom => self.topic_press_freedom(),
            Topic::InternetCensorship => self.topic_internet_censorship(),
            Topic::FreedomOfInformation => self.topic_freedom_of_information(),
            Topic::DefamationAndInsultLaw => self.topic_defamation_and_insult_law(),
            Topic::MediaConcentration => self.topic_media_concentration(),
            Topic::Attack => self.topic_attack(),
        }
    }

    /// What to tell about a field.
    pub fn field_error(self, error: FieldError) -> String {
        match (error.field, error.code) {
            (Field::Name, ErrorCode::Missing) => self.error_name_missing().to_owned(),
            (Field::Email, ErrorCode::Missing) => self.error_email_missing().to_owned(),
            (Field::Email, ErrorCode::Invalid) => self.error_email_invalid().to_owned(),
            (Field::Country, ErrorCode::Missing) => self.error_country_missing().to_owned(),
            (Field::Country, ErrorCode::Invalid) => self.error_country_invalid().to_owned(),
            (Field::Consent, ErrorCode::Missing) => self.error_consent_missing().to_owned(),
            (_, ErrorCode::TooLong) => self.error_too_long(error.limit.unwrap_or_default().into()),
            (_, code) => self.error(code).to_owned(),
        }
    }

    /// What to tell about a request as a whole.
    pub fn error(self, code: ErrorCode) -> &'static str {
        match code {
            ErrorCode::Characters => self.error_characters(),
            ErrorCode::Outdated => self.error_consent_outdated(),
            ErrorCode::TooLong | ErrorCode::TooLarge => self.error_too_large(),
            ErrorCode::PetitionClosed => self.error_petition_closed(),
            ErrorCode::NotFound => self.error_not_found(),
            ErrorCode::TokenExpired => self.error_token_expired(),
            ErrorCode::TokenUnknown => self.error_token_unknown(),
            ErrorCode::KeyConflict => self.error_key_conflict(),
            // Faults of our own making, and what only a request to the programme hears: the reader can only load the
            // page anew.
            ErrorCode::Fields
            | ErrorCode::Missing
            | ErrorCode::Invalid
            | ErrorCode::KeyOutdated
            | ErrorCode::Malformed => self.error_malformed(),
            ErrorCode::MediaType => self.error_media_type(),
            ErrorCode::Timeout => self.error_timeout(),
            ErrorCode::Method => self.error_method(),
            // The work was done, and more was asked for each time.
            ErrorCode::RateLimited | ErrorCode::WorkRequired => self.error_rate_limited(),
            ErrorCode::Unavailable => self.error_unavailable(),
            ErrorCode::Internal => self.error_internal(),
        }
    }
}

impl Deref for Texts {
    // The reference itself, so that what it gives out lives as long as the page.
    type Target = &'static Messages<BrowserIntl>;

    fn deref(&self) -> &Self::Target {
        &self.messages
    }
}
