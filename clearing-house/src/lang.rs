//! Languages: the bridge between what the store and the wire say and the words of `i18n`.

use std::{collections::HashMap, sync::LazyLock};

use i18n::{Intl, Language, desk, endorsement, icu::IcuIntl, mail, page};
use wire::{Act, AlertKind, Confidence, OpportunityKind, Outcome, Topic};

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
    /// The desk's messages.
    pub desk: &'static desk::Messages,
    /// The joint letters' messages.
    pub endorsement: &'static endorsement::Messages,
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
            desk: i18n::icu::desk(language),
            endorsement: i18n::icu::endorsement(language),
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

    /// Every country's code and name, in the language's order.
    pub fn countries(&self) -> &'static [(String, String)] {
        static ALL: LazyLock<HashMap<&str, Vec<(String, String)>>> = LazyLock::new(|| {
            let named = |language: &Language| {
                let countries = i18n::icu::intl(language).countries(wire::facet::countries());
                countries.into_iter().map(|(code, name)| (code.to_owned(), name)).collect()
            };
            i18n::LANGUAGES.iter().map(|language| (language.tag, named(language))).collect()
        });
        ALL.get(self.language.tag).map_or(&[], Vec::as_slice)
    }

    /// A language's name; its tag where ICU has none.
    pub fn language_name(&self, tag: &str) -> String {
        self.intl.language(tag).unwrap_or_else(|| tag.to_owned())
    }

    /// A number the way the language writes it.
    pub fn number(&self, number: u64) -> String {
        self.intl.number(number as f64)
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

    /// The name of what an opportunity offers.
    pub fn opportunity_kind(&self, kind: OpportunityKind) -> &'static str {
        match kind {
            OpportunityKind::Grant => self.page.opportunity_kind_grant(),
            OpportunityKind::EmergencyGrant => self.page.opportunity_kind_emergency_grant(),
            OpportunityKind::Fellowship => self.page.opportunity_kind_fellowship(),
            OpportunityKind::Training => self.page.opportunity_kind_training(),
        }
    }

    /// The name of what was done.
    pub fn act(&self, act: Act) -> &'static str {
        match act {
            Act::Killing => self.page.act_killing(),
            Act::Disappearance => self.page.act_disappearance(),
            Act::Assault => self.page.act_assault(),
            Act::Threat => self.page.act_threat(),
            Act::Detention => self.page.act_detention(),
            Act::Imprisonment => self.page.act_imprisonment(),
            Act::Prosecution => self.page.act_prosecution(),
            Act::LegalOrder => self.page.act_legal_order(),
            Act::CensorshipOrBan => self.page.act_censorship_or_ban(),
            Act::BlockingOrShutdown => self.page.act_blocking_or_shutdown(),
            Act::Takedown => self.page.act_takedown(),
            Act::RaidOrSeizure => self.page.act_raid_or_seizure(),
            Act::DenialOfAccess => self.page.act_denial_of_access(),
            Act::TravelBanOrExpulsion => self.page.act_travel_ban_or_expulsion(),
            Act::OnlineHarassment => self.page.act_online_harassment(),
            Act::Surveillance => self.page.act_surveillance(),
            Act::LicenceOrClosure => self.page.act_licence_or_closure(),
            Act::RestrictiveLaw => self.page.act_restrictive_law(),
            Act::OwnershipChange => self.page.act_ownership_change(),
            Act::InformationRefusal => self.page.act_information_refusal(),
            Act::Impunity => self.page.act_impunity(),
            Act::PositiveDevelopment => self.page.act_positive_development(),
        }
    }

    /// An outcome's name.
    pub fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Ongoing => self.page.outcome_ongoing(),
            Outcome::Released => self.page.outcome_released(),
            Outcome::Acquitted => self.page.outcome_acquitted(),
            Outcome::Convicted => self.page.outcome_convicted(),
            Outcome::Dropped => self.page.outcome_dropped(),
            Outcome::LawChanged => self.page.outcome_law_changed(),
            Outcome::Impunity => self.page.outcome_impunity(),
            Outcome::Died => self.page.outcome_died(),
            Outcome::Unknown => self.page.outcome_unknown(),
        }
    }

    /// How sure the clearing house is, in words.
    pub fn confidence(&self, confidence: Confidence) -> &'static str {
        match confidence {
            Confidence::Confirmed => self.page.confidence_confirmed(),
            Confidence::Likely => self.page.confidence_likely(),
            Confidence::Possible => self.page.confidence_possible(),
            Confidence::Disputed => self.page.confidence_disputed(),
        }
    }
}

/// The consent wording of a petition that brings none, in its language.
pub fn default_consent(lang: &str, organisation: &str) -> String {
    Words::nearest(lang).page.page_default_consent(organisation).to_string()
}
