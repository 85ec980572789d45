//! Ways to pass the petition on: plain links, nothing loaded from anybody.

use std::rc::Rc;

use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::model::Model;
use crate::page::{document, encoded, window};
use crate::signal::Signal;
use crate::texts::Texts;
use crate::view::{El, button, el, p};

/// Services that take a text by address. Signal has no such address; its users copy the link.
const SERVICES: [(&str, &str, &str); 4] = [
    ("whatsapp", "WhatsApp", "https://wa.me/?text="),
    ("telegram", "Telegram", "https://t.me/share/url?url="),
    ("mastodon", "Mastodon", "https://share.joinmastodon.org/#text="),
    ("bluesky", "Bluesky", "https://bsky.app/intent/compose?text="),
];

/// The row of channels.
pub fn view(model: &Rc<Model>, texts: Texts, title: &str) -> El {
    let link = page();
    let words = texts.share_text(title);
    let both = encoded(&[&words, " ", &link].concat());
    let mail = ["mailto:?subject=", &encoded(title), "&body=", &both].concat();
    let mut channels: Vec<El> = copy(model, texts, &link).into_iter().collect();
    channels.push(channel(model, "email", texts.share_email(), &mail));
    for (name, label, address) in SERVICES {
        let address = match name {
            "telegram" => [address, &encoded(&link), "&text=", &encoded(&words)].concat(),
            _ => [address, &both].concat(),
        };
        channels.push(channel(model, name, label, &address).attr("target", "_blank"));
    }
    let items = channels.into_iter().map(|channel| el("li").child(channel)).collect();
    el("div")
        .attr("part", "share")
        .child(el("h3").text(texts.share_title()))
        .child(el("ul").class("share").children(items))
}

fn channel(model: &Rc<Model>, name: &'static str, label: &str, address: &str) -> El {
    let model = model.clone();
    el("a")
        .class("button")
        .attr("href", address)
        .attr("rel", "noopener noreferrer")
        .text(label)
        .on("click", move |_| model.emit("ifex-share", "channel", name.into()))
}

/// The button that copies the address; a page without TLS has no clipboard to write to.
fn copy(model: &Rc<Model>, texts: Texts, link: &str) -> Option<El> {
    if !window().is_secure_context() {
        return None;
    }
    let (model, link, copied) = (model.clone(), link.to_owned(), Signal::new(false));
    let (label, said) = (copied.clone(), copied.clone());
    let copy = button("button", move || {
        model.emit("ifex-share", "channel", "copy".into());
        let promise = window().navigator().clipboard().write_text(&link);
        let copied = copied.clone();
        spawn_local(async move { copied.set(JsFuture::from(promise).await.is_ok()) });
    });
    let copy = copy.text_live(move || if *label.get() { texts.share_copied() } else { texts.share_copy() }.to_owned());
    let status = p("hidden-text", "")
        .attr("role", "status")
        .text_live(move || if *said.get() { texts.share_copied().to_owned() } else { String::new() });
    Some(el("span").child(copy).child(status))
}

/// The host page's own address, without what may be personal in its query.
fn page() -> String {
    let canonical = document().query_selector("link[rel=canonical]").ok().flatten();
    let canonical = canonical.and_then(|link| link.get_attribute("href")).filter(|href| href.starts_with("https://"));
    canonical.unwrap_or_else(|| {
        let location = window().location();
        [location.origin().unwrap_or_default(), location.pathname().unwrap_or_default()].concat()
    })
}
