//! What a petition element knows.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::{Petition, PetitionState, snapshot as paths};

use crate::element::Element;
use crate::live::{self, Notice, Subscription};
use crate::net::Failure;
use crate::snapshot;

/// What the view shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    Loading,
    Ready,
    Closed,
    Sent,
    Failed,
}

impl State {
    /// Its name for host pages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Ready => "ready",
            Self::Closed => "closed",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }
}

/// Why there is nothing to show.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The snapshot, which is genuine, has no such petition.
    Absent,
    /// The snapshot could not be read.
    Failure(Failure),
}

/// The petition's signals; `Copy`, as views need it everywhere.
#[derive(Clone, Copy)]
pub struct Model {
    element: StoredValue<Element>,
    language: &'static str,
    slug: Memo<String>,
    petition: RwSignal<Option<Petition>>,
    confirmed: RwSignal<u64>,
    reason: RwSignal<Option<Reason>>,
    outdated: RwSignal<bool>,
    live: RwSignal<bool>,
    /// True while the answer to a signature is shown instead of the form.
    pub sent: RwSignal<bool>,
    subscription: StoredValue<Option<Subscription>, LocalStorage>,
}

impl Model {
    /// Loads the petition, loads it anew when another is named, and follows its count.
    pub fn new(element: Element, language: &'static str, slug: Memo<String>) -> Self {
        let model = Self {
            element: StoredValue::new(element),
            language,
            slug,
            petition: RwSignal::new(None),
            confirmed: RwSignal::new(0),
            reason: RwSignal::new(None),
            outdated: RwSignal::new(false),
            live: RwSignal::new(false),
            sent: RwSignal::new(false),
            subscription: StoredValue::new_local(None),
        };
        Effect::new(move || {
            let slug = slug.get();
            model.petition.set(None);
            model.sent.set(false);
            model.load();
            model.subscription.set_value(Some(live::subscribe(Some(slug), move |notice| model.notice(notice))));
        });
        let state = Memo::new(move |_| model.state());
        Effect::new(move || model.emit("ifex-state", "state", state.get().as_str()));
        model
    }

    pub fn state(self) -> State {
        let open = self.petition.with(|petition| petition.as_ref().map(|petition| petition.state));
        match (open, self.sent.get(), self.reason.get()) {
            (Some(_), true, _) => State::Sent,
            (Some(PetitionState::Open), ..) => State::Ready,
            (Some(PetitionState::Closed), ..) => State::Closed,
            (None, _, None) => State::Loading,
            (None, _, Some(_)) => State::Failed,
        }
    }

    /// The petition as loaded; its count is [`Model::confirmed`].
    pub fn petition(self) -> Option<Petition> {
        self.petition.get()
    }

    pub fn title(self) -> Option<String> {
        self.petition.with(|petition| petition.as_ref().map(|petition| petition.title.clone()))
    }

    pub fn failure(self) -> Option<Reason> {
        self.reason.get()
    }

    /// Genuine, but from a snapshot whose time has passed.
    pub fn is_outdated(self) -> bool {
        self.outdated.get()
    }

    pub fn is_live(self) -> bool {
        self.live.get()
    }

    pub fn confirmed(self) -> u64 {
        self.confirmed.get()
    }

    pub fn slug(self) -> String {
        self.slug.get_untracked()
    }

    /// The partner named by the element, if any.
    pub fn partner(self) -> Option<String> {
        let partner = self.element.with_value(|e| e.attributes.with_untracked(|a| a.partner.clone()));
        (!partner.is_empty()).then_some(partner)
    }

    /// The language of the page, and so of the confirmation mail.
    pub fn language(self) -> &'static str {
        self.language
    }

    pub fn emit(self, event: &str, key: &str, value: impl Into<wasm_bindgen::JsValue>) {
        self.element.with_value(|element| element.emit(event, key, value));
    }

    /// Reads the snapshot now.
    pub fn load(self) {
        let Some(slug) = self.slug.try_get_untracked() else { return };
        self.reason.set(None);
        spawn_local(async move {
            let read = snapshot::read::<Petition>(self.language, &paths::petition(&slug)).await;
            // The element may have gone, or another petition been named, while this was on its way.
            if self.slug.try_get_untracked().as_ref() != Some(&slug) {
                return;
            }
            match read {
                Ok(read) => {
                    self.outdated.set(read.expired);
                    self.take(read.value);
                }
                Err(failure) if self.petition.with_untracked(Option::is_none) => {
                    self.reason.set(Some(Reason::Failure(failure)));
                }
                Err(_) => {}
            }
        });
    }

    fn take(self, read: Option<Petition>) {
        let Some(petition) = read else {
            self.petition.set(None);
            self.reason.set(Some(Reason::Absent));
            return;
        };
        // The live count runs ahead of the snapshot's, which is written less often.
        self.confirmed.update(|confirmed| *confirmed = (*confirmed).max(petition.confirmed));
        let first = self.petition.with_untracked(Option::is_none);
        // Only a real change may rebuild the form that somebody is filling in.
        if self.petition.with_untracked(|shown| !shown.as_ref().is_some_and(|shown| same(shown, &petition))) {
            self.petition.set(Some(petition));
        }
        if first {
            self.emit("ifex-ready", "element", "petition");
        }
    }

    fn notice(self, notice: &Notice) {
        match notice {
            Notice::Up => self.live.set(true),
            Notice::Down => self.live.set(false),
            Notice::Look | Notice::Alerts { more: true, .. } => self.load(),
            Notice::Alerts { .. } => {}
            Notice::Count(confirmed) => {
                self.confirmed.set(*confirmed);
                self.emit("ifex-count", "confirmed", *confirmed as f64);
            }
        }
    }
}

fn same(a: &Petition, b: &Petition) -> bool {
    Petition { confirmed: 0, ..a.clone() } == Petition { confirmed: 0, ..b.clone() }
}
