//! A page with nothing but the widget, for hosts whose policy forbids WebAssembly.

use std::sync::{Arc, LazyLock};

use axum::{
    extract::State,
    http::HeaderMap,
    response::{Html, IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{
    super::files,
    Asked, fixed,
    layout::{Code, guard, policy},
};
use crate::{app::App, blob::Blob};

/// The attributes that go over from the host's element to ours, as `widget/custom-elements.json` describes them.
const ATTRIBUTES: &[&str] = &["country", "topic", "campaign", "limit", "theme", "petition", "partner", "exit"];

static SCRIPT: LazyLock<Arc<Blob>> =
    LazyLock::new(|| fixed(include_str!("frame.js"), "text/javascript; charset=utf-8"));

/// The script that tells the host how high the widget is.
pub async fn script(headers: HeaderMap) -> Response {
    files::reply(&headers, Arc::clone(&SCRIPT)).await
}

/// The page; `?element=` is `alerts` or `petition`, also with the elements' prefix.
pub async fn show(State(app): State<Arc<App>>, asked: Asked) -> Response {
    let words = asked.words;
    let petition = asked.get("element").is_some_and(|name| name.trim_start_matches("ifex-") == "petition");
    let (name, title, link) = match asked.get("petition").filter(|slug| petition && wire::text::is_slug(slug)) {
        Some(slug) => {
            ("ifex-petition", words.page.page_petition_title(), wire::route::petition_page(slug, words.language.tag))
        }
        None => ("ifex-alerts", words.page.page_alerts_title(), wire::route::ALERTS_PAGE.to_owned()),
    };
    let markup = html! {
        (DOCTYPE)
        html lang=(words.language.tag) dir=(words.language.direction.as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (title) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(asked.plain("page.css"));
                script src=(asked.plain("frame.js")) {}
                script async src=(asked.plain(wire::route::EMBED)) {}
            }
            body.frame {
                main { (element(&asked, name, html! { a href=(asked.link(&link)) target="_blank" rel="noopener" { (title) } })) }
            }
        }
    };
    let mut response = Html(markup.into_string()).into_response();
    guard(response.headers_mut(), &policy(&app, Code::Widget, "*"), "public, max-age=300");
    response
}

/// The element with the host's attributes. Names are ours; values are escaped.
fn element(asked: &Asked, name: &str, content: Markup) -> Markup {
    let mut open = format!("<{name} lang=\"{}\"", asked.words.language.tag);
    for attribute in ATTRIBUTES {
        if let Some(value) = asked.get(attribute).filter(|value| value.len() <= 200) {
            open.push_str(&format!(" {attribute}=\"{}\"", escape(value)));
        }
    }
    html! { (PreEscaped(format!("{open}>"))) (content) (PreEscaped(format!("</{name}>"))) }
}

fn escape(value: &str) -> String {
    value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
