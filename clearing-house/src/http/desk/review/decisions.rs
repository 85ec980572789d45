//! Decisions of the past, and how to undo them.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::words;
use crate::{
    app::App,
    http::{desk::log::time, pages::layout::Asked},
    store::{
        Stored,
        review::{Review, ReviewState},
    },
};

/// Decisions of a page.
const SHOWN: u32 = 20;

/// The list, from the newest or from below the query's `below` on.
pub async fn content(app: &App, asked: &Asked, titles: &BTreeMap<String, String>) -> Stored<Markup> {
    let desk = asked.words.desk;
    let below = asked.get("below").and_then(|text| text.parse().ok());
    let mut reviews = app.store.reviews(below, SHOWN + 1).await?;
    let more = reviews.len() > SHOWN as usize;
    reviews.truncate(SHOWN as usize);
    let oldest = reviews.last().filter(|_| more).map(|review| review.number.to_string());
    Ok(html! {
        @if reviews.is_empty() { p { (desk.desk_review_decisions_none()) } }
        ul.list { @for review in &reviews { (one(asked, review, titles.get(&review.petition))) } }
        @if let Some(oldest) = &oldest {
            nav.pages { a href=(asked.with(&[("below", Some(oldest))]) + "#decisions") { (desk.desk_review_older()) } }
        }
    })
}

fn one(asked: &Asked, review: &Review, title: Option<&String>) -> Markup {
    let (words, desk) = (&asked.words, asked.words.desk);
    let number = u64::try_from(review.number).unwrap_or_default();
    let heading = format!("decision-{number}");
    html! {
        li {
            h3 id=(heading) {
                (desk.desk_review_number(number)) ": " (words::decision(words, review.decision)) " – "
                bdi { (title.unwrap_or(&review.petition)) }
            }
            p.facts {
                (time(words, review.made))
                span { bdi { (review.by) } }
                span { (words::progress(words, review.state)) }
                span { (desk.desk_review_changed_count(review.changed, review.expected)) }
                @if review.state == ReviewState::Undone || review.undone > 0 {
                    span { (desk.desk_review_undone_count(review.undone)) }
                }
            }
            p.facts {
                @for (name, value) in words::condition(words, &review.condition) { span { (name) ": " bdi { (value) } } }
            }
            p.summary { bdi { (review.note) } }
            @if let Some(button) = button(asked, review.state) {
                form method="post" action=(asked.link("desk/review/undo")) {
                    input type="hidden" name="number" value=(review.number);
                    button type="submit" aria-describedby=(heading) { (button) }
                }
            }
        }
    }
}

/// What can be done with a decision; nothing while it is being carried out.
fn button(asked: &Asked, state: ReviewState) -> Option<&'static str> {
    match state {
        ReviewState::Done => Some(asked.words.desk.desk_review_undo()),
        ReviewState::Undone => Some(asked.words.desk.desk_review_redo()),
        ReviewState::Running | ReviewState::Undoing | ReviewState::Redoing => None,
    }
}
