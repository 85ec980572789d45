//! The hub of the live stream: what happened recently, and everybody who listens.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use tokio::sync::broadcast;
use wire::LiveEvent;

/// Snapshot events kept for those who come back: about an hour of a busy day.
const KEPT: usize = 256;
/// Events that a slow listener may be behind before its stream ends.
const QUEUE: usize = 256;

/// One event, ready to be sent.
#[derive(Clone)]
pub struct Push {
    /// The petition whose listeners want it; `None` for everybody.
    pub petition: Option<Arc<str>>,
    /// The text of the stream.
    pub frame: Bytes,
}

/// Sends events to listeners.
pub struct Hub {
    /// Tells this process's ids from those of the one before.
    boot: String,
    ring: Mutex<Ring>,
    sender: broadcast::Sender<Push>,
}

#[derive(Default)]
struct Ring {
    /// Number of the newest snapshot event.
    newest: u64,
    frames: VecDeque<(u64, Bytes)>,
}

impl Hub {
    /// A hub whose ids begin with a word that no other process has had.
    pub fn new(boot: impl Into<String>) -> Self {
        let sender = broadcast::Sender::new(QUEUE);
        Self { boot: boot.into(), ring: Mutex::default(), sender }
    }

    /// Tells everybody of a new snapshot, and keeps it for those who come back.
    pub fn announce(&self, event: &LiveEvent) {
        let mut ring = self.ring();
        ring.newest += 1;
        let frame = self.frame(ring.newest, event);
        let newest = ring.newest;
        ring.frames.push_back((newest, frame.clone()));
        if ring.frames.len() > KEPT {
            ring.frames.pop_front();
        }
        // Sent under the lock, so that a listener gets each event either now or from the ring.
        let _ = self.sender.send(Push { petition: None, frame });
    }

    /// Tells a petition's listeners its count. It is not kept: whoever comes back gets the count as it is then.
    pub fn count(&self, petition: &str, confirmed: u64) {
        let push = Push { petition: Some(petition.into()), frame: self.count_frame(petition, confirmed) };
        let _ = self.sender.send(push);
    }

    /// The text of a count.
    pub fn count_frame(&self, petition: &str, confirmed: u64) -> Bytes {
        let newest = self.ring().newest;
        self.frame(newest, &LiveEvent::Count { petition: petition.to_owned(), confirmed })
    }

    /// Listens from now on. For somebody who had `last_id`, also what came since, or a reset where that is not kept.
    pub fn listen(&self, last_id: Option<&str>) -> (Vec<Bytes>, broadcast::Receiver<Push>) {
        let ring = self.ring();
        let receiver = self.sender.subscribe();
        let Some(last_id) = last_id else { return (Vec::new(), receiver) };
        let number = last_id
            .rsplit_once('-')
            .filter(|(boot, _)| *boot == self.boot)
            .and_then(|(_, number)| number.parse::<u64>().ok())
            .filter(|number| *number <= ring.newest);
        let oldest = ring.frames.front().map_or(ring.newest + 1, |(number, _)| *number);
        let missed = match number {
            Some(number) if number + 1 >= oldest => {
                ring.frames.iter().filter(|(n, _)| *n > number).map(|(_, frame)| frame.clone()).collect()
            }
            _ => vec![self.frame(ring.newest, &LiveEvent::Reset {})],
        };
        (missed, receiver)
    }

    /// A comment that gives a listener an id to come back with.
    pub fn greeting(&self) -> Bytes {
        format!("retry: 5000\nid: {}-{}\n: here\n\n", self.boot, self.ring().newest).into()
    }

    fn frame(&self, number: u64, event: &LiveEvent) -> Bytes {
        let name = match event {
            LiveEvent::Snapshot { .. } => "snapshot",
            LiveEvent::Count { .. } => "count",
            LiveEvent::Reset {} => "reset",
        };
        // JSON of one line; an event has nothing that JSON could refuse.
        let data = serde_json::to_string(event).unwrap_or_default();
        format!("id: {}-{number}\nevent: {name}\ndata: {data}\n\n", self.boot).into()
    }

    fn ring(&self) -> MutexGuard<'_, Ring> {
        self.ring.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn announce(hub: &Hub, version: u64) {
        hub.announce(&LiveEvent::Snapshot { version, alerts: Vec::new(), more: false });
    }

    #[test]
    fn whoever_comes_back_gets_what_was_missed_or_a_reset() {
        let hub = Hub::new("ff");
        announce(&hub, 1);
        announce(&hub, 2);
        let (missed, _) = hub.listen(Some("ff-1"));
        assert_eq!(missed.len(), 1);
        assert!(missed[0].starts_with(b"id: ff-2\nevent: snapshot\ndata: {\"event\":\"snapshot\",\"version\":2"));
        assert!(hub.listen(Some("ff-2")).0.is_empty());
        assert!(hub.listen(None).0.is_empty());
        for unknown in ["ee-1", "ff-9", "x", ""] {
            assert_eq!(hub.listen(Some(unknown)).0[0], "id: ff-2\nevent: reset\ndata: {\"event\":\"reset\"}\n\n");
        }
        for version in 3..400 {
            announce(&hub, version);
        }
        assert!(hub.listen(Some("ff-1")).0[0].starts_with(b"id: ff-399\nevent: reset"));
        assert_eq!(hub.listen(Some("ff-390")).0.len(), 9);
    }

    #[test]
    fn a_listener_gets_each_event_once() {
        let hub = Hub::new("1");
        let (_, mut receiver) = hub.listen(None);
        hub.count("free-them", 7);
        let push = receiver.try_recv().unwrap();
        assert_eq!(push.petition.as_deref(), Some("free-them"));
        assert!(push.frame.ends_with(b"data: {\"event\":\"count\",\"petition\":\"free-them\",\"confirmed\":7}\n\n"));
        assert!(receiver.try_recv().is_err());
    }
}
