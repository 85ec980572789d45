//! What an archive and a book of one section, or of everything, have in common.

use std::collections::BTreeMap;

use toolkit_site::guide::{Card, Guide, Section};
use toolkit_site::names;
use toolkit_site::page::{self, Edition};
use toolkit_site::route::Route;

use crate::content::{self, Links, Sources};
use crate::edition::SiteLinks;

/// A section of an edition, or all of it.
pub struct Volume<'a> {
    pub sources: &'a Sources,
    pub edition: &'a Edition,
    pub section: Option<Section>,
}

/// A guide in a file of its own.
pub struct Chapter {
    pub file: String,
    pub guide: Guide,
}

impl Volume<'_> {
    /// The name of its files and of the folder inside: `toolkit-en-5`, or `toolkit-en` for everything.
    pub fn name(&self) -> String {
        let number = self.section.and_then(|section| Section::ALL.iter().position(|one| *one == section));
        let number = number.map(|number| format!("-{}", number + 1)).unwrap_or_default();
        format!("toolkit-{}{number}", self.edition.language().tag)
    }

    /// The section's name; the site's for everything.
    pub fn heading(&self) -> &'static str {
        self.section.map_or(self.edition.site.site_title(), |section| names::section(self.edition.words.tool, section))
    }

    /// What a library or a browser's tab says.
    pub fn title(&self) -> String {
        let site = self.edition.site.site_title();
        if self.section.is_some() { format!("{site} – {}", self.heading()) } else { site.to_owned() }
    }

    /// What it is for, in a sentence.
    pub fn about(&self) -> &'static str {
        self.section.map_or(self.edition.site.guides_lead(), |section| page::about(self.edition.site, section))
    }

    /// The day of the newest review in it, `2026-11-22`: the day of the build would make other bytes of the same guides.
    pub fn day(&self) -> &str {
        self.cards().map(|card| card.reviewed.as_str()).max().unwrap_or_default()
    }

    /// The address of the pages that it was made from, where the site has an address that is good everywhere.
    pub fn newest(&self) -> Option<String> {
        let route = self.section.map_or(Route::Guides, Route::Section);
        self.site().map(|_| self.edition.to(route))
    }

    /// The cards of its guides, in order.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        let all = self.edition.guides.iter().map(|guide| &guide.card);
        all.filter(|card| self.section.is_none_or(|section| card.section == section))
    }

    /// Its guides in files that end in `.{end}` and link to one another. Slugs would tell too much: the files have
    /// numbers.
    pub fn chapters(&self, end: &str) -> Vec<Chapter> {
        let links = self.links(end);
        let lang = self.edition.language().tag;
        let guide = |slug: &str| content::guide(&self.sources[lang][slug], &links);
        self.cards().map(|card| Chapter { file: links.files[&card.slug].clone(), guide: guide(&card.slug) }).collect()
    }

    /// Where links lead from files that end in `.{end}`.
    pub fn links(&self, end: &str) -> VolumeLinks<'_> {
        let files = self.cards().zip(1..).map(|(card, number)| (card.slug.clone(), format!("{number:02}.{end}")));
        VolumeLinks { files: files.collect(), site: self.site() }
    }

    fn site(&self) -> Option<SiteLinks<'_>> {
        let base = &self.edition.base;
        let everywhere = base.starts_with("https://") || base.starts_with("http://");
        everywhere.then(|| SiteLinks { base, language: self.edition.language(), sources: self.sources })
    }
}

/// Links among the guides of a volume; out of it only where the site has an address that is good everywhere.
pub struct VolumeLinks<'a> {
    files: BTreeMap<String, String>,
    site: Option<SiteLinks<'a>>,
}

impl Links for VolumeLinks<'_> {
    fn guide(&self, slug: &str) -> Option<String> {
        self.files.get(slug).cloned().or_else(|| self.site.as_ref()?.guide(slug))
    }

    fn page(&self, name: &str) -> Option<String> {
        self.site.as_ref()?.page(name)
    }
}
