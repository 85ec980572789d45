//! Signing without JavaScript: a plain form, in which every fault is told at once and every entry kept, and the page that
//! follows it. What is sealed in a browser else is sealed here, in memory; nothing of it is written in clear.

mod entries;
mod form;
pub(super) mod words;

use std::{net::SocketAddr, sync::Arc};

use axum::{
    body::Body,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use maud::{Markup, html};
use wire::{ErrorCode, ErrorReply, PetitionState, limit, route};

use super::{
    super::{client, form::Form, refusal::Refusal},
    Asked, Page, failed,
    field::Told,
    layout::elsewhere,
    letter, missing,
    parts::{self, Rank},
};
use crate::{
    app::App,
    clock,
    signing::{self, Sender, Way},
    store::Petition,
};
use entries::Entries;

/// The form on a page of its own.
pub async fn show(State(app): State<Arc<App>>, Path(slug): Path<String>, asked: Asked) -> Response {
    match app.store.petition(slug).await {
        Ok(Some(petition)) => page(&app, &asked, &petition, &Entries::default(), None),
        Ok(None) => missing(&app, &asked),
        Err(error) => failed(&app, &asked, &error),
    }
}

/// Takes the form.
pub async fn submit(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(slug): Path<String>,
    asked: Asked,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let petition = match app.store.petition(slug).await {
        Ok(Some(petition)) => petition,
        Ok(None) => return missing(&app, &asked),
        Err(error) => return failed(&app, &asked, &error),
    };
    // A page of somebody else's could send its visitors' browsers here with entries that they never saw: they see the
    // form instead. Browsers too old to tell are believed, as a confirmation by mail follows anyway.
    if headers.get("sec-fetch-site").is_some_and(|site| site != "same-origin") {
        let mut response = page(&app, &asked, &petition, &Entries::default(), None);
        *response.status_mut() = StatusCode::FORBIDDEN;
        return response;
    }
    let client = client::address(&headers, peer, app.config.http.trusted_hops);
    let (entries, taken) = match Form::read(limit::SIGNATURE_BODY, &headers, body).await {
        Ok(form) => {
            let entries = Entries::of(&form);
            let taken = match app.rate.check(client, app.clock.now()) {
                Ok(()) => take(&app, client, &petition, &entries, asked.words.language.tag).await,
                Err(seconds) => Err(Refusal::rate_limited(seconds)),
            };
            (entries, taken)
        }
        Err(code) => (Entries::default(), Err(code.into())),
    };
    match taken {
        // The same entries again under the same key, sealed anew: it is in already.
        Ok(()) | Err(Refusal { reply: ErrorReply { code: ErrorCode::KeyConflict, .. }, .. }) => {
            elsewhere(&asked.plain(&route::signed_page(&petition.slug, asked.words.language.tag)))
        }
        Err(refusal) => {
            let retry_after = refusal.retry_after;
            let mut response = page(&app, &asked, &petition, &entries, Some(&refusal.reply));
            if let Some(seconds) = retry_after {
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            response
        }
    }
}

async fn take(
    app: &App,
    client: std::net::IpAddr,
    petition: &Petition,
    entries: &Entries,
    lang: &str,
) -> Result<(), Refusal> {
    if !is_open(app, petition) {
        return Err(ErrorCode::PetitionClosed.into());
    }
    let faults = entries.faults(lang);
    if !faults.is_empty() {
        return Err(Refusal::fields(faults));
    }
    let new = entries.seal(app, petition, lang)?;
    let sender = Sender { client, origin: None, way: Way::Plain };
    signing::take(app, &sender, petition.slug.clone(), new).await
}

/// After the form; nothing in its address says who signed.
pub async fn signed(State(app): State<Arc<App>>, Path(slug): Path<String>, asked: Asked) -> Response {
    let petition = match app.store.petition(slug).await {
        Ok(Some(petition)) => petition,
        Ok(None) => return missing(&app, &asked),
        Err(error) => return failed(&app, &asked, &error),
    };
    let page = asked.words.page;
    let content = html! {
        h1 { (page.signer_sent_title()) }
        (letter::subject(&asked, &petition))
        p { (page.signer_sent_text()) }
        p { (page.plain_not_arrived()) }
        (letter::back(&asked, &petition))
    };
    Page::new(&asked, page.signer_sent_title(), content).private().reply(&app)
}

/// The form in the petition's own page, where the widget takes its place once it runs. Where scripts run, a link to the form
/// alone stands for it: what somebody enters there stays, however late the widget comes.
pub fn embedded(asked: &Asked, petition: &Petition) -> Markup {
    let widget = i18n::icu::widget(asked.words.language);
    let alone = asked.plain(&route::sign_page(&petition.slug, asked.words.language.tag));
    html! {
        div.plain {
            p.alone { a.button.go href=(alone) { (widget.sign_submit()) } }
            h2 { (widget.sign_submit()) }
            (form::view(asked, petition, &Entries::default(), &Told::default(), Rank::Third))
        }
    }
}

/// The form alone: without the widget, which would take its place and the entries with it.
fn page(app: &App, asked: &Asked, petition: &Petition, entries: &Entries, refused: Option<&ErrorReply>) -> Response {
    let widget = i18n::icu::widget(asked.words.language);
    let told = words::told(asked, refused);
    let content = html! {
        (letter::back(asked, petition))
        h1 { (widget.sign_submit()) }
        (letter::subject(asked, petition))
        @if petition.sample { p.notice { (asked.words.page.page_petition_sample_note()) } }
        @if let Some((lang, version)) = petition.version(asked.words.language.tag) {
            @let (lang, dir) = parts::foreign(&asked.words, lang);
            details.body {
                summary { (widget.petition_read_more()) }
                div lang=[lang] dir=[dir] { (parts::paragraphs(&version.text)) }
            }
        }
        @if is_open(app, petition) { (form::view(asked, petition, entries, &told, Rank::Second)) }
        @else { p.notice { (asked.words.page.page_petition_closed()) } }
    };
    // Read out first, so that nobody takes the page for the one that follows.
    let title = match told.whole() {
        Some(told) => format!("{told} – {}", widget.sign_submit()),
        None => widget.sign_submit().to_owned(),
    };
    let mut response = Page::new(asked, &title, content).private().reply(app);
    if let Some(reply) = refused {
        *response.status_mut() = StatusCode::from_u16(reply.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    }
    response
}

fn is_open(app: &App, petition: &Petition) -> bool {
    petition.state_on(&clock::day(app.clock.now())) == PetitionState::Open
}
