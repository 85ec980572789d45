//! `clearing-house import`.

use std::{fs, path::PathBuf, process::ExitCode};

use clap::{Args, Subcommand};

use crate::{
    config::Config,
    import::{
        self, Alerts, Answers, Campaigns, Endorsements, Exchange, Format, Kind, Members, Opportunities, Options,
        Partners, Petitions,
    },
    store::sqlite::SqliteStore,
};

/// Take records in. Those that were there already are skipped or brought up to date, by their id in the file; bad ones
/// are reported with line and reason while the good ones go in.
#[derive(Args)]
pub struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Alerts: one record a line, in all languages or flat; see clearing-house/README.md.
    Alerts(Source),
    /// Petitions.
    Petitions {
        #[command(flatten)]
        source: Source,
        /// Organisation of petitions that name none.
        #[arg(long, value_name = "NAME")]
        organisation: Option<String>,
        /// Consent wording of petitions that have none.
        #[arg(long, value_name = "TEXT")]
        consent: Option<String>,
    },
    /// Campaigns.
    Campaigns(Source),
    /// Grants, fellowships and training.
    Opportunities(Source),
    /// The network's members.
    Members(Source),
    /// Offers and requests of the expertise exchange.
    Exchange(Source),
    /// Organisations that embed the widget, with their sites.
    Partners(Source),
    /// Organisations under joint letters, for which you vouch.
    Endorsements(Source),
    /// Sealed answers, as `clearing-house answer` wrote them.
    Answers(Source),
}

#[derive(Args)]
struct Source {
    /// The file: JSON lines, or CSV with a header.
    file: PathBuf,
    /// How to read the file; `auto` goes by its name.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Also write the refused records here, as JSON lines with line and reason.
    #[arg(long, value_name = "FILE")]
    refused: Option<PathBuf>,
}

impl Import {
    /// Imports.
    pub async fn run(self, config: &Config) -> Result<ExitCode, String> {
        match self.what {
            What::Alerts(source) => go::<Alerts>(config, source, None, None).await,
            What::Campaigns(source) => go::<Campaigns>(config, source, None, None).await,
            What::Opportunities(source) => go::<Opportunities>(config, source, None, None).await,
            What::Members(source) => go::<Members>(config, source, None, None).await,
            What::Exchange(source) => go::<Exchange>(config, source, None, None).await,
            What::Endorsements(source) => go::<Endorsements>(config, source, None, None).await,
            What::Partners(source) => go::<Partners>(config, source, None, None).await,
            What::Answers(source) => go::<Answers>(config, source, None, None).await,
            What::Petitions { source, organisation, consent } => {
                go::<Petitions>(config, source, organisation, consent).await
            }
        }
    }
}

async fn go<K: Kind>(
    config: &Config,
    source: Source,
    organisation: Option<String>,
    consent: Option<String>,
) -> Result<ExitCode, String> {
    let store = open_store(config)?;
    let options = Options { format: source.format, refused: source.refused, organisation, consent, quiet: false };
    let importing = import::file::<K>(&store, &source.file, &options);
    let summary = tokio::select! {
        summary = importing => summary?,
        _ = tokio::signal::ctrl_c() => {
            return Err("stopped; what is in stays in, and the same command goes on from there".into());
        }
    };
    Ok(if summary.refused > 0 { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

/// The database, for a command beside the server.
pub fn open_store(config: &Config) -> Result<SqliteStore, String> {
    let folder = &config.storage.data_dir;
    fs::create_dir_all(folder).map_err(|e| {
        format!("cannot make the data folder {}: {e}; set IFEX_DATA_DIR to one that can be written", folder.display())
    })?;
    SqliteStore::open(&config.storage.database(), 1).map_err(|e| e.to_string())
}
