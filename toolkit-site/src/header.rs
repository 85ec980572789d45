//! The bar on top: the site's name and the languages.

use i18n::site::Messages;
use i18n::{BrowserIntl, LANGUAGES, Language};
use leptos::prelude::*;

/// The bar in one language. Each language is named in itself, for who understands no other.
#[component]
pub fn Header(language: &'static Language, texts: &'static Messages<BrowserIntl>) -> impl IntoView {
    let links = LANGUAGES.iter().map(|other| {
        let current = (other == language).then_some("true");
        view! {
            <li>
                <a href=format!("?lang={}", other.tag) lang=other.tag dir=other.direction.as_str() aria-current=current>
                    {other.name}
                </a>
            </li>
        }
    });
    view! {
        <header class="bar">
            <a class="name" href=format!("?lang={}", language.tag)>{texts.site_title()}</a>
            <nav aria-label=texts.site_language_label()><ul>{links.collect_view()}</ul></nav>
        </header>
    }
}
