//! Handing a delivery over.

use std::{io::Write, path::PathBuf};

use crate::{
    clock::Seconds,
    config::Config,
    keys::{self, SnapshotKey},
    sealing::{self, receipt},
    store::{Delivery, DeliveryStore, Store, account::Actor, sqlite::SqliteStore},
};

/// Times that it is tried while signers take theirs back.
const TRIES: u32 = 20;

/// Tells of a new delivery.
pub fn print(delivery: &Delivery) {
    let Delivery { number, petition, signatures, log_size, digest, countries, .. } = delivery;
    let mut countries: Vec<_> = countries.iter().collect();
    countries.sort_by_key(|(country, number)| (std::cmp::Reverse(**number), country.as_str()));
    let countries: Vec<String> = countries.into_iter().map(|(country, number)| format!("{country} {number}")).collect();
    println!(
        "delivery {number} of {petition}: {signatures} signatures, frozen with the log's {log_size} lines\n  \
         by country: {}\n  digest {}\n\
         Next: `petitions export {number} FILE --to ORGANISATION` for each organisation, then `petitions delivered {number}`",
        countries.join(", "),
        keys::base64url(digest)
    );
}

/// Signs the receipt and notes that the delivery was handed over.
pub async fn run(
    store: &SqliteStore,
    config: &Config,
    number: i64,
    file: Option<PathBuf>,
    by: Actor,
    now: Seconds,
) -> Result<(), String> {
    let failed = |e: crate::store::StoreError| e.to_string();
    let path = config.snapshot_key();
    if !path.exists() {
        return Err(format!(
            "there is no key {}: run this where the server's configuration and data are",
            path.display()
        ));
    }
    let key = SnapshotKey::open(&path).map_err(|e| e.to_string())?;
    let output = file.as_ref().map(|file| sealing::create(file)).transpose()?;
    for _ in 0..TRIES {
        let none = || format!("there is no delivery {number}; `petitions list` has them");
        let delivery = store.delivery(number).await.map_err(failed)?.ok_or_else(none)?;
        let petition = store.petition(delivery.petition.clone()).await.map_err(failed)?.ok_or_else(none)?;
        let signed = receipt::sign(&key, &delivery, &petition, now).map_err(|e| e.to_string())?;
        let text = serde_json::to_string_pretty(&signed).map_err(|e| e.to_string())?;
        let slug = delivery.petition.clone();
        if !store.hand_over(delivery, signed, by.clone(), now).await.map_err(failed)?? {
            continue;
        }
        if let (Some(mut output), Some(file)) = (output, &file) {
            let written = output.write_all(text.as_bytes()).and_then(|()| output.write_all(b"\n"));
            written.map_err(|e| format!("it is handed over, but {} cannot be written: {e}", file.display()))?;
        }
        let base = config.http.public_url.as_deref().unwrap_or("/");
        println!(
            "delivery {number} of {slug} is handed over; its receipt is public at {base}{}, and checked with\n  \
             `clearing-house check-receipt FILE --key {}`",
            wire::route::deliveries(&slug),
            key.public()
        );
        return Ok(());
    }
    Err("signers take their signatures back all the time; try again".into())
}
