//! Languages: the bridge between what the store and the wire say and the words of `i18n`.

use std::sync::LazyLock;

use i18n::{Language, icu::IcuIntl, mail, page};
use wire::{AlertKind, Topic};

use crate::clock;

/// Tags of the languages of snapshots and pages.
pub static LANGUAGES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| i18n::LANGUAGES.iter().map(|language| language.tag).collect());

/// The words and formats of one language.
#[derive(Clone, Copy)]
pub struct Words {
    /// Which.
    pub language: &'static Language,
    /// The pages' messages.
    pub page: &'static page::Messages,
    /// The mails' messages.
    pub mail: &'static mail::Messages,
    intl: &'static IcuIntl,
}

impl Words {
    /// The words of a language.
    pub fn of(language: &'static Language) -> Self {
        Self {
            language,
            page: i18n::icu::page(language),
            mail: i18n::icu::mail(language),
            intl: i18n::icu::intl(language),
        }
    }

    /// The words of the language with this tag, or of the nearest there is.
    pub fn nearest(tag: &str) -> Self {
        Self::of(i18n::negotiate(&[tag]))
    }

    /// A country's name; its code where ICU has none.
    pub fn country(&self, alpha2: &str) -> String {
        self.intl.country(alpha2).unwrap_or_else(|| alpha2.to_owned())
    }

    /// A date as precise as it is known, the way the language writes it.
    pub fn date(&self, text: &str) -> String {
        let mut parts = text.split('-');
        let year = parts.next().and_then(|part| part.parse().ok());
        let month = parts.next().and_then(|part| part.parse().ok());
        let day = parts.next().and_then(|part| part.parse().ok());
        let formatted = match (year, month, day) {
            (Some(year), Some(month), Some(day)) => self.intl.date(year, month, day),
            (Some(year), Some(month), None) => self.intl.month(year, month),
            (Some(year), None, None) => self.intl.year(year),
            _ => None,
        };
        formatted.unwrap_or_else(|| text.to_owned())
    }

    /// The day of a time.
    pub fn day(&self, time: clock::Seconds) -> String {
        self.date(&clock::day(time))
    }

    /// A kind's name.
    pub fn kind(&self, kind: AlertKind) -> &'static str {
        match kind {
            AlertKind::Alert => self.page.kind_alert(),
            AlertKind::Update => self.page.kind_update(),
            AlertKind::JointAction => self.page.kind_joint_action(),
            AlertKind::PressRelease => self.page.kind_press_release(),
            AlertKind::CampaignNews => self.page.kind_campaign_news(),
        }
    }

    /// A topic's name.
    pub fn topic(&self, topic: Topic) -> &'static str {
        match topic {
            Topic::PressFreedom => self.page.topic_press_freedom(),
            Topic::InternetCensorship => self.page.topic_internet_censorship(),
            Topic::FreedomOfInformation => self.page.topic_freedom_of_information(),
            Topic::DefamationAndInsultLaw => self.page.topic_defamation_and_insult_law(),
            Topic::MediaConcentration => self.page.topic_media_concentration(),
            Topic::Attack => self.page.topic_attack(),
        }
    }
}

/// The consent wording of a petition that brings none, in its language.
pub fn default_consent(lang: &str, organisation: &str) -> String {
    Words::nearest(lang).page.page_default_consent(organisation).to_string()
}
