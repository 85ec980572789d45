//! What stands before every page of the desk: an encrypted line, and for whatever changes something, a page of our own as
//! its origin.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};

use super::layout::notice;
use crate::{account::Cookie, app::App, http::pages::layout::Asked};

/// Refuses what does not come from the desk, and tells browsers to keep other sites' pages away from it.
pub async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&app, request.uri().query(), request.headers());
    let words = asked.words.desk;
    let mut response = if Cookie::of(&app.public_url).is_none() {
        notice(&app, &asked, StatusCode::FORBIDDEN, words.desk_insecure_text())
    } else if changes(request.method()) && !is_ours(request.headers(), &app.public_url) {
        notice(&app, &asked, StatusCode::FORBIDDEN, words.desk_elsewhere_text())
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    // Our own forms shall name their origin, by which they are known; browsers send "null" where no referrer is allowed.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    response
}

fn changes(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// Whether a request comes from a page of ours: by `Sec-Fetch-Site`, or by `Origin` where an older browser does not send
/// that. One that says neither is refused.
fn is_ours(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => !origin.is_empty() && origin == origin_of(public_url),
        (None, None) => false,
    }
}

/// Scheme, host and port of an address.
fn origin_of(url: &str) -> &str {
    let host = url.find("://").map_or(0, |place| place + 3);
    url[host..].find('/').map_or(url, |end| &url[..host + end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_ours_may_change_something() {
        let ours = |pairs: &[(&'static str, &str)]| {
            let headers: HeaderMap =
                pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
            is_ours(&headers, "https://house.example/base/")
        };
        assert!(ours(&[("sec-fetch-site", "same-origin")]));
        assert!(ours(&[("origin", "https://house.example")]));
        for other in ["cross-site", "same-site", "none", ""] {
            assert!(!ours(&[("sec-fetch-site", other), ("origin", "https://house.example")]), "{other}");
        }
        for other in ["null", "", "https://house.example.org", "http://house.example", "https://house.example:444"] {
            assert!(!ours(&[("origin", other)]), "{other}");
        }
        assert!(!ours(&[]));
    }
}
