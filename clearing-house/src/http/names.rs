//! `GET v1/petitions/{slug}/names`: the names that signers chose to show.

use std::sync::Arc;

use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use wire::{ErrorCode, Names, PetitionState, ShownName, limit};

use super::{client::query, json, refusal::Refusal};
use crate::{
    app::App,
    clock,
    store::{Petition, Stored},
};

/// A page of names; `?before=` continues where an earlier reply ended.
pub async fn list(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    RawQuery(raw): RawQuery,
) -> Result<Response, Refusal> {
    let asked = query(raw.as_deref().unwrap_or_default()).find(|(name, _)| name == "before").map(|(_, value)| value);
    let before = asked.map(|value| place(&value).ok_or(ErrorCode::Malformed)).transpose()?;
    let petition = app.store.petition(slug).await?.ok_or(ErrorCode::NotFound)?;
    let mut response = json::reply(StatusCode::OK, &read(&app, &petition, before).await?);
    // A name that is taken back is gone at once.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// A place in the list, as an earlier page named it.
pub fn place(text: &str) -> Option<i64> {
    text.parse().ok().filter(|place| *place > 0)
}

/// The names before a place, the newest day first; those of one day by name, as their order would tell who signed after
/// whom.
pub async fn read(app: &App, petition: &Petition, before: Option<i64>) -> Stored<Names> {
    let now = app.clock.now();
    let over = ended(petition, &clock::day(now));
    let page = app.store.names(petition.key, over, before, limit::NAMES).await?;
    let shown = app.shown.of(&*app.store, petition.key, over, now).await?;
    let mut names: Vec<_> =
        page.names.into_iter().map(|(name, signed)| ShownName { name, day: clock::day(signed) }).collect();
    names.sort_by(|a, b| b.day.cmp(&a.day).then_with(|| a.name.cmp(&b.name)));
    Ok(Names {
        petition: petition.slug.clone(),
        confirmed: app.counts.get(&petition.slug).unwrap_or(petition.imported_count).max(shown),
        shown,
        names,
        before: page.before.map(i64::unsigned_abs),
    })
}

/// Whether the names that wait for the petition's end are shown: not already where it takes no signatures because nobody
/// could read them.
fn ended(petition: &Petition, today: &str) -> bool {
    petition.state == PetitionState::Closed || petition.closes.as_deref().is_some_and(|last| today > last)
}
