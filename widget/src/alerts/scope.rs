//! Which alerts an element shows, from its attributes.

use wire::{AlertChange, AlertSummary, Topic, route, snapshot};

use crate::element::Attributes;
use crate::texts::Texts;

/// A choice of alerts. The snapshot has a file for each country, topic and campaign, not for their combinations: the
/// narrowest file is read, and the rest is filtered here.
#[derive(Clone, PartialEq)]
pub struct Scope {
    country: Option<String>,
    topic: Option<Topic>,
    campaign: Option<String>,
}

impl Scope {
    /// The choice that the attributes make. A country or topic that does not exist chooses nothing.
    pub fn of(attributes: &Attributes) -> Self {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Self {
            country: given(&attributes.country),
            topic: Topic::parse(&attributes.topic),
            campaign: given(&attributes.campaign),
        }
    }

    /// The snapshot's path to read.
    pub fn path(&self) -> String {
        match self {
            Self { campaign: Some(campaign), .. } => snapshot::alerts_of_campaign(campaign),
            Self { country: Some(country), .. } => snapshot::alerts_of_country(country),
            Self { topic: Some(topic), .. } => snapshot::alerts_of_topic(topic.as_str()),
            _ => snapshot::ALERTS.to_owned(),
        }
    }

    /// Whether an alert belongs here.
    pub fn admits(&self, alert: &AlertSummary) -> bool {
        self.matches(&alert.countries, &alert.topics, &alert.campaigns)
    }

    /// Whether a change concerns what is shown here.
    pub fn concerns(&self, change: &AlertChange) -> bool {
        self.matches(&change.countries, &change.topics, &change.campaigns)
    }

    fn matches(&self, countries: &[String], topics: &[Topic], campaigns: &[String]) -> bool {
        self.country.as_ref().is_none_or(|country| countries.contains(country))
            && self.topic.is_none_or(|topic| topics.contains(&topic))
            && self.campaign.as_ref().is_none_or(|campaign| campaigns.contains(campaign))
    }

    /// The heading.
    pub fn title(&self, texts: Texts) -> String {
        match self {
            Self { country: Some(country), .. } => texts.alerts_title_country(&texts.locale().country(country)),
            Self { topic: Some(topic), .. } => texts.alerts_title_topic(texts.topic(*topic)),
            _ => texts.alerts_title().to_owned(),
        }
    }

    /// The same choice as a page of the clearing house.
    pub fn page(&self, language: &str) -> String {
        let mut address = crate::config::url(&[route::ALERTS_PAGE, "?lang=", language].concat());
        let chosen = [
            ("country", self.country.as_deref()),
            ("topic", self.topic.map(Topic::as_str)),
            ("campaign", self.campaign.as_deref()),
        ];
        for (key, value) in chosen {
            if let Some(value) = value {
                address.push_str(&["&", key, "=", &crate::page::encoded(value)].concat());
            }
        }
        address
    }
}
