//! One petition: which of its signatures, where they came from, and what to do with them.

use maud::{Markup, html};

use super::{condition::Chosen, fields, preview, sources, titles};
use crate::{
    app::App,
    http::pages::layout::Asked,
    store::{Stored, review::Preview},
};

/// A time as the form takes it, for whoever types one.
const TIME: &str = "2005-11-15T10:30";

/// What somebody tried to decide, and why it was not done.
#[derive(Default)]
pub struct Tried {
    /// The condition, where it does not stand in the address.
    pub chosen: Option<Chosen>,
    /// The note as it was entered.
    pub note: String,
    /// Why nothing was decided.
    pub refused: Option<&'static str>,
    /// The count anew, where it had changed.
    pub preview: Option<Preview>,
}

/// The page.
pub async fn content(app: &App, asked: &Asked, slug: &str, tried: &Tried) -> Stored<Markup> {
    let desk = asked.words.desk;
    let chosen = match &tried.chosen {
        Some(chosen) => chosen.clone(),
        None => Chosen::read(app, |name| asked.get(name).map(str::to_owned)),
    };
    let (titles, partners) = (titles(app, asked).await?, app.store.partners().await?);
    let sources = app.store.signature_sources(slug.to_owned()).await?;
    let preview = match (&tried.preview, chosen.unreadable) {
        (_, true) => None,
        (Some(preview), false) => Some(preview.clone()),
        (None, false) => app.store.preview_review(slug.to_owned(), chosen.condition.clone()).await?,
    };
    let Some(sources) = sources else { return super::overview::content(app, asked, None).await };
    let unread = || html! { (desk.desk_review_unread(TIME)) };
    let refused = tried.refused.map(|text| html! { (text) }).or_else(|| chosen.unreadable.then(unread));
    Ok(html! {
        p.back { a href=(asked.link("desk/review")) { (desk.desk_review_all()) } }
        h1 { (titles.get(slug).map_or(slug, String::as_str)) }
        @if asked.get("begun").is_some() && refused.is_none() {
            p.notice.good role="status" { (desk.desk_review_begun()) }
        }
        @if let Some(text) = &refused { div.errors role="alert" { p { (text) } } }
        h2 { (desk.desk_review_which()) }
        (fields::form(asked, slug, &chosen, &partners))
        @if let Some(preview) = &preview { (preview::content(asked, slug, &chosen, preview, &tried.note)) }
        h2 { (desk.desk_review_sources()) }
        (sources::content(app, asked, slug, &chosen, &sources))
    })
}
