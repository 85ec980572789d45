//! Signing in, and setting an invited account up.

use std::net::IpAddr;

use super::{Passphrases, SecondFactor, Weakness, is_name, recovery};
use crate::{
    app::App,
    keys::{self, Hash},
    store::{
        StoreError, Stored,
        account::{Followed, Invitation, Proof, SignIn},
    },
};

/// Why nobody was signed in.
#[derive(Debug)]
pub enum Refused {
    /// Name, passphrase or code is wrong, or the code was used before; it is not told which.
    Wrong,
    /// Too many failed of late: try again after so many seconds.
    Often(u32),
    /// The store failed.
    Store(StoreError),
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Checks name, passphrase and code together, and begins a session; gives the session's secret. Whatever is wrong, the
/// same work is done.
pub async fn sign_in(app: &App, client: IpAddr, name: &str, passphrase: &str, code: &str) -> Result<String, Refused> {
    let now = app.clock.now();
    let name = name.trim().to_lowercase();
    app.desk.attempts.begin(&name, client, now).map_err(Refused::Often)?;
    let known = if is_name(&name) { app.store.credentials(name.clone()).await? } else { None };
    let (account, hash, seed) = match known {
        Some(known) => (Some(known.account), Some(known.passphrase), known.seed),
        None => (None, None, [0; 32]),
    };
    let same = app.desk.passphrases.verify(passphrase, hash).await?;
    let proof = proof(app, &seed, &name, code)?.filter(|_| same);
    let secret = secret()?;
    let session = keys::sha256(secret.as_bytes());
    let step = SecondFactor::step(now);
    if app.store.sign_in(SignIn { account, proof, session, step, now }).await? {
        app.desk.attempts.succeeded(&name, client);
        Ok(secret)
    } else {
        Err(Refused::Wrong)
    }
}

fn proof(app: &App, seed: &Hash, name: &str, code: &str) -> Stored<Option<Proof>> {
    // Names of a form that no account has get a second factor too, so that they take as long.
    let factor = second_factor(app, seed, if is_name(name) { name } else { "nobody" })?;
    let step = factor.check(code, app.clock.now()).map(Proof::Step);
    Ok(step.or(recovery::hash(&app.secret, seed, code).map(Proof::Recovery)))
}

/// What is wrong with what somebody entered to set an account up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// The passphrase cannot be taken.
    Passphrase(Weakness),
    /// It was typed differently the second time.
    Differs,
    /// The code is not what the app shows.
    Code,
}

impl Unfit {
    /// What a new passphrase, typed twice, lacks.
    pub fn of(name: &str, passphrase: &str, again: &str) -> Option<Self> {
        let weakness = Passphrases::weakness(name, passphrase).map(Self::Passphrase);
        weakness.or((passphrase != again).then_some(Self::Differs))
    }
}

/// What became of setting an account up.
#[derive(Debug)]
pub enum SetUp {
    /// It can sign in; here are the recovery codes, which are never shown again.
    Done(Vec<String>),
    /// Nothing was done for these reasons.
    Unfit(Vec<Unfit>),
    /// The invitation does not stand any more.
    Gone,
}

/// Sets an invited account up.
pub async fn set_up(
    app: &App,
    token: &str,
    invitation: &Invitation,
    passphrase: &str,
    again: &str,
    code: &str,
) -> Stored<SetUp> {
    let now = app.clock.now();
    let step = second_factor(app, &invitation.seed, &invitation.name)?.check(code, now);
    let passphrase_unfit = Unfit::of(&invitation.name, passphrase, again);
    let unfit: Vec<Unfit> = [passphrase_unfit, step.is_none().then_some(Unfit::Code)].into_iter().flatten().collect();
    let Some(step) = step.filter(|_| unfit.is_empty()) else { return Ok(SetUp::Unfit(unfit)) };
    let codes = recovery::make().map_err(no_random)?;
    let followed = Followed {
        token_hash: keys::sha256(token.as_bytes()),
        passphrase: app.desk.passphrases.hash(passphrase).await?,
        step,
        recovery: codes.iter().filter_map(|code| recovery::hash(&app.secret, &invitation.seed, code)).collect(),
        now,
    };
    Ok(if app.store.follow_invitation(followed).await? { SetUp::Done(codes) } else { SetUp::Gone })
}

/// The second factor of an account or invitation.
pub fn second_factor(app: &App, seed: &Hash, name: &str) -> Stored<SecondFactor> {
    SecondFactor::new(&app.secret, seed, name).map_err(|_| StoreError::Internal("no second factor".into()))
}

/// A secret for a link or a cookie: 32 random bytes in base64url.
pub fn secret() -> Stored<String> {
    keys::random().map(|bytes| keys::base64url(&bytes)).map_err(no_random)
}

/// What the store would say of a system without random bytes.
pub(super) fn no_random(_: std::io::Error) -> StoreError {
    StoreError::Unavailable("no random bytes from the system".into())
}
