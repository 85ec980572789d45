//! What a partner brought, behind a link that only the partner has.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use wire::{Partner, route};

use super::{Asked, Page, failed, missing, parts};
use crate::{
    app::App,
    keys,
    partners::{self, Brought, FEW, Told},
    store::{Petition, Stored},
};

/// The page. A wrong secret and a partner that there is not are answered alike.
pub async fn show(State(app): State<Arc<App>>, Path((slug, secret)): Path<(String, String)>, asked: Asked) -> Response {
    match read(&app, slug, &secret).await {
        Ok(Some((partner, brought, petitions))) => {
            let title = asked.words.page.partner_title(&partner.name);
            let content = content(&asked, &partner, &brought, &petitions);
            Page::new(&asked, &title, content).private().reply(&app)
        }
        Ok(None) => missing(&app, &asked),
        Err(error) => failed(&app, &asked, &error),
    }
}

/// What a page shows: the partner, what it brought, and the petitions by slug.
type Read = (Arc<Partner>, Vec<Brought>, BTreeMap<String, Petition>);

async fn read(app: &App, slug: String, secret: &str) -> Stored<Option<Read>> {
    let Some(partner) = app.partners.get(&slug).await? else { return Ok(None) };
    let Some(link) = app.store.partner_link(slug.clone()).await? else { return Ok(None) };
    // Hashes differ early or late by chance, so the time of the comparison tells nothing of the secret.
    let hash = |text: &str| keys::sha256(text.as_bytes());
    if hash(secret) != hash(&partners::link_secret(&app.secret, &slug, link)) {
        return Ok(None);
    }
    let brought = partners::brought(app.store.partner_counts(None).await?, &slug);
    let petitions = app.store.petitions().await?.into_iter().map(|petition| (petition.slug.clone(), petition));
    Ok(Some((partner, brought, petitions.collect())))
}

fn content(asked: &Asked, partner: &Partner, brought: &[Brought], petitions: &BTreeMap<String, Petition>) -> Markup {
    let words = asked.words.page;
    html! {
        h1 { (words.partner_title(&partner.name)) }
        p.lead { (words.partner_lead()) }
        p.notice { (words.partner_secret()) }
        @if brought.is_empty() { p { (words.partner_none()) } }
        @for one in brought {
            @if let Some((lang, version)) = petitions.get(&one.petition).and_then(|p| p.version(asked.words.language.tag)) {
                @let (lang, dir) = parts::foreign(&asked.words, lang);
                h2 lang=[lang] dir=[dir] {
                    a href=(asked.link(&route::petition_page(&one.petition, asked.words.language.tag))) { (version.title) }
                }
                (table(asked, one, &version.title))
            }
        }
        h2 { (words.partner_counted_title()) }
        p { (words.partner_counted(FEW)) }
        ul.addresses dir="ltr" { @for site in &partner.sites { li { code { (site) } } } }
    }
}

fn table(asked: &Asked, brought: &Brought, title: &str) -> Markup {
    let words = asked.words.page;
    html! {
        div.wide role="region" aria-label=(title) tabindex="0" {
            table {
                thead { tr { th scope="col" { (words.partner_language()) } th scope="col" { (words.partner_signatures()) } } }
                tbody {
                    @for (lang, told) in &brought.languages {
                        tr { th scope="row" { (asked.words.language_name(lang)) } td { (number(asked, *told)) } }
                    }
                    @if brought.languages.len() > 1 {
                        tr { th scope="row" { (words.partner_all()) } td { (number(asked, brought.total)) } }
                    }
                }
            }
        }
    }
}

fn number(asked: &Asked, told: Told) -> String {
    let words = asked.words.page;
    match told {
        Told::Exactly(count) => asked.words.number(count),
        Told::Few => words.partner_few(FEW),
        Told::AtLeast(count) => words.partner_at_least(count),
    }
}
