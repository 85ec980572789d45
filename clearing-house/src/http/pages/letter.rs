//! A petition as a joint letter: its text, and the organisations under it, in order; made to be printed too.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::Response,
};
use i18n::LANGUAGES;
use maud::{Markup, html};
use wire::{Endorsement, PetitionState, route};

use super::{
    Asked, Page, failed, missing,
    parts::{self, Rank},
};
use crate::{app::App, clock, store::Petition};

/// The page.
pub async fn show(State(app): State<Arc<App>>, Path(slug): Path<String>, asked: Asked) -> Response {
    let (petition, endorsements) =
        match tokio::try_join!(app.store.petition(slug.clone()), app.store.endorsements(slug)) {
            Ok((Some(petition), endorsements)) => (petition, endorsements),
            Ok((None, _)) => return missing(&app, &asked),
            Err(error) => return failed(&app, &asked, &error),
        };
    let Some((lang, version)) = petition.version(asked.words.language.tag) else { return missing(&app, &asked) };
    let (page, words) = (asked.words.page, asked.words.endorsement);
    let (foreign_lang, dir) = parts::foreign(&asked.words, lang);
    let open = petition.state_on(&clock::day(app.clock.now())) == PetitionState::Open;
    let content = html! {
        (back(&asked, &petition))
        p.quiet { (words.letter_title()) }
        h1 lang=[foreign_lang.clone()] dir=[dir] { (version.title) }
        @if petition.sample { p.notice { (page.page_petition_sample_note()) } }
        @if !version.target.is_empty() { p.lead { (page.page_petition_to(&version.target)) } }
        div.body lang=[foreign_lang] dir=[dir] { (parts::paragraphs(&version.text)) }
        @if endorsements.is_empty() {
            p.notice { (words.letter_none()) }
        } @else {
            h2 { (words.letter_signed(endorsements.len() as u64)) }
            @if endorsements.iter().any(|shown| shown.sample) { p.notice { (words.letter_sample_note()) } }
            ul.list.organisations { @for shown in &endorsements { (organisation(&asked, shown)) } }
            p.note { (words.letter_how()) }
        }
        @if open {
            p.actions {
                a.button href=(asked.link(&route::endorse_page(&petition.slug, asked.words.language.tag))) {
                    (words.endorse_title())
                }
            }
        }
    };
    Page::new(&asked, &format!("{} – {}", words.letter_title(), version.title), content)
        .canonical(format!("petitions/{}/letter", petition.slug), LANGUAGES.iter().collect())
        .reply(&app)
}

/// An organisation that stands, or would stand, under a letter.
fn organisation(asked: &Asked, shown: &Endorsement) -> Markup {
    let logo = shown.logo.as_ref().map(|route| asked.plain(route));
    html! { li { (card(asked, shown, logo.as_deref(), Rank::Third, html! {})) } }
}

/// Logo, name, country and site; the name beside the logo says what is in it.
pub fn card(asked: &Asked, shown: &Endorsement, logo: Option<&str>, rank: Rank, more: Markup) -> Markup {
    let words = &asked.words;
    let (lang, name) = shown.name(words.language.tag);
    let name = html! { bdi lang=[lang] { (name) } };
    html! {
        div.organisation.with-logo[logo.is_some()] {
            @if let Some(logo) = logo { img src=(logo) alt="" loading="lazy"; }
            div {
                @match rank {
                    Rank::Second => h2 { (name) },
                    Rank::Third => h3 { (name) },
                }
                p.facts {
                    span { (words.country(&shown.country)) }
                    // Whose site it is shows by its own name, in ASCII; ours is not told to it.
                    a href=(shown.site) rel="external nofollow noreferrer" dir="ltr" { (readable(&shown.site)) }
                    @if shown.member.is_some() { span { (words.endorsement.letter_member()) } }
                    @if shown.sample { span.mark { (words.page.page_sample_mark()) } }
                }
                (more)
            }
        }
    }
}

/// The names that readers of other languages see.
pub fn names(asked: &Asked, shown: &Endorsement) -> Markup {
    let words = &asked.words;
    let here = words.language.tag;
    html! {
        @if !shown.names.is_empty() {
            ul.facts {
                @if shown.names.contains_key(here) { li { bdi { (shown.organisation) } } }
                @for (lang, name) in shown.names.iter().filter(|(lang, _)| *lang != here) {
                    li { (words.language_name(lang)) ": " bdi lang=(lang) { (name) } }
                }
            }
        }
    }
}

/// An address without what all have.
fn readable(site: &str) -> &str {
    site.strip_prefix("https://").unwrap_or(site).trim_end_matches('/')
}

/// The line on a petition's own page.
pub fn link(asked: &Asked, petition: &str, organisations: u64) -> Markup {
    let words = asked.words.endorsement;
    html! {
        a href=(asked.link(&route::letter_page(petition, asked.words.language.tag))) {
            @if organisations == 0 { (words.letter_link_none()) } @else { (words.letter_link(organisations)) }
        }
    }
}

/// The petition's title, above what is about it.
pub fn subject(asked: &Asked, petition: &Petition) -> Markup {
    let Some((lang, version)) = petition.version(asked.words.language.tag) else { return html! {} };
    let (lang, dir) = parts::foreign(&asked.words, lang);
    html! { p.lead lang=[lang] dir=[dir] { (version.title) } }
}

/// The link to the petition.
pub fn back(asked: &Asked, petition: &Petition) -> Markup {
    let address = asked.link(&route::petition_page(&petition.slug, asked.words.language.tag));
    html! { p.back { a href=(address) { (asked.words.page.count_back()) } } }
}
