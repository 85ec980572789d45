//! Everything that is printed, in order.

use std::path::Path;
use std::sync::Arc;

use hydration_context::SsrSharedContext;
use i18n::{LANGUAGES, Language};
use leptos::prelude::Owner;
use toolkit_site::guide::Section;
use toolkit_site::page::{self, Edition, Files};
use toolkit_site::route::Route;

use crate::content::{self, Sources};
use crate::edition;
use crate::files;
use crate::holdings;
use crate::index;
use crate::offline;
use crate::policy;
use crate::problem::Result;
use crate::setting::Setting;
use crate::shell::Shell;
use crate::takeaway;

/// Prints the site from its sources into a folder where Trunk has built its code.
pub fn everything(source: &Path, site: &Path) -> Result<()> {
    let press = Press {
        sources: content::read(&source.join("content"))?,
        setting: Setting::read()?,
        shell: Shell::read(source, site)?,
        site,
    };
    // Islands ask it whether they will be taken over. Printing has no requests and no resources.
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| {
        let editions = LANGUAGES.iter().map(|language| press.print(language)).collect::<Result<Vec<_>>>()?;
        let policy = policy::of(&press.setting, &press.shell);
        // In place of the page from which Trunk built the code.
        files::write(&site.join("index.html"), page::choice(editions[0], &policy))?;
        files::write(&site.join("404.html"), page::missing(&editions, &policy))
    })
}

struct Press<'a> {
    sources: Sources,
    setting: Setting,
    shell: Shell,
    site: &'a Path,
}

impl Press<'_> {
    /// Prints everything in one language.
    fn print(&self, language: &'static Language) -> Result<&'static Edition> {
        let base = &self.setting.base;
        let words = i18n::tool::pack(language);
        let name = files::hashed(&format!("words-{}", language.tag), "txt", words.as_bytes());
        files::write(&self.site.join(&name), words)?;
        let files = Files { words: format!("{base}{name}"), ..self.shell.files(base) };
        let holdings = holdings::read(self.site, language.tag)?;
        let mut edition = edition::make(&self.setting, language, &self.sources, holdings, files);
        edition.takeaways = takeaway::write(&self.sources, &edition, self.site)?;
        self.weigh(&mut edition);
        let index = index::of(&edition.guides)?;
        let name = files::hashed(&format!("index-{}", language.tag), "json", index.as_bytes());
        files::write(&self.site.join(&name), index)?;
        edition.files.index = format!("{base}{name}");
        // Pages borrow from it; there are five a run.
        let plain: &'static Edition = Box::leak(Box::new(Edition { plain: true, ..edition.clone() }));
        let edition: &'static Edition = Box::leak(Box::new(edition));
        let policy = policy::of(&self.setting, &self.shell);
        for route in routes(edition) {
            let folder = self.site.join(language.tag).join(route.folder());
            files::write(&folder.join("index.html"), page::document(edition, page::page(edition, route), &policy))?;
            let text = page::text_document(plain, page::page(plain, route));
            files::write(&folder.join("text.html"), among_plain(plain, text))?;
        }
        let pages = routes(edition).map(|route| edition.to(route)).chain([base.clone()]);
        offline::write(self.site, base, language.tag, pages.chain(edition.files.all()).collect())?;
        Ok(edition)
    }

    /// Finds out how much each guide's page weighs, by printing it once.
    fn weigh(&self, edition: &mut Edition) {
        let trial: &'static Edition = Box::leak(Box::new(edition.clone()));
        let policy = policy::of(&self.setting, &self.shell);
        for (guide, tried) in edition.guides.iter_mut().zip(&trial.guides) {
            let route = Route::Guide(tried.card.section, &tried.card.slug);
            let bytes = page::document(trial, page::page(trial, route), &policy).len();
            guide.card.kilobytes = u32::try_from(bytes.div_ceil(1000)).unwrap_or(u32::MAX);
        }
    }
}

/// Turns a plain page's links to other pages so that the reader stays among plain ones.
fn among_plain(edition: &'static Edition, mut text: String) -> String {
    for route in routes(edition) {
        let address = edition.to(route);
        text = text.replace(&format!("href=\"{address}\""), &format!("href=\"{address}text.html\""));
    }
    text
}

/// Every page of an edition.
fn routes(edition: &'static Edition) -> impl Iterator<Item = Route<'static>> {
    let guides = edition.guides.iter().map(|guide| Route::Guide(guide.card.section, &guide.card.slug));
    let sections = Section::ALL.iter().map(|section| Route::Section(*section));
    Route::SINGLE.into_iter().chain(sections).chain(guides)
}
