//! One visit: the tab that signed is known again by the page that the mail's link opens beside it. What it is known by
//! lives in that tab's memory alone, so whoever only follows the link, such as a mail scanner, is not taken for it.

use std::cell::RefCell;
use std::time::Duration;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::json::{Json, object};
use crate::page::later;
use crate::signal::Signal;

/// The clearing house's own page of confirmation speaks the same.
const CHANNEL: &str = "ifex-signed";
/// How long another tab may take to answer; one that the browser has put to sleep does not.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// What a tab tells once it has confirmed.
#[derive(Clone)]
pub struct Confirmed {
    /// Which tab's signature it was.
    pub browser: String,
    /// Its receipt.
    pub receipt: Option<String>,
}

#[derive(Default)]
struct Tab {
    ours: Vec<String>,
    channel: Option<BroadcastChannel>,
    told: Option<Signal<Option<Confirmed>>>,
}

thread_local! {
    static TAB: RefCell<Tab> = RefCell::default();
}

/// What another tab has confirmed, to be followed.
pub fn told() -> Signal<Option<Confirmed>> {
    TAB.with_borrow_mut(|tab| tab.told.get_or_insert_with(|| Signal::new(None)).clone())
}

/// From now on this tab answers for a signature.
pub fn signed(browser: &str) {
    TAB.with_borrow_mut(|tab| {
        tab.ours.push(browser.to_owned());
        if tab.channel.is_none()
            && let Ok(channel) = BroadcastChannel::new(CHANNEL)
        {
            let answering = channel.clone();
            listen(&channel, move |said| hear(&answering, &said));
            tab.channel = Some(channel);
        }
    });
}

fn hear(channel: &BroadcastChannel, said: &JsValue) {
    let text = |name| said.field(name).and_then(|value| value.text());
    let ours = |browser: &String| TAB.with_borrow(|tab| tab.ours.contains(browser));
    if let Some(browser) = text("ask").filter(ours) {
        say(channel, "have", &browser, None);
    }
    if let Some(browser) = text("done").filter(ours) {
        told().set(Some(Confirmed { browser, receipt: text("receipt") }));
    }
}

/// Whether a tab beside this one signed.
pub async fn is_known(browser: &str) -> bool {
    let Ok(channel) = BroadcastChannel::new(CHANNEL) else { return false };
    let answer = Promise::new(&mut |answer: Function, _| {
        let (wanted, late) = (browser.to_owned(), answer.clone());
        listen(&channel, move |said| {
            if said.field("have").and_then(|have| have.text()).as_ref() == Some(&wanted) {
                let _ = answer.call1(&JsValue::UNDEFINED, &JsValue::TRUE);
            }
        });
        later(PATIENCE, move || drop(late.call0(&JsValue::UNDEFINED)));
    });
    say(&channel, "ask", browser, None);
    let known = JsFuture::from(answer).await.is_ok_and(|answer| answer.is_truthy());
    channel.close();
    known
}

/// Tells the tab that signed.
pub fn tell(confirmed: &Confirmed) {
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        say(&channel, "done", &confirmed.browser, confirmed.receipt.as_deref());
        channel.close();
    }
}

fn say(channel: &BroadcastChannel, what: &str, browser: &str, receipt: Option<&str>) {
    let _ = channel.post_message(&object(&[(what, browser.into()), ("receipt", receipt.into())]));
}

fn listen(channel: &BroadcastChannel, hear: impl Fn(JsValue) + 'static) {
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hear(event.data())).into_js_value();
    channel.set_onmessage(Some(hear.unchecked_ref()));
}
