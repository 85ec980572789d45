//! The printed toolkit site as a static host serves it: compressed where a compressed copy lies beside a file, its own
//! page for what is not there, and kept by browsers for as long as each file stays what it is.

use std::{io, net::SocketAddr, path::Path};

use axum::{Router, extract::Request, middleware::Next, response::Response};
use http::{HeaderValue, header};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

/// The server's router for the site in `folder`.
pub fn router(folder: &Path) -> Router {
    let missing = ServeFile::new(folder.join("404.html")).precompressed_br();
    let files = ServeDir::new(folder).precompressed_br().not_found_service(missing);
    Router::new().fallback_service(files).layer(axum::middleware::from_fn(described))
}

/// Listens on `address` (port 0 takes a free one) and serves until the runtime ends.
///
/// # Errors
/// Where nobody may listen there.
pub async fn start(address: SocketAddr, folder: &Path) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind(address).await?;
    let bound = listener.local_addr()?;
    let router = router(folder);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(bound)
}

/// Says how long a file may be kept, and that every text is UTF-8.
async fn described(request: Request, next: Next) -> Response {
    let forever = request.uri().path().rsplit('/').next().is_some_and(names_its_contents);
    let mut reply = next.run(request).await;
    let kept = if forever && !reply.status().is_client_error() {
        "public, max-age=31536000, immutable"
    } else {
        // Kept, but asked after each time: a corrected page is seen at once, an unchanged one costs no transfer.
        "no-cache"
    };
    let headers = reply.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let text = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).filter(|kind| is_text(kind));
    if let Some(kind) = text.and_then(|kind| HeaderValue::try_from(format!("{kind}; charset=utf-8")).ok()) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    reply
}

fn is_text(kind: &str) -> bool {
    kind.starts_with("text/") && !kind.contains("charset")
}

/// Whether a file's name has the hash of its contents: sixteen hexadecimal digits, of which Trunk leaves out zeros in
/// front, or the 43 characters in which the widget's files and the snapshot's say SHA-256.
fn names_its_contents(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let whole = |part: &str| part.len() == 43 && part.bytes().all(|c| c.is_ascii_alphanumeric() || b"-_".contains(&c));
    // The snapshot's names are nothing but the hash; the widget's have a word and a hyphen before it.
    let last = |length: usize| stem.len().checked_sub(length).and_then(|at| stem.get(at..));
    let short = |part: &str| part.len() >= 12 && part.bytes().all(|c| c.is_ascii_hexdigit());
    last(43).is_some_and(whole) || stem.split(['-', '_']).any(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_never_change_is_kept_for_ever() {
        for name in [
            "style-28312164ff62b19e.css",
            "islands-b70ed82550d72dc_bg.wasm",
            "widget-n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg.js",
            "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg.json",
        ] {
            assert!(names_its_contents(name), "{name}");
        }
        for name in ["", "index.html", "worker.js", "embed.js", "manifest.json", "offline-en.json", "toolkit-en-5.epub"]
        {
            assert!(!names_its_contents(name), "{name}");
        }
    }
}
