//! The words for what is known of a guide.

use i18n::site::Messages;
use leptos::prelude::*;

use wire::ExpertiseField;
use wire::facet::Topic;

use super::Edition;
use crate::guide::{Card, Section};
use crate::names;

/// What a section is for.
pub fn about(site: &'static Messages, section: Section) -> &'static str {
    match section {
        Section::Information => site.section_information_about(),
        Section::Funding => site.section_funding_about(),
        Section::Technical => site.section_technical_about(),
        Section::Expertise => site.section_expertise_about(),
        Section::Safety => site.section_safety_about(),
        Section::Campaigning => site.section_campaigning_about(),
        Section::Legal => site.section_legal_about(),
        Section::Organisation => site.section_organisation_about(),
    }
}

/// Section, level, time, weight and review of a guide, on one line where there is room.
pub fn line(edition: &'static Edition, card: &'static Card) -> AnyView {
    let facts = names::facts(edition.words, card).map(|fact| view! { <span>{fact}</span> });
    view! { <p class="facts">{facts.into_iter().collect_view()}</p> }.into_any()
}

/// A list of guides, each by its need.
pub fn needs(edition: &'static Edition, cards: Vec<&'static Card>) -> AnyView {
    let item = |card: &'static Card| {
        view! {
            <li>
                <a href=edition.to_card(card)>{card.need.as_str()}</a>
                <p class="summary">{card.title.as_str()}</p>
                {line(edition, card)}
            </li>
        }
    };
    view! { <ul class="needs">{cards.into_iter().map(item).collect_view()}</ul> }.into_any()
}

/// A topic's name.
pub fn topic(site: &'static Messages, topic: Topic) -> &'static str {
    match topic {
        Topic::PressFreedom => site.topic_press_freedom(),
        Topic::InternetCensorship => site.topic_internet_censorship(),
        Topic::FreedomOfInformation => site.topic_freedom_of_information(),
        Topic::DefamationAndInsultLaw => site.topic_defamation_and_insult_law(),
        Topic::MediaConcentration => site.topic_media_concentration(),
        Topic::Attack => site.topic_attack(),
    }
}

/// The name of a kind of knowledge.
pub fn field(site: &'static Messages, field: ExpertiseField) -> &'static str {
    match field {
        ExpertiseField::Legal => site.expertise_field_legal(),
        ExpertiseField::DigitalSecurity => site.expertise_field_digital_security(),
        ExpertiseField::PhysicalSafety => site.expertise_field_physical_safety(),
        ExpertiseField::Journalism => site.expertise_field_journalism(),
        ExpertiseField::Documentation => site.expertise_field_documentation(),
        ExpertiseField::Fundraising => site.expertise_field_fundraising(),
        ExpertiseField::Management => site.expertise_field_management(),
        ExpertiseField::Advocacy => site.expertise_field_advocacy(),
        ExpertiseField::Technology => site.expertise_field_technology(),
        ExpertiseField::Translation => site.expertise_field_translation(),
        ExpertiseField::Wellbeing => site.expertise_field_wellbeing(),
    }
}

/// Says above a list that there are samples in it.
pub fn sample_note(edition: &'static Edition, samples: bool) -> Option<AnyView> {
    samples.then(|| view! { <p class="note">{edition.site.site_sample_note()}</p> }.into_any())
}

/// Marks an entry as a sample.
pub fn sample_mark(edition: &'static Edition, sample: bool) -> Option<AnyView> {
    sample.then(|| view! { <span class="mark">{edition.site.site_sample()}</span> }.into_any())
}

/// Plain text in its own language, a paragraph for each.
pub fn paragraphs(text: &'static str, lang: &'static str) -> AnyView {
    let paragraphs = text.split("\n\n").map(|text| view! { <p dir="auto" lang=lang>{text}</p> });
    paragraphs.collect_view().into_any()
}
