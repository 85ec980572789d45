//! The guides as their authors write them: `content/{lang}/{slug}.md`. README.md of `toolkit-site` has the rules.

mod check;
mod front;
mod markdown;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use i18n::LANGUAGES;
use toolkit_site::guide::{Card, Guide, Section};

use crate::problem::{Problem, Result};
use front::Front;
pub use markdown::Links;

/// Words that a practised reader takes in a minute of a text that she acts on.
const WORDS_A_MINUTE: usize = 160;

/// A guide's file, read but not yet printed.
pub struct Source {
    slug: String,
    front: Front,
    body: String,
    /// The line of the file on which the body begins.
    line: usize,
}

/// Language tag → slug → file.
pub type Sources = BTreeMap<&'static str, BTreeMap<String, Source>>;

/// Reads and checks all guides; fails with every fault of every file.
pub fn read(folder: &Path) -> Result<Sources> {
    let (mut sources, mut faults) = (Sources::new(), Vec::new());
    for language in LANGUAGES {
        let folder = folder.join(language.tag);
        let files =
            files_of(&folder).map_err(|error| Problem::one(format!("cannot read {}: {error}", folder.display())))?;
        let guides = sources.entry(language.tag).or_default();
        for (slug, text) in files {
            match front::split(&text) {
                Ok((front, body, line)) => {
                    guides.insert(slug.clone(), Source { slug, front, body: body.to_owned(), line });
                }
                Err(fault) => faults.push(format!("{}/{slug}.md: {fault}", language.tag)),
            }
        }
    }
    faults.extend(check::all(&sources));
    Problem::any(faults)?;
    Ok(sources)
}

fn files_of(folder: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "md") {
            let slug = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            files.push((slug, fs::read_to_string(&path)?));
        }
    }
    Ok(files)
}

/// The section of a guide.
pub fn section(sources: &Sources, slug: &str) -> Option<Section> {
    sources.values().next()?.get(slug).map(|source| source.front.section)
}

/// The guides of a language, ready to be printed, by section, level and name.
pub fn guides(sources: &Sources, lang: &str, links: &dyn Links) -> Vec<Guide> {
    let mut guides: Vec<Guide> = sources[lang].values().map(|source| guide(source, links)).collect();
    guides.sort_by(|a, b| {
        (a.card.section, a.card.level, &a.card.slug).cmp(&(b.card.section, b.card.level, &b.card.slug))
    });
    guides
}

/// One guide, ready to be printed.
pub fn guide(source: &Source, links: &dyn Links) -> Guide {
    let Source { slug, front, body, .. } = source;
    let card = Card {
        slug: slug.clone(),
        title: front.title.clone(),
        need: front.need.clone(),
        summary: front.summary.clone(),
        section: front.section,
        level: front.level,
        audience: front.audience.clone(),
        minutes: u32::try_from(body.split_whitespace().count().div_ceil(WORDS_A_MINUTE)).unwrap_or(u32::MAX),
        // Known once the page is printed.
        kilobytes: 0,
        reviewed: front.reviewed.to_string(),
    };
    Guide { card, tab: front.tab.clone(), related: front.related.clone(), parts: markdown::parts(body, links) }
}
