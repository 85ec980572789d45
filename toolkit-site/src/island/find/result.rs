//! One guide that was found.

use leptos::prelude::*;

use crate::names;
use crate::route::Route;
use crate::search::{Hit, Piece};
use crate::words::Words;

/// Its title as a link, its need, what is known of it, and why it was found.
pub fn result(words: Words, base: &str, hit: Hit) -> AnyView {
    let Hit { card, excerpt } = hit;
    let to = Route::Guide(card.section, &card.slug).address(base, words.language);
    let facts = names::facts(words, &card).map(|fact| view! { <span>{fact}</span> });
    let excerpt = excerpt.into_iter().map(|Piece { text, hit }| match hit {
        true => view! { <mark>{text}</mark> }.into_any(),
        false => text.into_any(),
    });
    view! {
        <li>
            <a href=to>{card.title}</a>
            <p>{card.need}</p>
            <p class="facts">{facts.into_iter().collect_view()}</p>
            <p class="summary">{excerpt.collect_view()}</p>
        </li>
    }
    .into_any()
}
