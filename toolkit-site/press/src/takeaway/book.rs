//! A book: EPUB 3.3, <https://www.w3.org/TR/epub-33/>.

use quick_xml::escape::escape;
use toolkit_site::guide::Section;
use toolkit_site::names;

use super::archive::Archive;
use super::chapter;
use super::document::{document, front, link};
use super::volume::{Chapter, Volume};
use crate::problem::Result;

const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
    <container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>\n\
    <rootfile full-path=\"book/package.opf\" media-type=\"application/oebps-package+xml\" />\n\
    </rootfiles>\n</container>\n";
const FRONT: &str = "front.xhtml";
const NAV: &str = "nav.xhtml";

/// The book's bytes.
pub fn pack(volume: &Volume<'_>) -> Result<Vec<u8>> {
    let (chapters, links) = (volume.chapters("xhtml"), volume.links("xhtml"));
    let mut archive = Archive::new(volume.day());
    // First and stored: by this a program knows a book before it unpacks anything.
    archive.store("mimetype", "application/epub+zip")?;
    archive.add("META-INF/container.xml", CONTAINER)?;
    let mut add = |file: &str, text: &str| archive.add(&format!("book/{file}"), text);
    add("package.opf", &package(volume, &chapters))?;
    add("style.css", include_str!("style.css"))?;
    add(FRONT, &document(volume, &volume.title(), &front(volume)))?;
    add(NAV, &contents(volume, &chapters))?;
    for chapter in &chapters {
        let content = chapter::content(volume, &chapter.guide, &links);
        add(&chapter.file, &document(volume, &chapter.guide.card.title, &content))?;
    }
    archive.finish()
}

/// The package document: what the book is, its files, and the order in which they are read.
fn package(volume: &Volume<'_>, chapters: &[Chapter]) -> String {
    let language = volume.edition.language();
    let (tag, direction) = (language.tag, language.direction.as_str());
    let files = || [FRONT, NAV].into_iter().chain(chapters.iter().map(|chapter| chapter.file.as_str()));
    let id = |file: &str| format!("f-{}", file.trim_end_matches(".xhtml"));
    let item = |file: &str| {
        let nav = if file == NAV { " properties=\"nav\"" } else { "" };
        format!("<item id=\"{}\" href=\"{file}\" media-type=\"application/xhtml+xml\"{nav} />\n", id(file))
    };
    let items: String = files().map(item).collect();
    let spine: String = files().map(|file| format!("<itemref idref=\"{}\" />\n", id(file))).collect();
    let access = [
        ("accessMode", "textual"),
        ("accessModeSufficient", "textual"),
        ("accessibilityFeature", "structuralNavigation"),
        ("accessibilityFeature", "tableOfContents"),
        ("accessibilityFeature", "readingOrder"),
        ("accessibilityHazard", "none"),
    ];
    let access = access.map(|(name, value)| format!("<meta property=\"schema:{name}\">{value}</meta>\n")).concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" \
         unique-identifier=\"name\" xml:lang=\"{tag}\" dir=\"{direction}\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:identifier id=\"name\">{}</dc:identifier>\n\
         <dc:title>{}</dc:title>\n<dc:language>{tag}</dc:language>\n<dc:description>{}</dc:description>\n\
         <meta property=\"dcterms:modified\">{}T00:00:00Z</meta>\n{access}</metadata>\n\
         <manifest>\n<item id=\"style\" href=\"style.css\" media-type=\"text/css\" />\n{items}</manifest>\n\
         <spine page-progression-direction=\"{direction}\">\n{spine}</spine>\n</package>\n",
        volume.name(),
        escape(volume.title()),
        escape(volume.about()),
        volume.day(),
    )
}

/// The table of contents, by sections where there are several.
fn contents(volume: &Volume<'_>, chapters: &[Chapter]) -> String {
    let list = |section: Section| {
        let items = chapters.iter().filter(|chapter| chapter.guide.card.section == section);
        let item = |chapter: &Chapter| format!("<li>{}</li>\n", link(Some(&chapter.file), &chapter.guide.card.title));
        let items: String = items.map(item).collect();
        let name = escape(names::section(volume.edition.words.tool, section));
        match volume.section {
            None if !items.is_empty() => format!("<li><span>{name}</span>\n<ol>\n{items}</ol>\n</li>\n"),
            _ => items,
        }
    };
    let lists: String = Section::ALL.iter().map(|section| list(*section)).collect();
    let heading = volume.edition.site.take_contents();
    let body = format!("<nav epub:type=\"toc\">\n<h1>{}</h1>\n<ol>\n{lists}</ol>\n</nav>\n", escape(heading));
    document(volume, heading, &body)
}
