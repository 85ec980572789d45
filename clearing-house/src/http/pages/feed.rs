//! The opportunities for feed readers: Atom (RFC 4287), those checked last first.

use std::io;

use axum::response::{IntoResponse, Response};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use wire::{ErrorCode, Opportunity, route};

use super::subscription;
use crate::{app::App, http::refusal::Refusal, lang::Words};

/// The feed; `address` is its own, without the base.
pub fn reply(app: &App, words: &Words, address: &str, mut opportunities: Vec<Opportunity>) -> Response {
    opportunities.sort_by(|a, b| b.reviewed.cmp(&a.reviewed));
    match write(app, words, address, &opportunities) {
        Ok(xml) => subscription(xml, "application/atom+xml; charset=utf-8", "inline"),
        Err(error) => {
            tracing::error!(%error, "the feed could not be written");
            Refusal::from(ErrorCode::Internal).into_response()
        }
    }
}

type Xml = Writer<Vec<u8>>;

fn write(app: &App, words: &Words, address: &str, opportunities: &[Opportunity]) -> io::Result<Vec<u8>> {
    let lang = words.language.tag;
    let base = &app.public_url;
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let feed =
        xml.create_element("feed").with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", lang)]);
    feed.write_inner_content(|xml| {
        text(xml, "title", words.page.opportunities_title())?;
        text(xml, "id", &format!("{base}{address}"))?;
        // A feed without entries never changed.
        let newest = opportunities.first().map_or("1970-01-01", |opportunity| &opportunity.reviewed);
        text(xml, "updated", &first_second(newest))?;
        link(xml, "self", &format!("{base}{address}"))?;
        link(xml, "alternate", &format!("{base}{}?lang={lang}", route::OPPORTUNITIES_PAGE))?;
        xml.create_element("author").write_inner_content(|xml| text(xml, "name", "IFEX"))?;
        opportunities.iter().try_for_each(|opportunity| entry(xml, base, words, opportunity))
    })?;
    Ok(xml.into_inner())
}

fn entry(xml: &mut Xml, base: &str, words: &Words, opportunity: &Opportunity) -> io::Result<()> {
    let page = format!("{base}{}", route::opportunity_page(&opportunity.slug, words.language.tag));
    let mut title = opportunity.title.clone();
    if opportunity.sample {
        title = format!("{title} ({})", words.page.page_sample_mark());
    }
    let deadline = match &opportunity.deadline {
        Some(day) => words.page.opportunity_deadline(&words.date(day)),
        None => words.page.opportunity_no_deadline().to_owned(),
    };
    let entry = xml.create_element("entry").with_attribute(("xml:lang", opportunity.lang.as_str()));
    entry.write_inner_content(|xml| {
        text(xml, "title", &title)?;
        text(xml, "id", &page)?;
        text(xml, "updated", &first_second(&opportunity.reviewed))?;
        link(xml, "alternate", &page)?;
        let label = words.opportunity_kind(opportunity.kind);
        let category = xml.create_element("category");
        category.with_attributes([("term", opportunity.kind.as_str()), ("label", label)]).write_empty()?;
        text(xml, "summary", &format!("{}\n\n{deadline}\n\n{}", opportunity.organisation, opportunity.summary))
    })?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}

fn link(xml: &mut Xml, relation: &str, address: &str) -> io::Result<()> {
    xml.create_element("link").with_attributes([("rel", relation), ("href", address)]).write_empty().map(drop)
}

fn first_second(day: &str) -> String {
    format!("{day}T00:00:00Z")
}
