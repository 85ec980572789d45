//! One alert of the list.

use wire::{AlertState, AlertSummary, RecommendedAction, route};

use super::page_link;
use crate::page::{milliseconds, now};
use crate::texts::Texts;
use crate::view::{El, el, p};

/// Date, country and topic first, then the headline, a line of context, and what the reader can do.
pub fn view(alert: &AlertSummary, texts: Texts) -> El {
    let withdrawn = alert.state == AlertState::Withdrawn;
    let context = alert.note.as_ref().unwrap_or(&alert.summary);
    let context = (!context.is_empty()).then(|| p("", context).attr("part", "summary").lang(&alert.lang));
    let warning = withdrawn.then(|| p("", texts.alerts_withdrawn_text()).attr("part", "summary"));
    let action = alert.action.as_ref().filter(|_| !withdrawn).map(|action| self::action(action, alert, texts));
    el("li")
        .part("item", "item")
        .child(meta(alert, texts))
        .child(headline(alert, texts))
        .maybe(context)
        .maybe(warning)
        .maybe(action)
}

fn meta(alert: &AlertSummary, texts: Texts) -> El {
    let locale = texts.locale();
    let date = alert.date.as_ref().unwrap_or(&alert.published);
    let place = match alert.countries.as_slice() {
        [] => None,
        [country] => Some(locale.country(country)),
        _ => Some(texts.alerts_several_countries().to_owned()),
    };
    let topic = alert.topics.first().map(|topic| texts.topic(*topic).to_owned());
    let foreign = alert.lang != texts.language().tag;
    let language = foreign.then(|| texts.alerts_in_language(&locale.language(&alert.lang)));
    let mut meta = p("quiet", "").attr("part", "meta");
    meta = meta.child(el("time").attr("datetime", date).text(&locale.date(date)));
    for fact in [place, topic, language].into_iter().flatten() {
        meta = meta.text(" · ").child(el("bdi").text(&fact));
    }
    if alert.sample { meta.text(" ").child(el("span").class("tag").text(texts.alerts_sample())) } else { meta }
}

fn headline(alert: &AlertSummary, texts: Texts) -> El {
    let mark = match alert.state {
        AlertState::Published => None,
        AlertState::Corrected => Some(texts.alerts_corrected()),
        AlertState::Withdrawn => Some(texts.alerts_withdrawn()),
    };
    let mut headline = el("h3").attr("part", "headline");
    if let Some(mark) = mark {
        headline = headline.child(el("span").class("mark").text(mark)).text(" ");
    }
    let page = page_link(&route::alert_page(&alert.id, texts.language().tag));
    headline.child(page.lang(&alert.lang).text(&alert.title))
}

/// What the reader can do: sign, where there is a petition, else read the alert's page on it.
fn action(action: &RecommendedAction, alert: &AlertSummary, texts: Texts) -> El {
    let language = texts.language().tag;
    let page = match &action.petition {
        Some(petition) => route::petition_page(petition, language),
        None => route::alert_page(&alert.id, language),
    };
    let deadline = action.deadline.as_ref().map(|deadline| {
        // The day itself still counts, wherever the reader is.
        const END_OF_DAY_ANYWHERE: f64 = 36.0 * 3_600_000.0;
        let date = texts.locale().date(deadline);
        let passed = milliseconds(deadline) + END_OF_DAY_ANYWHERE < now();
        let words = if passed { texts.alerts_deadline_passed(&date) } else { texts.alerts_act_by(&date) };
        el("span").class("quiet").text(&words)
    });
    let label = el("span").lang(&alert.lang).text(&action.label);
    page_link(&page).part("action", "button").child(label).maybe(deadline)
}
