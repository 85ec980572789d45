//! A guide without script: its boxes are ticked on paper, or in the mind.

use quick_xml::escape::escape;
use toolkit_site::guide::{Card, Guide, Part};
use toolkit_site::names;

use super::document::link;
use super::volume::Volume;
use crate::content::Links;

/// The content of a guide's document.
pub fn content(volume: &Volume<'_>, guide: &Guide, links: &dyn Links) -> String {
    let (site, card) = (volume.edition.site, &guide.card);
    let parts: String = guide.parts.iter().map(part).collect();
    let related = guide.related.iter().filter_map(|slug| volume.edition.guide(slug)).map(|other| {
        let title = link(links.guide(&other.card.slug).as_deref(), &other.card.title);
        format!("<li>{title}</li>\n")
    });
    let related: String = related.collect();
    let related = if related.is_empty() {
        related
    } else {
        format!("<section>\n<h2>{}</h2>\n<ul>\n{related}</ul>\n</section>\n", escape(site.guide_related()))
    };
    format!(
        "<h1>{}</h1>\n<p class=\"quiet\">{}</p>\n<p><span class=\"quiet\">{}</span> {}</p>\n{parts}{related}",
        escape(&card.title),
        escape(facts(volume, card)),
        escape(site.guide_need()),
        escape(&card.need),
    )
}

/// What is known of a guide, on one line.
pub fn facts(volume: &Volume<'_>, card: &Card) -> String {
    let words = volume.edition.words;
    let tool = words.tool;
    [
        names::level(tool, card.level).to_owned(),
        tool.guide_minutes(card.minutes.into()).to_string(),
        tool.guide_reviewed(&words.date(&card.reviewed)).to_string(),
    ]
    .join(" · ")
}

fn part(part: &Part) -> String {
    let heading = if part.id.is_empty() {
        String::new()
    } else {
        format!("<h2 id=\"{}\">{}</h2>\n", escape(&part.id), escape(&part.heading))
    };
    let items = part.checklist.iter().map(|item| format!("<li><span aria-hidden=\"true\">☐</span> {item}</li>\n"));
    let items: String = items.collect();
    let list = if items.is_empty() { items } else { format!("<ul class=\"check\">\n{items}</ul>\n") };
    format!("<section>\n{heading}{}{list}</section>\n", part.html)
}
