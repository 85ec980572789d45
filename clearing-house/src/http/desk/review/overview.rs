//! All petitions: what comes in at present, what waits, and what was decided.

use maud::{Markup, html};

use super::{condition, decisions, titles, words};
use crate::{
    app::App,
    guard::{Trend, Trends},
    http::pages::layout::Asked,
    store::{Stored, review::Waiting},
};

/// The page; `refused` says that a decision could not be changed.
pub async fn content(app: &App, asked: &Asked, refused: Option<&str>) -> Stored<Markup> {
    let desk = asked.words.desk;
    let titles = titles(app, asked).await?;
    let title = |slug: &str| titles.get(slug).map_or_else(|| slug.to_owned(), Clone::clone);
    let waiting = app.store.waiting_signatures().await?;
    let decisions = decisions::content(app, asked, &titles).await?;
    Ok(html! {
        h1 { (desk.desk_review_title()) }
        p.lead { (desk.desk_review_lead()) }
        @if let Some(text) = refused { div.errors role="alert" { p { (text) } } }
        h2 { (desk.desk_review_waiting()) }
        @if waiting.is_empty() { p { (desk.desk_review_waiting_none()) } }
        ul.list {
            @for petition in &waiting { (waits(asked, petition, &title(&petition.petition))) }
        }
        h2 { (desk.desk_review_now()) }
        (now(asked, &app.guard.trends(app.clock.now()), &title))
        h2 #decisions { (desk.desk_review_decisions()) }
        (decisions)
    })
}

fn waits(asked: &Asked, waiting: &Waiting, title: &str) -> Markup {
    let words = &asked.words;
    let all = waiting.doubts.iter().map(|(_, count)| count).sum();
    html! {
        li {
            h3 { a href=(asked.link(&condition::address(&waiting.petition, "state", "suspect"))) { (title) } }
            p.facts {
                span { (words.desk.desk_review_waiting_count(all)) }
                @for (doubt, count) in &waiting.doubts {
                    span { (words::doubt(words, *doubt)) ": " (words.number(*count)) }
                }
            }
        }
    }
}

fn now(asked: &Asked, trends: &Trends, title: &impl Fn(&str) -> String) -> Markup {
    let desk = asked.words.desk;
    let quiet = trends.networks.is_empty() && trends.addresses.is_empty() && trends.domains.is_empty();
    html! {
        p { (desk.desk_review_minute(u64::from(trends.a_minute))) }
        @if trends.bits.is_some() { p.notice { (desk.desk_review_work()) } }
        @if quiet { p { (desk.desk_review_quiet()) } }
        (table(asked, desk.desk_review_networks(), &trends.networks, title))
        (table(asked, desk.desk_review_addresses(), &trends.addresses, title))
        (table(asked, desk.desk_review_domains(), &trends.domains, title))
    }
}

fn table(asked: &Asked, name: &str, trends: &[Trend], title: &impl Fn(&str) -> String) -> Markup {
    let (words, desk) = (&asked.words, asked.words.desk);
    if trends.is_empty() {
        return html! {};
    }
    html! {
        h3 { (name) }
        div.wide tabindex="0" role="region" aria-label=(name) {
            table {
                thead {
                    tr {
                        th scope="col" { (desk.desk_review_source()) }
                        th scope="col" { (desk.desk_review_hour()) }
                        th scope="col" { (desk.desk_review_usual()) }
                        th scope="col" { (desk.desk_review_petition()) }
                    }
                }
                tbody {
                    @for trend in trends {
                        tr {
                            th scope="row" { bdi { (trend.name) } }
                            td { (words.number(u64::from(trend.count))) }
                            td { (words.number(u64::from(trend.most))) }
                            td {
                                @if let Some(slug) = &trend.petition {
                                    a href=(asked.link(&condition::address(slug, "range", &trend.name))) { (title(slug)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
