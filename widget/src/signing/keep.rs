//! A signature that waits on this device until the line is back, because its signer asked for that. Nothing is kept
//! unasked, and never the form: only the sealed body, in which name and comment cannot be read. It is sent with its key
//! whenever the line may be back, on any page of the same site that has one of our elements.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Storage;
use wire::ErrorCode;

use super::{Outcome, send};
use crate::json::{self, Json, object, write};
use crate::page::{now, window};
use crate::signal::Signal;

const NAME: &str = "ifex-waiting";
/// As long as an unconfirmed signature lives at the clearing house.
const MILLISECONDS: f64 = wire::limit::CONFIRM_DAYS as f64 * 86_400_000.0;

/// What is kept for a petition.
#[derive(Clone)]
pub struct Kept {
    /// The petition's slug.
    pub petition: String,
    /// When it is forgotten, in milliseconds since 1970.
    pub until: f64,
    /// What became of it.
    pub state: State,
}

/// What became of a signature that was kept. Once it is decided, nothing of the signature is kept.
#[derive(Clone, PartialEq)]
pub enum State {
    /// It waits; this is the body.
    Waiting(String),
    /// The clearing house has it.
    Sent,
    /// The clearing house did not take it.
    Refused(ErrorCode),
}

thread_local! {
    /// What is kept, as far as this page knows.
    static KEPT: RefCell<Option<Signal<Vec<Kept>>>> = const { RefCell::new(None) };
    static SENDING: Cell<bool> = const { Cell::new(false) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

/// What is kept, to be followed.
pub fn all() -> Signal<Vec<Kept>> {
    KEPT.with_borrow_mut(|kept| kept.get_or_insert_with(|| Signal::new(read())).clone())
}

/// Sends what waits, at once and whenever the browser says that the line is back.
pub fn start() {
    if read().is_empty() || LISTENING.replace(true) {
        return;
    }
    let again = Closure::<dyn Fn()>::new(try_again).into_js_value();
    let _ = window().add_event_listener_with_callback("online", again.unchecked_ref());
    try_again();
}

/// Keeps a body in the place of any other for the petition; false where the browser keeps nothing.
pub fn keep(petition: &str, body: &str) -> bool {
    let state = State::Waiting(body.to_owned());
    let done = put(petition, Some(Kept { petition: petition.to_owned(), until: now() + MILLISECONDS, state }));
    start();
    done
}

/// Forgets what is kept for a petition.
pub fn forget(petition: &str) {
    put(petition, None);
}

/// Sends what waits.
pub fn try_again() {
    let waits = read().iter().any(|kept| matches!(kept.state, State::Waiting(_)));
    if waits && !SENDING.replace(true) {
        spawn_local(async {
            for kept in read() {
                if let State::Waiting(body) = &kept.state {
                    decide(&kept, body).await;
                }
            }
            SENDING.set(false);
        });
    }
}

async fn decide(kept: &Kept, body: &str) {
    let outcome = send(&kept.petition, body, &|_| ()).await;
    let state = match &outcome {
        Outcome::Taken => State::Sent,
        Outcome::Faults(_) => State::Refused(ErrorCode::Fields),
        Outcome::Refused(code) if !outcome.may_pass() => State::Refused(*code),
        _ => return,
    };
    // The signer may have removed it while it was on its way.
    if read().iter().any(|now| now.petition == kept.petition && now.state == kept.state) {
        put(&kept.petition, Some(Kept { state, ..kept.clone() }));
    }
}

/// Writes what is kept for a petition; another tab may have written since.
fn put(petition: &str, kept: Option<Kept>) -> bool {
    let mut list = read();
    list.retain(|kept| kept.petition != petition);
    list.extend(kept);
    let written = storage().is_some_and(|storage| {
        if list.is_empty() { storage.remove_item(NAME) } else { storage.set_item(NAME, &text(&list)) }.is_ok()
    });
    all().set(if written { list } else { read() });
    written
}

fn read() -> Vec<Kept> {
    let text = storage().and_then(|storage| storage.get_item(NAME).ok().flatten());
    let list = text.and_then(|text| json::parse(&text)).map(|list| list.items()).unwrap_or_default();
    list.iter().filter_map(one).filter(|kept| kept.until > now()).collect()
}

fn one(json: &JsValue) -> Option<Kept> {
    let text = |name| json.field(name).and_then(|value| value.text());
    let state = match (text("body"), text("refused")) {
        (Some(body), _) => State::Waiting(body),
        (None, Some(code)) => State::Refused(ErrorCode::parse(&code)?),
        (None, None) => State::Sent,
    };
    Some(Kept { petition: text("petition")?, until: json.field("until")?.number()?, state })
}

fn text(list: &[Kept]) -> String {
    let one = |kept: &Kept| {
        let (body, refused) = match &kept.state {
            State::Waiting(body) => (Some(body.as_str()), None),
            State::Sent => (None, None),
            State::Refused(code) => (None, Some(code.as_str())),
        };
        object(&[
            ("petition", (&kept.petition).into()),
            ("until", kept.until.into()),
            ("body", body.into()),
            ("refused", refused.into()),
        ])
    };
    write(&list.iter().map(one).collect::<js_sys::Array>())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
