//! The site's words in the reader's language.

use i18n::site::{self, Messages};
use i18n::{BrowserIntl, Language};
use leptos::prelude::*;
use web_sys::UrlSearchParams;

/// Words in the language that the address asks for (`?lang=`), else the browser. They live as long as the page.
pub fn load() -> (&'static Language, &'static Messages<BrowserIntl>) {
    let query = window().location().search().ok().and_then(|query| UrlSearchParams::new_with_str(&query).ok());
    let asked = query.and_then(|query| query.get("lang"));
    let browser = window().navigator().languages();
    let wanted: Vec<String> = asked.into_iter().chain(browser.iter().filter_map(|tag| tag.as_string())).collect();
    let language = i18n::negotiate(&wanted.iter().map(String::as_str).collect::<Vec<_>>());
    let messages = Messages::new(site::pack(language), BrowserIntl::new(language));
    (language, Box::leak(Box::new(messages.expect("the packs within were made with this code"))))
}
