//! One event stream for all elements of the page, and polling where it does not get through.
//!
//! Browsers allow six connections to a host, so elements share one; it is opened anew when the set of petitions that
//! are followed changes, and closed with the last element.

mod stream;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use wire::AlertChange;

use crate::page::later;
use stream::Stream;

/// What an element is told.
pub enum Notice<'a> {
    /// The stream stands: what is shown is kept up to date from here on.
    Up,
    /// The stream is lost.
    Down,
    /// Time to look for oneself: the stream is down, or what was missed is unknown.
    Look,
    /// There is a newer snapshot, with these changes; `more` where not all are listed.
    Alerts { changes: &'a [AlertChange], more: bool },
    /// The count of the petition followed.
    Count(u64),
}

/// An element's part in the stream, which ends when this is dropped. Who subscribes keeps it with the view's owner:
/// listeners hold on to elements until the browser collects them, which is too late to close a stream.
pub struct Subscription(u32);

struct Subscriber {
    id: u32,
    petition: Option<String>,
    tell: Rc<dyn Fn(&Notice)>,
}

#[derive(Default)]
struct Hub {
    next: u32,
    subscribers: Vec<Subscriber>,
    stream: Option<Stream>,
    up: bool,
    last_event_id: String,
    reopening: bool,
    polling: bool,
}

thread_local! {
    static HUB: RefCell<Hub> = RefCell::default();
}

/// Follows the alerts, and a petition's count where one is named.
pub fn subscribe(petition: Option<String>, tell: impl Fn(&Notice) + 'static) -> Subscription {
    let id = HUB.with_borrow_mut(|hub| {
        hub.next += 1;
        hub.subscribers.push(Subscriber { id: hub.next, petition: petition.clone(), tell: Rc::new(tell) });
        hub.next
    });
    if petition.is_some() || HUB.with_borrow(|hub| hub.stream.is_none()) {
        reopen_soon();
    } else if HUB.with_borrow(|hub| hub.up) {
        tell_one(id, &Notice::Up);
    }
    poll_from_now_on();
    Subscription(id)
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let followed = HUB.with_borrow_mut(|hub| {
            let at = hub.subscribers.iter().position(|subscriber| subscriber.id == self.0)?;
            let gone = hub.subscribers.remove(at);
            Some(gone.petition.is_some() || hub.subscribers.is_empty())
        });
        if followed == Some(true) {
            reopen_soon();
        }
    }
}

/// Elements come and go in groups: one new stream for all that do so now.
fn reopen_soon() {
    let planned = HUB.with_borrow_mut(|hub| std::mem::replace(&mut hub.reopening, true));
    if !planned {
        later(Duration::from_millis(50), reopen);
    }
}

fn reopen() {
    let stream = HUB.with_borrow_mut(|hub| {
        hub.reopening = false;
        hub.stream = None;
        hub.up = false;
        (!hub.subscribers.is_empty()).then(|| {
            let mut petitions: Vec<&str> = Vec::new();
            for petition in hub.subscribers.iter().filter_map(|subscriber| subscriber.petition.as_deref()) {
                if !petitions.contains(&petition) && petitions.len() < wire::limit::LIVE_PETITIONS {
                    petitions.push(petition);
                }
            }
            stream::address(&petitions, &hub.last_event_id)
        })
    });
    let stream = stream.and_then(|address| Stream::open(&address));
    HUB.with_borrow_mut(|hub| hub.stream = stream);
}

fn tell_all(notice: &Notice) {
    // Whoever is told may subscribe or leave, so the hub is not held meanwhile.
    let all: Vec<_> = HUB.with_borrow(|hub| hub.subscribers.iter().map(|s| s.tell.clone()).collect());
    all.iter().for_each(|tell| tell(notice));
}

fn tell_one(id: u32, notice: &Notice) {
    let found = HUB.with_borrow(|hub| hub.subscribers.iter().find(|s| s.id == id).map(|s| s.tell.clone()));
    if let Some(tell) = found {
        tell(notice);
    }
}

fn opened() {
    HUB.with_borrow_mut(|hub| hub.up = true);
    tell_all(&Notice::Up);
}

fn failed() {
    HUB.with_borrow_mut(|hub| hub.up = false);
    tell_all(&Notice::Down);
}

/// Keeps the id to go on from.
fn passed(event_id: String) {
    HUB.with_borrow_mut(|hub| hub.last_event_id = event_id);
}

fn counted(petition: &str, confirmed: u64) {
    let followers: Vec<_> = HUB.with_borrow(|hub| {
        let of = hub.subscribers.iter().filter(|subscriber| subscriber.petition.as_deref() == Some(petition));
        of.map(|subscriber| subscriber.tell.clone()).collect()
    });
    followers.iter().for_each(|tell| tell(&Notice::Count(confirmed)));
}

/// While the stream is down, says at intervals that it is time to look, and tries the stream again where the browser
/// has given it up.
fn poll_from_now_on() {
    let running = HUB.with_borrow_mut(|hub| std::mem::replace(&mut hub.polling, true));
    if !running {
        wait_and_poll();
    }
}

fn wait_and_poll() {
    let seconds = crate::snapshot::poll_seconds();
    later(Duration::from_secs(seconds.into()), poll);
}

fn poll() {
    let (empty, up, given_up) =
        HUB.with_borrow(|hub| (hub.subscribers.is_empty(), hub.up, hub.stream.as_ref().is_none_or(Stream::is_closed)));
    if empty {
        HUB.with_borrow_mut(|hub| hub.polling = false);
        return;
    }
    if !up {
        tell_all(&Notice::Look);
        if given_up {
            reopen_soon();
        }
    }
    wait_and_poll();
}
