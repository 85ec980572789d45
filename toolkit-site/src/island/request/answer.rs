//! Reading an answer with the code.

use leptos::html::{Div, Input};
use leptos::prelude::*;
use leptos::task::spawn_local;
use seal::receipt::{Receipt, ReceiptError};
use wire::{AnswerContent, ErrorCode, RequestState};

use super::Sealing;
use super::send::{self, Failure};
use crate::words::{Tool, words};

/// What is shown below the field.
#[derive(Clone)]
enum State {
    Empty,
    Looking,
    Mistyped(String),
    Failed(Failure),
    Found(RequestState, Vec<Option<AnswerContent>>),
}

/// A field for the code, and the answers that it opens. Nothing of it is kept.
#[island]
pub fn Answer(
    /// What opening needs.
    sealing: Sealing,
) -> impl IntoView {
    let words = words();
    let tool = words.tool;
    let (input, state) = (NodeRef::<Input>::new(), RwSignal::new(State::Empty));
    let place = NodeRef::<Div>::new();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        // Of two on the way, the one that was asked for first could come last.
        if matches!(*state.read_untracked(), State::Looking) {
            return;
        }
        let receipt = match Receipt::parse(&input.get_untracked().map(|input| input.value()).unwrap_or_default()) {
            Ok(receipt) => receipt,
            Err(error) => return state.set(State::Mistyped(mistyped(tool, error))),
        };
        state.set(State::Looking);
        let sealing = sealing.clone();
        spawn_local(async move {
            state.set(match send::ask(&sealing, &receipt).await {
                Ok((answers, opened)) => State::Found(answers.state, opened),
                Err(failure) => State::Failed(failure),
            });
            request_animation_frame(move || {
                if let Some(place) = place.get_untracked() {
                    let _ = place.focus();
                }
            });
        });
    };
    let hide = move || {
        if let Some(input) = input.get_untracked() {
            input.set_value("");
        }
        state.set(State::Empty);
    };
    let fault = move || match state.get() {
        State::Mistyped(fault) => Some(fault),
        State::Failed(failure @ Failure::Refused(ErrorCode::NotFound)) => Some(send::say(tool, failure).to_owned()),
        _ => None,
    };
    let below = move || match state.get() {
        State::Failed(Failure::Refused(ErrorCode::NotFound)) | State::Empty | State::Mistyped(_) => ().into_any(),
        State::Looking => view! { <p class="quiet">{tool.answer_opening()}</p> }.into_any(),
        State::Failed(failure) => view! { <p class="notice">{send::say(tool, failure)}</p> }.into_any(),
        State::Found(RequestState::Waiting, _) => view! { <p class="notice">{tool.answer_waiting()}</p> }.into_any(),
        State::Found(state, answers) => {
            let closed = (state == RequestState::Closed && answers.is_empty()).then(|| tool.answer_closed());
            let shown = answers.into_iter().map(|answer| match answer {
                None => view! { <p class="notice">{tool.answer_damaged()}</p> }.into_any(),
                Some(AnswerContent { text, written }) => view! {
                    <article class="answer">
                        <h2>{tool.answer_heading()}</h2>
                        <p class="facts"><span>{tool.answer_written(&words.date(&written))}</span></p>
                        {text.split("\n\n").map(|part| view! { <p dir="auto">{part.to_owned()}</p> }).collect_view()}
                    </article>
                }
                .into_any(),
            });
            view! {
                {closed.map(|closed| view! { <p class="notice">{closed}</p> })}
                {shown.collect_view()}
                <p><button type="button" on:click=move |_| hide()>{tool.answer_hide()}</button></p>
            }
            .into_any()
        }
    };
    view! {
        <div class="request scripted eager">
            <form class="fields" novalidate on:submit=submit>
                <div class="field">
                    <label for="code">{tool.answer_code()}</label>
                    <p class="quiet" id="code-hint">{tool.answer_code_hint()}</p>
                    <input id="code" type="text" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false"
                        aria-describedby="code-hint code-fault" aria-invalid=move || fault().map(|_| "true")
                        node_ref=input />
                    <p class="error" id="code-fault" role="alert">{fault}</p>
                </div>
                <p><button type="submit" class="go">{tool.answer_open()}</button></p>
            </form>
            <div node_ref=place tabindex="-1">{below}</div>
        </div>
    }
}

fn mistyped(tool: &'static Tool, error: ReceiptError) -> String {
    match error {
        ReceiptError::Character(_) => tool.answer_bad_character().into(),
        ReceiptError::Length(count) => tool.answer_bad_length(count as u64),
        ReceiptError::Check => tool.answer_bad_check().into(),
    }
}
