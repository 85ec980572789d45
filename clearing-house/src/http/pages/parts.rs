//! Pieces that several pages share.

use i18n::Language;
use maud::{Markup, html};
use wire::AlertState;

use super::layout::Asked;
use crate::{
    app::App,
    clock,
    lang::Words,
    store::{Alert, Petition},
};

/// `lang` and `dir` of a text, where they are not the page's.
pub fn foreign(words: &Words, lang: &str) -> (Option<String>, Option<&'static str>) {
    if lang == words.language.tag {
        return (None, None);
    }
    let direction = Language::by_tag(lang).map(|language| language.direction.as_str());
    (Some(lang.to_owned()), Some(direction.unwrap_or("auto")))
}

/// Names parted the way lists are read: by commas in the page's own script.
pub fn listed(words: &Words, names: &[String]) -> String {
    names.join(if words.language.tag == "ar" { "، " } else { ", " })
}

/// The names of countries.
pub fn countries(words: &Words, codes: &[String]) -> String {
    listed(words, &codes.iter().map(|code| words.country(code)).collect::<Vec<_>>())
}

/// A select of a filter: values and their names, and first the choice that filters nothing.
pub fn choice(asked: &Asked, name: &str, label: &str, options: &[(String, String)]) -> Markup {
    html! {
        div {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                option value="" { (asked.words.page.page_filter_all()) }
                @for (value, text) in options {
                    option value=(value) selected[asked.get(name) == Some(value)] { (text) }
                }
            }
        }
    }
}

/// Where a list stands, and so the rank of its headlines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// Right below the page's title.
    Second,
    /// Below a heading of its own.
    Third,
}

/// An alert in a list: date and country, headline, one line of context, topics, action.
pub fn item(asked: &Asked, alert: &Alert, rank: Rank) -> Markup {
    let words = &asked.words;
    let Some((lang, version)) = alert.version(words.language.tag) else { return html! {} };
    let (lang, dir) = foreign(words, lang);
    let stands = alert.state != AlertState::Withdrawn;
    let address = asked.link(&wire::route::alert_page(&alert.id, words.language.tag));
    let link = html! { a href=(address) { (version.title) } };
    html! {
        li.alert {
            p.facts {
                (time(words, alert))
                @if !alert.countries.is_empty() { span.places { bdi { (countries(words, &alert.countries)) } } }
                @if alert.sample { span.mark { (words.page.page_sample_mark()) } }
            }
            @match rank {
                Rank::Second => h2 lang=[lang.clone()] dir=[dir] { (link) },
                Rank::Third => h3 lang=[lang.clone()] dir=[dir] { (link) },
            }
            (state_mark(words, alert.state))
            @if stands && !version.summary.is_empty() { p.summary lang=[lang.clone()] dir=[dir] { (version.summary) } }
            @if !alert.topics.is_empty() {
                ul.topics { @for topic in &alert.topics { li { (words.topic(*topic)) } } }
            }
        }
    }
}

/// The date of the event, else that of publication.
fn time(words: &Words, alert: &Alert) -> Markup {
    let published = clock::day(alert.published);
    let date = alert.date.as_deref().unwrap_or(&published);
    html! { time datetime=(date) { (words.date(date)) } }
}

/// That an alert was corrected or withdrawn, in words.
pub fn state_mark(words: &Words, state: AlertState) -> Markup {
    match state {
        AlertState::Published => html! {},
        AlertState::Corrected => html! { p.notice { strong { (words.page.page_corrected_note()) } } },
        AlertState::Withdrawn => html! { p.notice.withdrawn { strong { (words.page.page_withdrawn_note()) } } },
    }
}

/// A text's paragraphs, parted by empty lines.
pub fn paragraphs(text: &str) -> Markup {
    html! { @for paragraph in text.split("\n\n").filter(|p| !p.trim().is_empty()) { p { (paragraph.trim()) } } }
}

/// A petition in a list.
pub fn petition(asked: &Asked, petition: &Petition, confirmed: u64) -> Markup {
    let words = &asked.words;
    let Some((lang, version)) = petition.version(words.language.tag) else { return html! {} };
    let (lang, dir) = foreign(words, lang);
    html! {
        li.alert {
            h3 lang=[lang] dir=[dir] {
                a href=(asked.link(&wire::route::petition_page(&petition.slug, words.language.tag))) { (version.title) }
            }
            p.facts {
                span { (words.page.page_petition_signed(confirmed)) }
                @if petition.sample { span.mark { (words.page.page_sample_mark()) } }
            }
        }
    }
}

/// A petition's title in the reader's language, or in its original's, and its organisation; empty where the store does not
/// answer, as what the page is for matters more.
pub async fn petition_named(app: &App, asked: &Asked, slug: &str) -> (String, String) {
    let Some(petition) = app.store.petition(slug.to_owned()).await.ok().flatten() else { return Default::default() };
    let version = petition.version(asked.words.language.tag);
    (version.map(|(_, version)| version.title.clone()).unwrap_or_default(), petition.organisation)
}

/// The way to the first page, which has the open petitions, where none is known to lead back to.
pub fn home(asked: &Asked) -> Markup {
    html! { p.back { a href=(asked.link("")) { (asked.words.page.page_home()) } } }
}

/// The way to a petition's page.
pub fn back_to_petition(asked: &Asked, slug: &str) -> Markup {
    let address = asked.link(&wire::route::petition_page(slug, asked.words.language.tag));
    html! { p.back { a href=(address) { (asked.words.page.confirm_back()) } } }
}
