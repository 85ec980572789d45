//! `GET v1/live`: news as it comes, resuming, and the stop.

use std::time::{Duration, Instant};

use clearing_house::import::{self, Alerts};
use reqwest::Response;
use serde_json::{Value, json};

use crate::house::House;

/// One event.
#[derive(Debug)]
struct Event {
    id: String,
    name: String,
    data: Value,
}

/// A stream as a client reads it.
struct Stream {
    reply: Response,
    buffer: String,
    last_id: String,
}

impl Stream {
    async fn open(house: &House, path: &str, last_id: Option<&str>) -> Self {
        let mut request = house.client.get(format!("{}{path}", house.url));
        if let Some(id) = last_id {
            request = request.header("last-event-id", id);
        }
        let reply = request.send().await.unwrap();
        assert_eq!(reply.headers()["content-type"], "text/event-stream");
        assert_eq!(reply.headers()["access-control-allow-origin"], "*");
        Self { reply, buffer: String::new(), last_id: String::new() }
    }

    /// The next event with data; `None` at the end.
    async fn next(&mut self) -> Option<Event> {
        loop {
            while let Some((block, rest)) = self.buffer.split_once("\n\n") {
                let field = |name: &str| block.lines().find_map(|l| l.strip_prefix(name)).map(str::trim);
                let id = field("id:").unwrap_or_default().to_owned();
                let event = field("event:").map(str::to_owned).zip(field("data:").map(str::to_owned));
                self.buffer = rest.to_owned();
                self.last_id.clone_from(&id);
                if let Some((name, data)) = event {
                    return Some(Event { id, name, data: serde_json::from_str(&data).unwrap() });
                }
            }
            let chunk = tokio::time::timeout(Duration::from_secs(15), self.reply.chunk()).await.expect("an event");
            self.buffer.push_str(std::str::from_utf8(&chunk.ok()??).unwrap());
        }
    }
}

const MORE: &str = r#"{"id":"new-one","text":"New","country":"KE","lang":"en","date":"2026-04","topics":["attack"]}"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_new_alert_is_told_and_whoever_was_away_hears_of_it() {
    let house = House::open().await;
    let mut stream = Stream::open(&house, "/v1/live", None).await;
    let chunk = stream.reply.chunk().await.unwrap().unwrap();
    let greeting = String::from_utf8(chunk.to_vec()).unwrap();
    assert!(greeting.starts_with("retry: "));
    let before = greeting.lines().find_map(|l| l.strip_prefix("id: ")).unwrap().to_owned();

    import::text::<Alerts>(&*house.running.app.store, MORE).await.unwrap();
    house.running.publish.notify_one();
    let event = stream.next().await.unwrap();
    assert_eq!(event.name, "snapshot");
    let alert =
        json!({ "id": "new-one", "state": "published", "countries": ["KE"], "topics": ["attack"], "campaigns": [] });
    assert_eq!(event.data["alerts"], json!([alert]));
    assert_eq!(event.data["more"], false);
    assert_eq!(event.data["version"], house.running.app.shelf.get().unwrap().version);
    assert_eq!(house.list("alerts/country/KE", "ru").await.unwrap()["total"], 1);

    for path in ["/v1/live".to_owned(), format!("/v1/live?last_event_id={before}")] {
        let header = (!path.contains('?')).then_some(before.as_str());
        let missed = Stream::open(&house, &path, header).await.next().await.unwrap();
        assert_eq!((missed.id, missed.name.as_str()), (event.id.clone(), "snapshot"));
    }
    let unknown = Stream::open(&house, "/v1/live", Some("1-5")).await.next().await.unwrap();
    assert_eq!((unknown.name.as_str(), unknown.data), ("reset", json!({ "event": "reset" })));
}

#[tokio::test(flavor = "multi_thread")]
async fn counts_come_for_the_petitions_asked_for() {
    let house = House::open().await;
    let mut follows = Stream::open(&house, "/v1/live?petition=free-them&petition=none", None).await;
    let count = |confirmed: u64| json!({ "event": "count", "petition": "free-them", "confirmed": confirmed });
    assert_eq!(follows.next().await.unwrap().data, count(0), "the count at the start");
    let mut other = Stream::open(&house, "/v1/live?petition=closed-long-ago", None).await;
    assert_eq!(other.next().await.unwrap().data["confirmed"], 11_729);
    let token = house.token(1, "ana@example.org").await;
    house.post("/v1/confirmations", &json!({ "token": token })).await;
    assert_eq!(follows.next().await.unwrap().data, count(1));
    import::text::<Alerts>(&*house.running.app.store, MORE).await.unwrap();
    house.running.publish.notify_one();
    assert_eq!(other.next().await.unwrap().name, "snapshot", "and none of the other petition's");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stop_ends_open_streams_and_keeps_what_was_taken() {
    let house = House::open().await;
    let mut streams = Vec::new();
    for _ in 0..20 {
        streams.push(Stream::open(&house, "/v1/live", None).await);
    }
    let token = house.token(1, "ana@example.org").await;
    let House { running, folder, .. } = house;
    let started = Instant::now();
    running.stop().await;
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    for stream in &mut streams {
        assert!(stream.next().await.is_none());
    }
    let store = clearing_house::store::sqlite::SqliteStore::open(&folder.path().join("clearing-house.sqlite"), 1);
    let hash = clearing_house::keys::sha256(token.as_bytes());
    let outcome = clearing_house::store::Store::peek(&store.unwrap(), hash, 0).await.unwrap();
    assert!(matches!(outcome, clearing_house::store::ConfirmOutcome::Pending { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_last_event_id_is_none() {
    let house = House::open().await;
    for (path, last_id) in
        [("/v1/live?petition=free-them&last_event_id=", None), ("/v1/live?petition=free-them", Some(""))]
    {
        let mut stream = Stream::open(&house, path, last_id).await;
        assert_eq!(stream.next().await.unwrap().name, "count", "no reset: {path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_of_the_stream_leave_room_for_signers() {
    // Three quarters for streams; of the rest the harness keeps one or two idle.
    let house = House::with(&[("IFEX_CONNECTIONS", "16")], clearing_house::mailbox::Fault::None).await;
    let client = || reqwest::Client::builder().no_proxy().pool_max_idle_per_host(0).build().unwrap();
    let mut streams = Vec::new();
    for _ in 0..12 {
        streams.push(client().get(format!("{}/v1/live", house.url)).send().await.unwrap());
    }
    let refused = client().get(format!("{}/v1/live", house.url)).send();
    let refused = tokio::time::timeout(Duration::from_secs(5), refused).await.expect("an answer").unwrap();
    assert_eq!(refused.status(), 503);
    assert!(refused.headers().contains_key("retry-after"));
    drop(refused);
    assert_eq!(house.sign(&crate::house::signature(1, "ana@example.org")).await.0, 202);
    drop(streams.pop());
    crate::house::until("a place", async || {
        let reply = client().get(format!("{}/v1/live", house.url)).send().await.unwrap();
        (reply.status() == 200).then_some(())
    })
    .await;
}
