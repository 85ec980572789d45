//! The words for what is known of a guide.

use i18n::site::Messages;
use leptos::prelude::*;

use super::Edition;
use crate::guide::{Audience, Card, Level, Section};

/// A section's name.
pub fn section(site: &'static Messages, section: Section) -> &'static str {
    match section {
        Section::Information => site.section_information(),
        Section::Funding => site.section_funding(),
        Section::Technical => site.section_technical(),
        Section::Expertise => site.section_expertise(),
        Section::Safety => site.section_safety(),
        Section::Campaigning => site.section_campaigning(),
        Section::Legal => site.section_legal(),
        Section::Organisation => site.section_organisation(),
    }
}

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

/// A level's name.
pub fn level(site: &'static Messages, level: Level) -> &'static str {
    match level {
        Level::Start => site.level_start(),
        Level::Deeper => site.level_deeper(),
    }
}

/// Whom a guide is for.
pub fn audience(site: &'static Messages, audience: Audience) -> &'static str {
    match audience {
        Audience::Organisation => site.audience_organisation(),
        Audience::Journalist => site.audience_journalist(),
        Audience::Defender => site.audience_defender(),
        Audience::Broadcaster => site.audience_broadcaster(),
        Audience::Librarian => site.audience_librarian(),
        Audience::Technologist => site.audience_technologist(),
        Audience::Lawyer => site.audience_lawyer(),
    }
}

/// Section, level, time, weight and review of a guide, on one line where there is room.
pub fn line(edition: &'static Edition, card: &'static Card) -> AnyView {
    let site = edition.site;
    view! {
        <p class="facts">
            <span>{section(site, card.section)}</span>
            <span>{level(site, card.level)}</span>
            <span>{site.guide_minutes(card.minutes.into())}</span>
            <span>{site.guide_weight(card.kilobytes.into())}</span>
            <span>{site.guide_reviewed(&edition.words.date(&card.reviewed))}</span>
        </p>
    }
    .into_any()
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
