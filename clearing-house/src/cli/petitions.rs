//! `clearing-house petitions`.

mod deliver;
mod export;
mod list;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Subcommand};

use super::{import::open_store, operator::Operator};
use crate::{
    clock::Clock,
    config::Config,
    store::{DeliveryStore, Store},
};

/// Close petitions, hand signatures over, and erase who signed. Who does it is noted in the audit log.
#[derive(Args)]
pub struct Petitions {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// List petitions and deliveries, and what waits.
    List,
    /// End signing.
    Close {
        /// The petition's name in addresses.
        petition: String,
        #[command(flatten)]
        operator: Operator,
    },
    /// Let a closed petition be signed again.
    Reopen {
        /// The petition's name in addresses.
        petition: String,
        #[command(flatten)]
        operator: Operator,
    },
    /// Freeze every confirmed signature that is in no delivery yet as a new delivery.
    Deliver {
        /// The petition's name in addresses.
        petition: String,
        #[command(flatten)]
        operator: Operator,
    },
    /// Write an organisation's sealed copies of a delivery to a new file for `clearing-house unseal`.
    Export {
        /// The delivery's number.
        number: i64,
        /// The file; it must not exist.
        file: PathBuf,
        /// The organisation, as the petition names it; a partner, for those who agreed to hear from it; or a public key, such
        /// as a partner's earlier one.
        // One key in 64 begins with a hyphen.
        #[arg(long, value_name = "ORGANISATION", allow_hyphen_values = true)]
        to: String,
        #[command(flatten)]
        operator: Operator,
    },
    /// Say that a delivery was handed over, and publish the signed receipt. It cannot be undone.
    Delivered {
        /// The delivery's number.
        number: i64,
        /// Also write the receipt to this new file, to hand it over with the signatures.
        #[arg(long, value_name = "FILE.json")]
        receipt: Option<PathBuf>,
        #[command(flatten)]
        operator: Operator,
    },
    /// Set the signatures of a delivery free that was not handed over.
    CancelDelivery {
        /// The delivery's number.
        number: i64,
        #[command(flatten)]
        operator: Operator,
    },
    /// Erase who signed a closed petition, at once and for good; the numbers stay. Without it that happens `erase_days`
    /// after closing.
    Erase {
        /// The petition's name in addresses.
        petition: String,
        /// Although confirmed signatures were never delivered.
        #[arg(long)]
        undelivered_too: bool,
        #[command(flatten)]
        operator: Operator,
    },
}

impl Petitions {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<ExitCode, String> {
        let store = open_store(config)?;
        let now = Clock::default().now();
        let failed = |e: crate::store::StoreError| e.to_string();
        match self.what {
            What::List => list::run(&store, config).await?,
            What::Close { petition, operator } => {
                let by = operator.actor()?;
                store.close_petition(petition.clone(), by, now).await.map_err(failed)??;
                println!("{petition} is closed; who signed is erased in {} days", config.delivery.erase_days);
            }
            What::Reopen { petition, operator } => {
                let by = operator.actor()?;
                store.reopen_petition(petition.clone(), by, now).await.map_err(failed)??;
                println!("{petition} takes signatures again");
            }
            What::Deliver { petition, operator } => {
                let delivery = store.freeze(petition, operator.actor()?, now).await.map_err(failed)??;
                deliver::print(&delivery);
            }
            What::Export { number, file, to, operator } => {
                export::run(&store, number, file, to, operator.actor()?, now).await?;
            }
            What::Delivered { number, receipt, operator } => {
                deliver::run(&store, config, number, receipt, operator.actor()?, now).await?;
            }
            What::CancelDelivery { number, operator } => {
                store.cancel_delivery(number, operator.actor()?, now).await.map_err(failed)??;
                println!("delivery {number} is cancelled; its signatures wait for the next, and its exports are void");
            }
            What::Erase { petition, undelivered_too, operator } => {
                let by = operator.actor()?;
                if !undelivered_too {
                    list::all_delivered(&store, &petition).await?;
                }
                store.begin_erasing(petition.clone(), by, now).await.map_err(failed)??;
                while store.erase_some(now).await.map_err(failed)? {}
                // What was erased shall not linger in the database's log.
                store.scrub().await.map_err(failed)?;
                println!("who signed {petition} is erased; the numbers, the log and the receipts stay");
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
