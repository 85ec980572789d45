//! The form of a request.

use leptos::html::{Div, Form};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::{Field, RequestContent, RequestKind};

use super::Sealing;
use super::field::{self, Faults};
use super::send::{self, Failure, Sealed};
use crate::island::copy::Copy;
use crate::words::words;

/// Where a request stands on this page.
#[derive(Clone)]
enum State {
    Writing,
    Sending,
    Failed(Failure),
    Sent(String),
}

/// Fields, and once they are sent the code that opens the answer.
#[island]
pub fn Request(
    /// What is asked for.
    kind: RequestKind,
    /// What sealing needs.
    sealing: Sealing,
    /// What it may be about: slug and title.
    entries: Vec<(String, String)>,
    /// Where answers are read.
    answer: String,
) -> impl IntoView {
    let words = words();
    let tool = words.tool;
    let state = RwSignal::new(State::Writing);
    let faults: Faults = RwSignal::new(Vec::new());
    let (summary, form) = (NodeRef::<Div>::new(), NodeRef::<Form>::new());
    // Kept until it is taken, so that another attempt sends the same request.
    let sealed = StoredValue::new_local(None::<Sealed>);
    let changed = move || sealed.set_value(None);

    let content = move |answer_key: String| RequestContent {
        kind,
        lang: words.language.tag.to_owned(),
        country: field::value(Field::Country),
        subject: field::value(Field::Subject).unwrap_or_default(),
        text: field::value(Field::Text).unwrap_or_default(),
        contact: field::value(Field::Contact).unwrap_or_default(),
        about: field::value(Field::About),
        organisation: field::value(Field::Organisation),
        answer_key,
    };
    let submit = {
        let sealing = sealing.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            if matches!(state.get_untracked(), State::Sending) {
                return;
            }
            // The answer's key is made when the request is sealed; any will do to check the fields.
            let found = content(sealing.programme.clone()).faults();
            let right = found.is_empty();
            faults.set(found);
            if !right {
                focus(summary);
                return;
            }
            state.set(State::Sending);
            let sealing = sealing.clone();
            spawn_local(async move {
                let outcome = async {
                    let ready = match sealed.get_value() {
                        Some(ready) => ready,
                        None => send::seal(&sealing, kind, words.language.tag, content).await?,
                    };
                    sealed.set_value(Some(ready.clone()));
                    send::send(&sealing, &ready).await.map(|()| ready.receipt.code())
                };
                match outcome.await {
                    Ok(code) => {
                        sealed.set_value(None);
                        if let Some(form) = form.get_untracked() {
                            form.reset();
                        }
                        state.set(State::Sent(code));
                    }
                    Err(failure) => state.set(State::Failed(failure)),
                }
                focus(summary);
            });
        }
    };
    let hidden = move || matches!(state.get(), State::Sent(_));
    let text_label = match kind {
        RequestKind::Support => tool.request_text(),
        RequestKind::Expertise => tool.request_text_expertise(),
        RequestKind::Application => tool.request_text_application(),
    };
    let choices = (!entries.is_empty()).then(|| {
        let options = entries.into_iter().map(|(slug, title)| view! { <option value=slug>{title}</option> });
        view! {
            <div class="field">
                <label for="request-about">{tool.request_about()}</label>
                <select id="request-about">
                    <option value="">{tool.request_about_new()}</option>
                    {options.collect_view()}
                </select>
            </div>
        }
    });
    let optional = kind != RequestKind::Application;
    let head = move || match state.get() {
        State::Sent(code) => sent(code, &answer, move || {
            state.set(State::Writing);
            focus(summary);
        })
        .into_any(),
        State::Failed(failure) => view! { <p class="notice" role="alert">{send::say(tool, failure)}</p> }.into_any(),
        _ => list(faults).into_any(),
    };
    view! {
        <div class="request scripted eager">
            <div node_ref=summary tabindex="-1">{head}</div>
            <form
                node_ref=form class="fields" autocomplete="off" novalidate hidden=hidden on:submit=submit on:input=move |_| changed() on:change=move |_| changed()>
                {choices}
                {field::text(Field::Organisation, tool.request_organisation(), Some(tool.request_organisation_hint()), optional, None, faults)}
                <div class="field">
                    <label for="request-country">{tool.request_country()} <span class="quiet">" " {tool.request_optional()}</span></label>
                    <select id="request-country">
                        <option value="">{tool.request_country_none()}</option>
                        {countries(words)}
                    </select>
                </div>
                {field::text(Field::Subject, tool.request_subject(), Some(tool.request_subject_hint()), false, None, faults)}
                {field::text(Field::Text, text_label, Some(tool.request_text_hint()), false, Some(8), faults)}
                {field::text(Field::Contact, tool.request_contact(), Some(tool.request_contact_hint()), true, None, faults)}
                <p>
                    <button type="submit" class="go" aria-disabled=move || matches!(state.get(), State::Sending).then_some("true")>
                        {move || if matches!(state.get(), State::Sending) { tool.request_sending() } else { tool.request_send() }}
                    </button>
                </p>
            </form>
        </div>
    }
}

fn focus(place: NodeRef<Div>) {
    // After what is to be read has been put there.
    request_animation_frame(move || {
        if let Some(place) = place.get_untracked() {
            let _ = place.focus();
        }
    });
}

fn countries(words: crate::words::Words) -> Vec<AnyView> {
    let named = words.countries(wire::facet::countries());
    named.into_iter().map(|(code, name)| view! { <option value=code>{name}</option> }.into_any()).collect()
}

/// The faults on top of the form, each a link to its field.
fn list(faults: Faults) -> impl IntoView {
    let tool = words().tool;
    let items = move || {
        let item = |error: wire::FieldError| {
            view! { <li><a href=format!("#{}", field::id(error.field))>{field::fault(tool, error)}</a></li> }
        };
        faults.get().into_iter().map(item).collect_view()
    };
    move || {
        (!faults.read().is_empty()).then(|| {
            view! {
                <div class="errors">
                    <h3>{tool.request_faults()}</h3>
                    <ul>{items}</ul>
                </div>
            }
        })
    }
}

/// What to do with the code.
fn sent(code: String, answer: &str, again: impl Fn() + 'static) -> impl IntoView {
    let tool = words().tool;
    view! {
        <div class="sent">
            <h3>{tool.request_sent_title()}</h3>
            <p>{tool.request_code()}</p>
            <p class="code"><bdi dir="ltr"><code>{code.clone()}</code></bdi></p>
            <p><Copy text=code label=tool.request_copy() done=tool.request_copied() /></p>
            <p><strong>{tool.request_code_why()}</strong></p>
            <p>{tool.request_answer()} " " <a href=answer.to_owned()>{tool.request_answer_page()}</a></p>
            <p>{tool.request_when()}</p>
            <p><button type="button" on:click=move |_| again()>{tool.request_again()}</button></p>
        </div>
    }
}
