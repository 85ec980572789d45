//! One language's edition, from guides and files.

use i18n::Language;
use toolkit_site::page::{Edition, Files, Holdings};
use toolkit_site::route::Route;
use toolkit_site::words::{self, Words};

use crate::content::{self, Links, Sources};
use crate::setting::Setting;

/// Makes an edition, and lets its words be those of all islands printed from here on.
pub fn make(
    setting: &Setting,
    language: &'static Language,
    sources: &Sources,
    holdings: Holdings,
    files: Files,
) -> Edition {
    let words = Words { language, tool: i18n::icu::tool(language) };
    words::choose(language, words.tool);
    let links = SiteLinks { base: &setting.base, language, sources };
    let exit = setting.exit.clone().unwrap_or_else(|| format!("https://{}.wikipedia.org/", language.tag));
    Edition {
        words,
        site: i18n::icu::site(language),
        base: setting.base.clone(),
        address: setting.address.clone(),
        house: setting.house.clone(),
        plain: false,
        exit,
        guides: content::guides(sources, language.tag, &links),
        holdings,
        files,
        takeaways: Vec::new(),
    }
}

/// Links to the pages of the site.
pub struct SiteLinks<'a> {
    /// The site's base, ending in `/`.
    pub base: &'a str,
    /// Whose pages.
    pub language: &'static Language,
    /// Who knows the sections of guides.
    pub sources: &'a Sources,
}

impl Links for SiteLinks<'_> {
    fn guide(&self, slug: &str) -> Option<String> {
        let section = content::section(self.sources, slug)?;
        Some(Route::Guide(section, slug).address(self.base, self.language))
    }

    fn page(&self, name: &str) -> Option<String> {
        Some(Route::named(name)?.address(self.base, self.language))
    }
}
