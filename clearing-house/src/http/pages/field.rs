//! Plain forms: label above, hint below it, fault in words next to the field, and all faults in a summary on top that takes
//! the focus. An input's id is its field's name on the wire.

use maud::{Markup, html};
use wire::Field;

use crate::{keys, lang::Words};

/// What is wrong with what was sent, in the reader's words.
#[derive(Default)]
pub struct Told {
    whole: String,
    fields: Vec<(Field, String)>,
}

/// A one-line input.
pub struct Line<'a> {
    /// What it is for.
    pub field: Field,
    /// Its label.
    pub label: &'a str,
    /// What stands below the label.
    pub hint: Option<&'a str>,
    /// Its type.
    pub kind: &'static str,
    /// What browsers may fill in.
    pub complete: &'static str,
}

impl Told {
    /// Tells something of the whole, and of each field that is to blame.
    pub fn new(whole: String, fields: impl Iterator<Item = (Field, String)>) -> Self {
        Self { whole, fields: fields.collect() }
    }

    /// What is told of the whole, if anything is wrong.
    pub fn whole(&self) -> Option<&str> {
        (!self.whole.is_empty()).then_some(self.whole.as_str())
    }

    /// What is told of a field, if anything.
    pub fn of(&self, field: Field) -> Option<&str> {
        self.fields.iter().find(|(of, _)| *of == field).map(|(_, told)| told.as_str())
    }

    /// Everything that is to be mended, with links to the fields.
    pub fn summary(&self) -> Markup {
        let Some(whole) = self.whole() else { return html! {} };
        html! {
            div.errors role="alert" tabindex="-1" autofocus {
                @if self.fields.is_empty() { p { (whole) } }
                @else {
                    h2 { (whole) }
                    ul { @for (field, told) in &self.fields { li { a href=(format!("#{}", field.as_str())) { (told) } } } }
                }
            }
        }
    }

    /// A field's fault, where its input's description finds it.
    pub fn fault(&self, field: Field) -> Markup {
        html! {
            @if let Some(told) = self.of(field) { p.error id=(format!("{}-error", field.as_str())) { (told) } }
        }
    }

    /// The ids of what describes an input; nothing where nothing does.
    pub fn described(&self, field: Field, hint: bool) -> Option<String> {
        let hint = hint.then(|| format!("{}-hint", field.as_str()));
        let fault = self.of(field).map(|_| format!("{}-error", field.as_str()));
        let ids: Vec<String> = hint.into_iter().chain(fault).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The value of `aria-invalid`.
    pub fn invalid(&self, field: Field) -> Option<&'static str> {
        self.of(field).map(|_| "true")
    }

    /// A one-line input with label, hint and fault.
    pub fn line(&self, line: &Line<'_>, value: &str) -> Markup {
        let (field, name) = (line.field, line.field.as_str());
        html! {
            div.field {
                label for=(name) { (line.label) }
                @if let Some(hint) = line.hint { p.quiet id=(format!("{name}-hint")) { (hint) } }
                input id=(name) name=(name) type=(line.kind) value=(value) dir="auto" autocomplete=(line.complete)
                    aria-required="true" aria-describedby=[self.described(field, line.hint.is_some())]
                    aria-invalid=[self.invalid(field)];
                (self.fault(field))
            }
        }
    }

    /// A choice of a country; `none` is the option for none.
    pub fn country(&self, words: &Words, label: &str, none: &str, chosen: &str) -> Markup {
        let (field, name) = (Field::Country, Field::Country.as_str());
        html! {
            div.field {
                label for=(name) { (label) }
                select id=(name) name=(name) autocomplete="country" aria-required="true"
                    aria-describedby=[self.described(field, false)] aria-invalid=[self.invalid(field)] {
                    option value="" { (none) }
                    @for (code, name) in words.countries() { option value=(code) selected[code == chosen] { (name) } }
                }
                (self.fault(field))
            }
        }
    }
}

/// The hidden entry by which a form is told apart from others with the same entries: the one that was sent, or a new one.
/// All who are served the same cached page share it.
pub fn token(sent: &str) -> Markup {
    let token = if sent.is_empty() {
        // Without random bytes nothing can be taken either, and the form then says so.
        keys::random().map(|bytes| keys::base64url(&bytes[..16])).unwrap_or_default()
    } else {
        sent.to_owned()
    };
    html! { input type="hidden" name="form" value=(token); }
}
