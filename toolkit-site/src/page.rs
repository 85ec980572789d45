//! The pages, as the press prints them.

use i18n::{Language, site};
use leptos::prelude::*;

use crate::guide::Section;
use crate::guide::{Card, Guide};
use crate::route::Route;
use crate::words::Words;

mod facts;
mod frame;
mod guide;
mod guides;
mod start;

pub use frame::{document, text_document};

/// Everything that is printed in one language.
#[derive(Clone)]
pub struct Edition {
    /// The language and the islands' words.
    pub words: Words,
    /// The pages' words.
    pub site: &'static site::Messages,
    /// The site's base, ending in `/`.
    pub base: String,
    /// The clearing house's address, ending in `/`; without one the site's own folder stands in for reading.
    pub house: Option<String>,
    /// Where "Leave now" leads.
    pub exit: String,
    /// The guides, in the order of their sections.
    pub guides: Vec<Guide>,
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
    /// Bindings of the islands' code.
    pub glue: String,
    /// The islands' code.
    pub wasm: String,
    /// The islands' words.
    pub words: String,
    /// The search index.
    pub index: String,
    /// Reloads the page when the site was built anew; only under `trunk serve`.
    pub reload: Option<String>,
}

/// A section to carry away.
#[derive(Clone, Debug)]
pub struct Takeaway {
    /// Which section.
    pub section: Section,
    /// Address of the archive of web pages, and its kilobytes.
    pub zip: (String, u64),
    /// Address of the book, and its kilobytes.
    pub epub: (String, u64),
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
        _ => start::page(edition),
    }
}
