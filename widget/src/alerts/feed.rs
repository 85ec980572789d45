//! What an alert list knows: the alerts shown, those that wait, and how fresh they are.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use wasm_bindgen_futures::spawn_local;
use wire::{AlertList, AlertSummary};

use super::scope::Scope;
use crate::element::Element;
use crate::live::{self, Notice};
use crate::net::Failure;
use crate::page::{later, now};
use crate::signal::{Signal, effect, until_gone};
use crate::snapshot::{self, Read};

/// What the view shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing yet.
    Loading,
    /// Alerts, up to date.
    Ready,
    /// Up to date, and there are none.
    Empty,
    /// Alerts that may not be the newest: the line is cut, or they are genuine but their time has passed.
    Stale { expired: bool },
    /// Nothing, and nothing to be had.
    Failed(Failure),
}

impl State {
    /// Its name for host pages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Ready => "ready",
            Self::Empty => "empty",
            Self::Stale { .. } => "stale",
            Self::Failed(_) => "failed",
        }
    }
}

/// How fresh the list is.
#[derive(Clone, Copy, PartialEq)]
enum Freshness {
    Fresh,
    /// The clearing house cannot be reached, or what came was not trusted.
    Cut,
    /// It is genuine, but its time has passed.
    Expired,
}

/// The list's signals.
pub struct Feed {
    /// The element.
    pub element: Element,
    /// Which alerts.
    pub scope: Signal<Scope>,
    /// The alerts shown, newest first; `None` until there are any to show.
    pub shown: Signal<Option<Vec<AlertSummary>>>,
    /// When they were last known to be right, in milliseconds since 1970.
    pub since: Signal<f64>,
    /// Whether the live stream stands.
    pub live: Signal<bool>,
    /// How often the reader asked for those that waited.
    pub asked: Cell<u32>,
    /// How many new alerts wait.
    pub waiting_count: Signal<u64>,
    waiting: RefCell<Vec<AlertSummary>>,
    state: Signal<State>,
    freshness: Cell<Freshness>,
    language: &'static str,
}

impl Feed {
    /// Loads the list, loads it anew when the scope changes, and follows the live stream.
    pub fn new(element: Element, language: &'static str) -> Rc<Self> {
        let scope = Scope::of(&element.attributes.peek());
        let feed = Rc::new(Self {
            element,
            scope: Signal::new(scope),
            shown: Signal::new(None),
            since: Signal::new(0.0),
            live: Signal::new(false),
            asked: Cell::new(0),
            state: Signal::new(State::Loading),
            freshness: Cell::new(Freshness::Fresh),
            waiting_count: Signal::new(0),
            waiting: RefCell::default(),
            language,
        });
        let follow = feed.clone();
        until_gone(live::subscribe(None, move |notice| follow.notice(notice)));
        let follow = feed.clone();
        effect(move || follow.scope.change(Scope::of(&follow.element.attributes.get())));
        let follow = feed.clone();
        effect(move || {
            drop(follow.scope.get());
            follow.shown.set(None);
            follow.waiting_count.change(0);
            follow.refresh();
        });
        let follow = feed.clone();
        effect(move || follow.element.emit("ifex-state", "state", follow.state().as_str().into()));
        feed
    }

    pub fn state(&self) -> State {
        *self.state.get()
    }

    pub fn length(&self) -> usize {
        self.shown.get().as_ref().map_or(0, Vec::len)
    }

    /// Shows those that wait.
    pub fn show_waiting(&self) {
        self.asked.set(self.asked.get() + 1);
        self.shown.set(Some(self.waiting.take()));
        self.waiting_count.change(0);
        self.settle(None);
    }

    /// Reads the snapshot now.
    pub fn refresh(self: &Rc<Self>) {
        let (feed, scope) = (self.clone(), self.scope.peek().clone());
        if feed.shown.peek().is_none() {
            feed.settle(None);
        }
        spawn_local(async move {
            let read = snapshot::read::<AlertList>(feed.language, &scope.path()).await;
            // The scope may have changed while this was on its way.
            if *feed.scope.peek() == scope {
                match read {
                    Ok(read) => feed.take(read, &scope),
                    Err(failure) => feed.fail(failure),
                }
            }
        });
    }

    fn take(&self, read: Read<AlertList>, scope: &Scope) {
        let mut alerts = read.value.unwrap_or_default().alerts;
        alerts.retain(|alert| scope.admits(alert));
        self.freshness.set(if read.expired { Freshness::Expired } else { Freshness::Fresh });
        self.since.set(if read.expired { read.issued } else { now() });
        let shown = self.shown.peek().clone();
        let Some(shown) = shown else {
            self.shown.set(Some(alerts));
            self.settle(None);
            self.element.emit("ifex-ready", "element", "alerts".into());
            return;
        };
        // A correction or a withdrawal must not wait for the reader.
        let current: Vec<_> = shown.into_iter().map(|old| newer(&alerts, old)).collect();
        let (before, count) = (*self.waiting_count.peek(), fresh(&alerts, &current));
        self.shown.set(Some(current));
        self.waiting.replace(alerts);
        self.waiting_count.change(count);
        self.settle(None);
        if count > before {
            self.element.emit("ifex-new", "count", (count as f64).into());
        }
    }

    fn fail(&self, failure: Failure) {
        if self.freshness.get() == Freshness::Fresh {
            self.freshness.set(Freshness::Cut);
        }
        self.settle(Some(failure));
    }

    /// Draws the state from what there is.
    fn settle(&self, failure: Option<Failure>) {
        let length = self.shown.peek().as_ref().map(Vec::len);
        let state = match (length, failure) {
            (None, Some(failure)) => State::Failed(failure),
            (None, None) => State::Loading,
            (Some(_), _) if self.freshness.get() != Freshness::Fresh => {
                State::Stale { expired: self.freshness.get() == Freshness::Expired }
            }
            (Some(0), _) => State::Empty,
            (Some(_), _) => State::Ready,
        };
        self.state.change(state);
    }

    fn notice(self: &Rc<Self>, notice: &Notice) {
        match notice {
            Notice::Up => {
                self.live.change(true);
                // What came between the last look and the stream's opening must not be missed.
                self.refresh_soon();
            }
            Notice::Down => {
                self.live.change(false);
                self.refresh_soon();
            }
            Notice::Look => self.refresh_soon(),
            Notice::Alerts { changes, more } => {
                if *more || changes.iter().any(|change| self.scope.peek().concerns(change)) {
                    self.refresh_soon();
                }
            }
            Notice::Count(_) => {}
        }
    }

    /// Thousands of readers hear of the same thing at once: they come within two seconds, not in one instant.
    fn refresh_soon(self: &Rc<Self>) {
        let weak = Rc::downgrade(self);
        let delay = Duration::from_millis((js_sys::Math::random() * 2_000.0) as u64);
        later(delay, move || {
            if let Some(feed) = weak.upgrade() {
                feed.refresh();
            }
        });
    }
}

/// How many of `alerts` are not among `shown`.
fn fresh(alerts: &[AlertSummary], shown: &[AlertSummary]) -> u64 {
    alerts.iter().filter(|alert| !shown.iter().any(|other| other.id == alert.id)).count() as u64
}

fn newer(alerts: &[AlertSummary], old: AlertSummary) -> AlertSummary {
    alerts.iter().find(|alert| alert.id == old.id).cloned().unwrap_or(old)
}
