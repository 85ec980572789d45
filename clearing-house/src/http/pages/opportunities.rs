//! The opportunities: the list with its filter, and each of them; both also for calendars and feed readers.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::Response,
};
use i18n::LANGUAGES;
use maud::{Markup, html};
use wire::{Opportunity, OpportunityKind, route};

use super::{Asked, Page, calendar, failed, feed, missing, parts};
use crate::{
    app::App,
    clock,
    lang::Words,
    listings,
    store::{Stored, listing},
};

/// The parameters that choose.
const FILTER: [&str; 3] = ["kind", "country", "language"];

/// The list.
pub async fn list(State(app): State<Arc<App>>, asked: Asked) -> Response {
    let today = clock::day(app.clock.now());
    let all = match listings::opportunities(&*app.store, asked.words.language.tag, &today).await {
        Ok(all) => all,
        Err(error) => return failed(&app, &asked, &error),
    };
    let form = form(&asked, &all);
    let chosen = chosen(&asked, all);
    let words = asked.words.page;
    let lang = asked.words.language.tag;
    let subscription = |address: String| asked.plain(&asked.carry(&address, &FILTER));
    let feed = subscription(route::opportunities_feed(lang));
    let content = html! {
        h1 { (words.opportunities_title()) }
        p.lead { (words.opportunities_lead()) }
        (form)
        p.count role="status" {
            @if chosen.is_empty() { (words.opportunities_none()) } @else { (words.opportunities_count(chosen.len() as u64)) }
        }
        ul.list { @for opportunity in &chosen { (item(&asked, opportunity, &today)) } }
        nav.pages {
            a href=(subscription(route::opportunities_calendar(lang))) { (words.opportunities_calendar()) }
            a href=(feed) { (words.opportunities_feed()) }
        }
    };
    Page::new(&asked, words.opportunities_title(), content)
        .canonical(route::OPPORTUNITIES_PAGE.to_owned(), LANGUAGES.iter().collect())
        .with_feed(feed.clone())
        .reply(&app)
}

/// All deadlines for a calendar.
pub async fn deadlines(State(app): State<Arc<App>>, asked: Asked) -> Response {
    match choose(&app, &asked).await {
        Ok(chosen) => calendar::reply(&app, &asked.words, &chosen),
        Err(error) => failed(&app, &asked, &error),
    }
}

/// The opportunities for a feed reader.
pub async fn news(State(app): State<Arc<App>>, asked: Asked) -> Response {
    match choose(&app, &asked).await {
        Ok(chosen) => {
            let address = asked.carry(&route::opportunities_feed(asked.words.language.tag), &FILTER);
            feed::reply(&app, &asked.words, &address, chosen)
        }
        Err(error) => failed(&app, &asked, &error),
    }
}

async fn choose(app: &App, asked: &Asked) -> Stored<Vec<Opportunity>> {
    let today = clock::day(app.clock.now());
    Ok(chosen(asked, listings::opportunities(&*app.store, asked.words.language.tag, &today).await?))
}

fn chosen(asked: &Asked, mut all: Vec<Opportunity>) -> Vec<Opportunity> {
    let kind = asked.get("kind").and_then(OpportunityKind::parse);
    let country = asked.get("country").map(str::to_ascii_uppercase);
    let language = asked.get("language");
    all.retain(|o| {
        kind.is_none_or(|kind| o.kind == kind)
            && country.as_ref().is_none_or(|country| o.countries.is_empty() || o.countries.contains(country))
            && language.is_none_or(|language| o.languages.iter().any(|tag| tag == language))
    });
    all
}

fn form(asked: &Asked, all: &[Opportunity]) -> Markup {
    let words = &asked.words;
    let kinds = OpportunityKind::ALL.iter().map(|kind| (kind.as_str().into(), words.opportunity_kind(*kind).into()));
    let mut languages: Vec<(String, String)> =
        all.iter().flat_map(|o| &o.languages).map(|tag| (tag.clone(), words.language_name(tag))).collect();
    languages.sort_by(|a, b| a.1.cmp(&b.1));
    languages.dedup();
    html! {
        form.filter method="get" action=(asked.plain(route::OPPORTUNITIES_PAGE)) {
            input type="hidden" name="lang" value=(words.language.tag);
            (parts::choice(asked, "kind", words.page.opportunity_filter_kind(), &kinds.collect::<Vec<_>>()))
            (parts::choice(asked, "country", words.page.page_filter_country(), words.countries()))
            (parts::choice(asked, "language", words.page.opportunity_filter_language(), &languages))
            button type="submit" { (words.page.page_filter_apply()) }
        }
    }
}

fn item(asked: &Asked, opportunity: &Opportunity, today: &str) -> Markup {
    let words = &asked.words;
    let (lang, dir) = parts::foreign(words, &opportunity.lang);
    html! {
        li.alert {
            p.facts {
                span.places { (words.opportunity_kind(opportunity.kind)) }
                span { (deadline(words, opportunity, today)) }
                @if opportunity.sample { span.mark { (words.page.page_sample_mark()) } }
            }
            h2 lang=[lang.clone()] dir=[dir] {
                a href=(asked.link(&route::opportunity_page(&opportunity.slug, words.language.tag))) { (opportunity.title) }
            }
            p.summary lang=[lang] dir=[dir] { (opportunity.summary) }
            ul.topics {
                li { (words.page.opportunity_organisation(&opportunity.organisation)) }
                li { (words.page.opportunity_reviewed(&words.date(&opportunity.reviewed))) }
            }
        }
    }
}

/// When one can apply, in words.
fn deadline(words: &Words, opportunity: &Opportunity, today: &str) -> String {
    match &opportunity.deadline {
        None => words.page.opportunity_no_deadline().to_owned(),
        Some(day) if listings::passed(opportunity, today) => words.page.opportunity_passed(&words.date(day)),
        Some(day) => words.page.opportunity_deadline(&words.date(day)),
    }
}

/// One opportunity as a page or, where the name ends in `.ics`, for a calendar. It stays there after its deadline, which
/// it tells, so that no link breaks.
pub async fn show(State(app): State<Arc<App>>, Path(name): Path<String>, asked: Asked) -> Response {
    let all = match listing::all::<Opportunity>(&*app.store).await {
        Ok(all) => all,
        Err(error) => return failed(&app, &asked, &error),
    };
    let (slug, for_calendar) = name.strip_suffix(".ics").map_or((name.as_str(), false), |slug| (slug, true));
    let Some(found) = all.iter().find(|listing| listing.slug == slug) else { return missing(&app, &asked) };
    let Some(opportunity) = found.version(asked.words.language.tag) else { return missing(&app, &asked) };
    if for_calendar {
        return match opportunity.deadline {
            Some(_) => calendar::reply(&app, &asked.words, std::slice::from_ref(opportunity)),
            None => missing(&app, &asked),
        };
    }
    let languages = LANGUAGES.iter().filter(|l| found.versions.contains_key(l.tag)).collect();
    let content = article(&asked, opportunity, &clock::day(app.clock.now()));
    Page::new(&asked, &opportunity.title, content).canonical(format!("opportunities/{slug}"), languages).reply(&app)
}

fn article(asked: &Asked, opportunity: &Opportunity, today: &str) -> Markup {
    let words = &asked.words;
    let (lang, dir) = parts::foreign(words, &opportunity.lang);
    let part = |title: &str, text: &str| {
        html! {
            @if !text.is_empty() {
                h2 { (title) }
                div.body lang=[lang.clone()] dir=[dir] { (parts::paragraphs(text)) }
            }
        }
    };
    let page = words.page;
    html! {
        p.back { a href=(asked.link(route::OPPORTUNITIES_PAGE)) { (page.opportunities_back()) } }
        article {
            h1 lang=[lang.clone()] dir=[dir] { (opportunity.title) }
            @if opportunity.sample { p.notice { (page.opportunity_sample_note()) } }
            p.when { strong { (deadline(words, opportunity, today)) } }
            (facts(words, opportunity))
            p.lead lang=[lang.clone()] dir=[dir] { (opportunity.summary) }
            (part(page.opportunity_covers(), &opportunity.covers))
            (part(page.opportunity_who(), &opportunity.who))
            (part(page.opportunity_excludes(), &opportunity.excludes))
            p.actions {
                @if let Some(url) = &opportunity.url {
                    a.button.go href=(url) rel="external noopener noreferrer" { (page.opportunity_apply()) }
                }
                @if opportunity.deadline.is_some() && !listings::passed(opportunity, today) {
                    a href=(asked.plain(&route::opportunity_calendar(&opportunity.slug, words.language.tag))) {
                        (page.opportunity_calendar())
                    }
                }
            }
        }
    }
}

fn facts(words: &Words, opportunity: &Opportunity) -> Markup {
    let page = words.page;
    html! {
        ul.facts {
            li { (words.opportunity_kind(opportunity.kind)) }
            li { (page.opportunity_organisation(&opportunity.organisation)) }
            li {
                @if opportunity.countries.is_empty() { (page.opportunity_anywhere()) }
                @else { (page.opportunity_countries(&parts::countries(words, &opportunity.countries))) }
            }
            @if !opportunity.languages.is_empty() {
                @let names = opportunity.languages.iter().map(|tag| words.language_name(tag)).collect::<Vec<_>>();
                li { (page.opportunity_languages(&parts::listed(words, &names))) }
            }
            li { (page.opportunity_reviewed(&words.date(&opportunity.reviewed))) }
        }
    }
}
