//! `desk/invite/{token}`: sets an invited account up. Looking at the page changes nothing: mail scanners follow links.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use maud::{Markup, html};

use super::{
    layout::{notice, outside, role},
    sign_in::FORM,
};
use crate::{
    account::{self, PASSPHRASE_MAX, PASSPHRASE_MIN, SetUp, Unfit, Weakness},
    app::App,
    http::{
        form::Form,
        pages::{
            failed,
            layout::{Asked, Page},
        },
    },
    keys,
    lang::Words,
    store::{Stored, account::Invitation},
};

/// The form.
pub async fn ask(State(app): State<Arc<App>>, Path(token): Path<String>, asked: Asked) -> Response {
    match standing(&app, &token).await {
        Ok(Some(invitation)) => form(&app, &asked, &invitation, &[]),
        Ok(None) => gone(&app, &asked),
        Err(error) => failed(&app, &asked, &error),
    }
}

/// Takes it.
pub async fn set_up(
    State(app): State<Arc<App>>,
    Path(token): Path<String>,
    asked: Asked,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Ok(entered) = Form::read(FORM, &headers, body).await else {
        return notice(&app, &asked, StatusCode::BAD_REQUEST, asked.words.desk.desk_form_failed());
    };
    let invitation = match standing(&app, &token).await {
        Ok(Some(invitation)) => invitation,
        Ok(None) => return gone(&app, &asked),
        Err(error) => return failed(&app, &asked, &error),
    };
    let (passphrase, again) = (entered.get("passphrase"), entered.get("again"));
    match account::set_up(&app, &token, &invitation, passphrase, again, entered.get("code")).await {
        Ok(SetUp::Done(codes)) => ready(&app, &asked, &codes),
        Ok(SetUp::Unfit(unfit)) => form(&app, &asked, &invitation, &unfit),
        Ok(SetUp::Gone) => gone(&app, &asked),
        Err(error) => failed(&app, &asked, &error),
    }
}

async fn standing(app: &App, token: &str) -> Stored<Option<Invitation>> {
    app.store.invitation(keys::sha256(token.as_bytes()), app.clock.now()).await
}

fn gone(app: &App, asked: &Asked) -> Response {
    let (words, title) = (asked.words.desk, asked.words.page.error_title());
    let content = html! {
        h1 { (title) }
        p { (words.desk_invite_gone()) }
        p { a href=(asked.link("desk/sign-in")) { (words.desk_sign_in_title()) } }
    };
    outside(app, asked, StatusCode::NOT_FOUND, title, content)
}

fn ready(app: &App, asked: &Asked, codes: &[String]) -> Response {
    let words = asked.words.desk;
    let content = html! {
        h1 { (words.desk_ready_title()) }
        (self::codes(&asked.words, codes))
        p { a.button href=(asked.link("desk/sign-in")) { (words.desk_sign_in_title()) } }
    };
    Page::new(asked, words.desk_ready_title(), content).with_desk(html! {}).said_once().reply(app)
}

/// Recovery codes, which are shown once.
pub(super) fn codes(words: &Words, codes: &[String]) -> Markup {
    html! {
        p { (words.desk.desk_ready_text()) }
        ul.codes dir="ltr" { @for code in codes { li { code { (code) } } } }
    }
}

fn form(app: &App, asked: &Asked, invitation: &Invitation, unfit: &[Unfit]) -> Response {
    let words = asked.words.desk;
    let factor = match account::second_factor(app, &invitation.seed, &invitation.name) {
        Ok(factor) => factor,
        Err(error) => return failed(app, asked, &error),
    };
    let link = factor.link().unwrap_or_default();
    let bad = |field: &str| unfit.iter().any(|fault| field_of(*fault) == field).then_some("true");
    let content = html! {
        h1 { (words.desk_invite_title()) }
        @if !unfit.is_empty() { (errors(&asked.words, unfit)) }
        p { (words.desk_invite_for(&invitation.name, role(&asked.words, invitation.role))) }
        // To this very address, which has the token.
        form.entry method="post" {
            h2 { (words.desk_invite_passphrase()) }
            // So that password managers know whose passphrase it is.
            input hidden name="name" value=(invitation.name) autocomplete="username";
            label for="passphrase" { (words.desk_passphrase()) }
            p.quiet id="passphrase-hint" { (words.desk_passphrase_hint(PASSPHRASE_MIN as u64)) }
            input id="passphrase" name="passphrase" type="password" required autocomplete="new-password"
                minlength=(PASSPHRASE_MIN) aria-describedby="passphrase-hint" aria-invalid=[bad("passphrase")];
            label for="again" { (words.desk_passphrase_again()) }
            input id="again" name="again" type="password" required autocomplete="new-password"
                aria-invalid=[bad("again")];
            h2 { (words.desk_invite_app()) }
            p { (words.desk_invite_app_text()) }
            (square(asked, &link))
            p { (words.desk_invite_key()) " " code dir="ltr" { (factor.key()) } }
            p { a.button href=(link) { (words.desk_invite_open()) } }
            h2 { (words.desk_invite_prove()) }
            label for="code" { (words.desk_invite_code()) }
            input id="code" name="code" required maxlength="20" inputmode="numeric" autocomplete="one-time-code"
                dir="ltr" aria-invalid=[bad("code")];
            button.go type="submit" { (words.desk_invite_button()) }
        }
    };
    let status = if unfit.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    outside(app, asked, status, words.desk_invite_title(), content)
}

/// A link as a square to scan, dark on light in any theme: scanners want it so.
fn square(asked: &Asked, link: &str) -> Markup {
    let Some((side, path)) = account::square(link) else { return html! {} };
    html! {
        svg.square viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(asked.words.desk.desk_invite_square())
            shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

fn errors(words: &Words, unfit: &[Unfit]) -> Markup {
    html! {
        div.errors role="alert" {
            p { (words.desk.desk_errors()) }
            ul { @for fault in unfit { li { a href=(format!("#{}", field_of(*fault))) { (says(words, *fault)) } } } }
        }
    }
}

const fn field_of(fault: Unfit) -> &'static str {
    match fault {
        Unfit::Passphrase(_) => "passphrase",
        Unfit::Differs => "again",
        Unfit::Code => "code",
    }
}

/// What a fault is, in words.
pub(super) fn says(words: &Words, fault: Unfit) -> Markup {
    let words = words.desk;
    match fault {
        Unfit::Passphrase(Weakness::Short) => html! { (words.desk_passphrase_short(PASSPHRASE_MIN as u64)) },
        Unfit::Passphrase(Weakness::Long) => html! { (words.desk_passphrase_long(PASSPHRASE_MAX as u64)) },
        Unfit::Passphrase(Weakness::Plain) => html! { (words.desk_passphrase_plain()) },
        Unfit::Differs => html! { (words.desk_passphrase_differs()) },
        Unfit::Code => html! { (words.desk_code_wrong()) },
    }
}
