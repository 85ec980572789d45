//! `desk/account`: the own passphrase and recovery codes.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    body::Body,
    extract::{ConnectInfo, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use maud::{Markup, html};

use super::{
    Section, Session, invite,
    layout::{notice, refusal},
    page,
    sign_in::FORM,
};
use crate::{
    account::{self, Asker, PASSPHRASE_MIN, Refused},
    app::App,
    http::{
        client,
        form::Form,
        pages::{failed, layout::Asked},
    },
};

/// The two forms.
pub async fn show(State(app): State<Arc<App>>, session: Session, asked: Asked) -> Response {
    let changed = asked.get("changed").map(|_| {
        html! { p.notice.good role="status" { (asked.words.desk.desk_account_changed()) } }
    });
    forms(&app, &asked, &session, StatusCode::OK, changed)
}

/// Changes the passphrase.
pub async fn passphrase(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    session: Session,
    asked: Asked,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Ok(entered) = Form::read(FORM, &headers, body).await else { return unread(&app, &asked) };
    let asker = asker(&app, &session, &headers, peer, entered.get("code"));
    let (old, new, again) = (entered.get("old"), entered.get("passphrase"), entered.get("again"));
    match account::change_passphrase(&app, &asker, old, new, again).await {
        Ok(None) => super::session::elsewhere(&asked.link("desk/account?changed=1")),
        Ok(Some(unfit)) => {
            let note = html! { div.errors role="alert" { p { (invite::says(&asked.words, unfit)) } } };
            forms(&app, &asked, &session, StatusCode::UNPROCESSABLE_ENTITY, Some(note))
        }
        Err(refused) => refuse(&app, &asked, &session, refused),
    }
}

/// Makes new recovery codes, and shows them this once.
pub async fn recovery(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    session: Session,
    asked: Asked,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Ok(entered) = Form::read(FORM, &headers, body).await else { return unread(&app, &asked) };
    let asker = asker(&app, &session, &headers, peer, entered.get("code"));
    match account::renew_recovery(&app, &asker).await {
        Ok(codes) => {
            let words = asked.words.desk;
            let content = html! {
                h1 { (words.desk_account_recovery()) }
                (invite::codes(&asked.words, &codes))
                p { a.button href=(asked.link("desk")) { (words.desk_nav_home()) } }
            };
            page(&app, &asked, &session, Section::Home, words.desk_account_recovery(), content)
        }
        Err(refused) => refuse(&app, &asked, &session, refused),
    }
}

fn asker<'a>(app: &App, session: &'a Session, headers: &HeaderMap, peer: SocketAddr, code: &'a str) -> Asker<'a> {
    let client = client::address(headers, peer, app.config.http.trusted_hops);
    Asker { name: &session.name, session: session.token_hash, client, code }
}

fn refuse(app: &App, asked: &Asked, session: &Session, refused: Refused) -> Response {
    let (status, seconds, note) = match refusal(asked, asked.words.desk.desk_account_wrong(), refused) {
        Ok(told) => told,
        Err(error) => return failed(app, asked, &error),
    };
    let mut response = forms(app, asked, session, status, Some(note));
    if let Some(seconds) = seconds {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn unread(app: &App, asked: &Asked) -> Response {
    notice(app, asked, StatusCode::BAD_REQUEST, asked.words.desk.desk_form_failed())
}

fn forms(app: &App, asked: &Asked, session: &Session, status: StatusCode, note: Option<Markup>) -> Response {
    let words = asked.words.desk;
    let content = html! {
        h1 { (words.desk_account_title()) }
        @if let Some(note) = note { (note) }
        h2 { (words.desk_account_passphrase()) }
        form.entry method="post" action=(asked.link("desk/account/passphrase")) {
            input hidden name="name" value=(session.name) autocomplete="username";
            label for="old" { (words.desk_account_old()) }
            input id="old" name="old" type="password" required autocomplete="current-password";
            label for="passphrase" { (words.desk_account_new()) }
            p.quiet id="passphrase-hint" { (words.desk_passphrase_hint(PASSPHRASE_MIN as u64)) }
            input id="passphrase" name="passphrase" type="password" required autocomplete="new-password"
                minlength=(PASSPHRASE_MIN) aria-describedby="passphrase-hint";
            label for="again" { (words.desk_passphrase_again()) }
            input id="again" name="again" type="password" required autocomplete="new-password";
            (code(asked, "code"))
            button.go type="submit" { (words.desk_account_passphrase()) }
        }
        h2 { (words.desk_account_recovery()) }
        p { (words.desk_recovery_left(u64::from(session.recovery_left))) " " (words.desk_account_recovery_text()) }
        form.entry method="post" action=(asked.link("desk/account/recovery")) {
            (code(asked, "recovery-code"))
            button.go type="submit" { (words.desk_account_recovery()) }
        }
    };
    let mut response = page(app, asked, session, Section::Home, words.desk_account_title(), content);
    *response.status_mut() = status;
    response
}

fn code(asked: &Asked, id: &str) -> Markup {
    html! {
        label for=(id) { (asked.words.desk.desk_invite_code()) }
        input id=(id) name="code" required maxlength="20" inputmode="numeric" autocomplete="one-time-code" dir="ltr";
    }
}
