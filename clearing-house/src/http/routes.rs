//! Every address, grouped by who calls it.

use std::sync::Arc;

use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    routing::{get, post},
};

use super::{
    answers, assets, confirmations, cors, deliveries, desk, endorsements, health, listings, live, log, names, pages,
    petitions, proofs, refusal, requests, signatures, snapshot,
};
use crate::app::App;

/// The router of the whole server.
pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .nest("/v1", api())
        .merge(embedding())
        .merge(readers(&app))
        .merge(desk::routes(&app))
        .merge(operators())
        .fallback(pages::not_found)
        .layer(from_fn(log::log))
        .with_state(app)
}

/// The widget, the site and mirrors, from any origin.
fn api() -> Router<Arc<App>> {
    Router::new()
        .route("/snapshot/manifest.json", get(snapshot::manifest))
        .route("/snapshot/{file}", get(snapshot::file))
        .route("/live", get(live::stream))
        .route("/petitions/{slug}", get(petitions::show))
        .route("/petitions/{slug}/signatures", post(signatures::create))
        .route("/petitions/{slug}/names", get(names::list))
        .route("/petitions/{slug}/endorsements", get(endorsements::list).post(endorsements::create))
        .route("/logos/{file}", get(endorsements::logo))
        .route("/petitions/{slug}/deliveries", get(deliveries::list))
        .route("/petitions/{slug}/log/inclusion", post(proofs::inclusion))
        .route("/petitions/{slug}/log/consistency", get(proofs::consistency))
        .route("/petitions/{slug}/log/leaves", get(proofs::leaves))
        .route("/confirmations", post(confirmations::create))
        .route("/confirmations/look", post(confirmations::look))
        .route("/withdrawals", post(confirmations::withdrawn))
        .route("/opportunities", get(listings::opportunities))
        .route("/exchange", get(listings::exchange))
        .route("/requests", post(requests::create))
        .route("/answers", post(answers::find))
        .fallback(refusal::not_found)
        .method_not_allowed_fallback(refusal::method)
        .layer(from_fn(refusal::guard))
        .layer(from_fn(cors::open))
}

/// Partners' pages.
fn embedding() -> Router<Arc<App>> {
    Router::new()
        .route("/embed.js", get(assets::embed))
        .route("/embed.json", get(assets::pin))
        .route("/embed-{rest}", get(assets::pinned))
        .route("/widget/{*path}", get(assets::widget))
        .layer(from_fn(cors::open))
        .route("/frame", get(pages::frame::show))
        .route("/frame.js", get(pages::frame::script))
}

/// People with a browser, with or without JavaScript.
fn readers(app: &Arc<App>) -> Router<Arc<App>> {
    Router::new()
        .route("/", get(pages::home::show))
        .route("/alerts", get(pages::alerts::list))
        .route("/alerts/{id}", get(pages::alerts::show))
        .route("/petitions/{slug}", get(pages::petitions::show))
        .route("/petitions/{slug}/sign", get(pages::sign::show).post(pages::sign::submit))
        .route("/petitions/{slug}/signed", get(pages::sign::signed))
        .route("/petitions/{slug}/names", get(pages::names::show))
        .route("/petitions/{slug}/letter", get(pages::letter::show))
        .route("/petitions/{slug}/endorse", get(pages::endorse::show).post(pages::endorse::submit))
        .route("/endorsements/{token}", get(pages::endorse::answer::ask).post(pages::endorse::answer::confirm))
        .route(
            "/endorsements/{token}/withdraw",
            get(pages::endorse::answer::ask_withdrawal).post(pages::endorse::answer::withdraw),
        )
        .route("/petitions/{slug}/count", get(pages::count::show))
        .route("/partners/{slug}/{secret}", get(pages::partners::show))
        .route("/petitions/{slug}/deliveries", get(pages::deliveries::show))
        .route("/deliveries.js", get(pages::deliveries::script))
        .route("/receipt.js", get(pages::deliveries::receipt_script))
        .route("/count.js", get(pages::count::script))
        .route("/proof.js", get(pages::count::proof_script))
        .route("/opportunities", get(pages::opportunities::list))
        .route("/opportunities.ics", get(pages::opportunities::deadlines))
        .route("/opportunities.atom", get(pages::opportunities::news))
        .route("/opportunities/{slug}", get(pages::opportunities::show))
        .route("/confirm/{token}", get(pages::confirm::ask).post(pages::confirm::confirm))
        .route("/confirm.js", get(pages::confirm::script))
        .route("/withdraw/{token}", get(pages::withdraw::ask).post(pages::withdraw::withdraw))
        .route("/page.css", get(pages::style))
        .layer(from_fn_with_state(Arc::clone(app), pages::guard))
}

/// Whoever runs the server.
fn operators() -> Router<Arc<App>> {
    Router::new().route("/healthz", get(health::alive)).route("/readyz", get(health::ready))
}
