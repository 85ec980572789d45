//! `<ifex-petition>`: what is asked, of whom, how many signed, and the form.

mod count;
mod field;
mod form;
mod model;
mod sent;
mod share;

use leptos::prelude::*;
use wire::Petition;

use crate::alerts::Skeleton;
use crate::element::Element;
use crate::net::Failure;
use crate::texts::Texts;
use count::Progress;
use form::Form;
use model::{Model, State};
use sent::Sent;

/// Characters of a petition's text that are shown unfolded: about six lines.
const UNFOLDED: usize = 600;

/// The element's view in one language.
#[component]
pub fn PetitionElement(element: Element, texts: Texts) -> impl IntoView {
    let attributes = element.attributes.clone();
    let slug = Memo::new(move |_| attributes.with(|attributes| attributes.petition.clone()));
    let model = Model::new(element, texts.language().tag, slug);
    let language = texts.language();

    view! {
        <article
            part="card" class="card" lang=language.tag dir=language.direction.as_str()
            aria-label=move || model.title().unwrap_or_else(|| texts.petition_loading().to_owned())
            data-state=move || model.state().as_str() aria-busy=move || (model.state() == State::Loading).to_string()
        >
            {move || match model.failure() {
                Some(failure) => view! { <Failed model texts failure /> }.into_any(),
                None => ().into_any(),
            }}
            {move || match model.petition() {
                Some(petition) => view! { <Body model texts petition /> }.into_any(),
                None if model.failure().is_none() => {
                    view! { <Skeleton items=5 label=texts.petition_loading() /> }.into_any()
                }
                None => ().into_any(),
            }}
        </article>
    }
}

#[component]
fn Body(model: Model, texts: Texts, petition: Petition) -> impl IntoView {
    let lang = petition.lang.clone();
    let foreign = (lang != texts.language().tag).then(|| texts.alerts_in_language(&texts.locale().language(&lang)));
    let closes = petition.closes.as_ref().map(|day| texts.petition_closes(&texts.locale().date(day)));
    let closed = move || model.state() == State::Closed;
    let target = (!petition.target.is_empty()).then(|| texts.petition_to(&petition.target));
    let title = petition.title.clone();
    let outdated =
        move || model.is_outdated().then(|| view! { <p class="notice quiet">{texts.alerts_expired_hint()}</p> });

    view! {
        <header part="heading">
            <slot name="heading"><h2 part="title" lang=lang.clone() dir="auto">{petition.title.clone()}</h2></slot>
            {petition.sample.then(|| view! { <span class="tag">{texts.alerts_sample()}</span> " " })}
            {foreign.map(|words| view! { <span class="quiet">{words}</span> })}
        </header>
        {target.map(|words| view! { <p part="target">{words}</p> })}
        <Text text=petition.text.clone() lang texts />
        {outdated}
        <Progress model texts />
        {move || if closed() {
            view! { <p part="status" class="notice">{texts.petition_closed()}</p> }.into_any()
        } else {
            closes.clone().map(|words| view! { <p class="quiet">{words}</p> }).into_any()
        }}
        // The form stays, hidden, after sending: who mistyped the address finds everything again.
        <div hidden=closed>
            <Form model texts consent=petition.consent.clone() />
        </div>
        <Sent model texts title />
    }
}

/// The text, folded where it is long.
#[component]
fn Text(text: String, lang: String, texts: Texts) -> impl IntoView {
    let long = text.chars().count() > UNFOLDED;
    let folded = RwSignal::new(long);
    let paragraphs: Vec<_> =
        text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let label = move || if folded.get() { texts.petition_read_more() } else { texts.petition_read_less() };
    view! {
        <div part="text" class="text" class:folded=folded lang=lang dir="auto">
            {paragraphs.into_iter().map(|paragraph| view! { <p dir="auto">{paragraph}</p> }).collect_view()}
        </div>
        {long.then(|| view! {
            <button class="plain" aria-expanded=move || (!folded.get()).to_string()
                on:click=move |_| folded.update(|folded| *folded = !*folded)>{label}</button>
        })}
    }
}

/// Nothing to show: the host's own content is back, with the reason and a way to try again.
#[component]
fn Failed(model: Model, texts: Texts, failure: model::Reason) -> impl IntoView {
    let reason = match failure {
        model::Reason::Absent => texts.petition_not_found(),
        model::Reason::Failure(Failure::Unreachable) => texts.petition_failed(),
        model::Reason::Failure(Failure::Untrusted) => texts.alerts_untrusted(),
    };
    view! {
        <div part="status" class="notice" role="alert">
            <p>{reason}</p>
            <slot></slot>
        </div>
        <button class="button" on:click=move |_| model.load()>{texts.retry()}</button>
    }
}
