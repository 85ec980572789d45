//! Deadlines for calendars: iCalendar (RFC 5545), an event of a whole day each.

use axum::response::Response;
use icalendar::{Calendar, Component, Event, Property};
use wire::{Opportunity, route};

use super::subscription;
use crate::{app::App, lang::Words};

/// Who made the file, as RFC 5545, 3.7.3 wants it told.
const PRODUCT: &str = "-//IFEX//Clearing house//EN";

/// A calendar of those that have a deadline.
pub fn reply(app: &App, words: &Words, opportunities: &[Opportunity]) -> Response {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", PRODUCT));
    calendar.name(words.page.opportunities_title());
    for opportunity in opportunities {
        if let Some(deadline) = &opportunity.deadline {
            calendar.push(event(app, words, opportunity, deadline));
        }
    }
    subscription(calendar.to_string(), "text/calendar; charset=utf-8", "inline; filename=\"deadline.ics\"")
}

fn event(app: &App, words: &Words, opportunity: &Opportunity, deadline: &str) -> Event {
    let host = app.public_url.split("://").nth(1).and_then(|rest| rest.split(['/', ':']).next()).unwrap_or_default();
    let mut description = format!("{}\n\n{}", opportunity.organisation, opportunity.summary);
    if opportunity.sample {
        description = format!("{}\n\n{description}", words.page.opportunity_sample_note());
    }
    let page = format!("{}{}", app.public_url, route::opportunity_page(&opportunity.slug, words.language.tag));
    let compact = |day: &str| day.replace('-', "");
    let mut start = Property::new("DTSTART", compact(deadline));
    start.add_parameter("VALUE", "DATE");
    Event::new()
        .uid(&format!("opportunity-{}@{host}", opportunity.slug))
        // When the entry was last checked, so that the same entry is the same file.
        .add_property("DTSTAMP", format!("{}T000000Z", compact(&opportunity.reviewed)))
        .append_property(start)
        // Whoever has a deadline is not busy that day.
        .add_property("TRANSP", "TRANSPARENT")
        .summary(&plain(&words.page.opportunity_event(&opportunity.title)))
        .description(&description)
        .url(&page)
        .done()
}

/// The text without the marks that keep directions apart, which old calendars show as boxes.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
