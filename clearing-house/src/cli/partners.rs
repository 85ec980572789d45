//! `clearing-house partners`.

use std::{io, process::ExitCode};

use clap::{Args, Subcommand};
use wire::route;

use super::{import::open_store, operator::Operator};
use crate::{
    clock::Clock,
    config::Config,
    keys::Secret,
    partners::{self, FEW},
    store::{PartnerCount, PartnerStore, Store, account::Actor, sqlite::SqliteStore},
};

/// What the organisations brought that embed the widget, and the links by which they see it themselves.
#[derive(Args)]
pub struct Partners {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// List the partners with their sites.
    List,
    /// Print confirmed signatures by petition, partner and language. Those that came from nobody's site have no partner.
    Counts {
        /// Of this petition only.
        #[arg(long, value_name = "SLUG")]
        petition: Option<String>,
        /// Small counts too, which are else told as `<5`: not for others' eyes.
        #[arg(long)]
        exact: bool,
        /// As CSV instead of a table.
        #[arg(long)]
        csv: bool,
    },
    /// Print the link to the page on which a partner sees its own counts. Whoever has the link sees them; that it was
    /// printed, and by whom, is noted in the audit log.
    Link {
        /// The partner.
        slug: String,
        /// Make another link; the one before stops working.
        #[arg(long)]
        renew: bool,
        #[command(flatten)]
        operator: Operator,
    },
}

impl Partners {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<ExitCode, String> {
        let store = open_store(config)?;
        match self.what {
            What::List => list(&store).await,
            What::Counts { petition, exact, csv } => counts(&store, petition, exact, csv).await,
            What::Link { slug, renew, operator } => link(config, &store, slug, renew, operator.actor()?).await,
        }
    }
}

async fn list(store: &SqliteStore) -> Result<ExitCode, String> {
    for partner in store.partners().await.map_err(|e| e.to_string())? {
        let asks = if partner.key.is_some() { "; asks signers whether it may write to them" } else { "" };
        println!("{}: {}{asks}", partner.slug, partner.name);
        for site in partner.sites {
            println!("  {site}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn counts(store: &SqliteStore, petition: Option<String>, exact: bool, csv: bool) -> Result<ExitCode, String> {
    if let Some(slug) = &petition
        && store.petition(slug.clone()).await.map_err(|e| e.to_string())?.is_none()
    {
        return Err(format!("there is no petition {slug:?}"));
    }
    let counts = store.partner_counts(petition).await.map_err(|e| e.to_string())?;
    let rows: Vec<_> = counts.into_iter().map(|count| row(count, exact)).collect();
    if csv {
        write_csv(&rows)?
    } else {
        print_table(&rows)
    }
    Ok(ExitCode::SUCCESS)
}

/// The heads of the columns.
const HEADS: [&str; 4] = ["petition", "partner", "lang", "confirmed"];

fn row(count: PartnerCount, exact: bool) -> [String; 4] {
    let PartnerCount { petition, partner, lang, confirmed } = count;
    let small = confirmed < FEW && !exact;
    let told = if small { format!("<{FEW}") } else { confirmed.to_string() };
    [petition, partner, lang, told]
}

fn write_csv(rows: &[[String; 4]]) -> Result<(), String> {
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    let written = out.write_record(HEADS).and_then(|()| rows.iter().try_for_each(|row| out.write_record(row)));
    written.map_err(io::Error::from).and_then(|()| out.flush()).map_err(|e| format!("cannot write: {e}"))
}

fn print_table(rows: &[[String; 4]]) {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].len());
        cells.chain([HEADS[column].len()]).max().unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2), width(3)];
    let line = |[petition, partner, lang, confirmed]: [&str; 4]| {
        let [p, o, l, n] = widths;
        println!("{petition:p$}  {partner:o$}  {lang:l$}  {confirmed:>n$}");
    };
    line(HEADS);
    for row in rows {
        line(row.each_ref().map(String::as_str));
    }
}

async fn link(config: &Config, store: &SqliteStore, slug: String, renew: bool, by: Actor) -> Result<ExitCode, String> {
    let number = store.make_partner_link(slug.clone(), renew, by, Clock::default().now()).await;
    let number = number.map_err(|e| e.to_string())?.ok_or_else(|| {
        format!("there is no partner {slug:?}; `clearing-house partners list` shows those that there are")
    })?;
    let secret = Secret::open(&config.storage.secret()).map_err(|e| e.to_string())?;
    let path = route::partner_page(&slug, &partners::link_secret(&secret, &slug, number));
    println!("{}{path}", config.public_url(config.http.listen));
    Ok(ExitCode::SUCCESS)
}
