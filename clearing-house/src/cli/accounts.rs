//! `clearing-house accounts`.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{import::open_store, operator::Operator};
use crate::{
    clock::{self, Clock, Seconds},
    config::Config,
    store::account::{AccountStore, Actor, AuditEntry, Deed},
};

/// Lines that one look at the audit log takes from the database.
const LINES: u32 = 500;

/// List or disable the desk's accounts, and read the audit log.
#[derive(Args)]
pub struct Accounts {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Every account: name, role, state, last sign-in.
    List,
    /// Take an account its passphrase, second factor and sessions, at once. It can be invited anew.
    Disable {
        /// The account's name.
        name: String,
        #[command(flatten)]
        operator: Operator,
    },
    /// Who did what at the desk and on the server, newest first: time (UTC), who, what, to what, parted by tabs.
    Log {
        /// How many lines; 0 for all.
        #[arg(long, value_name = "LINES", default_value_t = 50)]
        most: u32,
    },
}

impl Accounts {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<ExitCode, String> {
        let store = open_store(config)?;
        match self.what {
            What::List => {
                for account in store.accounts().await.map_err(|e| e.to_string())? {
                    let seen = account.signed_in.map_or_else(|| "never".to_owned(), time);
                    println!("{}\t{}\t{}\t{seen}", account.name, account.role.as_str(), account.state.as_str());
                }
                Ok(ExitCode::SUCCESS)
            }
            What::Disable { name, operator } => {
                let (by, now) = (operator.actor()?, Clock::default().now());
                if !store.disable_account(name.clone(), by, now).await.map_err(|e| e.to_string())? {
                    return Err(format!("there is no account {name:?}; `clearing-house accounts list` names them"));
                }
                println!("{name} is disabled and signed out");
                Ok(ExitCode::SUCCESS)
            }
            What::Log { most } => log(&store, most).await,
        }
    }
}

async fn log(store: &impl AccountStore, most: u32) -> Result<ExitCode, String> {
    let (mut before, mut left) = (None, if most == 0 { u32::MAX } else { most });
    loop {
        let lines = store.audit_log(before, left.min(LINES)).await.map_err(|e| e.to_string())?;
        lines.iter().for_each(print);
        left -= u32::try_from(lines.len()).unwrap_or(left).min(left);
        before = lines.last().map(|line| line.key);
        if before.is_none() || left == 0 {
            return Ok(ExitCode::SUCCESS);
        }
    }
}

fn print(line: &AuditEntry) {
    let who = match &line.by {
        Actor::Account(name) => name.clone(),
        Actor::Operator(name) => format!("{name} (on the server)"),
        Actor::Stranger => "unknown".into(),
    };
    println!("{}\t{who}\t{}\t{}", time(line.time), line.deed.map_or("unknown", Deed::as_str), line.object);
}

/// To the minute, `2005-11-15 10:30`.
fn time(time: Seconds) -> String {
    clock::rfc3339(time).chars().take(16).map(|c| if c == 'T' { ' ' } else { c }).collect()
}
