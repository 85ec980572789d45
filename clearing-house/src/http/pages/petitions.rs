//! A petition's page: what is asked, of whom, how many signed, and the widget to sign with, or a plain form.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::Response,
};
use i18n::LANGUAGES;
use maud::html;
use wire::PetitionState;

use super::{Asked, Page, deliveries, failed, letter, missing, names, parts, sign};
use crate::{app::App, clock};

/// The page. The widget shows all of it once it runs; until then, and without JavaScript, the text
/// and the plain form stand in its place.
pub async fn show(State(app): State<Arc<App>>, Path(slug): Path<String>, asked: Asked) -> Response {
    let petition = match app.store.petition(slug).await {
        Ok(Some(petition)) => petition,
        Ok(None) => return missing(&app, &asked),
        Err(error) => return failed(&app, &asked, &error),
    };
    let organisations = match app.store.endorsement_count(petition.key).await {
        Ok(organisations) => organisations,
        Err(error) => return failed(&app, &asked, &error),
    };
    let Some((lang, version)) = petition.version(asked.words.language.tag) else { return missing(&app, &asked) };
    let words = asked.words.page;
    let (foreign_lang, dir) = parts::foreign(&asked.words, lang);
    let confirmed = app.counts.get(&petition.slug).unwrap_or(petition.imported_count);
    let open = petition.state_on(&clock::day(app.clock.now())) == PetitionState::Open;
    let content = html! {
        p.back { a href=(asked.link("")) { (words.page_home()) } }
        h1 lang=[foreign_lang.clone()] dir=[dir] { (version.title) }
        @if petition.sample { p.notice { (words.page_petition_sample_note()) } }
        ifex-petition petition=(petition.slug) lang=(asked.words.language.tag) partner=[asked.get("partner")] {
            div.body {
                @if !version.target.is_empty() { p.lead { (words.page_petition_to(&version.target)) } }
                ul.facts {
                    li { (words.page_petition_signed(confirmed)) }
                    li { (words.page_petition_by(&petition.organisation)) }
                    @if open {
                        @if let Some(closes) = &petition.closes {
                            li { (words.page_petition_closes(&asked.words.date(closes))) }
                        }
                    }
                }
                div lang=[foreign_lang] dir=[dir] { (parts::paragraphs(&version.text)) }
                @if !open { p.notice { (words.page_petition_closed()) } }
            }
            @if open { (sign::embedded(&asked, &petition)) }
        }
    };
    let content = html! {
        (content)
        (deliveries::erased(&asked, &petition))
        p.pages {
            a href=(asked.link(&wire::route::count_page(&petition.slug, asked.words.language.tag))) { (words.count_title()) }
            (names::link(&asked, &petition.slug))
            @if open || organisations > 0 { (letter::link(&asked, &petition.slug, organisations)) }
            (deliveries::link(&asked, &petition.slug))
        }
    };
    let languages = LANGUAGES.iter().filter(|l| petition.versions.contains_key(l.tag)).collect();
    Page::new(&asked, &version.title, content)
        .canonical(format!("petitions/{}", petition.slug), languages)
        .with_widget()
        .reply(&app)
}
