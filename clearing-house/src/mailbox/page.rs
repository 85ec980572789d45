//! The mailbox's pages.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{DOCTYPE, Markup, html};

use super::{Mail, Mails};

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}\
    pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid;border-radius:4px;padding:1rem;font:inherit}\
    table{border-collapse:collapse;width:100%}td,th{text-align:start;padding:.5rem .75rem .5rem 0;border-bottom:1px solid}";

/// The pages and the JSON.
pub fn router(mails: Arc<Mails>) -> Router {
    Router::new()
        .route("/", get(list))
        .route("/mails/{id}", get(show))
        .route("/messages.json", get(json))
        // The word that the end-to-end tests use.
        .route("/mails.json", get(json))
        .route("/style.css", get(|| async { ([(header::CONTENT_TYPE, "text/css")], STYLE) }))
        .with_state(mails)
}

async fn json(State(mails): State<Arc<Mails>>) -> Response {
    let body = serde_json::to_vec(&mails.all()).unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], body).into_response()
}

async fn list(State(mails): State<Arc<Mails>>) -> Response {
    let all = mails.all();
    page(
        "Development mailbox",
        html! {
            @if all.is_empty() { p { "No mail yet. Sign a petition, then load this page again." } }
            @else {
                table {
                    tr { th { "To" } th { "Subject" } }
                    @for mail in all.iter().rev() {
                        tr {
                            td { bdi { (mail.to.join(", ")) } }
                            td { a href={ "/mails/" (mail.id) } { bdi { (mail.subject) } } }
                        }
                    }
                }
            }
            p { a href="/messages.json" { "As JSON" } }
        },
    )
}

async fn show(State(mails): State<Arc<Mails>>, Path(id): Path<u64>) -> Response {
    let Some(mail) = mails.get(id) else { return (StatusCode::NOT_FOUND, "no such mail\n").into_response() };
    let Mail { from, to, subject, text, .. } = &mail;
    page(
        subject,
        html! {
            p { a href="/" { "All mails" } }
            p { "From " bdi { (from) } " to " bdi { (to.join(", ")) } }
            pre dir="auto" { (with_links(text)) }
        },
    )
}

/// The text, its addresses as links.
fn with_links(text: &str) -> Markup {
    html! {
        @for piece in text.split_inclusive(char::is_whitespace) {
            @let word = piece.trim_end();
            @if word.starts_with("http://") || word.starts_with("https://") {
                a href=(word) rel="noreferrer" { (word) } (piece.strip_prefix(word).unwrap_or_default())
            } @else { (piece) }
        }
    }
}

fn page(title: &str, content: Markup) -> Response {
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) }
                // Saves the request for an icon that there is none of.
                link rel="icon" href="data:,";
                link rel="stylesheet" href="/style.css";
            }
            body { h1 dir="auto" { (title) } (content) }
        }
    };
    let mut response = axum::response::Html(markup.into_string()).into_response();
    let policy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
    let policy = HeaderValue::from_static(policy);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
