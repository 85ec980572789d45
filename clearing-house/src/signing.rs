//! Taking a signature, whichever way it came: by the widget, or by the form that needs no script.

use std::{net::IpAddr, sync::Arc, time::Duration};

use tokio::time::{Instant, sleep_until};
use wire::{ErrorCode, Field, FieldError, NewSignature, Partner};

use crate::{
    app::App,
    guard::domain,
    http::refusal::Refusal,
    keys::{self, Hash},
    mail::Letter,
    partners,
    store::{SignOutcome, SignRequest, Stored},
};

/// How long taking a signature takes at the least. To write a first one takes some tenths of a millisecond longer than to
/// find that an address has signed; this is many times that, and too short for anybody to feel.
const TAKES: Duration = Duration::from_millis(10);

/// Where a signature comes from.
pub struct Sender<'a> {
    /// The client's address; it is never kept.
    pub client: IpAddr,
    /// The origin of the page, as the browser tells it.
    pub origin: Option<&'a str>,
    /// How it was sent.
    pub way: Way,
}

/// How a signature is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By a script, which can do work where that is asked for.
    Script,
    /// By a form without script.
    Plain,
}

/// Takes a signature; once this returns, it is durable. Whether the address had signed before shows in nothing.
pub async fn take(app: &App, sender: &Sender<'_>, slug: String, new: NewSignature) -> Result<(), Refusal> {
    let (now, taken) = (app.clock.now(), Instant::now() + TAKES);
    let faults = new.faults();
    if !faults.is_empty() {
        return Err(Refusal::fields(faults));
    }
    let too_many = match sender.way {
        Way::Script => app.guard.work(new.work.as_ref(), &new.key, now).map(|()| None).map_err(Refusal::work)?,
        Way::Plain => app.guard.plain(now),
    };
    let partner = partner(app, sender, &new).await?;
    let address = keys::canonical_address(&new.email);
    let domain = domain::of(&address);
    let verdict = app.guard.judge(sender.client, &slug, &domain, &new.key, now);
    let token = keys::base64url(&keys::random().map_err(|_| ErrorCode::Unavailable)?);
    let letter = Letter {
        address: new.email.trim().to_owned(),
        lang: new.lang.clone(),
        petition: slug.clone(),
        token: token.clone(),
        page: new.page.clone().filter(|page| partner.is_some() && partners::origin(page).as_deref() == sender.origin),
        number: None,
    };
    let request = SignRequest {
        email_hash: app.secret.hash("email", &address),
        domain_tag: domain::tag(&app.secret, &domain),
        range_tag: verdict.range_tag,
        doubt: verdict.doubt.or(too_many),
        letter: letter.wrap(&app.secret).map_err(|_| ErrorCode::Unavailable)?,
        token_hash: keys::sha256(token.as_bytes()),
        copies: new.sealed.iter().map(copy).collect::<Option<_>>().ok_or_else(unsealed)?,
        partner_key: partner.as_ref().and_then(|partner| keys::from_base64url(partner.key.as_deref()?)),
        partner: partner.map(|partner| partner.slug.clone()),
        browser: new.browser.as_deref().and_then(keys::from_base64url),
        digest: app.secret.hash("signature", &content(&slug, &new)?),
        slug,
        key: new.key,
        country: new.country,
        consent: new.consent,
        lang: new.lang,
        shown: new.shown.map(|name| name.trim().to_owned()),
        delayed: new.delayed,
        now,
    };
    match app.store.sign(request).await? {
        SignOutcome::Accepted { mail } => {
            if mail {
                app.mail.notify_one();
            }
            sleep_until(taken).await;
            Ok(())
        }
        SignOutcome::KeyConflict => Err(ErrorCode::KeyConflict.into()),
        SignOutcome::KeyOutdated => Err(ErrorCode::KeyOutdated.into()),
        SignOutcome::NotFound => Err(ErrorCode::NotFound.into()),
        SignOutcome::Closed => Err(ErrorCode::PetitionClosed.into()),
        SignOutcome::ConsentOutdated => {
            let fault = FieldError { field: Field::Consent, code: ErrorCode::Outdated, limit: None };
            Err(Refusal::fields(vec![fault]))
        }
    }
}

/// The partner that a signature names, where its page is on one of the partner's sites. A frame's page is ours; it tells
/// which page it stands in.
async fn partner(app: &App, sender: &Sender<'_>, new: &NewSignature) -> Stored<Option<Arc<Partner>>> {
    let Some(slug) = &new.partner else { return Ok(None) };
    let ours = partners::origin(&app.public_url);
    let told = new.page.as_deref().and_then(partners::origin);
    let origin =
        if sender.origin.is_some() && sender.origin == ours.as_deref() { told.as_deref() } else { sender.origin };
    let partner = app.partners.get(slug).await?;
    Ok(partner.filter(|partner| origin.is_some_and(|origin| partner.has(origin))))
}

/// All that a retry must repeat; the work is not, as it may be asked for at any time.
fn content(slug: &str, new: &NewSignature) -> Result<String, ErrorCode> {
    let new = NewSignature { work: None, ..new.clone() };
    serde_json::to_string(&new).map(|json| format!("{slug}\n{json}")).map_err(|_| ErrorCode::Internal)
}

/// A copy's key and sealed bytes; `None` where it is too short to have been sealed.
fn copy(copy: &wire::SealedCopy) -> Option<(Hash, Vec<u8>)> {
    let sealed: Vec<u8> = keys::from_base64url(&copy.text)?;
    (sealed.len() > seal::OVERHEAD).then_some((keys::from_base64url(&copy.to)?, sealed))
}

fn unsealed() -> Refusal {
    Refusal::fields(vec![FieldError { field: Field::Sealed, code: ErrorCode::Invalid, limit: None }])
}
