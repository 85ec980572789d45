//! Requests to the clearing house and its mirrors: no cookies, no referrer, and an end to waiting.

use gloo_net::http::{Request, RequestBuilder};
use web_sys::{AbortSignal, ReferrerPolicy, RequestCache, RequestCredentials};

use crate::config::File;

/// Milliseconds until a request is given up: 40 kB on a 2 kB/s line.
const PATIENCE: u32 = 20_000;

/// Why something could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer, or not in time, or an error of the server.
    Unreachable,
    /// An answer that is not what the clearing house signed.
    Untrusted,
}

impl From<gloo_net::Error> for Failure {
    fn from(_: gloo_net::Error) -> Self {
        Self::Unreachable
    }
}

fn prepare(request: RequestBuilder) -> RequestBuilder {
    request
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)))
}

/// The bytes at an address; `fresh` asks past the browser's cache.
pub async fn get(url: &str, fresh: bool) -> Result<Vec<u8>, Failure> {
    let cache = if fresh { RequestCache::NoCache } else { RequestCache::Default };
    bytes(Request::get(url).cache(cache)).await
}

/// The bytes of a file of the widget. The browser refuses others than those that the build made.
pub async fn file(file: &File) -> Result<Vec<u8>, Failure> {
    bytes(Request::get(&file.url).integrity(&file.integrity)).await
}

/// The same for a file of text.
pub async fn text(source: &File) -> Result<String, Failure> {
    String::from_utf8(file(source).await?).map_err(|_| Failure::Unreachable)
}

async fn bytes(request: RequestBuilder) -> Result<Vec<u8>, Failure> {
    let response = prepare(request).send().await?;
    if !response.ok() {
        return Err(Failure::Unreachable);
    }
    Ok(response.binary().await?)
}
