//! `GET v1/live`: server-sent events until the client or the server goes.

use std::{collections::HashSet, convert::Infallible, sync::Arc, time::Duration};

use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::stream;
use tokio::{
    sync::{OwnedSemaphorePermit, broadcast, watch},
    time::{Instant, sleep_until},
};
use wire::{ErrorCode, limit};

use super::{client::query, refusal::Refusal};
use crate::{app::App, live::Push};

/// Between two comments that keep proxies from closing a silent connection.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

struct Listener {
    first: std::vec::IntoIter<Bytes>,
    receiver: broadcast::Receiver<Push>,
    petitions: HashSet<String>,
    stop: watch::Receiver<bool>,
    /// When to send a comment if nothing else was sent until then.
    keep_alive: Instant,
    /// Its place among the streams.
    _place: OwnedSemaphorePermit,
}

/// The stream. When all places are taken readers are told to poll, so that signers still find a connection.
pub async fn stream(
    State(app): State<Arc<App>>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let place = Arc::clone(&app.streams).try_acquire_owned().map_err(|_| ErrorCode::Unavailable)?;
    let mut petitions = HashSet::new();
    let last_id = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    // The widget sends an empty one where it has none.
    let mut last_id = last_id.filter(|id| !id.is_empty()).map(str::to_owned);
    for (name, value) in query(raw.as_deref().unwrap_or_default()) {
        match name.as_str() {
            // More than the bound are not followed; a page with more has a list, not forms.
            "petition" if petitions.len() < limit::LIVE_PETITIONS && wire::text::is_slug(&value) => {
                petitions.insert(value);
            }
            "last_event_id" if last_id.is_none() && !value.is_empty() => last_id = Some(value),
            _ => {}
        }
    }
    let (missed, receiver) = app.hub.listen(last_id.as_deref());
    let mut first = vec![app.hub.greeting()];
    first.extend(missed);
    // Whoever follows a petition begins with its count, so that none is missed between reading it and listening.
    for petition in &petitions {
        let confirmed = match app.counts.get(petition) {
            Some(confirmed) => Some(confirmed),
            // Imported within this second.
            None => app.store.petition(petition.clone()).await.ok().flatten().map(|p| p.imported_count),
        };
        first.extend(confirmed.map(|confirmed| app.hub.count_frame(petition, confirmed)));
    }
    let keep_alive = Instant::now() + KEEP_ALIVE;
    let listener =
        Listener { first: first.into_iter(), receiver, petitions, stop: app.stop.clone(), keep_alive, _place: place };
    let mut response = Body::from_stream(stream::unfold(listener, next)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

/// The next piece of the stream; `None` ends it: at the stop, or when the client was too slow and shall come back.
async fn next(mut listener: Listener) -> Option<(Result<Bytes, Infallible>, Listener)> {
    if let Some(frame) = listener.first.next() {
        return Some((Ok(frame), listener));
    }
    loop {
        let frame = tokio::select! {
            _ = listener.stop.wait_for(|stop| *stop) => return None,
            push = listener.receiver.recv() => match push {
                Ok(Push { petition: Some(petition), .. }) if !listener.petitions.contains(&*petition) => continue,
                Ok(push) => push.frame,
                Err(_) => return None,
            },
            // Counts of other petitions do not put it off.
            () = sleep_until(listener.keep_alive) => Bytes::from_static(b": still here\n\n"),
        };
        listener.keep_alive = Instant::now() + KEEP_ALIVE;
        return Some((Ok(frame), listener));
    }
}
