//! What somebody at the desk changes of the own account. Each change asks for a code of the app once more: an open session
//! alone, at a machine left for a moment, changes nothing for good.

use std::net::IpAddr;

use super::{
    Refused, SecondFactor, Unfit, recovery,
    sign_in::{no_random, second_factor},
};
use crate::{
    app::App,
    keys::Hash,
    store::{
        StoreError,
        account::{Credentials, NewCredentials},
    },
};

/// Somebody at the desk who wants to change something.
pub struct Asker<'a> {
    /// The account's name.
    pub name: &'a str,
    /// Hash of the session's secret.
    pub session: Hash,
    /// From where.
    pub client: IpAddr,
    /// A code of the app.
    pub code: &'a str,
}

/// Changes the passphrase. What the new one lacks is told before the old one is looked at.
pub async fn change_passphrase(
    app: &App,
    asker: &Asker<'_>,
    old: &str,
    new: &str,
    again: &str,
) -> Result<Option<Unfit>, Refused> {
    if let Some(unfit) = Unfit::of(asker.name, new, again) {
        return Ok(Some(unfit));
    }
    let (known, code) = prove(app, asker).await?;
    let same = app.desk.passphrases.verify(old, Some(known.passphrase)).await?;
    let passphrase = Some(app.desk.passphrases.hash(new).await?);
    finish(app, asker, code.filter(|_| same), passphrase, None).await.map(|()| None)
}

/// Makes new recovery codes in the place of all others.
pub async fn renew_recovery(app: &App, asker: &Asker<'_>) -> Result<Vec<String>, Refused> {
    let (known, code) = prove(app, asker).await?;
    let codes = recovery::make().map_err(no_random)?;
    let hashes = codes.iter().filter_map(|code| recovery::hash(&app.secret, &known.seed, code)).collect();
    finish(app, asker, code, None, Some(hashes)).await?;
    Ok(codes)
}

/// The account, and the step of the code where it is right.
async fn prove(app: &App, asker: &Asker<'_>) -> Result<(Credentials, Option<i64>), Refused> {
    let now = app.clock.now();
    app.desk.attempts.begin(asker.name, asker.client, now).map_err(Refused::Often)?;
    let known = app.store.credentials(asker.name.to_owned()).await?;
    let known = known.ok_or_else(|| StoreError::Internal("a session of no account".into()))?;
    let code = second_factor(app, &known.seed, asker.name)?.check(asker.code, now);
    Ok((known, code))
}

async fn finish(
    app: &App,
    asker: &Asker<'_>,
    code: Option<i64>,
    passphrase: Option<String>,
    recovery: Option<Vec<Hash>>,
) -> Result<(), Refused> {
    let (session, now) = (asker.session, app.clock.now());
    let Some(code) = code else { return Err(Refused::Wrong) };
    let new = NewCredentials { session, code, passphrase, recovery, step: SecondFactor::step(now), now };
    if !app.store.change_credentials(new).await? {
        return Err(Refused::Wrong);
    }
    app.desk.attempts.succeeded(asker.name, asker.client);
    Ok(())
}
