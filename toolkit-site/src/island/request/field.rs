//! A field with label, hint and fault.

use js_sys::Reflect;
use leptos::prelude::*;
use wire::{ErrorCode, Field, FieldError};

use crate::words::{Tool, words};

/// The faults found when the form was last sent.
pub type Faults = RwSignal<Vec<FieldError>>;

/// What is wrong with a field, in words.
pub fn fault(tool: &'static Tool, error: FieldError) -> String {
    match (error.code, error.field) {
        (ErrorCode::Missing, Field::Organisation) => tool.request_missing_organisation().into(),
        (ErrorCode::Missing, Field::Subject) => tool.request_missing_subject().into(),
        (ErrorCode::Missing, _) => tool.request_missing_text().into(),
        (ErrorCode::TooLong, _) => tool.error_too_long(error.limit.unwrap_or_default().into()),
        _ => tool.error_characters().into(),
    }
}

/// What stands in a field. It is read from the page, not followed: what was typed before this code arrived counts too.
pub fn value(field: Field) -> Option<String> {
    let input = document().get_element_by_id(&id(field))?;
    let value = Reflect::get(&input, &"value".into()).ok()?.as_string()?;
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// The id of a field's input.
pub fn id(field: Field) -> String {
    format!("request-{}", field.as_str())
}

/// A line or a paragraph of text.
pub fn text(
    field: Field,
    label: &'static str,
    hint: Option<&'static str>,
    optional: bool,
    rows: Option<u32>,
    faults: Faults,
) -> AnyView {
    let tool = words().tool;
    let (input, hint_id, fault_id) = (id(field), format!("{}-hint", id(field)), format!("{}-fault", id(field)));
    let wrong = move || faults.read().iter().find(|fault| fault.field == field).copied();
    let described = {
        let (hint_id, fault_id) = (hint_id.clone(), fault_id.clone());
        move || {
            let ids = [hint.map(|_| hint_id.clone()), wrong().map(|_| fault_id.clone())];
            let ids: Vec<String> = ids.into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let invalid = move || wrong().map(|_| "true");
    let element = match rows {
        // Some browsers send to their makers what they check, and this is for nobody but the programme.
        None => view! {
            <input id=input.clone() type="text" dir="auto" autocomplete="off" spellcheck="false" aria-describedby=described aria-invalid=invalid />
        }
        .into_any(),
        Some(rows) => view! {
            <textarea id=input.clone() rows=rows dir="auto" autocomplete="off" spellcheck="false" aria-describedby=described aria-invalid=invalid></textarea>
        }
        .into_any(),
    };
    view! {
        <div class="field">
            <label for=input>{label} {optional.then(|| view! { <span class="quiet">" " {tool.request_optional()}</span> })}</label>
            {hint.map(|hint| view! { <p class="quiet" id=hint_id>{hint}</p> })}
            {element}
            <p class="error" id=fault_id>{move || wrong().map(|error| fault(tool, error))}</p>
        </div>
    }
    .into_any()
}
