//! Packs small editions, unpacks them, and looks at every file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};
use std::path::PathBuf;

use i18n::{LANGUAGES, Language};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use toolkit_site::guide::Section;
use toolkit_site::page::{Edition, Files, Holdings};
use zip::{CompressionMethod, ZipArchive};

use super::volume::Volume;
use super::{book, web, write};
use crate::content::{self, Sources};
use crate::edition;
use crate::setting::Setting;

/// Guides of a section, so that there are as many as a site must have.
const EACH: usize = 3;
const WEB: &str = "https://toolkit.example/";

/// A folder that is gone after the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("takeaway-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Every section has guides `{section}-a` to `-c`, each of which links to the next one, to one of safety and to a page.
fn sources(folder: &Scratch) -> Sources {
    for language in LANGUAGES {
        let folder = folder.0.join("content").join(language.tag);
        fs::create_dir_all(&folder).unwrap();
        for section in Section::ALL {
            for number in 0..EACH {
                let letter = |number: usize| char::from(b'a' + (number % EACH) as u8);
                let (section, next) = (section.as_str(), letter(number + 1));
                let text = format!(
                    "+++\ntitle = \"Q & A <{section}> {number}\"\ntab = \"Notes {number}\"\nneed = \"I want “this”\"\n\
                     summary = \"S\"\nsection = \"{section}\"\nlevel = \"start\"\naudience = [\"journalist\"]\n\
                     reviewed = 2026-11-{:02}\nrelated = [\"{section}-{next}\"]\n+++\nSee [next](guide:{section}-{next}), \
                     [safety](guide:safety-a) and [*help*](page:support) & more.\n\n## Steps {{#steps}}\n\n1. One.\n\n   \
                     | a | b |\n   |---|---|\n   | 1 | 2 |\n\n## List {{#checklist}}\n\n- [ ] a <\n- [ ] b\n- [ ] c\n- [ ] d\n\
                     - [ ] e\n\n## Now {{#now}}\n\nGo.\n\n## Sources {{#sources}}\n\n- [RFC](https://www.rfc-editor.org/)\n",
                    number + 1,
                );
                fs::write(folder.join(format!("{section}-{}.md", letter(number))), text).unwrap();
            }
        }
    }
    content::read(&folder.0.join("content")).unwrap_or_else(|problem| panic!("{problem}"))
}

fn edition(sources: &Sources, lang: &str, base: &str) -> Edition {
    let setting = Setting { base: base.into(), address: None, house: None, exit: None };
    let language = Language::by_tag(lang).unwrap();
    edition::make(&setting, language, sources, Holdings::default(), Files::default())
}

/// Names in the order of the archive, each with how it is packed and what it says.
fn unpack(bytes: Vec<u8>) -> Vec<(String, CompressionMethod, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let files = 0..archive.len();
    let file = |number: usize| {
        let mut file = archive.by_index(number).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name().unwrap().into_owned(), file.compression(), text)
    };
    files.map(file).collect()
}

fn texts(bytes: Vec<u8>) -> BTreeMap<String, String> {
    unpack(bytes).into_iter().map(|(name, _, text)| (name, text)).collect()
}

/// Reads XML to its end, and gives the values of some attributes. Fails where it is not well-formed.
#[track_caller]
fn attributes(text: &str, wanted: &[&str]) -> Vec<String> {
    let mut reader = Reader::from_str(text);
    let (mut depth, mut found) = (0, Vec::new());
    let mut read = |start: &BytesStart<'_>| {
        for attribute in start.attributes() {
            let attribute = attribute.unwrap();
            if wanted.contains(&attribute.key.as_ref()) {
                found.push(quick_xml::escape::unescape(&attribute.value).unwrap().into_owned());
            }
        }
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                depth += 1;
                read(&start);
            }
            Event::Empty(start) => read(&start),
            Event::End(_) => depth -= 1,
            Event::GeneralRef(name) => assert!(["amp", "lt", "gt", "quot", "apos"].contains(&&*name), "&{};", &*name),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "every element is closed");
    found
}

/// Links of all files that lead to no file of the archive and no address on the web.
#[track_caller]
fn broken(files: &BTreeMap<String, String>) -> Vec<String> {
    let mut broken = Vec::new();
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with("html") || name.ends_with("opf")) {
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        for to in attributes(text, &["href", "src"]) {
            if !to.starts_with("https://") && !files.contains_key(&format!("{folder}/{to}")) {
                broken.push(format!("{name}: {to}"));
            }
        }
    }
    broken
}

/// How many headings of the first level say a guide's title.
fn chapters(files: &BTreeMap<String, String>) -> usize {
    files.values().filter(|text| text.contains("<h1>Q &amp; A &lt;")).count()
}

#[test]
fn an_archive_holds_every_guide_of_its_section_once_in_one_folder_with_links_that_work() {
    let folder = Scratch::new("zip");
    let sources = sources(&folder);
    for base in ["/", WEB] {
        let edition = edition(&sources, "en", base);
        let volume = Volume { sources: &sources, edition: &edition, section: Some(Section::Funding) };
        let files = texts(web::pack(&volume).unwrap());
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        let wanted =
            ["01.html", "02.html", "03.html", "index.html", "style.css"].map(|file| format!("toolkit-en-2/{file}"));
        assert_eq!(names, wanted);
        assert_eq!(broken(&files), [""; 0]);
        assert_eq!(chapters(&files), EACH);
        let first = &files["toolkit-en-2/01.html"];
        assert!(
            first.contains("See <a href=\"02.html\">next</a>") && first.contains("<title>Notes 0</title>"),
            "{first}"
        );
        assert_eq!(first.matches("☐").count(), 5);
    }
}

#[test]
fn links_out_of_a_volume_lead_to_the_site_or_are_plain_text() {
    let folder = Scratch::new("links");
    let sources = sources(&folder);
    let first = |base: &str| {
        let edition = edition(&sources, "fr", base);
        let volume = Volume { sources: &sources, edition: &edition, section: Some(Section::Legal) };
        texts(book::pack(&volume).unwrap()).remove("book/01.xhtml").unwrap()
    };
    let public = first(WEB);
    assert!(public.contains("<a href=\"https://toolkit.example/fr/guides/safety/safety-a/\">safety</a>"), "{public}");
    assert!(public.contains("<a href=\"https://toolkit.example/fr/support/\"><em>help</em></a>"), "{public}");
    let local = first("/somewhere/");
    assert!(local.contains(", safety and <em>help</em> &amp; more."), "{local}");
    assert!(!local.contains("/somewhere/"), "{local}");
}

#[test]
fn a_book_begins_with_its_kind_and_names_every_file_once() {
    let folder = Scratch::new("epub");
    let sources = sources(&folder);
    for section in [Some(Section::Safety), None] {
        let edition = edition(&sources, "en", "/");
        let volume = Volume { sources: &sources, edition: &edition, section };
        let bytes = book::pack(&volume).unwrap();
        // What `file` and readers look for: name and contents at fixed places.
        assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
        let first = &unpack(bytes.clone())[0];
        assert_eq!((first.0.as_str(), first.1), ("mimetype", CompressionMethod::Stored));
        let files = texts(bytes);
        assert_eq!(broken(&files), [""; 0]);
        assert_eq!(attributes(&files["META-INF/container.xml"], &["full-path"]), ["book/package.opf"]);
        let package = &files["book/package.opf"];
        let named = attributes(package, &["href"]).into_iter().map(|file| format!("book/{file}"));
        let there = files.keys().filter(|name| name.starts_with("book/") && !name.ends_with(".opf")).cloned();
        assert_eq!(named.collect::<BTreeSet<_>>(), there.collect::<BTreeSet<_>>());
        let guides = if section.is_some() { EACH } else { EACH * Section::ALL.len() };
        assert_eq!(chapters(&files), guides);
        assert_eq!(attributes(package, &["idref"]).len(), guides + 2);
        assert_eq!(attributes(&files["book/nav.xhtml"], &["href"]).len(), guides + 1);
        assert!(package.contains("<meta property=\"dcterms:modified\">2026-11-03T00:00:00Z</meta>"), "{package}");
    }
}

#[test]
fn arabic_is_read_from_right_to_left() {
    let folder = Scratch::new("rtl");
    let sources = sources(&folder);
    let edition = edition(&sources, "ar", "/");
    let volume = Volume { sources: &sources, edition: &edition, section: None };
    let book = texts(book::pack(&volume).unwrap());
    let package = &book["book/package.opf"];
    assert_eq!(attributes(package, &["page-progression-direction"]), ["rtl"]);
    assert!(package.contains("<dc:language>ar</dc:language>"), "{package}");
    let pages = texts(web::pack(&volume).unwrap());
    for (name, text) in book.iter().chain(&pages).filter(|(name, _)| name.ends_with("html")) {
        assert_eq!(attributes(text, &["dir"])[0], "rtl", "{name}");
        assert_eq!(attributes(text, &["lang"])[0], "ar", "{name}");
    }
}

#[test]
fn the_same_guides_give_the_same_bytes_under_names_that_stay() {
    let folder = Scratch::new("same");
    let sources = sources(&folder);
    let edition = edition(&sources, "es", WEB);
    let made = ["one", "two"].map(|run| {
        let site = folder.0.join(run);
        let takeaways = write(&sources, &edition, &site).unwrap();
        assert_eq!(takeaways.len(), Section::ALL.len() + 1);
        assert_eq!(takeaways[0].zip.0, "https://toolkit.example/es/toolkit-es-1.zip");
        assert_eq!(takeaways[8].epub.0, "https://toolkit.example/es/toolkit-es.epub");
        assert!(takeaways[8].section.is_none());
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(site.join("es")).unwrap() {
            let path = entry.unwrap().path();
            files.insert(path.file_name().unwrap().to_owned(), fs::read(&path).unwrap());
        }
        files
    });
    assert_eq!(made[0].len(), 2 * (Section::ALL.len() + 1));
    assert!(made[0] == made[1]);
}
