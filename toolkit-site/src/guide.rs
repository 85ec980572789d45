//! What a guide is, and the lists by which readers choose one.

use serde::{Deserialize, Serialize};

wire::controlled_list! {
    /// The sections, in the order in which the site shows them.
    Section {
        /// Finding out, checking and telling.
        Information = "information",
        /// Money.
        Funding = "funding",
        /// Sites, copies, backups.
        Technical = "technical",
        /// People who know.
        Expertise = "expertise",
        /// Staying out of harm.
        Safety = "safety",
        /// Making others act.
        Campaigning = "campaigning",
        /// Law.
        Legal = "legal",
        /// The group itself.
        Organisation = "organisation",
    }
}

wire::controlled_list! {
    /// How much a guide expects of its reader.
    Level {
        /// Nothing.
        Start = "start",
        /// That the first steps are done.
        Deeper = "deeper",
    }
}

wire::controlled_list! {
    /// Whom a guide is for.
    Audience {
        /// Who runs a group.
        Organisation = "organisation",
        /// Who reports.
        Journalist = "journalist",
        /// Who defends others.
        Defender = "defender",
        /// Who runs a community radio.
        Broadcaster = "broadcaster",
        /// Who keeps books and their readers.
        Librarian = "librarian",
        /// Who keeps machines.
        Technologist = "technologist",
        /// Who pleads.
        Lawyer = "lawyer",
    }
}

/// What lists of guides show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its name in addresses.
    pub slug: String,
    /// Heading.
    pub title: String,
    /// What its reader says to come here, in the first person.
    pub need: String,
    /// One sentence on what it says.
    pub summary: String,
    /// Where it belongs.
    pub section: Section,
    /// How much it expects.
    pub level: Level,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// Minutes that reading takes.
    pub minutes: u32,
    /// Kilobytes of its page as they are sent.
    pub kilobytes: u32,
    /// Day of the last review, `2026-11-22`.
    pub reviewed: String,
}

/// A guide, ready to be printed.
#[derive(Clone, Debug)]
pub struct Guide {
    /// What lists show.
    pub card: Card,
    /// Neutral words for the browser's tab, its history and names of files.
    pub tab: String,
    /// Slugs of guides that go with it.
    pub related: Vec<String>,
    /// Its parts from one heading of the second level to the next.
    pub parts: Vec<Part>,
}

/// A part of a guide.
#[derive(Clone, Debug)]
pub struct Part {
    /// Anchor; empty for what stands before the first heading.
    pub id: String,
    /// Heading as plain text; empty for what stands before the first.
    pub heading: String,
    /// What follows, as HTML made from checked Markdown.
    pub html: String,
    /// The items of the checklist as HTML, where this is the checklist.
    pub checklist: Vec<String>,
}
