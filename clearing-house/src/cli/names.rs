//! `clearing-house names`.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{import::open_store, operator::Operator};
use crate::{clock::Clock, config::Config, store::PartnerStore};

/// Take names off the public list that are none, or that harm somebody.
#[derive(Args)]
pub struct Names {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Show a name no longer. Its signatures stay what they are, and count; who does it is noted in the audit log, the name
    /// is not.
    Hide {
        /// The petition's name in addresses.
        petition: String,
        /// The name, just as the list has it.
        name: String,
        #[command(flatten)]
        operator: Operator,
    },
}

impl Names {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<ExitCode, String> {
        let What::Hide { petition, name, operator } = self.what;
        let (store, by) = (open_store(config)?, operator.actor()?);
        let hidden = store.hide_name(petition.clone(), name, by, Clock::default().now()).await;
        match hidden.map_err(|e| e.to_string())? {
            None => Err(format!("there is no petition {petition:?}")),
            Some(0) => Err(format!("nobody shows this name under {petition}; give it just as the list has it")),
            Some(number) => {
                println!("{number} hidden");
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}
