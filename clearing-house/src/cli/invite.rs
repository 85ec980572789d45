//! `clearing-house invite`.

use std::process::ExitCode;

use clap::Args;

use super::{import::open_store, operator::Operator};
use crate::{
    account::{self, Cookie},
    clock::Clock,
    config::Config,
    keys,
    store::account::{AccountStore, INVITATION, NewInvitation, Role},
};

/// Invite somebody to the desk: prints a one-time link. Whoever opens it chooses a passphrase and connects an
/// authenticator app. An account that lost either is disabled and invited anew.
#[derive(Args)]
pub struct Invite {
    /// By which the person signs in: 2 to 40 of a–z, 0–9, `.`, `-` and `_`.
    name: String,
    /// What the account may do: `editor` or `administrator`.
    #[arg(long, value_parser = role)]
    role: Role,
    #[command(flatten)]
    operator: Operator,
}

impl Invite {
    /// Invites.
    pub async fn run(self, config: &Config) -> Result<ExitCode, String> {
        let name = self.name;
        if !account::is_name(&name) {
            return Err(format!(
                "{name:?} is no name for an account; give 2 to 40 of a-z, 0-9, `.`, `-` and `_`, such as `ana.example`"
            ));
        }
        let base = config.public_url(config.http.listen);
        if Cookie::of(&base).is_none() {
            return Err(format!(
                "the desk opens over https only, and `public_url` is {base}; set it to the https address"
            ));
        }
        let store = open_store(config)?;
        let token = account::secret().map_err(|e| e.to_string())?;
        let invitation = NewInvitation {
            name: name.clone(),
            role: self.role,
            token_hash: keys::sha256(token.as_bytes()),
            seed: keys::random().map_err(|e| e.to_string())?,
            by: self.operator.actor()?,
            now: Clock::default().now(),
        };
        if !store.invite(invitation).await.map_err(|e| e.to_string())? {
            return Err(format!(
                "{name} has an account that works; to give a new passphrase and second factor, run \
                 `clearing-house accounts disable {name}` first"
            ));
        }
        println!("{base}desk/invite/{token}");
        eprintln!(
            "For {name}, {}; good once, for {} hours. Hand it over where nobody else reads along: whoever opens it \
             first has the account.",
            self.role.as_str(),
            INVITATION / 3_600
        );
        Ok(ExitCode::SUCCESS)
    }
}

fn role(text: &str) -> Result<Role, String> {
    Role::parse(text).ok_or_else(|| {
        let roles: Vec<_> = Role::ALL.iter().map(|role| role.as_str()).collect();
        format!("the roles are {}", roles.join(" and "))
    })
}
