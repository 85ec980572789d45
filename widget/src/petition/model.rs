//! What a petition element knows.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use wire::{ErrorCode, Petition, PetitionState, route, snapshot as paths};

use crate::element::Element;
use crate::json::{self, Json, object};
use crate::live::{self, Notice};
use crate::net::{self, Failure};
use crate::signal::{Signal, effect, until_gone};
use crate::texts::Texts;
use crate::view::{El, el};
use crate::{config, signer, snapshot};

/// What the view shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    Loading,
    Ready,
    Closed,
    Kept,
    Sent,
    Confirmed,
    Failed,
}

impl State {
    /// Its name for host pages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Ready => "ready",
            Self::Closed => "closed",
            Self::Kept => "kept",
            Self::Sent => "sent",
            Self::Confirmed => "confirmed",
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

/// What stands in the form's place, drawn by `signer.js`.
#[derive(Clone, Copy, PartialEq)]
pub enum Stage {
    /// The form itself.
    Form,
    /// The clearing house has it, and the mail is on its way.
    Sent,
    /// It waits on this device.
    Kept,
    /// The mail's link was opened, and takes its time, an answer, or was refused.
    Link,
    /// It is confirmed.
    Confirmed,
}

impl Stage {
    /// What `signer.js` tells.
    fn parse(name: &str) -> Self {
        match name {
            "sent" => Self::Sent,
            "kept" => Self::Kept,
            "link" => Self::Link,
            "confirmed" => Self::Confirmed,
            _ => Self::Form,
        }
    }
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
    /// What stands in the form's place.
    pub stage: Signal<Stage>,
    /// The keys of the petition's organisations as they are now: a new one need not disturb who fills in the form.
    pub keys: RefCell<Vec<String>>,
    /// Where `signer.js` draws what stands in the form's place.
    pub place: El,
    texts: Texts,
    turned: Cell<bool>,
}

impl Model {
    /// Loads the petition, loads it anew when another is named, and follows its count.
    pub fn new(element: Element, texts: Texts) -> Rc<Self> {
        let slug = element.attributes.peek().petition.clone();
        let model = Rc::new(Self {
            element,
            language: texts.language().tag,
            slug: Signal::new(slug),
            petition: Signal::new(None),
            confirmed: Signal::new(0),
            reason: Signal::new(None),
            outdated: Signal::new(false),
            live: Signal::new(false),
            stage: Signal::new(Stage::Form),
            keys: RefCell::default(),
            place: el("div"),
            texts,
            turned: Cell::new(false),
        });
        let follow = model.clone();
        effect(move || follow.slug.change(follow.element.attributes.get().petition.clone()));
        let follow = model.clone();
        effect(move || {
            let slug = follow.slug.get().clone();
            follow.petition.set(None);
            follow.confirmed.set(0);
            follow.stage.set(Stage::Form);
            follow.turned.set(false);
            follow.place.0.set_text_content(None);
            follow.load();
            follow.take_up();
            let told = follow.clone();
            until_gone(live::subscribe(Some(slug), move |notice| told.notice(notice)));
        });
        let follow = model.clone();
        effect(move || follow.emit("ifex-state", "state", follow.state().as_str().into()));
        model
    }

    pub fn state(&self) -> State {
        let open = self.petition.get().as_ref().map(|petition| petition.state);
        match (open, *self.stage.get(), *self.reason.get()) {
            (_, Stage::Confirmed, _) => State::Confirmed,
            (Some(_), Stage::Sent, _) => State::Sent,
            (Some(_), Stage::Kept, _) => State::Kept,
            (Some(PetitionState::Open), ..) => State::Ready,
            (Some(PetitionState::Closed), ..) => State::Closed,
            (None, _, None) => State::Loading,
            (None, _, Some(_)) => State::Failed,
        }
    }

    /// Whether the form is hidden. It stays where it is: who mistyped the address finds everything again.
    pub fn is_form_hidden(&self) -> bool {
        *self.stage.get() != Stage::Form
    }

    /// Takes up what waits on this device, or the link by which the page was opened.
    fn take_up(self: &Rc<Self>) {
        let token = config::take_token();
        if token.is_none() && !signer::is_kept() {
            return;
        }
        let model = self.clone();
        spawn_local(async move {
            if let Some(signer) = signer::load().await {
                let view = model.view();
                match token {
                    Some(token) => signer.open(&view, &token),
                    None => signer.watch(&view),
                }
            }
        });
    }

    /// Loads what only a signer needs.
    pub fn turn_to(self: &Rc<Self>, form: &El, risky: &[String]) {
        if self.turned.replace(true) {
            return;
        }
        let (model, form) = (self.clone(), form.0.clone());
        let risky: Array = risky.iter().map(JsValue::from).collect();
        spawn_local(async move {
            let Some(signer) = signer::load().await else {
                // The next field may find the line.
                return model.turned.set(false);
            };
            signer.attend(&form, &risky, model.language);
            signer.watch(&model.view());
            let Some(partner) = model.partner() else { return };
            // One that receives signatures anyway is asked for already.
            if let Ok(Some(json)) = snapshot::read_json(paths::NO_LANGUAGE, &paths::partner(&partner)).await
                && let Some(key) = json.field("key").and_then(|key| key.text())
                && !model.keys.borrow().contains(&key)
            {
                signer.ask_for(&form, &json, model.language);
            }
        });
    }

    /// What `signer.js` knows of this element.
    pub fn view(self: &Rc<Self>) -> JsValue {
        let (model, texts, slug) = (self.clone(), self.texts, self.slug());
        let error = Closure::<dyn Fn(String) -> String>::new(move |code: String| {
            texts.error(ErrorCode::parse(&code).unwrap_or(ErrorCode::Internal)).to_owned()
        });
        let shown = slug.clone();
        let show = Closure::<dyn Fn(String)>::new(move |name: String| {
            // Another petition may have been named meanwhile.
            if *model.slug.peek() == shown {
                let stage = Stage::parse(&name);
                model.stage.change(stage);
                if stage == Stage::Sent {
                    model.emit("ifex-signed", "petition", (&shown).into());
                }
            }
        });
        object(&[
            ("petition", slug.into()),
            ("lang", self.language.into()),
            ("place", self.place.0.clone().into()),
            ("error", error.into_js_value()),
            ("show", show.into_js_value()),
        ])
    }

    pub fn slug(&self) -> String {
        self.slug.peek().clone()
    }

    /// The partner named by the element, if any.
    pub fn partner(&self) -> Option<String> {
        let partner = self.element.attributes.peek().partner.clone();
        (!partner.is_empty()).then_some(partner)
    }

    /// The neutral page to which a signer leaves at once.
    pub fn exit(&self) -> String {
        self.element.attributes.peek().exit.clone()
    }

    /// Tells the host page.
    pub fn emit(&self, event: &str, key: &str, value: JsValue) {
        self.element.emit(event, key, value);
    }

    /// Reads the snapshot now.
    pub fn load(self: &Rc<Self>) {
        let model = self.clone();
        model.reason.change(None);
        spawn_local(async move { model.read().await });
    }

    /// Reads the snapshot, and ends when that is done.
    pub async fn read(&self) {
        let slug = self.slug();
        let read = snapshot::read::<Petition>(self.language, &paths::petition(&slug)).await;
        // Another petition may have been named while this was on its way.
        if *self.slug.peek() != slug {
            return;
        }
        match read {
            Ok(read) => {
                self.outdated.change(read.expired);
                self.take(read.value);
            }
            Err(failure) => {
                if self.petition.peek().is_none() {
                    self.reason.change(Some(Reason::Failure(failure)));
                }
            }
        }
    }

    fn take(&self, read: Option<Petition>) {
        let Some(mut petition) = read else {
            self.petition.set(None);
            self.reason.change(Some(Reason::Absent));
            return;
        };
        self.keys.replace(petition.recipients.iter().map(|recipient| recipient.key.clone()).collect());
        if petition.recipients.is_empty() {
            // Nobody could read a signature.
            petition.state = PetitionState::Closed;
        }
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
            Notice::Up => {
                self.live.change(true);
                signer::retry();
            }
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

/// Whether two are the same to a reader: but for the count, and for keys. Who holds the keys is for the signer to know.
fn same(a: &Petition, b: &Petition) -> bool {
    let mut a = Petition { confirmed: b.confirmed, ..a.clone() };
    for (ours, theirs) in a.recipients.iter_mut().zip(&b.recipients) {
        ours.key.clone_from(&theirs.key);
    }
    a == *b
}
