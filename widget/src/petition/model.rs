//! What a petition element knows.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use wire::{Petition, PetitionState, route, snapshot as paths};

use crate::element::Element;
use crate::json::{self, Json};
use crate::live::{self, Notice};
use crate::net::{self, Failure};
use crate::signal::{Signal, effect, until_gone};
use crate::{config, snapshot};

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

/// The petition's signals.
pub struct Model {
    element: Element,
    /// Language of the page, and so of the confirmation mail.
    pub language: &'static str,
    slug: Signal<String>,
    /// The petition as loaded; its count is [`Model::confirmed`].
    pub petition: Signal<Option<Petition>>,
    /// Confirmed signatures, live.
    pub confirmed: Signal<u64>,
    /// Why there is nothing to show, if so.
    pub reason: Signal<Option<Reason>>,
    /// Genuine, but from a snapshot whose time has passed.
    pub outdated: Signal<bool>,
    /// Whether the count is live.
    pub live: Signal<bool>,
    /// True while the answer to a signature is shown instead of the form.
    pub sent: Signal<bool>,
}

impl Model {
    /// Loads the petition, loads it anew when another is named, and follows its count.
    pub fn new(element: Element, language: &'static str) -> Rc<Self> {
        let slug = element.attributes.peek().petition.clone();
        let model = Rc::new(Self {
            element,
            language,
            slug: Signal::new(slug),
            petition: Signal::new(None),
            confirmed: Signal::new(0),
            reason: Signal::new(None),
            outdated: Signal::new(false),
            live: Signal::new(false),
            sent: Signal::new(false),
        });
        let follow = model.clone();
        effect(move || follow.slug.change(follow.element.attributes.get().petition.clone()));
        let follow = model.clone();
        effect(move || {
            let slug = follow.slug.get().clone();
            follow.petition.set(None);
            follow.confirmed.set(0);
            follow.sent.set(false);
            follow.load();
            let told = follow.clone();
            until_gone(live::subscribe(Some(slug), move |notice| told.notice(notice)));
        });
        let follow = model.clone();
        effect(move || follow.emit("ifex-state", "state", follow.state().as_str().into()));
        model
    }

    pub fn state(&self) -> State {
        let open = self.petition.get().as_ref().map(|petition| petition.state);
        match (open, *self.sent.get(), *self.reason.get()) {
            (Some(_), true, _) => State::Sent,
            (Some(PetitionState::Open), ..) => State::Ready,
            (Some(PetitionState::Closed), ..) => State::Closed,
            (None, _, None) => State::Loading,
            (None, _, Some(_)) => State::Failed,
        }
    }

    pub fn slug(&self) -> String {
        self.slug.peek().clone()
    }

    /// The partner named by the element, if any.
    pub fn partner(&self) -> Option<String> {
        let partner = self.element.attributes.peek().partner.clone();
        (!partner.is_empty()).then_some(partner)
    }

    /// Tells the host page.
    pub fn emit(&self, event: &str, key: &str, value: JsValue) {
        self.element.emit(event, key, value);
    }

    /// Reads the snapshot now.
    pub fn load(self: &Rc<Self>) {
        let (model, slug) = (self.clone(), self.slug());
        model.reason.change(None);
        spawn_local(async move {
            let read = snapshot::read::<Petition>(model.language, &paths::petition(&slug)).await;
            // Another petition may have been named while this was on its way.
            if *model.slug.peek() != slug {
                return;
            }
            match read {
                Ok(read) => {
                    model.outdated.change(read.expired);
                    model.take(read.value);
                }
                Err(failure) => {
                    if model.petition.peek().is_none() {
                        model.reason.change(Some(Reason::Failure(failure)));
                    }
                }
            }
        });
    }

    fn take(&self, read: Option<Petition>) {
        let Some(petition) = read else {
            self.petition.set(None);
            self.reason.change(Some(Reason::Absent));
            return;
        };
        // The live count runs ahead of the snapshot's, which is written less often.
        let confirmed = (*self.confirmed.peek()).max(petition.confirmed);
        self.confirmed.change(confirmed);
        let first = self.petition.peek().is_none();
        // Only a real change may rebuild the form that somebody is filling in.
        let real = !self.petition.peek().as_ref().is_some_and(|shown| same(shown, &petition));
        if real {
            self.petition.set(Some(petition));
        }
        if first {
            self.emit("ifex-ready", "element", "petition".into());
        }
    }

    fn notice(self: &Rc<Self>, notice: &Notice) {
        match notice {
            Notice::Up => self.live.change(true),
            Notice::Down => self.live.change(false),
            Notice::Look => {
                self.load();
                self.ask_count();
            }
            Notice::Alerts { more: true, .. } => self.load(),
            Notice::Alerts { .. } => {}
            Notice::Count(confirmed) => self.count(*confirmed),
        }
    }

    /// Asks for the count as it is now, which the snapshot's is minutes behind. The stream tells it by itself.
    fn ask_count(self: &Rc<Self>) {
        let (model, slug) = (self.clone(), self.slug());
        spawn_local(async move {
            let address = config::url(&route::petition(&slug));
            let Ok(bytes) = net::get(&address, true).await else { return };
            let json = String::from_utf8(bytes).ok().and_then(|text| json::parse(&text));
            let confirmed = json.and_then(|json| json.field("confirmed")?.number());
            if let Some(confirmed) = confirmed
                && *model.slug.peek() == slug
            {
                model.count(confirmed as u64);
            }
        });
    }

    fn count(&self, confirmed: u64) {
        if *self.confirmed.peek() != confirmed {
            self.confirmed.set(confirmed);
            self.emit("ifex-count", "confirmed", (confirmed as f64).into());
        }
    }
}

/// Whether two are the same but for the count.
fn same(a: &Petition, b: &Petition) -> bool {
    Petition { confirmed: b.confirmed, ..a.clone() } == *b
}
