//! The list of alerts with its filter, and one alert.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::Response,
};
use i18n::{LANGUAGES, Language};
use maud::{Markup, html};
use wire::{AlertState, Topic};

use super::{Asked, Page, failed, missing, parts};
use crate::{
    app::App,
    clock,
    lang::Words,
    store::{Alert, AlertFilter, AlertVersion, Campaign, Petition},
};

/// Alerts on a page.
const MOST: usize = 30;

/// The list.
pub async fn list(State(app): State<Arc<App>>, asked: Asked) -> Response {
    let filter = AlertFilter {
        country: asked.get("country").map(str::to_ascii_uppercase),
        topic: asked.get("topic").and_then(Topic::parse),
        campaign: asked.get("campaign").map(str::to_owned),
        before: asked.get("before").and_then(cursor),
        most: MOST,
    };
    let (alerts, total, campaigns) = match tokio::try_join!(app.store.alerts(filter), app.store.campaigns()) {
        Ok(((alerts, total), campaigns)) => (alerts, total, campaigns),
        Err(error) => return failed(&app, &asked, &error),
    };
    let words = asked.words.page;
    let older = alerts.last().filter(|_| alerts.len() == MOST).map(|a| format!("{}.{}", a.published, a.key));
    let content = html! {
        h1 { (words.page_alerts_title()) }
        (form(&asked, &campaigns))
        p.count role="status" { @if total == 0 { (words.page_none()) } @else { (words.page_count(u64::from(total))) } }
        ul.list { @for alert in &alerts { (parts::item(&asked, alert, parts::Rank::Second)) } }
        nav.pages {
            @if asked.get("before").is_some() {
                a href=(asked.with(&[("before", None)])) { (words.page_newer()) }
            }
            @if let Some(older) = older {
                a rel="next" href=(asked.with(&[("before", Some(&older))])) { (words.page_older()) }
            }
        }
    };
    Page::new(&asked, words.page_alerts_title(), content).reply(&app)
}

/// Where a page begins: time of publication and number of the alert before.
fn cursor(text: &str) -> Option<(i64, i64)> {
    let (published, key) = text.split_once('.')?;
    Some((published.parse().ok()?, key.parse().ok()?))
}

fn form(asked: &Asked, campaigns: &[Campaign]) -> Markup {
    let words = &asked.words;
    let topics: Vec<_> = Topic::ALL.iter().map(|t| (t.as_str().to_owned(), words.topic(*t).to_owned())).collect();
    let campaigns: Vec<_> = campaigns
        .iter()
        .filter_map(|campaign| Some((campaign.slug.clone(), campaign.version(words.language.tag)?.1.title.clone())))
        .collect();
    html! {
        form.filter method="get" action=(asked.plain(wire::route::ALERTS_PAGE)) {
            input type="hidden" name="lang" value=(words.language.tag);
            (parts::choice(asked, "country", words.page.page_filter_country(), words.countries()))
            (parts::choice(asked, "topic", words.page.page_filter_topic(), &topics))
            @if !campaigns.is_empty() {
                (parts::choice(asked, "campaign", words.page.page_filter_campaign(), &campaigns))
            }
            button type="submit" { (words.page.page_filter_apply()) }
        }
    }
}

/// One alert.
pub async fn show(State(app): State<Arc<App>>, Path(id): Path<String>, asked: Asked) -> Response {
    let alert = match app.store.alert(id).await {
        Ok(Some(alert)) => alert,
        Ok(None) => return missing(&app, &asked),
        Err(error) => return failed(&app, &asked, &error),
    };
    let petition = match alert.action_petition.clone() {
        Some(slug) => app.store.petition(slug).await.ok().flatten(),
        None => None,
    };
    let Some((lang, version)) = alert.version(asked.words.language.tag) else { return missing(&app, &asked) };
    let languages = LANGUAGES.iter().filter(|l| alert.versions.contains_key(l.tag)).collect();
    let content = article(&asked, &alert, lang, version, petition.as_ref());
    Page::new(&asked, &version.title, content).canonical(format!("alerts/{}", alert.id), languages).reply(&app)
}

fn article(asked: &Asked, alert: &Alert, lang: &str, version: &AlertVersion, petition: Option<&Petition>) -> Markup {
    let words = &asked.words;
    let (foreign_lang, dir) = parts::foreign(words, lang);
    let stands = alert.state != AlertState::Withdrawn;
    html! {
        p.back { a href=(asked.link(wire::route::ALERTS_PAGE)) { (words.page.page_alert_back()) } }
        article {
            h1 lang=[foreign_lang.clone()] dir=[dir] { (version.title) }
            (parts::state_mark(words, alert.state))
            @if let Some(note) = &version.note { p.notice lang=[foreign_lang.clone()] dir=[dir] { (note) } }
            @if alert.sample { p.notice { (words.page.page_sample_note()) } }
            (facts(words, alert))
            @if stands {
                div.body lang=[foreign_lang.clone()] dir=[dir] {
                    @if !version.summary.is_empty() { p.lead { (version.summary) } }
                    (parts::paragraphs(&version.body))
                }
                @if let Some(action) = &version.action {
                    section.action aria-labelledby="action" {
                        h2 #action { (words.page.page_action_title()) }
                        p lang=[foreign_lang.clone()] dir=[dir] { (action) }
                        @if let Some(deadline) = &alert.action_deadline {
                            p { (words.page.page_deadline(&words.date(deadline))) }
                        }
                        @if let Some(petition) = petition {
                            p {
                                a.button.go href=(asked.link(&wire::route::petition_page(&petition.slug, words.language.tag))) {
                                    (words.page.page_action_petition())
                                }
                            }
                        }
                    }
                }
            }
            (versions(asked, alert, lang))
        }
    }
}

fn facts(words: &Words, alert: &Alert) -> Markup {
    html! {
        ul.facts {
            li { (words.kind(alert.kind)) }
            @if !alert.countries.is_empty() { li { bdi { (parts::countries(words, &alert.countries)) } } }
            @if let Some(date) = &alert.date { li { (words.page.page_event_date(&words.date(date))) } }
            li { (words.page.page_published(&words.day(alert.published))) }
            @if clock::day(alert.updated) != clock::day(alert.published) {
                li { (words.page.page_updated(&words.day(alert.updated))) }
            }
            @for topic in &alert.topics { li { (words.topic(*topic)) } }
            @for act in &alert.acts { li { (words.act(*act)) } }
            @if let Some(outcome) = alert.outcome { li { (words.page.page_outcome(words.outcome(outcome))) } }
            @if let Some(confidence) = alert.confidence { li { (words.page.page_confidence(words.confidence(confidence))) } }
            @if let Some(source) = &alert.source { li { (words.page.page_source(source)) } }
        }
    }
}

fn versions(asked: &Asked, alert: &Alert, shown: &str) -> Markup {
    let others: Vec<&Language> =
        LANGUAGES.iter().filter(|l| l.tag != shown && alert.versions.contains_key(l.tag)).collect();
    if others.is_empty() {
        return html! {};
    }
    html! {
        section aria-labelledby="versions" {
            h2 #versions { (asked.words.page.page_languages()) }
            ul.versions {
                @for other in others {
                    li {
                        a href=(asked.plain(&wire::route::alert_page(&alert.id, other.tag))) lang=(other.tag)
                            hreflang=(other.tag) dir=(other.direction.as_str()) { (other.name) }
                    }
                }
            }
        }
    }
}
