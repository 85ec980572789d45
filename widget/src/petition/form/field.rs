//! One field of the form: label above, hint below it, fault in words next to it.

use wire::Field;

use super::Faults;
use crate::texts::Texts;
use crate::view::{El, el, p};

/// What to tell about a field, if anything.
pub fn words(field: Field, faults: &Faults, texts: Texts) -> Option<String> {
    faults.fields.get().iter().find(|fault| fault.field == field).map(|fault| texts.field_error(*fault))
}

/// The fault's words, where an input's `aria-describedby` finds them.
pub fn fault(field: Field, faults: &Faults, texts: Texts) -> El {
    let faults = faults.clone();
    p("error", "")
        .attr("part", "error")
        .attr("id", &[field.as_str(), "-error"].concat())
        .text_live(move || words(field, &faults, texts).unwrap_or_default())
}

/// Gives an input its name, and ties it to its hint and fault.
pub fn described(input: El, field: Field, faults: &Faults) -> El {
    let (name, faults) = (field.as_str(), faults.clone());
    input
        .attr("part", "input")
        .attr("id", name)
        .attr("name", name)
        .attr("aria-describedby", &[name, "-hint ", name, "-error"].concat())
        .attr_live("aria-invalid", move || {
            Some(faults.fields.get().iter().any(|fault| fault.field == field).to_string())
        })
}

/// A labelled input with hint and fault.
pub fn field(field: Field, label: &str, hint: Option<&str>, input: El, faults: &Faults, texts: Texts) -> El {
    let name = field.as_str();
    el("div")
        .attr("part", "field")
        .child(el("label").attr("part", "label").attr("for", name).text(label))
        .maybe(hint.map(|hint| p("quiet", hint).attr("id", &[name, "-hint"].concat())))
        .child(described(input, field, faults).attr("dir", "auto"))
        .child(fault(field, faults, texts))
}

/// A one-line input.
pub fn line(name: Field, label: &str, kind: &str, hint: Option<&str>, faults: &Faults, texts: Texts) -> El {
    let input = el("input").attr("type", kind).attr("autocomplete", name.as_str()).attr("aria-required", "true");
    field(name, label, hint, input, faults, texts)
}

/// A list to choose from.
pub fn choice(field: Field, options: Vec<El>) -> El {
    let name = field.as_str();
    el("select").attr("part", "input").attr("id", name).attr("name", name).children(options)
}

/// One line of a list to choose from.
pub fn option(value: &str, label: &str) -> El {
    el("option").attr("value", value).text(label)
}

/// A box to tick, with its words beside it.
pub fn check(name: &str, words: &str) -> El {
    let boxed = el("input").attr("type", "checkbox").attr("part", "input").attr("id", name).attr("name", name);
    el("label").class("check").attr("for", name).child(boxed).child(el("span").text(words))
}
