//! A document that is HTML to a browser and XML to a book's reader.

use quick_xml::escape::escape;

use super::volume::Volume;

/// The whole document, around the content of its body.
pub fn document(volume: &Volume<'_>, tab: &str, body: &str) -> String {
    let language = volume.edition.language();
    let (tag, direction, tab) = (language.tag, language.direction.as_str(), escape(tab));
    format!(
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" \
         lang=\"{tag}\" xml:lang=\"{tag}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\" />\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<title>{tab}</title>\n\
         <link rel=\"stylesheet\" href=\"style.css\" />\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
}

/// A link, or plain text where there is nowhere to lead.
pub fn link(to: Option<&str>, text: &str) -> String {
    let text = escape(text);
    to.map_or_else(|| text.to_string(), |to| format!("<a href=\"{}\">{text}</a>", escape(to)))
}

/// What is said first: what this is, of which day it is, and what its links do.
pub fn front(volume: &Volume<'_>) -> String {
    let (site, edition) = (volume.edition.site, volume.edition);
    let over = volume.section.map(|_| format!("<p class=\"quiet\">{}</p>\n", escape(site.site_title())));
    let newest = volume.newest().map(|to| format!("<p>{}</p>\n", link(Some(&to), site.take_newest())));
    format!(
        "{}<h1>{}</h1>\n<p>{}</p>\n<p class=\"quiet\">{}</p>\n<p class=\"quiet\">{}</p>\n{}",
        over.unwrap_or_default(),
        escape(volume.heading()),
        escape(volume.about()),
        escape(&*site.take_state(&edition.words.date(volume.day()))),
        escape(site.take_links()),
        newest.unwrap_or_default(),
    )
}
