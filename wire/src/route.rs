//! Where things are, relative to the clearing house's base address. The base may have a path, so none begins with `/`.

/// The loader that partners embed.
pub const EMBED: &str = "embed.js";
/// The [`crate::Pin`] of the loader as it is now.
pub const PIN: &str = "embed.json";
/// Folder of the widget's hashed, immutable files.
pub const WIDGET: &str = "widget/";
/// The snapshot's signed root.
pub const MANIFEST: &str = "v1/snapshot/manifest.json";
/// Server-sent events. `?petition={slug}`, repeated at most [`crate::limit::LIVE_PETITIONS`] times, asks for counts.
pub const LIVE: &str = "v1/live";

/// A loader that stays what it is, by the SHA-256 of its bytes in base64url.
pub fn pinned_embed(hash: &str) -> String {
    format!("embed-{hash}.js")
}

/// A file of the snapshot by its hash.
pub fn snapshot_file(hash: &str) -> String {
    format!("v1/snapshot/{hash}.json")
}

/// `GET` a [`crate::Petition`] with its live count; `?lang=` chooses the language.
pub fn petition(slug: &str) -> String {
    format!("v1/petitions/{slug}")
}

/// `POST` a [`crate::NewSignature`].
pub fn signatures(slug: &str) -> String {
    format!("v1/petitions/{slug}/signatures")
}

/// `POST` a [`crate::NewConfirmation`], for a [`crate::Confirmation`].
pub const CONFIRMATIONS: &str = "v1/confirmations";
/// `POST` a [`crate::NewConfirmation`], for a [`crate::Look`].
pub const LOOK: &str = "v1/confirmations/look";
/// `POST` a [`crate::NewConfirmation`], for a [`crate::Withdrawal`].
pub const WITHDRAWALS: &str = "v1/withdrawals";
/// Begins the fragment by which a confirmation mail leads back to a partner's page; the token follows.
pub const CONFIRM_FRAGMENT: &str = "#ifex-confirm=";

/// `POST` a [`crate::NewRequest`].
pub const REQUESTS: &str = "v1/requests";
/// `POST` a [`crate::AnswerQuery`].
pub const ANSWERS: &str = "v1/answers";

/// `GET` a list of [`crate::Opportunity`] in a language.
pub fn opportunities(lang: &str) -> String {
    format!("v1/opportunities?lang={lang}")
}

/// `GET` a list of [`crate::ExchangeEntry`] in a language.
pub fn exchange(lang: &str) -> String {
    format!("v1/exchange?lang={lang}")
}

/// The list of alerts as a page, readable without JavaScript.
pub const ALERTS_PAGE: &str = "alerts";

/// An alert as a page.
pub fn alert_page(id: &str, lang: &str) -> String {
    format!("alerts/{id}?lang={lang}")
}

/// A petition as a page.
pub fn petition_page(slug: &str, lang: &str) -> String {
    format!("petitions/{slug}?lang={lang}")
}

/// Where the confirmation mail leads.
pub fn confirm_page(token: &str, lang: &str) -> String {
    format!("confirm/{token}?lang={lang}")
}

/// Where a mail's link leads by which a signature is withdrawn, or disowned.
pub fn withdraw_page(token: &str, lang: &str) -> String {
    format!("withdraw/{token}?lang={lang}")
}

/// The list of opportunities as a page, readable without JavaScript.
pub const OPPORTUNITIES_PAGE: &str = "opportunities";

/// An opportunity as a page.
pub fn opportunity_page(slug: &str, lang: &str) -> String {
    format!("opportunities/{slug}?lang={lang}")
}

/// An opportunity's deadline for a calendar (RFC 5545).
pub fn opportunity_calendar(slug: &str, lang: &str) -> String {
    format!("opportunities/{slug}.ics?lang={lang}")
}

/// Every deadline for a calendar to subscribe to (RFC 5545).
pub fn opportunities_calendar(lang: &str) -> String {
    format!("opportunities.ics?lang={lang}")
}

/// The opportunities as an Atom feed (RFC 4287).
pub fn opportunities_feed(lang: &str) -> String {
    format!("opportunities.atom?lang={lang}")
}

/// `POST` a [`crate::InclusionQuery`].
pub fn log_inclusion(slug: &str) -> String {
    format!("v1/petitions/{slug}/log/inclusion")
}

/// `GET` a [`crate::Consistency`].
pub fn log_consistency(slug: &str, from: u64, to: u64) -> String {
    format!("v1/petitions/{slug}/log/consistency?from={from}&to={to}")
}

/// `GET` up to [`crate::limit::LOG_LEAVES`] of the [`crate::Leaf`]s from a place on.
pub fn log_leaves(slug: &str, from: u64) -> String {
    format!("v1/petitions/{slug}/log/leaves?from={from}")
}

/// `GET` the petition's list of [`crate::SignedReceipt`].
pub fn deliveries(slug: &str) -> String {
    format!("v1/petitions/{slug}/deliveries")
}

/// What was handed over, with the receipts, as a page.
pub fn deliveries_page(slug: &str, lang: &str) -> String {
    format!("petitions/{slug}/deliveries?lang={lang}")
}

/// How a petition's number came about, as a page.
pub fn count_page(slug: &str, lang: &str) -> String {
    format!("petitions/{slug}/count?lang={lang}")
}

/// `GET` [`crate::Names`]; `&before=` asks for those before a place that a reply named.
pub fn names(slug: &str) -> String {
    format!("v1/petitions/{slug}/names")
}

/// The names that signers chose to show, as a page.
pub fn names_page(slug: &str, lang: &str) -> String {
    format!("petitions/{slug}/names?lang={lang}")
}

/// `POST` of the plain form, by which a petition is signed without JavaScript.
pub fn sign_page(slug: &str, lang: &str) -> String {
    format!("petitions/{slug}/sign?lang={lang}")
}

/// What the plain form leads to once it is taken.
pub fn signed_page(slug: &str, lang: &str) -> String {
    format!("petitions/{slug}/signed?lang={lang}")
}

/// What a partner brought, as a page; the secret stands in the link that `clearing-house partners link` makes.
pub fn partner_page(slug: &str, secret: &str) -> String {
    format!("partners/{slug}/{secret}")
}

/// `POST` a [`crate::NewEndorsement`]; `GET` [`crate::Endorsements`].
pub fn endorsements(slug: &str) -> String {
    format!("v1/petitions/{slug}/endorsements")
}

/// A logo by the SHA-256 of its bytes in base64url.
pub fn logo(hash: &str) -> String {
    format!("v1/logos/{hash}.png")
}

/// The joint letter with the organisations under it, as a page.
pub fn letter_page(slug: &str, lang: &str) -> String {
    format!("petitions/{slug}/letter?lang={lang}")
}

/// The form by which an organisation signs.
pub fn endorse_page(slug: &str, lang: &str) -> String {
    format!("petitions/{slug}/endorse?lang={lang}")
}

/// Where the mail to an organisation's representative leads.
pub fn endorsement_page(token: &str, lang: &str) -> String {
    format!("endorsements/{token}?lang={lang}")
}

/// Where the representative takes it back, or says that it was somebody else.
pub fn endorsement_withdrawal_page(token: &str, lang: &str) -> String {
    format!("endorsements/{token}/withdraw?lang={lang}")
}
