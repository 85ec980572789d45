//! Looks at a page's source that was pasted, and says what stands in the way. Nothing of it leaves the device.

mod say;

use leptos::html::Textarea;
use leptos::prelude::*;

use super::absolute;
use crate::diagnose::{Finding, Weight, diagnose};
use crate::words::words;

/// Two fields and what was found in them.
#[island]
pub fn Diagnose(
    /// The clearing house's address; none where the site's own copy of the widget stands in for it.
    house: Option<String>,
    /// The site's base, where that copy is.
    base: String,
) -> impl IntoView {
    let tool = words().tool;
    let (page, headers) = (NodeRef::<Textarea>::new(), NodeRef::<Textarea>::new());
    let found = RwSignal::new(None::<Vec<Finding>>);
    let value = |of: NodeRef<Textarea>| of.get_untracked().map(|field| field.value()).unwrap_or_default();
    let look = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let house = house.clone().unwrap_or_else(|| absolute(&base));
        found.set(Some(diagnose(&value(page), &value(headers), None, &house)));
    };
    let findings = move || {
        let found = found.get()?;
        if found.is_empty() {
            return Some(view! { <p class="notice good">{tool.diagnose_none()}</p> }.into_any());
        }
        let item = |finding: Finding| {
            let said = say::finding(tool, &finding);
            let weight = finding.weight().map(|weight| match weight {
                Weight::Fault => tool.diagnose_weight_fault(),
                Weight::Hint => tool.diagnose_weight_hint(),
            });
            view! {
                <li>
                    {weight.map(|weight| view! { <p class="facts"><span class="mark">{weight}</span></p> })}
                    <p>{said.what}</p>
                    {said.change.map(|change| view! { <p>{change}</p> })}
                    {said.code.map(|code| view! { <pre tabindex="0"><code>{code}</code></pre> })}
                </li>
            }
        };
        Some(view! { <ul class="entries">{found.into_iter().map(item).collect_view()}</ul> }.into_any())
    };
    view! {
        <div class="request scripted">
            <form class="fields" on:submit=look>
                <div class="field">
                    <label for="source">{tool.diagnose_source()}</label>
                    <textarea id="source" rows="6" dir="ltr" spellcheck="false" autocomplete="off" node_ref=page></textarea>
                </div>
                <div class="field">
                    <label for="headers">{tool.diagnose_headers()}</label>
                    <textarea id="headers" rows="3" dir="ltr" spellcheck="false" autocomplete="off" node_ref=headers></textarea>
                </div>
                <p><button type="submit">{tool.diagnose_look()}</button></p>
            </form>
            <div role="status">{findings}</div>
        </div>
    }
}
