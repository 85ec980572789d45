//! The desk: pages for editors and administrators, without JavaScript. Everything but signing in and following an
//! invitation asks for a [`Session`].

mod account;
mod endorsements;
mod guard;
mod home;
mod invite;
mod layout;
mod log;
mod review;
mod session;
mod sign_in;

use std::sync::{Arc, LazyLock};

use axum::{
    Router,
    http::HeaderMap,
    middleware::from_fn_with_state,
    response::Response,
    routing::{get, post},
};

use super::{
    files,
    pages::{self, fixed},
};
use crate::{app::App, blob::Blob};

pub use layout::{Section, page};
pub use session::{Administrator, Session};

static STYLE: LazyLock<Arc<Blob>> = LazyLock::new(|| fixed(include_str!("desk/desk.css"), "text/css; charset=utf-8"));

/// The desk's addresses.
pub fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    Router::new()
        .route("/desk", get(home::show))
        .route("/desk/sign-in", get(sign_in::ask).post(sign_in::sign_in))
        .route("/desk/sign-out", post(sign_in::sign_out).get(home::lead))
        .route("/desk/invite/{token}", get(invite::ask).post(invite::set_up))
        .route("/desk/endorsements", get(endorsements::show))
        .route("/desk/endorsements/{key}", post(endorsements::decide))
        .route("/desk/endorsements/{key}/logo", get(endorsements::logo))
        .route("/desk/account", get(account::show))
        .route("/desk/account/passphrase", post(account::passphrase).get(home::lead))
        .route("/desk/account/recovery", post(account::recovery).get(home::lead))
        .route("/desk/log", get(log::show))
        .route("/desk/review", get(review::show))
        .route("/desk/review/decide", post(review::decide).get(home::lead))
        .route("/desk/review/undo", post(review::undo).get(home::lead))
        .layer(from_fn_with_state(Arc::clone(app), guard::guard))
        .route("/desk/desk.css", get(style))
        .layer(from_fn_with_state(Arc::clone(app), pages::guard))
}

async fn style(headers: HeaderMap) -> Response {
    files::reply(&headers, Arc::clone(&STYLE)).await
}
