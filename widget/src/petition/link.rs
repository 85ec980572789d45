//! The confirmation mail's link, opened on the page that has the petition.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use wire::{Confirmation, Look, SignatureState, route};

use super::model::{Link, Model, Stage};
use super::share;
use crate::config;
use crate::signal::effect;
use crate::signing::visit::{self, Confirmed};
use crate::signing::{Outcome, with_token};
use crate::texts::Texts;
use crate::view::{El, button, el, p};

/// Looks what the link is for. The tab that signed is known again, and then it confirms; anybody else is asked.
pub fn open(model: &Rc<Model>, token: String) {
    model.token.replace(token.clone());
    model.stage.set(Stage::Link(Link::Looking));
    let model = model.clone();
    spawn_local(async move {
        match with_token::<Look>(route::LOOK, &token).await {
            Ok(look) if look.state == SignatureState::Confirmed => confirm(&model, None).await,
            Ok(look) => match look.browser {
                Some(browser) if visit::is_known(&browser).await => confirm(&model, Some(browser)).await,
                _ => model.stage.set(Stage::Link(Link::Asking)),
            },
            Err(outcome) => failed(&model, outcome),
        }
    });
}

async fn confirm(model: &Model, browser: Option<String>) {
    let token = model.token.borrow().clone();
    match with_token::<Confirmation>(route::CONFIRMATIONS, &token).await {
        Ok(confirmation) => {
            if confirmation.petition == model.slug() {
                model.count(confirmation.confirmed);
            }
            let receipt = confirmation.receipt;
            if let Some(browser) = browser {
                visit::tell(&Confirmed { browser, receipt: receipt.clone() });
            }
            model.stage.set(Stage::Link(Link::Confirmed(receipt)));
        }
        Err(outcome) => failed(model, outcome),
    }
}

fn failed(model: &Model, outcome: Outcome) {
    model.stage.set(Stage::Link(match outcome {
        Outcome::Refused(code) => Link::Refused(code),
        _ => Link::Lost,
    }));
}

/// Where the link has led.
pub fn view(model: &Rc<Model>, link: &Link, texts: Texts, title: &str) -> Vec<El> {
    let heading = |words| el("h3").attr("tabindex", "-1").text(words);
    let notice = |class: &str, heading: &El| el("div").part("sent", class).child(heading.clone());
    let asked = heading(match link {
        Link::Confirmed(_) => texts.link_confirmed_title(),
        _ => texts.link_title(),
    });
    let shown = match link {
        Link::Looking => notice("notice", &asked).child(p("", texts.link_looking())),
        Link::Asking | Link::Lost => {
            let (again, lost) = (model.clone(), *link == Link::Lost);
            let confirm = button("go", move || {
                let model = again.clone();
                spawn_local(async move { confirm(&model, None).await });
            });
            notice("notice", &asked)
                .maybe(lost.then(|| p("error", texts.link_failed())))
                .child(confirm.text(texts.link_button()))
        }
        Link::Refused(code) => notice("notice", &asked).child(p("", texts.error(*code))),
        Link::Confirmed(receipt) => {
            let count = config::url(&route::count_page(&model.slug(), model.language));
            let check = || el("a").attr("href", &count).attr("target", "_blank").attr("rel", "noopener");
            notice("notice good", &asked)
                .child(p("", texts.link_confirmed_text()))
                .maybe(receipt.as_ref().map(|receipt| {
                    let receipt = el("code").attr("dir", "ltr").text(receipt);
                    p("quiet", texts.link_confirmed_receipt())
                        .text(" ")
                        .child(receipt)
                        .text(" ")
                        .child(check().text(texts.link_confirmed_check()))
                }))
                .child(p("quiet", texts.link_confirmed_withdraw()))
        }
    };
    let target = asked.clone();
    effect(move || target.focus());
    let share = matches!(link, Link::Confirmed(_)) && !title.is_empty();
    std::iter::once(shown).chain(share.then(|| share::view(model, texts, title))).collect()
}
