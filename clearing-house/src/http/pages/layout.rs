//! What every page has: head, skip link, bar with the languages, and the headers that keep it safe.

use std::{convert::Infallible, sync::Arc};

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{Html, IntoResponse, Response},
};
use i18n::{LANGUAGES, Language};
use maud::{DOCTYPE, Markup, html};

use super::super::client::{self, query};
use crate::{app::App, lang::Words};

/// `Cache-Control` of a page.
const CACHE: &str = "public, max-age=30, stale-while-revalidate=60, stale-if-error=604800";

/// What a request for a page asks.
pub struct Asked {
    /// In which language it is answered.
    pub words: Words,
    /// Path of the base address, `/` or `/clearing-house/`.
    base: String,
    query: Vec<(String, String)>,
}

impl FromRequestParts<Arc<App>> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Infallible> {
        Ok(Self::of(app, parts.uri.query(), &parts.headers))
    }
}

impl Asked {
    /// Reads the query and, where it names no language, `Accept-Language`.
    pub fn of(app: &App, raw: Option<&str>, headers: &HeaderMap) -> Self {
        let query: Vec<_> = query(raw.unwrap_or_default()).take(32).collect();
        let language = client::language(raw, headers);
        Self { words: Words::of(language), base: base_path(&app.public_url), query }
    }

    /// A parameter; empty is absent.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(n, value)| n == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// An address of ours from a route, which never begins with `/`, in the reader's language.
    pub fn link(&self, route: &str) -> String {
        let separator = if route.contains('?') { '&' } else { '?' };
        if route.contains("lang=") {
            format!("{}{route}", self.base)
        } else {
            format!("{}{route}{separator}lang={}", self.base, self.words.language.tag)
        }
    }

    /// An address of ours that has no language.
    pub fn plain(&self, route: &str) -> String {
        format!("{}{route}", self.base)
    }

    /// A route with those of this page's parameters added.
    pub fn carry(&self, route: &str, names: &[&str]) -> String {
        let mut route = route.to_owned();
        for (name, value) in names.iter().filter_map(|name| Some((name, self.get(name)?))) {
            let separator = if route.contains('?') { '&' } else { '?' };
            route.push_str(&format!("{separator}{name}={}", encode(value)));
        }
        route
    }

    /// This page with other parameters; `None` removes one.
    pub fn with(&self, changes: &[(&str, Option<&str>)]) -> String {
        let mut pairs: Vec<(String, String)> =
            self.query.iter().filter(|(name, _)| !changes.iter().any(|(n, _)| n == name)).cloned().collect();
        pairs.extend(changes.iter().filter_map(|(name, value)| Some(((*name).to_owned(), (*value)?.to_owned()))));
        let pairs: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        format!("?{}", pairs.join("&"))
    }
}

/// The code that a page runs.
#[derive(Clone, Copy)]
pub enum Code {
    /// None.
    None,
    /// The widget, which also reads from mirrors.
    Widget,
    /// A module of ours, by its route.
    Module(&'static str),
}

/// A page on its way to the reader.
pub struct Page<'a> {
    asked: &'a Asked,
    title: &'a str,
    content: Markup,
    /// Route without language, for `hreflang`; empty where there is no page to name.
    canonical: String,
    languages: Vec<&'static Language>,
    /// Address of its feed.
    feed: Option<String>,
    code: Code,
    /// The desk's navigation, in place of the readers' links.
    desk: Option<Markup>,
    /// Without links to other languages.
    once: bool,
    private: bool,
}

impl<'a> Page<'a> {
    /// A page that all may cache, in all languages.
    pub fn new(asked: &'a Asked, title: &'a str, content: Markup) -> Self {
        let languages = LANGUAGES.iter().collect();
        Self {
            asked,
            title,
            content,
            canonical: String::new(),
            languages,
            feed: None,
            code: Code::None,
            desk: None,
            once: false,
            private: false,
        }
    }

    /// Names its address for search engines, with the languages in which there is a version.
    pub fn canonical(mut self, route: String, languages: Vec<&'static Language>) -> Self {
        self.canonical = route;
        self.languages = languages;
        self
    }

    /// Names its feed for feed readers.
    pub fn with_feed(mut self, address: String) -> Self {
        self.feed = Some(address);
        self
    }

    /// Loads the widget.
    pub fn with_widget(mut self) -> Self {
        self.code = Code::Widget;
        self
    }

    /// Loads a module.
    pub fn with_module(mut self, route: &'static str) -> Self {
        self.code = Code::Module(route);
        self
    }

    /// Stands at the desk, with its navigation and its look, and is never cached.
    pub fn with_desk(mut self, navigation: Markup) -> Self {
        self.desk = Some(navigation);
        self.private()
    }

    /// Says what it says once: no link to another language leads away from it.
    pub fn said_once(mut self) -> Self {
        self.once = true;
        self
    }

    /// Never cached.
    pub fn private(mut self) -> Self {
        self.private = true;
        self
    }

    /// The reply.
    pub fn reply(self, app: &App) -> Response {
        let Words { language, page: words, .. } = self.asked.words;
        let address = |lang: &str| format!("{}{}?lang={lang}", app.public_url, self.canonical);
        let markup = html! {
            (DOCTYPE)
            html lang=(language.tag) dir=(language.direction.as_str()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) " – IFEX" }
                    // Saves the request for an icon that there is none of.
                    link rel="icon" href="data:,";
                    link rel="stylesheet" href=(self.asked.plain("page.css"));
                    @if self.desk.is_some() { link rel="stylesheet" href=(self.asked.plain("desk/desk.css")); }
                    @if self.private { meta name="robots" content="noindex"; }
                    @else if !self.canonical.is_empty() {
                        link rel="canonical" href=(address(language.tag));
                        @for other in &self.languages {
                            link rel="alternate" hreflang=(other.tag) href=(address(other.tag));
                        }
                    }
                    @if let Some(feed) = &self.feed {
                        link rel="alternate" type="application/atom+xml" title=(self.title) href=(feed);
                    }
                    @match self.code {
                        Code::None => {}
                        Code::Widget => { script async src=(self.asked.plain(wire::route::EMBED)) {} }
                        Code::Module(route) => { script type="module" src=(self.asked.plain(route)) {} }
                    }
                }
                body {
                    a.skip href="#content" { (words.page_skip()) }
                    header.bar {
                        a.brand href=(self.asked.link("")) { "IFEX" }
                        @if !self.once {
                            nav.languages aria-label=(words.page_languages()) {
                                ul {
                                    @for other in LANGUAGES {
                                        li {
                                            a href=(self.asked.with(&[("lang", Some(other.tag))])) lang=(other.tag)
                                                hreflang=(other.tag) dir=(other.direction.as_str())
                                                aria-current=[(other.tag == language.tag).then_some("true")] { (other.name) }
                                        }
                                    }
                                }
                            }
                        }
                    }
                    @if let Some(navigation) = &self.desk { (navigation) }
                    main #content tabindex="-1" { (self.content) }
                    @if self.desk.is_none() {
                        footer {
                            a href=(self.asked.link(wire::route::ALERTS_PAGE)) { (words.page_alerts_title()) }
                            a href=(self.asked.link(wire::route::OPPORTUNITIES_PAGE)) { (words.opportunities_title()) }
                        }
                    }
                }
            }
        };
        let mut response = Html(markup.into_string()).into_response();
        let cache = if self.private { "no-store" } else { CACHE };
        guard(response.headers_mut(), &policy(app, self.code, "'none'"), cache);
        response
    }
}

/// A `Content-Security-Policy`: the page's code runs, and reads from here, the widget also from the mirrors.
pub fn policy(app: &App, code: Code, ancestors: &str) -> String {
    let mut policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; ".to_owned();
    match code {
        Code::None => {}
        Code::Module(_) => policy.push_str("script-src 'self'; connect-src 'self'; "),
        Code::Widget => {
            policy.push_str("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
            for mirror in &app.config.snapshot.mirrors {
                policy.push(' ');
                policy.push_str(mirror);
            }
            policy.push_str("; ");
        }
    }
    policy.push_str("frame-ancestors ");
    policy.push_str(ancestors);
    policy
}

/// Leads on to another page of ours, by GET.
pub fn elsewhere(address: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Sets the headers of a page.
pub fn guard(headers: &mut HeaderMap, policy: &str, cache: &'static str) {
    if let Ok(policy) = HeaderValue::from_str(policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert("permissions-policy", HeaderValue::from_static("camera=(), geolocation=(), microphone=()"));
}

/// The path of a base address.
fn base_path(url: &str) -> String {
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    after_scheme.find('/').map_or_else(|| "/".to_owned(), |place| after_scheme[place..].to_owned())
}

/// Percent-encodes what a query cannot have.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_may_have_a_path() {
        assert_eq!(base_path("https://a.example/"), "/");
        assert_eq!(base_path("https://a.example/house/"), "/house/");
        assert_eq!(encode("a b&я"), "a%20b%26%D1%8F");
    }
}
