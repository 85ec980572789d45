//! `clearing-house requests`.

use std::{
    io::{BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Subcommand};
use wire::RequestKind;

use super::import::open_store;
use crate::{
    clock::{self, Clock},
    config::Config,
    sealing::{
        self,
        record::{Base64, SealedRequest},
    },
    store::{Store, StoredRequest},
};

/// Hand out, close or erase the sealed requests on this server.
#[derive(Args)]
pub struct Requests {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Write the waiting requests, sealed as they are, to a new file of JSON lines for `clearing-house unseal`.
    Export {
        /// The file; it must not exist.
        file: PathBuf,
        /// Only support, expertise or application.
        #[arg(long, value_name = "KIND", value_parser = kind)]
        kind: Option<RequestKind>,
        /// Those that were answered or closed too.
        #[arg(long)]
        all: bool,
    },
    /// Say that no (further) answer will come; the asker sees it with the receipt.
    Close {
        /// Numbers of requests.
        #[arg(required = true)]
        ids: Vec<i64>,
    },
    /// Erase requests with their answers, at once and for good.
    Erase {
        /// Numbers of requests.
        #[arg(required = true)]
        ids: Vec<i64>,
    },
}

impl Requests {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<ExitCode, String> {
        let store = open_store(config)?;
        match self.what {
            What::Export { file, kind, all } => {
                let requests = store.requests(kind, all).await.map_err(|e| e.to_string())?;
                let number = requests.len();
                write(&file, requests)?;
                println!("{}: {number} requests", file.display());
                Ok(ExitCode::SUCCESS)
            }
            What::Close { ids } => {
                let day = clock::day(Clock::default().now());
                each(&ids, "closed", async |id| store.close_request(id, day.clone()).await).await
            }
            What::Erase { ids } => {
                let code = each(&ids, "erased", async |id| store.erase_request(id).await).await?;
                // What was erased shall not linger in the database's log.
                store.scrub().await.map_err(|e| e.to_string())?;
                Ok(code)
            }
        }
    }
}

fn kind(text: &str) -> Result<RequestKind, String> {
    RequestKind::parse(text).ok_or_else(|| {
        let kinds: Vec<_> = RequestKind::ALL.iter().map(|kind| kind.as_str()).collect();
        format!("the kinds are {}", kinds.join(", "))
    })
}

fn write(path: &Path, requests: Vec<StoredRequest>) -> Result<(), String> {
    let mut file = BufWriter::new(sealing::create(path)?);
    let written = requests.into_iter().try_for_each(|request| {
        let StoredRequest { id, kind, lang, lookup, to, sealed, received, .. } = request;
        let (lookup, to, sealed) = (Base64(lookup), Base64(to), Base64(sealed));
        serde_json::to_writer(&mut file, &SealedRequest { id, received, kind, lang, lookup, to, sealed })?;
        file.write_all(b"\n")
    });
    written.and_then(|()| file.flush()).map_err(|e| format!("cannot write {}: {e}", path.display()))
}

/// Does something to each request; tells those that are not there, and does the others all the same.
async fn each(
    ids: &[i64],
    done: &str,
    one: impl AsyncFn(i64) -> crate::store::Stored<bool>,
) -> Result<ExitCode, String> {
    let mut missing = 0;
    for id in ids {
        if !one(*id).await.map_err(|e| e.to_string())? {
            eprintln!("there is no request {id}");
            missing += 1;
        }
    }
    println!("{} {done}", ids.len() - missing);
    Ok(if missing > 0 { ExitCode::from(2) } else { ExitCode::SUCCESS })
}
