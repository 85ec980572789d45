//! Who is at the desk: an extractor for handlers.

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
    response::Response,
};

use super::layout::notice;
pub use crate::http::pages::layout::elsewhere;
use crate::{
    account::Cookie,
    app::App,
    http::pages::{failed, layout::Asked},
    keys::{self, Hash},
    store::account::{Actor, Role},
};

/// Somebody who signed in: an editor or an administrator. Whoever did not is led to the sign-in.
#[derive(Clone, Debug)]
pub struct Session {
    /// The account's name.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Recovery codes that are left.
    pub recovery_left: u32,
    /// Hash of the session's secret.
    pub(super) token_hash: Hash,
}

impl Session {
    /// Who it is, for the audit log.
    pub fn actor(&self) -> Actor {
        Actor::Account(self.name.clone())
    }
}

impl FromRequestParts<Arc<App>> for Session {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let asked = Asked::of(app, parts.uri.query(), &parts.headers);
        let secret = Cookie::of(&app.public_url).and_then(|cookie| cookie.find(&parts.headers));
        let Some(token_hash) = secret.map(|secret| keys::sha256(secret.as_bytes())) else {
            return Err(elsewhere(&asked.link("desk/sign-in")));
        };
        match app.store.session(token_hash, app.clock.now()).await {
            Ok(Some(account)) => {
                Ok(Self { name: account.name, role: account.role, recovery_left: account.recovery_left, token_hash })
            }
            Ok(None) => Err(elsewhere(&asked.link("desk/sign-in"))),
            Err(error) => Err(failed(app, &asked, &error)),
        }
    }
}

/// An administrator.
#[derive(Clone, Debug)]
pub struct Administrator(pub Session);

impl FromRequestParts<Arc<App>> for Administrator {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let session = Session::from_request_parts(parts, app).await?;
        if session.role == Role::Administrator {
            return Ok(Self(session));
        }
        let asked = Asked::of(app, parts.uri.query(), &parts.headers);
        Err(notice(app, &asked, StatusCode::FORBIDDEN, asked.words.desk.desk_forbidden_text()))
    }
}
