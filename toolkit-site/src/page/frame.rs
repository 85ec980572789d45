//! What every page has around its content.

use i18n::LANGUAGES;
use leptos::prelude::*;

use super::{Edition, Page};
use crate::route::Route;

/// A whole document.
pub fn document(edition: &'static Edition, page: Page, policy: &str) -> String {
    let Page { route, tab, about, content, widget } = page;
    let (site, language) = (edition.site, edition.language());
    let files = &edition.files;
    let title = if route == Route::Start { tab } else { format!("{tab} – {}", site.site_title()) };
    let alternates = edition.address.as_deref().map(|address| {
        let link = |other: &'static i18n::Language| {
            view! { <link rel="alternate" hreflang=other.tag href=route.address(address, other) /> }
        };
        LANGUAGES.iter().map(link).collect_view()
    });
    let reload = files.reload.as_deref().map(|reload| view! { <script defer src=reload></script> });
    let embed = widget.then(|| view! { <script async src=edition.at_house(wire::route::EMBED)></script> });
    let view = view! {
        <html lang=language.tag dir=language.direction.as_str()>
            <head>
                {head(policy)}
                <meta name="color-scheme" content="light dark" />
                <meta name="description" content=about />
                <title>{title}</title>
                // Saves the request for an icon that there is none of.
                <link rel="icon" href="data:," />
                <link rel="stylesheet" href=files.style.as_str() />
                <noscript><link rel="stylesheet" href=files.unscripted.as_str() /></noscript>
                {alternates}
                <script defer src=files.start.as_str() data-glue=files.glue.as_str() data-wasm=files.wasm.as_str() data-words=files.words.as_str()></script>
                {reload}
                {embed}
            </head>
            <body>
                <a class="skip" href="#content">{site.site_skip()}</a>
                {header(edition, route)}
                <main id="content" tabindex="-1">
                    <p class="notice" id="unable" role="alert" hidden>{site.site_unable()}</p>
                    {content}
                </main>
                {footer(edition, route)}
            </body>
        </html>
    };
    format!("<!DOCTYPE html>{}", view.to_html())
}

/// The main menu: name, page.
fn menu(edition: &'static Edition) -> [(&'static str, Route<'static>); 6] {
    let site = edition.site;
    [
        (site.nav_guides(), Route::Guides),
        (site.nav_funding(), Route::Funding),
        (site.nav_support(), Route::Support),
        (site.nav_embed(), Route::Embed),
        (site.nav_alerts(), Route::Alerts),
        (site.nav_members(), Route::Members),
    ]
}

fn header(edition: &'static Edition, route: Route<'static>) -> AnyView {
    let site = edition.site;
    let link = |(name, to): (&'static str, Route<'static>)| {
        let current = (to == route).then_some("page");
        view! { <li><a href=edition.to(to) aria-current=current>{name}</a></li> }
    };
    let languages = LANGUAGES.iter().map(|other| {
        let current = (other == edition.language()).then_some("true");
        view! {
            <li>
                <a href=route.address(&edition.base, other) lang=other.tag hreflang=other.tag dir=other.direction.as_str() aria-current=current>
                    {other.name}
                </a>
            </li>
        }
    });
    view! {
        <header class="bar">
            <a class="brand" href=edition.to(Route::Start)>{site.site_title()}</a>
            <a class="exit" id="exit" href=edition.exit.as_str() rel="noreferrer" title=site.site_exit_hint()>{site.site_exit()}</a>
            <nav class="menu" aria-label=site.site_menu()><ul>{menu(edition).map(link).collect_view()}</ul></nav>
            <nav class="languages" aria-label=site.site_language_label()><ul>{languages.collect_view()}</ul></nav>
        </header>
    }
    .into_any()
}

fn footer(edition: &'static Edition, route: Route<'static>) -> AnyView {
    let site = edition.site;
    let links = [
        (site.nav_expertise(), Route::Expertise),
        (site.nav_join(), Route::Join),
        (site.nav_petitions(), Route::Petitions),
        (site.nav_campaign(), Route::Campaign),
        (site.nav_answer(), Route::Answer),
        (site.nav_offline(), Route::Offline),
        (site.nav_privacy(), Route::Privacy),
    ];
    let link = |(name, to): (&'static str, Route<'static>)| view! { <li><a href=edition.to(to)>{name}</a></li> };
    let text = format!("{}text.html", edition.to(route));
    view! {
        <footer>
            <nav aria-label=site.site_more()>
                <ul>
                    {links.map(link).collect_view()}
                    <li><a href=text>{site.site_text_only()}</a></li>
                </ul>
            </nav>
            <p>{site.site_footer()}</p>
        </footer>
    }
    .into_any()
}

/// What the head of any page begins with.
fn head(policy: &str) -> AnyView {
    view! {
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content=policy.to_owned() />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
    }
    .into_any()
}

/// The trail from the start page to a page, which itself is not in it.
pub fn trail(edition: &'static Edition, steps: Vec<(&'static str, Route<'static>)>) -> AnyView {
    let link = |(name, to): (&'static str, Route<'static>)| view! { <li><a href=edition.to(to)>{name}</a></li> };
    view! {
        <nav class="trail" aria-label=edition.site.site_trail()>
            <ol>{steps.into_iter().map(link).collect_view()}</ol>
        </nav>
    }
    .into_any()
}

/// What is said to a reader without scripts. On a plain page there is none in any browser.
pub fn unscripted(edition: &'static Edition, text: &'static str) -> AnyView {
    let notice = view! { <p class="notice">{text}</p> };
    if edition.plain { notice.into_any() } else { view! { <noscript>{notice}</noscript> }.into_any() }
}

/// A page of a plain edition. The press turns its links to other such pages.
pub fn text_document(edition: &'static Edition, page: Page) -> String {
    let Page { route, tab, content, .. } = page;
    let (site, language) = (edition.site, edition.language());
    let link = |(name, to): (&'static str, Route<'static>)| {
        view! { <li><a href=edition.to(to)>{name}</a></li> }
    };
    let languages = LANGUAGES.iter().map(|other| {
        let to = format!("{}text.html", route.address(&edition.base, other));
        view! { <li><a href=to lang=other.tag hreflang=other.tag dir=other.direction.as_str()>{other.name}</a></li> }
    });
    let view = view! {
        <html lang=language.tag dir=language.direction.as_str()>
            <head>
                {head("default-src 'none'; base-uri 'none'; form-action 'none'")}
                <meta name="robots" content="noindex" />
                <title>{tab}</title>
            </head>
            <body>
                <header><p><a href=edition.exit.as_str()>{site.site_exit()}</a></p></header>
                <main>{content}</main>
                <nav aria-label=site.site_menu()><ul>{menu(edition).map(link).collect_view()}</ul></nav>
                <nav aria-label=site.site_language_label()><ul>{languages.collect_view()}</ul></nav>
                <p><a href=format!("{}index.html", edition.to(route))>{site.site_text_back()}</a></p>
            </body>
        </html>
    };
    // What style sets apart elsewhere needs a sign here.
    let html = view.to_html().replace("</span><span", "</span> · <span");
    format!("<!DOCTYPE html>{html}")
}

/// The page at the site's base: which language? The page's script follows the browser's choice at once.
pub fn choice(edition: &'static Edition, policy: &str) -> String {
    let link = |other: &'static i18n::Language| {
        let to = Route::Start.address(&edition.base, other);
        view! { <li><a href=to lang=other.tag hreflang=other.tag dir=other.direction.as_str()>{other.name}</a></li> }
    };
    let content = view! {
        <h1>{edition.site.site_title()}</h1>
        <nav class="choice" aria-label=edition.site.choice_heading()>
            <ul>{LANGUAGES.iter().map(link).collect_view()}</ul>
        </nav>
    };
    plain(edition, policy, edition.site.site_title(), content.into_any(), true)
}

/// The page for an address that leads nowhere, in every language: a static host cannot choose one.
///
/// # Panics
/// Without any edition.
pub fn missing(editions: &[&'static Edition], policy: &str) -> String {
    let edition = editions[0];
    let part = |edition: &&'static Edition| {
        let (site, language) = (edition.site, edition.language());
        view! {
            <section lang=language.tag dir=language.direction.as_str()>
                <h2>{site.missing_title()}</h2>
                <p>{site.missing_text()} " " <a href=edition.to(Route::Guides)>{site.nav_guides()}</a></p>
            </section>
        }
    };
    let content = view! {
        <h1>{edition.site.site_title()}</h1>
        {editions.iter().map(part).collect_view()}
    };
    plain(edition, policy, edition.site.missing_title(), content.into_any(), false)
}

/// A page outside of any language's folder.
fn plain(edition: &'static Edition, policy: &str, title: &'static str, content: AnyView, choose: bool) -> String {
    let site = edition.site;
    let choose = choose.then(|| view! { <script defer src=edition.files.choose.as_str()></script> });
    let view = view! {
        <html lang=edition.language().tag dir=edition.language().direction.as_str()>
            <head>
                {head(policy)}
                <meta name="color-scheme" content="light dark" />
                <meta name="description" content=site.start_lead() />
                <title>{title}</title>
                <link rel="icon" href="data:," />
                <link rel="stylesheet" href=edition.files.style.as_str() />
                {choose}
                <script defer src=edition.files.start.as_str()></script>
            </head>
            <body>
                <header class="bar">
                    <span class="brand">{site.site_title()}</span>
                    <a class="exit" id="exit" href=edition.exit.as_str() rel="noreferrer" title=site.site_exit_hint()>{site.site_exit()}</a>
                </header>
                <main id="content">{content}</main>
            </body>
        </html>
    };
    format!("<!DOCTYPE html>{}", view.to_html())
}
