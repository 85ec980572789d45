//! The names of what a guide can be, on printed pages and in the browser.

use crate::guide::{Audience, Card, Level, Section};
use crate::words::{Tool, Words};

/// A section's name.
#[must_use]
pub fn section(tool: &'static Tool, section: Section) -> &'static str {
    match section {
        Section::Information => tool.section_information(),
        Section::Funding => tool.section_funding(),
        Section::Technical => tool.section_technical(),
        Section::Expertise => tool.section_expertise(),
        Section::Safety => tool.section_safety(),
        Section::Campaigning => tool.section_campaigning(),
        Section::Legal => tool.section_legal(),
        Section::Organisation => tool.section_organisation(),
    }
}

/// A level's name.
#[must_use]
pub fn level(tool: &'static Tool, level: Level) -> &'static str {
    match level {
        Level::Start => tool.level_start(),
        Level::Deeper => tool.level_deeper(),
    }
}

/// Whom a guide is for.
#[must_use]
pub fn audience(tool: &'static Tool, audience: Audience) -> &'static str {
    match audience {
        Audience::Organisation => tool.audience_organisation(),
        Audience::Journalist => tool.audience_journalist(),
        Audience::Defender => tool.audience_defender(),
        Audience::Broadcaster => tool.audience_broadcaster(),
        Audience::Librarian => tool.audience_librarian(),
        Audience::Technologist => tool.audience_technologist(),
        Audience::Lawyer => tool.audience_lawyer(),
    }
}

/// Section, level, time, weight and review of a guide.
#[must_use]
pub fn facts(words: Words, card: &Card) -> [String; 5] {
    let tool = words.tool;
    [
        section(tool, card.section).to_owned(),
        level(tool, card.level).to_owned(),
        tool.guide_minutes(card.minutes.into()),
        tool.guide_weight(card.kilobytes.into()),
        tool.guide_reviewed(&words.date(&card.reviewed)),
    ]
}
