//! What an alert list knows: the alerts shown, those that wait, and how fresh they are.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::{AlertList, AlertSummary};

use super::scope::Scope;
use crate::element::Element;
use crate::live::{self, Notice};
use crate::net::Failure;
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
    /// Alerts that may not be the newest.
    Stale,
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
            Self::Stale => "stale",
            Self::Failed(_) => "failed",
        }
    }
}

/// How fresh the list is.
#[derive(Clone, Copy, PartialEq)]
enum Freshness {
    Fresh,
    /// The clearing house cannot be reached.
    Cut,
    /// It is genuine, but its time has passed.
    Expired,
}

/// The list's signals; `Copy`, as views need it everywhere.
#[derive(Clone, Copy)]
pub struct Feed {
    element: StoredValue<Element>,
    language: &'static str,
    scope: Memo<Scope>,
    shown: RwSignal<Option<Vec<AlertSummary>>>,
    waiting: RwSignal<Option<Vec<AlertSummary>>>,
    failure: RwSignal<Option<Failure>>,
    freshness: RwSignal<Freshness>,
    since: RwSignal<f64>,
    live: RwSignal<bool>,
    asked: RwSignal<bool>,
}

impl Feed {
    /// Loads the list, loads it anew when the scope changes, and follows the live stream.
    pub fn new(element: Element, language: &'static str, scope: Memo<Scope>) -> Self {
        let feed = Self {
            element: StoredValue::new(element),
            language,
            scope,
            shown: RwSignal::new(None),
            waiting: RwSignal::new(None),
            failure: RwSignal::new(None),
            freshness: RwSignal::new(Freshness::Fresh),
            since: RwSignal::new(0.0),
            live: RwSignal::new(false),
            asked: RwSignal::new(false),
        };
        Effect::new(move || {
            scope.track();
            feed.shown.set(None);
            feed.waiting.set(None);
            feed.refresh();
        });
        let state = Memo::new(move |_| feed.state());
        Effect::new(move || {
            let state = state.get();
            feed.element.with_value(|element| element.emit("ifex-state", "state", state.as_str()));
        });
        let subscription = live::subscribe(None, move |notice| feed.notice(notice));
        StoredValue::new_local(subscription);
        feed
    }

    pub fn state(self) -> State {
        match (self.shown.with(|shown| shown.as_ref().map(Vec::is_empty)), self.failure.get(), self.freshness.get()) {
            (None, Some(failure), _) => State::Failed(failure),
            (None, None, _) => State::Loading,
            (Some(_), _, Freshness::Cut | Freshness::Expired) => State::Stale,
            (Some(true), ..) => State::Empty,
            (Some(false), ..) => State::Ready,
        }
    }

    pub fn alerts(self) -> Vec<AlertSummary> {
        self.shown.get().unwrap_or_default()
    }

    pub fn length(self) -> usize {
        self.shown.with(|shown| shown.as_ref().map_or(0, Vec::len))
    }

    /// How many new alerts wait.
    pub fn waiting(self) -> u64 {
        self.waiting.with(|waiting| {
            self.shown.with(|shown| match (waiting, shown) {
                (Some(waiting), Some(shown)) => waiting.iter().filter(|alert| !has(shown, alert)).count() as u64,
                _ => 0,
            })
        })
    }

    /// Shows those that wait.
    pub fn show_waiting(self) {
        if let Some(waiting) = self.waiting.get_untracked() {
            self.waiting.set(None);
            self.shown.set(Some(waiting));
            self.asked.set(true);
        }
    }

    pub fn was_asked_to_show(self) -> bool {
        self.asked.get()
    }

    pub fn is_live(self) -> bool {
        self.live.get()
    }

    pub fn is_expired(self) -> bool {
        self.freshness.get() == Freshness::Expired
    }

    /// When the list was last known to be right, in milliseconds since 1970.
    pub fn since(self) -> f64 {
        self.since.get()
    }

    /// Reads the snapshot now.
    pub fn refresh(self) {
        let Some(scope) = self.scope.try_get_untracked() else { return };
        self.failure.set(None);
        spawn_local(async move {
            let read = snapshot::read::<AlertList>(self.language, &scope.path()).await;
            // The element may have gone, or its scope changed, while this was on its way.
            if self.scope.try_get_untracked() == Some(scope.clone()) {
                match read {
                    Ok(read) => self.take(read, &scope),
                    Err(failure) => self.fail(failure),
                }
            }
        });
    }

    fn take(self, read: Read<AlertList>, scope: &Scope) {
        let mut alerts = read.value.unwrap_or_default().alerts;
        alerts.retain(|alert| scope.admits(alert));
        self.freshness.set(if read.expired { Freshness::Expired } else { Freshness::Fresh });
        self.since.set(if read.expired { read.issued } else { js_sys::Date::now() });
        let Some(shown) = self.shown.get_untracked() else {
            self.shown.set(Some(alerts));
            self.element.with_value(|element| element.emit("ifex-ready", "element", "alerts"));
            return;
        };
        let before = self.waiting.get_untracked().map_or(0, |waiting| waiting.len());
        // A correction or a withdrawal must not wait for the reader.
        let current: Vec<_> = shown.into_iter().map(|old| newer(&alerts, old)).collect();
        let is_new = alerts.iter().any(|alert| !has(&current, alert));
        if self.shown.with_untracked(|shown| shown.as_ref() != Some(&current)) {
            self.shown.set(Some(current));
        }
        self.waiting.set(is_new.then_some(alerts));
        let count = untrack(|| self.waiting());
        if count > 0 && before == 0 {
            self.element.with_value(|element| element.emit("ifex-new", "count", count as f64));
        }
    }

    fn fail(self, failure: Failure) {
        if self.shown.with_untracked(Option::is_some) {
            // What is shown was verified, and stays; an untrusted answer is no better than none.
            if self.freshness.get_untracked() == Freshness::Fresh {
                self.freshness.set(Freshness::Cut);
            }
        } else {
            self.failure.set(Some(failure));
        }
    }

    fn notice(self, notice: &Notice) {
        match notice {
            Notice::Up => {
                self.live.set(true);
                if untrack(|| self.state()) != State::Loading {
                    self.refresh();
                }
            }
            Notice::Down => {
                self.live.set(false);
                self.refresh_soon();
            }
            Notice::Look => self.refresh_soon(),
            Notice::Alerts { changes, more } => {
                let concerned = |scope: &Scope| *more || changes.iter().any(|change| scope.concerns(change));
                if self.scope.with_untracked(concerned) {
                    self.refresh_soon();
                }
            }
            Notice::Count(_) => {}
        }
    }

    /// Thousands of readers hear of the same thing at once: they come within two seconds, not in one instant.
    fn refresh_soon(self) {
        let delay = (js_sys::Math::random() * 2_000.0) as u64;
        set_timeout(move || self.refresh(), Duration::from_millis(delay));
    }
}

fn has(alerts: &[AlertSummary], alert: &AlertSummary) -> bool {
    alerts.iter().any(|other| other.id == alert.id)
}

fn newer(alerts: &[AlertSummary], old: AlertSummary) -> AlertSummary {
    alerts.iter().find(|alert| alert.id == old.id).cloned().unwrap_or(old)
}
