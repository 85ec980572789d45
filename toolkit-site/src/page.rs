//! The pages, as the press prints them.

use i18n::{Language, site};
use leptos::prelude::*;
use wire::{ExchangeEntry, Member, Opportunity, Petition, Programme};

use crate::guide::{Card, Guide, Section};
use crate::route::Route;
use crate::words::Words;

mod alerts;
mod embed;
mod expertise;
mod facts;
mod frame;
mod funding;
mod guide;
mod guides;
mod join;
mod map;
mod members;
mod offline;
mod privacy;
mod start;
mod support;

pub use facts::about;
pub use frame::{choice, document, missing, text_document};

/// Everything that is printed in one language.
#[derive(Clone)]
pub struct Edition {
    /// The language and the islands' words.
    pub words: Words,
    /// The pages' words.
    pub site: &'static site::Messages,
    /// The site's base, ending in `/`.
    pub base: String,
    /// The site's address on the network, ending in `/`. It is said to search engines alone: links do without it, so that
    /// a copy of the site on another host keeps its readers.
    pub address: Option<String>,
    /// The clearing house's address, ending in `/`; without one the site's own folder stands in for reading.
    pub house: Option<String>,
    /// Whether the pages are those without style, script and picture; nothing that needs a script is on them.
    pub plain: bool,
    /// Where "Leave now" leads.
    pub exit: String,
    /// The guides, in the order of their sections.
    pub guides: Vec<Guide>,
    /// What the clearing house published.
    pub holdings: Holdings,
    /// Files of the build.
    pub files: Files,
    /// Archives and books, by section.
    pub takeaways: Vec<Takeaway>,
}

/// Addresses of the build's files, each with its contents' hash in its name.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// Style sheet.
    pub style: String,
    /// The script of every page.
    pub start: String,
    /// The script of pages outside of any language.
    pub choose: String,
    /// Bindings of the islands' code.
    pub glue: String,
    /// The islands' code.
    pub wasm: String,
    /// The islands' words.
    pub words: String,
    /// Style sheet for readers without scripts.
    pub unscripted: String,
    /// Style sheet of the generator's sample page.
    pub sample: String,
    /// The search index.
    pub index: String,
    /// The module that seals requests.
    pub seal: Option<String>,
    /// Reloads the page when the site was built anew; only under `trunk serve`.
    pub reload: Option<String>,
}

/// What the clearing house published for this site, in one language.
#[derive(Clone, Debug, Default)]
pub struct Holdings {
    /// Grants, fellowships, training.
    pub opportunities: Vec<Opportunity>,
    /// Organisations of the network.
    pub members: Vec<Member>,
    /// Offers and asks.
    pub exchange: Vec<ExchangeEntry>,
    /// Whom requests are sealed to; none where no requests are taken.
    pub programme: Option<Programme>,
    /// Petitions that take signatures.
    pub petitions: Vec<Petition>,
}

/// A section, or everything, to carry away.
#[derive(Clone, Debug)]
pub struct Takeaway {
    /// Which section; none for everything.
    pub section: Option<Section>,
    /// Address of the archive of web pages, and its kilobytes.
    pub zip: (String, u64),
    /// Address of the book, and its kilobytes.
    pub epub: (String, u64),
}

impl Files {
    /// What pages load, as far as it must be there without a line.
    pub fn all(&self) -> Vec<String> {
        let Self { style, start, choose, unscripted, sample, glue, wasm, words, index, seal: _, reload: _ } = self;
        let files = [style, start, choose, unscripted, sample, glue, wasm, words, index];
        files.into_iter().filter(|file| !file.is_empty()).cloned().collect()
    }
}

impl Edition {
    /// The language.
    pub fn language(&self) -> &'static Language {
        self.words.language
    }

    /// The address of a page in this language.
    pub fn to(&self, route: Route<'_>) -> String {
        route.address(&self.base, self.language())
    }

    /// The address of a guide.
    pub fn to_card(&self, card: &Card) -> String {
        self.to(Route::Guide(card.section, &card.slug))
    }

    /// An address of the clearing house, or of this site's copy of its files.
    pub fn at_house(&self, route: &str) -> String {
        format!("{}{route}", self.house.as_deref().unwrap_or(&self.base))
    }

    /// A page of the clearing house in this language.
    pub fn house_page(&self, route: &str) -> String {
        format!("{}?lang={}", self.at_house(route), self.language().tag)
    }

    /// The guides of a section.
    pub fn of_section(&self, section: Section) -> impl Iterator<Item = &Guide> {
        self.guides.iter().filter(move |guide| guide.card.section == section)
    }

    /// A guide by its slug.
    pub fn guide(&self, slug: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.card.slug == slug)
    }
}

/// A page's content, and what its head says.
pub struct Page {
    /// Where it is.
    pub route: Route<'static>,
    /// What the browser's tab and history say.
    pub tab: String,
    /// One sentence for search engines and lists.
    pub about: String,
    /// Everything inside `<main>`.
    pub content: AnyView,
    /// Whether it embeds the widget.
    pub widget: bool,
}

/// Makes a page of an edition.
pub fn page(edition: &'static Edition, route: Route<'static>) -> Page {
    match route {
        Route::Guides => guides::all(edition),
        Route::Section(section) => guides::section(edition, section),
        Route::Guide(_, slug) => guide::page(edition, slug),
        Route::Start => start::page(edition),
        Route::Funding => funding::page(edition),
        Route::Support => support::page(edition),
        Route::Answer => support::answer(edition),
        Route::Expertise => expertise::page(edition),
        Route::Join => join::page(edition),
        Route::Members => members::page(edition),
        Route::Embed => embed::page(edition),
        Route::Alerts => alerts::page(edition),
        Route::Petitions => alerts::petitions(edition),
        Route::Campaign => alerts::campaign(edition),
        Route::Offline => offline::page(edition),
        Route::Privacy => privacy::page(edition),
    }
}
