//! The four filters.

use leptos::html::Select;
use leptos::prelude::*;

use crate::guide::{Audience, Level, Section};
use crate::names;
use crate::search::Filter;
use crate::words::Tool;

/// Reading times that are offered as the longest, in minutes.
const MINUTES: [u32; 2] = [5, 10];

/// All filters. What is chosen stands in the form itself, which alone can put it back to nothing.
pub struct Choices([Choice; 4]);

/// A filter: its name, what can be chosen, and what that means.
struct Choice {
    id: &'static str,
    label: &'static str,
    /// Values with their names.
    options: Vec<(String, String)>,
    write: fn(&mut Filter, &str),
    node: NodeRef<Select>,
}

impl Choices {
    /// The filters with their names.
    pub fn new(tool: &'static Tool) -> Self {
        let choice = |id, label, options, write| Choice { id, label, options, write, node: NodeRef::new() };
        Self([
            choice(
                "find-section",
                tool.find_section(),
                named(Section::ALL, Section::as_str, |section| names::section(tool, section)),
                |filter, value| filter.section = Section::parse(value),
            ),
            choice(
                "find-level",
                tool.find_level(),
                named(Level::ALL, Level::as_str, |level| names::level(tool, level)),
                |filter, value| filter.level = Level::parse(value),
            ),
            choice(
                "find-audience",
                tool.find_audience(),
                named(Audience::ALL, Audience::as_str, |audience| names::audience(tool, audience)),
                |filter, value| filter.audience = Audience::parse(value),
            ),
            choice(
                "find-minutes",
                tool.find_minutes(),
                MINUTES.map(|most| (most.to_string(), tool.find_minutes_at_most(most.into()))).into(),
                |filter, value| filter.minutes = value.parse().ok(),
            ),
        ])
    }

    /// What is chosen.
    pub fn read(&self) -> Filter {
        let mut filter = Filter::default();
        for choice in &self.0 {
            if let Some(select) = choice.node.get_untracked() {
                (choice.write)(&mut filter, &select.value());
            }
        }
        filter
    }

    /// The fields.
    pub fn view(&self, tool: &'static Tool) -> AnyView {
        self.0.iter().map(|choice| choice.view(tool)).collect_view().into_any()
    }
}

impl Choice {
    fn view(&self, tool: &'static Tool) -> AnyView {
        let option = |(value, name): &(String, String)| view! { <option value=value.clone()>{name.clone()}</option> };
        let options = self.options.iter().map(option).collect_view();
        view! {
            <div>
                <label for=self.id>{self.label}</label>
                <select id=self.id node_ref=self.node>
                    <option value="">{tool.find_any()}</option>
                    {options}
                </select>
            </div>
        }
        .into_any()
    }
}

fn named<T: Copy>(all: &[T], code: fn(T) -> &'static str, name: impl Fn(T) -> &'static str) -> Vec<(String, String)> {
    all.iter().map(|one| (code(*one).to_owned(), name(*one).to_owned())).collect()
}
