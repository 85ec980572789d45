//! `GET desk`: what there is to do.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use maud::html;

use super::{Section, Session, page, session::elsewhere};
use crate::{app::App, http::pages::layout::Asked};

/// The first page.
pub async fn show(
    State(app): State<Arc<App>>,
    session: Session,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Response {
    let asked = Asked::of(&app, raw.as_deref(), &headers);
    let words = &asked.words;
    let parts = Section::open_to(session.role).iter().filter_map(|section| {
        let text = match section {
            Section::Home => return None,
            Section::Review => words.desk.desk_home_review(),
            Section::Endorsements => words.desk.desk_home_endorsements(),
            Section::Log => words.desk.desk_home_log(),
        };
        Some((section, text))
    });
    let content = html! {
        h1 { (words.desk.desk_title()) }
        ul.list {
            @for (section, text) in parts {
                li {
                    h2 { a href=(asked.link(section.route())) { (section.name(words)) } }
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

/// Leads whoever opens a form's address by itself, such as in another language, to the first page.
pub async fn lead(State(app): State<Arc<App>>, RawQuery(raw): RawQuery, headers: HeaderMap) -> Response {
    elsewhere(&Asked::of(&app, raw.as_deref(), &headers).link("desk"))
}
