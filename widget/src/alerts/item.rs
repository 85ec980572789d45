//! One alert of the list.

use leptos::prelude::*;
use wire::{AlertState, AlertSummary, RecommendedAction, route};

use crate::config;
use crate::texts::Texts;

/// Date, country and topic first, then the headline, a line of context, and what the reader can do.
#[component]
pub fn Item(alert: AlertSummary, texts: Texts) -> impl IntoView {
    let language = texts.language().tag;
    let locale = texts.locale();
    let link = config::url(&route::alert_page(&alert.id, language));
    let date = alert.date.clone().unwrap_or_else(|| alert.published.clone());
    let place = match alert.countries.as_slice() {
        [] => None,
        [country] => Some(locale.country(country)),
        _ => Some(texts.alerts_several_countries().to_owned()),
    };
    let topic = alert.topics.first().map(|topic| texts.topic(*topic).to_owned());
    let foreign = (alert.lang != language).then(|| texts.alerts_in_language(&locale.language(&alert.lang)));
    let rest: Vec<_> = [place, topic, foreign].into_iter().flatten().collect();
    let mark = match alert.state {
        AlertState::Published => None,
        AlertState::Corrected => Some(texts.alerts_corrected()),
        AlertState::Withdrawn => Some(texts.alerts_withdrawn()),
    };
    let withdrawn = alert.state == AlertState::Withdrawn;
    let context = alert.note.clone().unwrap_or_else(|| alert.summary.clone());

    view! {
        <li part="item" class="item">
            <p part="meta" class="quiet">
                <time datetime=date.clone()>{locale.date(&date)}</time>
                {rest.into_iter().map(|part| view! { " · " <bdi>{part}</bdi> }).collect_view()}
                {alert.sample.then(|| view! { " " <span class="tag">{texts.alerts_sample()}</span> })}
            </p>
            <h3 part="headline">
                {mark.map(|mark| view! { <span class="mark">{mark}</span> " " })}
                <a href=link target="_top" lang=alert.lang.clone() dir="auto">{alert.title}</a>
            </h3>
            {(!context.is_empty()).then(|| view! { <p part="summary" lang=alert.lang.clone() dir="auto">{context}</p> })}
            {withdrawn.then(|| view! { <p part="summary">{texts.alerts_withdrawn_text()}</p> })}
            {alert.action.filter(|_| !withdrawn).map(|action| view! { <Action action id=alert.id lang=alert.lang texts /> })}
        </li>
    }
}

/// What the reader can do: sign, where there is a petition, else read the alert's page on it.
#[component]
fn Action(action: RecommendedAction, id: String, lang: String, texts: Texts) -> impl IntoView {
    let language = texts.language().tag;
    let link = match &action.petition {
        Some(petition) => route::petition_page(petition, language),
        None => route::alert_page(&id, language),
    };
    let deadline = action.deadline.map(|deadline| {
        let date = texts.locale().date(&deadline);
        // The day itself still counts, wherever the reader is.
        let end = js_sys::Date::parse(&deadline) + 36.0 * 3_600_000.0;
        if end < js_sys::Date::now() { texts.alerts_deadline_passed(&date) } else { texts.alerts_act_by(&date) }
    });
    view! {
        <a part="action" class="button" href=config::url(&link) target="_top">
            <span lang=lang dir="auto">{action.label}</span>
            {deadline.map(|deadline| view! { <span class="quiet">{deadline}</span> })}
        </a>
    }
}
