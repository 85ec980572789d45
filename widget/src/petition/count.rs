//! How many signed, and how far it is to the next goal.

use leptos::prelude::*;
use wire::petition::goal;

use super::model::Model;
use crate::texts::Texts;

/// The bar and the words; the goal rises in steps.
#[component]
pub fn Progress(model: Model, texts: Texts) -> impl IntoView {
    let confirmed = move || model.confirmed();
    let goal = move || goal(confirmed());
    view! {
        <div part="progress">
            <progress
                max=move || goal().to_string() value=move || confirmed().to_string()
                aria-label=move || texts.petition_progress_label(confirmed(), goal())
            ></progress>
            <p class="pair">
                <span part="count">
                    <span class="number">{move || texts.petition_signed(confirmed())}</span> " "
                    <span class="quiet">{move || texts.petition_goal(goal())}</span>
                </span>
                {move || model.is_live().then(|| view! { <span class="line quiet">{texts.alerts_live()}</span> })}
            </p>
        </div>
    }
}
