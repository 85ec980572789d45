//! Who runs a command, for the audit log.

use std::env;

use clap::Args;

use crate::store::account::Actor;

/// Characters of a name at most.
const LONGEST: usize = 40;

/// Who runs this command.
#[derive(Args)]
pub struct Operator {
    /// Who does this, for the audit log; else the operating system's user.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

impl Operator {
    /// The name as the audit log has it.
    pub fn actor(self) -> Result<Actor, String> {
        let user = || ["USER", "LOGNAME"].iter().find_map(|name| env::var(name).ok()).filter(|name| !name.is_empty());
        let uid = || format!("uid {}", rustix::process::getuid().as_raw());
        let name = self.by.or_else(user).unwrap_or_else(uid);
        if name.trim().is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
            return Err(format!("--by must be a name of 1 to {LONGEST} characters"));
        }
        Ok(Actor::Operator(name.trim().to_owned()))
    }
}
