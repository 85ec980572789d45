//! `desk/review`: signatures that came in numbers, and decisions on them. For administrators.

mod condition;
mod decide;
mod decisions;
mod fields;
mod overview;
mod petition;
mod preview;
mod sources;
mod words;

use std::{collections::BTreeMap, sync::Arc};

use axum::{extract::State, response::Response};
use maud::Markup;

use super::{Administrator, Section, Session, page};
use crate::{
    app::App,
    http::pages::{failed, layout::Asked},
    store::Stored,
};

pub use decide::{decide, undo};

/// The review, of all petitions or of the one that the query names.
pub async fn show(State(app): State<Arc<App>>, Administrator(session): Administrator, asked: Asked) -> Response {
    let content = match asked.get("petition") {
        None => overview::content(&app, &asked, None).await,
        Some(slug) => petition::content(&app, &asked, slug, &petition::Tried::default()).await,
    };
    reply(&app, &asked, &session, content)
}

fn reply(app: &App, asked: &Asked, session: &Session, content: Stored<Markup>) -> Response {
    match content {
        Ok(content) => page(app, asked, session, Section::Review, asked.words.desk.desk_review_title(), content),
        Err(error) => failed(app, asked, &error),
    }
}

/// Titles of the petitions by slug, in the reader's language or the original.
async fn titles(app: &App, asked: &Asked) -> Stored<BTreeMap<String, String>> {
    let petitions = app.store.petitions().await?;
    let title = |petition: &crate::store::Petition| {
        petition.version(asked.words.language.tag).map_or_else(|| petition.slug.clone(), |(_, v)| v.title.clone())
    };
    Ok(petitions.iter().map(|petition| (petition.slug.clone(), title(petition))).collect())
}
