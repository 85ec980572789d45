//! `GET desk`: what there is to do.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use wire::EndorsementState;

use super::{Section, Session, page, session::elsewhere};
use crate::{
    app::App,
    http::pages::{failed, layout::Asked},
    lang::Words,
    store::Stored,
};

/// The first page.
pub async fn show(State(app): State<Arc<App>>, session: Session, asked: Asked) -> Response {
    let waiting = match Waiting::read(&app).await {
        Ok(waiting) => waiting,
        Err(error) => return failed(&app, &asked, &error),
    };
    let words = &asked.words;
    let parts = Section::open_to(session.role).iter().filter_map(|section| {
        let (text, waiting) = match section {
            Section::Home => return None,
            Section::Review => (words.desk.desk_home_review(), waiting.signatures(words)),
            Section::Endorsements => (words.desk.desk_home_endorsements(), waiting.endorsements(words)),
            Section::Log => (words.desk.desk_home_log(), html! {}),
        };
        Some((section, text, waiting))
    });
    let content = html! {
        h1 { (words.desk.desk_title()) }
        ul.list {
            @for (section, text, waiting) in parts {
                li {
                    h2 { a href=(asked.link(section.route())) { (section.name(words)) } }
                    (waiting)
                    p.summary { (text) }
                }
            }
        }
        p.note {
            (words.desk.desk_recovery_left(u64::from(session.recovery_left))) " "
            a href=(asked.link("desk/account")) { (words.desk.desk_account_title()) }
        }
    };
    page(&app, &asked, &session, Section::Home, words.desk.desk_title(), content)
}

/// How much waits for somebody to decide.
struct Waiting {
    signatures: u64,
    endorsements: u64,
}

impl Waiting {
    async fn read(app: &App) -> Stored<Self> {
        let petitions = app.store.waiting_signatures().await?;
        let endorsements = app.store.endorsements_in(EndorsementState::Verified, None).await?;
        let signatures = petitions.iter().flat_map(|petition| &petition.doubts).map(|(_, count)| count).sum();
        Ok(Self { signatures, endorsements: endorsements.len() as u64 })
    }

    fn signatures(&self, words: &Words) -> Markup {
        match self.signatures {
            0 => html! { p.facts { (words.desk.desk_review_waiting_none()) } },
            count => html! { p.facts.places { (words.desk.desk_review_waiting_count(count)) } },
        }
    }

    fn endorsements(&self, words: &Words) -> Markup {
        match self.endorsements {
            0 => html! { p.facts { (words.endorsement.endorse_desk_none()) } },
            count => html! { p.facts.places { (words.endorsement.endorse_desk_waiting(count)) } },
        }
    }
}

/// Leads whoever opens a form's address by itself, such as in another language, to the first page.
pub async fn lead(State(_app): State<Arc<App>>, asked: Asked) -> Response {
    elsewhere(&asked.link("desk"))
}
