//! Web pages in an archive: they open from a stick, and link to one another by names beside them.

use quick_xml::escape::escape;
use toolkit_site::guide::Section;
use toolkit_site::names;

use super::archive::Archive;
use super::chapter;
use super::document::{document, front, link};
use super::volume::{Chapter, Volume};
use crate::problem::Result;

const STYLE: &str = concat!(include_str!("style.css"), include_str!("web.css"));
const INDEX: &str = "index.html";

/// The archive's bytes. Everything is in one folder, so that unpacking it leaves nothing lying about.
pub fn pack(volume: &Volume<'_>) -> Result<Vec<u8>> {
    let (chapters, links, folder) = (volume.chapters("html"), volume.links("html"), volume.name());
    let mut archive = Archive::new(volume.day());
    let mut add = |file: &str, text: &str| archive.add(&format!("{folder}/{file}"), text);
    add(INDEX, &index(volume, &chapters))?;
    add("style.css", STYLE)?;
    let next = chapters.iter().skip(1).map(Some).chain([None]);
    for (chapter, next) in chapters.iter().zip(next) {
        let content = chapter::content(volume, &chapter.guide, &links);
        let (back, on) = (back(volume), next.map(|next| self::next(volume, next)).unwrap_or_default());
        let body = format!("<header>{back}</header>\n<main>\n{content}</main>\n<nav>{on}{back}</nav>\n");
        add(&chapter.file, &document(volume, &chapter.guide.tab, &body))?;
    }
    archive.finish()
}

fn back(volume: &Volume<'_>) -> String {
    format!("<p>{}</p>", link(Some(INDEX), volume.edition.site.take_contents()))
}

fn next(volume: &Volume<'_>, next: &Chapter) -> String {
    format!("<p>{} {}</p>", escape(volume.edition.site.take_next()), link(Some(&next.file), &next.guide.card.title))
}

fn index(volume: &Volume<'_>, chapters: &[Chapter]) -> String {
    let list = |section: Section| {
        let items = chapters.iter().filter(|chapter| chapter.guide.card.section == section);
        let items: String = items.map(|chapter| item(volume, chapter)).collect();
        let heading = match volume.section {
            Some(_) => volume.edition.site.take_contents(),
            None => names::section(volume.edition.words.tool, section),
        };
        let heading = escape(heading);
        if items.is_empty() { items } else { format!("<h2>{heading}</h2>\n<ul class=\"guides\">\n{items}</ul>\n") }
    };
    let lists: String = Section::ALL.iter().map(|section| list(*section)).collect();
    let body = format!("<header>\n{}</header>\n<main>\n{lists}</main>\n", front(volume));
    document(volume, &volume.title(), &body)
}

fn item(volume: &Volume<'_>, chapter: &Chapter) -> String {
    let card = &chapter.guide.card;
    format!(
        "<li>{}<br />{}<br /><span class=\"quiet\">{}</span></li>\n",
        link(Some(&chapter.file), &card.title),
        escape(&card.need),
        escape(chapter::facts(volume, card)),
    )
}
