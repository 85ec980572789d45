//! The names that signers chose to show, newest first.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use wire::{ShownName, route};

use super::{super::names, Asked, Page, failed, letter, missing, parts};
use crate::app::App;

/// The page; `?before=` continues an earlier one. Search engines are asked not to keep it, and it is never cached: whoever
/// takes a signature back is gone from it at once.
pub async fn show(State(app): State<Arc<App>>, Path(slug): Path<String>, asked: Asked) -> Response {
    let petition = match app.store.petition(slug).await {
        Ok(Some(petition)) => petition,
        Ok(None) => return missing(&app, &asked),
        Err(error) => return failed(&app, &asked, &error),
    };
    let Some((lang, version)) = petition.version(asked.words.language.tag) else { return missing(&app, &asked) };
    let before = asked.get("before").map(names::place);
    if before == Some(None) {
        return missing(&app, &asked);
    }
    let list = match names::read(&app, &petition, before.flatten()).await {
        Ok(list) => list,
        Err(error) => return failed(&app, &asked, &error),
    };
    let words = asked.words.page;
    let (foreign_lang, dir) = parts::foreign(&asked.words, lang);
    let content = html! {
        (letter::back(&asked, &petition))
        h1 { (words.names_title()) }
        p.lead lang=[foreign_lang] dir=[dir] { (version.title) }
        @if petition.sample { p.notice { (words.page_petition_sample_note()) } }
        p { (words.page_petition_signed(list.confirmed)) " " (words.names_count(list.shown)) }
        @if petition.erased.is_some() { p.notice { (words.names_erased()) } }
        @else { p.quiet { (words.names_note()) " " (words.names_withdraw()) } }
        (days(&asked, &list.names))
        nav.pages {
            @if before.is_some() { a href=(asked.with(&[("before", None)])) { (words.names_newest()) } }
            @if let Some(before) = list.before {
                a href=(asked.with(&[("before", Some(&before.to_string()))])) { (words.names_older()) }
            }
        }
    };
    Page::new(&asked, words.names_title(), content).private().reply(&app)
}

/// The names under their days.
fn days(asked: &Asked, names: &[ShownName]) -> Markup {
    html! {
        @for day in names.chunk_by(|a, b| a.day == b.day) {
            @if let Some(first) = day.first() {
                h2 { time datetime=(first.day) { (asked.words.date(&first.day)) } }
            }
            ul.names { @for shown in day { li { bdi { (shown.name) } } } }
        }
    }
}

/// A link to the list from the petition's page.
pub fn link(asked: &Asked, slug: &str) -> Markup {
    html! {
        a href=(asked.link(&route::names_page(slug, asked.words.language.tag))) { (asked.words.page.names_title()) }
    }
}
