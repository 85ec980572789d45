//! `clearing-house check-receipt`.

use std::{fs, path::PathBuf, process::ExitCode};

use clap::Args;
use wire::{DeliveryReceipt, SignedReceipt};

use crate::sealing::receipt;

/// Check that a delivery receipt is genuine. Works offline, for everyone: no configuration, no database, no network.
#[derive(Args)]
pub struct CheckReceipt {
    /// The receipt: JSON as the clearing house gave it, or the list of a petition's receipts.
    file: PathBuf,
    /// The clearing house's public key, 43 characters. Take it from somewhere that you trust, not from whoever gave you the
    /// receipt: it is on each petition's page on how its number came about, and in every partner's embed.js.
    // One key in 64 begins with a hyphen.
    #[arg(long, value_name = "PUBLICKEY", allow_hyphen_values = true)]
    key: String,
}

/// A receipt, or several.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Receipts {
    One(SignedReceipt),
    Several(Vec<SignedReceipt>),
}

impl CheckReceipt {
    /// Checks it.
    pub fn run(self) -> Result<ExitCode, String> {
        let name = self.file.display();
        let text = fs::read_to_string(&self.file).map_err(|e| format!("cannot read {name}: {e}"))?;
        let receipts =
            serde_json::from_str(&text).map_err(|_| format!("{name} is no receipt: it is not the JSON of one"))?;
        let receipts = match receipts {
            Receipts::One(one) => vec![one],
            Receipts::Several(several) if several.is_empty() => return Err(format!("{name} has no receipts")),
            Receipts::Several(several) => several,
        };
        for signed in &receipts {
            let receipt =
                receipt::check(signed, &self.key).map_err(|why| format!("{name} is not to be trusted: {why}"))?;
            print(&receipt);
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn print(receipt: &DeliveryReceipt) {
    let DeliveryReceipt {
        petition, title, target, delivery, frozen, delivered, signatures, taken_back, in_all, ..
    } = receipt;
    let target = if target.is_empty() { "its target" } else { target };
    println!(
        "genuine: delivery {delivery} of the petition {petition}, “{title}”, to {target}\n  \
         frozen on {frozen}: {signatures} signatures, of which {taken_back} were taken back before it was handed over\n  \
         handed over on {delivered}: {handed} signatures; with earlier deliveries {in_all}\n  \
         log: {size} lines, check code {root}\n  digest of the signatures: {digest}",
        handed = signatures.saturating_sub(*taken_back),
        size = receipt.log_size,
        root = receipt.log_root,
        digest = receipt.digest,
    );
}
