//! Controlled lists in words.

use wire::SignatureState;

use super::condition::NO_PARTNER;
use crate::{
    http::desk::log::moment,
    lang::Words,
    store::{
        Doubt,
        review::{Condition, Decision, ReviewState},
    },
};

/// A state of signatures.
pub fn state(words: &Words, state: SignatureState) -> &'static str {
    match state {
        SignatureState::Pending => words.desk.desk_state_pending(),
        SignatureState::Suspect => words.desk.desk_state_suspect(),
        SignatureState::Confirmed => words.desk.desk_state_confirmed(),
        SignatureState::Withdrawn => words.desk.desk_state_withdrawn(),
        SignatureState::Invalidated => words.desk.desk_state_invalidated(),
    }
}

/// Why a signature is doubtful.
pub fn doubt(words: &Words, doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Range => words.desk.desk_doubt_range(),
        Doubt::Domain => words.desk.desk_doubt_domain(),
        Doubt::Flood => words.desk.desk_doubt_flood(),
    }
}

/// What is decided.
pub fn decision(words: &Words, decision: Decision) -> &'static str {
    match decision {
        Decision::Invalidate => words.desk.desk_decision_invalidate(),
        Decision::Clear => words.desk.desk_decision_clear(),
    }
}

/// How far a decision is.
pub fn progress(words: &Words, state: ReviewState) -> &'static str {
    match state {
        ReviewState::Running => words.desk.desk_review_running(),
        ReviewState::Done => words.desk.desk_review_done(),
        ReviewState::Undoing => words.desk.desk_review_undoing(),
        ReviewState::Undone => words.desk.desk_review_undone(),
        ReviewState::Redoing => words.desk.desk_review_redoing(),
    }
}

/// A condition: what is restricted, and to what.
pub fn condition(words: &Words, condition: &Condition) -> Vec<(&'static str, String)> {
    let desk = words.desk;
    let domain = condition.domain.clone().or_else(|| condition.domain_tag.clone());
    let partner = condition.partner.as_ref().map(|slug| match slug.as_str() {
        "" | NO_PARTNER => desk.desk_review_partner_none().to_owned(),
        slug => slug.to_owned(),
    });
    [
        (desk.desk_review_doubt(), condition.doubt.map(|reason| doubt(words, reason).to_owned())),
        (desk.desk_review_range(), condition.range.clone()),
        (desk.desk_review_domain(), domain),
        (desk.desk_review_since(), condition.since.map(|time| moment(words, time))),
        (desk.desk_review_before(), condition.before.map(|time| moment(words, time))),
        (desk.desk_review_lang(), condition.lang.as_deref().map(|tag| words.language_name(tag))),
        (desk.desk_review_partner(), partner),
        (desk.desk_review_state(), condition.state.map(|found| state(words, found).to_owned())),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect()
}
