//! What fits a condition, and the buttons that decide on it.

use maud::{Markup, html};

use super::{condition::Chosen, words};
use crate::{
    http::{desk::log::moment, pages::layout::Asked},
    store::review::{Decision, NOTE, Preview},
};

/// The picture's height, in units of which an hour is ten wide.
const HEIGHT: u64 = 100;

/// The counts, and the decisions that are possible.
pub fn content(asked: &Asked, slug: &str, chosen: &Chosen, preview: &Preview, note: &str) -> Markup {
    let (words, desk) = (&asked.words, asked.words.desk);
    html! {
        h2 { (desk.desk_review_preview()) }
        @if preview.states.is_empty() { p { (desk.desk_review_none()) } } @else {
            dl.counts {
                @for (state, count) in &preview.states {
                    div { dt { (words::state(words, *state)) } dd { (words.number(*count)) } }
                }
            }
            (hours(asked, preview))
            @if Decision::ALL.iter().any(|decision| preview.concerned(*decision) > 0) {
                h2 #decide { (desk.desk_review_decide()) }
                form.entry method="post" action=(asked.link("desk/review/decide")) {
                    input type="hidden" name="petition" value=(slug);
                    @for (name, value) in chosen.entries() { input type="hidden" name=(name) value=(value); }
                    input type="hidden" name="upto" value=(preview.upto);
                    label for="note" { (desk.desk_review_note()) }
                    p.quiet id="note-hint" { (desk.desk_review_note_hint()) }
                    textarea id="note" name="note" rows="2" required maxlength=(NOTE) aria-describedby="note-hint" { (note) }
                    (button(preview, Decision::Invalidate, desk.desk_review_invalidate_text(), |n| html! {
                        (desk.desk_review_invalidate(n))
                    }))
                    (button(preview, Decision::Clear, desk.desk_review_clear_text(), |n| html! {
                        (desk.desk_review_clear(n))
                    }))
                }
            }
        }
    }
}

/// A button that says how many it concerns, and carries the same number: what was seen is what is decided.
fn button(preview: &Preview, decision: Decision, text: &str, label: impl Fn(u64) -> Markup) -> Markup {
    let (count, name) = (preview.concerned(decision), decision.as_str());
    if count == 0 {
        return html! {};
    }
    let id = format!("{name}-text");
    html! {
        div.decision {
            p id=(id) { (text) }
            button.erase[decision == Decision::Invalidate] type="submit" name="decision" value={ (name) " " (count) }
                aria-describedby=(id) { (label(count)) }
        }
    }
}

fn hours(asked: &Asked, preview: &Preview) -> Markup {
    let (words, desk) = (&asked.words, asked.words.desk);
    let (Some((first, _)), Some((last, _))) = (preview.hours.first(), preview.hours.last()) else { return html! {} };
    let most = preview.hours.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    // Hours without signatures leave a gap, up to a week; beyond that the bars stand side by side.
    let apart = (last - first) / 3_600 < 168;
    let places = preview.hours.iter().enumerate().map(|(place, (hour, count))| {
        let place = if apart { (hour - first) / 3_600 } else { i64::try_from(place).unwrap_or_default() };
        let height = (count * HEIGHT / most).max(1);
        (place * 10, HEIGHT - height, height)
    });
    let places: Vec<_> = places.collect();
    let width = places.last().map_or(10, |(x, ..)| x + 10).max(240);
    html! {
        div {
            svg.bars role="img" aria-labelledby="chart" viewBox=(format!("0 0 {width} {HEIGHT}"))
                preserveAspectRatio="none" {
                @for (x, y, height) in &places { rect x=(x) y=(y) width="9" height=(height) {} }
            }
        }
        p.quiet #chart { (desk.desk_review_chart(most)) }
        details {
            summary { (desk.desk_review_hours()) }
            div.wide tabindex="0" role="region" aria-label=(desk.desk_review_hours()) {
                table {
                    thead {
                        tr { th scope="col" { (desk.desk_review_hours()) } th scope="col" { (desk.desk_review_signatures()) } }
                    }
                    tbody {
                        @for (hour, count) in preview.hours.iter().rev() {
                            tr { th scope="row" { (moment(words, *hour)) } td { (words.number(*count)) } }
                        }
                    }
                }
            }
        }
    }
}
