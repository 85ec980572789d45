//! `GET desk/log`: who did what, when.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use maud::{Markup, html};

use super::{Administrator, Section, page};
use crate::{
    app::App,
    clock,
    http::pages::{failed, layout::Asked},
    lang::Words,
    store::account::{Actor, AuditEntry, Deed},
};

/// Lines of a page.
const LINES: u32 = 100;

/// A page of the log, the newest line first.
pub async fn show(State(app): State<Arc<App>>, Administrator(session): Administrator, asked: Asked) -> Response {
    let before = asked.get("before").and_then(|text| text.parse().ok());
    let mut entries = match app.store.audit_log(before, LINES + 1).await {
        Ok(entries) => entries,
        Err(error) => return failed(&app, &asked, &error),
    };
    let more = entries.len() > LINES as usize;
    entries.truncate(LINES as usize);
    let oldest = entries.last().filter(|_| more).map(|entry| entry.key.to_string());
    let words = &asked.words;
    let content = html! {
        h1 { (words.desk.desk_log_title()) }
        p.lead { (words.desk.desk_log_text()) }
        @if entries.is_empty() { p { (words.desk.desk_log_none()) } } @else { (list(words, &entries)) }
        nav.pages {
            @if before.is_some() { a href=(asked.with(&[("before", None)])) { (words.desk.desk_log_newest()) } }
            @if let Some(oldest) = &oldest {
                a href=(asked.with(&[("before", Some(oldest))])) { (words.desk.desk_log_older()) }
            }
        }
    };
    page(&app, &asked, &session, Section::Log, words.desk.desk_log_title(), content)
}

fn list(words: &Words, entries: &[AuditEntry]) -> Markup {
    html! {
        ol.list.log {
            @for entry in entries {
                li {
                    span { (time(words, entry.time)) }
                    span { (who(words, &entry.by)) }
                    span { (deed(words, entry.deed)) @if !entry.object.is_empty() { ": " bdi { (entry.object) } } }
                }
            }
        }
    }
}

/// Day and minute, in UTC, as plain text.
pub fn moment(words: &Words, time: clock::Seconds) -> String {
    format!("{} {}", words.day(time), clock::rfc3339(time).get(11..16).unwrap_or_default())
}

/// Day and minute, in UTC.
pub fn time(words: &Words, time: clock::Seconds) -> Markup {
    let exact = clock::rfc3339(time);
    html! { time datetime=(exact) { (words.day(time)) " " bdi { (exact.get(11..16).unwrap_or_default()) } } }
}

/// Who did something.
pub fn who(words: &Words, by: &Actor) -> Markup {
    match by {
        Actor::Account(name) => html! { bdi { (name) } },
        Actor::Operator(name) => html! { (words.desk.desk_actor_operator(name)) },
        Actor::Stranger => html! { (words.desk.desk_actor_stranger()) },
    }
}

fn deed(words: &Words, deed: Option<Deed>) -> &'static str {
    let words = words.desk;
    match deed {
        None => words.desk_deed_unknown(),
        Some(Deed::AccountInvited) => words.desk_deed_account_invited(),
        Some(Deed::AccountSetUp) => words.desk_deed_account_set_up(),
        Some(Deed::AccountDisabled) => words.desk_deed_account_disabled(),
        Some(Deed::SignedIn) => words.desk_deed_signed_in(),
        Some(Deed::SignedInByRecovery) => words.desk_deed_signed_in_by_recovery(),
        Some(Deed::SignInRefused) => words.desk_deed_sign_in_refused(),
        Some(Deed::SignedOut) => words.desk_deed_signed_out(),
        Some(Deed::PassphraseChanged) => words.desk_deed_passphrase_changed(),
        Some(Deed::RecoveryRenewed) => words.desk_deed_recovery_renewed(),
        Some(Deed::SignaturesInvalidated) => words.desk_deed_signatures_invalidated(),
        Some(Deed::SignaturesCleared) => words.desk_deed_signatures_cleared(),
        Some(Deed::ReviewUndone) => words.desk_deed_review_undone(),
        Some(Deed::EndorsementApproved) => words.desk_deed_endorsement_approved(),
        Some(Deed::EndorsementRefused) => words.desk_deed_endorsement_refused(),
        Some(Deed::EndorsementWithdrawn) => words.desk_deed_endorsement_withdrawn(),
        Some(Deed::EndorsementPlaced) => words.desk_deed_endorsement_placed(),
        Some(Deed::PetitionClosed) => words.desk_deed_petition_closed(),
        Some(Deed::PetitionReopened) => words.desk_deed_petition_reopened(),
        Some(Deed::DeliveryMade) => words.desk_deed_delivery_made(),
        Some(Deed::DeliveryExported) => words.desk_deed_delivery_exported(),
        Some(Deed::DeliveryHandedOver) => words.desk_deed_delivery_handed_over(),
        Some(Deed::DeliveryCancelled) => words.desk_deed_delivery_cancelled(),
        Some(Deed::IdentitiesErased) => words.desk_deed_identities_erased(),
        Some(Deed::PartnerLinkMade) => words.desk_deed_partner_link_made(),
        Some(Deed::NameHidden) => words.desk_deed_name_hidden(),
    }
}
