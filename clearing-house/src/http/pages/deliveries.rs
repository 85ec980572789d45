//! What was handed over of a petition's signatures: the signed receipts, and a script that checks them. All of it can be
//! read without the script.

use std::sync::{Arc, LazyLock};

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use i18n::{LANGUAGES, delivery::Messages};
use maud::{Markup, html};
use wire::{DeliveryReceipt, SignedReceipt, route};

use super::{super::files, Asked, Page, failed, fixed, missing, parts};
use crate::{app::App, blob::Blob};

/// Characters of a receipt at most: a title and a target in four-byte letters, escaped, and three hashes.
const RECEIPT: usize = 20_000;

static SCRIPT: LazyLock<Arc<Blob>> =
    LazyLock::new(|| fixed(include_str!("deliveries/deliveries.js"), "text/javascript; charset=utf-8"));
static CHECK: LazyLock<Arc<Blob>> =
    LazyLock::new(|| fixed(include_str!("deliveries/receipt.js"), "text/javascript; charset=utf-8"));

/// The script that works the form.
pub async fn script(headers: HeaderMap) -> Response {
    files::reply(&headers, Arc::clone(&SCRIPT)).await
}

/// The checks, which know no page.
pub async fn receipt_script(headers: HeaderMap) -> Response {
    files::reply(&headers, Arc::clone(&CHECK)).await
}

/// The page.
pub async fn show(State(app): State<Arc<App>>, Path(slug): Path<String>, asked: Asked) -> Response {
    let petition = match app.store.petition(slug).await {
        Ok(Some(petition)) => petition,
        Ok(None) => return missing(&app, &asked),
        Err(error) => return failed(&app, &asked, &error),
    };
    let receipts = match app.store.receipts(petition.slug.clone()).await {
        Ok(receipts) => receipts,
        Err(error) => return failed(&app, &asked, &error),
    };
    let Some((lang, version)) = petition.version(asked.words.language.tag) else { return missing(&app, &asked) };
    let words = words(&asked);
    let (foreign_lang, dir) = parts::foreign(&asked.words, lang);
    let content = html! {
        p.back {
            a href=(asked.link(&route::petition_page(&petition.slug, asked.words.language.tag))) { (words.delivery_back()) }
        }
        h1 { (words.delivery_title()) }
        p.lead lang=[foreign_lang] dir=[dir] { (version.title) }
        @if petition.sample { p.notice { (asked.words.page.page_petition_sample_note()) } }
        p { (words.delivery_intro()) }
        p { (words.delivery_limit()) }
        @if let Some(erased) = petition.erased { p.notice { (words.delivery_erased(&asked.words.day(erased))) } }
        @if receipts.is_empty() { p.notice { (words.delivery_none()) } }
        @for receipt in receipts.iter().rev() { (delivery(&asked, words, receipt)) }
        @if !receipts.is_empty() {
            p { a href=(asked.plain(&route::deliveries(&petition.slug))) { (words.delivery_file()) } }
        }
        (checks(&app, &asked, words))
    };
    Page::new(&asked, words.delivery_title(), content)
        .canonical(format!("petitions/{}/deliveries", petition.slug), LANGUAGES.iter().collect())
        .with_module("deliveries.js")
        .reply(&app)
}

fn words(asked: &Asked) -> &'static Messages {
    i18n::icu::delivery(asked.words.language)
}

/// The link to the page.
pub fn link(asked: &Asked, petition: &str) -> Markup {
    html! {
        a href=(asked.link(&route::deliveries_page(petition, asked.words.language.tag))) { (words(asked).delivery_title()) }
    }
}

/// That who signed was erased, where it was.
pub fn erased(asked: &Asked, petition: &crate::store::Petition) -> Markup {
    html! {
        @if let Some(time) = petition.erased { p.notice { (words(asked).delivery_erased(&asked.words.day(time))) } }
    }
}

/// One delivery, as its receipt has it.
fn delivery(asked: &Asked, words: &Messages, signed: &SignedReceipt) -> Markup {
    let Ok(receipt) = serde_json::from_str::<DeliveryReceipt>(&signed.payload) else { return html! {} };
    let DeliveryReceipt { lang, target, delivery, frozen, delivered, signatures, taken_back, in_all, .. } = &receipt;
    let (foreign_lang, dir) = parts::foreign(&asked.words, lang);
    let date = |day: &str| html! { time datetime=(day) { (asked.words.date(day)) } };
    let number = |number: u64| html! { (asked.words.number(number)) };
    let mut facts = vec![
        (words.delivery_day(), date(delivered)),
        (words.delivery_signatures(), number(signatures.saturating_sub(*taken_back))),
        (words.delivery_taken_back(), number(*taken_back)),
        (words.delivery_in_all(), number(*in_all)),
        (words.delivery_frozen(), date(frozen)),
        (words.delivery_log(), number(receipt.log_size)),
        (asked.words.page.count_root(), html! { code dir="ltr" { (receipt.log_root) } }),
        (words.delivery_digest(), html! { code dir="ltr" { (receipt.digest) } }),
    ];
    if !target.is_empty() {
        facts.insert(0, (words.delivery_to(), html! { span lang=[foreign_lang] dir=[dir] { (target) } }));
    }
    html! {
        section {
            h2 { (words.delivery_heading(*delivery)) }
            dl.receipt {
                @for (name, value) in facts {
                    dt { (name) }
                    dd { (value) }
                }
            }
            // Shown by the script, as the form is.
            p { button.check-this hidden type="button" { (words.delivery_check_button()) } }
            details {
                summary { (words.delivery_receipt()) }
                pre.receipt dir="ltr" {
                    code { (serde_json::to_string(signed).unwrap_or_default()) }
                }
            }
        }
    }
}

/// What can be checked, here and elsewhere.
fn checks(app: &App, asked: &Asked, words: &Messages) -> Markup {
    let outcomes = [
        ("working", words.delivery_working(), ""),
        ("whole", words.delivery_whole(), "good"),
        ("genuine", words.delivery_genuine(), "good"),
        ("forked", words.delivery_forked(), "withdrawn"),
        ("changed", words.delivery_changed(), "withdrawn"),
        ("other-key", words.delivery_other_key(), "withdrawn"),
        ("invalid", words.delivery_invalid(), ""),
        ("old-browser", words.delivery_old_browser(), ""),
    ];
    html! {
        section #checks data-base=(asked.plain("")) data-key=(app.public_key) {
            h2 { (words.delivery_check_title()) }
            noscript { p.notice { (words.delivery_needs_script()) } }
            // Shown by the script; without it it would lead nowhere.
            form #check-receipt hidden method="post" autocomplete="off" {
                p { (words.delivery_check_text()) }
                label for="receipt" { (words.delivery_check_label()) }
                textarea.receipt #receipt name="receipt" required rows="6" maxlength=(RECEIPT) spellcheck="false" dir="ltr" {}
                button type="submit" { (words.delivery_check_button()) }
            }
            div role="status" {}
            @for (outcome, text, class) in outcomes {
                template data-outcome=(outcome) { p.notice.(class) { (text) } }
            }
            h2 { (words.delivery_how_title()) }
            p { (words.delivery_how_text()) }
            p dir="ltr" { code { "clearing-house check-receipt FILE --key " (app.public_key) } }
        }
    }
}
