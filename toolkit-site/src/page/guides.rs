//! All guides, and those of a section.

use leptos::prelude::*;

use super::frame::trail;
use super::{Edition, Page, facts};
use crate::guide::{Card, Section};
use crate::island::Find;
use crate::names;
use crate::route::Route;

/// All guides by section, with search above.
pub fn all(edition: &'static Edition) -> Page {
    let site = edition.site;
    let part = move |section: &Section| {
        let cards: Vec<&Card> = edition.of_section(*section).map(|guide| &guide.card).collect();
        view! {
            <section aria-labelledby=section.as_str()>
                <h2 id=section.as_str()>
                    <a href=edition.to(Route::Section(*section))>{names::section(edition.words.tool, *section)}</a>
                </h2>
                <p class="quiet">{facts::about(site, *section)}</p>
                {facts::needs(edition, cards)}
            </section>
        }
    };
    let content = view! {
        <h1>{site.guides_title()}</h1>
        <p class="lead">{site.guides_lead()}</p>
        {find(edition, true, Section::ALL.iter().map(part).collect_view().into_any())}
    };
    Page {
        route: Route::Guides,
        tab: site.guides_title().into(),
        about: site.guides_lead().into(),
        content: content.into_any(),
        widget: false,
    }
}

/// The guides of one section, and how to carry them away.
pub fn section(edition: &'static Edition, section: Section) -> Page {
    let site = edition.site;
    let cards: Vec<&Card> = edition.of_section(section).map(|guide| &guide.card).collect();
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start), (site.nav_guides(), Route::Guides)])}
        <h1>{names::section(edition.words.tool, section)}</h1>
        <p class="lead">{facts::about(site, section)}</p>
        {facts::needs(edition, cards)}
        {takeaway(edition, section).map(|links| view! {
            <section aria-labelledby="take">
                <h2 id="take">{site.guide_take()}</h2>
                <ul>{links}</ul>
            </section>
        })}
    };
    Page {
        route: Route::Section(section),
        tab: names::section(edition.words.tool, section).into(),
        about: facts::about(site, section).into(),
        content: content.into_any(),
        widget: false,
    }
}

/// Links to a section's archive and book.
pub fn takeaway(edition: &'static Edition, section: Section) -> Option<AnyView> {
    let site = edition.site;
    let found = edition.takeaways.iter().find(|takeaway| takeaway.section == Some(section))?;
    Some(
        view! {
            <li><a href=found.zip.0.as_str() download>{site.guide_take_zip(found.zip.1)}</a></li>
            <li><a href=found.epub.0.as_str() download>{site.guide_take_epub(found.epub.1)}</a></li>
        }
        .into_any(),
    )
}

/// Search above a printed list that stays while nothing is asked; its filters are `open`, or a click away.
pub fn find(edition: &'static Edition, open: bool, list: AnyView) -> AnyView {
    if edition.plain {
        return list;
    }
    view! { <Find index=edition.files.index.clone() base=edition.base.clone() open>{list}</Find> }.into_any()
}
