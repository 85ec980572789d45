//! An organisation's copies of a delivery, as a file.

use std::{io::BufWriter, path::PathBuf};

use crate::{
    clock::Seconds,
    progress::Progress,
    sealing::{
        self,
        delivery::{Entry, Header, Writer},
    },
    store::{DeliveryStore, Store, account::Actor, sqlite::SqliteStore},
};

/// Signatures read together.
const PAGE: usize = 1_000;

/// Writes the file. Interrupted, it has no end, and is known as cut.
pub async fn run(
    store: &SqliteStore,
    number: i64,
    file: PathBuf,
    organisation: String,
    by: Actor,
    now: Seconds,
) -> Result<(), String> {
    let output = BufWriter::new(sealing::create(&file)?);
    let written = write(store, number, organisation, by, now, output).await;
    let unsealed = match written {
        Ok(unsealed) => unsealed,
        Err(Fault::Refused(reason)) => {
            // Nothing was written to it.
            let _ = std::fs::remove_file(&file);
            return Err(reason);
        }
        Err(Fault::Broken(reason)) => return Err(format!("{}: {reason}; it is not whole, remove it", file.display())),
    };
    if unsealed > 0 {
        println!(
            "{unsealed} of them have nothing for it: they were taken back, made before it received signatures, or without \
             leave for it"
        );
    }
    println!("{}: open it with `clearing-house unseal` where the private key is", file.display());
    Ok(())
}

enum Fault {
    /// It cannot be done.
    Refused(String),
    /// It was begun.
    Broken(String),
}

/// Writes all; tells how many have no copy.
async fn write(
    store: &SqliteStore,
    number: i64,
    organisation: String,
    by: Actor,
    now: Seconds,
    output: impl std::io::Write,
) -> Result<u64, Fault> {
    let refused = |e: crate::store::StoreError| Fault::Refused(e.to_string());
    let keys = store.begin_export(number, organisation.clone(), by, now).await.map_err(refused)?;
    let keys = keys.map_err(Fault::Refused)?;
    let gone = || Fault::Refused(format!("there is no delivery {number}"));
    let delivery = store.delivery(number).await.map_err(refused)?.ok_or_else(gone)?;
    let petition = store.petition(delivery.petition.clone()).await.map_err(refused)?.ok_or_else(gone)?;
    let title = petition.version(&petition.original).map(|(_, version)| version.title.clone()).unwrap_or_default();
    let broken = |e: std::io::Error| Fault::Broken(format!("cannot write: {e}"));
    let header = Header::new(&delivery, title, organisation, &keys);
    let mut writer = Writer::begin(output, &header).map_err(broken)?;
    let mut progress = Progress::new("signatures", delivery.signatures, false);
    let (mut after, mut unsealed) = (0, 0);
    loop {
        let items = store.delivery_items(number, keys.clone(), after, PAGE).await;
        let items = items.map_err(|e| Fault::Broken(e.to_string()))?;
        let Some(last) = items.last() else { break };
        after = last.place;
        for item in items {
            let entry = Entry::from(item);
            unsealed += u64::from(entry.sealed.is_none());
            writer.add(&entry).map_err(broken)?;
            progress.advance(entry.number);
        }
    }
    writer.end().map_err(broken)?;
    progress.finish(&format!("delivery {number} of {} for {}", header.petition, header.organisation));
    Ok(unsealed)
}
