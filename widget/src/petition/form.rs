//! The form. It checks what the server would check, by the same code, and keeps every entry until the server has it.

mod send;

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use wire::{Consent, Field, limit};

use super::field::{Fault, Faults, Line, fault, invalid, name};
use super::model::Model;
use crate::texts::Texts;
use send::{Outcome, Sender};

/// The form in one language.
#[component]
pub fn Form(model: Model, texts: Texts, consent: Consent) -> impl IntoView {
    let faults: Faults = RwSignal::new(Vec::new());
    let failure = RwSignal::new(None::<&'static str>);
    let sending = RwSignal::new(false);
    let form = NodeRef::<html::Form>::new();
    let sender = Sender::new(model, consent.version.clone());

    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        // A second click while the first is on its way changes nothing.
        let (Some(form), false) = (form.get_untracked(), sending.get_untracked()) else { return };
        sending.set(true);
        failure.set(None);
        sender.send(form, move |outcome| {
            sending.set(false);
            match outcome {
                Outcome::Taken => {
                    faults.set(Vec::new());
                    model.sent.set(true);
                    model.emit("ifex-signed", "petition", model.slug());
                }
                Outcome::Faults(found) => faults.set(found),
                Outcome::Refused(code) => failure.set(Some(texts.error(code))),
                Outcome::Lost => failure.set(Some(texts.sign_failed_network())),
            }
        });
    };

    view! {
        <form part="form" node_ref=form novalidate hidden=move || model.sent.get() on:submit=submit>
            <Summary faults failure texts />
            <div class="two">
                <Line field=Field::Name label=texts.sign_name() kind="text" autocomplete="name" faults texts />
                <Country faults texts />
            </div>
            <Line field=Field::Email label=texts.sign_email() kind="email" autocomplete="email"
                hint=Some(texts.sign_email_hint()) faults texts />
            <div part="field">
                <label part="label" for="display">{texts.sign_display()}</label>
                <select part="input" id="display" name="display">
                    <option value="initials">{texts.sign_display_initials()}</option>
                    <option value="full">{texts.sign_display_full()}</option>
                    <option value="anonymous">{texts.sign_display_anonymous()}</option>
                </select>
            </div>
            <Comment faults texts />
            <div part="field">
                <label class="check" for="consent">
                    <input id="consent" name="consent" type="checkbox" aria-required="true"
                        aria-invalid=invalid(faults, Field::Consent) aria-describedby="consent-error" />
                    <span dir="auto">{consent.text}</span>
                </label>
                <Fault faults field=Field::Consent texts />
            </div>
            <button part="submit" class="go" aria-disabled=move || sending.get().to_string()>
                {move || if sending.get() { texts.sign_sending() } else { texts.sign_submit() }}
            </button>
        </form>
    }
}

#[component]
fn Country(faults: Faults, texts: Texts) -> impl IntoView {
    let countries = texts.locale().countries();
    view! {
        <div part="field">
            <label part="label" for="country">{texts.sign_country()}</label>
            <select part="input" id="country" name="country" autocomplete="country" aria-required="true"
                aria-invalid=invalid(faults, Field::Country) aria-describedby="country-error">
                <option value="">{texts.sign_country_choose()}</option>
                {countries.into_iter().map(|(code, name)| view! { <option value=code>{name}</option> }).collect_view()}
            </select>
            <Fault faults field=Field::Country texts />
        </div>
    }
}

#[component]
fn Comment(faults: Faults, texts: Texts) -> impl IntoView {
    let left = RwSignal::new(limit::COMMENT);
    let count = move |event: ev::Event| {
        left.set(limit::COMMENT.saturating_sub(event_target_value(&event).chars().count()));
    };
    view! {
        <details part="field">
            <summary>{texts.sign_comment_add()} " (" {texts.sign_optional()} ")"</summary>
            <label part="label" for="comment">{texts.sign_comment()}</label>
            <textarea part="input" id="comment" name="comment" rows="4" dir="auto" on:input=count
                aria-invalid=invalid(faults, Field::Comment) aria-describedby="comment-left comment-error"></textarea>
            <p class="quiet" id="comment-left">{move || texts.sign_comment_left(left.get() as u64)}</p>
            <Fault faults field=Field::Comment texts />
        </details>
    }
}

/// Everything that is to be mended, on top, with the focus on it.
#[component]
fn Summary(faults: Faults, failure: RwSignal<Option<&'static str>>, texts: Texts) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let wrong = faults.with(|faults| !faults.is_empty()) || failure.with(Option::is_some);
        if let (true, Some(summary)) = (wrong, summary.get()) {
            let _ = summary.focus();
        }
    });
    let focus_field = move |event: ev::MouseEvent, field: Field| {
        // The host page's address is not ours to change.
        event.prevent_default();
        let root =
            event.target().and_then(|target| target.unchecked_into::<web_sys::Element>().closest("form").ok()?);
        let input = root.and_then(|root| root.query_selector(&format!("#{}", name(field))).ok()?);
        if let Some(input) = input {
            if let Ok(Some(details)) = input.closest("details") {
                let _ = details.set_attribute("open", "");
            }
            let _ = input.unchecked_into::<HtmlElement>().focus();
        }
    };
    view! {
        <div node_ref=summary tabindex="-1" role="alert">
            {move || failure.get().map(|words| view! { <p part="errors" class="errors">{words}</p> })}
            {move || faults.with(|all| (!all.is_empty()).then(|| {
                let lines: Vec<_> = all.iter().map(|fault| fault.field).collect();
                view! {
                    <div part="errors" class="errors">
                        <h3>{texts.sign_error_summary(all.len() as u64)}</h3>
                        <ul>
                            {lines.into_iter().map(|field| view! {
                                <li><a href=format!("#{}", name(field)) on:click=move |event| focus_field(event, field)>
                                    {fault(faults, field, texts)}
                                </a></li>
                            }).collect_view()}
                        </ul>
                    </div>
                }
            }))}
        </div>
    }
}
