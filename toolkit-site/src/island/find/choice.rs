//! The four filters.

use leptos::prelude::*;

use super::library::Library;
use crate::guide::{Audience, Level, Section};
use crate::names;
use crate::search::Filter;
use crate::words::Tool;

/// Reading times that are offered as the longest, in minutes: a wait for a bus, and a ride on one.
const MINUTES: [u32; 2] = [5, 10];

/// A filter: its name, what can be chosen, and where the choice is kept.
struct Choice {
    id: &'static str,
    label: &'static str,
    /// Values with their names.
    options: Vec<(String, String)>,
    read: fn(&Filter) -> String,
    write: fn(&mut Filter, &str),
}

/// All filters.
pub fn choices(tool: &'static Tool, filter: RwSignal<Filter>, library: Library) -> AnyView {
    let choices = [
        Choice {
            id: "find-section",
            label: tool.find_section(),
            options: named(Section::ALL, Section::as_str, |section| names::section(tool, section)),
            read: |filter| filter.section.map(Section::as_str).unwrap_or_default().to_owned(),
            write: |filter, value| filter.section = Section::parse(value),
        },
        Choice {
            id: "find-level",
            label: tool.find_level(),
            options: named(Level::ALL, Level::as_str, |level| names::level(tool, level)),
            read: |filter| filter.level.map(Level::as_str).unwrap_or_default().to_owned(),
            write: |filter, value| filter.level = Level::parse(value),
        },
        Choice {
            id: "find-audience",
            label: tool.find_audience(),
            options: named(Audience::ALL, Audience::as_str, |audience| names::audience(tool, audience)),
            read: |filter| filter.audience.map(Audience::as_str).unwrap_or_default().to_owned(),
            write: |filter, value| filter.audience = Audience::parse(value),
        },
        Choice {
            id: "find-minutes",
            label: tool.find_minutes(),
            options: MINUTES.map(|most| (most.to_string(), tool.find_minutes_at_most(most.into()))).into(),
            read: |filter| filter.minutes.map(|most| most.to_string()).unwrap_or_default(),
            write: |filter, value| filter.minutes = value.parse().ok(),
        },
    ];
    choices.into_iter().map(|choice| select(tool, choice, filter, library)).collect_view().into_any()
}

fn named<T: Copy>(all: &[T], code: fn(T) -> &'static str, name: impl Fn(T) -> &'static str) -> Vec<(String, String)> {
    all.iter().map(|one| (code(*one).to_owned(), name(*one).to_owned())).collect()
}

fn select(tool: &'static Tool, choice: Choice, filter: RwSignal<Filter>, library: Library) -> AnyView {
    let Choice { id, label, options, read, write } = choice;
    let options = options.into_iter().map(|(value, name)| view! { <option value=value>{name}</option> }).collect_view();
    view! {
        <div>
            <label for=id>{label}</label>
            <select
                id=id
                prop:value=move || read(&filter.read())
                on:change:target=move |event| {
                    library.fetch_once();
                    filter.update(|filter| write(filter, &event.target().value()));
                }
            >
                <option value="">{tool.find_any()}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
