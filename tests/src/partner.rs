//! The server of the partner pages: static files, each with the headers that its case is about.

use std::{io, net::SocketAddr};

use axum::{
    Router,
    body::Body,
    extract::{Path, Query, State},
    response::Response,
    routing::get,
};
use http::{StatusCode, header};
use serde::Deserialize;
use tokio::net::TcpListener;

pub mod page;
pub mod words;

/// The server's router for pages that embed from the clearing house at `house` (no trailing slash).
pub fn router(house: &str) -> Router {
    Router::new()
        .route("/", get(index))
        .route("/{file}", get(file))
        // Asked for by browsers; a missing one would be a complaint in the console that no case is about.
        .route("/favicon.ico", get(async || StatusCode::NO_CONTENT))
        .with_state(house.to_owned())
}

/// Listens on `address` (port 0 takes a free one) and serves until the runtime ends.
pub async fn start(address: SocketAddr, house: &str) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind(address).await?;
    let bound = listener.local_addr()?;
    let router = router(house);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(bound)
}

#[derive(Deserialize)]
struct Choice {
    #[serde(default = "english")]
    lang: String,
}

fn english() -> String {
    "en".to_owned()
}

async fn index(state: State<String>, choice: Query<Choice>) -> Response {
    file(state, Path("index.html".to_owned()), choice).await
}

async fn file(State(house): State<String>, Path(file): Path<String>, Query(choice): Query<Choice>) -> Response {
    let answer = if let Some(name) = file.strip_suffix(".html") {
        pinned(page::read(name, &house, &choice.lang), &house).await
    } else {
        page::attachment(&file)
    };
    match answer {
        Ok(found) => {
            let mut reply = Response::builder().header(header::CONTENT_TYPE, found.media_type);
            if let Some(policy) = found.policy {
                reply = reply.header(header::CONTENT_SECURITY_POLICY, policy);
            }
            // Pages are edited while they are looked at.
            reply = reply.header(header::CACHE_CONTROL, "no-store");
            reply.body(Body::from(found.text)).unwrap_or_else(|error| refusal(&error.to_string()))
        }
        Err(reason) => refusal(&reason),
    }
}

/// The page with its script tag's integrity, where it has one. A real partner copies both once; a demo follows the build.
async fn pinned(page: Result<page::Found, String>, house: &str) -> Result<page::Found, String> {
    let mut page = page?;
    if page.wants_pin() {
        let address = format!("{house}/{}", wire::route::PIN);
        let reply = reqwest::get(&address).await.and_then(reqwest::Response::error_for_status);
        let bytes = async { reply?.bytes().await }.await.map_err(|error| error.to_string())?;
        page.pin(&serde_json::from_slice(&bytes).map_err(|error| format!("{address}: {error}"))?);
    }
    Ok(page)
}

fn refusal(reason: &str) -> Response {
    let mut reply = Response::new(Body::from(format!("{reason}\n")));
    *reply.status_mut() = StatusCode::NOT_FOUND;
    reply
}
