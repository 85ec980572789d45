//! `desk/sign-in` and `desk/sign-out`.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    body::Body,
    extract::{ConnectInfo, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use maud::{Markup, html};

use super::{
    Session,
    layout::{notice, outside, refusal},
    session::elsewhere,
};
use crate::{
    account::{self, Cookie},
    app::App,
    http::{
        client,
        form::Form,
        pages::{failed, layout::Asked},
    },
};

/// Bytes of the desk's forms at most: passphrases in any script, percent-encoded, twice.
pub(super) const FORM: usize = 16 * 1_024;

/// The form.
pub async fn ask(State(app): State<Arc<App>>, asked: Asked) -> Response {
    let out = asked.get("out").is_some().then(|| asked.words.desk.desk_signed_out());
    let note = out.map(|text| html! { p.notice.good role="status" { (text) } });
    form(&app, &asked, StatusCode::OK, "", note)
}

/// Takes it.
pub async fn sign_in(
    State(app): State<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    asked: Asked,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let words = asked.words.desk;
    let Ok(entered) = Form::read(FORM, &headers, body).await else {
        return notice(&app, &asked, StatusCode::BAD_REQUEST, words.desk_form_failed());
    };
    let client = client::address(&headers, peer, app.config.http.trusted_hops);
    let name = entered.get("name");
    match account::sign_in(&app, client, name, entered.get("passphrase"), entered.get("code")).await {
        Ok(secret) => {
            let mut response = elsewhere(&asked.link("desk"));
            set(&app, &mut response, |cookie| cookie.set(&secret));
            response
        }
        Err(refused) => match refusal(&asked, words.desk_sign_in_wrong(), refused) {
            Ok((status, seconds, note)) => {
                let mut response = form(&app, &asked, status, name, Some(note));
                if let Some(seconds) = seconds {
                    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
                }
                response
            }
            Err(error) => failed(&app, &asked, &error),
        },
    }
}

/// Ends the session.
pub async fn sign_out(State(app): State<Arc<App>>, session: Session, asked: Asked) -> Response {
    if let Err(error) = app.store.sign_out(session.token_hash, session.actor(), app.clock.now()).await {
        return failed(&app, &asked, &error);
    }
    let mut response = elsewhere(&asked.link("desk/sign-in?out=1"));
    set(&app, &mut response, Cookie::forget);
    response
}

fn set(app: &App, response: &mut Response, cookie: impl FnOnce(Cookie) -> String) {
    let value = Cookie::of(&app.public_url).and_then(|found| HeaderValue::from_str(&cookie(found)).ok());
    if let Some(value) = value {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
}

fn form(app: &App, asked: &Asked, status: StatusCode, name: &str, note: Option<Markup>) -> Response {
    let words = asked.words.desk;
    let content = html! {
        h1 { (words.desk_sign_in_title()) }
        @if let Some(note) = note { (note) }
        form.entry method="post" action=(asked.link("desk/sign-in")) {
            label for="name" { (words.desk_name()) }
            input id="name" name="name" value=(name) required maxlength="40" autocomplete="username"
                autocapitalize="none" spellcheck="false" dir="ltr";
            label for="passphrase" { (words.desk_passphrase()) }
            input id="passphrase" name="passphrase" type="password" required autocomplete="current-password";
            label for="code" { (words.desk_code()) }
            p.quiet id="code-hint" { (words.desk_code_hint()) }
            input id="code" name="code" required maxlength="40" autocomplete="one-time-code" autocapitalize="none"
                spellcheck="false" dir="ltr" aria-describedby="code-hint";
            button.go type="submit" { (words.desk_sign_in()) }
        }
        p.note { (words.desk_sign_in_help()) }
    };
    outside(app, asked, status, words.desk_sign_in_title(), content)
}
