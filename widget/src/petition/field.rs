//! One field of the form: label above, hint below it, fault in words next to it.

use leptos::prelude::*;
use wire::{Field, FieldError};

use crate::texts::Texts;

/// The faults of the last attempt.
pub type Faults = RwSignal<Vec<FieldError>>;

/// The name of a field in the form, and the id of its input.
pub fn name(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Email => "email",
        Field::Country => "country",
        Field::Comment => "comment",
        Field::Display => "display",
        Field::Consent => "consent",
        // Not on the form; a fault in them is told in the summary.
        Field::Key | Field::Lang | Field::Partner | Field::Token => "form",
    }
}

/// What to tell about a field, if anything.
pub fn fault(faults: Faults, field: Field, texts: Texts) -> Option<String> {
    faults.with(|all| all.iter().find(|fault| fault.field == field).map(|fault| texts.field_error(*fault)))
}

/// Value of `aria-invalid`.
pub fn invalid(faults: Faults, field: Field) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    move || faults.with(|all| all.iter().any(|fault| fault.field == field)).to_string()
}

/// The fault's words, where an input's `aria-describedby` finds them.
#[component]
pub fn Fault(faults: Faults, field: Field, texts: Texts) -> impl IntoView {
    view! {
        <p part="error" class="error" id=format!("{}-error", name(field))>
            {move || fault(faults, field, texts)}
        </p>
    }
}

/// A one-line input.
#[component]
pub fn Line(
    field: Field,
    label: &'static str,
    kind: &'static str,
    autocomplete: &'static str,
    #[prop(optional_no_strip)] hint: Option<&'static str>,
    faults: Faults,
    texts: Texts,
) -> impl IntoView {
    let id = name(field);
    let described = format!("{id}-hint {id}-error");
    view! {
        <div part="field">
            <label part="label" for=id>{label}</label>
            {hint.map(|hint| view! { <p class="quiet" id=format!("{id}-hint")>{hint}</p> })}
            <input
                part="input" id=id name=id type=kind autocomplete=autocomplete dir="auto" aria-required="true"
                aria-invalid=invalid(faults, field) aria-describedby=described
            />
            <Fault faults field texts />
        </div>
    }
}
